"""The envelope is opened in the window: the code group by group, a new administrator, a new kit."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.conftest import CENTRE, MEMBER, PASSPHRASE
from tests.ui.hands import type_into

from centredesk.actions.offices import NewOffice
from centredesk.clock import StandingClock
from centredesk.desk import Desk, create_office
from centredesk.ui.background import Background
from centredesk.ui.first_run.code_boxes import CodeBoxes
from centredesk.ui.first_run.recovery import Recovery, RecoveryWish
from centredesk.ui.openings import recover
from centredesk.ui.theme.words import plain
from centredesk.vault.recovery import RecoveryCode

Shown = Callable[[QWidget], QWidget]
Settle = Callable[[], None]
NEW = "เข็มทิศเก่าชี้ทางไปทุ่งดอกกระเจียว"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def code(tmp_path: Path, clock: StandingClock) -> RecoveryCode:
    """The code of an office whose passphrases are forgotten."""
    plan = NewOffice(name=CENTRE, level="PROV", province="63", member=MEMBER)
    founded = create_office(tmp_path / "office", plan, PASSPHRASE, clock=clock)
    founded.desk.close()
    return founded.recovery


@pytest.fixture
def wizard(background: Background, shown: Shown, tmp_path: Path) -> Recovery:
    """The window's way in."""
    made = Recovery(background, recover, tmp_path / "office", tmp_path)
    shown(made)
    made.start()
    return made


@pytest.fixture
def boxes(shown: Shown, dressed: QApplication) -> CodeBoxes:
    """The nine boxes alone."""
    made = CodeBoxes()
    shown(made)
    made.boxes[0].setFocus()
    return made


def type_on(dressed: QApplication, text: str) -> None:
    """Type into whatever has the keyboard."""
    for sign in text:
        field = dressed.focusWidget()
        assert field is not None
        type_into(field, sign)


def fill_in(wizard: Recovery, dressed: QApplication, code: RecoveryCode) -> None:
    """The first two steps."""
    type_on(dressed, code.text.lower())
    QTest.mouseClick(wizard.next, Qt.MouseButton.LeftButton)
    type_into(wizard.member.full_name, "ตัวอย่าง มาใหม่")
    for field in (wizard.member.passphrase.first, wizard.member.passphrase.again):
        type_into(field, NEW)
    QTest.mouseClick(wizard.next, Qt.MouseButton.LeftButton)


def test_a_new_administrator_comes_in_and_the_old_kit_is_void(
    code: RecoveryCode, wizard: Recovery, dressed: QApplication, settle: Settle
) -> None:
    made: list[Desk] = []
    wizard.made.connect(made.append)
    fill_in(wizard, dressed, code)
    kit = Path(wizard.kit.file.text())
    assert "ผู้ดูแลคนใหม่ ตัวอย่าง มาใหม่" in plain(wizard.kit.summary.text())
    QTest.mouseClick(wizard.next, Qt.MouseButton.LeftButton)
    settle()
    assert kit.read_bytes().startswith(b"%PDF")
    assert wizard.code.boxes.text() == "-" * 8
    assert wizard.member.passphrase.text() == ""
    QTest.keyClick(wizard.next, Qt.Key.Key_Return)
    with made[0] as desk:
        assert desk.member.roles == {"ADMIN"}
        assert all(finding.whole for finding in desk.check())


def test_a_used_code_is_refused_in_words(
    code: RecoveryCode, wizard: Recovery, dressed: QApplication, settle: Settle, tmp_path: Path
) -> None:
    wish = RecoveryWish(tmp_path / "office", code.text, "คนก่อน", NEW, tmp_path / "before.pdf")
    desk, groups = recover(wish)
    desk.close()
    assert groups == ()
    fill_in(wizard, dressed, code)
    QTest.mouseClick(wizard.next, Qt.MouseButton.LeftButton)
    settle()
    assert "ถูกยกเลิกแล้ว" in plain(wizard.banner.title.text())
    assert wizard.next.isEnabled()


def test_when_the_paper_cannot_be_saved_the_new_code_is_shown_for_a_pen(
    code: RecoveryCode, wizard: Recovery, dressed: QApplication, settle: Settle, tmp_path: Path
) -> None:
    fill_in(wizard, dressed, code)
    (tmp_path / "no folder").write_text("a file", encoding="utf-8")
    wizard.kit.file.setText(str(tmp_path / "no folder" / "kit.pdf"))
    wizard._make()
    settle()
    shown = plain(wizard.ready.kit.text()).split()
    assert RecoveryCode.read("-".join(shown)).secret != code.secret
    wizard.desk.close()


def test_each_group_says_what_is_wrong_with_it(
    boxes: CodeBoxes, code: RecoveryCode, dressed: QApplication
) -> None:
    type_on(dressed, "U")
    assert boxes.states[0] == "letters"
    assert boxes.boxes[0].property("state") == "error"
    QTest.keyClick(boxes.boxes[0], Qt.Key.Key_Backspace)
    wrong = list(code.groups)
    wrong[4] = wrong[4][:3] + ("0" if wrong[4][3] != "0" else "1")
    type_on(dressed, "".join(wrong))
    assert boxes.states == ("right",) * 4 + ("wrong",) + ("right",) * 4
    boxes.boxes[4].selectAll()
    boxes.boxes[4].setFocus()
    type_on(dressed, code.groups[4])
    assert boxes.right
    assert boxes.boxes[5].hasFocus()


def test_the_thai_layout_writes_the_code_as_well(boxes: CodeBoxes, dressed: QApplication) -> None:
    type_on(dressed, "ๆไำพ๔๕๖๗")
    assert [box.text() for box in boxes.boxes[:2]] == ["QWER", "4567"]
    assert boxes.states[:2] == ("full", "full")


def test_a_scanned_code_is_pasted_whole(
    boxes: CodeBoxes, code: RecoveryCode, dressed: QApplication
) -> None:
    dressed.clipboard().setText(f" {code.text}\n")
    QTest.keySequence(boxes.boxes[3], QKeySequence(QKeySequence.StandardKey.Paste))
    assert boxes.right
    assert boxes.text() == code.text


def test_an_incomplete_code_goes_no_further(wizard: Recovery, dressed: QApplication) -> None:
    type_on(dressed, "QWERASDFZ")
    QTest.mouseClick(wizard.next, Qt.MouseButton.LeftButton)
    assert wizard.stack.currentIndex() == 0
    assert "ยังพิมพ์ไม่ครบ กลุ่มที่ 3" in plain(wizard.code._told.text())
    assert wizard.code.boxes.boxes[2].hasFocus()


def test_backspace_in_an_empty_group_goes_back(boxes: CodeBoxes, dressed: QApplication) -> None:
    type_on(dressed, "QWER")
    assert boxes.boxes[1].hasFocus()
    press = QEvent.Type.KeyPress
    none = Qt.KeyboardModifier.NoModifier
    dressed.sendEvent(boxes.boxes[1], QKeyEvent(press, Qt.Key.Key_Backspace, none))
    assert boxes.boxes[0].hasFocus()
