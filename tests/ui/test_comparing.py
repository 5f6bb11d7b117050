"""Two members save one record: nothing is overwritten unseen, and nobody's typing is lost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from tests.making import make_case
from tests.ui.hands import texts
from tests.ui.opening import button, come_to, line_of, press

from centredesk.actions.case_pages import case_page
from centredesk.actions.cases import change_case
from centredesk.actions.offices import add_member
from centredesk.clock import StandingClock
from centredesk.desk import Desk
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.pages.comparing import Comparison
from centredesk.ui.theme.words import plain

Settle = Callable[[], None]
STATION, TITLE, NUMBER = "responsible_station", "case_title", "criminal_case_no"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def case(desk: Desk) -> UUID:
    """A case."""
    return make_case(desk)


@pytest.fixture
def page(case: UUID, window: MainWindow, settle: Settle) -> CasePage:
    """Its page, with two fields typed and not saved."""
    shown = come_to(window, settle, CasePage, "case", case)
    line_of(shown, "summary", TITLE).line.setText("เรือสมมุติ")
    line_of(shown, "police", STATION).line.setText("สภ.ของเรา")
    return shown


@pytest.fixture
def colleague(desk: Desk, clock: StandingClock) -> Callable[..., None]:
    """Another member saves the same case at 11:05, at a desk of their own."""
    draft = {"full_name": "ปกรณ์ สมมติ", "role": ["CLERK"], "position": "นักพัฒนาสังคม"}
    other = desk.do(add_member, draft | {"can_see_identity": True})

    def save(case: UUID, **values: object) -> None:
        ours = desk._actor
        desk._actor = replace(ours, id=other, full_name="ปกรณ์ สมมติ")
        clock.moment = clock.now().replace(hour=11, minute=5)
        desk.do(change_case, case, values)
        desk._actor = ours

    return save


def open_comparison(page: CasePage) -> Comparison | None:
    """What is compared on the page now."""
    return page.comparison


def kept(desk: Desk, case: UUID, name: str) -> object:
    """What is saved."""
    return getattr(desk.ask(case_page, case).case, name)


def test_a_save_that_touches_nothing_of_ours_is_taken_in_with_one_key(
    page: CasePage, case: UUID, desk: Desk, colleague: Callable[..., None], settle: Settle
) -> None:
    colleague(case, criminal_case_no="112/2569")
    settle()
    assert plain(page.banner.title.text()) == "ปกรณ์ สมมติ แก้กรณีนี้เมื่อ 11:05 น."
    told = plain(page.banner.sentence.text())
    assert told == "ท่านมี 2 ช่องที่ยังไม่บันทึก ไม่มีช่องใดทับกัน"
    press(button(page.banner, "รับค่าล่าสุดและคงของเรา"), Qt.Key.Key_Return)
    assert not page.banner.isVisible()
    assert line_of(page, "police", NUMBER).line.text() == "112/2569"
    assert line_of(page, "police", STATION).line.text() == "สภ.ของเรา"
    press(page, Qt.Key.Key_S, ctrl=True)
    settle()
    assert kept(desk, case, STATION) == "สภ.ของเรา"
    assert kept(desk, case, NUMBER) == "112/2569"


def test_what_overlaps_is_chosen_field_by_field_with_the_keys_1_and_2(
    page: CasePage, case: UUID, desk: Desk, colleague: Callable[..., None], settle: Settle
) -> None:
    colleague(case, responsible_station="สภ.ตัวอย่าง", case_title="เรืออื่น", criminal_case_no="9/69")
    settle()
    told = plain(page.banner.sentence.text())
    assert told == "ท่านมี 2 ช่องที่ยังไม่บันทึก ทับกัน 2 ช่อง"
    button(page.banner, "รับค่าล่าสุดและคงของเรา").click()
    comparison = page.comparison
    assert comparison is not None
    assert "สภ.ตัวอย่าง" in texts(comparison)
    assert "ปกรณ์ สมมติ · 12 พ.ย. 2569 11:05 น." in texts(comparison)
    assert "ว่าง → 9/69" in texts(comparison)
    title, station = comparison.both
    assert (title.told.label, station.told.label) == ("ชื่อกรณี (รหัส)", "สถานีตำรวจที่รับผิดชอบ")
    assert title.hasFocus()
    press(title, Qt.Key.Key_1)
    comparison.decide()
    assert page.comparison is comparison, "one field is still open"
    press(title, Qt.Key.Key_Down)
    assert station.hasFocus()
    press(station, Qt.Key.Key_2)
    press(station, Qt.Key.Key_Return, ctrl=True)
    assert open_comparison(page) is None
    assert line_of(page, "summary", TITLE).line.text() == "เรือสมมุติ"
    assert line_of(page, "police", STATION).line.text() == "สภ.ตัวอย่าง"
    assert page.dirty == 1
    press(page, Qt.Key.Key_S, ctrl=True)
    settle()
    assert kept(desk, case, TITLE) == "เรือสมมุติ"
    assert kept(desk, case, STATION) == "สภ.ตัวอย่าง"


def test_nothing_is_saved_before_both_values_were_seen(
    page: CasePage, case: UUID, desk: Desk, colleague: Callable[..., None], settle: Settle
) -> None:
    colleague(case, responsible_station="สภ.ตัวอย่าง")
    settle()
    press(page, Qt.Key.Key_S, ctrl=True)
    settle()
    assert kept(desk, case, STATION) == "สภ.ตัวอย่าง"
    assert page.banner.isVisible()
    page.compare()
    assert page.comparison is not None
    press(page.comparison.first(), Qt.Key.Key_Escape)
    assert open_comparison(page) is None
    assert page.banner.isVisible()
    assert line_of(page, "police", STATION).line.text() == "สภ.ของเรา"


def test_the_same_value_typed_here_and_saved_there_is_no_conflict(
    page: CasePage, case: UUID, colleague: Callable[..., None], settle: Settle
) -> None:
    colleague(case, responsible_station="สภ.ของเรา")
    settle()
    assert "ไม่มีช่องใดทับกัน" in plain(page.banner.sentence.text())


def test_a_draft_older_than_a_save_is_compared_when_it_is_opened_again(
    page: CasePage,
    case: UUID,
    window: MainWindow,
    colleague: Callable[..., None],
    clock: StandingClock,
    settle: Settle,
) -> None:
    page.keep_draft()
    settle()
    place = window.navigator.here
    assert place is not None
    window.navigator.go_to("cases")
    window.stack.removeWidget(page)
    window._pages.pop(place).leave()
    colleague(case, responsible_station="สภ.ตัวอย่าง")
    clock.moment = clock.now() + timedelta(minutes=10)
    again = come_to(window, settle, CasePage, "case", case)
    assert again is not page
    assert plain(again.banner.title.text()) == "ปกรณ์ สมมติ แก้กรณีนี้เมื่อ 11:05 น."
    again.compare()
    assert again.comparison is not None
    assert again.comparison.both[0].told.theirs == "สภ.ตัวอย่าง"
    assert again.comparison.both[0].told.ours == "สภ.ของเรา"


def test_what_was_never_saved_elsewhere_is_saved_without_a_question(
    page: CasePage, case: UUID, desk: Desk, settle: Settle
) -> None:
    press(page, Qt.Key.Key_S, ctrl=True)
    settle()
    assert kept(desk, case, TITLE) == "เรือสมมุติ"
    assert not page.banner.isVisible()
