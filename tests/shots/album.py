"""Opens each window as a user would see it and takes its picture."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from PySide6.QtWidgets import QApplication, QWidget

from centredesk.clock import SystemClock
from centredesk.ui.background import Background
from centredesk.ui.first_run.wizard import FirstRun
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.preferences import Preferences
from centredesk.ui.theme import look
from centredesk.ui.unlock.card import UnlockCard

SIZE = (1366, 688)
Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")


class Album:
    """The pictures of one run."""

    def __init__(self, target: Path) -> None:
        self.target = target
        self.drawn: list[Path] = []
        target.mkdir(parents=True, exist_ok=True)
        found = QApplication.instance() or QApplication([])
        assert isinstance(found, QApplication)
        self.app = found
        look.start(self.app, "light")
        self.background = Background()
        self.scenes: dict[str, Callable[[], QWidget]] = {
            "01_unlock": self.unlock,
            "01_unlock_wrong": self.unlock_wrong,
            "02_first_run_centre": self.first_run,
            "02_first_run_member": self.first_run_member,
        }

    def draw_all(self, only: set[str]) -> None:
        """Draw each scene in each theme."""
        for theme in THEMES:
            look.apply(self.app, theme)
            for name, scene in self.scenes.items():
                if not only or name in only:
                    self.draw(f"{name}_{theme}", scene())
        self.background.close()

    def draw(self, name: str, window: QWidget) -> None:
        """Take one picture."""
        window.resize(*SIZE)
        window.show()
        self.settle()
        file = self.target / f"{name}.png"
        window.grab().save(str(file))
        self.drawn.append(file)
        window.close()

    def settle(self, seconds: float = 0.4) -> None:
        """Let answers come and layouts find their place."""
        until = time.monotonic() + seconds
        while time.monotonic() < until or self.background.busy:
            self.app.processEvents()
            time.sleep(0.01)

    # ── scenes ──

    def unlock(self) -> QWidget:
        """The cover."""
        card = UnlockCard(self.background, _never, Path("/office/ศปคม. จังหวัดตาก"))
        card.start()
        return card

    def unlock_wrong(self) -> QWidget:
        """After the third wrong passphrase."""
        from centredesk.errors import WrongPassphrase

        card = UnlockCard(self.background, _never, Path("/office/ศปคม. จังหวัดตาก"))
        card.secret.setText("ไม่ใช่รหัสนี้")
        sentence = "รหัสผ่านไม่ถูกต้อง (ครั้งที่ 3)"
        card._refused(WrongPassphrase(sentence, "โปรดตรวจสอบแป้นภาษาและ Caps Lock", wait=18))
        return card

    def first_run(self) -> QWidget:
        """The wizard's first step, with a fault."""
        wizard = FirstRun(self.background, _never, Path.home())
        wizard.centre.centre_name.setText("ศูนย์ปฏิบัติการป้องกันและปราบปรามการค้ามนุษย์ จังหวัดตาก")
        wizard._next()
        return wizard

    def first_run_member(self) -> QWidget:
        """The second step, a passphrase half typed."""
        wizard = FirstRun(self.background, _never, Path.home())
        wizard._show(1)
        wizard.member.full_name.setText("สมมติ ใจดี")
        wizard.member.passphrase.first.setText("ฝนแรกตกลงบนหลังคาสังกะสี")
        wizard.member.passphrase.measure()
        return wizard


def _never(*_: Any) -> Any:
    raise AssertionError("no office is opened for a picture")
