"""The program: one application, one window, what is shown in it, and the last resort."""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QPaintEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from centredesk.errors import DeskError
from centredesk.ui.background import Background
from centredesk.ui.preferences import Preferences
from centredesk.ui.single_instance import SingleInstance
from centredesk.ui.sweeping import Sweeper
from centredesk.ui.theme import look
from centredesk.ui.theme.icons import picture
from centredesk.ui.theme.words import JOINT, plain, wrap_th
from centredesk.ui.unlock.card import UnlockCard

if TYPE_CHECKING:
    from centredesk.desk import Desk
    from centredesk.ui.first_run.wizard import Wish
    from centredesk.ui.main_window.window import MainWindow

SMALLEST = (960, 540)
_LAST = "office"


def main(office: Path | None) -> int:
    """Start the windows on this office, on the last one, or on the choice of one."""
    app = QApplication.instance() or QApplication([sys.argv[0], *look.STYLE])
    assert isinstance(app, QApplication)  # noqa: S101  nothing else makes one
    preferences = Preferences()
    look.start(app, preferences.get("theme", "system"))
    program = Program(app, preferences, office)
    sys.excepthook = program.last_resort
    return program.run()


class Program(QObject):
    """Shows the cover, the wizard or the open office in one window."""

    def __init__(self, app: QApplication, preferences: Preferences, office: Path | None) -> None:
        super().__init__()
        self.app = app
        self.preferences = preferences
        self.sweeper = Sweeper(self)
        self.background = Background()
        self.background.broken.connect(self._broken)
        self.instance: SingleInstance | None = None
        self.desk: Desk | None = None
        self.main: MainWindow | None = None
        self._office = office or _remembered(preferences)
        self.window = _Window(self._may_close)
        self.cover = UnlockCard(self.background, _open, self._office)
        self.cover.opened.connect(self._enter)
        self.cover.new_wanted.connect(self._found)
        self.window.setCurrentIndex(self.window.addWidget(self.cover))
        self._follow()

    def run(self) -> int:
        """Show the window and work until it is closed."""
        if self._office is not None and _rung_elsewhere(self._office):
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
        """Leave nothing behind."""
        self._leave_office()
        self.background.close()
        self.sweeper.stop()

    def lock(self) -> None:
        """Cover the window; keys and pages go, unless something typed is not saved yet."""
        self.window.setCurrentWidget(self.cover)
        if not self._unsaved():
            self._leave_office()
        self.window.setWindowTitle("centredesk")
        self.cover.start()

    # ── from screen to screen ──

    def _found(self) -> None:
        from centredesk.ui.first_run.wizard import FirstRun  # noqa: PLC0415  after the first paint

        wizard = FirstRun(self.background, _make, Path.home())
        self.window.setCurrentIndex(self.window.addWidget(wizard))
        wizard.left.connect(lambda: self._drop(wizard))
        wizard.made.connect(self._enter)
        wizard.made.connect(lambda _: self._drop(wizard))
        wizard.start()

    def _drop(self, wizard: QWidget) -> None:
        if self.window.currentWidget() is wizard:
            self.window.setCurrentWidget(self.cover)
            self.cover.start()
        self.window.removeWidget(wizard)
        wizard.deleteLater()

    def _enter(self, desk: "Desk") -> None:
        from centredesk.ui.main_window.window import MainWindow  # noqa: PLC0415  as above

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
        self.cover.folder = desk.folder
        self.main = MainWindow(desk, self.background, self.preferences)
        self.main.lock_wanted.connect(self.lock)
        self.window.setCurrentIndex(self.window.addWidget(self.main))
        self.window.setWindowTitle(f"centredesk – {desk.centre.name_th}")
        if desk.notices:
            self.main.page.banner.tell("โปรดทราบ", " ".join(desk.notices), tone="warn")

    def _resumed(self, desk: "Desk") -> bool:
        """The same member comes back to what was typed; nobody else does."""
        if self.main is None or self.desk is None:
            return False
        same = (self.desk.folder, self.desk.member.id) == (desk.folder, desk.member.id)
        if same:
            self.background.run(desk.close)
            self.window.setCurrentWidget(self.main)
            self.window.setWindowTitle(f"centredesk – {desk.centre.name_th}")
        return same

    def _unsaved(self) -> int:
        return self.main.unsaved if self.main is not None else 0

    def _may_close(self) -> bool:
        """Closing loses what was typed and not saved, so it asks."""
        if not (fields := self._unsaved()):
            return True
        from centredesk.ui.notices import Question  # noqa: PLC0415  as above

        title = f"ปิดโปรแกรมโดยไม่บันทึก {fields} ช่อง"
        told = "สิ่งที่พิมพ์ไว้และยังไม่บันทึกจะหายไป ข้อมูลที่บันทึกแล้วยังอยู่ครบ"
        asked = Question(self.window, title, told, "ปิดโดยไม่บันทึก", grave=True)
        return bool(asked.exec())

    def _leave_office(self) -> None:
        if self.main is not None:
            self.main.leave()
            self.window.removeWidget(self.main)
            self.main.deleteLater()
            self.main = None
        if self.desk is not None:
            desk, self.desk = self.desk, None
            self.background.run(desk.close)
        if self.instance is not None:
            self.instance.let_go()
            self.instance = None
        self.window.setWindowTitle("centredesk")

    def _come_to_front(self) -> None:
        self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()

    # ── what holds everywhere ──

    def _follow(self) -> None:
        self.app.styleHints().colorSchemeChanged.connect(self._scheme_changed)
        self.app.clipboard().dataChanged.connect(self._clean_copy)

    def _scheme_changed(self) -> None:
        mode = self.preferences.get("theme", "system")
        if mode == "system":
            look.apply(self.app, mode)

    def _clean_copy(self) -> None:
        """What only helps lines to break is never copied."""
        clipboard = self.app.clipboard()
        if self.app.activeWindow() is not None and JOINT in clipboard.text():
            clipboard.setText(plain(clipboard.text()))

    def _fetch_the_rest(self) -> None:
        self.window.setWindowIcon(QIcon(picture("shield_checkmark_filled", "accent", size=32)))
        self.background.run(_warm_up, where="files")

    def _broken(self, fault: BaseException) -> None:
        if isinstance(fault, DeskError):
            from centredesk.ui.notices import Question  # noqa: PLC0415  as above

            Question(self.window, "ทำรายการไม่ได้", str(fault), "รับทราบ").exec()
            return
        self.last_resort(type(fault), fault, fault.__traceback__)

    def last_resort(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """Log our fault without what was in it, and say so calmly."""
        if issubclass(kind, KeyboardInterrupt):
            self.app.quit()
            return
        from centredesk.ui.notices import tell_our_fault  # noqa: PLC0415  as above

        tell_our_fault(self.window, kind, trace)


class _Window(QStackedWidget):
    painted = Signal()

    def __init__(self, may_close: Callable[[], bool]) -> None:
        super().__init__()
        self._may_close = may_close
        self._waiting = True
        self.setWindowTitle("centredesk")
        self.setMinimumSize(*SMALLEST)
        self.resize(1366, 688)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Paint, and the first time tell it once everything stands on the screen."""
        super().paintEvent(event)
        if self._waiting:
            self._waiting = False
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Close, unless the user would rather save."""
        event.setAccepted(self._may_close())


def _remembered(preferences: Preferences) -> Path | None:
    last = preferences.get(_LAST)
    return Path(last) if last and Path(last).is_dir() else None


def _rung_elsewhere(folder: Path) -> bool:
    """Whether another program has this office open and has been called to the front."""
    if not folder.is_dir():
        return False
    instance = SingleInstance(folder)
    if instance.take():
        instance.let_go()
        return False
    return instance.ring()


def _open(folder: Path, passphrase: str) -> Any:
    from centredesk.clock import SystemClock  # noqa: PLC0415  imported while the user types
    from centredesk.desk import open_desk  # noqa: PLC0415  as above

    return open_desk(folder, passphrase, clock=SystemClock())


def _make(wish: "Wish") -> Any:
    import shutil  # noqa: PLC0415  as above

    from centredesk.clock import SystemClock  # noqa: PLC0415  as above
    from centredesk.desk import create_office  # noqa: PLC0415  as above
    from centredesk.exports.recovery_kit import write_recovery_kit  # noqa: PLC0415  as above

    clock = SystemClock()
    founded = create_office(wish.folder, wish.plan, wish.passphrase, clock=clock)
    try:
        write_recovery_kit(
            wish.kit, founded.recovery, office_name=wish.plan.name, made_on=clock.today()
        )
    except (OSError, DeskError) as failed:
        # Without its kit the office would be one forgotten passphrase from being lost.
        founded.desk.close()
        shutil.rmtree(wish.folder)
        raise DeskError("บันทึกเอกสารกู้คืนไม่ได้ จึงยังไม่สร้างสำนักงาน", "เลือกที่บันทึกอื่นแล้วลองอีกครั้ง") from failed
    return founded.desk


def _warm_up() -> None:
    """Fetch what the next minute needs, while the passphrase is typed."""
    wrap_th("เปิดแฟ้มข้อมูล")
    import_module("centredesk.desk")
