"""What every list can do: a preview by Space, a code by Ctrl+C, a workbook by Ctrl+E."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from tests.making import make_case, make_person, make_victim

from centredesk.desk import Desk
from centredesk.models.journal import Operation
from centredesk.ui.cases.case_list import CaseList
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.theme.words import plain

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Settle = Callable[[], None]
CASES = 3


@pytest.fixture
def page(desk: Desk, window: MainWindow, settle: Settle) -> CaseList:
    """The list of three cases, one of them with a victim."""
    for number in range(CASES):
        case = make_case(desk, case_title=f"=กลุ่มที่ {number}")
    make_victim(desk, case=case, person=make_person(desk, first_name="ปานดาว", last_name="สมมุติ"))
    window.navigator.go_to("cases")
    settle()
    shown = window.page
    assert isinstance(shown, CaseList)
    shown.list.refresh()
    settle()
    return shown


def test_space_shows_a_row_without_opening_it(page: CaseList, settle: Settle) -> None:
    table = page.list.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert page.list.preview.isVisible()
    first = plain(page.list.preview._title.text())
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert plain(page.list.preview._title.text()) != first, "it follows the row"
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert not page.list.preview.isVisible()


def test_the_clipboard_gets_the_code_and_nothing_else(page: CaseList) -> None:
    page.list.table.setFocus()
    QTest.keyClick(page.list.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    line = page.list.selected
    assert line is not None
    assert QGuiApplication.clipboard().text() == line.cells["case_no"]


def test_the_list_is_saved_as_found_and_the_journal_says_so(
    page: CaseList, desk: Desk, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "กรณี.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    settle()
    sheet = load_workbook(target).active
    assert sheet is not None
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    assert rows[0][0] == "เลขกรณี"
    numbers = [page.list.model.line(n) for n in range(CASES)]
    assert [row[0] for row in rows[1:]] == [line.cells["case_no"] for line in numbers if line]
    words = " ".join(str(cell) for row in rows for cell in row)
    assert "ป•••" in words and "ปานดาว" not in words
    with desk._engine.connect() as connection:
        told = connection.execute(
            Operation.__table__.select().where(Operation.action == "export_list")
        ).all()
    assert [row.reason for row in told] == ["กรณีและคดี 3 รายการ"]


def test_nothing_chosen_saves_nothing(
    page: CaseList, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    page.save_list()
    settle()
    assert list(tmp_path.glob("*.xlsx")) == []
