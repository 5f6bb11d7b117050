"""The office's page by keyboard: the centre, its sections, what each role sees of them."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.ui.hands import texts, type_into

from centredesk.actions import offices
from centredesk.actions.kept_drafts import waiting_drafts
from centredesk.desk import Desk
from centredesk.fields.code_titles import TITLES
from centredesk.fields.codes import EXTENDABLE, list_names
from centredesk.fields.field import fields_of
from centredesk.models import MODELS
from centredesk.models.offices import Agency
from centredesk.storage.unit_of_work import Actor
from centredesk.ui.forms.editor import LineEditor
from centredesk.ui.lists.list_view import ListView
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.navigation import something_new
from centredesk.ui.office.about_section import AboutSection
from centredesk.ui.office.agencies_section import AgenciesSection
from centredesk.ui.office.agency_page import AgencyPage, NewAgencyPage
from centredesk.ui.office.code_list_page import CodeListPage
from centredesk.ui.office.codes_section import CodesSection
from centredesk.ui.office.office_page import OfficePage
from centredesk.ui.theme.words import plain

S = TypeVar("S", bound=QWidget)
Settle = Callable[[], None]
CONTROL = Qt.KeyboardModifier.ControlModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def be(desk: Desk, *roles: str) -> None:
    """Sit at the desk with other roles."""
    desk._actor = Actor(desk.member.id, "ผู้ทดลอง", frozenset(roles), False)


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> OfficePage:
    """The page, opened by its key from anywhere."""
    settle()
    QTest.keyClick(window, Qt.Key.Key_F9)
    settle()
    opened = window.page
    assert isinstance(opened, OfficePage)
    return opened


def section_of(page: OfficePage, name: str, kind: type[S], settle: Settle) -> S:
    """One of its sections, read."""
    page.open(name)
    settle()
    section = page.shown_view()
    assert isinstance(section, kind)
    return section


# ── the centre ──


def test_every_field_of_the_centre_can_be_filled(page: OfficePage) -> None:
    for section, _ in page.sections_told:
        page.open(section)
    filled = {name for form in page.forms.values() for name in form.editors}
    assert filled == {told.name for told in fields_of(MODELS["centre"])}
    assert not [e for form in page.forms.values() for e in form.editors.values() if e.locked]


def test_the_centre_is_edited_and_told_in_its_history(
    page: OfficePage, desk: Desk, settle: Settle
) -> None:
    page.sections.button("contact").click()
    editor = page.forms["contact"].editors["agency_letter_code"]
    assert isinstance(editor, LineEditor)
    editor.line.setFocus()
    type_into(editor.line, "ตก ๐๐๐๔")
    QTest.keyClick(page, Qt.Key.Key_S, CONTROL)
    settle()
    assert desk.centre.agency_letter_code == "ตก ๐๐๐๔"
    assert "รหัสหนังสือ: ตก ๐๐๐๔" in texts(page.recent)
    page.open("history")
    assert "ตั้งสำนักงาน" in texts(page)


def test_what_was_typed_for_the_centre_waits_under_the_office(
    page: OfficePage, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    page.open("contact")
    editor = page.forms["contact"].editors["email"]
    assert isinstance(editor, LineEditor)
    type_into(editor.line, "a@b")
    page.keep_draft()
    settle()
    draft = desk.ask(waiting_drafts)[0]
    assert draft.where.page == "office"
    window.navigator.go_to("cases")
    window.navigator.go_to("office", draft.where.key)
    settle()
    again = window.page
    assert isinstance(again, OfficePage)
    assert again.dirty == 1


@pytest.mark.parametrize("role", ["CLERK", "VIEWER", "SECRETARY"])
def test_others_read_the_centre_and_are_told_why(
    desk: Desk, window: MainWindow, settle: Settle, role: str
) -> None:
    settle()
    be(desk, role)
    window.navigator.go_to("office")
    settle()
    page = window.page
    assert isinstance(page, OfficePage)
    assert "บทบาทของท่านอ่านหน้านี้ได้อย่างเดียว" in texts(page)
    editor = page.forms["centre"].editors["name_th"]
    assert editor.locked
    assert editor.reading_words() == desk.centre.name_th
    for section, _ in page.listed():
        page.open(section)
        settle()
        assert page.calm is None
        assert not page.banner.isVisible()
    page.open("members")
    assert "บทบาทของท่านไม่เห็นรายชื่อสมาชิก" in texts(page)


def test_a_pure_administrator_finds_no_refusal_anywhere(
    desk: Desk, window: MainWindow, settle: Settle
) -> None:
    settle()
    be(desk, "ADMIN")
    window.navigator.go_to("office")
    settle()
    page = window.page
    assert isinstance(page, OfficePage)
    for section, _ in page.listed():
        page.open(section)
        settle()
        assert not page.banner.isVisible()
    assert page.changing


def test_the_buttons_of_the_centre_stand_at_the_centre_only(
    page: OfficePage, settle: Settle
) -> None:
    for section, _ in page.listed():
        page.open(section)
        settle()
        at_centre = section in ("centre", "contact", "history")
        assert [button.isVisible() for button in page.changing] == [at_centre] * 2
        assert page._panel.isVisible() == at_centre


# ── agencies ──


def test_an_agency_is_added_found_opened_changed_and_struck_out(
    page: OfficePage, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    window.navigator.go_to("new_agency", something_new())
    settle()
    adding = window.page
    assert isinstance(adding, NewAgencyPage)
    form = adding.forms["agency"]
    assert set(form.editors) == {told.name for told in fields_of(Agency)}
    name = form.editors["name"]
    assert isinstance(name, LineEditor)
    type_into(name.line, "มูลนิธิเพื่อการทดสอบ")
    form.editors["kind"].set_value("NGO")
    QTest.keyClick(adding, Qt.Key.Key_S, CONTROL)
    settle()
    shown = window.page
    assert isinstance(shown, AgencyPage)
    assert plain(shown.head.title.text()) == "มูลนิธิเพื่อการทดสอบ"
    assert desk.ask(offices.agencies) == [(shown.record, "มูลนิธิเพื่อการทดสอบ")]
    window.navigator.go_to("office")
    settle()
    office = window.page
    assert isinstance(office, OfficePage)
    section = section_of(office, "agencies", AgenciesSection, settle)
    view: ListView = section.list
    assert view.model.rowCount() == 1
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    settle()
    assert isinstance(window.page, AgencyPage)


def test_the_list_of_agencies_follows_a_change(
    page: OfficePage, desk: Desk, settle: Settle
) -> None:
    section = section_of(page, "agencies", AgenciesSection, settle)
    assert section.list.model.rowCount() == 0
    desk.do(offices.add_agency, {"name": "สภ.ตัวอย่าง", "kind": "POL"})
    settle()
    assert section.list.model.rowCount() == 1


# ── code lists ──


def test_every_code_list_stands_under_its_heading_and_opens(
    page: OfficePage, window: MainWindow, settle: Settle
) -> None:
    section = section_of(page, "codes", CodesSection, settle)
    keys = [line.key for line in section.lists.lines.lines if line.key]
    assert set(keys) == set(list_names())
    assert set(keys[: len(EXTENDABLE)]) == EXTENDABLE
    for name in list_names():
        window.navigator.go_to("code_list", name)
        settle()
        opened = window.page
        assert isinstance(opened, CodeListPage)
        assert plain(opened.head.title.text()) == TITLES[name]
        assert not opened.banner.isVisible()
        assert opened.may_write == (name in EXTENDABLE)


def test_a_code_list_is_found_by_a_word_in_it(
    page: OfficePage, window: MainWindow, settle: Settle
) -> None:
    section = section_of(page, "codes", CodesSection, settle)
    section.search.setText("ล่าม")
    section.search.looked_for.emit("ล่าม")
    assert next(line.key for line in section.lists.lines.lines if line.key) == "service"
    section.lists.setFocus()
    QTest.keyClick(section.lists, Qt.Key.Key_Return)
    settle()
    assert isinstance(window.page, CodeListPage)


# ── about ──


def test_the_program_says_what_it_is_and_whose_work_it_carries(
    page: OfficePage, settle: Settle
) -> None:
    section = section_of(page, "about", AboutSection, settle)
    seen = texts(section)
    for word in ("centredesk", "Python", "Qt", "SQLCipher", "สิ่งที่รุ่นนี้ยังทำไม่ได้"):
        assert word in seen
    names = [section.choice.itemText(n) for n in range(section.choice.count())]
    for wanted in ("PySide6", "SQLAlchemy", "แบบอักษร", "สัญรูป", "HTCDS"):
        assert [name for name in names if wanted.lower() in name.lower()], wanted
    for number in range(section.choice.count()):
        section.choice.setCurrentIndex(number)
        assert len(section.text.toPlainText()) > 20
    assert section.text.isReadOnly()
