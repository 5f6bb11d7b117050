"""The parts of a form as chips in the header: Ctrl+Tab goes on, the open one is marked."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from centredesk.ui.parts.buttons import Button


class PartChips(QWidget):
    """One chip for each part, one of them chosen."""

    chosen = Signal(str)

    def __init__(self, parts: list[tuple[str, str]]) -> None:
        super().__init__()
        self.buttons: dict[str, Button] = {}
        frame = QHBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(6)
        for name, word in parts:
            made = Button(word, partial(self.chosen.emit, name), kind="chip")
            made.setCheckable(True)
            made.setAutoExclusive(True)
            frame.addWidget(made)
            self.buttons[name] = made

    def mark(self, name: str) -> None:
        """Show which part is open."""
        self.buttons[name].setChecked(True)

    def beside(self, name: str, step: int) -> str:
        """The part before or after, round and round."""
        names = list(self.buttons)
        return names[(names.index(name) + step) % len(names)]
