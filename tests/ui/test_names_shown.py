"""Ctrl+Shift+E: names stand in the lists for a time, and then they are masked again everywhere."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from tests.making import make_case, make_person, make_screening, make_victim
from tests.ui.hands import listed, type_into
from tests.ui.opening import come_to

from centredesk.actions.listing import Want
from centredesk.actions.looking_up import whole_names
from centredesk.actions.people import list_people
from centredesk.desk import Desk
from centredesk.errors import NotAllowed
from centredesk.ui.assistance.many_page import HelpMany
from centredesk.ui.forms.ref_editor import RefEditor
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.navigation import something_new
from centredesk.ui.pages.form_page import FormPage
from centredesk.ui.pages.list_page import ListPage
from centredesk.ui.theme.words import plain

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Settle = Callable[[], None]
NAMES = ("ปานดาว", "สมมุติ")


@pytest.fixture
def person(desk: Desk) -> UUID:
    """A victim of a case, screened."""
    key = make_person(desk, first_name=NAMES[0], last_name=NAMES[1])
    case = make_case(desk)
    make_victim(desk, case=case, person=key)
    make_screening(desk, person=key, case=case)
    return key


def words(page: ListPage) -> str:
    """Everything that stands in the table."""
    model = page.list.model
    cells = (
        model.index(row, column).data() or ""
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    )
    return " ".join(map(str, cells))


def heads(page: ListPage) -> str:
    """The heads of the table."""
    model = page.list.model
    across = Qt.Orientation.Horizontal
    return " ".join(str(model.headerData(n, across)) for n in range(model.columnCount()))


@pytest.mark.parametrize("room", ["people", "victims", "cases", "screenings"])
def test_a_list_shows_names_while_they_are_revealed(
    room: str, person: UUID, window: MainWindow, settle: Settle
) -> None:
    page = listed(window, room, settle)
    assert "ป•••" in words(page)
    assert NAMES[0] not in words(page)
    QTest.keyClick(page.list.table, Qt.Key.Key_Space)
    window.revealing.start()
    settle()
    assert all(name in words(page) for name in NAMES)
    assert "ปิดไว้" not in heads(page)
    assert "ปิดไว้" not in page.head.summary.text()
    window.revealing.stop()
    assert NAMES[0] not in words(page), "masked at once, before anything is read"
    settle()
    assert "ป•••" in words(page)
    assert NAMES[0] not in words(page)


def test_after_the_time_the_list_is_masked_by_itself(
    person: UUID, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    page = come_to(window, settle, ListPage, "people")
    window.revealing.seconds = 0.2
    window.revealing.start()
    settle()
    assert NAMES[0] in words(page)
    qtbot.waitUntil(lambda: not window.revealing.on, timeout=5000)
    qtbot.waitUntil(lambda: "ป•••" in words(page), timeout=5000)
    assert NAMES[0] not in words(page)


def test_a_list_opened_while_names_are_revealed_shows_them(
    person: UUID, window: MainWindow, settle: Settle
) -> None:
    window.revealing.start()
    page = come_to(window, settle, ListPage, "people")
    assert NAMES[0] in words(page)


def test_a_saved_list_is_masked_though_the_screen_is_not(
    person: UUID,
    window: MainWindow,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window.revealing.start()
    page = come_to(window, settle, ListPage, "people")
    target = tmp_path / "บุคคล.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    settle()
    sheet = load_workbook(target).active
    assert sheet is not None
    told = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row)
    assert "ป•••" in told
    assert NAMES[0] not in told


def test_whom_to_help_is_told_by_name(person: UUID, window: MainWindow, settle: Settle) -> None:
    window.navigator.go_to("help_many", something_new())
    settle()
    page = window.page
    assert isinstance(page, HelpMany)
    page._look_for("0001")
    settle()

    def told() -> str:
        return " ".join(line.spoken for line in page.whom.list.lines.lines)

    assert "ป•••" in told()
    window.revealing.start()
    settle()
    assert NAMES[0] in told()
    window.revealing.stop()
    settle()
    assert NAMES[0] not in told()


def test_a_picker_offers_the_name_and_keeps_the_masked_one(
    person: UUID, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    window.revealing.start()
    window.navigator.go_to("new_victim", something_new())
    settle()
    page = window.page
    assert isinstance(page, FormPage)
    editors = {n: e for form in page.forms.values() for n, e in form.editors.items()}
    editor = editors["person"]
    assert isinstance(editor, RefEditor)
    line = editor.finding
    line.setFocus()
    type_into(line, NAMES[0])
    qtbot.wait(200)
    settle()
    offered = " ".join(plain(o.label) for o in line.offers)
    assert NAMES[0] in offered
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert editor.value() == person
    assert NAMES[0] not in line.text()


def test_who_may_not_see_identities_is_refused(person: UUID, desk: Desk) -> None:
    desk._actor = replace(desk.member, can_see_identity=False)
    with pytest.raises(NotAllowed):
        desk.ask(list_people, Want(named=True))
    with pytest.raises(NotAllowed):
        desk.ask(whole_names, "person", [person])
