"""The first page: what waits is seen, walked by arrows and opened by Enter."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from tests.making import make_case, make_person, make_report, make_screening
from tests.ui.reports.test_intake_page import press, seen

from centredesk.actions.kept_drafts import DraftKey, drop_draft, keep_draft
from centredesk.actions.register_import import import_register
from centredesk.actions.reports import answer_report
from centredesk.clock import StandingClock
from centredesk.desk import Desk
from centredesk.paths import resource
from centredesk.registers.register import read_register
from centredesk.storage.unit_of_work import Actor
from centredesk.ui.background import Background
from centredesk.ui.home.ages import loudness
from centredesk.ui.home.home_page import HomePage
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.pages.page import Page
from centredesk.ui.preferences import Preferences
from centredesk.ui.reports.intake_page import IntakePage

Settle = Callable[[], None]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def home_of(window: MainWindow, settle: Settle) -> HomePage:
    window.navigator.go_to("home")
    settle()
    page: Page = window.page
    assert isinstance(page, HomePage)
    return page


def test_the_emergency_comes_first_then_the_oldest_and_enter_opens_it(
    desk: Desk, window: MainWindow, settle: Settle
) -> None:
    make_report(desk, received_at="2026-11-10 09:30", urgency="2")
    old = make_report(desk, received_at="2026-11-09 09:30", urgency="3")
    make_report(desk, received_at="2026-11-12 06:20", urgency="1")
    page = home_of(window, settle)
    first, second, third = page.reports.rows.rows
    waits = [row.accessibleName().split(" รับ ")[0] for row in (first, second, third)]
    assert waits == ["3 ชม. 10 นาที", "3 วัน", "2 วัน"]
    page.reports.rows.go(0)
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Down)
    QTest.keyClick(third, Qt.Key.Key_Up)
    QTest.keyClick(second, Qt.Key.Key_Return)
    settle()
    assert window.navigator.here is not None
    assert (window.navigator.here.name, window.navigator.here.record) == ("report", old)


def test_tab_leaves_the_table_for_what_comes_next(
    desk: Desk, window: MainWindow, settle: Settle
) -> None:
    for hour in range(3):
        make_report(desk, received_at=f"2026-11-12 0{hour}:00")
    make_case(desk, case_officer=desk.member.id)
    page = home_of(window, settle)
    page.reports.rows.go(0)
    window.activateWindow()
    QTest.keyClick(page.reports.rows.rows[0], Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert not page.reports.rows.isAncestorOf(focused)


def test_an_answered_report_leaves_the_page_at_once(
    desk: Desk, window: MainWindow, settle: Settle
) -> None:
    report = make_report(desk)
    page = home_of(window, settle)
    assert len(page.reports.rows.rows) == 1
    desk.do(answer_report, report)
    settle()
    assert "ตอบสนองครบทุกเรื่องแล้ว" in seen(page)


def test_every_item_opens_its_page(desk: Desk, window: MainWindow, settle: Settle) -> None:
    make_report(desk)
    make_case(desk)
    make_case(desk, case_officer=desk.member.id)
    reasons = "รอล่ามและเอกสารจากสถานทูตก่อนวินิจฉัย"
    make_screening(desk, make_person(desk), result="UNCLEAR", reasons=reasons)
    path = resource("registers", "sample_register.xlsx")
    desk.do(import_register, read_register(path, today=desk.clock.today()))
    desk.do(keep_draft, DraftKey("intake", "new-1"), DRAFT, told="รับแจ้งเหตุใหม่", fields=3)
    page = home_of(window, settle)
    ways = [button for button in page.findChildren(QPushButton) if button.isVisible()]
    assert len(ways) >= 8
    opened = set[str]()
    for number in range(len(ways)):
        page = home_of(window, settle)
        shown = [button for button in page.findChildren(QPushButton) if button.isVisible()]
        shown[number].click()
        settle()
        assert window.navigator.here is not None
        opened.add(window.navigator.here.name)
    everything = {"report", "reports", "intake", "cases", "held", "returns"}
    assert opened >= everything - {"report"}


DRAFT = {"forms": {"taking": {"reporter_name": "สมมติ"}}, "more": {}}


def test_a_draft_goes_on_where_it_was_left(desk: Desk, window: MainWindow, settle: Settle) -> None:
    desk.do(keep_draft, DraftKey("intake", "new-1"), DRAFT, told="รับแจ้งเหตุใหม่", fields=1)
    page = home_of(window, settle)
    desk.do(keep_draft, DraftKey("case", "new-2"), DRAFT, told="กรณีใหม่", fields=1)
    settle()
    assert "กรณีใหม่" in seen(page.drafts)
    desk.do(drop_draft, DraftKey("case", "new-2"))
    settle()
    press(page.drafts, "เปิด")
    settle()
    opened: Page = window.page
    assert isinstance(opened, IntakePage)
    assert opened.forms["taking"].values()["reporter_name"] == "สมมติ"


def opened_by(page: HomePage) -> list[str]:
    """What the buttons of the drafts' card say to a screen reader, as Tab comes to them."""
    return [stop.accessibleName() for stop in page.drafts.stops if stop.isVisible()]


def test_many_drafts_do_not_fill_the_page_and_more_are_shown_when_asked(
    desk: Desk, window: MainWindow, settle: Settle
) -> None:
    for number in range(30):
        where = DraftKey("intake", f"new-{number}")
        desk.do(keep_draft, where, DRAFT, told=f"รับแจ้งเหตุ {number}", fields=1)
    page = home_of(window, settle)
    *six, more = opened_by(page)
    assert len(six) == 6
    assert more == "แสดงเพิ่ม (อีก 24 รายการ)"
    page.drafts.more.click()
    *eighteen, more = opened_by(page)
    assert eighteen[:6] == six
    assert len(eighteen) == 18
    assert more == "แสดงเพิ่ม (อีก 12 รายการ)"
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == eighteen[6]
    page.drafts.more.click()
    assert len(opened_by(page)) == 30


def test_tab_goes_down_the_page_also_after_it_was_read_again(
    desk: Desk, window: MainWindow, settle: Settle
) -> None:
    for number in range(8):
        where = DraftKey("intake", f"new-{number}")
        desk.do(keep_draft, where, DRAFT, told=f"รับแจ้งเหตุ {number}", fields=1)
    page = home_of(window, settle)
    make_report(desk)
    settle()
    page.reports.rows.go(0)
    window.activateWindow()
    walked = list[QWidget]()
    for _ in range(10):
        here = QApplication.focusWidget()
        assert here is not None
        walked.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    others = [stop for stop in page.others.stops if stop.isVisible()]
    drafts = [stop for stop in page.drafts.stops if stop.isVisible()]
    assert len(drafts) == 7
    assert walked[: 1 + len(others) + 7] == [page.reports.rows.rows[0], *others, *drafts]


def test_a_page_nobody_sees_is_not_drawn_anew_with_every_draft(
    desk: Desk, window: MainWindow, settle: Settle
) -> None:
    page = home_of(window, settle)
    window.navigator.go_to("cases")
    settle()
    desk.do(keep_draft, DraftKey("intake", "new-1"), DRAFT, told="รับแจ้งเหตุใหม่", fields=1)
    settle()
    assert "รับแจ้งเหตุใหม่" not in seen(page.drafts)
    page = home_of(window, settle)
    assert "รับแจ้งเหตุใหม่" in seen(page.drafts)


def test_ctrl_n_begins_an_intake(window: MainWindow, settle: Settle) -> None:
    home_of(window, settle)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert isinstance(window.page, IntakePage)


def test_a_viewer_sees_numbers_and_nothing_to_open(
    desk: Desk, background: Background, preferences: Preferences, settle: Settle,
    shown: Callable[..., object],
) -> None:  # fmt: skip
    make_report(desk)
    make_case(desk)
    desk._actor = Actor(desk.member.id, "สมมติ", frozenset({"VIEWER"}), can_see_identity=False)
    window = MainWindow(desk, background, preferences)
    shown(window)
    page = home_of(window, settle)
    told = seen(page)
    assert "มี 1 เรื่อง" in told and "TAK-R" not in told and "TAK-2569" not in told
    buttons = [b.text().strip() for b in page.findChildren(QPushButton) if b.isVisible()]
    assert buttons == []
    window.leave()


def test_nothing_waits_says_so(
    desk: Desk, window: MainWindow, settle: Settle, clock: StandingClock
) -> None:
    page = home_of(window, settle)
    assert page.waiting is not None
    assert "ตอบสนองครบทุกเรื่องแล้ว" in seen(page)


@pytest.mark.parametrize(
    ("urgency", "hours", "loud"),
    [("1", 0.5, "warn"), ("1", 2, "bad"), ("2", 2, "calm"), ("2", 30, "warn"), ("2", 80, "bad"),
     ("3", 30, "calm"), ("3", 80, "warn"), ("3", 200, "bad")],
)  # fmt: skip
def test_how_loud_a_wait_is_depends_on_the_urgency(
    clock: StandingClock, urgency: str, hours: float, loud: str
) -> None:
    now = clock.now()
    assert loudness(urgency, now - timedelta(hours=hours), now) == loud
