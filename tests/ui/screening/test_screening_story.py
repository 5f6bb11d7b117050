"""Somebody is screened by keys alone: the live finding, the demanded reason, the victim."""

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.making import make_case, make_person, make_screening
from tests.ui.hands import texts
from tests.ui.screening.by_keys import (
    CTRL,
    REASON,
    begin,
    choose_result,
    confirm,
    elements_of,
    explain_all,
    find,
    go_on,
    opened,
    page_of,
    press,
    shown,
    tick,
    write,
)

from centredesk.actions.kept_drafts import waiting_drafts
from centredesk.actions.listing import Want
from centredesk.actions.people import list_people
from centredesk.actions.screening import list_screenings
from centredesk.actions.screening_pages import person_to_screen, screening_page
from centredesk.desk import Desk
from centredesk.models.screening import Screening
from centredesk.ui.forms.ticks import TicksEditor
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.pages.page import Page
from centredesk.ui.screening.screening_page import ScreeningPage
from centredesk.ui.theme.words import plain

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Settle = Callable[[], None]
GROWN = {"birth_date": "1996-01-01", "age_basis": "DOC", "prefix": "น.ส."}


def kept(desk: Desk, page: ScreeningPage) -> Screening:
    """What stands in the file."""
    record = desk.ask(screening_page, page.record).record
    assert isinstance(record, Screening)
    return record


def is_locked(page: ScreeningPage) -> bool:
    """Whether it is only read."""
    return page.locked


def test_a_person_is_screened_without_the_mouse_and_the_reason_is_demanded(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    make_person(desk, **GROWN)
    window.navigator.go_to("screenings")
    settle()
    listed: Page = window.page
    QTest.keyClick(listed, Qt.Key.Key_N, CTRL)
    settle()
    page = page_of(window)
    find(page, "who", "person", "มะลิ", settle)
    assert "น.ส. ม••• ส•••" in texts(page.strip) and "สุขใจ" not in texts(page)
    begin(page)
    explain_all(page)
    for _ in range(3):
        go_on(page)
    assert page.here == "elements"
    press(page, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_Space)
    assert (page.value("acts"), page.value("forms")) == (["PROCURE"], ["01"])
    assert "วิธีการ | ยังไม่พบ" in texts(page.panel)
    press(page, Qt.Key.Key_F6)
    assert page.panel.isAncestorOf(page.focusWidget())
    choose_result(page, "VICTIM_TIP")
    assert "ผลไม่ตรงกับองค์ประกอบ" in texts(page.panel)
    assert "ยังไม่พบวิธีการ" in texts(page.panel)
    confirm(page, settle)
    assert page.is_new
    assert "อย่างน้อย 20 ตัวอักษร" in page.form("reasons").labelled["reasons"].fault
    assert page.form("reasons").isAncestorOf(page.focusWidget())
    write(page, "reasons", "reasons", REASON[:10])
    assert "พิมพ์แล้ว 10" in page.form("reasons").labelled["reasons"].told
    confirm(page, settle)
    assert desk.ask(list_screenings, Want()) == []
    write(page, "reasons", "reasons", REASON[10:])
    confirm(page, settle)
    page = page_of(window)
    record = kept(desk, page)
    assert (record.result, record.reasons) == ("VICTIM_TIP", REASON)
    assert record.decided_by == desk.member.full_name
    assert "ยืนยันผล TAK-S-2569-0001 แล้ว" in window._toast.words.text()
    assert desk.ask(waiting_drafts) == []
    assert page.locked and page.base.result == "VICTIM_TIP"


def test_of_a_child_no_means_are_asked(window: MainWindow, desk: Desk, settle: Settle) -> None:
    child = make_person(desk, birth_date="2010-01-01", age_basis="DOC")
    page = opened(window, settle, person=child)
    page.open("elements")
    assert "ไม่ต้องมี" in texts(page.part("elements"))
    tick(page, "acts", "RECEIVE")
    tick(page, "forms", "05")
    choose_result(page, "VICTIM_TIP")
    assert "อายุขณะคัดแยก | 16 ปี (เอกสาร)" in texts(page.panel)
    assert "ครบตาม | ม.6(2)" in texts(page.panel)
    assert "ผลไม่ตรงกับองค์ประกอบ" not in texts(page.panel)
    begin(page)
    explain_all(page)
    confirm(page, settle)
    assert kept(desk, page_of(window)).means is None


def test_the_age_is_that_of_the_act_as_soon_as_its_day_is_typed(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    person = make_person(desk, birth_date="2008-06-01", age_basis="DOC")
    page = opened(window, settle, person=person)
    assert "อายุขณะคัดแยก | 18 ปี" in texts(page.panel)
    page.show_section("work")
    write(page, "work", "exploitation_from", "31052569")
    assert "อายุขณะเกิดเหตุ | 17 ปี" in texts(page.panel)
    assert "ไม่ต้องมี" in texts(page.panel)


def test_forced_work_of_6_1_has_a_block_of_its_own(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    page = opened(window, settle, person=make_person(desk, **GROWN))
    view = elements_of(page)
    assert not page.form("forced").isVisible()
    view.forced.fold.click()
    assert page.form("forced").isVisible()
    tick(page, "forms", "09")
    assert "ความมุ่งหมาย | ยังไม่พบ" in texts(page.panel)
    means = page.form("forced").editors["fl_means"]
    assert isinstance(means, TicksEditor)
    box = means.ticks["DEBT"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    choose_result(page, "VICTIM_FL")
    assert "ครบตาม | ม.6/1" in texts(page.panel)
    assert "2 ข้อ" in texts(view.forced)
    begin(page)
    explain_all(page)
    confirm(page, settle)
    record = kept(desk, page_of(window))
    assert (record.forms, record.fl_means) == (["09"], ["DEBT"])


def test_the_whole_finding_is_seen_on_a_small_screen(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    page = opened(window, settle, person=make_person(desk, **GROWN))
    view = elements_of(page)
    for size in ((1366, 688), (1100, 688), (1366, 688)):
        window.resize(*size)
        settle()
    seen = view.viewport()
    for card in (*view.columns.values(), view.forced):
        place = card.mapTo(seen, card.rect().bottomRight())
        assert seen.rect().contains(place)
    assert "ยังไม่กรอก" in texts(view.forced)


def test_a_part_of_a_form_is_kept_instead_of_its_whole(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    page = opened(window, settle, person=make_person(desk, **GROWN))
    column = elements_of(page).columns["forms"].only
    assert not column.ticks["06.1"].isVisible()
    tick(page, "forms", "06")
    assert page.value("forms") == ["06"]
    tick(page, "forms", "06.1", "06.8")
    assert page.value("forms") == ["06.1", "06.8"]
    tick(page, "forms", "06")
    assert page.value("forms") is None


def test_rights_not_all_explained_lead_to_part_one(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    page = opened(window, settle, person=make_person(desk, **GROWN))
    begin(page)
    choose_result(page, "NOT_VICTIM")
    assert "ชี้แจงสิทธิไม่ครบ" in texts(page.panel)
    page.open("outcome")
    confirm(page, settle)
    assert page.is_new
    link = page.panel.warning.findChildren(type(page.keeping))
    next(button for button in link if "ไปส่วน ก" in button.text()).click()
    assert page.here == "setting"
    explain_all(page)
    assert "ชี้แจงสิทธิไม่ครบ" not in texts(page.panel)
    confirm(page, settle)
    assert kept(desk, page_of(window)).result == "NOT_VICTIM"


@pytest.mark.parametrize(
    ("result", "told"),
    [
        ("UNCLEAR", "โปรแกรมยังไม่นับเวลาให้"),
        ("REFUSED", "คัดแยกอีกครั้งได้เมื่อผู้นั้นพร้อม"),
        ("NOT_SCREENED", "รายการจะรอการคัดแยก"),
    ],
)
def test_a_result_says_what_it_starts(
    window: MainWindow, desk: Desk, settle: Settle, result: str, told: str
) -> None:
    page = opened(window, settle, person=make_person(desk))
    choose_result(page, result)
    assert told in texts(page.panel)


def test_who_needs_an_interpreter_and_has_none_is_told(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    page = opened(window, settle, person=make_person(desk, interpreter_needed=True))
    assert "ไม่มีล่าม" in texts(page.panel)
    write(page, "tongue", "interpreter", "ล่ามตัวอย่าง")
    page.form("tongue").editors["interpreter_language"].set_value("mya")
    page.judge()
    assert "ไม่มีล่าม" not in texts(page.panel)


def test_a_victim_is_made_in_a_new_case_and_all_of_it_is_undone(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    person = make_person(desk, **GROWN)
    page = opened(window, settle, person=person)
    begin(page)
    explain_all(page)
    page.open("elements")
    for form, code in (("acts", "BUY"), ("means", "FORCE"), ("forms", "05")):
        tick(page, form, code)
    choose_result(page, "VICTIM_TIP")
    page.open("outcome")
    QTest.keyClick(page.outcome.victim.choice.buttons()[2], Qt.Key.Key_Space)
    assert page.form("new case").editors["main_form"].value() == "05"
    page.form("new case").editors["flow"].set_value("INBOUND")
    confirm(page, settle)
    page = page_of(window)
    (made,) = desk.ask(person_to_screen, person).victim_of
    assert (made.case_no, made.victim_no) == ("TAK-2569-0001", "V-TAK-2569-0001-A")
    assert kept(desk, page).case == made.case
    page.open("outcome")
    assert "เป็นผู้เสียหายในกรณี TAK-2569-0001 แล้ว" in texts(page.outcome)
    QTest.keyClick(page, Qt.Key.Key_Z, CTRL)
    settle()
    assert desk.ask(list_screenings, Want()) == []
    assert desk.ask(person_to_screen, person).victim_of == ()
    assert "ถูกนำออกแล้ว" in plain(page.banner.title.text())


def test_a_victim_joins_the_case_that_was_chosen(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    person, case = make_person(desk, **GROWN), make_case(desk)
    page = opened(window, settle, person=person, case=case)
    begin(page)
    choose_result(page, "VICTIM_TIP")
    write(page, "reasons", "reasons", REASON)
    page.open("outcome")
    QTest.keyClick(page.outcome.victim.choice.buttons()[1], Qt.Key.Key_Space)
    confirm(page, settle)
    assert desk.ask(person_to_screen, person).victim_of[0].case == case


def test_somebody_not_met_before_is_entered_with_the_result(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    page = opened(window, settle)
    find(page, "who", "person", "นาย ดวงดี สมมติวงศ์", settle)
    assert page.somebody_new
    name = page.form("new name").editors
    assert [name[part].value() for part in ("prefix", "first_name", "last_name")] == [
        "นาย",
        "ดวงดี",
        "สมมติวงศ์",
    ]
    identity = page.form("new identity").editors
    for field, value in (("sex", "M"), ("nationality", "LAO"), ("birth_date", "2010-01")):
        identity[field].set_value(value)
    identity["birth_date"].edited.emit()
    assert "อายุขณะคัดแยก | 16 ปี" in texts(page.panel)
    begin(page)
    choose_result(page, "REFUSED")
    confirm(page, settle)
    (line,) = desk.ask(list_people, Want())
    assert line.cells["name"] == "นาย ด••• ส•••"
    assert kept(desk, page_of(window)).person == line.id


def test_a_second_screening_stands_beside_the_first(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    person = make_person(desk, **GROWN)
    first = make_screening(desk, person, result="UNCLEAR", acts=["BUY"])
    page = shown(window, settle, first)
    assert "ครั้งที่ 1" in texts(page.head)
    assert page.again.text().strip() == "คัดแยกครั้งที่ 2"
    page.again.click()
    settle()
    page = page_of(window)
    assert page.is_new and "ครั้งที่ 2" in texts(page.head)
    seen = texts(page.panel.earlier)
    assert "ครั้งที่ 1 · 3 พ.ย. 2569" in seen
    assert "ยังไม่ชัดเจน" in seen and "การกระทำ 1 · วิธีการ 0" in seen
    begin(page)
    choose_result(page, "REFUSED")
    confirm(page, settle)
    page = page_of(window)
    assert len(desk.ask(person_to_screen, person).screenings) == 2
    page.panel.earlier.findChildren(type(page.again))[0].click()
    settle()
    assert page_of(window).record == first


def test_a_confirmed_screening_is_opened_again_and_its_history_tells(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    person = make_person(desk, **GROWN)
    page = shown(window, settle, make_screening(desk, person, result="UNCLEAR"))
    assert (is_locked(page), page.confirming.isVisible()) == (True, False)
    press(page, Qt.Key.Key_F2)
    assert (is_locked(page), page.confirming.isVisible()) == (False, True)
    choose_result(page, "NOT_VICTIM")
    write(page, "reasons", "reasons", REASON)
    confirm(page, settle)
    assert page.locked and page.base.result == "NOT_VICTIM"
    page.open("history")
    assert "ยังไม่ชัดเจน" in texts(page.part("history"))


def test_the_names_are_masked_until_they_are_revealed(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    page = opened(window, settle, person=make_person(desk, **GROWN))
    page.open("elements")
    assert "มะลิ" not in texts(page)
    window.revealing.start()
    settle()
    assert "มะลิ สมมติวงศ์" in texts(page.strip)
    window.revealing.stop()
    settle()
    assert "มะลิ" not in texts(page)


def test_nothing_is_asked_of_the_file_while_ticking(
    window: MainWindow, desk: Desk, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(window, settle, person=make_person(desk, **GROWN))
    page.open("elements")

    def asked(*_: object) -> UUID:
        raise AssertionError("the file was asked")

    monkeypatch.setattr(page, "ask", asked)
    for form, code in (("acts", "BUY"), ("means", "FORCE"), ("forms", "05")):
        tick(page, form, code)
    choose_result(page, "VICTIM_TIP")
    write(page, "reasons", "reasons", "ก")
    assert "ครบตาม | ม.6(1)" in texts(page.panel)
