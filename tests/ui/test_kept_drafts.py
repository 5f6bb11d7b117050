"""Nothing typed is lost: drafts by themselves, on leaving, after a lock; undone after saving."""

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from tests.making import make_case
from tests.ui.hands import type_into

from centredesk.actions.kept_drafts import DraftKey, kept_draft, waiting_drafts
from centredesk.actions.records import record_values
from centredesk.desk import Desk
from centredesk.ui.background import Background
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.forms.dates import DateEditor
from centredesk.ui.forms.editor import LineEditor
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.navigation import Place
from centredesk.ui.preferences import Preferences
from centredesk.ui.theme.words import plain

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Settle = Callable[[], None]
STATION = "responsible_station"


@pytest.fixture
def case(desk: Desk) -> UUID:
    """A case."""
    return make_case(desk)


@pytest.fixture
def page(window: MainWindow, case: UUID, settle: Settle) -> CasePage:
    """Its page, on the section of the police."""
    return opened(window, case, settle)


def opened(window: MainWindow, case: UUID, settle: Settle) -> CasePage:
    """The page of a case, on the section of the police."""
    window.navigator.go_to("case", case)
    settle()
    page = window.page
    assert isinstance(page, CasePage)
    page.open("police")
    return page


def station(page: CasePage) -> LineEditor:
    """Where the police station is typed."""
    editor = page.forms["police"].editors[STATION]
    assert isinstance(editor, LineEditor)
    return editor


def test_a_draft_is_kept_two_seconds_after_the_first_key(
    page: CasePage, desk: Desk, case: UUID, settle: Settle
) -> None:
    station(page).setFocus()
    type_into(station(page).line, "สภ.ตัว")
    assert page._timer.isActive() and page._timer.interval() <= 2000
    page._timer.timeout.emit()
    settle()
    kept = desk.ask(kept_draft, DraftKey("case", str(case)))
    assert kept is not None
    assert kept.typed["forms"] == {"police": {STATION: "สภ.ตัว"}}
    (waiting,) = desk.ask(waiting_drafts)
    assert (waiting.told, waiting.fields) == ("กรณี TAK-2569-0001", 1)


def test_leaving_the_window_and_coming_back_finds_what_was_typed_even_unreadable(
    page: CasePage,
    desk: Desk,
    case: UUID,
    window: MainWindow,
    settle: Settle,
    preferences: Preferences,
    shown: Callable[[MainWindow], MainWindow],
) -> None:
    date = page.forms["police"].editors["arrest_date"]
    assert isinstance(date, DateEditor)
    date.setFocus()
    type_into(date.line, "31/11/2569")
    station(page).setFocus()
    type_into(station(page).line, "สภ.ตัวอย่าง")
    window.leave()
    settle()
    clerk = Background()
    again = MainWindow(desk, clerk, preferences, start=Place("case", case))
    shown(again)
    QTest.qWait(1)
    while clerk.busy:
        QTest.qWait(5)
    back = again.page
    assert isinstance(back, CasePage)
    assert station(back).line.text() == "สภ.ตัวอย่าง"
    assert "31/11/2569" in str(back.forms["police"].editors["arrest_date"].typed())
    assert "เปิดร่างที่ค้างไว้" in plain(back.banner.title.text())
    again.leave()
    clerk.close()


def test_saving_ends_the_draft_and_ctrl_z_takes_the_save_back(
    page: CasePage, desk: Desk, case: UUID, window: MainWindow, settle: Settle
) -> None:
    station(page).setFocus()
    type_into(station(page).line, "สภ.ตัวอย่าง")
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert desk.ask(waiting_drafts) == []
    assert desk.ask(record_values, "case", str(case))[STATION] == "สภ.ตัวอย่าง"
    page.sections.button("overview").setFocus()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert desk.ask(record_values, "case", str(case))[STATION] is None
    assert station(page).line.text() == "", "the page shows what stands now"
    QTest.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert desk.ask(record_values, "case", str(case))[STATION] == "สภ.ตัวอย่าง"


def test_throwing_a_draft_away_asks_and_shows_what_is_saved(
    page: CasePage, desk: Desk, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    station(page).setFocus()
    type_into(station(page).line, "สภ.ผิด")
    page.keep_draft()
    settle()
    monkeypatch.setattr(QDialog, "exec", lambda _: 1)
    page.discard()
    settle()
    assert desk.ask(waiting_drafts) == []
    assert station(page).line.text() == ""
    assert page.dirty == 0


def test_typing_back_what_was_there_leaves_no_draft(
    page: CasePage, desk: Desk, settle: Settle
) -> None:
    station(page).setFocus()
    type_into(station(page).line, "ก")
    page.keep_draft()
    settle()
    QTest.keyClick(station(page).line, Qt.Key.Key_Backspace)
    page.keep_draft()
    settle()
    assert desk.ask(waiting_drafts) == []
