"""What is offered next: names that sound alike, filtered lists from home, screening anew."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from tests.making import make_case, make_person, make_screening, make_victim
from tests.ui.hands import listed, type_into

from centredesk.actions.office_care import keep_check
from centredesk.actions.people import near_names
from centredesk.desk import Desk
from centredesk.fields.field import fields_of
from centredesk.models.screening import Screening
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.forms.ticks import ManyEditor, many_editor
from centredesk.ui.home.home_page import HomePage
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.pages.list_page import ListPage
from centredesk.ui.parts.boxes import put
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.inputs import Tick
from centredesk.ui.people.person_page import Person
from centredesk.ui.screening.screening_page import ScreeningPage
from centredesk.ui.theme.words import plain

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Settle = Callable[[], None]
REASONS = "รอล่ามและเอกสารจากสถานทูตก่อนวินิจฉัย"


def button(page: QWidget, text: str) -> Button:
    """A button by its word, or by how its word begins."""
    return next(
        b for b in page.findChildren(Button) if plain(b.verb).startswith(text) and b.isVisible()
    )


def beside(page: QWidget, words: str) -> Button:
    """The button of an item of the home page."""
    return next(
        b for b in page.findChildren(Button) if words in b.accessibleName() and b.isVisible()
    )


def test_a_name_spelt_otherwise_is_offered_and_shown(
    desk: Desk, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    near = make_person(desk, first_name="พรทิพย์", last_name="สมมติดี")
    make_person(desk, first_name="วิชัย", last_name="ทดสอบ")
    page = listed(window, "people", settle)
    page.list.search.setFocus()
    type_into(page.list.search, "ภรทิพย์")
    qtbot.wait(200)
    settle()
    assert page.list.model.rowCount() == 0
    told = plain(page.list._not_found.near.text())
    assert told == "อาจสะกดต่างกัน พบชื่อที่ออกเสียงเหมือนกัน 1 ราย"
    button(page, "แสดงชื่อเหล่านี้").click()
    qtbot.wait(200)
    settle()
    line = page.list.model.line(0)
    assert page.list.model.rowCount() == 1
    assert line is not None
    assert line.id == near
    page.list.forget_filters()
    qtbot.wait(200)
    settle()
    assert page.list.model.rowCount() == 2


@pytest.mark.parametrize(
    ("words", "found"),
    [("ภรทิพย์", 1), ("ภรทิพย์ สมมุติดี", 1), ("วิชัย", 0), ("TAK-2569-0001", 0), ("", 0)],
)
def test_only_names_are_heard(words: str, found: int, desk: Desk) -> None:
    make_person(desk, first_name="พรทิพย์", last_name="สมมติดี")
    assert desk.ask(near_names, words) == found


def test_a_case_not_found_in_one_state_is_looked_for_in_all(
    desk: Desk, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    make_case(desk, case_title="กลุ่มคนงานสมมติ")
    page = listed(window, "cases", settle)
    state = page.list.filters[0]
    state.choose("CLOSED")
    type_into(page.list.search, "คนงาน")
    qtbot.wait(200)
    settle()
    assert page.list.model.rowCount() == 0
    button(page, "ค้นทุกสถานะ").click()
    settle()
    assert page.list.model.rowCount() == 1
    assert page.list.search.text() == "คนงาน"


def test_home_opens_its_lists_with_the_filter_set(
    desk: Desk, window: MainWindow, settle: Settle
) -> None:
    for _ in range(2):
        make_case(desk)
        make_screening(desk, make_person(desk), result="UNCLEAR", reasons=REASONS)
    make_case(desk, case_officer=desk.member.id)
    make_screening(desk, make_person(desk))
    for words, room in (("ยังไม่มีผู้รับผิดชอบ", "cases"), ("ยังไม่มีผล", "screenings")):
        window.navigator.go_to("home")
        settle()
        beside(window.page, words).click()
        settle()
        page = window.page
        assert isinstance(page, ListPage)
        assert page.name == room
        assert page.list.model.rowCount() == 2
        assert [chip.value for chip in page.list.filters if chip.value] == [1]


def test_home_says_when_the_file_was_checked(
    desk: Desk, window: MainWindow, settle: Settle
) -> None:
    window.navigator.go_to("home")
    settle()
    page = window.page
    assert isinstance(page, HomePage)
    assert "ตรวจแฟ้มล่าสุด" not in said(page)
    desk.do(keep_check, [(True, "ครบ")])
    settle()
    assert "ตรวจแฟ้มล่าสุด 12 พ.ย. 2569" in said(page)


def said(page: HomePage) -> str:
    """The words of the card on safety."""
    return " ".join(plain(w.accessibleName()) for w in page.safety.findChildren(QWidget))


def test_somebody_is_screened_from_the_case_and_from_the_person(
    desk: Desk, window: MainWindow, settle: Settle
) -> None:
    person, case = make_person(desk), make_case(desk)
    make_victim(desk, case=case, person=person)
    for name, record, page_of in (("case", case, CasePage), ("person", person, Person)):
        window.navigator.go_to(name, record)
        settle()
        page = window.page
        assert isinstance(page, page_of)
        page.open("screenings")
        settle()
        button(page, "คัดแยกใหม่").click()
        settle()
        new = window.page
        assert isinstance(new, ScreeningPage)
        assert new.is_new
        assert new.given().person == person
        assert new.given().case == (case if name == "case" else None)


def test_tab_comes_to_the_answers_before_the_reasons(shown: Callable[[QWidget], QWidget]) -> None:
    told = next(f for f in fields_of(Screening) if f.name == "means")
    editor = many_editor(told.kind)
    assert isinstance(editor, ManyEditor)
    page = QWidget()
    put(QVBoxLayout(page), QLineEdit(), editor, QLineEdit())
    shown(page)
    editor.takers()[0].setFocus()
    order = []
    for _ in editor.takers():
        held = QApplication.focusWidget()
        assert isinstance(held, Tick)
        order.append(held.text())
        QTest.keyClick(held, Qt.Key.Key_Tab)
    assert order == [tick.text() for tick in editor.takers() if isinstance(tick, Tick)]
    assert isinstance(QApplication.focusWidget(), QLineEdit), "and then it leaves"
