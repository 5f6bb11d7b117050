"""The list of reports and the page of one: who waits, answered by one button."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.making import make_report
from tests.ui.reports.test_intake_page import press, seen

from centredesk.actions.records import record_values
from centredesk.actions.reports import answer_report
from centredesk.desk import Desk
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.pages.page import Page
from centredesk.ui.reports.report_list import ReportList
from centredesk.ui.reports.report_page import ReportPage

Settle = Callable[[], None]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_list_says_who_waits_and_for_how_long(
    desk: Desk, window: MainWindow, settle: Settle
) -> None:
    answered = make_report(desk, received_at="2026-11-10 08:00")
    desk.do(answer_report, answered)
    make_report(desk, received_at="2026-11-12 06:20")
    window.navigator.go_to("reports")
    settle()
    page: Page = window.page
    assert isinstance(page, ReportList)
    model = page.list.model
    words = [
        [told.text(line.cells) for told in page.columns[-2:]]
        for line in (model.line(row) for row in range(model.rowCount()))
        if line is not None
    ]
    assert words == [["รอการตอบสนอง", "3 ชม. 10 นาที"], ["ตอบสนองแล้ว", "–"]]
    chip = next(chip for chip in page.list.filters if chip.column == "unanswered")
    chip.choose(1)
    settle()
    assert model.rowCount() == 1


def test_a_report_is_opened_and_answered(desk: Desk, window: MainWindow, settle: Settle) -> None:
    make_report(desk)
    window.navigator.go_to("reports")
    settle()
    listed: Page = window.page
    assert isinstance(listed, ReportList)
    QTest.keyClick(listed.list.search, Qt.Key.Key_Down)
    QTest.keyClick(listed.list.table, Qt.Key.Key_Return)
    settle()
    page: Page = window.page
    assert isinstance(page, ReportPage)
    assert "รอตอบสนอง" in seen(page.head)
    press(page, "บันทึกการตอบสนองครั้งแรก")
    settle()
    kept = desk.ask(record_values, "report", str(page.record))
    assert kept["first_response_at"] == "2026-11-12T09:30:00+07:00"
    assert kept["first_response_by"] == "สมมติ ใจดี"
    assert "ตอบสนองแล้ว" in seen(page.head)
    assert not page.answer_button.isVisible()
