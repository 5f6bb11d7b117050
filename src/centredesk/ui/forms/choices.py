"""Editors of choices: a few answers side by side, a list that is typed into, ticks for several."""

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QWidget

from centredesk.fields.blank import Blank
from centredesk.fields.kinds import Choice, Kind
from centredesk.ui.forms.editor import Editor
from centredesk.ui.parts.buttons import Segments
from centredesk.ui.parts.inputs import ChoiceBox, Tick
from centredesk.ui.theme.look import font

FEW, MANY = 5, 12
_LETTERS_IN_A_ROW = 44
# The width of a form beside section list and history, and of a box with the gap after it.
_FORM, _BOX = 600, 44
_UNSAID: list[tuple[Any, str]] = [(blank, blank.label) for blank in Blank]


def options_of(kind: Choice) -> list[tuple[Any, str]]:
    """The answers of a list, as code and word."""
    return [(option.code, option.th) for option in kind.options.options]


def fit_in_a_row(options: list[tuple[Any, str]]) -> bool:
    """Whether the answers may stand side by side."""
    letters = sum(len(word) for _, word in options)
    return len(options) <= FEW and letters <= _LETTERS_IN_A_ROW


class SegmentEditor(Editor):
    """A few short answers side by side; pressing the chosen one takes it back."""

    def __init__(self, kind: Kind, options: list[tuple[Any, str]]) -> None:
        super().__init__(kind)
        self.segments = Segments(options)
        self._last: Any = None
        self.row.addWidget(self.segments, 1)
        self.setFocusProxy(self.segments.buttons()[0])
        self.segments.chosen.connect(self._chosen)

    def value(self) -> Any:
        """The chosen answer, or None."""
        return self.segments.value()

    def set_value(self, value: Any) -> None:
        """Choose an answer."""
        self._last = value
        self.segments.choose(value)

    def _chosen(self, value: Any) -> None:
        if value == self._last:
            self.segments.choose(None)
        self._last = self.segments.value()
        self.edited.emit()
        self.left.emit()


class YesNoEditor(SegmentEditor):
    """Yes, no, or not known."""

    def __init__(self, kind: Kind) -> None:
        options: list[tuple[Any, str]] = [(True, "ใช่"), (False, "ไม่ใช่")]
        super().__init__(kind, [*options, (Blank.UNKNOWN, Blank.UNKNOWN.label)])


class BoxEditor(Editor):
    """One answer of a list; longer lists are typed into, any part of a word finds it."""

    def __init__(self, kind: Kind, options: list[tuple[Any, str]] | None = None) -> None:
        super().__init__(kind)
        self.box = ChoiceBox()
        self.hold(self.box)
        self.fill(options or [])
        self.box.activated.connect(self._activated)

    def fill(self, options: list[tuple[Any, str]]) -> None:
        """Offer these answers, with nothing first and the reasons for a blank last."""
        value = self.box.value()
        self.box.fill([(None, "–"), *options, *_UNSAID])
        self.box.choose(value)
        if len(options) > MANY:
            self._let_type()

    def value(self) -> Any:
        """The chosen answer; typed words that name none count as none."""
        if self.box.isEditable() and self.box.findText(self.box.currentText()) < 0:
            return None
        return self.box.value()

    def set_value(self, value: Any) -> None:
        """Choose an answer; one the list no longer offers is shown as it is."""
        if value is not None and not self.box.offers(value):
            self.box.offer(value, self.kind.show(value))
        self.box.choose(value)

    def _let_type(self) -> None:
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.box.model(), self.box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.box.setCompleter(completer)
        line = self.box.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._typed)

    def _typed(self) -> None:
        found = self.box.findText(self.box.currentText())
        if found >= 0 and found != self.box.currentIndex():
            self.box.setCurrentIndex(found)
        elif found < 0:
            self.box.setEditText(self.box.itemText(self.box.currentIndex()))
        self._activated()

    def _activated(self) -> None:
        self.edited.emit()
        self.left.emit()


def choice_editor(kind: Kind) -> Editor:
    """The editor that suits the size of the list."""
    assert isinstance(kind, Choice)  # noqa: S101  the table of editors says so
    options = options_of(kind)
    return SegmentEditor(kind, options) if fit_in_a_row(options) else BoxEditor(kind, options)


def _across(words: list[str]) -> int:
    """How many boxes stand beside each other in a form, so that the longest words have room."""
    metrics = QFontMetrics(font())
    widths = [metrics.horizontalAdvance(word) + _BOX for word in words]

    def needed(columns: int) -> int:
        return sum(max(widths[column::columns], default=0) for column in range(columns))

    return next((columns for columns in (3, 2) if needed(columns) <= _FORM), 1)


class TicksEditor(Editor):
    """Several answers of a list, as check boxes."""

    wide = True

    def __init__(self, kind: Kind) -> None:
        super().__init__(kind)
        assert isinstance(kind, Choice)  # noqa: S101  the table of editors says so
        self.ticks: dict[str, Tick] = {}
        self._blank: Blank | None = None
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        options = options_of(kind)
        across = _across([word for _, word in options])
        for number, (code, word) in enumerate(options):
            tick = Tick(word)
            tick.toggled.connect(self._ticked)
            grid.addWidget(tick, number // across, number % across)
            self.ticks[code] = tick
        self.row.addWidget(inside, 1)
        self.setFocusProxy(next(iter(self.ticks.values())))

    def value(self) -> Any:
        """The ticked codes, or None."""
        chosen = [code for code, tick in self.ticks.items() if tick.isChecked()]
        return chosen or self._blank

    def set_value(self, value: Any) -> None:
        """Tick these codes."""
        self._blank = value if isinstance(value, Blank) else None
        chosen = set() if isinstance(value, Blank) else set(value or ())
        for code, tick in self.ticks.items():
            tick.blockSignals(True)
            tick.setChecked(code in chosen)
            tick.blockSignals(False)
            tick.update()

    def _ticked(self) -> None:
        self._blank = None
        self.edited.emit()

    def event(self, event: QEvent) -> bool:
        """Leaving the last box leaves the editor."""
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().event(event)
