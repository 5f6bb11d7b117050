"""A narrow window: buttons under “…”, sections in a box, the history in a drawer, five columns."""

from collections.abc import Callable
from itertools import pairwise
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from tests.making import make_case

from centredesk.desk import Desk
from centredesk.ui.cases.case_list import CaseList
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.parts.buttons import Button

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Settle = Callable[[], None]
SMALLEST, USUAL = (960, 540), (1366, 688)


@pytest.fixture
def case(desk: Desk) -> UUID:
    return make_case(desk)


@pytest.fixture
def page(window: MainWindow, case: UUID, settle: Settle) -> CasePage:
    """The page of a case in the smallest window."""
    window.navigator.go_to("case", case)
    settle()
    _resize(window, SMALLEST, settle)
    shown = window.page
    assert isinstance(shown, CasePage)
    return shown


def _resize(window: MainWindow, size: tuple[int, int], settle: Settle) -> None:
    for _ in range(2):
        window.resize(*size)
        settle()


def _words(page: CasePage) -> list[str]:
    return [b.verb for b in page.head.findChildren(Button) if b.isVisible() and b.text()]


def test_the_main_button_stays_the_others_stand_in_a_menu(
    page: CasePage, window: MainWindow, settle: Settle
) -> None:
    assert _words(page) == ["บันทึก"]
    more = next(b for b in page.head.findChildren(Button) if b.isVisible() and "อื่น" in b.verb)
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [a.text() for a in menu.actions()][-1] == "แก้ไข\tF2"
    menu.actions()[-1].trigger()
    menu.close()
    assert page.shown_section == page.sections_told[0][0]
    _resize(window, USUAL, settle)
    assert _words(page)[-2:] == ["แก้ไข", "บันทึก"]
    assert not more.isVisible()


def test_sections_are_chosen_in_a_box(page: CasePage, window: MainWindow, settle: Settle) -> None:
    box = page.sections.bar.box
    assert box.isVisible()
    assert not page.sections.isVisible()
    assert page.start_here() is box
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert page.shown_section == page.listed()[1][0]
    box.setFocus()
    _resize(window, USUAL, settle)
    assert page.sections.isVisible()
    assert page.sections.button(page.shown_section).hasFocus()


def test_the_history_is_a_drawer(page: CasePage, window: MainWindow, settle: Settle) -> None:
    page.sections.bar.box.setFocus()
    assert not page.recent.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert page.recent.isVisible()
    assert page.recent.all_of_it.hasFocus()
    QTest.keyClick(page.recent.all_of_it, Qt.Key.Key_Escape)
    assert not page.recent.isVisible()
    assert page.sections.bar.box.hasFocus()
    page.look_back.click()
    assert page.recent.isVisible()
    _resize(window, USUAL, settle)
    assert page.recent.isVisible()


def test_a_list_keeps_five_columns(window: MainWindow, settle: Settle, case: UUID) -> None:
    window.navigator.go_to("cases")
    _resize(window, SMALLEST, settle)
    shown = window.page
    assert isinstance(shown, CaseList)
    table = shown.list.table
    assert sum(not table.isColumnHidden(n) for n in range(len(shown.columns))) == 5


def test_all_rooms_stand_in_a_low_window(window: MainWindow, settle: Settle) -> None:
    """A screen of 1366 × 768 enlarged by half leaves 448 pixels of height."""
    window.resize(904, 448)
    settle()
    rooms = [button.geometry() for button in window.side.buttons.values()]
    assert all(one.bottom() < other.top() for one, other in pairwise(rooms))
    assert window.side.rect().contains(rooms[-1])
