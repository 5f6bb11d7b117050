"""A code list by keyboard: a word added, changed, no longer used; nothing typed is lost."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.making import make_help, make_victim
from tests.ui.hands import texts, type_into

from centredesk.actions.kept_drafts import waiting_drafts
from centredesk.actions.office_codes import add_office_code, office_codes
from centredesk.actions.records import change_record
from centredesk.desk import Desk
from centredesk.fields.codes import code_list
from centredesk.models.assistance import Assistance
from centredesk.storage.unit_of_work import Actor
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.office.code_list_page import CodeListPage

Settle = Callable[[], None]
CONTROL = Qt.KeyboardModifier.ControlModifier
VISIT = "เยี่ยมบ้านกับ อสม."

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def rows(page: CodeListPage) -> list[QWidget]:
    """The office's own answers, as one opens them."""
    return [w for w in page.own.findChildren(QWidget) if w.objectName() == "liverow"]


def save(page: CodeListPage, settle: Settle) -> None:
    """Press the key."""
    QTest.keyClick(page, Qt.Key.Key_S, CONTROL)
    settle()


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> CodeListPage:
    """The list of services."""
    settle()
    window.navigator.go_to("code_list", "service")
    settle()
    opened = window.page
    assert isinstance(opened, CodeListPage)
    return opened


def fill(page: CodeListPage, th: str = VISIT, standard: str = "S05") -> None:
    """Type an answer."""
    page.form.lines["th"].setFocus()
    type_into(page.form.lines["th"], th)
    page.form.standard.choose(standard)
    page.form.standard.activated.emit(0)


def test_a_word_is_added_and_every_form_offers_it(
    page: CodeListPage, desk: Desk, settle: Settle
) -> None:
    assert page.form.lines["th"].hasFocus()
    fill(page)
    type_into(page.form.lines["en"], "Home visit")
    save(page, settle)
    kept = desk.ask(office_codes, "service")[0]
    assert (kept.list_name, kept.standard, kept.code) == ("service", "S05", "S05~1")
    assert (kept.th, kept.en, kept.active) == (VISIT, "Home visit", True)
    assert "S05~1" in texts(page.own)
    assert page.dirty == 0
    form = SectionForm(Assistance, "help")
    form.editors["kind"].set_value("S05~1")
    assert form.editors["kind"].value() == "S05~1"


def test_a_word_is_changed_and_then_used_no_more(
    page: CodeListPage, desk: Desk, settle: Settle
) -> None:
    desk.do(add_office_code, {"list_name": "service", "standard": "S05", "th": VISIT})
    given = make_help(desk, make_victim(desk), kind="S05~1")
    settle()
    rows(page)[0].setFocus()
    QTest.keyClick(rows(page)[0], Qt.Key.Key_Return)
    assert not page.form.standard.isEnabled()
    page.form.lines["th"].clear()
    type_into(page.form.lines["th"], "เยี่ยมบ้านร่วมกับ อสม.")
    page.form.active.click()
    save(page, settle)
    kept = desk.ask(office_codes, "service")[0]
    assert (kept.th, kept.active) == ("เยี่ยมบ้านร่วมกับ อสม.", False)
    assert "เลิกใช้" in texts(page.own)
    assert "S05~1" not in [option.code for option in code_list("service").options]
    form = SectionForm(Assistance, "help")
    form.editors["kind"].set_value("S05~1")
    assert form.editors["kind"].words_of("S05~1") == "เยี่ยมบ้านร่วมกับ อสม."
    desk.do(change_record, "assistance", given, {"kind": form.editors["kind"].value()})


@pytest.mark.parametrize(
    ("th", "standard", "field"), [("ที่พัก", "S05", "th"), ("", "S05", "th"), (VISIT, "", "standard")]
)
def test_a_refusal_stands_at_its_field(
    page: CodeListPage, desk: Desk, settle: Settle, th: str, standard: str, field: str
) -> None:
    fill(page, th, standard)
    type_into(page.form.lines["en"], "Something")
    save(page, settle)
    assert page.form.labelled[field].fault
    assert page.banner.isVisible()
    assert desk.ask(office_codes, "service") == []
    assert page.form.lines["th"].text() == th


def test_what_is_typed_waits_as_a_draft(
    page: CodeListPage, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    fill(page)
    page.keep_draft()
    settle()
    draft = desk.ask(waiting_drafts)[0]
    assert (draft.where.page, draft.where.key) == ("code_list", "service")
    page.form.show_answer(None)
    page._kept, page._on_paper = None, False
    page.restore()
    settle()
    assert page.form.lines["th"].text() == VISIT
    assert page.form.standard.value() == "S05"
    save(page, settle)
    assert desk.ask(waiting_drafts) == []
    assert len(desk.ask(office_codes, "service")) == 1


def test_another_word_is_not_opened_over_what_was_typed(
    page: CodeListPage, desk: Desk, settle: Settle
) -> None:
    desk.do(add_office_code, {"list_name": "service", "standard": "S05", "th": VISIT})
    settle()
    fill(page, "เยี่ยมบ้านตอนค่ำ", "S05")
    QTest.keyClick(rows(page)[0], Qt.Key.Key_Return)
    assert "ยังไม่บันทึก" in texts(page.banner)
    assert page.form.lines["th"].text() == "เยี่ยมบ้านตอนค่ำ"
    assert page.form.record is None


def test_taking_back_the_last_word_is_a_key(
    page: CodeListPage, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    fill(page)
    save(page, settle)
    window.undo.undo()
    settle()
    assert desk.ask(office_codes, "service") == []
    assert rows(page) == []


def test_a_list_of_the_law_is_read_only_and_says_why(
    window: MainWindow, settle: Settle, desk: Desk
) -> None:
    settle()
    window.navigator.go_to("code_list", "act")
    settle()
    page = window.page
    assert isinstance(page, CodeListPage)
    seen = texts(page)
    assert "เพิ่มหรือแก้ไม่ได้" in seen
    for option in code_list("act").options:
        assert option.th in seen
        assert option.code in seen
    assert not page.may_write


def test_who_may_not_write_reads(desk: Desk, window: MainWindow, settle: Settle) -> None:
    desk.do(add_office_code, {"list_name": "service", "standard": "S05", "th": VISIT})
    settle()
    desk._actor = Actor(desk.member.id, "", frozenset({"CLERK"}), False)
    window.navigator.go_to("code_list", "service")
    settle()
    page = window.page
    assert isinstance(page, CodeListPage)
    assert VISIT in texts(page)
    assert rows(page) == []
    assert not page.banner.isVisible()
