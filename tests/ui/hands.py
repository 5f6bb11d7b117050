"""What a clerk's hands and eyes do: keys, Thai typed into a field, answers, words that are read."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.notices import Question
from centredesk.ui.pages.list_page import ListPage
from centredesk.ui.theme.words import plain

NONE = Qt.KeyboardModifier.NoModifier


def type_into(widget: QWidget, text: str) -> None:
    """Press one key after another, whatever its sign, which QTest cannot do in Thai."""
    for sign in text:
        key = ord(sign.upper()) if sign.isascii() else 0
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, NONE, sign)
            QApplication.sendEvent(widget, event)


def press(key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """A key, wherever the keyboard stands."""
    where = QApplication.focusWidget()
    assert where is not None
    QTest.keyClick(where, key, held)


def texts(widget: QWidget) -> str:
    """All words a user sees in a widget."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return " | ".join(plain(label.text()) for label in labels)


def answer(how: Callable[[QDialog], object]) -> None:
    """Answer the dialog that opens next."""

    def look() -> None:
        found = QApplication.activeModalWidget()
        if isinstance(found, QDialog):
            how(found)
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)


def agree(dialog: QDialog) -> None:
    """Press the verb of a question."""
    assert isinstance(dialog, Question)
    dialog.act.click()


def listed(window: MainWindow, name: str, settle: Callable[[], None]) -> ListPage:
    """A list, read."""
    window.navigator.go_to(name)
    settle()
    page = window.page
    assert isinstance(page, ListPage)
    page.load()
    settle()
    return page
