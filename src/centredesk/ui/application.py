"""The program: one application, one window, and what is shown in it."""

import os
import sys
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from centredesk.ui.background import Background
from centredesk.ui.preferences import TEXT_SIZES, Preferences
from centredesk.ui.single_instance import SingleInstance, rung_elsewhere
from centredesk.ui.theme import look
from centredesk.ui.top_window import TopWindow
from centredesk.ui.unlock.card import UnlockCard

if TYPE_CHECKING:
    from centredesk.changes import Changes
    from centredesk.desk import Desk
    from centredesk.ui.guards import Guards
    from centredesk.ui.main_window.window import MainWindow
    from centredesk.ui.unlock.way_back import WayBack

_LAST, _STOPPED = "office", "import_stopped"
_QUIET = 50  # milliseconds between looks whether the office may be left
_LONG = 20  # so many looks: the user had better be told how it ended


def main(office: Path | None) -> int:
    """Start the windows on this office, on the last one, or on the choice of one."""
    preferences = Preferences()
    _enlarge(preferences.get("text_size", "100"))
    app = QApplication.instance() or QApplication([sys.argv[0], *look.STYLE])
    assert isinstance(app, QApplication)  # noqa: S101  nothing else makes one
    look.start(app, preferences.get("theme", "system"))
    program = Program(app, preferences, office)
    sys.excepthook = program.caught
    return program.run()


class Program(QObject):
    """Shows the cover, a wizard or the open office in one window."""

    def __init__(self, app: QApplication, preferences: Preferences, office: Path | None) -> None:
        super().__init__()
        self.app = app
        self.preferences = preferences
        self.background = Background()
        self.instance: SingleInstance | None = None
        self.desk: Desk | None = None
        self.main: MainWindow | None = None
        self._office = office or _remembered(preferences)
        self.window = TopWindow(self._keep)
        self._way_back: WayBack | None = None
        self._ended: tuple[str, str] | None = None
        self._looks = 0
        self._quiet = QTimer(self)
        self._quiet.setInterval(_QUIET)
        self.cover = UnlockCard(self.background, _opened, self._office)
        self.window.setCurrentIndex(self.window.addWidget(self.cover))
        self._connect()

    def _connect(self) -> None:
        self.background.broken.connect(self._broken)
        self.background.changed.connect(self._heard)
        self.cover.opened.connect(self._enter)
        self.cover.new_wanted.connect(self._found)
        self.cover.recovery_wanted.connect(self._recover)
        self.cover.sample_wanted.connect(self._try_sample)
        self._quiet.timeout.connect(self._leave_when_quiet)
        self.app.styleHints().colorSchemeChanged.connect(self._scheme_changed)

    @cached_property
    def guards(self) -> "Guards":
        """Who watches over clipboard, keyboard and faults; the first paint needs none of them."""
        from centredesk.ui.guards import Guards  # noqa: PLC0415  as told

        made = Guards(self.app, self.window)
        made.idle.due.connect(self.lock)
        made.idle.warned.connect(self._warn)
        return made

    def run(self) -> int:
        """Show the window and work until it is closed."""
        if self._office is not None and rung_elsewhere(self._office):
            return 0
        self.show()
        code = self.app.exec()
        self.close()
        return code

    def show(self) -> None:
        """The first paint, then everything that takes longer."""
        self.window.painted.connect(self._fetch_the_rest)
        self.window.show()
        self.cover.start()

    def close(self) -> None:
        """Keep what was typed, stop what is under way, leave nothing behind."""
        self.guards.rest()
        self._leave_office()
        self.background.close()
        self.guards.stop()

    def caught(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """What nobody caught on the window's thread."""
        if issubclass(kind, KeyboardInterrupt):
            self.app.quit()
        else:
            self.guards.last_resort.caught(kind, fault, trace)

    def _broken(self, fault: BaseException) -> None:
        self.guards.last_resort.broken(fault)

    # ── locking ──

    def lock(self) -> None:
        """Cover the window at once; drafts are kept, then keys and pages go."""
        if self.main is None or self.desk is None or not self._inside:
            return
        from centredesk.ui.unlock.way_back import WayBack, field_in_use  # noqa: PLC0415  as below

        here, field = self.main.navigator.here, field_in_use(self.window)
        self._way_back = WayBack(self.desk.folder, self.desk.member.id, here, field)
        self.guards.idle.rest()
        self.window.setCurrentWidget(self.cover)
        self.window.setWindowTitle("centredesk")
        self._shut_dialogs()
        self.guards.clipboard.clear()
        self.main.keep_drafts()
        self.cover.start()
        self.cover.look()
        self._looks, self._ended = 0, None
        self._quiet.start()

    @property
    def _inside(self) -> bool:
        return self.main is not None and self.window.currentWidget() is self.main

    def _leave_when_quiet(self) -> None:
        """Behind the cover an import may end first; then the office is left."""
        self._looks += 1
        if self._inside or self.main is None:
            self._quiet.stop()
        elif not self.background.busy:
            self._ended = _how_it_ended(self.main) if self._looks > _LONG else None
            self._leave_office()

    def _shut_dialogs(self) -> None:
        for widget in self.app.topLevelWidgets():
            if widget is self.window or not widget.isVisible() or not self._is_ours(widget):
                continue
            if isinstance(widget, QDialog):
                widget.reject()
            else:
                widget.close()

    def _is_ours(self, widget: QWidget | None) -> bool:
        while widget is not None and widget is not self.window:
            widget = widget.parentWidget()
        return widget is self.window

    def _warn(self, seconds: int) -> None:
        if self.main is not None:
            self.main.status.lock_in(seconds)

    def _watch_idle(self) -> None:
        from centredesk.actions.offices import setting  # noqa: PLC0415  after the first paint

        if (desk := self.desk) is not None:
            self.background.run(
                lambda: int(desk.ask(setting, "idle_minutes")), self._idle_known, owner=self.main
            )

    def _idle_known(self, minutes: int) -> None:
        if self._inside:
            self.guards.idle.watch(minutes)

    def _heard(self, changes: "Changes") -> None:
        if changes.action == "offices.keep_setting":
            self._watch_idle()

    # ── from screen to screen ──

    def _found(self) -> None:
        from centredesk.ui import openings  # noqa: PLC0415  as above
        from centredesk.ui.first_run.wizard import FirstRun  # noqa: PLC0415  as above

        self._put(FirstRun(self.background, openings.make_office, Path.home()))

    def _recover(self, folder: Path) -> None:
        from centredesk.ui import openings  # noqa: PLC0415  as above
        from centredesk.ui.first_run.recovery import Recovery  # noqa: PLC0415  as above

        self._put(Recovery(self.background, openings.recover, folder, Path.home()))

    def _try_sample(self) -> None:
        from centredesk.ui import openings  # noqa: PLC0415  as above
        from centredesk.ui.first_run.sample_page import SamplePage  # noqa: PLC0415  as above

        page = SamplePage(self.background, openings.make_sample, openings.open_sample)
        page.made.connect(lambda _: self._guide_soon())
        self._put(page)

    def _put(self, screen: Any) -> None:
        """Show a screen that ends with an open office, or goes back to the cover."""
        self.window.setCurrentIndex(self.window.addWidget(screen))
        screen.left.connect(lambda: self._drop(screen))
        screen.made.connect(self._enter)
        screen.made.connect(lambda _: self._drop(screen))
        screen.start()

    def _drop(self, screen: QWidget) -> None:
        if self.window.currentWidget() is screen:
            self.window.setCurrentWidget(self.cover)
            self.cover.start()
        self.window.removeWidget(screen)
        screen.deleteLater()

    def _enter(self, desk: "Desk") -> None:
        if self._resumed(desk):
            return
        self._leave_office()
        instance = SingleInstance(desk.folder)
        if not instance.take():
            desk.close()
            instance.ring()
            self.cover.tell_taken()
            return
        instance.listen()
        instance.raised.connect(self._come_to_front)
        self.instance, self.desk = instance, desk
        self.preferences.set(_LAST, str(desk.folder))
        if self.cover.folder != desk.folder:
            self.cover.choose(desk.folder)
        self._open_window(desk)
        self._watch_idle()

    def _open_window(self, desk: "Desk") -> None:
        from centredesk.ui.main_window.window import MainWindow  # noqa: PLC0415  as above

        back = self._way_back
        if back is not None and (back.folder, back.member) != (desk.folder, desk.member.id):
            back = None
        place = back.place if back else None
        self.main = MainWindow(desk, self.background, self.preferences, start=place)
        self.main.lock_wanted.connect(self.lock)
        self._show_main(desk)
        if desk.sample:
            self._mark_sample(self.main)
        if back is not None:
            from centredesk.ui.unlock.way_back import Refocus  # noqa: PLC0415  as above

            main = self.main
            Refocus(main, lambda: main.page, back.field)
        self._tell_news(self.main, desk, same=back is not None)
        self._way_back = None

    def _show_main(self, desk: "Desk") -> None:
        assert self.main is not None  # noqa: S101  it was just made
        if self.window.indexOf(self.main) < 0:
            self.window.addWidget(self.main)
        self.window.setCurrentWidget(self.main)
        self.window.setWindowTitle(f"centredesk – {desk.centre.name_th}")

    def _tell_news(self, main: "MainWindow", desk: "Desk", *, same: bool) -> None:
        """What happened while the office was closed or covered."""
        if desk.notices:
            main.page.banner.tell("โปรดทราบ", " ".join(desk.notices), tone="warn")
        elif same and self._ended is not None:
            main.page.banner.tell(*self._ended, tone="accent")
        elif self.preferences.get(_STOPPED):
            told = "ข้อมูลไม่เปลี่ยน นำเข้าแฟ้มเดิมใหม่ได้"
            main.page.banner.tell("การนำเข้าหยุดเมื่อปิดโปรแกรม", told, tone="accent")
        self._ended = None
        self.preferences.drop(_STOPPED)

    def _resumed(self, desk: "Desk") -> bool:
        """While an import still runs behind the cover, its member comes back to it."""
        if self.main is None or self.desk is None:
            return False
        same = (self.desk.folder, self.desk.member.id) == (desk.folder, desk.member.id)
        if same:
            self.background.run(desk.close, certain=True)
            self._show_main(self.desk)
            self._watch_idle()
        return same

    # ── the invented office ──

    def _mark_sample(self, main: "MainWindow") -> None:
        from centredesk.ui.first_run.sample_strip import sample_strip  # noqa: PLC0415  as above

        frame = main.layout()
        assert isinstance(frame, QVBoxLayout)  # noqa: S101  as the window laid it out
        frame.insertWidget(0, sample_strip(self.guide))

    def _guide_soon(self) -> None:
        """Once the first page has what it asked for, and the keyboard is where it wants it."""
        busy = self.background.busy or not self._inside
        QTimer.singleShot(_QUIET, self._guide_soon if busy else self.guide)

    def guide(self) -> None:
        """Show the tour over the open window."""
        from centredesk.ui.first_run.tour import Tour  # noqa: PLC0415  as above
        from centredesk.ui.first_run.tour_stops import stops  # noqa: PLC0415  as above

        if (main := self.main) is None:
            return
        places = {"navigation": main.side, "find": main.side.search, "status": main.status}
        buttons = main.side.buttons
        Tour(main, stops(lambda part: places.get(part) or buttons.get(part))).start()

    # ── leaving ──

    def _keep(self) -> None:
        """The window closes: nothing is asked, and nothing typed is lost."""
        self.guards.idle.rest()
        if self.background.importing:
            self.preferences.set(_STOPPED, True)
        if self.main is not None:
            self.main.keep_drafts()

    def _leave_office(self) -> None:
        self._quiet.stop()
        if self.main is not None:
            self.main.leave()
            self.window.removeWidget(self.main)
            self.main.deleteLater()
            self.main = None
        if self.desk is not None:
            desk, self.desk = self.desk, None
            self.background.run(desk.close, certain=True)
        if self.instance is not None:
            self.instance.let_go()
            self.instance = None
        self.window.setWindowTitle("centredesk")

    def _come_to_front(self) -> None:
        self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()

    # ── what holds everywhere ──

    def _scheme_changed(self) -> None:
        mode = self.preferences.get("theme", "system")
        if mode == "system":
            look.apply(self.app, mode)

    def _fetch_the_rest(self) -> None:
        from centredesk.ui import openings  # noqa: PLC0415  as above

        look.settle(self.app, self.preferences.get("theme", "system"))
        self.guards.start()
        spare = self.guards.sweeper.spare
        self.background.run(openings.warm_up, lambda _: spare(), where="files")
        self.cover.look()


def _opened(folder: Path, passphrase: str) -> Any:
    from centredesk.ui import openings  # noqa: PLC0415  as above

    return openings.open_office(folder, passphrase)


def _how_it_ended(main: "MainWindow") -> tuple[str, str]:
    banner = main.page.banner
    if banner.isHidden():
        return "งานที่ทำอยู่ตอนล็อกเสร็จแล้ว", "ดูผลได้ในหน้ารายการ"
    return banner.title.text(), banner.sentence.text()


def _enlarge(size: object) -> None:
    """Qt asks for the scale once, before there is an application."""
    if size in TEXT_SIZES and size != "100":
        os.environ.setdefault("QT_SCALE_FACTOR", str(int(str(size)) / 100))


def _remembered(preferences: Preferences) -> Path | None:
    last = preferences.get(_LAST)
    return Path(last) if last and Path(last).is_dir() else None
