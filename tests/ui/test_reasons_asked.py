"""A question that wants a reason: one is written, or chosen of the usual ones; a dot is none."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from tests.ui.hands import answer, texts, type_into

from centredesk.ui.reason_dialog import ReasonOfFew, ReasonQuestion, Why, ask

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Shown = Callable[[QWidget], QWidget]
STRIKE = Why("ลบรายการสมมติ", "รายการจะไม่ถูกนับอีก", "ลบ", grave=True)
LEAVE = Why("ไม่นำเข้าแถวสมมติ", "แถวจะไม่ถูกนับ", "ไม่นำเข้า", ("แถวซ้ำกับแถวอื่น", "แถวทดลอง"))


def test_a_reason_is_written_and_a_dot_is_none(shown: Shown) -> None:
    def write(dialog: QDialog) -> None:
        assert isinstance(dialog, ReasonQuestion)
        assert STRIKE.title in texts(dialog) and STRIKE.sentence in texts(dialog)
        type_into(dialog.reason, " .  ")
        assert not dialog.act.isEnabled()
        type_into(dialog.reason, "บันทึกผิดคน ")
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)

    answer(write)
    assert ask(shown(QWidget()), STRIKE) == ".  บันทึกผิดคน"


def test_a_usual_reason_is_chosen(shown: Shown) -> None:
    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, ReasonOfFew)
        assert not dialog.act.isEnabled()
        QTest.keyClick(dialog.choice, Qt.Key.Key_Down)
        assert not dialog.other.isVisible()
        dialog.act.click()

    answer(choose)
    assert ask(shown(QWidget()), LEAVE) == LEAVE.reasons[0]


def test_another_reason_is_written_and_a_dot_is_none_there_either(shown: Shown) -> None:
    def write(dialog: QDialog) -> None:
        assert isinstance(dialog, ReasonOfFew)
        QTest.keyClick(dialog.choice, Qt.Key.Key_End)
        assert dialog.other.isVisible()
        type_into(dialog.other, ".")
        assert not dialog.act.isEnabled()
        type_into(dialog.other, "ทดสอบระบบ")
        dialog.act.click()

    answer(write)
    assert ask(shown(QWidget()), LEAVE) == ".ทดสอบระบบ"


@pytest.mark.parametrize("why", [STRIKE, LEAVE])
def test_who_would_rather_not_gives_none(shown: Shown, why: Why) -> None:
    answer(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    assert ask(shown(QWidget()), why) == ""
