"""A member changes their own passphrase; guessing at the old one is counted as at the door."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.ui.hands import type_into

from centredesk.actions.history import history_of
from centredesk.clock import StandingClock
from centredesk.desk import Desk, open_desk
from centredesk.errors import WrongPassphrase
from centredesk.ui.background import Background
from centredesk.ui.passphrases.change_passphrase import ChangePassphrase

Shown = Callable[[QWidget], QWidget]
Settle = Callable[[], None]
NEW = "เข็มทิศเก่าชี้ทางไปทุ่งดอกกระเจียว"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def dialog(desk: Desk, background: Background, shown: Shown) -> ChangePassphrase:
    """The dialog, as the office's page opens it."""
    made = ChangePassphrase(None, desk, background)
    shown(made)
    return made


def ask_for(dialog: ChangePassphrase, old: str, new: str) -> None:
    """Fill it in and press its button."""
    for field, text in ((dialog.old, old), (dialog.new.first, new), (dialog.new.again, new)):
        field.clear()
        type_into(field, text)
    QTest.mouseClick(dialog.act, Qt.MouseButton.LeftButton)


def test_the_new_one_opens_and_the_old_one_does_not(
    dialog: ChangePassphrase, desk: Desk, passphrase: str, settle: Settle, clock: StandingClock
) -> None:
    changed: list[bool] = []
    dialog.changed.connect(lambda: changed.append(True))
    ask_for(dialog, passphrase, NEW)
    settle()
    assert changed == [True]
    assert not dialog.isVisible()
    assert dialog.old.text() == dialog.new.text() == ""
    assert all(finding.whole for finding in desk.check())
    with open_desk(desk.folder, NEW, clock=clock) as again:
        assert again.member.id == desk.member.id
    with pytest.raises(WrongPassphrase):
        open_desk(desk.folder, passphrase, clock=clock)


def test_it_stands_in_the_history_of_the_member(
    dialog: ChangePassphrase, desk: Desk, passphrase: str, settle: Settle
) -> None:
    before = len(desk.ask(history_of, "member", desk.keys.member_id))
    ask_for(dialog, passphrase, NEW)
    settle()
    assert len(desk.ask(history_of, "member", desk.keys.member_id)) == before + 1


def test_a_wrong_old_one_is_told_and_counted(
    dialog: ChangePassphrase, settle: Settle, office_folder: Path
) -> None:
    ask_for(dialog, "ไม่ใช่รหัสผ่านนี้แน่นอน", NEW)
    settle()
    assert dialog.isVisible()
    assert "รหัสผ่านไม่ถูกต้อง (ครั้งที่ 1)" in dialog._old.fault
    assert (office_folder / "office.guesses").exists()
    assert dialog.act.isEnabled()


def test_a_weak_or_mistyped_new_one_goes_no_further(
    dialog: ChangePassphrase, passphrase: str, office_folder: Path
) -> None:
    ask_for(dialog, passphrase, "12345")
    assert "อย่างน้อย 15 ตัวอักษร" in dialog.new._first.fault
    assert not (office_folder / "office.guesses").exists()


def test_the_same_again_is_no_change(
    dialog: ChangePassphrase, passphrase: str, settle: Settle
) -> None:
    ask_for(dialog, passphrase, passphrase)
    settle()
    assert "เหมือนรหัสผ่านเดิม" in dialog.new._first.fault
