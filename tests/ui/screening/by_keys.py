"""How a clerk screens somebody: parts, ticks, result and reason, all by keys."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.ui.hands import type_into

from centredesk.ui.forms.choices import BoxEditor
from centredesk.ui.forms.editor import TypedEditor
from centredesk.ui.forms.moments import MomentEditor
from centredesk.ui.forms.note import NoteEditor
from centredesk.ui.forms.ref_editor import RefEditor
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.navigation import something_new
from centredesk.ui.screening.element_columns import TickColumn
from centredesk.ui.screening.elements_part import ElementsPart
from centredesk.ui.screening.screening_page import ScreeningPage

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Settle = Callable[[], None]
_ALONE = Qt.KeyboardModifier.NoModifier
REASON = "ผู้ให้สัมภาษณ์ถูกยึดเอกสารและไม่กล้าเล่าวิธีการ"


def page_of(window: MainWindow) -> ScreeningPage:
    """The screening page that is shown."""
    page = window.page
    assert isinstance(page, ScreeningPage)
    return page


def elements_of(page: ScreeningPage) -> ElementsPart:
    """Part ง, opened."""
    page.open("elements")
    made = page.part("elements")
    assert isinstance(made, ElementsPart)
    return made


def opened(window: MainWindow, settle: Settle, **given: UUID) -> ScreeningPage:
    """A new screening of what is given."""
    window.navigator.go_to("screening", something_new(**given))
    settle()
    return page_of(window)


def shown(window: MainWindow, settle: Settle, key: UUID) -> ScreeningPage:
    """A screening that is kept."""
    window.navigator.go_to("screening", key)
    settle()
    return page_of(window)


def press(page: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """A key, wherever the keyboard stands."""
    at: QWidget | None = page.focusWidget()
    QTest.keyClick(at if at is not None else page, key, modifier or _ALONE)


def go_on(page: ScreeningPage) -> None:
    """The next part."""
    press(page, Qt.Key.Key_Tab, CTRL)


def tick(page: ScreeningPage, form: str, *codes: str) -> None:
    """Tick boxes of a column with Space."""
    column = next(iter(page.form(form).editors.values()))
    assert isinstance(column, TickColumn)
    for code in codes:
        column.ticks[code].setFocus()
        QTest.keyClick(column.ticks[code], Qt.Key.Key_Space)


def explain_all(page: ScreeningPage) -> None:
    """Tick every right."""
    page.open("setting")
    tick(page, "rights", "PURPOSE", "USE", "PAUSE", "VOLUNTARY", "RIGHTS")


def begin(page: ScreeningPage, day: str = "11112569", at: str = "0910") -> None:
    """Type when the interview began."""
    editor = page.form("times").editors["start_at"]
    assert isinstance(editor, MomentEditor)
    type_into(editor.day.line, day)
    type_into(editor.time, at)


def find(page: ScreeningPage, form: str, field: str, words: str, settle: Settle) -> None:
    """Find a record by its words, and take the first."""
    editor = page.form(form).editors[field]
    assert isinstance(editor, RefEditor)
    editor.setFocus()
    type_into(editor.line, words)
    editor.finding.look_now()
    settle()
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    settle()


def write(page: ScreeningPage, form: str, field: str, words: str) -> None:
    """Type into a line or a note."""
    editor = page.form(form).editors[field]
    editor.setFocus()
    if isinstance(editor, NoteEditor):
        type_into(editor.paper, words)
        return
    assert isinstance(editor, TypedEditor)
    type_into(editor.line, words)


def choose_result(page: ScreeningPage, code: str) -> None:
    """Choose the result with the arrow keys."""
    editor = page.form("result").editors["result"]
    assert isinstance(editor, BoxEditor)
    editor.box.setFocus()
    QTest.keyClick(editor.box, Qt.Key.Key_Home)
    while editor.value() != code:
        before = editor.box.currentIndex()
        QTest.keyClick(editor.box, Qt.Key.Key_Down)
        assert editor.box.currentIndex() > before


def confirm(page: ScreeningPage, settle: Settle) -> None:
    """Ctrl+Enter."""
    press(page, Qt.Key.Key_Return, CTRL)
    settle()
