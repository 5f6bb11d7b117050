"""A section of the office's page: it is filled when it is first seen, and again after changes."""

from collections.abc import Callable
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from centredesk.actions import access
from centredesk.ui.pages.page import Page
from centredesk.ui.parts.boxes import Piece, Scrolling, clear, column, row
from centredesk.ui.parts.labels import Words


@runtime_checkable
class Refreshed(Protocol):
    """A section that reads again when something was saved."""

    def refresh(self) -> None:
        """Read again."""


class OfficeSection(Scrolling):
    """A scrolling column of cards; a child asks in `refresh` and shows by `show_cards`."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.desk = page.desk
        self.refresh()

    def refresh(self) -> None:
        """Ask for what is shown."""
        raise NotImplementedError

    def show_cards(self, *cards: Piece) -> None:
        """Show these instead of what was there; the keyboard stays in its place."""
        place = self._place_of_focus()
        clear(self.body)
        self.add(*cards, None)
        if place >= 0:
            QTimer.singleShot(0, self, lambda: self._focus(place))

    def may(self, action: Callable[..., Any]) -> bool:
        """Whether the member at the desk may do this."""
        return access.may(self.desk.member, action)

    def _takers(self) -> list[QWidget]:
        tab = Qt.FocusPolicy.TabFocus
        found = self.findChildren(QWidget)
        return [w for w in found if w.focusPolicy() & tab and w.isVisibleTo(self)]

    def _place_of_focus(self) -> int:
        held = self.focusWidget()
        takers = self._takers()
        return takers.index(held) if held in takers and held.hasFocus() else -1

    def _focus(self, place: int) -> None:
        if takers := self._takers():
            takers[min(place, len(takers) - 1)].setFocus()


NO_RIGHT = "บทบาทของท่านอ่านส่วนนี้ได้อย่างเดียว หากจำเป็นต่อการปฏิบัติหน้าที่ ให้ขอสิทธิจากหัวหน้าศูนย์"


def told(*pairs: tuple[str, str]) -> QWidget:
    """Facts below each other: what it is, then what it says."""
    made = QWidget()
    lines = []
    for word, fact in pairs:
        name = Words(word, "soft")
        name.setFixedWidth(200)
        name.setAlignment(Qt.AlignmentFlag.AlignTop)
        said = Words(fact, wrap=True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line = row(name, gap=12)
        line.addWidget(said, 1)
        lines.append(line)
    made.setLayout(column(*lines, gap=6))
    return made
