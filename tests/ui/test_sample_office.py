"""A very first start: an invented office is made, cannot be mistaken, and shows itself around."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from tests.ui.opened import settled, whole_program

from centredesk.paths import data_folder
from centredesk.sample.office import PASSPHRASE
from centredesk.ui import openings
from centredesk.ui.application import Program
from centredesk.ui.first_run.sample_page import SamplePage
from centredesk.ui.first_run.tour import Tour
from centredesk.ui.preferences import Preferences
from centredesk.ui.theme.words import plain

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def newcomer(dressed: QApplication, preferences: Preferences, qtbot: QtBot) -> Iterator[Program]:
    """The program of somebody who never had it before."""
    with whole_program(dressed, preferences, None, qtbot) as made:
        yield made


def begin(program: Program) -> SamplePage:
    """Choose the third way."""
    QTest.keyClick(program.cover.welcome.third, Qt.Key.Key_Return)
    page = program.window.currentWidget()
    assert isinstance(page, SamplePage)
    return page


@pytest.mark.slow
def test_an_invented_office_is_made_marked_and_toured(newcomer: Program, qtbot: QtBot) -> None:
    page = begin(newcomer)
    qtbot.waitUntil(page.open.isVisible, timeout=60_000)
    assert page.secret.text() == PASSPHRASE
    assert page.open.hasFocus()
    QTest.keyClick(page.open, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: newcomer.main is not None, timeout=20_000)
    settled(newcomer, qtbot)
    main = newcomer.main
    assert main is not None
    assert newcomer.desk is not None
    assert newcomer.desk.sample
    words = [plain(label.text()) for label in main.findChildren(QLabel) if label.isVisible()]
    assert "ข้อมูลตัวอย่าง" in words
    qtbot.waitUntil(lambda: main.findChild(Tour) is not None, timeout=20_000)
    tour = main.findChild(Tour)
    assert tour is not None
    walk(tour, qtbot)
    newcomer.lock()
    settled(newcomer, qtbot)
    assert PASSPHRASE in plain(newcomer.cover.stands.text())


def walk(tour: Tour, qtbot: QtBot) -> None:
    """Through all its stops by keyboard, back once, and out."""
    assert tour.next.hasFocus()
    seen = [tour.title.text()]
    QTest.keyClick(tour.next, Qt.Key.Key_Right)
    QTest.keyClick(tour.next, Qt.Key.Key_Left)
    assert tour.place == 0
    for _ in range(5):
        QTest.keyClick(tour.next, Qt.Key.Key_Return)
        seen.append(tour.title.text())
        over = tour.parentWidget()
        assert over is not None
        assert over.rect().contains(tour.geometry())
    assert len(set(seen)) == 6
    with qtbot.waitSignal(tour.destroyed, timeout=5000):
        QTest.keyClick(tour.next, Qt.Key.Key_Return)


def test_making_it_can_be_stopped_and_leaves_nothing(newcomer: Program, qtbot: QtBot) -> None:
    page = begin(newcomer)
    assert page._job is not None
    with qtbot.waitSignal(page._job.progressed, timeout=60_000):
        pass
    QTest.keyClick(page.stop, Qt.Key.Key_Return)
    assert newcomer.window.currentWidget() is newcomer.cover
    settled(newcomer, qtbot)
    assert not openings.sample_folder().exists()
    assert not (data_folder() / "sample.part").exists()
