"""Help for many people by keyboard: all or none, exact, undone with one key, never lost."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.making import make_help, standing_help
from tests.ui.hands import press, type_into
from tests.ui.opening import come_to

from centredesk.actions.kept_drafts import waiting_drafts
from centredesk.actions.records import number_of
from centredesk.desk import Desk
from centredesk.fields.blank import Blank
from centredesk.ui.assistance.help_list import HelpList
from centredesk.ui.assistance.many_page import HelpMany
from centredesk.ui.forms.editor import LineEditor
from centredesk.ui.forms.search_editor import SearchEditor
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.navigation import something_new
from centredesk.ui.pages.page import Page
from centredesk.ui.theme.words import plain

Settle = Callable[[], None]
CONTROL = Qt.KeyboardModifier.ControlModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def look_for(page: HelpMany, words: str, qtbot: QtBot, settle: Settle) -> None:
    """Type into the search for people, and wait for what is found."""
    page.whom.search.setFocus()
    page.whom.search.selectAll()
    with qtbot.waitSignal(page.whom.search.looked_for):
        type_into(page.whom.search, words)
    settle()


def choose_three(
    page: HelpMany, desk: Desk, case: UUID, victims: list[UUID], qtbot: QtBot, settle: Settle
) -> None:
    """Find the case's people and tick three of them."""
    assert page.whom.search.hasFocus()
    look_for(page, desk.ask(number_of, "case", case), qtbot, settle)
    press(Qt.Key.Key_Down)
    assert page.whom.list.hasFocus()
    for _ in range(3):
        press(Qt.Key.Key_Space)
        press(Qt.Key.Key_Down)
    assert [one.id for one in page.whom.chosen] == victims[:3]
    press(Qt.Key.Key_Return)


def enter_the_act(page: HelpMany) -> None:
    """Type the act, and a sum to be divided; give the second person an amount of their own."""
    kind = page.forms["help"].editors["kind"]
    assert isinstance(kind, SearchEditor)
    assert kind.line.hasFocus(), "Enter goes on to the act"
    type_into(kind.line, "เงินช่วย")
    press(Qt.Key.Key_Return)
    if not isinstance(page.forms["help"].editors["provider"].focusProxy(), type(None)):
        page.forms["help"].go_to("provider")
    type_into(QApplication.focusWidget(), "พมจ.ตัวอย่าง")  # type: ignore[arg-type]  # it has one
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_T)
    page.money.way.buttons()[1].click()
    page.money.amount.line.setFocus()
    type_into(page.money.amount.line, "1000")
    assert "คนละ 333.34 บาท 1 คน · คนละ 333.33 บาท 2 คน" in plain(page.money.told.text())
    page.forms["help"].editors["funding"].set_value("ATF")
    press(Qt.Key.Key_Return, CONTROL)
    assert page.checking
    assert page.table.hasFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert isinstance(page.cell.editor, LineEditor)
    assert page.cell.editor.line.hasFocus()
    page.cell.editor.line.selectAll()
    type_into(page.cell.editor.line, "500")
    press(Qt.Key.Key_Return, CONTROL)
    assert page.table.hasFocus()
    assert "มูลค่า (บาท)" in page.table.people.index(1, 8).data()


# ── for many people ──


def test_three_people_are_helped_without_the_mouse(
    desk: Desk,
    case: UUID,
    victims: list[UUID],
    window: MainWindow,
    qtbot: QtBot,
    settle: Settle,
) -> None:
    page = come_to(window, settle, HelpMany, "help_many", something_new())
    choose_three(page, desk, case, victims, qtbot, settle)
    enter_the_act(page)
    press(Qt.Key.Key_S, CONTROL)
    settle()
    acts = {act.victim: act for act in desk.ask(standing_help)}
    assert {v: acts[v].cost for v in victims[:3]} == {
        victims[0]: Decimal(250),
        victims[1]: Decimal(500),
        victims[2]: Decimal(250),
    }
    assert {(a.kind, a.provider, a.start) for a in acts.values()} == {
        ("S16", "พมจ.ตัวอย่าง", desk.clock.today())
    }
    listed: Page = window.page
    assert isinstance(listed, HelpList)
    assert "3 ครั้ง · 3 คน · 1,000.00 บาท" in plain(listed.sums.text())
    assert desk.ask(waiting_drafts) == []
    press(Qt.Key.Key_Z, CONTROL)
    settle()
    assert desk.ask(standing_help) == [], "one key takes all of it back"


@pytest.fixture
def many(case: UUID, victims: list[UUID], window: MainWindow, settle: Settle) -> HelpMany:
    """Opened from a case, everybody ticked, the act typed."""
    page = come_to(window, settle, HelpMany, "help_many", something_new(case=case))
    page.whom.list.setFocus()
    press(Qt.Key.Key_A, CONTROL)
    form = page.forms["help"]
    for name, value in {"kind": "S01", "provider": "บ้านพัก", "start": date(2026, 11, 10)}.items():
        form.editors[name].set_value(value)
    form.edited.emit()
    return page


def test_a_fault_of_one_is_told_at_their_row_and_nobody_is_saved(
    many: HelpMany, desk: Desk, victims: list[UUID], settle: Settle
) -> None:
    many.check()
    many.table.selectRow(2)
    many.change_cell("end")
    many.cell.taken.emit("end", date(2026, 11, 1))
    many.save()
    settle()
    assert desk.ask(standing_help) == []
    assert "ต้องแก้ 1 คนจาก 4 คน" in plain(many.banner.title.text())
    assert many.table.people.index(2, 8).data() == "ต้องแก้: วันที่สิ้นสุด"
    many.change_cell("end")
    assert many.cell.labelled is not None
    assert "ต้องไม่ก่อนวันที่เริ่ม" in many.cell.labelled.fault
    many.cell.common.emit("end")
    many.save()
    settle()
    assert {act.victim for act in desk.ask(standing_help)} == set(victims)


def test_what_is_wrong_for_all_stands_at_the_form(
    many: HelpMany, desk: Desk, settle: Settle
) -> None:
    many.forms["help"].editors["provider"].set_value(None)
    many.forms["help"].editors["end"].set_value(date(2026, 11, 1))
    many.save()
    settle()
    assert not many.checking
    labelled = many.forms["help"].labelled
    assert labelled["provider"].fault
    assert labelled["end"].fault
    assert desk.ask(standing_help) == []


def test_somebody_is_left_out_and_taken_in_again(
    many: HelpMany, victims: list[UUID], settle: Settle
) -> None:
    many.check()
    many.table.selectRow(1)
    many.table.setFocus()
    press(Qt.Key.Key_Delete)
    assert [one.id for one in many.whom.chosen] == [victims[0], *victims[2:]]
    press(Qt.Key.Key_Tab, CONTROL)
    assert not many.checking
    many.whom.list.setFocus()
    press(Qt.Key.Key_A, CONTROL)
    assert len(many.whom.chosen) == 4


def test_more_for_some_than_there_is_for_all_is_told(many: HelpMany, victims: list[UUID]) -> None:
    many.money.way.choose("whole")
    many.money.amount.set_value(Decimal(100))
    many.own = {victims[0]: {"cost": Decimal(101)}}
    many.save()
    assert "เกินยอดรวม" in many.money.fault
    assert many.banner.isVisible()


def test_the_draft_keeps_people_money_and_exceptions_without_names(
    many: HelpMany, desk: Desk, victims: list[UUID], window: MainWindow, settle: Settle
) -> None:
    many.money.way.choose("whole")
    many.money.amount.type_back("999.99")
    many.check()
    many.table.selectRow(1)
    many.cell.show_cell(many.rows()[1], "funding")
    many.cell.taken.emit("funding", "NGO")
    many.cell.taken.emit("consent", Blank.NOT_STATED)
    record = many.record
    many.keep_draft()
    settle()
    (draft,) = desk.ask(waiting_drafts)
    assert draft.told == "การช่วยเหลือ 4 คน"
    many.leave()
    window._pages.clear()
    window.navigator.go_to("cases")
    again = come_to(window, settle, HelpMany, "help_many", record)
    assert again is not many
    assert {one.id for one in again.whom.chosen} == set(victims)
    assert again.own == {victims[1]: {"funding": "NGO", "consent": Blank.NOT_STATED}}
    again.save()
    settle()
    acts = desk.ask(standing_help)
    assert sum(act.cost for act in acts) == Decimal("999.99")
    assert {act.funding for act in acts} == {None, "NGO"}


def test_offers_are_shown_and_only_taken_when_asked(
    desk: Desk, victims: list[UUID], window: MainWindow, settle: Settle
) -> None:
    make_help(desk, victims[0], kind="S07", provider="ล่ามตัวอย่าง", funding="NGO")
    page = come_to(window, settle, HelpMany, "help_many", something_new())
    form = page.forms["help"]
    assert form.draft() == {}
    assert set(page.offers.buttons) == {"start", "kind", "provider", "funding"}
    page.offers.buttons["kind"].click()
    assert form.draft() == {"kind": "S07"}
    page.whom.search.setFocus()
    press(Qt.Key.Key_D, CONTROL)
    assert form.draft() == {
        "kind": "S07",
        "provider": "ล่ามตัวอย่าง",
        "funding": "NGO",
        "start": desk.clock.today(),
    }
    assert not page.offers.buttons
