"""The whole program, as a clerk finds it in the morning."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.making import make_case

from centredesk.ui.application import Program
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.forms.editor import LineEditor
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.preferences import Preferences


@contextmanager
def whole_program(
    app: QApplication, preferences: Preferences, office: Path | None, qtbot: QtBot
) -> Iterator[Program]:
    """The program on its cover, for a known office or for none."""
    made = Program(app, preferences, office)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow, timeout=5000)
    made.cover.start()
    yield made
    made.close()


def settled(program: Program, qtbot: QtBot) -> None:
    """Wait until nothing is under way any more."""
    for _ in range(3):
        qtbot.wait(20)
        qtbot.waitUntil(lambda: not program.background.busy, timeout=20_000)


def unlock(program: Program, qtbot: QtBot, passphrase: str) -> MainWindow:
    """Type the passphrase and wait for the window."""
    program.cover.secret.setText(passphrase)
    QTest.keyClick(program.cover.secret, Qt.Key.Key_Return)

    def inside() -> bool:
        return program.main is not None and program.window.currentWidget() is program.main

    qtbot.waitUntil(inside, timeout=20_000)
    settled(program, qtbot)
    assert program.main is not None
    return program.main


def open_case(program: Program, qtbot: QtBot, case: UUID | None = None) -> CasePage:
    """Open a case at its criminal case's form."""
    assert program.main is not None
    assert program.desk is not None
    program.main.navigator.go_to("case", case or make_case(program.desk))
    settled(program, qtbot)
    page = program.main.page
    assert isinstance(page, CasePage)
    page.open("police")
    return page


def station(page: CasePage) -> LineEditor:
    """A field to type into."""
    editor = page.forms["police"].editors["responsible_station"]
    assert isinstance(editor, LineEditor)
    return editor


Unlocked = Callable[[], MainWindow]
