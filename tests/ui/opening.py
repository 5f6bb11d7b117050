"""How a test comes to a page and reads it as a user does."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from centredesk.ui.forms.editor import TypedEditor
from centredesk.ui.forms.ref_editor import RefEditor
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.pages.list_page import ListPage
from centredesk.ui.pages.page import Page
from centredesk.ui.pages.record_page import RecordPage
from centredesk.ui.parts.actions_row import ActionsRow
from centredesk.ui.theme.words import plain

P = TypeVar("P", bound=Page)
Settle = Callable[[], None]


def come_to(window: MainWindow, settle: Settle, kind: type[P], name: str, record: Any = None) -> P:
    """Open a page and wait for what it shows."""
    settle()
    window.navigator.go_to(name, record)
    settle()
    page = window.page
    assert isinstance(page, kind)
    return page


def open_first(listed: ListPage, window: MainWindow, settle: Settle, kind: type[P]) -> P:
    """Open the first row of a list by keys, from its search."""
    listed.list.search.setFocus()
    press(listed.list.search, Qt.Key.Key_Down)
    press(listed.list.table, Qt.Key.Key_Return)
    settle()
    opened = window.page
    assert isinstance(opened, kind)
    return opened


def button(widget: QWidget, text: str) -> QAbstractButton:
    """The button a user sees under this verb."""
    found = [
        one
        for one in widget.findChildren(QAbstractButton)
        if _offered(one, widget) and plain(one.text()).strip().startswith(text)
    ]
    assert found, f"{text} is not on the page"
    return found[0]


def _offered(one: QAbstractButton, widget: QWidget) -> bool:
    """Whether it is seen, or stands in the menu of the header because there is no room."""
    slot = one.parentWidget()
    folds = slot is not None and isinstance(slot.parentWidget(), ActionsRow)
    return not one.isHidden() if folds else one.isVisibleTo(widget)


def row(widget: QWidget, words: str) -> QWidget:
    """The live row of a table that begins with these words."""
    rows = widget.findChildren(QWidget, "liverow")
    found = [r for r in rows if r.isVisibleTo(widget) and words in r.accessibleName()]
    assert found, f"no row says {words}"
    return found[0]


def press(widget: QWidget, key: Qt.Key, *, ctrl: bool = False) -> None:
    """Press a key on a widget."""
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(widget, key, modifier)


def line_of(page: Any, section: str, name: str) -> TypedEditor:
    """The one-line editor of a field."""
    if isinstance(page, RecordPage):
        page.open(section)
    editor = page.forms[section].editors[name]
    assert isinstance(editor, TypedEditor)
    return editor


def choose(page: Any, section: str, name: str, words: str, settle: Settle) -> None:
    """Find a record by words and take the first with Enter."""
    editor = page.forms[section].editors[name]
    assert isinstance(editor, RefEditor)
    editor.line.setFocus()
    editor.line.setText(words)
    editor.finding.look_now()
    settle()
    press(editor.line, Qt.Key.Key_Return)
    settle()
