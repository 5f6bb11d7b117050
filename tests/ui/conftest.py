"""What tests of windows may ask for: the dressed program, its clerk, the window of an office."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from centredesk.ui.background import Background
from centredesk.ui.parts.turns import any_under_way
from centredesk.ui.preferences import Preferences
from centredesk.ui.theme import look

if TYPE_CHECKING:
    from centredesk.desk import Desk
    from centredesk.ui.application import Program
    from centredesk.ui.main_window.window import MainWindow

Settle = Callable[[], None]


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The program's own style."""
    return ["centredesk", *look.STYLE]


@pytest.fixture(scope="session")
def started(qapp: QApplication) -> QApplication:
    """The program with its font and its light theme: dressing takes a while, so once."""
    look.start(qapp, "light")
    return qapp


@pytest.fixture(autouse=True)
def _swept() -> Iterator[None]:
    """As in the program, nothing is cleared away in the clerk's thread."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def dressed(started: QApplication) -> Iterator[QApplication]:
    """That program; what a test leaves on the screen goes with it."""
    yield started
    gc.collect()
    started.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def background(dressed: QApplication) -> Iterator[Background]:
    """A clerk of the test's own; any fault of ours fails the test."""
    faults: list[BaseException] = []
    clerk = Background()
    clerk.broken.connect(faults.append)
    yield clerk
    clerk.close()
    assert not faults


@pytest.fixture
def settle(qtbot: QtBot, background: Background) -> Settle:
    """Wait until the clerk has nothing left to do, its answers have been shown, pages are made."""

    def quiet() -> bool:
        return not background.busy and not any_under_way()

    def wait() -> None:
        for _ in range(2):
            qtbot.wait(1)
            qtbot.waitUntil(quiet, timeout=20_000)

    return wait


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Show a widget at the size the pictures are drawn in."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        look.dress(widget)
        widget.resize(1366, 688)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow, timeout=5000)
        return widget

    return show


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """Nothing is remembered yet."""
    return Preferences(tmp_path / "windows.json")


@pytest.fixture
def window(
    desk: "Desk",
    background: Background,
    preferences: Preferences,
    shown: Callable[[QWidget], QWidget],
) -> "Iterator[MainWindow]":
    """The window of the open office, on its list of cases."""
    # The cover must be testable without the store and its libraries.
    from centredesk.ui.main_window.window import MainWindow  # noqa: PLC0415 - see above
    from centredesk.ui.navigation import Place  # noqa: PLC0415 - see above

    made = MainWindow(desk, background, preferences, start=Place("cases"))
    shown(made)
    yield made
    made.leave()
    background.close()


@pytest.fixture
def program(
    dressed: QApplication, preferences: Preferences, office_folder: Path, qtbot: QtBot
) -> "Iterator[Program]":
    """The whole program, its office known and closed."""
    from tests.ui.opened import whole_program  # noqa: PLC0415 - as above

    with whole_program(dressed, preferences, office_folder, qtbot) as made:
        yield made
