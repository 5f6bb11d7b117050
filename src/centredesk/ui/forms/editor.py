"""What every editor can do: show a value, give it back, be read-only; and the one-line editor."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from centredesk.errors import BadValue
from centredesk.fields.blank import Blank, blank_of
from centredesk.fields.kinds import Decimals, Kind, Money, Number
from centredesk.fields.papers import Passport, Phone, ThaiId
from centredesk.ui.forms import grouping
from centredesk.ui.forms.drop_list import Offer
from centredesk.ui.forms.line import Line
from centredesk.ui.forms.paper import Paper
from centredesk.ui.forms.reasons import reasons_for
from centredesk.ui.parts.labelled import Speaking
from centredesk.ui.theme.repaint import restyle
from centredesk.ui.theme.words import plain

_NUMERIC = (Number, Money, Decimals, Phone, ThaiId)
_GROUPS = (
    (ThaiId, grouping.as_card),
    (Phone, grouping.as_phone),
    (Number | Money, grouping.as_amount),
    (Passport, grouping.as_capitals),
)
_AMOUNT_WIDE, _PAPER_WIDE = 200, 260


class Editor(Speaking):
    """Edits one value of one kind; a Blank is a value too."""

    edited = Signal()
    left = Signal()
    remark = Signal(str)
    counted = Signal(int)
    wide = False

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.kind = kind
        self.reasons: tuple[Blank, ...] = reasons_for(kind)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(4)
        self._held: QWidget | None = None
        self._to_read: Line | Paper | None = None
        self._name = self._told = ""
        self._cell = False

    # ── what each editor writes ──

    def value(self) -> Any:
        """What stands in the editor; BadValue when it cannot be read."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value."""
        raise NotImplementedError

    def typed(self) -> Any:
        """What stands in the editor, read or not, as JSON: what a draft keeps."""
        value = self.value()
        return {"blank": value.value} if isinstance(value, Blank) else self.kind.to_json(value)

    def type_back(self, kept: Any) -> None:
        """Put back what a draft kept."""
        why = blank_of(str(kept["blank"])) if isinstance(kept, dict) and "blank" in kept else None
        self.set_value(why or self.kind.from_json(kept))

    def never_blank(self) -> None:
        """This field must be known: it takes no reason for having no value."""
        self.reasons = ()

    def in_a_cell(self) -> None:
        """This is a cell of a table: a word for a reason is a word like any other."""
        self.never_blank()
        self._cell = True

    def takers(self) -> list[QWidget]:
        """The widgets that take the keyboard."""
        proxy = self.focusProxy()
        return [proxy] if proxy is not None else []

    # ── reading what people type ──

    def read(self, text: str) -> Any:
        """The value of a text, or the reason its word stands for."""
        why = blank_of(text)
        if why is None or self._cell or why not in reasons_for(self.kind):
            return self.kind.read(text)
        if why not in self.reasons:
            raise BadValue(f"ช่องนี้ตอบว่า “{why.label}” ไม่ได้", "ใส่ค่าที่แน่ชัดก่อนบันทึก")
        return why

    def words_of(self, value: Any) -> str:
        """A value in words."""
        return value.label if isinstance(value, Blank) else self.kind.show(value)

    # ── read-only ──

    def set_read_only(self, on: bool) -> None:
        """Let it only be read: the words of its value, to be copied."""
        if on and self._to_read is None:
            self._to_read = self.to_read()
            self._to_read.setReadOnly(True)
            self.row.insertWidget(0, self._to_read, 1)
            self.speak(self._name, self._told)
        if self._held is not None and self._to_read is not None:
            self._held.setVisible(not on)
            self._to_read.setVisible(on)
            self.setFocusProxy(self._to_read if on else self.first(self._held))
        self.tell_reader()

    def to_read(self) -> Line | Paper:
        """Where its words stand while it can only be read; what is wide may have many."""
        return Paper(short=True) if self.wide else Line()

    @property
    def locked(self) -> bool:
        """Whether it can only be read."""
        return self._to_read is not None and not self._to_read.isHidden()

    def tell_reader(self) -> None:
        """Let what is only read say what stands here now."""
        if self._to_read is not None:
            words = self.reading_words()
            show = self._to_read.setText if isinstance(self._to_read, Line) else None
            (show or self._to_read.setPlainText)(words)  # type: ignore[union-attr]  # the other one
            if isinstance(self._to_read, Line):
                self._to_read.setCursorPosition(0)

    def reading_words(self) -> str:
        """What is shown where it can only be read."""
        try:
            return self.words_of(self.value())
        except BadValue:
            return ""

    def first(self, held: QWidget) -> QWidget:
        """Where the keyboard arrives."""
        return held

    # ── for the label and the screen reader ──

    def speak(self, name: str, told: str) -> None:
        """Say its name and what is told of it wherever the keyboard may stand."""
        self._name, self._told = name, told
        self.setAccessibleName(name)
        self.setAccessibleDescription(told)
        for widget in [*self.takers(), *([self._to_read] if self._to_read else [])]:
            widget.setAccessibleName(name)
            widget.setAccessibleDescription(told)

    def show_state(self, state: str) -> None:
        """Wear the edge of a state, such as error."""
        for widget in self.takers():
            if (widget.property("state") or "") != state:
                widget.setProperty("state", state)
                restyle(widget)

    def hold(self, widget: QWidget) -> None:
        """Put the widget that takes the keyboard."""
        self._held = widget
        self.row.addWidget(widget, 1)
        self.setFocusProxy(widget)


class TypedEditor(Editor):
    """An editor whose value is typed into one line; what was not touched stays as it was."""

    def __init__(self, kind: Kind, line: Line) -> None:
        super().__init__(kind)
        self.line = line
        self._shown: tuple[str, Any] = ("", None)
        self.line.reasons = self.reason_offers()
        self.hold(self.line)
        self.line.textEdited.connect(lambda _: self.edited.emit())
        self.line.was_left.connect(self.settle)
        self.line.taken.connect(self.take)

    def value(self) -> Any:
        """The value, or the blank that its word stands for."""
        text = self.line.written()
        return self._shown[1] if text == self._shown[0] else self.read(text)

    def set_value(self, value: Any) -> None:
        """Show it as people write it."""
        shown = self.words_of(value)
        self.line.setText(shown)
        self.line.setCursorPosition(0)
        self._shown = (plain(shown), value)

    def typed(self) -> Any:
        """The text, also when it cannot be read yet."""
        return self.line.written()

    def type_back(self, kept: Any) -> None:
        """The text as it was left."""
        self.line.setText(str(kept or ""))

    def never_blank(self) -> None:
        """And no way to the reasons is shown."""
        super().never_blank()
        self.line.reasons = ()

    def set_read_only(self, on: bool) -> None:
        """Still there to be copied."""
        self.line.setReadOnly(on)

    @property
    def locked(self) -> bool:
        """Whether it can only be read."""
        return self.line.isReadOnly()

    def reason_offers(self) -> list[Offer]:
        """What F4 offers."""
        return [Offer(blank, blank.label) for blank in self.reasons]

    def settle(self) -> None:
        """Leaving writes the value the usual way; what cannot be read stays as typed."""
        try:
            value = self.value()
        except BadValue:
            pass
        else:
            self.set_value(value)
        self.left.emit()

    def take(self, offer: Offer) -> None:
        """Take an answer of the list below."""
        self.set_value(offer.value)
        self.edited.emit()


class LineEditor(TypedEditor):
    """One line of text, a number, an amount, an id, a telephone number."""

    def __init__(self, kind: Kind) -> None:
        numeric = isinstance(kind, _NUMERIC)
        group = next((group for of, group in _GROUPS if isinstance(kind, of)), None)
        super().__init__(kind, Line(numeric=numeric, group=group))
        if isinstance(kind, Number | Money | Decimals):
            self.line.setProperty("align", "number")
            self.line.least_margin = 26
            self.setMaximumWidth(_AMOUNT_WIDE)
        elif isinstance(kind, ThaiId | Passport | Phone):
            self.setMaximumWidth(_PAPER_WIDE)
