"""One case: found, opened, changed, saved; whose change it was stands in the history."""

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.ui.hands import texts, type_into
from tests.ui.invented import fill
from tests.ui.opening import open_first

from centredesk.actions.case_pages import case_page
from centredesk.actions.cases import change_case
from centredesk.actions.history import history_of
from centredesk.actions.records import change_record
from centredesk.desk import Desk
from centredesk.storage.unit_of_work import Actor
from centredesk.ui.cases.case_list import CaseList
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.forms.dates import DateEditor
from centredesk.ui.forms.editor import LineEditor
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.pages.page import Page
from centredesk.ui.theme.words import plain

Settle = Callable[[], None]
STATION = "responsible_station"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def line_of(page: CasePage, section: str, name: str) -> LineEditor:
    """The one-line editor of a field."""
    editor = page.forms[section].editors[name]
    assert isinstance(editor, LineEditor)
    return editor


def value_of(desk: Desk, case: UUID, name: str) -> object:
    """What is kept."""
    return getattr(desk.ask(case_page, case).case, name)


@pytest.fixture
def case(desk: Desk) -> UUID:
    """A case with four people."""
    return fill(desk, 3)[-1]


@pytest.fixture
def page(case: UUID, window: MainWindow, settle: Settle) -> CasePage:
    """Its page, opened from the list."""
    settle()
    cases: Page = window.page
    assert isinstance(cases, CaseList)
    opened = open_first(cases, window, settle, CasePage)
    assert opened.record == case
    return opened


def test_the_page_shows_the_case_and_masks_its_people(page: CasePage) -> None:
    seen = texts(page)
    assert "TAK-2569-0003" in seen
    assert "บังคับใช้แรงงาน – ก่อสร้าง" in seen
    assert "น.ส. ส••• ส•••" in seen
    assert "V-0003-A" in seen
    assert "ผู้เสียหายจากการค้ามนุษย์" in seen
    assert "สุขใจ" not in seen
    assert "นามสมมุติ" not in seen


def test_every_section_of_a_case_is_on_its_page(page: CasePage) -> None:
    for name, _ in CasePage.sections_told:
        page.sections.button(name).click()
        assert page.forms[name].isVisible()


def test_what_is_typed_is_saved_and_told_in_the_history(
    page: CasePage, desk: Desk, case: UUID, window: MainWindow, settle: Settle
) -> None:
    page.sections.button("police").click()
    editor = line_of(page, "police", STATION)
    editor.line.setFocus()
    type_into(editor.line, "สภ.ตัวอย่าง")
    assert window.status.state.text() == "แก้ไขแล้ว 1 ช่อง ยังไม่บันทึก"
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    change = desk.ask(history_of, "case", case)[0].changes[0]
    assert (change.label, change.before, change.after) == (
        "สถานีตำรวจที่รับผิดชอบ",
        "",
        "สภ.ตัวอย่าง",
    )
    assert "สถานีตำรวจที่รับผิดชอบ: สภ.ตัวอย่าง" in texts(page.recent)
    assert "สมมติ ใจดี · วันนี้ 09:30 น." in texts(page.recent)
    assert page.dirty == 0
    assert window.status.state.text() == "พร้อมใช้งาน"
    assert "บันทึกกรณี TAK-2569-0003 แล้ว 1 ช่อง" in window._toast.words.text()


def test_the_history_says_from_what_to_what(page: CasePage) -> None:
    page.open("history")
    seen = texts(page)
    assert "แก้ รูปแบบหลัก จาก ค้าประเวณี เป็น ก่อสร้าง" in seen
    assert "เปิดกรณี" in seen


def test_the_keyboard_stays_in_a_table_that_a_save_did_not_touch(
    page: CasePage, desk: Desk, case: UUID, settle: Settle
) -> None:
    page.open("people")
    settle()
    row = next(w for w in page.shown_view().findChildren(QWidget, "liverow"))
    row.setFocus()
    told = list[list[str]]()
    page.do(change_case, told.append, case, {"case_title": "ชื่อใหม่ที่สมมุติ"})
    settle()
    assert row.hasFocus()
    (person, *_) = desk.ask(case_page, case).people
    page.do(change_record, told.append, "involvement", person.involvement, {"official": True})
    settle()
    assert "เจ้าหน้าที่รัฐ" in texts(page.shown_view())


def test_saving_nothing_says_so(page: CasePage, window: MainWindow, settle: Settle) -> None:
    page.save()
    settle()
    assert window._toast.words.text() == "ไม่มีช่องที่แก้ไข"


def test_a_fault_is_listed_and_leads_to_its_field(page: CasePage) -> None:
    page.open("police")
    editor = page.forms["police"].editors["arrest_date"]
    assert isinstance(editor, DateEditor)
    editor.line.setText("31/11/2569")
    page.open("overview")
    page.save()
    assert page.banner.isVisible()
    assert "ต้องแก้ 1 ช่อง" in plain(page.banner.title.text())
    page._show_fault("police", "arrest_date")
    assert page.forms["police"].isVisible()
    assert editor.line.hasFocus()


def test_what_the_desk_refuses_stands_at_its_field(page: CasePage, settle: Settle) -> None:
    page.open("summary")
    page.forms["summary"].editors["status"].set_value("CLOSED")
    page.open("closing")
    page.save()
    settle()
    assert page.banner.isVisible()
    assert "ยุติกรณีต้องระบุเหตุ" in page.forms["closing"].labelled["close_reason"].fault


def test_a_save_by_somebody_else_is_never_overwritten(
    page: CasePage, desk: Desk, case: UUID, settle: Settle
) -> None:
    page.open("police")
    page.open("summary")
    line_of(page, "police", STATION).line.setText("สภ.ของเรา")
    desk.do(change_case, case, {"case_title": "กรณีหมายเลขสาม"})
    settle()
    assert page.banner.isVisible()
    assert line_of(page, "police", STATION).line.text() == "สภ.ของเรา"
    page.save()
    settle()
    assert value_of(desk, case, STATION) is None
    page.keep_ours()
    assert line_of(page, "summary", "case_title").line.text() == "กรณีหมายเลขสาม"
    page.save()
    settle()
    assert value_of(desk, case, STATION) == "สภ.ของเรา"
    assert value_of(desk, case, "case_title") == "กรณีหมายเลขสาม"


def test_who_may_not_change_gets_no_buttons_and_no_names(
    desk: Desk, case: UUID, window: MainWindow, settle: Settle
) -> None:
    desk._actor = Actor(desk.member.id, "เลขาสมมติ", frozenset({"SECRETARY"}), False)
    window.navigator.go_to("case", case)
    settle()
    page = window.page
    assert isinstance(page, CasePage)
    page.open("closing")
    assert "notes" not in page.forms["closing"].editors
    line = line_of(page, "closing", "linked_cases").line
    assert line.isReadOnly()
    page.open("police")
    assert line_of(page, "police", "criminal_case_no").line.text() == "45/2569"
    assert not page.may_change


def test_the_way_back_leads_to_the_list(page: CasePage, window: MainWindow) -> None:
    QTest.mouseClick(page.head.back, Qt.MouseButton.LeftButton)
    assert isinstance(window.page, CaseList)


def test_f6_goes_from_pane_to_pane(page: CasePage) -> None:
    page.sections.button("overview").setFocus()
    QTest.keyClick(page, Qt.Key.Key_F6)
    assert page.stack.isAncestorOf(page.focusWidget())
    QTest.keyClick(page, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert page.sections.isAncestorOf(page.focusWidget())
