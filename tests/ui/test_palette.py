"""Ctrl+K: what is typed finds commands, pages and records; a name finds nothing."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.making import make_case, make_person
from tests.ui.hands import type_into
from tests.ui.invented import fill

from centredesk.desk import Desk
from centredesk.ui.cases.case_list import CaseList
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.navigation import something_new
from centredesk.ui.palette.commands import Command, fitting, other_layout
from centredesk.ui.palette.palette import Palette

Settle = Callable[[], None]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def cases(desk: Desk) -> list[UUID]:
    """Three cases."""
    return fill(desk, 3)


@pytest.fixture
def palette(cases: list[UUID], window: MainWindow, settle: Settle) -> Palette:
    """The palette, opened over the list of cases by its key."""
    settle()
    press_k(window)
    settle()
    assert window.aids.palette.isVisible()
    return window.aids.palette


def press_k(window: MainWindow) -> None:
    """Ctrl+K, wherever the keyboard is."""
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)


def press(palette: Palette, key: Qt.Key) -> None:
    """A key in the palette."""
    QTest.keyClick(palette.line, key)


def shown(palette: Palette) -> list[Command]:
    """What stands in the list."""
    rows = (palette.rows.command(row) for row in range(palette.rows.rowCount()))
    return [command for command in rows if command is not None]


def words(palette: Palette) -> list[str]:
    """The words of the list."""
    return [command.text for command in shown(palette)]


def look_for(palette: Palette, text: str, settle: Settle, qtbot: QtBot) -> None:
    """Type, and wait for the records."""
    palette.line.clear()
    type_into(palette.line, text)
    qtbot.wait(200)
    settle()


def test_a_room_is_reached_by_a_few_letters(
    palette: Palette, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    look_for(palette, "บุค", settle, qtbot)
    assert words(palette)[0] == "ไปที่ บุคคล"
    assert shown(palette)[0].keys == "Alt+3"
    press(palette, Qt.Key.Key_Return)
    assert window.page.name == "people"
    assert not palette.isVisible()


def test_a_case_is_opened_by_its_running_number(
    palette: Palette, window: MainWindow, cases: list[UUID], settle: Settle, qtbot: QtBot
) -> None:
    look_for(palette, "2", settle, qtbot)
    (found,) = [command for command in shown(palette) if command.group == "กรณี"]
    assert found.text == "TAK-2569-0002"
    while palette.chosen != found:
        press(palette, Qt.Key.Key_Down)
    press(palette, Qt.Key.Key_Return)
    assert isinstance(window.page, CasePage)
    assert window.page.record in cases


def test_no_name_is_found_and_none_is_shown(
    palette: Palette, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    make_person(desk, first_name="กุหลาบ", last_name="นามสมมติ")
    look_for(palette, "กุหลาบ", settle, qtbot)
    assert not shown(palette)
    assert "ไม่ค้นด้วยชื่อบุคคล" in palette._nothing.accessibleName()


def test_escape_gives_the_keyboard_back(
    palette: Palette, window: MainWindow, settle: Settle
) -> None:
    assert isinstance(window.page, CaseList)
    assert QApplication.focusWidget() is palette.line
    press(palette, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.page.list.search
    press_k(window)
    press_k(window)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is window.page.list.search


def test_the_arrows_go_round_and_tab_stays_inside(palette: Palette) -> None:
    first = palette.chosen
    press(palette, Qt.Key.Key_Up)
    assert palette.chosen == shown(palette)[-1]
    press(palette, Qt.Key.Key_Down)
    assert palette.chosen == first
    press(palette, Qt.Key.Key_Tab)
    assert palette.chosen == shown(palette)[1]
    assert QApplication.focusWidget() is palette.line


def test_what_was_opened_last_stands_first_and_is_not_remembered_anywhere(
    palette: Palette, window: MainWindow, cases: list[UUID], settle: Settle
) -> None:
    for case in cases[:2]:
        window.navigator.go_to("case", case)
        settle()
    window.navigator.go_to("cases")
    press_k(window)
    settle()
    recent = [command for command in shown(palette) if command.group == "เปิดล่าสุด"]
    assert len(recent) == 2
    assert palette.chosen == recent[0]
    press(palette, Qt.Key.Key_Return)
    assert window.page.record == cases[1]
    assert "TAK" not in str(window._preferences._answers)


def test_the_buttons_of_the_page_are_commands_with_their_keys(
    palette: Palette, window: MainWindow, cases: list[UUID], settle: Settle, qtbot: QtBot
) -> None:
    window.navigator.go_to("case", cases[0])
    settle()
    press_k(window)
    look_for(palette, "บันทึก", settle, qtbot)
    assert (words(palette)[0], shown(palette)[0].keys) == ("บันทึก", "Ctrl+S")
    look_for(palette, "แก้ไข", settle, qtbot)
    press(palette, Qt.Key.Key_Return)
    assert isinstance(window.page, CasePage)
    assert window.page.forms


def test_what_cannot_be_done_is_grey_with_its_reason_and_stays(
    palette: Palette, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    look_for(palette, "แลกเปลี่ยน", settle, qtbot)
    assert palette.chosen is not None
    assert palette.chosen.reason == "ยังไม่เปิดใช้ในรุ่นนี้"
    press(palette, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert isinstance(window.page, CaseList)


def test_who_may_not_go_there_is_told_so(
    palette: Palette, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    actor = window.desk._actor
    window.desk._actor = replace(actor, roles=frozenset({"VIEWER"}))
    palette.shut()
    press_k(window)
    look_for(palette, "บุคคล", settle, qtbot)
    told = {command.text: command.reason for command in shown(palette)}
    assert told["ไปที่ บุคคล"] == "บทบาทของท่านทำรายการนี้ไม่ได้"
    window.desk._actor = actor


def test_the_mouse_chooses_and_a_press_beside_leaves(
    palette: Palette, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not palette.isVisible()
    QTest.mouseClick(window.side.search, Qt.MouseButton.LeftButton)
    assert palette.isVisible()
    look_for(palette, "รายงาน", settle, qtbot)
    place = palette.list.visualRect(palette.rows.index(1)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.page.name == "returns"


def test_a_screen_reader_hears_the_chosen_row(palette: Palette) -> None:
    assert palette.line.accessibleName() == "ค้นหาหรือสั่งงาน"
    press(palette, Qt.Key.Key_Down)
    assert palette.chosen is not None
    assert palette.line.accessibleDescription() == palette.chosen.spoken
    spoken = palette.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == palette.chosen.spoken
    head = palette.rows.index(0)
    assert head.flags() == Qt.ItemFlag.NoItemFlags


def test_the_help_is_found_too(
    palette: Palette, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    assert not [text for text in words(palette) if text.startswith("วิธีใช้:")]
    look_for(palette, "วิธีใช้ บุคคล", settle, qtbot)
    assert palette.chosen is not None
    assert palette.chosen.text == "วิธีใช้: บุคคล"
    press(palette, Qt.Key.Key_Return)
    assert window.aids.beside.panel.isVisible()
    assert window.aids.beside.panel.title.text().startswith("บุคคล")


def test_an_alt_key_leaves_the_palette_behind(palette: Palette, window: MainWindow) -> None:
    QTest.keyClick(palette.line, Qt.Key.Key_9, Qt.KeyboardModifier.AltModifier)
    assert window.page.name == "returns"
    assert not palette.isVisible()


def named(*texts: str) -> list[Command]:
    """Commands that do nothing."""
    return [Command(text, lambda: None) for text in texts]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ส่งออก", "ส่งออก Excel"),
        ("EXCEL", "ส่งออก Excel"),
        ("excel ส่ง", "ส่งออก Excel"),
        ("ส่งออกก exel", "ส่งออก Excel"),
        ("ไปที่รายงาน", "ไปที่ รายงานตามรอบ"),
        ("เเก้ไข", "แก้ไข"),  # two vowels เ for one แ
        ("cdhw-", "แก้ไข"),  # the Thai keys with the Latin layout on
        ("แกไข", "แก้ไข"),  # without its tone
    ],
)
def test_words_are_understood_as_people_type_them(typed: str, found: str) -> None:
    commands = named("ไปที่ รายงานตามรอบ", "แก้ไข", "ส่งออก Excel", "ล็อก")
    fits = [command.text for command in fitting(typed, commands)]
    assert fits[:1] == [found]


def test_the_layout_left_on_is_seen_through() -> None:
    assert other_layout("ะฟา") == "tak"
    assert other_layout("[=bm") == "บชิท"
    assert other_layout("TAK ก") == other_layout("2569") == ""


def test_a_page_of_something_new_is_no_recent_record(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    window.navigator.go_to("case", make_case(desk))
    settle()
    window.navigator.go_to("screening", something_new())
    settle()
    window.navigator.go_to("people")
    settle()
    press_k(window)
    settle()
    assert "TAK-2569-0001" in words(window.aids.palette)
