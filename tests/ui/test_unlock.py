"""The cover: the right passphrase opens, a wrong one is told, and waiting is counted."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from centredesk.clock import StandingClock
from centredesk.desk import Desk, open_desk
from centredesk.errors import WrongPassphrase
from centredesk.ui.background import Background
from centredesk.ui.theme.words import JOINT, plain
from centredesk.ui.unlock.card import UnlockCard
from centredesk.vault.throttle import counted_guess

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


def test_what_remains_before_the_wait_grows_is_told(
    card: UnlockCard, office_folder: Path, settle: Settle, clock: StandingClock
) -> None:
    assert not card.stands.isVisible()
    QTest.keyClicks(card.secret, "not this one, surely")
    QTest.mouseClick(card.open, Qt.MouseButton.LeftButton)
    settle()
    assert "ป้อนผิดมาแล้ว 1 ครั้ง ยังลองใหม่ได้ทันที" in plain(card.stands.text())
    guess(office_folder, clock, 3)
    card.look()
    settle()
    assert "หากผิดอีก ต้องรอ 2 วินาที" in plain(card.stands.text())
    assert not card.wait.waiting


def test_a_wait_that_is_not_over_is_told_by_the_next_start_too(
    background: Background, office_folder: Path, clock: StandingClock, shown: Shown, settle: Settle
) -> None:
    guess(office_folder, clock, 5)
    card = UnlockCard(background, lambda *_: None, office_folder)
    shown(card)
    card.look()
    settle()
    assert card.wait.waiting
    assert not card.open.isEnabled()
    assert "หากผิดอีก ต้องรอ 4 วินาที หรือใช้เอกสารกู้คืน" in plain(card.stands.text())


def guess(folder: Path, clock: StandingClock, times: int) -> None:
    """Somebody guessed wrong so often."""
    for _ in range(times):
        with pytest.raises(WrongPassphrase), counted_guess(folder, clock.now()):
            raise WrongPassphrase("รหัสผ่านไม่ถูกต้อง")


def test_without_an_office_there_are_three_ways_to_one(
    background: Background, shown: Shown, dressed: QApplication
) -> None:
    card = UnlockCard(background, lambda *_: None, None)
    shown(card)
    card.start()
    assert not card.sheet.isVisible()
    assert card.welcome.first.hasFocus()
    wanted: list[str] = []
    card.new_wanted.connect(lambda: wanted.append("new"))
    card.sample_wanted.connect(lambda: wanted.append("sample"))
    QTest.keyClick(card.welcome.first, Qt.Key.Key_Return)
    for _ in range(2):
        QTest.keyClick(card, Qt.Key.Key_Tab)
    assert card.welcome.third.hasFocus()
    QTest.keyClick(card.welcome.third, Qt.Key.Key_Space)
    assert wanted == ["new", "sample"]


def test_an_invented_office_tells_its_passphrase(
    card: UnlockCard, office_folder: Path, settle: Settle
) -> None:
    office_folder.with_name("office.passphrase").write_text("มะม่วงสุก\n", encoding="utf-8")
    card.look()
    settle()
    assert "รหัสผ่านคือ “มะม่วงสุก”" in plain(card.stands.text())


def test_the_kit_is_asked_for_by_the_office(card: UnlockCard, office_folder: Path) -> None:
    wanted: list[Path] = []
    card.recovery_wanted.connect(wanted.append)
    QTest.keyClick(card.recover, Qt.Key.Key_Return)
    assert wanted == [office_folder]


def test_a_shown_passphrase_is_still_taught_to_no_keyboard(card: UnlockCard) -> None:
    eye = card.secret.findChildren(QPushButton)[0]
    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert card.secret.echoMode() == QLineEdit.EchoMode.Normal
    assert card.secret.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert card.secret.echoMode() == QLineEdit.EchoMode.Password
    assert card.secret.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


def test_words_are_never_read_as_markup(card: UnlockCard) -> None:
    assert card.error.textFormat() == Qt.TextFormat.PlainText
