"""What is private leaves no history and is taken back; other people's copies are left alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QClipboard, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from tests.ui.opened import unlock

from centredesk.ui.application import Program
from centredesk.ui.clipboard import SECONDS, ClipboardGuard, copy
from centredesk.ui.theme.words import JOINT

WINDOWS = 'application/x-qt-windows-mime;value="{}"'

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def clipboard(dressed: QApplication) -> Iterator[QClipboard]:
    """The clipboard, empty before and after."""
    found = dressed.clipboard()
    found.clear()
    yield found
    found.clear()


@pytest.fixture
def guard(clipboard: QClipboard, dressed: QApplication) -> ClipboardGuard:
    """Its guard."""
    return ClipboardGuard(dressed)


def test_a_name_is_gone_when_its_time_is_up(clipboard: QClipboard, guard: ClipboardGuard) -> None:
    copy("สมมติ ใจดี", private=True)
    assert clipboard.text() == "สมมติ ใจดี"
    assert guard.timer.isActive()
    assert guard.timer.interval() == SECONDS * 1000 == 60_000
    guard.timer.timeout.emit()
    assert clipboard.text() == ""


def test_windows_is_told_to_keep_no_history_of_a_name(
    clipboard: QClipboard, guard: ClipboardGuard
) -> None:
    copy("สมมติ ใจดี", private=True)
    mime = clipboard.mimeData()
    assert mime is not None
    assert mime.hasFormat(WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"))
    for name in ("CanIncludeInClipboardHistory", "CanUploadToCloudClipboard"):
        assert bytes(mime.data(WINDOWS.format(name)).data()) == b"\0\0\0\0"


def test_a_code_stays_as_it_is(clipboard: QClipboard, guard: ClipboardGuard) -> None:
    copy("TAK-2569-0001", private=False)
    assert not guard.timer.isActive()
    guard.clear()
    assert clipboard.text() == "TAK-2569-0001"
    mime = clipboard.mimeData()
    assert mime is not None
    assert not any("Clipboard" in name for name in mime.formats())


def test_what_somebody_else_copied_since_is_left_alone(
    clipboard: QClipboard, guard: ClipboardGuard
) -> None:
    copy("สมมติ ใจดี", private=True)
    clipboard.setText("จากโปรแกรมอื่น")
    guard.timer.timeout.emit()
    assert clipboard.text() == "จากโปรแกรมอื่น"


def test_what_a_field_copies_by_itself_is_private_too(
    clipboard: QClipboard, guard: ClipboardGuard, qtbot: QtBot
) -> None:
    field = QLineEdit(f"สมมติ{JOINT} ใจดี")
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow, timeout=5000)
    field.setFocus()
    field.selectAll()
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Copy))
    assert clipboard.text() == "สมมติ ใจดี"
    assert guard.timer.isActive()
    guard.clear()
    assert clipboard.text() == ""


def test_locking_and_leaving_empty_it_at_once(
    program: Program, clipboard: QClipboard, qtbot: QtBot, passphrase: str
) -> None:
    unlock(program, qtbot, passphrase)
    copy("สมมติ ใจดี", private=True)
    program.lock()
    assert clipboard.text() == ""
    copy("สมมติ ใจดี", private=True)
    program.close()
    assert clipboard.text() == ""
