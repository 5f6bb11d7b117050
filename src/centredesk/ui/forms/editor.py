"""What every editor can do: show a value, give it back, be read-only; and the one-line editors."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from centredesk.errors import BadValue
from centredesk.fields.blank import Blank, blank_of
from centredesk.fields.days import Moment, PartialDate
from centredesk.fields.kinds import Decimals, Kind, Money, Number
from centredesk.fields.papers import Phone, ThaiId
from centredesk.ui.forms.keyboard import digit_of
from centredesk.ui.theme.words import plain

_NUMERIC = (Number, Money, Decimals, PartialDate, Moment, Phone, ThaiId)


class Editor(QWidget):
    """Edits one value of one kind; a Blank is a value too."""

    edited = Signal()
    left = Signal()
    remark = Signal(str)
    wide = False

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.kind = kind
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(4)

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

    def set_read_only(self, on: bool) -> None:
        """Let it only be read."""
        self.setEnabled(not on)

    def hold(self, widget: QWidget) -> None:
        """Put the widget that takes the keyboard."""
        self.row.addWidget(widget, 1)
        self.setFocusProxy(widget)


class Line(QLineEdit):
    """One line that says when it is left, takes the digit row as digits, Enter as Tab."""

    was_left = Signal()

    def __init__(self, *, numeric: bool = False) -> None:
        super().__init__()
        self._numeric = numeric

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Digits in either layout; Enter moves on."""
        if self._numeric and (digit := digit_of(event)):
            self.insert(digit)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Tell that the field was left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.was_left.emit()


class LineEditor(Editor):
    """One line of text, a number, an amount, an id, a partial date, a moment."""

    def __init__(self, kind: Kind) -> None:
        super().__init__(kind)
        self.line = Line(numeric=isinstance(kind, _NUMERIC))
        if isinstance(kind, Number | Money | Decimals):
            self.line.setProperty("align", "number")
            self.setMaximumWidth(200)
        self.hold(self.line)
        self.line.textEdited.connect(lambda _: self.edited.emit())
        self.line.was_left.connect(self._settle)

    def value(self) -> Any:
        """The value, or the blank that its word stands for."""
        text = plain(self.line.text())
        return blank_of(text) or self.kind.read(text)

    def set_value(self, value: Any) -> None:
        """Show it as people write it."""
        shown = value.label if isinstance(value, Blank) else self.kind.show(value)
        self.line.setText(shown)
        self.line.setCursorPosition(0)

    def typed(self) -> Any:
        """The text, also when it cannot be read yet."""
        return plain(self.line.text())

    def type_back(self, kept: Any) -> None:
        """The text as it was left."""
        self.line.setText(str(kept or ""))

    def set_read_only(self, on: bool) -> None:
        """Still there to be copied."""
        self.line.setReadOnly(on)

    def _settle(self) -> None:
        """Leaving writes the value the usual way; what cannot be read stays as typed."""
        try:
            value = self.value()
        except BadValue:
            pass
        else:
            self.set_value(value)
        self.left.emit()


class _Paper(QPlainTextEdit):
    was_left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        super().focusOutEvent(event)
        self.was_left.emit()


class NoteEditor(Editor):
    """Several lines of text."""

    wide = True

    def __init__(self, kind: Kind) -> None:
        super().__init__(kind)
        self.paper = _Paper()
        self.paper.setTabChangesFocus(True)
        self.paper.setFixedHeight(104)
        self.hold(self.paper)
        self.paper.textChanged.connect(self.edited)
        self.paper.was_left.connect(self.left)

    def value(self) -> Any:
        """The text, or the blank that its word stands for."""
        text = plain(self.paper.toPlainText())
        return blank_of(text) or self.kind.read(text)

    def set_value(self, value: Any) -> None:
        """Show the text."""
        shown = value.label if isinstance(value, Blank) else self.kind.show(value)
        self.paper.blockSignals(True)
        self.paper.setPlainText(shown)
        self.paper.blockSignals(False)

    def typed(self) -> Any:
        """The text, also when it cannot be read yet."""
        return plain(self.paper.toPlainText())

    def type_back(self, kept: Any) -> None:
        """The text as it was left."""
        self.paper.blockSignals(True)
        self.paper.setPlainText(str(kept or ""))
        self.paper.blockSignals(False)

    def set_read_only(self, on: bool) -> None:
        """Still there to be copied."""
        self.paper.setReadOnly(on)
