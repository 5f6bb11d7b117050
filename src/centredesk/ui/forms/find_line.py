"""A line that finds: what is typed is looked for, the answers open below, Enter takes one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent

from centredesk.ui.forms.drop_list import DropList, Offer
from centredesk.ui.forms.keyboard import is_alt_down, is_plain
from centredesk.ui.forms.line import Line

Answer = Callable[[Sequence[Offer]], None]
Seek = Callable[[str, Answer], None]


def _nothing(_: str, answer: Answer) -> None:
    answer([])


class FindLine(Line):
    """Typing finds; ↓ and Alt+↓ open what there is; Enter takes, Esc closes."""

    def __init__(self, *, delay: int = 0) -> None:
        super().__init__()
        self.seek: Seek = _nothing
        self.counted: Callable[[int], str] = lambda number: f"พบ {number:,} รายการ"
        self.more = ""
        self.opens_with_f4 = False
        self.offers: list[Offer] = []
        self._asked = 0
        self._delay = QTimer(self, singleShot=True, interval=delay) if delay else None
        if self._delay:
            self._delay.timeout.connect(self.look_now)
        self.textEdited.connect(self._typed)

    @property
    def _popup(self) -> DropList:
        return self.drop

    def look_now(self) -> None:
        """Look for what stands in the line."""
        self._look(self.written().strip())

    def open_all(self) -> None:
        """Open everything there is to choose from."""
        self._look("")

    def close_list(self) -> None:
        """Close the list; an answer still under way opens it no more."""
        self._asked += 1
        if self._delay:
            self._delay.stop()
        super().close_list()

    def closed_key(self, event: QKeyEvent) -> None:
        """↓ and Alt+↓ open the list."""
        if self._opens(event):
            self.open_all()
        else:
            super().closed_key(event)

    def takes_shortcut(self, event: QKeyEvent) -> bool:
        """Where F4 opens the list, it is this field's own."""
        f4 = self.opens_with_f4 and is_plain(event, Qt.Key.Key_F4)
        return f4 or super().takes_shortcut(event)

    def _opens(self, event: QKeyEvent) -> bool:
        down = is_plain(event, Qt.Key.Key_Down) or is_alt_down(event)
        f4 = self.opens_with_f4 and is_plain(event, Qt.Key.Key_F4)
        return (down or f4) and not self.isReadOnly()

    def _typed(self, _: str) -> None:
        if self._delay is None:
            self.look_now()
        else:
            self._asked += 1
            self._delay.start()

    def _look(self, words: str) -> None:
        self._asked += 1
        asked = self._asked

        def answer(offers: Sequence[Offer]) -> None:
            if asked == self._asked:
                self.offers = list(offers)
                told = self.counted(len(self.offers))
                self.open_list(self.offers, told, typed=words, more=self.more)

        self.seek(words, answer)
