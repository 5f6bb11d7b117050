"""A page that has nothing to show: what is so, what to do next, and no alarm."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centredesk.ui.parts.boxes import column, put, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Picture, Words

_WIDE = 520


class Calm(QWidget):
    """A picture, a sentence, an advice and the way on, in the middle."""

    def __init__(self, picture: str, title: str, advice: str, *buttons: Button) -> None:
        super().__init__()
        self.title, self.advice = Words(title, "subtitle"), Words(advice, "soft", wrap=True)
        self.advice.setFixedWidth(_WIDE)
        self.advice.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.buttons = buttons
        lines = [Picture(picture, "text3", size=32), self.title]
        beside = [self.advice] if advice else []
        frame = QVBoxLayout(self)
        rows = [row(None, piece, None) for piece in (*lines, *beside)]
        put(frame, None, column(*rows, row(None, *buttons, None), gap=10), None, None)
