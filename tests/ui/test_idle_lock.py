"""Nobody at the keyboard: a warning half a minute before, then the lock; sleep locks at once."""

import ctypes
from ctypes import wintypes

import pytest
from PySide6.QtCore import QByteArray, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.opened import settled, unlock

from centredesk.actions.offices import keep_setting
from centredesk.clock import StandingClock
from centredesk.ui.application import Program
from centredesk.ui.idle_lock.idling import IdleLock
from centredesk.ui.idle_lock.windows_session import SessionWatch
from centredesk.ui.theme.words import plain

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Office:
    """A window with a watch over it; time passes second by second, as told."""

    def __init__(self, clock: StandingClock, window: QWidget) -> None:
        self.clock, self.window = clock, window
        self.up = 1000.0
        self.idle = IdleLock(clock, window, uptime=lambda: self.up)
        self.idle._timer.setInterval(3_600_000)  # the test's own hand turns it
        self.warned: list[int] = []
        self.due = 0
        self.idle.warned.connect(self.warned.append)
        self.idle.due.connect(self._lock)

    def _lock(self) -> None:
        self.due += 1

    def pass_by(self, seconds: int) -> None:
        """So many seconds, each with its tick."""
        for _ in range(seconds):
            self.clock.forward(seconds=1)
            self.up += 1
            if self.idle.watching:
                self.idle.tick()


@pytest.fixture
def office(dressed: QApplication, clock: StandingClock, qtbot: QtBot) -> Office:
    """One minute until it locks."""
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    made = Office(clock, field)
    made.idle.watch(1)
    return made


def press_a_key(office: Office) -> None:
    """As the system hands it to the window."""
    QTest.keyClick(office.window.windowHandle(), Qt.Key.Key_A)


def test_it_warns_half_a_minute_before_and_then_locks(office: Office) -> None:
    office.pass_by(29)
    assert office.warned == []
    office.pass_by(1)
    assert office.warned == [30]
    office.pass_by(29)
    assert office.warned[-1] == 1
    assert office.due == 0
    office.pass_by(1)
    assert office.due == 1
    assert not office.idle.watching


def test_any_key_continues(office: Office) -> None:
    office.pass_by(45)
    press_a_key(office)
    assert office.warned[-1] == 0
    office.pass_by(29)
    assert office.warned[-1] == 0
    office.pass_by(31)
    assert office.due == 1


def test_a_hand_on_the_mouse_counts_a_window_sliding_below_it_does_not(office: Office) -> None:
    handle = office.window.windowHandle()

    def move_to(x: float) -> None:
        place = QPointF(x, 5)
        none = Qt.MouseButton.NoButton
        event = QMouseEvent(
            QEvent.Type.MouseMove, place, place, none, none, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(handle, event)

    move_to(5)
    office.pass_by(40)
    move_to(5)
    assert office.warned[-1] == 20
    move_to(9)
    assert office.warned[-1] == 0


def test_a_dialog_is_watched_as_well(office: Office, qtbot: QtBot) -> None:
    office.pass_by(40)
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    office.pass_by(1)
    QTest.keyClick(other.windowHandle(), Qt.Key.Key_A)
    assert office.warned[-1] == 0


def test_a_clock_set_back_does_not_keep_it_open(office: Office) -> None:
    office.pass_by(10)
    office.clock.forward(days=-1)
    office.pass_by(50)
    assert office.due == 1


def test_after_a_sleep_it_is_locked_before_anything_is_seen(office: Office) -> None:
    office.clock.forward(minutes=5)  # the computer slept: the one clock went on, the other stood
    office.idle.tick()
    assert office.due == 1


def test_windows_tells_of_its_lock_and_of_sleep(dressed: QApplication) -> None:
    watch = SessionWatch()
    away: list[bool] = []
    watch.away.connect(lambda: away.append(True))

    def told(message: int, detail: int) -> int:
        said = wintypes.MSG()
        said.message, said.wParam = message, detail
        watch.ear.nativeEventFilter(QByteArray(b"windows_generic_MSG"), ctypes.addressof(said))
        return len(away)

    assert told(0x02B1, 0x7) == 1  # Win+L
    assert told(0x0218, 0x4) == 2  # sleep
    assert told(0x02B1, 0x8) == 2  # unlocked again
    assert told(0x0100, 0x7) == 2  # a key
    watch.register(0)


def test_the_office_says_how_many_minutes_and_the_window_warns(
    program: Program, qtbot: QtBot, passphrase: str
) -> None:
    main = unlock(program, qtbot, passphrase)
    assert program.guards.idle._span == 600
    assert program.desk is not None
    program.desk.do(keep_setting, "idle_minutes", "2")
    settled(program, qtbot)
    assert program.guards.idle._span == 120
    program.guards.idle.warned.emit(30)
    assert main.status._lock_in.isVisible()
    assert "จะล็อกใน 30 วินาที" in plain(main.status._lock_in.text())
    program.guards.idle.warned.emit(0)
    assert not main.status._lock_in.isVisible()
    program.guards.idle.due.emit()
    assert program.window.currentWidget() is program.cover
