"""Settings: each once, with its help; a change holds at once, in every window of the office."""

import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests.ui.opened import settled, unlock

from centredesk.actions import offices
from centredesk.desk import Desk
from centredesk.settings import SETTINGS
from centredesk.storage.unit_of_work import Actor
from centredesk.ui import application
from centredesk.ui.application import Program
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.office import settings_section
from centredesk.ui.office.settings_section import SettingsSection
from centredesk.ui.parts.labelled import Labelled
from centredesk.ui.preferences import Preferences, fitting_sizes
from centredesk.ui.theme import look
from centredesk.ui.theme.tokens import THEMES
from centredesk.ui.theme.words import plain

Settle = Callable[[], None]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def opened(window: MainWindow, settle: Settle) -> SettingsSection:
    """The settings, as one comes to them."""
    settle()
    window.navigator.go_to("office")
    settle()
    page: Any = window.page
    page.sections.button("settings").click()
    settle()
    section = page.shown_view()
    assert isinstance(section, SettingsSection)
    return section


@pytest.fixture
def section(window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch) -> SettingsSection:
    """The settings of the office, on the small screen many offices have."""
    monkeypatch.setattr(settings_section, "room_of", lambda _: QSize(1366, 688))
    return opened(window, settle)


@pytest.mark.parametrize("name", SETTINGS)
def test_every_setting_stands_there_once_with_its_help(
    section: SettingsSection, desk: Desk, name: str
) -> None:
    told = SETTINGS[name]
    found = [
        one
        for one in section.findChildren(Labelled)
        if plain(one.label.text()) == told.label and one.isVisibleTo(section)
    ]
    assert [one.help_text for one in found] == [told.help]
    box = section.fields[name]
    assert [box.itemText(n) for n in range(box.count())] == list(told.options.values())
    assert box.value() == desk.ask(offices.setting, name)
    assert box.accessibleName() == told.label


def test_a_setting_is_changed_by_key_and_kept(
    section: SettingsSection, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    box = section.fields["returns_day"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    settle()
    assert desk.ask(offices.setting, "returns_day") == "6"
    assert "วันครบกำหนดส่งรายงาน" in window._toast.words.text()


def test_names_are_revealed_for_as_long_as_was_set(
    section: SettingsSection, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    assert window.revealing.seconds == 300
    desk.do(offices.keep_setting, "reveal_minutes", "15")
    settle()
    assert window.revealing.seconds == 900
    assert section.fields["reveal_minutes"].value() == "15"


def test_the_lock_waits_as_long_as_was_set_at_once(
    program: Program, qtbot: QtBot, passphrase: str
) -> None:
    main = unlock(program, qtbot, passphrase)
    assert program.guards.idle._span == 600
    section = opened(main, lambda: settled(program, qtbot))
    box = section.fields["idle_minutes"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    settled(program, qtbot)
    assert program.guards.idle._span == 900


def test_who_may_not_change_them_reads_them(desk: Desk, window: MainWindow, settle: Settle) -> None:
    settle()
    desk._actor = Actor(desk.member.id, "", frozenset({"CLERK"}), False)
    section = opened(window, settle)
    assert not [box for box in section.fields.values() if box.isEnabled()]
    assert section.theme.isEnabled()


def test_theme_and_size_are_the_users_own(
    section: SettingsSection, window: MainWindow, preferences: Preferences
) -> None:
    dark = next(b for b in section.theme.buttons() if b.text() == "มืด")
    dark.click()
    assert look.current() == THEMES["dark"]
    assert preferences.get("theme") == "dark"
    assert window.status._mode.verb == "สีหน้าจอ มืด"
    section.theme.buttons()[1].click()
    assert look.current() == THEMES["light"]
    section.text_size.buttons()[2].click()
    assert preferences.get("text_size") == "130"


def test_a_size_too_large_for_the_screen_says_so_and_cannot_be_chosen(
    section: SettingsSection, preferences: Preferences
) -> None:
    largest = section.text_size.buttons()[-1]
    assert not largest.isEnabled()
    largest.click()
    assert preferences.get("text_size") is None
    told = " ".join(plain(label.text()) for label in section.findChildren(QLabel))
    assert "จอนี้เล็กเกินไปสำหรับ “ใหญ่ขึ้น 50%”" in told


@pytest.mark.parametrize(
    ("room", "fitting"),
    [
        ((1920, 1000), ["100", "115", "130", "150"]),
        ((1366, 688), ["100", "115", "130"]),
        ((1280, 640), ["100", "115"]),
        ((800, 600), ["100"]),
    ],
)
def test_a_size_fits_where_every_page_still_has_its_room(
    room: tuple[int, int], fitting: list[str]
) -> None:
    assert fitting_sizes(room) == fitting


_ON_A_SMALL_SCREEN = """
from PySide6.QtWidgets import QApplication
from centredesk.ui.top_window import TopWindow, room_of
app = QApplication([])
window = TopWindow(lambda: None)
room = room_of(window)
assert room.width() == 800, "without a screen Qt makes one of 800 by 800"
assert window.minimumWidth() == window.width() == room.width()
assert window.height() <= room.height()
"""


def test_no_window_is_larger_than_its_screen() -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", _ON_A_SMALL_SCREEN], check=True, env=environment)


def test_a_larger_size_holds_from_the_next_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_SCALE_FACTOR", raising=False)
    application._enlarge("100")
    application._enlarge("9999")
    assert "QT_SCALE_FACTOR" not in os.environ
    application._enlarge("130")
    assert os.environ["QT_SCALE_FACTOR"] == "1.3"
    monkeypatch.delenv("QT_SCALE_FACTOR", raising=False)
