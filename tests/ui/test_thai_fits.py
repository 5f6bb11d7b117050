"""A walk over every widget of every page: Thai can wrap, nothing is cut, everything has a name."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from tests.ui.invented import fill

from centredesk.desk import Desk
from centredesk.ui.background import Background
from centredesk.ui.cases.case_page import SECTIONS, CasePage
from centredesk.ui.first_run.wizard import FirstRun
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.theme.words import JOINT
from centredesk.ui.unlock.card import UnlockCard

Settle = Callable[[], None]
Shown = Callable[[QWidget], QWidget]
# A Thai label longer than this has more than one word.
ONE_WORD = 14

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def visible(window: QWidget) -> Iterator[QWidget]:
    """Every widget a user sees."""
    yield from (w for w in window.findChildren(QWidget) if w.isVisible())


def thai_runs(text: str) -> list[str]:
    """The pieces of a text between which a line may break without a dictionary."""
    return text.replace(JOINT, " ").split()


def walk(window: QWidget) -> list[str]:
    """What is wrong with the widgets of a window."""
    wrong: list[str] = []
    for widget in visible(window):
        if isinstance(widget, QLabel) and widget.text():
            wrong += label_faults(widget)
        if isinstance(widget, QAbstractButton) and widget.text():
            if widget.sizeHint().width() > widget.width() + 1:
                wrong.append(f"cut button: {widget.text()}")
        if isinstance(widget, QScrollArea) and (inside := widget.widget()) is not None:
            if inside.width() > widget.viewport().width() + 1:
                wrong.append(f"wider than its window: {inside.width()}")
        if isinstance(widget, QAbstractButton | QLineEdit | QPlainTextEdit):
            if not (widget.accessibleName() or getattr(widget, "text", str)()):
                parent = widget.parentWidget()
                if parent is None or not parent.accessibleName():
                    wrong.append(f"without a name: {type(widget).__name__}")
    return wrong


def label_faults(label: QLabel) -> list[str]:
    """A label that cannot wrap where it must, or that is cut."""
    text = label.text()
    if label.wordWrap():
        long = [run for run in thai_runs(text) if len(run) > 2 * ONE_WORD and not run.isascii()]
        wrong = [f"cannot wrap: {run}" for run in long]
        if label.heightForWidth(label.width()) > label.height() + 1:
            wrong.append(f"cut below: {text}")
        return wrong
    needed = label.sizeHint().width()
    return [f"cut: {text} ({needed} > {label.width()})"] if needed > label.width() + 1 else []


def test_the_cover_fits(background: Background, shown: Shown, settle: Settle) -> None:
    card = UnlockCard(background, lambda *_: None, None)
    shown(card)
    settle()
    assert walk(card) == []
    card._tell("แฟ้มข้อมูลกับแฟ้มกุญแจไม่ใช่ของสำนักงานเดียวกัน โปรแกรมไม่ได้เปลี่ยนแปลงแฟ้ม")
    settle()
    assert walk(card) == []


@pytest.mark.parametrize("step", range(4))
def test_the_wizard_fits(
    background: Background, shown: Shown, settle: Settle, tmp_path: Path, step: int
) -> None:
    wizard = FirstRun(background, lambda _: None, tmp_path)
    shown(wizard)
    wizard.ready.kit.setText("ที่เก็บเอกสาร")
    wizard._show(step)
    wizard.steps[step].checked()
    settle()
    assert walk(wizard) == []


def test_the_list_of_cases_fits(window: MainWindow, settle: Settle) -> None:
    settle()
    assert walk(window) == []


@pytest.mark.parametrize("room", ["people", "screenings"])
def test_the_other_lists_fit(desk: Desk, window: MainWindow, settle: Settle, room: str) -> None:
    fill(desk, 2)
    window.navigator.go_to(room)
    settle()
    assert walk(window) == []


@pytest.mark.parametrize("section", [name for name, _ in SECTIONS])
def test_every_section_of_a_case_fits(
    desk: Desk, window: MainWindow, settle: Settle, section: str
) -> None:
    case = fill(desk, 2)[-1]
    window.navigator.go_to("case", case)
    settle()
    page = window.page
    assert isinstance(page, CasePage)
    page.open(section)
    settle()
    assert walk(window) == []


def test_a_small_window_cuts_nothing_either(desk: Desk, window: MainWindow, settle: Settle) -> None:
    case = fill(desk, 2)[-1]
    window.resize(960, 540)
    window.navigator.go_to("case", case)
    settle()
    assert window.side.rail
    assert walk(window) == []


class Flashes(QObject):
    """Counts windows that appear for a moment because a widget was shown before it had a place."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Note every window that is shown."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_no_window_flashes_while_pages_are_built(
    desk: Desk, window: MainWindow, settle: Settle, dressed: QApplication, tmp_path: Path
) -> None:
    case = fill(desk, 2)[-1]
    flashes = Flashes()
    dressed.installEventFilter(flashes)
    window.navigator.go_to("case", case)
    settle()
    page = window.page
    assert isinstance(page, CasePage)
    for name, _ in SECTIONS:
        page.open(name)
    page.banner.tell("เรื่อง", "ประโยค")
    FirstRun(page.around.background, lambda _: None, tmp_path)
    settle()
    dressed.removeEventFilter(flashes)
    assert flashes.seen == []
