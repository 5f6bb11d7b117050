"""A fault of ours: a calm notice with a code, the same code in the log, no name in either."""

import logging
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from PySide6.QtCore import QMessageLogContext, Qt, QTimer, QtMsgType
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from tests.ui.opened import settled, unlock

from centredesk import logs, paths
from centredesk.ui.application import Program
from centredesk.ui.cases.case_list import CaseList
from centredesk.ui.last_resort import heard_from_qt
from centredesk.ui.main_window import rooms
from centredesk.ui.notices import OurFault
from centredesk.ui.pages.page import Page
from centredesk.ui.parts.buttons import Button

NAME = "สมมติ สุขใจ"

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.qt_no_exception_capture,
    pytest.mark.logs_warnings,
]


class FaultyPage(Page):
    """A page that fails on the window's thread and off it."""

    name = "faulty"

    def build(self) -> None:
        """Two buttons."""
        self.here = Button("ผิดตรงนี้", lambda: self._fail(NAME))
        self.away = Button("ผิดข้างหลัง", self._fail_away)
        self.add(self.here)
        self.add(self.away)

    def _fail(self, name: str) -> None:
        raise KeyError(f"no person called {name}")

    def _fail_away(self) -> None:
        self.around.background.run(lambda: self._fail(NAME))


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """The log while it is kept."""
    stop = logs.start(tmp_path)
    yield tmp_path / "centredesk.log"
    stop()


@pytest.fixture
def faulty(
    program: Program, qtbot: QtBot, passphrase: str, monkeypatch: pytest.MonkeyPatch, log: Path
) -> FaultyPage:
    """Such a page, open in the office."""
    monkeypatch.setitem(rooms.PAGES, "faulty", FaultyPage)
    monkeypatch.setattr(sys, "excepthook", program.caught)
    main = unlock(program, qtbot, passphrase)
    main.navigator.go_to("faulty")
    page: Any = main.page
    assert isinstance(page, FaultyPage)
    return page


def seen_after(button: Button, program: Program, qtbot: QtBot) -> str:
    """Press it, read the notice, go on; the words of the notice."""
    seen: list[str] = []

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, OurFault):
            return
        seen.append(" ".join(label.text() for label in dialog.findChildren(QLabel)))
        dialog.accept()

    watch = QTimer()
    watch.timeout.connect(read)
    watch.start(20)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(seen), timeout=5000)
    watch.stop()
    settled(program, qtbot)
    return seen[0]


@pytest.mark.parametrize("which", ["here", "away"])
def test_a_fault_in_a_page_is_told_calmly_and_work_goes_on(
    faulty: FaultyPage, program: Program, qtbot: QtBot, log: Path, which: str
) -> None:
    told = seen_after(getattr(faulty, which), program, qtbot)
    written = log.read_text(encoding="utf-8")
    code = re.search(r"fault ([0-9A-F]{6}): KeyError", written)
    assert code is not None
    assert code[1] in told
    assert "test_last_resort.py" in written
    assert "_fail" in written
    for part in (*NAME.split(), "person called"):
        assert part not in told
        assert part not in written
    assert program.main is not None
    program.main.navigator.go_to("cases")
    settled(program, qtbot)
    assert isinstance(program.main.page, CaseList)


def test_what_libraries_say_is_kept_by_its_line_only(log: Path) -> None:
    logging.getLogger("sqlalchemy.engine").warning("INSERT INTO person VALUES (%r)", NAME)
    logging.getLogger("centredesk.vault").info("slot %s", 3)
    try:
        raise ValueError(NAME)
    except ValueError:
        logging.getLogger("centredesk.desk").exception("could not close")
    written = log.read_text(encoding="utf-8")
    assert "sqlalchemy.engine: test_last_resort.py:" in written
    assert "centredesk.vault: slot 3" in written
    assert "could not close | ValueError | test_last_resort.py:" in written
    assert NAME not in written
    assert "INSERT" not in written


def test_qt_is_heard_without_its_words(log: Path) -> None:
    warning, context = QtMsgType.QtWarningMsg, QMessageLogContext()
    heard_from_qt(warning, context, f"QPainter::begin: cannot paint {NAME}")
    heard_from_qt(warning, context, f"{NAME} is no font")
    written = log.read_text(encoding="utf-8")
    assert "Qt QPainter::begin" in written
    assert NAME not in written
    assert len(written.splitlines()) == 2


def test_a_thread_and_a_collected_object_are_heard_too(log: Path) -> None:
    class Unruly:
        def __del__(self) -> None:
            raise RuntimeError(NAME)

    def fail() -> None:
        raise ValueError(NAME)

    thread = Thread(target=fail)
    thread.start()
    thread.join()
    unruly = Unruly()
    del unruly
    written = log.read_text(encoding="utf-8")
    assert "fault thread: ValueError" in written
    assert "fault clearing: RuntimeError" in written
    assert NAME not in written


def test_the_log_lies_in_the_users_own_folder_and_turns_over(log: Path) -> None:
    assert paths.log_folder().parent == paths.data_folder()
    ours = logging.getLogger("centredesk.tests")
    for _ in range(6000):
        ours.info("x" * 100)
    files = sorted(file.name for file in log.parent.glob("centredesk.log*"))
    assert files[:2] == ["centredesk.log", "centredesk.log.1"]
    assert log.stat().st_size < 600_000
