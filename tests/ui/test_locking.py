"""The window covers itself; what was typed and where it was come back to the same member only."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.making import make_case
from tests.ui.hands import type_into
from tests.ui.opened import open_case, settled, station, unlock

from centredesk.clock import StandingClock
from centredesk.desk import admit_member, open_desk
from centredesk.ui.application import Program
from centredesk.ui.background import Report
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.home.home_page import HomePage
from centredesk.ui.notices import Question
from centredesk.ui.preferences import Preferences
from centredesk.ui.theme.words import plain

OTHERS = "ปลาตะเพียนสานแขวนเหนือเปลไกว"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def lock(program: Program, qtbot: QtBot) -> None:
    """Press the key, and wait until keys and pages are gone."""
    program.window.activateWindow()
    assert program.main is not None
    QTest.keyClick(program.main, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert program.window.currentWidget() is program.cover
    qtbot.waitUntil(lambda: program.main is None, timeout=5000)
    assert program.desk is None
    settled(program, qtbot)


def test_locking_covers_at_once_and_leaves_the_office(
    program: Program, qtbot: QtBot, passphrase: str
) -> None:
    unlock(program, qtbot, passphrase)
    lock(program, qtbot)
    assert program.cover.secret.text() == ""
    assert program.window.windowTitle() == "centredesk"
    assert not program.guards.idle.watching
    unlock(program, qtbot, passphrase)
    assert program.guards.idle.watching


def test_what_was_typed_and_the_field_come_back(
    program: Program, qtbot: QtBot, passphrase: str
) -> None:
    unlock(program, qtbot, passphrase)
    line = station(open_case(program, qtbot)).line
    line.setFocus()
    type_into(line, "สภ.แม่สอด")
    lock(program, qtbot)
    main = unlock(program, qtbot, passphrase)
    page = main.page
    assert isinstance(page, CasePage)
    qtbot.waitUntil(lambda: page.dirty == 1, timeout=5000)
    assert station(page).line.text() == "สภ.แม่สอด"
    qtbot.waitUntil(station(page).line.hasFocus, timeout=5000)


def test_another_member_begins_at_home_and_sees_nothing_of_it(
    program: Program, qtbot: QtBot, passphrase: str, office_folder: Path, clock: StandingClock
) -> None:
    with open_desk(office_folder, passphrase, clock=clock) as desk:
        told = {"full_name": "ตัวอย่าง คนที่สอง", "position": "เจ้าหน้าที่", "role": ["CLERK"]}
        admit_member(desk, told, OTHERS)
    unlock(program, qtbot, passphrase)
    page = open_case(program, qtbot)
    case = page.record
    type_into(station(page).line, "สภ.แม่สอด")
    lock(program, qtbot)
    main = unlock(program, qtbot, OTHERS)
    assert isinstance(main.page, HomePage)
    theirs = open_case(program, qtbot, case)
    assert theirs.dirty == 0
    assert station(theirs).line.text() == ""


def test_a_question_on_the_screen_goes_with_the_cover(
    program: Program, qtbot: QtBot, passphrase: str
) -> None:
    main = unlock(program, qtbot, passphrase)
    question = Question(main, "ทิ้งร่างกรณี", "สิ่งที่พิมพ์ไว้จะหายไป", "ทิ้งร่าง")
    QTimer.singleShot(100, program.lock)
    assert question.exec() == 0
    assert program.window.currentWidget() is program.cover


def test_an_import_ends_behind_the_cover_and_its_member_is_told(
    program: Program, qtbot: QtBot, passphrase: str
) -> None:
    main = unlock(program, qtbot, passphrase)
    go = Event()

    def piece(report: Report) -> None:
        go.wait(20)
        report(1, 1)

    main.page.work("กำลังนำเข้า", piece, lambda _: None, where_files=False)
    program.lock()
    qtbot.wait(1500)
    assert program.main is main
    go.set()
    qtbot.waitUntil(lambda: program.main is None, timeout=5000)
    back = unlock(program, qtbot, passphrase)
    assert "งานที่ทำอยู่ตอนล็อกเสร็จแล้ว" in plain(back.page.banner.title.text())


@pytest.fixture
def tomorrow(
    dressed: QApplication, tmp_path: Path, office_folder: Path, qtbot: QtBot
) -> Iterator[Callable[[], Program]]:
    """The program of tomorrow, with what was remembered today."""
    made: list[Program] = []

    def start() -> Program:
        program = Program(dressed, Preferences(tmp_path / "windows.json"), office_folder)
        made.append(program)
        program.window.show()
        program.window.activateWindow()
        qtbot.waitUntil(program.window.isActiveWindow, timeout=5000)
        return program

    yield start
    for program in made:
        program.close()


def test_closing_asks_nothing_and_loses_nothing(
    program: Program, qtbot: QtBot, passphrase: str, tomorrow: Callable[[], Program]
) -> None:
    unlock(program, qtbot, passphrase)
    assert program.desk is not None
    case = make_case(program.desk)
    type_into(station(open_case(program, qtbot, case)).line, "สภ.แม่สอด")
    assert program.window.close()
    program.close()
    again = tomorrow()
    unlock(again, qtbot, passphrase)
    page = open_case(again, qtbot, case)
    qtbot.waitUntil(lambda: page.dirty == 1, timeout=5000)
    assert station(page).line.text() == "สภ.แม่สอด"


def test_closing_stops_an_import_and_says_so_next_time(
    program: Program, qtbot: QtBot, passphrase: str, tomorrow: Callable[[], Program]
) -> None:
    main = unlock(program, qtbot, passphrase)
    ended: list[str] = []
    begun = Event()

    def piece(report: Report) -> None:
        begun.set()
        try:
            while True:
                report(1, 2)
        finally:
            ended.append("rolled back")

    main.page.work("กำลังนำเข้า", piece, lambda _: None, where_files=False)
    assert begun.wait(5)
    assert program.window.close()
    program.close()
    assert ended == ["rolled back"]
    again = tomorrow()
    told = unlock(again, qtbot, passphrase).page.banner
    assert "การนำเข้าหยุดเมื่อปิดโปรแกรม" in plain(told.title.text())
    assert again.preferences.get("import_stopped") is None


def test_a_lost_folder_is_told_at_the_cover(
    program: Program, qtbot: QtBot, passphrase: str, office_folder: Path
) -> None:
    shutil.rmtree(office_folder)
    program.cover.secret.setText(passphrase)
    QTest.keyClick(program.cover.secret, Qt.Key.Key_Return)
    qtbot.waitUntil(program.cover.error.isVisible, timeout=5000)
    assert program.main is None
