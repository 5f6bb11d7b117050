"""Victims by keys: listed, filtered, opened, told their rights, helped, struck out."""

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from tests.making import make_case, make_help, make_person, make_victim
from tests.ui.hands import texts
from tests.ui.opening import button, come_to, open_first, press

from centredesk.actions.records import remove_record
from centredesk.actions.victim_pages import victim_page
from centredesk.desk import Desk
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.people.people_list import PeopleList
from centredesk.ui.people.person_page import Person
from centredesk.ui.people.victim_list import VictimList
from centredesk.ui.people.victim_page import VictimRecord
from centredesk.ui.theme.words import plain

Settle = Callable[[], None]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def victim(desk: Desk) -> UUID:
    """A victim who was given a night's lodging."""
    made = make_victim(desk, case=make_case(desk), person=make_person(desk))
    make_help(desk, made)
    return made


@pytest.fixture
def page(victim: UUID, window: MainWindow, settle: Settle) -> VictimRecord:
    """The page, opened from the list by keys."""
    people = come_to(window, settle, PeopleList, "people")
    button(people, "ผู้เสียหาย").click()
    settle()
    victims: object = window.page
    assert isinstance(victims, VictimList)
    opened = open_first(victims, window, settle, VictimRecord)
    assert opened.record == victim
    return opened


def test_the_page_shows_what_is_known_and_what_is_owed(page: VictimRecord) -> None:
    told = texts(page)
    assert "V-TAK-2569-0001-A" in told
    assert "กรณี TAK-2569-0001 · บุคคล TAK-P-2569-0001 · ม••• ส•••" in told
    assert "สิทธิตาม ม. 33 | ยังไม่แจ้ง" in told
    assert "ที่พัก" in told
    assert "สมมติวงศ์" not in told


def test_telling_the_rights_is_saved_and_shown(
    page: VictimRecord, desk: Desk, settle: Settle
) -> None:
    page.sections.button("rights").click()
    page.forms["rights"].editors["rights_s33_on"].set_value(desk.clock.today())
    press(page, Qt.Key.Key_S, ctrl=True)
    settle()
    page.open("overview")
    assert "สิทธิตาม ม. 33 | แจ้งแล้ว 12 พ.ย. 2569" in texts(page)


def test_case_and_person_are_one_key_away(
    page: VictimRecord, window: MainWindow, settle: Settle
) -> None:
    button(page, "เปิดกรณี").click()
    settle()
    case: object = window.page
    assert isinstance(case, CasePage)
    window.navigator.back()
    button(page, "เปิดบุคคล").click()
    settle()
    person: object = window.page
    assert isinstance(person, Person)


def test_who_was_struck_out_is_told_with_the_reason_and_comes_back_by_undo(
    page: VictimRecord, victim: UUID, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    desk.do(remove_record, "victim", victim, reason="ระบุผิดคน")
    settle()
    assert plain(page.standing.sentence.text()) == "เหตุผล: ระบุผิดคน"
    assert page.head.title.property("struck") == "true"
    assert not page.strike.isVisible()
    press(window, Qt.Key.Key_Z, ctrl=True)
    settle()
    assert not page.standing.isVisible()
    assert desk.ask(victim_page, victim).victim.removed is False
