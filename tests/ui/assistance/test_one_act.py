"""One act of help through the window, field by field; the list and its exact sums."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from tests.making import make_help, standing_help
from tests.ui.hands import press, texts
from tests.ui.opening import come_to

from centredesk.actions.records import number_of
from centredesk.desk import Desk
from centredesk.fields.blank import Blank
from centredesk.fields.field import fields_of
from centredesk.models.assistance import Assistance
from centredesk.storage.unit_of_work import Actor
from centredesk.ui.assistance.each_person import FIELDS, shown
from centredesk.ui.assistance.help_list import HelpList, days, periods
from centredesk.ui.assistance.help_page import HelpPage, NewHelp
from centredesk.ui.assistance.many_page import HelpMany
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.navigation import something_new
from centredesk.ui.pages.page import Page
from centredesk.ui.theme.words import plain

Settle = Callable[[], None]
CONTROL = Qt.KeyboardModifier.ControlModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


EVERYTHING = {
    "kind": "S03",
    "provider": "โรงพยาบาลตัวอย่าง",
    "start": date(2026, 11, 9),
    "end": date(2026, 11, 10),
    "quantity": "2",
    "unit": "TIME",
    "cost": Decimal("1234.56"),
    "funding": "BUDGET",
    "result": "ตรวจร่างกายแล้ว นัดติดตาม",
    "consent": "YES",
}


def test_every_field_of_help_goes_through_the_window(
    desk: Desk, victims: list[UUID], window: MainWindow, settle: Settle
) -> None:
    # The head may see identities: the result is sealed.
    desk._actor = Actor(desk.member.id, "หัวหน้าสมมติ", frozenset({"HEAD"}), True)
    page = come_to(window, settle, NewHelp, "help", something_new(victim=victims[1]))
    form = page.forms["help"]
    assert set(form.editors) == {told.name for told in fields_of(Assistance)}
    assert form.editors["victim"].value() == victims[1]
    for name, value in EVERYTHING.items():
        form.editors[name].set_value(value)
    press(Qt.Key.Key_S, CONTROL)
    settle()
    shown_page: Page = window.page
    assert isinstance(shown_page, HelpPage)
    settle()
    (act,) = desk.ask(standing_help)
    assert {name: getattr(act, name) for name in EVERYTHING} == EVERYTHING
    for name, value in EVERYTHING.items():
        assert shown_page.forms["help"].editors[name].value() == value, name
    assert desk.ask(number_of, "victim", victims[1]) in texts(shown_page.head)
    for name in EVERYTHING:
        if name in ("kind", "provider", "start"):
            continue
        shown_page.forms["help"].editors[name].set_value(Blank.UNKNOWN)
    shown_page.save()
    settle()
    (act,) = desk.ask(standing_help)
    assert set(act.blanks or {}) == set(EVERYTHING) - {"kind", "provider", "start"}


def test_a_required_field_is_told_at_its_place(
    desk: Desk, victims: list[UUID], window: MainWindow, settle: Settle
) -> None:
    page = come_to(window, settle, NewHelp, "new_help", something_new())
    page.save()
    settle()
    faults = {n for n, one in page.forms["help"].labelled.items() if one.fault}
    assert faults == {"victim", "kind", "provider", "start"}


def test_victims_of_the_case_are_offered(
    desk: Desk, case: UUID, victims: list[UUID], window: MainWindow, settle: Settle
) -> None:
    page = come_to(window, settle, NewHelp, "new_help", something_new(case=case))
    assert page.victims.isVisibleTo(page)
    assert page.forms["help"].editors["victim"].value() is None
    page.choose(victims[2])
    settle()
    assert page.forms["help"].editors["victim"].value() == victims[2]
    press(Qt.Key.Key_N, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    settle()
    many: Page = window.page
    assert isinstance(many, HelpMany)
    assert len(many.whom.list.lines.lines) == 5


# ── the list ──


def test_the_list_of_one_victim_and_its_sums(
    desk: Desk, victims: list[UUID], window: MainWindow, settle: Settle
) -> None:
    make_help(desk, victims[0], cost="100.10", funding="ATF")
    make_help(desk, victims[0], start="2026-10-05")
    make_help(desk, victims[1], cost="0.05", funding="ATF")
    whole = come_to(window, settle, HelpList, "assistance")
    assert plain(whole.sums.text()) == "รวมที่พบ 3 ครั้ง · 2 คน · ไม่มีจำนวนเงิน 1 ครั้ง · 100.15 บาท"
    whole.list.filters[2].choose("2026-10-01/2026-10-31")
    settle()
    assert plain(whole.sums.text()).startswith("รวมที่พบ 1 ครั้ง · 1 คน")
    one = come_to(window, settle, HelpList, "assistance", victims[0])
    assert "2 ครั้ง · 1 คน" in plain(one.sums.text())
    assert desk.ask(number_of, "victim", victims[0]) in texts(one.head)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    settle()
    assert window.page.name == "help"


def test_who_sees_only_codes_reads_the_list_and_opens_nothing(
    desk: Desk, victims: list[UUID], window: MainWindow, settle: Settle
) -> None:
    make_help(desk, victims[0])
    desk._actor = Actor(desk.member.id, "เลขาสมมติ", frozenset({"SECRETARY"}), False)
    page = come_to(window, settle, HelpList, "assistance")
    assert page.list.model.rowCount() == 1
    assert page.opens == ""
    assert "บันทึกหลายคน" not in texts(page.head)


def test_days_and_periods_are_said_shortly() -> None:
    assert days(date(2026, 11, 8), None) == "8 พ.ย. 2569"
    assert days(date(2026, 11, 8), date(2026, 11, 12)) == "8–12 พ.ย. 2569"
    assert days(date(2026, 10, 30), date(2026, 11, 2)) == "30 ต.ค. – 2 พ.ย. 2569"
    assert days(date(2026, 12, 30), date(2027, 1, 2)) == "30 ธ.ค. 2569 – 2 ม.ค. 2570"
    told = periods(date(2026, 11, 12))
    assert told[0] == ("2026-10-01/2027-09-30", "ปีงบประมาณ 2570")
    assert told[2:] == [
        ("2026-11-01/2026-11-30", "พฤศจิกายน 2569"),
        ("2026-10-01/2026-10-31", "ตุลาคม 2569"),
    ]
    assert len(periods(date(2026, 9, 30))) == 2 + 12
    assert periods(date(2027, 2, 1))[2][0] == "2027-02-01/2027-02-28"
    assert all(shown(name, None) == "–" for name in FIELDS)
