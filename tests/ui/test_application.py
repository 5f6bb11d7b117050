"""One window per office; locking covers it; our own faults are told calmly."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from tests.making import make_case

from centredesk.ui.application import Program
from centredesk.ui.cases.case_list import CaseList
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.page import Page
from centredesk.ui.preferences import Preferences
from centredesk.ui.single_instance import SingleInstance
from centredesk.ui.theme import look
from centredesk.ui.theme.tokens import THEMES
from centredesk.ui.theme.words import JOINT

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def program(
    dressed: QApplication, preferences: Preferences, office_folder: Path, qtbot: QtBot
) -> Iterator[Program]:
    """The program on a closed office."""
    made = Program(dressed, preferences, office_folder)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow, timeout=5000)
    made.cover.start()
    yield made
    made.close()


def unlock(program: Program, qtbot: QtBot, passphrase: str) -> None:
    """Type the passphrase and wait for the list."""
    program.cover.secret.setText(passphrase)
    QTest.keyClick(program.cover.secret, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.main is not None, timeout=20_000)


def test_unlocking_shows_the_cases_and_locking_the_cover(
    program: Program, qtbot: QtBot, passphrase: str
) -> None:
    unlock(program, qtbot, passphrase)
    assert program.main is not None
    assert isinstance(program.main.page, CaseList)
    assert program.window.windowTitle() == "centredesk – ศูนย์ตัวอย่างจังหวัดตาก"
    control = Qt.KeyboardModifier.ControlModifier
    program.window.activateWindow()
    QTest.keyClick(program.main, Qt.Key.Key_L, control)
    qtbot.waitUntil(lambda: program.main is None, timeout=5000)
    assert program.window.currentWidget() is program.cover
    assert program.desk is None
    assert program.cover.secret.text() == ""
    assert program.window.windowTitle() == "centredesk"
    unlock(program, qtbot, passphrase)


def type_something(program: Program, qtbot: QtBot) -> CasePage:
    """Open a case and change a field."""
    assert program.desk is not None
    assert program.main is not None
    main = program.main
    main.navigator.go_to("case", make_case(program.desk))
    page: Page = main.page
    assert isinstance(page, CasePage)
    opened = page
    qtbot.waitUntil(lambda: opened.found is not None, timeout=5000)
    page.open("police")
    page.forms["police"].editors["criminal_case_no"].set_value("77/2569")
    return page


def test_locking_keeps_what_was_typed_for_the_same_member(
    program: Program, qtbot: QtBot, passphrase: str
) -> None:
    unlock(program, qtbot, passphrase)
    page = type_something(program, qtbot)
    program.lock()
    assert program.window.currentWidget() is program.cover
    program.cover.secret.setText(passphrase)
    QTest.keyClick(program.cover.secret, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window.currentWidget() is program.main, timeout=20_000)
    assert program.main is not None
    assert program.main.page is page
    assert page.dirty == 1


def test_closing_with_something_typed_asks_first(
    program: Program, qtbot: QtBot, passphrase: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlock(program, qtbot, passphrase)
    type_something(program, qtbot)
    asked: list[str] = []

    def keep(dialog: QDialog) -> int:
        asked.append(dialog.windowTitle())
        return 0

    monkeypatch.setattr(QDialog, "exec", keep)
    assert not program.window.close()
    assert asked == ["ปิดโปรแกรมโดยไม่บันทึก 1 ช่อง"]
    monkeypatch.setattr(QDialog, "exec", lambda _: 1)
    assert program.window.close()


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
    unlock(program, qtbot, passphrase)
    assert program.main is not None
    dark, light = program.main.status._modes.actions()[2], program.main.status._modes.actions()[1]
    dark.trigger()
    assert look.current() is THEMES["dark"]
    assert program.preferences.get("theme") == "dark"
    light.trigger()
    assert look.current() is THEMES["light"]


def test_a_fault_of_ours_gets_a_code_and_the_log_no_values(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDialog, "exec", lambda self: shown.append(type(self).__name__))
    records: list[str] = []
    handler = logging.Handler()
    monkeypatch.setattr(handler, "emit", lambda record: records.append(record.getMessage()))
    log = logging.getLogger("centredesk.ui.notices")
    monkeypatch.setattr(log, "propagate", False)
    log.addHandler(handler)
    try:
        raise KeyError("สุขใจ")
    except KeyError as fault:
        program.last_resort(type(fault), fault, fault.__traceback__)
    log.removeHandler(handler)
    assert shown == ["OurFault"]
    assert "KeyError" in records[0]
    assert "สุขใจ" not in records[0]


def test_what_helps_lines_to_break_is_not_copied(program: Program, qtbot: QtBot) -> None:
    clipboard = program.app.clipboard()
    clipboard.setText(f"แม่{JOINT}สอด")
    qtbot.waitUntil(lambda: clipboard.text() == "แม่สอด", timeout=2000)


def test_preferences_outlive_a_broken_file(tmp_path: Path) -> None:
    file = tmp_path / "windows.json"
    file.write_text("{ not json", encoding="utf-8")
    preferences = Preferences(file)
    assert preferences.get("theme", "system") == "system"
    preferences.set("theme", "dark")
    assert Preferences(file).get("theme") == "dark"
