"""The still parts of a page: its header and its footer."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centredesk.ui.parts.boxes import clear, column, ground, put, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words, key_hint


class Head(QWidget):
    """72 pixels: way back, title with its marks, one line of summary, actions."""

    def __init__(self, title: str) -> None:
        super().__init__()
        inside = ground("head")
        inside.setFixedHeight(72)
        self.back = Button("ย้อนกลับ", kind="icon", icon="arrow_left", keys="Alt+←")
        self.back.hide()
        self.title = Words(title, "title")
        self.summary = Words("", "help")
        self._marks = row(gap=8)
        self._actions = row(gap=8)
        self._beside = row(gap=8)
        frame = QHBoxLayout(inside)
        frame.setContentsMargins(24, 6, 24, 6)
        frame.setSpacing(12)
        line = row(self.title, 4, self._marks, None, gap=8)
        titles = column(None, line, self.summary, None, gap=0)
        put(frame, self.back, titles, self._beside, None, self._actions)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(inside)
        self.summary.hide()

    def tell(self, title: str = "", summary: str = "") -> None:
        """Change title and summary."""
        if title:
            self.title.setText(title)
        self.summary.setText(summary)
        self.summary.setVisible(bool(summary))

    def mark(self, *marks: QWidget) -> None:
        """Badges right of the title, instead of those that were there."""
        clear(self._marks)
        put(self._marks, *marks)

    def beside(self, *widgets: QWidget) -> None:
        """Fields between title and actions, such as the period of a return."""
        put(self._beside, *widgets)

    def add_action(self, button: QWidget) -> None:
        """One more button; the main one is added last."""
        self._actions.addWidget(button)


class Foot(QWidget):
    """Keys of this page at the left, actions at the right; hidden while it has neither."""

    def __init__(self) -> None:
        super().__init__()
        self._inside = ground("foot")
        self._inside.setFixedHeight(36)
        self._keys = row(gap=8)
        self.note = Words("", "help")
        self._actions = row(gap=8)
        frame = QHBoxLayout(self._inside)
        frame.setContentsMargins(24, 0, 24, 0)
        put(frame, self.note, None, self._keys, self._actions)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._inside)
        self._inside.hide()

    def tell(self, text: str) -> None:
        """A line at the left: count and position, or why the main button is off."""
        self.note.setText(text)
        self._inside.show()

    def keys(self, *pairs: tuple[str, str]) -> None:
        """Print what the keys of this page do: (word, key) pairs."""
        for word, key in pairs:
            put(self._keys, Words(word, "caption"), key_hint(key), 4)
        self._inside.show()

    def add_action(self, button: QWidget) -> None:
        """A button at the right; the main one is added last."""
        self._inside.setFixedHeight(48)
        self._actions.addWidget(button)
        self._inside.show()
