"""Opens each window as a user would see it and takes its picture."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from tests.shots.longest import longest_case
from tests.shots.october import october
from tests.ui.invented import fill

from centredesk.actions.offices import NewOffice
from centredesk.clock import BANGKOK, StandingClock
from centredesk.desk import Desk, create_office
from centredesk.ui.background import Background
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.pages.page import Page
from centredesk.ui.pages.record_page import RecordPage
from centredesk.ui.parts.turns import any_under_way
from centredesk.ui.preferences import Preferences
from centredesk.ui.sweeping import Sweeper
from centredesk.ui.theme import look
from centredesk.ui.theme.tokens import THEMES as THEMES_OF

Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")
# A screen's name, and what title bar and task bar leave of it, at each scale.
SIZES: dict[int, dict[str, tuple[int, int]]] = {
    100: {"1366": (1366, 688), "1920": (1920, 1032)},
    150: {"1920": (1280, 688)},
    200: {"1920": (960, 540)},
}
PASSPHRASE = "ฝนแรกตกลงบนหลังคาสังกะสี"
_SOON = 1000  # milliseconds: a toast stays longer, what a page waits for comes sooner


Window = Any
"""What a scene made: a window of the office most of the time, sometimes another."""


@dataclass(frozen=True)
class Scene:
    """How to come to a picture, and which page of the window it shows, if one."""

    make: "Callable[[Album], QWidget]"
    page: str = ""
    over: Callable[[Window], object] | None = None
    """Opens what stands over the window: a dialog, a menu, a list; anew at every size."""


Scenes = dict[str, Scene]


class Album:
    """The windows of one invented office, ready to have their pictures taken."""

    def __init__(self, *, longest: bool = False, cases: int = 130) -> None:
        found = QApplication.instance() or QApplication(["shots", *look.STYLE])
        assert isinstance(found, QApplication)
        self.app = found
        self._over: Callable[[Window], object] | None = None
        look.start(self.app, "light")
        self.typing = False  # while it is, nobody pauses
        self.sweeper = Sweeper(self.app, lambda: not self.typing)
        self.background = Background()
        self.folder = tempfile.TemporaryDirectory()
        self.desk = _office(Path(self.folder.name) / "office")
        self.made = fill(self.desk, cases)
        october(self.desk)
        if longest:
            self.made.append(longest_case(self.desk))

    def build(self, scene: Scene, size: tuple[int, int]) -> QWidget:
        """The window of a scene, shown at a size."""
        self.size, self._over = size, scene.over
        window = scene.make(self)
        look.dress(window)
        window.show()
        self.fit(window, size)
        return window

    def fit(self, window: QWidget, size: tuple[int, int]) -> None:
        """A window at a size, with what stands over it."""
        for floating in self.floating(window):
            floating.close()
        for _ in range(2):  # once to learn that it is narrow, once more to be as narrow
            window.resize(*size)
            self.settle()
        if self._over is not None:
            with standing_open():
                self._over(window)
            self.settle()
        for dialog in (one for one in self.floating(window) if isinstance(one, QDialog)):
            dialog.move(window.mapToGlobal(window.rect().center() - dialog.rect().center()))

    def floating(self, window: QWidget) -> list[QWidget]:
        """The dialogs, menus and lists that stand over a window."""
        others = [top for top in self.app.topLevelWidgets() if top.isVisible()]
        kinds = (Qt.WindowType.Dialog, Qt.WindowType.Popup)
        return [top for top in others if top is not window and top.windowType() in kinds]

    def picture(self, window: QWidget, size: tuple[int, int], theme: Theme) -> QPixmap:
        """Its picture at a size in a theme, with what stands over it."""
        self.dress(theme)
        self.fit(window, size)
        taken = window.grab()
        painter = QPainter(taken)
        painter.setPen(look.colour("line2"))  # the screen's own edge of a window
        for floating in self.floating(window):
            at = window.mapFromGlobal(floating.mapToGlobal(QPoint()))
            painter.drawPixmap(at, floating.grab())
            painter.drawRect(QRect(at, floating.size()).adjusted(-1, -1, 0, 0))
        painter.end()
        return taken

    def dress(self, theme: Theme) -> None:
        """Wear a theme, unless it is worn."""
        if look.current() != THEMES_OF[theme]:
            look.apply(self.app, theme)

    def away(self, window: QWidget) -> None:
        """Clear a window away."""
        for floating in self.floating(window):
            floating.close()
        if isinstance(window, MainWindow):
            window.leave()
        window.close()
        window.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def close(self) -> None:
        """Leave nothing behind."""
        self.background.close()
        self.sweeper.stop()
        self.desk.close()
        self.folder.cleanup()

    def settle(self) -> None:
        """Until nothing is asked, nothing is waited for and every layout has its place."""
        quiet = 0
        while quiet < 2:
            _breathe()
            making = any_under_way()
            quiet = 0 if self.background.busy or making or _waits(self.app) else quiet + 1

    def main(self) -> MainWindow:
        """The window of the office, on the page it opens with."""
        preferences = Preferences(Path(self.folder.name) / "windows.json")
        preferences.set("rail", False)
        made = MainWindow(self.desk, self.background, preferences)
        look.dress(made)
        made.resize(*self.size)
        made.show()
        self.settle()
        return made

    def at(self, page: str, record: Any = None) -> MainWindow:
        """The window of the office, on a page."""
        made = self.main()
        made.navigator.go_to(page, record)
        self.settle()
        return made

    def turn_to(self, page: Page, section: str) -> None:
        """A section as somebody with a keyboard comes to it."""
        assert isinstance(page, RecordPage)
        page.open(section)
        page.start_here().setFocus()


def _stand(dialog: QDialog) -> int:
    dialog.open()
    return 0


@contextmanager
def standing_open() -> Iterator[None]:
    """Meanwhile a question opens and stands, instead of waiting for its answer."""
    waits, goes = QDialog.exec, QDialog.deleteLater
    QDialog.exec = _stand  # type: ignore[method-assign]  # until below
    QDialog.deleteLater = lambda _: None  # type: ignore[method-assign]  # as above
    try:
        yield
    finally:
        QDialog.exec, QDialog.deleteLater = waits, goes  # type: ignore[method-assign]  # as above


def page(name: str) -> Scene:
    """A page as it opens."""
    return Scene(lambda album: album.at(name), name)


def _breathe() -> None:
    loop = QEventLoop()
    QTimer.singleShot(5, loop.quit)
    loop.exec()


def _waits(app: QApplication) -> bool:
    """Whether some widget has set itself a moment, as a search does while somebody types."""
    return any(
        timer.isActive() and timer.isSingleShot() and timer.interval() <= _SOON
        for window in app.topLevelWidgets()
        for timer in window.findChildren(QTimer)
    )


def _office(folder: Path) -> Desk:
    clock = StandingClock(datetime(2026, 11, 12, 9, 30, tzinfo=BANGKOK))
    plan = NewOffice(name="ศปคม. จังหวัดตาก", level="PROV", province="63", member="สมมติ ใจดี")
    return create_office(folder, plan, PASSPHRASE, clock=clock).desk
