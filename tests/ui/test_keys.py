"""Every key of the house on every kind of page, pressed as a clerk does, and what comes of it."""

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.making import make_case, make_person
from tests.ui.hands import type_into

from centredesk.desk import Desk
from centredesk.ui.cases.case_list import CaseList
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.forms.editor import LineEditor
from centredesk.ui.help.keys import keys_of_page, written
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.navigation import something_new
from centredesk.ui.pages.record_page import RecordPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Settle = Callable[[], None]
K = Qt.Key
NONE, CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)

EVERY = ("F5", "F6", "Shift+F6")
LIST = (*EVERY, "Ctrl+F", "Ctrl+E", "Ctrl+P", "F3", "Shift+F3")
FORM = (*EVERY, "F7", "F8", "Shift+F8")
SAVED = (*FORM, "Ctrl+S", "Ctrl+Return")
TURNING = ("Ctrl+PgDown", "Ctrl+PgUp", "F3", "Shift+F3")
RECORD = (*SAVED, "F2", "Ctrl+Tab", "Ctrl+Shift+Tab", *TURNING, "Ctrl+P")

PAGES: dict[str, tuple[str, ...]] = {
    "home": (*EVERY, "Ctrl+N"),
    "cases": (*LIST, "F2", "Ctrl+N"),
    "reports": (*LIST, "F2", "Ctrl+N"),
    "people": (*LIST, "F2", "Ctrl+N"),
    "victims": (*LIST, "F2", "Ctrl+N"),
    "screenings": (*LIST, "F2", "Ctrl+N"),
    "operations": (*LIST, "F2", "Ctrl+N"),
    "assistance": (*LIST, "F2", "Ctrl+N"),
    "case": (*RECORD, "Ctrl+N"),
    "person": (*RECORD, "Ctrl+N"),
    "new_case": (*SAVED, "Ctrl+N"),
    "new_person": (*SAVED, "Ctrl+N"),
    "intake": (*FORM, "Ctrl+S", "Ctrl+Return", "Ctrl+Tab", "Ctrl+Shift+Tab", "Ctrl+PgDown"),
    "screening": (*FORM, *TURNING, "Ctrl+S", "Ctrl+Return", "Ctrl+Tab", "Ctrl+Shift+Tab"),
    "help_many": (*FORM, "Ctrl+S", "Ctrl+Return", "Ctrl+Tab"),
    "held": (*FORM, "Ctrl+S", "Ctrl+Return", "Ctrl+PgDown", "Ctrl+PgUp"),
    "returns": (*EVERY, "Ctrl+S", "F7", "F8", "Shift+F8", "Ctrl+PgDown", "Ctrl+P", "Ctrl+E"),
    "office": (*SAVED, "F2", "Ctrl+Tab", "Ctrl+Shift+Tab", "Ctrl+N", "Ctrl+F"),
    "registers": (*EVERY, "Ctrl+Return"),
}
NEW = ("new_case", "new_person", "intake", "screening", "help_many")


def thai(widget: QWidget, sign: str, modifiers: Qt.KeyboardModifier, place: int) -> None:
    """A key under the Thai layout: Qt is told the sign, and by Windows the place of the key."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, ord(sign), modifiers, 0, place, 0, "")
        QApplication.sendEvent(widget, event)


@pytest.fixture
def cases(desk: Desk) -> list[UUID]:
    """Three cases."""
    return [make_case(desk, case_title=f"กลุ่มที่ {number}") for number in range(3)]


def opened(window: MainWindow, name: str, record: object, settle: Settle) -> None:
    """Go to a page and wait."""
    window.navigator.go_to(name, record)
    settle()


def cases_read(window: MainWindow, settle: Settle) -> CaseList:
    """The list of cases, read anew."""
    opened(window, "cases", None, settle)
    page = window.page
    assert isinstance(page, CaseList)
    page.load()
    settle()
    return page


@pytest.mark.parametrize("name", PAGES)
def test_every_page_has_the_keys_of_its_kind(
    name: str, cases: list[UUID], desk: Desk, window: MainWindow, settle: Settle
) -> None:
    made = {"case": cases[0], "person": make_person(desk) if name == "person" else None}
    opened(window, name, something_new() if name in NEW else made.get(name), settle)
    page = window.page
    assert page.name == name
    assert set(PAGES[name]) <= set(page.shortcuts), name
    told = {key for key, _ in keys_of_page(page.shortcuts, [])}
    assert {written(keys) for keys in PAGES[name]} <= told, "each stands in the list of Shift+F1"


def test_the_window_answers_its_keys(cases: list[UUID], window: MainWindow, settle: Settle) -> None:
    opened(window, "cases", None, settle)
    QTest.keyClick(window, K.Key_K, CTRL)
    assert window.aids.palette.isVisible()
    QTest.keyClick(window.aids.palette.line, K.Key_Escape)
    assert not window.aids.palette.isVisible()
    QTest.keyClick(window, K.Key_F1)
    assert window.aids.beside.panel.isVisible()
    window.page.setFocus()
    QTest.keyClick(window.page, K.Key_Escape)
    QTest.keyClick(window.page, K.Key_Escape)
    assert not window.aids.beside.panel.isVisible(), "Escape closes what is open"
    rail = window.side.rail
    QTest.keyClick(window, K.Key_B, CTRL)
    assert window.side.rail is not rail
    QTest.keyClick(window, K.Key_3, ALT)
    assert window.page.name == "people"
    QTest.keyClick(window, K.Key_Left, ALT)
    assert window.page.name == "cases"
    QTest.keyClick(window, K.Key_F9)
    assert window.page.name == "office"
    locked: list[bool] = []
    window.lock_wanted.connect(lambda: locked.append(True))
    QTest.keyClick(window, K.Key_L, CTRL)
    assert locked


def test_f2_in_a_list_opens_the_first_form(
    cases: list[UUID], window: MainWindow, settle: Settle
) -> None:
    page = cases_read(window, settle)
    QTest.keyClick(page.list.search, K.Key_F3)
    second = page.list.selected
    QTest.keyClick(page.list.search, K.Key_F3, SHIFT)
    assert page.list.selected is not None
    assert second is not None
    assert page.list.selected.id != second.id, "F3 and Shift+F3 go from row to row"
    wanted = page.list.selected.id
    QTest.keyClick(page.list.search, K.Key_F2)
    settle()
    settle()
    shown = window.page
    assert isinstance(shown, CasePage)
    assert shown.record == wanted
    assert shown.shown_section == "summary"
    held = QApplication.focusWidget()
    assert held is not None
    assert shown.forms["summary"].isAncestorOf(held)
    QTest.keyClick(held, K.Key_Escape)
    assert QApplication.focusWidget() is shown.sections.place_of("summary"), "the form is left"


def test_escape_in_a_list_closes_one_thing_after_the_other(
    cases: list[UUID], window: MainWindow, settle: Settle
) -> None:
    page = cases_read(window, settle)
    view = page.list
    view.search.setText("กลุ่ม")
    settle()
    view.table.setFocus()
    QTest.keyClick(view.table, K.Key_Space)
    assert view.preview.isVisible()
    QTest.keyClick(view.table, K.Key_Escape)
    assert not view.preview.isVisible()
    assert view.search.text() == "กลุ่ม"
    QTest.keyClick(view.table, K.Key_Escape)
    assert view.search.text() == ""
    assert view.search.hasFocus()


def test_sections_and_the_next_record_by_keys(
    cases: list[UUID], window: MainWindow, settle: Settle
) -> None:
    listed = cases_read(window, settle)
    QTest.keyClick(listed.list.search, K.Key_F2)
    settle()
    settle()
    page = window.page
    assert isinstance(page, RecordPage)
    first = page.record
    QTest.keyClick(page, K.Key_Tab, CTRL)
    assert page.shown_section == "exploitation"
    QTest.keyClick(page, K.Key_Backtab, CTRL | SHIFT)
    assert page.shown_section == "summary"
    title = page.forms["summary"].editors["case_title"]
    assert isinstance(title, LineEditor)
    title.line.selectAll()
    type_into(title.line, "ชื่อใหม่")
    QTest.keyClick(title.line, K.Key_Return, CTRL)
    settle()
    settle()
    assert page.dirty == 0, "it is saved"
    assert isinstance(window.page, CasePage)
    assert window.page.record != first, "and the next one is open"


def test_faults_are_checked_and_visited(
    cases: list[UUID], window: MainWindow, settle: Settle
) -> None:
    opened(window, "case", cases[0], settle)
    page = window.page
    assert isinstance(page, CasePage)
    page.open("summary")
    opened_at = page.forms["summary"].editors["opened_at"]
    page.forms["summary"].go_to("opened_at")
    line = QApplication.focusWidget()
    assert line is not None
    QTest.keyClick(page, K.Key_F7)
    assert "ไม่พบช่องที่ต้องแก้" in window._toast.words.accessibleName().replace("\u200b", "")
    line.selectAll()  # type: ignore[attr-defined]  # a line
    type_into(line, "31/13/69")
    page.sections.place_of("summary").setFocus()
    QTest.keyClick(page, K.Key_F7)
    assert page.banner.isVisible()
    page.open("overview")
    page.sections.place_of("overview").setFocus()
    QTest.keyClick(page, K.Key_F8)
    assert page.shown_section == "summary"
    held = QApplication.focusWidget()
    assert held is not None
    assert opened_at is held or opened_at.isAncestorOf(held)


@pytest.mark.parametrize(
    ("sign", "modifiers", "place", "does"),
    [
        ("า", CTRL, 0x4B, "palette"),
        ("ื", CTRL, 0x4E, "intake"),
        ("ด", CTRL, 0x46, "search"),
        ("ิ", CTRL, 0x42, "rail"),
        ("ส", CTRL, 0x4C, "lock"),
    ],
)
def test_the_thai_layout_changes_no_key(
    sign: str,
    modifiers: Qt.KeyboardModifier,
    place: int,
    does: str,
    cases: list[UUID],
    window: MainWindow,
    settle: Settle,
) -> None:
    page = cases_read(window, settle)
    page.list.table.setFocus()
    locked: list[bool] = []
    window.lock_wanted.connect(lambda: locked.append(True))
    rail = window.side.rail
    thai(page.list.table, sign, modifiers, place)
    done = {
        "palette": window.aids.palette.isVisible(),
        "intake": window.page.name == "intake",
        "search": page.list.search.hasFocus(),
        "rail": window.side.rail is not rail,
        "lock": bool(locked),
    }
    if does == "intake":
        done.pop("rail")  # a work page has the rail anyway
    assert [name for name, was in done.items() if was] == [does]


def test_ctrl_and_the_key_s_saves_under_the_thai_layout(
    cases: list[UUID], window: MainWindow, settle: Settle
) -> None:
    opened(window, "case", cases[0], settle)
    page = window.page
    assert isinstance(page, CasePage)
    page.open("summary")
    page.forms["summary"].go_to("case_title")
    title = page.forms["summary"].editors["case_title"]
    assert isinstance(title, LineEditor)
    type_into(title.line, " อีกคำ")
    assert page.dirty == 1
    thai(title.line, "ห", CTRL, 0x53)
    settle()
    assert page.dirty == 0
    assert "ห" not in title.line.text()


def test_a_thai_letter_without_ctrl_is_only_typed(
    cases: list[UUID], window: MainWindow, settle: Settle
) -> None:
    opened(window, "cases", None, settle)
    page = window.page
    assert isinstance(page, CaseList)
    page.list.search.setFocus()
    type_into(page.list.search, "หา")
    assert page.list.search.text() == "หา"
    assert not window.aids.palette.isVisible()
