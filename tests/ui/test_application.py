"""One window per office; what it shows, what it remembers, what it wears."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.hands import type_into
from tests.ui.opened import open_case, station, unlock

from centredesk.ui.application import Program
from centredesk.ui.home.home_page import HomePage
from centredesk.ui.preferences import Preferences
from centredesk.ui.single_instance import SingleInstance
from centredesk.ui.theme import look
from centredesk.ui.theme.tokens import THEMES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_unlocking_shows_the_office(program: Program, qtbot: QtBot, passphrase: str) -> None:
    main = unlock(program, qtbot, passphrase)
    assert isinstance(main.page, HomePage)
    assert program.window.windowTitle() == "centredesk – ศูนย์ตัวอย่างจังหวัดตาก"


def test_a_second_start_raises_the_first_window(
    program: Program, qtbot: QtBot, passphrase: str, office_folder: Path
) -> None:
    unlock(program, qtbot, passphrase)
    assert program.instance is not None
    second = SingleInstance(office_folder)
    assert not second.take()
    with qtbot.waitSignal(program.instance.raised, timeout=5000):
        assert second.ring()


def test_a_second_window_is_told_that_the_office_is_open(
    program: Program, qtbot: QtBot, passphrase: str, dressed: QApplication, tmp_path: Path
) -> None:
    unlock(program, qtbot, passphrase)
    other = Program(dressed, Preferences(tmp_path / "other.json"), program.cover.folder)
    other.window.show()
    other.cover.secret.setText(passphrase)
    QTest.keyClick(other.cover.secret, Qt.Key.Key_Return)
    qtbot.waitUntil(other.cover.error.isVisible, timeout=20_000)
    assert other.main is None
    other.close()


def test_what_is_remembered_holds_nothing_of_an_office(
    program: Program, qtbot: QtBot, passphrase: str, tmp_path: Path, office_folder: Path
) -> None:
    unlock(program, qtbot, passphrase)
    remembered = json.loads((tmp_path / "windows.json").read_text(encoding="utf-8"))
    assert remembered == {"office": str(office_folder)}


def test_a_theme_is_worn_at_once_and_remembered(
    program: Program, qtbot: QtBot, passphrase: str
) -> None:
    main = unlock(program, qtbot, passphrase)
    dark, light = main.status._modes.actions()[2], main.status._modes.actions()[1]
    dark.trigger()
    assert look.current() is THEMES["dark"]
    assert program.preferences.get("theme") == "dark"
    light.trigger()
    assert look.current() is THEMES["light"]


def test_theme_scale_and_keyboard_may_change_in_the_middle_of_a_word(
    program: Program, qtbot: QtBot, passphrase: str, dressed: QApplication
) -> None:
    main = unlock(program, qtbot, passphrase)
    page = open_case(program, qtbot)
    line = station(page).line
    line.setFocus()
    type_into(line, "สภ.แม่สอด")
    line.setCursorPosition(4)
    before = dressed.font()
    larger = dressed.font()
    larger.setPixelSize(21)
    main.status._modes.actions()[2].trigger()
    dressed.setFont(larger)
    program.window.resize(960, 540)
    dressed.inputMethod().localeChanged.emit()
    qtbot.wait(50)
    assert (line.text(), line.cursorPosition()) == ("สภ.แม่สอด", 4)
    assert line.hasFocus()
    type_into(line, "กก")
    assert line.text() == "สภ.แกกม่สอด"
    dressed.setFont(before)
    main.status._modes.actions()[1].trigger()
    assert line.text() == "สภ.แกกม่สอด"


def test_preferences_outlive_a_broken_file(tmp_path: Path) -> None:
    file = tmp_path / "windows.json"
    file.write_text("{ not json", encoding="utf-8")
    preferences = Preferences(file)
    assert preferences.get("theme", "system") == "system"
    preferences.set("theme", "dark")
    assert Preferences(file).get("theme") == "dark"
