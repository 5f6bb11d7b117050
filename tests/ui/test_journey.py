"""The whole story with the windows: a new office, a register with held rows, list, case, return."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.hands import type_into

from centredesk.paths import resource
from centredesk.ui.application import Program
from centredesk.ui.cases.case_list import CaseList
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.first_run.wizard import FirstRun
from centredesk.ui.pages.page import Page
from centredesk.ui.preferences import Preferences
from centredesk.ui.registers.import_page import PREVIEW, RESULT, ImportPage
from centredesk.ui.returns.returns_page import ReturnsPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HELD, GOOD, VICTIMS = 22, 218, 44
FIRST_DAY = date(2025, 10, 1)  # the register was filled in from October to December 2568


@pytest.fixture
def program(
    dressed: QApplication,
    preferences: Preferences,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> Iterator[Program]:
    """The program of somebody who never had it before."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    made = Program(dressed, preferences, None)
    made.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow, timeout=5000)
    yield made
    made.close()


class Clerk:
    """Waits for the program as a person does."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program = program
        self._qtbot = qtbot

    def wait(self) -> None:
        """Until nothing is under way."""
        for _ in range(3):
            self._qtbot.wait(20)
            self._qtbot.waitUntil(lambda: not self.program.background.busy, timeout=60_000)

    def go(self, name: str) -> Page:
        """To another room."""
        assert self.program.main is not None
        self.program.main.navigator.go_to(name)
        self.wait()
        return self.program.main.page


def found_office(clerk: Clerk, passphrase: str, qtbot: QtBot) -> None:
    clerk.program.cover.new_wanted.emit()
    wizard = clerk.program.window.currentWidget()
    assert isinstance(wizard, FirstRun)
    type_into(wizard.centre.centre_name, "ศูนย์ตัวอย่างจังหวัดตาก")
    type_into(wizard.centre.province, "ตาก")
    QTest.keyClick(wizard.centre.province._popup, Qt.Key.Key_Return)
    QTest.mouseClick(wizard.next, Qt.MouseButton.LeftButton)
    type_into(wizard.member.full_name, "สมมติ ใจดี")
    for field in (wizard.member.passphrase.first, wizard.member.passphrase.again):
        type_into(field, passphrase)
    for _ in range(3):
        QTest.mouseClick(wizard.next, Qt.MouseButton.LeftButton)
        clerk.wait()
    qtbot.waitUntil(lambda: clerk.program.main is not None, timeout=20_000)
    clerk.wait()


def import_register(clerk: Clerk) -> ImportPage:
    page = clerk.go("registers")
    assert isinstance(page, ImportPage)
    page.read(resource("registers", "sample_register.xlsx"))
    clerk.wait()
    while page.stack.currentIndex() < PREVIEW:
        page.next.click()
        clerk.wait()
    assert page.preview.held.model_of_lines.rowCount() == HELD
    page.next.click()
    clerk.wait()
    assert page.stack.currentIndex() == RESULT
    assert page.taken is not None
    assert page.taken.outcome.imported == GOOD
    return page


def test_from_first_run_to_the_return(
    program: Program, passphrase: str, qtbot: QtBot, tmp_path: Path
) -> None:
    clerk = Clerk(program, qtbot)
    found_office(clerk, passphrase, qtbot)
    taken = import_register(clerk).taken
    assert taken is not None
    cases = clerk.go("cases")
    assert isinstance(cases, CaseList)
    (line,) = (cases.list.model.line(row) for row in range(cases.list.model.rowCount()))
    assert line is not None
    assert line.id == taken.case
    assert program.main is not None
    program.main.navigator.go_to("case", line.id)
    clerk.wait()
    case = program.main.page
    assert isinstance(case, CasePage)
    assert case.case is not None
    assert len(case.case.people) == VICTIMS + 10
    page = clerk.go("returns")
    assert isinstance(page, ReturnsPage)
    page.period._kind("quarter")
    while page.period.period.first > FIRST_DAY:
        page.period.step(-1)
    clerk.wait()
    (tmp_path / "papers").mkdir()
    page.keep_folder(tmp_path / "papers")
    page.save()
    clerk.wait()
    (book,) = (tmp_path / "papers").glob("*.xlsx")
    sheet = load_workbook(book, data_only=True)["R03"]
    totals = [row for row in sheet.iter_rows(values_only=True) if row[0] == "รวม"]
    assert VICTIMS in totals[0]
    assert len(list((tmp_path / "papers").glob("*.pdf"))) == 6
