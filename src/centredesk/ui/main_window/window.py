"""The window of an open office: navigation, pages, status line."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from centredesk.thai.dates import fiscal_year
from centredesk.ui.background import Background
from centredesk.ui.main_window.rooms import PAGES, room_of
from centredesk.ui.main_window.side_bar import SideBar
from centredesk.ui.main_window.status_line import StatusLine
from centredesk.ui.navigation import ROOMS, Navigator, Place
from centredesk.ui.notices import Toast
from centredesk.ui.page import Page, Surroundings
from centredesk.ui.preferences import Preferences
from centredesk.ui.theme import look

if TYPE_CHECKING:
    from centredesk.desk import Desk

_WIDE_ENOUGH = 1100
_WIDE_FOR_WORK = 1500  # a page with steps, work and live result needs the room
_KEPT_PAGES = 6


class MainWindow(QWidget):
    """What the user works in once the office is open."""

    lock_wanted = Signal()

    def __init__(self, desk: "Desk", background: Background, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._background = background
        self.navigator = Navigator()
        year = fiscal_year(desk.clock.today())
        self.side = SideBar(desk.centre.name_th or "", f"ปีงบประมาณ พ.ศ. {year}")
        self.stack = QStackedWidget()
        self.status = StatusLine(desk.member.full_name, preferences.get("theme", "system"))
        self._lay_out()
        self._toast = Toast(self)
        self._around = Surroundings(
            desk, background, self.navigator, preferences, self._toast.tell, self.status.say
        )
        self._pages: dict[Place, Page] = {}
        desk.on_change(background.changed.emit)
        self.side.chosen.connect(self.navigator.go_to)
        self.status.locked.connect(self.lock_wanted)
        self.status.mode_chosen.connect(self._dress)
        self.navigator.wanted.connect(self._open)
        self._keys()
        self.navigator.go_to("cases")

    @property
    def page(self) -> Page:
        """The page the user sees."""
        shown = self.stack.currentWidget()
        assert isinstance(shown, Page)  # noqa: S101  nothing else is ever put there
        return shown

    @property
    def unsaved(self) -> int:
        """How many fields on all pages were changed and not saved."""
        return sum(page.dirty for page in self._pages.values())

    def leave(self) -> None:
        """Close every page; nobody is told anything any more."""
        for page in self._pages.values():
            page.leave()
        self._pages.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """A narrow window has only the rail."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.side)
        middle.addWidget(self.stack, 1)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addLayout(middle, 1)
        frame.addWidget(self.status)

    def _keys(self) -> None:
        self._key("Ctrl+L", self.lock_wanted.emit)
        self._key("Ctrl+B", self._toggle_rail)
        self._key("Alt+Left", self.navigator.back)
        self._key("F11", self._toggle_full_screen)
        for room in ROOMS:
            if room.built:
                self._key(f"Alt+{room.digit}", self.side.buttons[room.name].click)

    def _key(self, keys: str, then: Callable[[], object]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(then)

    def _dress(self, mode: look.Mode) -> None:
        self._preferences.set("theme", mode)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            look.apply(app, mode)

    def _toggle_rail(self) -> None:
        self._preferences.set("rail", not self.side.rail)
        self._fit()

    def _toggle_full_screen(self) -> None:
        window = self.window()
        window.showNormal() if window.isFullScreen() else window.showFullScreen()

    def _fit(self) -> None:
        page = self.stack.currentWidget()
        enough = _WIDE_FOR_WORK if isinstance(page, Page) and page.working else _WIDE_ENOUGH
        rail = self.width() < enough or bool(self._preferences.get("rail", False))
        if rail != self.side.rail:
            self.side.shrink(rail)

    def _open(self, place: Place) -> None:
        page = self._pages.pop(place, None) or self._made(place)
        self._pages[place] = page
        inner = place.name != room_of(place.name)
        page.head.back.setVisible(inner and self.navigator.can_go_back)
        self.stack.setCurrentWidget(page)
        self._fit()
        self.side.mark(room_of(place.name))
        self.status.say()
        self._let_old_ones_go()

    def _made(self, place: Place) -> Page:
        page = PAGES[place.name](self._around, place.record)
        self.stack.addWidget(page)
        return page

    def _let_old_ones_go(self) -> None:
        clean = [place for place, page in self._pages.items() if not page.dirty]
        for oldest in clean[: max(0, len(self._pages) - _KEPT_PAGES)]:
            page = self._pages.pop(oldest)
            self.stack.removeWidget(page)
            page.leave()
