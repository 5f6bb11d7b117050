"""What is said where there is nothing: the state, the next step, a button for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centredesk.ui.parts.boxes import column, put, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Picture, Words


class Nothing(QWidget):
    """A calm middle of the page."""

    def __init__(
        self, picture: str, title: str, advice: str, button: Button, *, tint: str = "text3"
    ) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.button = button
        pieces = (
            Picture(picture, tint, size=32),
            Words(title, "subtitle"),
            Words(advice, "soft"),
            button,
        )
        frame = QVBoxLayout(self)
        lines = [row(None, piece, None) for piece in pieces]
        put(frame, None, column(*lines, gap=8), None, None)
