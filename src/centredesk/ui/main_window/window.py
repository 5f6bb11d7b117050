"""The window of an open office: navigation, pages, status line."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from centredesk.actions.offices import setting
from centredesk.actions.people import reveal_names
from centredesk.changes import Changes
from centredesk.errors import DeskError
from centredesk.thai.dates import fiscal_year
from centredesk.ui.background import Background
from centredesk.ui.main_window.aids import Aids
from centredesk.ui.main_window.layout_keys import hand_on
from centredesk.ui.main_window.new_of_room import offer_new
from centredesk.ui.main_window.reveal_dialog import NO_RIGHT, ask_reason
from centredesk.ui.main_window.rooms import PAGES, room_of
from centredesk.ui.main_window.side_bar import SideBar
from centredesk.ui.main_window.status_line import StatusLine
from centredesk.ui.main_window.undo_stack import UndoStack
from centredesk.ui.navigation import ROOMS, Navigator, Place
from centredesk.ui.notices import Toast
from centredesk.ui.pages.page import Page, Surroundings
from centredesk.ui.palette.commands import Command
from centredesk.ui.preferences import Preferences
from centredesk.ui.revealing import Revealing
from centredesk.ui.theme import look

if TYPE_CHECKING:
    from centredesk.desk import Desk

_WIDE_ENOUGH = 1100
_WIDE_FOR_WORK = 1500  # a page with steps, work and live result needs the room
_KEPT_PAGES = 6
ROOMS_AT_START = "home"


class MainWindow(QWidget):
    """What the user works in once the office is open."""

    lock_wanted = Signal()

    def __init__(
        self,
        desk: "Desk",
        background: Background,
        preferences: Preferences,
        *,
        start: Place | None = None,
    ) -> None:
        super().__init__()
        self.desk = desk
        self._preferences = preferences
        self._background = background
        self.navigator = Navigator()
        year = fiscal_year(desk.clock.today())
        self.side = SideBar(desk.centre.name_th or "", f"ปีงบประมาณ พ.ศ. {year}")
        self.stack = QStackedWidget()
        self.status = StatusLine(desk.member.full_name, preferences.get("theme", "system"))
        self.aids = Aids(self, self.stack, self._commands)
        self._lay_out()
        self.revealing = Revealing(self)
        self.revealing.ticked.connect(self.status.count_down)
        self.revealing.wanted.connect(self.reveal)
        self.undo = UndoStack(desk, background, self._tell, self._undo_refused)
        self._around = Surroundings(
            desk,
            background,
            self.navigator,
            preferences,
            self.revealing,
            self._tell,
            self.status.say,
            self.undo.undo,
        )
        self._pages: dict[Place, Page] = {}
        desk.on_change(background.changed.emit)
        self.side.chosen.connect(self.navigator.go_to)
        self.status.locked.connect(self.lock_wanted)
        self.status.mode_chosen.connect(self._dress)
        self.status.mask_wanted.connect(self.revealing.stop)
        self.side.search.clicked.connect(self.aids.seek)
        self.navigator.wanted.connect(self._open)
        self.aids.follow(self._around)
        self.aids.beside.turned.connect(self._fit)
        self._keys()
        background.changed.connect(self._heard)
        self._ask_reveal_time()
        first = start or Place(ROOMS_AT_START)
        self.navigator.go_to(first.name, first.record)

    @cached_property
    def _toast(self) -> Toast:
        """The news of success, made with the first."""
        return Toast(self)

    def _tell(self, text: str, undo: Callable[[], object] | None = None) -> None:
        self._toast.tell(text, undo)

    @property
    def page(self) -> Page:
        """The page the user sees."""
        shown = self.stack.currentWidget()
        assert isinstance(shown, Page)  # noqa: S101  nothing else is ever put there
        return shown

    def keep_drafts(self) -> None:
        """Keep what was typed on every page and not saved."""
        for page in self._pages.values():
            page.keep_draft()

    def leave(self) -> None:
        """Close every page, keeping what was typed; nobody is told anything any more."""
        self.revealing.stop()
        for page in self._pages.values():
            page.leave()
        self._pages.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """A narrow window has only the rail."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """What nobody took: a key under the Thai layout, or Escape while the help is read."""
        if event.key() == Qt.Key.Key_Escape and self.aids.beside.shown:
            self.aids.beside.shut()
        elif not hand_on(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Whoever changed the theme, the status line names the one now worn."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.status.tell_mode(self._preferences.get("theme", "system"))

    def _heard(self, changes: Changes) -> None:
        if changes.of("setting"):
            self._ask_reveal_time()

    def _ask_reveal_time(self) -> None:
        self._background.run(
            lambda: int(self.desk.ask(setting, "reveal_minutes")),
            self.revealing.last,
            owner=self,
        )

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.side)
        middle.addWidget(self.aids.beside, 1)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addLayout(middle, 1)
        frame.addWidget(self.status)

    def _keys(self) -> None:
        self._key("Ctrl+K", self.aids.seek)
        self._key("F1", self.aids.help)
        self._key("Shift+F1", self.aids.keys)
        self._key("Ctrl+L", self.lock_wanted.emit)
        self._key("Ctrl+B", self._toggle_rail)
        self._key("Alt+Left", self.navigator.back)
        self._key("Ctrl+Z", self.undo.undo)
        self._key("Ctrl+Y", self.undo.redo)
        self._key("Ctrl+Shift+E", self.reveal)
        self._key("F11", self._toggle_full_screen)
        self._key("F9", self.side.buttons["office"].click)
        for room in ROOMS:
            if room.built:
                self._key(f"Alt+{room.digit}", self.side.buttons[room.name].click)

    def _key(self, keys: str, then: Callable[[], object]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(then)

    def reveal(self) -> None:
        """Show names for a time, after a reason; or mask them now."""
        if self.revealing.on:
            self.revealing.stop()
        elif not self.desk.member.can_see_identity:
            self.page.banner.tell("ชื่อและเอกสารปิดไว้", NO_RIGHT, tone="warn")
        elif reason := ask_reason(self, minutes=round(self.revealing.seconds / 60)):
            self._background.run(
                lambda: self.desk.do(reveal_names, reason=reason),
                lambda _: self.revealing.start(),
                failed=self.page.failed,
                owner=self,
            )

    def _commands(self) -> list[Command]:
        """What can be done on every page."""
        back = "" if self.navigator.can_go_back else "ยังไม่มีหน้าก่อนหน้านี้"
        names = "ปิดชื่อบุคคล" if self.revealing.on else "เปิดเผยชื่อบุคคล"
        refused = "" if self.desk.member.can_see_identity else NO_RIGHT
        told = (
            ("ย้อนกลับ", self.navigator.back, "Alt+←", "arrow_left", back, ("กลับ", "back")),
            ("เลิกทำ", self.undo.undo, "Ctrl+Z", "arrow_undo", "", ("undo",)),
            ("ทำซ้ำ", self.undo.redo, "Ctrl+Y", "arrow_redo", "", ("redo",)),
            (names, self.reveal, "Ctrl+Shift+E", "eye", refused, ("แสดงชื่อ", "ดูชื่อ")),
            ("วิธีใช้หน้านี้", self.aids.help, "F1", "question_circle", "", ("help", "คู่มือ")),
            ("คีย์ทั้งหมดของหน้านี้", self.aids.keys, "Shift+F1", "keyboard", "", ("ปุ่มลัด",)),
            ("ย่อหรือขยายแถบนำทาง", self._toggle_rail, "Ctrl+B", "chevron_left", "", ("เมนู",)),
            ("เต็มจอ", self._toggle_full_screen, "F11", "open", "", ("full screen", "จอเต็ม")),
            ("ล็อก", self.lock_wanted.emit, "Ctrl+L", "lock_closed", "", ("lock", "พักหน้าจอ")),
        )
        acts = [Command(t, f, "ทุกหน้า", "", k, i, why, also) for t, f, k, i, why, also in told]
        return [*acts, *(self._wear(mode, word) for mode, word in look.MODES)]

    def _wear(self, mode: look.Mode, word: str) -> Command:
        also = ("ธีม", "theme", "สี")
        icon = "weather_moon" if mode == "dark" else "settings"
        return Command(f"สีหน้าจอ {word}", lambda: self._dress(mode), "ทุกหน้า", icon=icon, also=also)

    def _undo_refused(self, error: DeskError) -> None:
        self.page.banner.tell(error.sentence, error.advice, tone="warn")

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
        if self.aids.beside.shown:
            enough = _WIDE_FOR_WORK
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
        offer_new(page)
        self.stack.addWidget(page)
        return page

    def _let_old_ones_go(self) -> None:
        for oldest in list(self._pages)[: max(0, len(self._pages) - _KEPT_PAGES)]:
            page = self._pages.pop(oldest)
            self.stack.removeWidget(page)
            page.leave()
