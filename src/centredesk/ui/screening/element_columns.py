"""Answers one below another, as a column with its head: Space ticks, arrows go up, down, aside."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from centredesk.fields.blank import Blank
from centredesk.fields.field import Field
from centredesk.fields.kinds import Kind
from centredesk.ui.forms.choices import options_of
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.forms.ticks import ManyEditor
from centredesk.ui.parts.boxes import column, row, rule
from centredesk.ui.parts.inputs import Tick
from centredesk.ui.parts.labelled import Labelled
from centredesk.ui.parts.labels import Tone, Words, badge

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ASIDE = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_INDENT = 24


class TickColumn(ManyEditor):
    """Check boxes in one column; the parts of a form stand below it once it is ticked.

    A part says more than its whole: with a part ticked, the whole is not kept beside it.
    """

    aside = Signal(int, int)
    """An arrow to a neighbour: which side, and from which row."""

    def __init__(self, kind: Kind, *, elsewhere: tuple[str, ...] = ()) -> None:
        super().__init__(kind)
        self._given: list[str] = []
        self._as_given: set[str] = set()
        self._parts: dict[str, QWidget] = {}
        self._across = 0
        for code, word in options_of(self.choice):
            if code in elsewhere:
                self.make_tick(code, word)
            elif "." in code:
                self._part(code, word)
            else:
                self.grid.addWidget(self.make_tick(code, word), self.grid.rowCount(), 0)
        self._reasons_in_rows()
        self.setFocusProxy(self._first())

    # ── the value ──

    def codes(self) -> list[str]:
        """The ticked codes: those that were given while nothing was changed."""
        ticked = super().codes()
        if set(ticked) == self._as_given:
            return self._given
        wholes = {code.partition(".")[0] for code in ticked if "." in code}
        return [code for code in ticked if code not in wholes]

    def set_value(self, value: Any) -> None:
        """Tick these codes, and the whole of every part."""
        self._given = [] if isinstance(value, Blank) else list(value or ())
        for code in self._given:
            if code not in self.ticks:
                self.grid.addWidget(self.make_tick(code, code), self.grid.rowCount(), 0)
        wholes = {code.partition(".")[0] for code in self._given}
        for code, tick in self.ticks.items():
            tick.setChecked(code in self._given or code in wholes)
        self._as_given = set(super().codes())
        self.why.choose(value)
        self._unfold()
        self.tell_count()

    def ticked(self) -> None:
        """A whole takes its parts with it, a part brings its whole."""
        tick = self.sender()
        code = next((code for code, known in self.ticks.items() if known is tick), "")
        whole = code.partition(".")[0]
        if whole != code and self.ticks[code].isChecked():
            self.ticks[whole].setChecked(True)
        elif whole == code and not self.ticks[code].isChecked():
            self._clear_parts(code)
        self._unfold()
        super().ticked()

    # ── the keyboard ──

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Up and down stay in the column, left and right leave it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key, shown = Qt.Key(event.key()), self.shown()
            if watched in shown and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                here = shown.index(watched)
                if key in _STEPS:
                    self.focus_row(here + _STEPS[key])
                    return True
                if key in _ASIDE:
                    self.aside.emit(_ASIDE[key], here)
                    return True
        return super().eventFilter(watched, event)

    def shown(self) -> list[Tick]:
        """The boxes of the column that are seen, from top to bottom."""
        reasons = list(self.why.ticks.values()) if self.reasons else []
        inside = [tick for tick in self.ticks.values() if self.inside.isAncestorOf(tick)]
        return [tick for tick in [*inside, *reasons] if tick.isVisibleTo(self)]

    def focus_row(self, number: int) -> None:
        """Take the keyboard to a row, or to the nearest there is."""
        shown = self.shown()
        at = max(0, min(number, len(shown) - 1))
        shown[at].setFocus(Qt.FocusReason.TabFocusReason)

    # ── inside ──

    def _first(self) -> QWidget:
        return next(iter(self.ticks.values()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """All reasons in a row where they have the room, else two and the rest below."""
        super().resizeEvent(event)
        self._place_reasons()

    def _reasons_in_rows(self) -> None:
        """A column has its own rows for the reasons: it may be too narrow for one."""
        self.why.hide()
        self._rows = grid = QGridLayout()
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        for tick in self.why.ticks.values():
            # Qt's Tab goes by the order of making, and the reasons were made first.
            tick.setParent(None)
            grid.addWidget(tick, grid.rowCount(), 0)
        self.lines.addLayout(grid)

    def _place_reasons(self) -> None:
        ticks = list(self.why.ticks.values())
        whole = sum(tick.sizeHint().width() for tick in ticks)
        whole += self._rows.horizontalSpacing() * (len(ticks) - 1)
        across = len(ticks) if whole <= self.inside.width() else 2
        if not ticks or across == self._across:
            return
        self._across = across
        for number, tick in enumerate(ticks):
            self._rows.addWidget(tick, *divmod(number, across))
        for place in range(max(across, 2) + 1):
            self._rows.setColumnStretch(place, int(place == across - 1))

    def _part(self, code: str, word: str) -> None:
        shell = QWidget()
        shell.setLayout(row(_INDENT, self.make_tick(code, word), None, gap=0))
        self.grid.addWidget(shell, self.grid.rowCount(), 0)
        shell.hide()
        self._parts[code] = shell

    def _unfold(self) -> None:
        for code, shell in self._parts.items():
            shell.setVisible(self.ticks[code.partition(".")[0]].isChecked())

    def _clear_parts(self, whole: str) -> None:
        for code in self._parts:
            if code.startswith(f"{whole}."):
                self.ticks[code].setChecked(False)


class ColumnForm(SectionForm):
    """One field of several answers, as a column: number, word, what the law asks, how many."""

    def __init__(
        self, *told: Any, number: str = "", elsewhere: tuple[str, ...] = (), **office: Any
    ) -> None:
        self._number = number
        self._elsewhere = elsewhere
        super().__init__(*told, **office)

    @property
    def only(self) -> TickColumn:
        """The column."""
        editor = next(iter(self.editors.values()))
        assert isinstance(editor, TickColumn)  # noqa: S101  made below
        return editor

    def tell(self, asked: str, state: str, tone: Tone) -> None:
        """What the law asks of this element, and a badge: how many, or that none is needed."""
        self.asked.setText(asked)
        self.badge.say(state, tone)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        self.asked = Words("", "help", wrap=True)
        self.badge = badge("")
        for name, told in self.fields.items():
            whole.addLayout(self._head(told))
            whole.addWidget(rule())
            self._column(name, told)
            whole.addWidget(self.labelled[name])
        whole.addStretch(1)

    def _head(self, told: Field) -> QHBoxLayout:
        words = column(Words(told.label.partition(" (")[0], "strong"), self.asked, gap=0)
        head = row(words, 8, self.badge, gap=4)
        head.setStretch(0, 1)
        if self._number:
            head.insertSpacing(0, 4)
            head.insertWidget(0, Words(self._number, "title"))
        return head

    def _column(self, name: str, told: Field) -> None:
        editor = TickColumn(told.kind, elsewhere=self._elsewhere)
        labelled = Labelled(told.label, editor, required=told.required)
        labelled.label.hide()
        editor.edited.connect(self.edited)
        editor.left.connect(self.left)
        self.editors[name], self.labelled[name] = editor, labelled
