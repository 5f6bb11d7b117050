"""People of a case by keys: put in, changed, identified, struck out; the case closed, opened."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from tests.making import make_case, make_help, make_person, make_report, make_victim
from tests.ui.hands import texts, type_into
from tests.ui.opening import button, choose, come_to, line_of, press, row

from centredesk.actions.case_pages import case_page
from centredesk.actions.cases import change_case, involve_person
from centredesk.desk import Desk
from centredesk.ui.cases.case_list import CaseList
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.cases.involvement_page import InvolvementPage
from centredesk.ui.cases.new_case import NewCase
from centredesk.ui.cases.new_involvement import NewInvolvement
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.navigation import Place, something_new
from centredesk.ui.people.new_person import NewPerson
from centredesk.ui.people.new_victim import NewVictim
from centredesk.ui.people.person_page import Person
from centredesk.ui.people.victim_page import VictimRecord
from centredesk.ui.reason_dialog import ReasonQuestion
from centredesk.ui.theme.words import plain

Settle = Callable[[], None]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def case(desk: Desk) -> UUID:
    """A case with one suspect who is an official."""
    made = make_case(desk)
    draft = {"case": made, "person": make_person(desk), "role": "SUSPECT", "official": True}
    desk.do(involve_person, draft)
    return made


@pytest.fixture
def page(case: UUID, window: MainWindow, settle: Settle) -> CasePage:
    """Its page."""
    return come_to(window, settle, CasePage, "case", case)


def give_reason(reason: str) -> None:
    """Write the reason into the dialog that is about to open, and press its verb."""

    def answer() -> None:
        asked = QApplication.activeModalWidget()
        if not isinstance(asked, ReasonQuestion):
            QTimer.singleShot(20, answer)
            return
        off_before = not asked.act.isEnabled()
        type_into(asked.reason, reason)
        asked.done(int(off_before and asked.act.isEnabled()))

    QTimer.singleShot(20, answer)


def test_a_person_is_put_into_a_case_and_the_way_leads_back(
    page: CasePage, case: UUID, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    make_person(desk, first_name="นามแฝง", last_name="พยานสมมุติ")
    page.sections.button("people").click()
    button(page, "เพิ่มบุคคล").click()
    settle()
    adding = window.page
    assert isinstance(adding, NewInvolvement)
    assert plain(adding.head.summary.text()) == "กรณี TAK-2569-0001"
    choose(adding, "involvement", "person", "พยานสมมุติ", settle)
    adding.forms["involvement"].editors["role"].set_value("WITNESS")
    adding.save()
    settle()
    back: object = window.page
    assert back is page
    assert "W-0001-A" in texts(page)
    witness = next(p for p in desk.ask(case_page, case).people if p.role == "WITNESS")
    assert witness.name == "น••• พ•••"


def test_somebody_new_is_entered_on_the_way_and_stands_in_the_field(
    page: CasePage, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    page.add_person()
    settle()
    adding = window.page
    assert isinstance(adding, NewInvolvement)
    editor = adding.forms["involvement"].editors["person"]
    finder = editor.finder  # type: ignore[attr-defined]  # the editor of a record
    finder.add("ใหม่", lambda found: editor.set_value(found.id))
    settle()
    entering: object = window.page
    assert isinstance(entering, NewPerson)
    line_of(entering, "name", "first_name").line.setText("ใหม่")
    entering.forms["identity"].editors["sex"].set_value("F")
    entering.forms["identity"].editors["nationality"].set_value("LAO")
    entering.save()
    settle()
    again: object = window.page
    assert again is adding
    assert editor.value() is not None
    assert "TAK-P-2569-0002" in line_of(adding, "involvement", "person").line.text()


def test_a_row_opens_the_person_and_an_official_has_a_mark(
    page: CasePage, window: MainWindow, settle: Settle
) -> None:
    assert "เจ้าหน้าที่รัฐ" in texts(page)
    press(row(page, "S-0001-A"), Qt.Key.Key_Return)
    settle()
    assert isinstance(window.page, Person)


def test_a_part_is_changed_and_undone(
    page: CasePage, case: UUID, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    page.sections.button("people").click()
    button(page, "แก้ไขฐานะ").click()
    settle()
    part = window.page
    assert isinstance(part, InvolvementPage)
    assert "กรณี TAK-2569-0001 · บุคคล TAK-P-2569-0001" in texts(part)
    part.forms["involvement"].editors["role"].set_value("WITNESS")
    press(part, Qt.Key.Key_S, ctrl=True)
    settle()
    assert desk.ask(case_page, case).people[0].role == "WITNESS"
    press(window, Qt.Key.Key_Z, ctrl=True)
    settle()
    assert desk.ask(case_page, case).people[0].role == "SUSPECT"


def test_a_part_is_struck_out_with_a_reason_and_stays_told(
    page: CasePage, case: UUID, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    part = desk.ask(case_page, case).people[0].involvement
    shown = come_to(window, settle, InvolvementPage, "involvement", part)
    give_reason("ใส่ผิดกรณี")
    shown.strike_out()
    settle()
    assert window.page is page
    page.open("people")
    assert "S-0001-A | ผู้ต้องหา | ใส่ผิดกรณี" in texts(page)
    gone = come_to(window, settle, InvolvementPage, "involvement", part)
    assert plain(gone.standing.title.text()) == "ลบบุคคลในกรณีนี้แล้ว อ่านได้อย่างเดียว"
    assert line_of(gone, "involvement", "code").line.isReadOnly()


def test_only_the_head_strikes_out(
    case: UUID, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    desk._actor = replace(desk.member, roles=frozenset({"CLERK"}))
    shown = come_to(window, settle, CasePage, "case", case)
    assert not shown.strike.isVisible()


def test_a_person_of_the_case_is_identified_as_a_victim(
    case: UUID, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    person = make_person(desk, last_name="อาจเป็น")
    desk.do(involve_person, {"case": case, "person": person, "role": "VICTIM"})
    page = come_to(window, settle, CasePage, "case", case)
    page.open("people")
    button(page, "ระบุเป็นผู้เสียหาย").click()
    settle()
    new = window.page
    assert isinstance(new, NewVictim)
    assert "กรณี TAK-2569-0001 · บุคคล TAK-P-2569-0002" in texts(new)
    new.forms["identification"].editors["identified_at"].set_value(desk.clock.today())
    new.save()
    settle()
    made: object = window.page
    assert isinstance(made, VictimRecord)
    assert "V-TAK-2569-0001-A" in texts(made)
    assert desk.ask(case_page, case).people[0].victim == made.record


def test_a_closed_case_is_only_read_until_it_is_opened_again_with_a_reason(
    page: CasePage, case: UUID, desk: Desk, settle: Settle
) -> None:
    page.sections.button("closing").click()
    page.forms["closing"].editors["close_reason"].set_value("NOTTIP")
    button(page, "ยุติกรณี").click()
    settle()
    assert desk.ask(case_page, case).case.status == "CLOSED"
    assert plain(page.standing.title.text()) == "ยุติกรณีแล้วเมื่อ 12 พ.ย. 2569 อ่านได้อย่างเดียว"
    assert line_of(page, "police", "criminal_case_no").line.isReadOnly()
    page.open("people")
    verbs = [plain(one.text()) for one in page.stack.findChildren(QAbstractButton)]
    assert not [verb for verb in verbs if "เพิ่มบุคคล" in verb or "แก้ไขฐานะ" in verb]
    give_reason("พบผู้เสียหายเพิ่ม")
    button(page, "เปิดกรณีอีกครั้ง").click()
    settle()
    assert desk.ask(case_page, case).case.status == "OPEN"
    assert not page.standing.isVisible()
    assert not line_of(page, "police", "criminal_case_no").line.isReadOnly()
    assert "เปิดกรณีอีกครั้ง · แก้ สถานะ จาก ยุติ เป็น รับเรื่อง" in texts(page.recent)


def test_a_case_is_not_closed_while_a_victim_is_undecided(
    case: UUID, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    make_victim(desk, case=case, person=make_person(desk, last_name="ยังไม่ชัด"), status="POSSIBLE")
    page = come_to(window, settle, CasePage, "case", case)
    page.open("closing")
    page.forms["closing"].editors["close_reason"].set_value("NOTTIP")
    page.close_case()
    settle()
    assert page.banner.isVisible()
    assert "ยังยุติกรณีไม่ได้" in plain(page.banner.title.text()) + texts(page)
    assert desk.ask(case_page, case).case.status == "OPEN"


def test_the_report_and_the_help_stand_in_their_sections(
    case: UUID, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    report = make_report(desk)
    desk.do(change_case, case, {"source_report": report})
    victim = make_victim(desk, case=case, person=make_person(desk, last_name="รับช่วย"))
    make_help(desk, victim)
    page = come_to(window, settle, CasePage, "case", case)
    page.open("reports")
    assert "TAK-R-2569-0001" in texts(page)
    page.open("help")
    assert "ที่พัก" in texts(page)
    assert page.sections.button("help").accessibleDescription() == "1"


def test_ctrl_page_down_goes_through_the_list_one_came_from(
    case: UUID, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    later = make_case(desk, opened_at="2026-11-05")
    settle()
    cases = come_to(window, settle, CaseList, "cases")
    cases.list.search.setFocus()
    QTest.keyClick(cases.list.search, Qt.Key.Key_Down)
    QTest.keyClick(cases.list.table, Qt.Key.Key_Return)
    settle()
    assert window.navigator.here == Place("case", later)
    press(window.page, Qt.Key.Key_PageDown, ctrl=True)
    settle()
    assert window.navigator.here == Place("case", case)
    press(window.page, Qt.Key.Key_PageDown, ctrl=True)
    settle()
    assert "ไม่มีรายการถัดไป" in plain(window.status.state.text())
    window.navigator.back()
    assert window.page is cases


def test_a_case_is_opened_without_a_report(desk: Desk, window: MainWindow, settle: Settle) -> None:
    new = come_to(window, settle, NewCase, "new_case", something_new())
    new.save()
    settle()
    assert "ต้องแก้" in plain(new.banner.title.text())
    for section, name, value in (
        ("summary", "opened_at", desk.clock.today()),
        ("exploitation", "main_form", "05"),
        ("exploitation", "flow", "DOMESTIC"),
    ):
        new.forms[section].editors[name].set_value(value)
    new.save()
    settle()
    assert isinstance(window.page, CasePage)
    assert "TAK-2569-0001" in texts(window.page)


def test_a_case_that_is_gone_leaves_a_calm_page(window: MainWindow, settle: Settle) -> None:
    page = come_to(window, settle, CasePage, "case", UUID(int=3))
    assert page.calm is not None
    assert "ไม่พบกรณีรายการนี้แล้ว" in texts(page)
    assert not page.sections.isVisible()
    press(page.calm.buttons[0], Qt.Key.Key_Return)
    assert window.navigator.here == Place("cases")
