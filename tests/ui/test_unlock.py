"""The cover: the right passphrase opens, a wrong one is told, and waiting is counted."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from centredesk.clock import StandingClock
from centredesk.desk import Desk, open_desk
from centredesk.errors import WrongPassphrase
from centredesk.ui.background import Background
from centredesk.ui.theme.words import JOINT, plain
from centredesk.ui.unlock.card import UnlockCard

Shown = Callable[[QWidget], QWidget]
Settle = Callable[[], None]


@pytest.fixture
def card(
    background: Background, office_folder: Path, clock: StandingClock, shown: Shown
) -> UnlockCard:
    """The cover of a real office."""

    def opening(folder: Path, passphrase: str) -> Desk:
        return open_desk(folder, passphrase, clock=clock)

    made = UnlockCard(background, opening, office_folder)
    shown(made)
    made.start()
    return made


def test_the_right_passphrase_opens(card: UnlockCard, passphrase: str, settle: Settle) -> None:
    opened: list[Desk] = []
    card.opened.connect(opened.append)
    card.secret.setText(passphrase)
    QTest.keyClick(card.secret, Qt.Key.Key_Return)
    settle()
    assert opened[0].member.full_name == "สมมติ ใจดี"
    assert card.secret.text() == ""
    opened[0].close()


def test_a_wrong_passphrase_is_told_and_can_be_mended(
    card: UnlockCard, passphrase: str, settle: Settle
) -> None:
    opened: list[Desk] = []
    card.opened.connect(opened.append)
    QTest.keyClicks(card.secret, "not this one, surely")
    QTest.mouseClick(card.open, Qt.MouseButton.LeftButton)
    settle()
    assert opened == []
    assert "รหัสผ่านไม่ถูกต้อง" in plain(card.error.text())
    assert JOINT in card.error.text()
    assert card.secret.property("state") == "error"
    card.secret.setText(passphrase)
    QTest.keyClick(card.secret, Qt.Key.Key_Return)
    settle()
    assert len(opened) == 1
    opened[0].close()


def test_waiting_is_counted_and_then_over(
    background: Background, shown: Shown, qtbot: QtBot, settle: Settle
) -> None:
    tries: list[str] = []

    def opening(_: Path, passphrase: str) -> Any:
        tries.append(passphrase)
        raise WrongPassphrase("รหัสผ่านไม่ถูกต้อง (ครั้งที่ 6)", wait=0.6)

    card = UnlockCard(background, opening, Path("office"))
    shown(card)
    card.secret.setText("a wrong one")
    card.open.click()
    settle()
    assert card.wait.isVisible()
    assert not card.open.isEnabled()
    QTest.keyClick(card.secret, Qt.Key.Key_Return)
    settle()
    assert len(tries) == 1
    qtbot.waitUntil(lambda: not card.wait.waiting, timeout=5000)
    assert card.open.isEnabled()
    assert not card.wait.isVisible()


def test_a_folder_that_is_no_office_is_told(
    card: UnlockCard, tmp_path: Path, settle: Settle
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    card.choose(empty)
    card.secret.setText("any passphrase at all")
    card.open.click()
    settle()
    assert card.error.isVisible()
    assert list(empty.iterdir()) == []
    assert card.secret.property("state") != "error"


def test_the_passphrase_is_hidden_until_the_eye_is_pressed(
    card: UnlockCard, dressed: QApplication
) -> None:
    assert card.secret.echoMode() == QLineEdit.EchoMode.Password
    card.secret._eye.click()
    assert card.secret.echoMode() == QLineEdit.EchoMode.Normal
    card.secret._eye.click()
    assert card.secret.echoMode() == QLineEdit.EchoMode.Password


def test_caps_lock_and_layout_are_told(card: UnlockCard, dressed: QApplication) -> None:
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "A")
    dressed.sendEvent(card.secret, press)
    assert "Caps Lock เปิดอยู่" in card.keyboard.text()
    thai = QKeyEvent(QEvent.Type.KeyPress, 0xE01, Qt.KeyboardModifier.NoModifier, "ก")
    dressed.sendEvent(card.secret, thai)
    assert "แป้นภาษาไทย" in card.keyboard.text()


def test_without_an_office_it_says_what_to_do(background: Background, shown: Shown) -> None:
    card = UnlockCard(background, lambda *_: None, None)
    shown(card)
    wanted: list[bool] = []
    card.new_wanted.connect(lambda: wanted.append(True))
    assert not card.open.isEnabled()
    assert JOINT in card.error.text()
    card._new.click()
    assert wanted == [True]
