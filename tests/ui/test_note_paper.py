"""A note breaks between Thai words on any system, and what was typed is never altered by it."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from tests.ui.hands import type_into

from centredesk.ui.forms.paper import Paper
from centredesk.ui.theme.words import JOINT

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SENTENCE = "ผู้แจ้งพบคนงานต่างชาติถูกกักอยู่ในบ้านเช่าใกล้ท่าข้าม"
PIECES = ["กา", "รค้ามนุษย์", " ", "แม่สอด", "ํา", "่", "เ", "ๆ", "x", "2", "ฯ", "ผู้เสียหาย", "(", "น."]
KEYS = {
    "left": (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
    "right": (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
    "back": (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
    "delete": (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    "home": (Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier),
    "end": (Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier),
    "enter": (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    "select": (Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier),
}


def press(papers: list[QPlainTextEdit], what: str) -> None:
    """The same key, or the same piece of text, in each of them."""
    for paper in papers:
        if what in KEYS:
            QTest.keyClick(paper, *KEYS[what])
        else:
            type_into(paper, what)


def test_the_words_have_joints_and_the_text_has_none(dressed: QApplication) -> None:
    paper = Paper()
    type_into(paper, SENTENCE)
    assert JOINT in paper.toPlainText()
    assert paper.text() == SENTENCE
    paper.selectAll()
    assert paper.createMimeDataFromSelection().text() == SENTENCE


@given(st.lists(st.sampled_from([*PIECES, *KEYS]), max_size=25))
def test_any_keys_leave_the_text_of_a_plain_sheet(dressed: QApplication, keys: list[str]) -> None:
    paper, sheet = Paper(), QPlainTextEdit()
    for what in keys:
        press([paper, sheet], what)
        assert paper.toPlainText().replace(JOINT, "") == sheet.toPlainText(), keys


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12))
def test_undoing_everything_and_doing_it_again(dressed: QApplication, pieces: list[str]) -> None:
    paper = Paper()
    for piece in pieces:
        type_into(paper, piece)
    whole = paper.text()
    for _ in range(200):
        paper.undo()
    assert paper.text() == ""
    for _ in range(200):
        paper.redo()
    assert paper.text() == whole


def test_it_grows_with_what_is_written(
    shown: Callable[[QWidget], QWidget], dressed: QApplication
) -> None:
    shell = QWidget()
    paper = Paper()
    paper.setParent(shell)
    shown(shell)
    paper.resize(300, 100)
    before = paper.height()
    for _ in range(7):
        QTest.keyClick(paper, Qt.Key.Key_Return)
    assert paper.height() > before
    assert not paper.verticalScrollBar().isVisible()
    for _ in range(40):
        QTest.keyClick(paper, Qt.Key.Key_Return)
    dressed.processEvents()
    assert paper.verticalScrollBar().isVisible()
