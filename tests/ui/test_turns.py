"""A long page is made in turns: nothing typed meanwhile is lost, and Tab goes its usual way."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.hands import type_into

from centredesk.actions.records import add_records
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.navigation import Place, something_new
from centredesk.ui.parts.turns import any_under_way, in_turns
from centredesk.ui.people.new_person import NewPerson
from centredesk.ui.people.person_page import SECTIONS

Settle = Callable[[], None]
SOMEBODY = {"first_name": "ปานดาว", "sex": "F", "nationality": "MMR"}


def half_made(window: MainWindow, qtbot: QtBot, record: object) -> NewPerson:
    """The page of a new person as soon as its first section has the keyboard."""
    window.navigator.go_to("new_person", record)
    page = window.page
    assert isinstance(page, NewPerson)
    qtbot.waitUntil(lambda: page.isAncestorOf(keyboard()), timeout=5000)
    return page


def keyboard() -> QWidget:
    """What has it."""
    held = QApplication.focusWidget()
    assert held is not None
    return held


def first_line(page: NewPerson) -> QWidget:
    return page.forms[SECTIONS[0][0]].editors["first_name"].takers()[0]


def test_what_is_typed_while_the_page_is_made_stays(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    settle()
    page = half_made(window, qtbot, something_new())
    line = first_line(page)
    line.setFocus()
    type_into(line, "ปานดาว")
    assert len(page.forms) < len(SECTIONS)
    settle()
    assert list(page.forms) == [name for name, _ in SECTIONS]
    assert page.forms[SECTIONS[0][0]].editors["first_name"].value() == "ปานดาว"
    assert line.hasFocus()


def test_a_draft_comes_back_around_what_was_typed_first(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    settle()
    record = something_new()
    page = half_made(window, qtbot, record)
    settle()
    for name, text in (("first_name", "ปานดาว"), ("last_name", "สมมุติเมือง")):
        type_into(page.forms[SECTIONS[0][0]].editors[name].takers()[0], text)
    page.keep_draft()
    window.navigator.go_to("cases")
    settle()
    window._pages.pop(Place("new_person", record))
    window.stack.removeWidget(page)
    page.leave()
    again = half_made(window, qtbot, record)
    type_into(first_line(again), "ดวงใจ")
    settle()
    typed = again.forms[SECTIONS[0][0]].typed()
    assert (typed["first_name"], typed["last_name"]) == ("ดวงใจ", "สมมุติเมือง")


def test_saving_at_once_finds_the_faults_of_every_section(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    settle()
    page = half_made(window, qtbot, something_new())
    page.save()
    assert list(page.forms) == [name for name, _ in SECTIONS]
    settle()


def test_tab_comes_to_the_foot_after_the_last_section(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    settle()
    page = half_made(window, qtbot, something_new())
    settle()
    seen: list[QWidget] = []
    while not page.foot.isAncestorOf(keyboard()) and len(seen) < 200:
        seen.append(keyboard())
        QTest.keyClick(keyboard(), Qt.Key.Key_Tab)
    for form in page.forms.values():
        assert any(form.isAncestorOf(widget) for widget in seen), form
    assert isinstance(keyboard(), QPushButton)


def test_a_page_nobody_sees_reads_once_it_is_seen(
    window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.navigator.go_to("people")
    settle()
    people = window.page
    window.navigator.go_to("office")
    settle()
    read: list[str] = []
    monkeypatch.setattr(people, "load", lambda: read.append(people.name))
    window.desk.do(add_records, "person", [SOMEBODY])
    settle()
    assert read == []
    window.navigator.back()
    assert read == ["people"]


def test_pieces_end_with_their_owner(dressed: QApplication, qtbot: QtBot) -> None:
    owner, done = QObject(), []
    turns = in_turns(owner, lambda: done.append(1), lambda: done.append(2))
    assert any_under_way()
    turns.finish()
    assert done == [1, 2]
    turns.then(lambda: done.append(3))
    owner.deleteLater()
    qtbot.wait(30)
    assert done == [1, 2]
    assert not any_under_way()
