"""The parts of a form as chips in the header: Ctrl+Tab goes on, the open one is marked."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from centredesk.ui.parts.buttons import Button

_GAP = 6
_FRAME = 30  # edge and padding of a chip, as the sheet has them


class PartChips(QWidget):
    """One chip for each part, one of them chosen; without room the others keep their letter."""

    chosen = Signal(str)

    def __init__(self, parts: list[tuple[str, str]]) -> None:
        super().__init__()
        self.buttons: dict[str, Button] = {}
        self._words = dict(parts)
        self._short = False
        frame = QHBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(_GAP)
        for name, word in parts:
            made = Button(word, partial(self.chosen.emit, name), kind="chip")
            made.setCheckable(True)
            made.setAutoExclusive(True)
            frame.addWidget(made)
            self.buttons[name] = made

    @property
    def whole(self) -> int:
        """How wide they are with every word."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        words = sum(QFontMetrics(font).horizontalAdvance(word) for word in self._words.values())
        return words + len(self._words) * (_FRAME + _GAP)

    def mark(self, name: str) -> None:
        """Show which part is open."""
        self.buttons[name].setChecked(True)
        self._write()

    def beside(self, name: str, step: int) -> str:
        """The part before or after, round and round."""
        names = list(self.buttons)
        return names[(names.index(name) + step) % len(names)]

    def shorten(self, on: bool) -> None:
        """Without room only the open part has its whole word."""
        if on != self._short:
            self._short = on
            self._write()

    def _write(self) -> None:
        for name, button in self.buttons.items():
            word = self._words[name]
            letter, _, rest = word.partition(" ")
            short = self._short and bool(rest) and not button.isChecked()
            button.setText(letter if short else word)
            button.setToolTip(word if short else "")
