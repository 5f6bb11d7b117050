"""The steps at the left: what is done, where the user is, what comes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centredesk.ui.parts.boxes import column, ground, put
from centredesk.ui.parts.labels import Picture, Words
from centredesk.ui.theme.repaint import restyle

_SHAPES = {
    "done": ("checkmark_circle_filled", "good", "ครบแล้ว"),
    "here": ("record_filled", "accent", "กำลังทำ"),
    "later": ("circle", "field", "ยังไม่ถึง"),
}


class StepNames(QWidget):
    """The list of steps."""

    def __init__(self, words: list[str]) -> None:
        super().__init__()
        self._names = [_Name(f"{number} {word}") for number, word in enumerate(words, 1)]
        inside = ground("sections")
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(8, 12, 8, 12)
        lines.setSpacing(2)
        put(lines, *self._names, None)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(inside)
        self.setFixedWidth(200)
        self.setAccessibleName("ขั้นของการนำเข้า")
        self.show_step(0)

    def show_step(self, here: int, notes: dict[int, str] | None = None) -> None:
        """Mark the step the user is at; notes stand for the usual words."""
        for at, name in enumerate(self._names):
            state = "done" if at < here else "here" if at == here else "later"
            name.show_state(state, (notes or {}).get(at, ""))


class _Name(QWidget):
    def __init__(self, words: str) -> None:
        super().__init__()
        self._picture = Picture("circle", "field")
        self._name = Words(words, "body")
        self._state = Words("", "help", wrap=True)
        self.setObjectName("step")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        frame = QHBoxLayout(self)
        frame.setContentsMargins(12, 4, 8, 4)
        frame.setSpacing(12)
        put(frame, self._picture)
        frame.addLayout(column(self._name, self._state, gap=0), 1)

    def show_state(self, state: str, note: str) -> None:
        """Say it with a word, a shape and a colour."""
        picture, tint, words = _SHAPES[state]
        self._picture.show_picture(picture, tint)
        self._state.setText(note or words)
        self._name.setProperty("role", "strong" if state == "here" else "body")
        restyle(self._name)
        self.setProperty("here", state == "here")
        restyle(self)
