"""Editors of several answers: check boxes, or for long lists a line that finds and adds."""

from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from centredesk.fields.blank import Blank
from centredesk.fields.kinds import Choices, Kind
from centredesk.ui.forms.choices import options_of
from centredesk.ui.forms.drop_list import Offer
from centredesk.ui.forms.editor import Editor
from centredesk.ui.forms.find_line import Answer, FindLine
from centredesk.ui.forms.reasons import ReasonTicks
from centredesk.ui.forms.search_editor import search_codes
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.inputs import Tick
from centredesk.ui.parts.tab_order import go_last
from centredesk.ui.theme.look import font

TOO_MANY = 14
# The width of a form beside section list and history, and of a box with the gap after it.
_FORM, _BOX = 600, 44


def across(words: list[str]) -> int:
    """How many boxes stand beside each other in a form, so that the longest words have room."""
    metrics = QFontMetrics(font())
    widths = [metrics.horizontalAdvance(word) + _BOX for word in words]

    def needed(columns: int) -> int:
        return sum(max(widths[column::columns], default=0) for column in range(columns))

    return next((columns for columns in (3, 2) if needed(columns) <= _FORM), 1)


class ManyEditor(Editor):
    """What both editors of several answers share: ticks, and reasons for none last."""

    wide = True

    def __init__(self, kind: Kind) -> None:
        super().__init__(kind)
        assert isinstance(kind, Choices)  # noqa: S101  the table of editors says so
        self.choice = kind
        self.ticks: dict[str, Tick] = {}
        self.why = ReasonTicks(self.reasons)
        self.inside = QWidget()
        self.grid = QGridLayout()
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(0)
        self.lines = QVBoxLayout(self.inside)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(4)
        self.lines.addLayout(self.grid)
        self.lines.addWidget(self.why)
        self.hold(self.inside)
        self.why.chosen.connect(self._chose_reason)
        for tick in self.why.ticks.values():
            tick.installEventFilter(self)

    def codes(self) -> list[str]:
        """The ticked codes."""
        return [code for code, tick in self.ticks.items() if tick.isChecked()]

    def value(self) -> Any:
        """The ticked codes, or why there are none, or None."""
        return self.codes() or self.why.value()

    def type_back(self, kept: Any) -> None:
        """The ticks as they were left."""
        super().type_back(kept)
        self.tell_count()

    def never_blank(self) -> None:
        """The reasons are not shown."""
        super().never_blank()
        self.why.hide()

    def takers(self) -> list[QWidget]:
        """Each box."""
        reasons = self.why.ticks.values() if self.reasons else ()
        return [*self.ticks.values(), *reasons]

    def speak(self, name: str, told: str) -> None:
        """A box keeps its own words, and says to what it answers."""
        super().speak(name, told)
        for tick in [*self.ticks.values(), *self.why.ticks.values()]:
            tick.setAccessibleName(f"{name}: {tick.text()}")

    def tell_count(self) -> None:
        """Say how many are ticked."""
        self.counted.emit(len(self.codes()))
        self.tell_reader()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Leaving the last box leaves the editor."""
        if event.type() == QEvent.Type.FocusOut:
            if not any(taker.hasFocus() for taker in self.takers()):
                self.left.emit()
        return False

    def make_tick(self, code: str, word: str) -> Tick:
        """One box."""
        tick = Tick(word)
        tick.installEventFilter(self)
        tick.clicked.connect(self.ticked)
        self.ticks[code] = tick
        return tick

    def ticked(self) -> None:
        """A box was ticked or cleared."""
        if self.codes():
            self.why.choose(None)
        self.tell_count()
        self.edited.emit()

    def untick(self) -> None:
        """Clear every box."""
        for tick in self.ticks.values():
            tick.setChecked(False)

    def _chose_reason(self, value: Any) -> None:
        if value is not None:
            self.untick()
        self.tell_count()
        self.edited.emit()


class TicksEditor(ManyEditor):
    """Several answers of a list, as check boxes."""

    def __init__(self, kind: Kind) -> None:
        super().__init__(kind)
        options = options_of(self.choice)
        columns = across([word for _, word in options])
        for number, (code, word) in enumerate(options):
            self.grid.addWidget(self.make_tick(code, word), number // columns, number % columns)
        self.setFocusProxy(self.first(self.inside))
        go_last(self.lines, self.why)  # Tab comes to the answers first

    def set_value(self, value: Any) -> None:
        """Tick these codes; one the list no longer has gets a box of its own."""
        chosen = [] if isinstance(value, Blank) else list(value or ())
        for code in chosen:
            if code not in self.ticks:
                word = self.choice.options.label(code)
                self.grid.addWidget(self.make_tick(code, word), self.grid.rowCount(), 0)
        for code, tick in self.ticks.items():
            tick.setChecked(code in chosen)
        self.why.choose(value)
        self.tell_count()

    def first(self, held: QWidget) -> QWidget:
        """Where the keyboard arrives."""
        return next(iter(self.ticks.values()))


class FindManyEditor(ManyEditor):
    """Several answers of a long list: typing finds one, Enter adds it, clearing takes it away."""

    def __init__(self, kind: Kind) -> None:
        super().__init__(kind)
        self.line = FindLine()
        self.line.seek = self._seek
        self.line.counted = lambda number: f"พบ {number:,} คำตอบ"
        self.line.opens_with_f4 = True
        self.line.put_in_corner(
            Button("เปิดรายการ (F4)", self._open, kind="corner", icon="chevron_down")
        )
        self.line.setPlaceholderText("ค้นด้วยบางส่วนของคำ แล้วกด Enter เพื่อเพิ่ม")
        self.lines.insertWidget(0, self.line)
        self.setFocusProxy(self.line)
        self.line.installEventFilter(self)
        self.line.taken.connect(self._add)
        self.line.textEdited.connect(lambda _: self.edited.emit())

    def value(self) -> Any:
        """The chosen codes; a word still being looked for is told."""
        if text := self.line.written().strip():
            return self._with(self.choice.read(text) or [])
        return super().value()

    def set_value(self, value: Any) -> None:
        """Show these as chosen."""
        self.line.setText("")
        self._show([] if isinstance(value, Blank) else list(value or ()))
        self.why.choose(value)
        self.tell_count()

    def typed(self) -> Any:
        """What is chosen, and the word that is still being looked for."""
        why = self.why.value()
        return {"chosen": self.codes(), "why": why and why.value, "text": self.line.written()}

    def type_back(self, kept: Any) -> None:
        """All of it, as it was left."""
        kept = kept if isinstance(kept, dict) else {"chosen": kept}
        self.set_value(Blank(kept["why"]) if kept.get("why") else kept.get("chosen"))
        self.line.setText(str(kept.get("text") or ""))

    def takers(self) -> list[QWidget]:
        """The line, then the boxes."""
        return [self.line, *super().takers()]

    def first(self, held: QWidget) -> QWidget:
        """Where the keyboard arrives."""
        return self.line

    def _open(self) -> None:
        self.line.setFocus()
        self.line.open_all()

    def _seek(self, words: str, answer: Answer) -> None:
        chosen = set(self.codes())
        answer([o for o in search_codes(self.choice.codes, words) if o.value not in chosen])

    def _with(self, more: list[str]) -> list[str]:
        chosen = {*self.codes(), *more}
        known = [option.code for option in self.choice.options.options]
        return [*(code for code in known if code in chosen), *sorted(chosen - set(known))]

    def _add(self, offer: Offer) -> None:
        self.line.setText("")
        self._show(self._with([offer.value]))
        self.ticked()

    def ticked(self) -> None:
        """A tick taken off takes the answer away."""
        self._show(self.codes())
        super().ticked()

    def _show(self, codes: list[str]) -> None:
        if codes == self.codes() == list(self.ticks):
            return
        for tick in self.ticks.values():
            tick.hide()
            tick.deleteLater()
        self.ticks = {}
        words = [self.choice.options.label(code) for code in codes]
        columns = min(2, across(words))
        for number, (code, word) in enumerate(zip(codes, words, strict=True)):
            tick = self.make_tick(code, word)
            tick.setChecked(True)
            self.grid.addWidget(tick, number // columns, number % columns)
        self.speak(self._name, self._told)


def many_editor(kind: Kind) -> Editor:
    """Check boxes, or for a long list a line that finds."""
    assert isinstance(kind, Choices)  # noqa: S101  the table of editors says so
    return FindManyEditor(kind) if len(kind.options.options) > TOO_MANY else TicksEditor(kind)
