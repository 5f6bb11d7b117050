"""What a clerk does in fields of time: moments, months, years, the calendar."""

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.hands import type_into

from centredesk.clock import BANGKOK, StandingClock
from centredesk.errors import BadValue
from centredesk.fields.days import Moment, PartialDate
from centredesk.ui.forms.dates import DateEditor, PartialEditor
from centredesk.ui.forms.editors import editor_for
from centredesk.ui.forms.moments import MomentEditor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Shown = Callable[[QWidget], QWidget]
ENTER, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down


def test_a_moment_is_a_day_a_time_and_a_key_for_now(
    shown: Shown, clock: StandingClock, dressed: QApplication
) -> None:
    editor = MomentEditor(Moment(), clock)
    shown(editor)
    editor.setFocus()
    type_into(editor.day.line, "11112569")
    QTest.keyClick(editor.day.line, ENTER)
    assert editor.time.hasFocus()
    type_into(editor.time, "1405")
    assert editor.value() == datetime(2026, 11, 11, 14, 5, tzinfo=BANGKOK)
    QTest.keyClick(editor.time, Qt.Key.Key_PageUp)
    QTest.keyClick(editor.time, DOWN)
    assert editor.value() == datetime(2026, 11, 11, 15, 4, tzinfo=BANGKOK)
    QTest.keyClick(editor.time, Qt.Key.Key_T)
    assert editor.value() == clock.now()


def test_a_time_without_a_day_is_told(dressed: QApplication, clock: StandingClock) -> None:
    editor = MomentEditor(Moment(), clock)
    editor.time.setText("14:05")
    with pytest.raises(BadValue, match="ไม่มีวันที่"):
        editor.value()
    assert editor.typed() == {"day": "", "time": "14:05"}


def test_seconds_that_are_not_shown_are_not_lost(dressed: QApplication) -> None:
    kept = datetime(2026, 11, 11, 14, 5, 33, tzinfo=BANGKOK)
    editor = editor_for(Moment())
    editor.set_value(kept)
    assert editor.value() == kept


@pytest.mark.parametrize(
    ("iso", "key", "after"),
    [
        ("2004", Qt.Key.Key_Up, "2005"),
        ("2004", Qt.Key.Key_PageDown, "1994"),
        ("2004-12", Qt.Key.Key_Up, "2005-01"),
        ("2004-12", Qt.Key.Key_PageUp, "2005-12"),
        ("2004-12-31", Qt.Key.Key_Up, "2005-01-01"),
        ("2004-12-31", Qt.Key.Key_PageUp, "2005-01-31"),
    ],
)
def test_the_part_of_a_date_that_is_known_steps(
    dressed: QApplication, clock: StandingClock, iso: str, key: Qt.Key, after: str
) -> None:
    editor = PartialEditor(PartialDate(), clock)
    editor.set_value(iso)
    QTest.keyClick(editor.line, key)
    assert editor.value() == after


def test_the_calendar_gives_a_month_or_a_year(shown: Shown, clock: StandingClock) -> None:
    editor = PartialEditor(PartialDate(), clock)
    shown(editor)
    editor.set_value("2004-05-12")
    editor.open_calendar()
    assert editor.calendar is not None
    editor.calendar._pick_part(7)
    assert editor.value() == "2004-05"
    assert editor.line.text() == "05/2547"


def test_a_christian_year_of_birth_is_said_and_an_old_one_is_not_asked_about(
    dressed: QApplication, clock: StandingClock
) -> None:
    editor = PartialEditor(PartialDate(), clock)
    remarks: list[str] = []
    editor.remark.connect(remarks.append)
    for text in ("1950", "2493", "2580"):
        editor.line.setText(text)
        editor.line.was_left.emit()
    assert remarks == ["ปี ค.ศ. 1950 บันทึกเป็น พ.ศ. 2493", "", "หมายถึง พ.ศ. 2580 ใช่หรือไม่"]


def test_a_month_is_typed_with_the_thai_layout_on(
    dressed: QApplication, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    line = DateEditor(PartialDate(), clock).line
    # The keys 1 2, a space, the letters ม . ค . (ค is on the key 8), a space, 6 9.
    for scan, letter in ((10, "ๅ"), (11, "/"), (65, " "), (0, "ม"), (0, "."), (17, "ค"), (0, ".")):
        press = QKeyEvent(
            QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, scan, 0, 0, letter
        )
        dressed.sendEvent(line, press)
    assert line.text() == "12 ม.ค."
