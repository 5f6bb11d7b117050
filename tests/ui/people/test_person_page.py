"""A person by keys: entered, found, masked until revealed, masked again, changed, undone."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.making import make_case, make_help, make_person, make_victim
from tests.ui.hands import texts, type_into
from tests.ui.opening import button, come_to, line_of, open_first, press, row
from tests.ui.walking import walk

from centredesk.actions.history import history_of
from centredesk.actions.people import reveal_names
from centredesk.actions.person_pages import person_page
from centredesk.desk import Desk
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.navigation import something_new
from centredesk.ui.people.new_person import NewPerson
from centredesk.ui.people.people_list import PeopleList
from centredesk.ui.people.person_page import Person
from centredesk.ui.theme.words import plain

Settle = Callable[[], None]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def person(desk: Desk) -> UUID:
    """A person with a number and a birth year."""
    return make_person(desk, prefix="น.ส.", birth_date="2009", id_number="1115303945259")


@pytest.fixture
def page(person: UUID, window: MainWindow, settle: Settle) -> Person:
    """The page, opened from the list by keys."""
    people = come_to(window, settle, PeopleList, "people")
    opened = open_first(people, window, settle, Person)
    assert opened.record == person
    return opened


def reveal(window: MainWindow, desk: Desk, settle: Settle) -> None:
    """Names are shown from now on, after a reason."""
    desk.do(reveal_names, reason="ตรวจสอบตัวบุคคลกับเอกสาร")
    window.revealing.start()
    settle()


def test_f3_goes_on_to_the_next_person_who_was_found(
    desk: Desk, window: MainWindow, settle: Settle
) -> None:
    found = [make_person(desk, first_name=name) for name in ("ปานดาว", "ปานเดือน")]
    make_person(desk, first_name="สมศรี")
    people = come_to(window, settle, PeopleList, "people")
    type_into(people.list.search, "ปาน")
    people.list.search.looked_for.emit(people.list.search.text())
    settle()
    people.list.table.setFocus()
    QTest.keyClick(people.list.table, Qt.Key.Key_Return)
    settle()
    first = window.page.record
    assert first in found
    press(window.page, Qt.Key.Key_F3)
    settle()
    second = window.page.record
    assert {first, second} == set(found)
    press(window.page, Qt.Key.Key_F3)
    settle()
    assert window.page.record == second
    assert "ไม่มีรายการถัดไป" in plain(window.status.state.text())
    QTest.keyClick(window.page, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    settle()
    assert window.page.record == first


def test_the_page_shows_code_age_and_a_masked_name(page: Person) -> None:
    told = texts(page)
    assert "TAK-P-2569-0001" in told
    assert "น.ส.ม••• ส•••" in told or "น.ส. ม••• ส•••" in told
    assert "16 ปี" in told
    for secret in ("มะลิ", "สมมติวงศ์", "1115303945259"):
        assert secret not in told


def test_who_it_is_stands_masked_until_revealed_and_is_masked_again(
    page: Person, window: MainWindow, desk: Desk, settle: Settle
) -> None:
    page.open("name")
    assert "first_name" not in page.forms["name"].editors
    assert "ปิดไว้จนกว่าจะเปิดเผยชื่อ" in texts(page)
    reveal(window, desk, settle)
    assert line_of(page, "name", "first_name").line.text() == "มะลิ"
    assert "มะลิ สมมติวงศ์" in texts(page)
    window.revealing._until = 0.001
    window.revealing._count()
    settle()
    assert "first_name" not in page.forms["name"].editors
    assert "มะลิ" not in texts(page)


def test_a_name_typed_while_revealed_survives_the_masking_as_a_draft(
    page: Person, window: MainWindow, desk: Desk, settle: Settle
) -> None:
    reveal(window, desk, settle)
    line_of(page, "name", "aliases").line.setText("ชื่อเล่นสมมติ")
    window.revealing.stop()
    settle()
    assert "ชื่อเล่นสมมติ" not in texts(page)
    page.open("identity")
    page.keep_draft()
    settle()
    reveal(window, desk, settle)
    assert line_of(page, "name", "aliases").line.text() == "ชื่อเล่นสมมติ"


def test_a_change_is_saved_and_undone_and_both_stand_in_the_history(
    page: Person, window: MainWindow, desk: Desk, settle: Settle
) -> None:
    press(page, Qt.Key.Key_F2)
    page.open("identity")
    page.forms["identity"].editors["nationality"].set_value("LAO")
    press(page, Qt.Key.Key_S, ctrl=True)
    settle()
    assert desk.ask(person_page, page.record).person.nationality == "LAO"
    press(window, Qt.Key.Key_Z, ctrl=True)
    settle()
    assert desk.ask(person_page, page.record).person.nationality == "THA"
    page.open("history")
    told = texts(page.stack)
    assert "เลิกทำ" in told
    assert "เพิ่มบุคคล" in told
    assert desk.ask(history_of, "person", page.record)[0].reason == "เลิกทำ"


def test_cases_and_help_open_from_their_rows(
    person: UUID, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    case = make_case(desk)
    victim = make_victim(desk, case=case, person=person)
    make_help(desk, victim)
    page = come_to(window, settle, Person, "person", person)
    page.open("help")
    assert "ที่พัก" in texts(page)
    page.open("cases")
    press(row(page, "TAK-2569-0001"), Qt.Key.Key_Return)
    settle()
    opened: object = window.page
    assert isinstance(opened, CasePage)
    assert opened.record == case


def test_a_likely_twin_is_opened_or_told_apart(
    person: UUID, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    twin = make_person(desk, prefix="น.ส.", birth_date="2009")
    page = come_to(window, settle, Person, "person", person)
    assert "อาจเป็นบุคคลเดียวกัน" in texts(page)
    assert "TAK-P-2569-0002" in texts(page)
    button(page, "คนละคน").click()
    settle()
    assert "อาจเป็นบุคคลเดียวกัน" not in texts(page)
    other = come_to(window, settle, Person, "person", twin)
    assert "อาจเป็นบุคคลเดียวกัน" not in texts(other)


def test_a_new_person_is_entered_and_a_known_one_is_proposed(
    person: UUID, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    people = come_to(window, settle, PeopleList, "people")
    press(people, Qt.Key.Key_N, ctrl=True)
    settle()
    new = window.page
    assert isinstance(new, NewPerson)
    line_of(new, "name", "first_name").line.setText("มะลิ")
    line_of(new, "name", "last_name").line.setText("สมมติวงศ์")
    new._ask_who()
    settle()
    assert new.alike.isVisible()
    assert "TAK-P-2569-0001" in texts(new.alike)
    assert "มะลิ" not in texts(new.alike)
    for size in ((904, 508), (1366, 688), (904, 508)):  # a screen enlarged by half leaves no more
        window.resize(*size)
        settle()
        assert walk(window) == []
    new.forms["identity"].editors["birth_date"].set_value("2012")
    new.forms["identity"].left.emit()
    assert "ยังไม่ครบ 18 ปี" in texts(new)
    new.forms["identity"].editors["sex"].set_value("F")
    new.forms["identity"].editors["nationality"].set_value("MMR")
    press(new, Qt.Key.Key_S, ctrl=True)
    settle()
    made: object = window.page
    assert isinstance(made, Person)
    assert "TAK-P-2569-0002" in texts(made)


def test_who_has_no_right_gets_a_calm_page_with_the_reason(
    person: UUID, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    desk._actor = replace(desk.member, roles=frozenset({"SECRETARY"}), can_see_identity=False)
    page = come_to(window, settle, Person, "person", person)
    assert page.calm is not None
    assert "บทบาทของท่านทำรายการนี้ไม่ได้" in texts(page)
    assert "ขอสิทธิจากหัวหน้าศูนย์" in texts(page)
    assert plain(page.head.title.text()) == "บุคคล"


def test_who_may_not_see_identities_is_told_why_fields_are_missing(
    person: UUID, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    desk._actor = replace(desk.member, can_see_identity=False)
    page = come_to(window, settle, Person, "person", person)
    page.open("name")
    assert list(page.forms["name"].editors) == ["code"]
    assert "ปิดไว้ตามบทบาทของท่าน" in texts(page)
    assert page.reading == []


def test_a_new_page_has_its_own_draft(window: MainWindow, settle: Settle) -> None:
    one = come_to(window, settle, NewPerson, "new_person", something_new())
    line_of(one, "name", "first_name").line.setText("ร่าง")
    two = come_to(window, settle, NewPerson, "new_person", something_new())
    assert line_of(two, "name", "first_name").line.text() == ""


def test_what_waits_to_keep_a_draft_goes_with_its_page(page: Person) -> None:
    assert page._timer.parent() is page
