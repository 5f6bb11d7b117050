"""F1: every page explains itself, every field says what it takes, every key is listed."""

import re
from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.invented import fill

from centredesk.desk import Desk
from centredesk.paths import resource
from centredesk.ui.cases.case_list import CaseList
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.help.articles import article, file_of, names, read
from centredesk.ui.help.panel import WIDTH
from centredesk.ui.main_window.rooms import PAGES
from centredesk.ui.main_window.side_bar import RAIL
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.theme import look
from centredesk.ui.theme.words import plain

Settle = Callable[[], None]
# Written ahead of their pages.
TO_COME = {
    *("home", "intake", "report", "reports", "person", "screening", "operation", "operations"),
    *("victim", "victims", "involvement", "assistance", "help", "help_many", "held"),
    "add",
}
_KEYS = re.compile(r"`[^`]+`")

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def page(desk: Desk, window: MainWindow, settle: Settle) -> CasePage:
    """The page of a case, on the form of its closing."""
    case: UUID = fill(desk, 1)[0]
    window.navigator.go_to("case", case)
    settle()
    opened = window.page
    assert isinstance(opened, CasePage)
    opened.open("closing")
    opened.forms["closing"].go_to("closed_at")
    return opened


def told(window: MainWindow) -> str:
    """What the panel says."""
    return plain(window.aids.beside.panel.text.toPlainText())


# ── the articles ──


@pytest.mark.parametrize("name", sorted(PAGES))
def test_every_page_has_its_help(name: str) -> None:
    found = article(name)
    assert found is not None, f"resources/help/{file_of(name)}.md is missing"
    shapes = [block.shape for block in found.blocks]
    assert found.title
    assert "heading" in shapes
    assert sum(shape in ("paragraph", "step") for shape in shapes) >= 3
    keys = found.blocks[[block.text for block in found.blocks].index("คีย์") + 1 :]
    assert keys
    assert all(_KEYS.match(block.text) for block in keys)


def test_every_help_belongs_to_a_page() -> None:
    assert set(names()) - {file_of(page) for page in PAGES} <= TO_COME


@pytest.mark.parametrize("name", names())
def test_the_help_speaks_as_the_house_does(name: str) -> None:
    text = resource("help", f"{name}.md").read_text(encoding="utf-8")
    for word in ("คุณ", "กรุณา", "ขออภัย", "ครับ", "ค่ะ", "เหยื่อ", "ต่างด้าว", "คลิก", "!"):
        assert word not in text


def test_an_article_is_taken_apart() -> None:
    found = read("# ชื่อ\n\nบรรทัดหนึ่ง\nบรรทัดสอง\n\n## ขั้นตอน\n1. ก\n   ต่อ\n2. ข\n\n- ค\n")
    assert found.title == "ชื่อ"
    assert [(block.shape, block.text) for block in found.blocks] == [
        ("paragraph", "บรรทัดหนึ่ง บรรทัดสอง"),
        ("heading", "ขั้นตอน"),
        ("step", "ก ต่อ"),
        ("step", "ข"),
        ("bullet", "ค"),
    ]


# ── the panel ──


def test_f1_opens_and_closes_and_the_keyboard_returns(window: MainWindow, settle: Settle) -> None:
    settle()
    list_page = window.page
    assert isinstance(list_page, CaseList)
    panel = window.aids.beside.panel
    QTest.keyClick(list_page.list.search, Qt.Key.Key_F1)
    assert panel.isVisible()
    assert panel.width() == WIDTH
    assert "พิมพ์ในช่องค้นหาเพื่อกรอง" in told(window)
    assert QApplication.focusWidget() is panel.text
    QTest.keyClick(panel.text, Qt.Key.Key_F1)
    assert not panel.isVisible()
    assert QApplication.focusWidget() is list_page.list.search


def test_escape_closes_it_and_the_page_takes_its_room_back(
    window: MainWindow, settle: Settle
) -> None:
    settle()
    before = window.page.width()
    panel = window.aids.beside.panel
    QTest.keyClick(window.page, Qt.Key.Key_F1)
    settle()
    assert window.side.rail
    assert window.page.width() == panel.x() == 1366 - RAIL - WIDTH
    QTest.keyClick(panel.text, Qt.Key.Key_Escape)
    settle()
    assert window.page.width() == before


def test_a_small_window_keeps_its_page_whole_under_the_panel(
    window: MainWindow, settle: Settle
) -> None:
    window.resize(960, 540)
    settle()
    QTest.keyClick(window.page, Qt.Key.Key_F1)
    settle()
    assert window.page.width() == 960 - RAIL
    assert window.aids.beside.panel.x() == 960 - RAIL - WIDTH


def test_in_a_field_the_field_comes_first(page: CasePage, window: MainWindow) -> None:
    at = QApplication.focusWidget()
    assert at is not None
    QTest.keyClick(at, Qt.Key.Key_F1)
    text = told(window)
    assert text.startswith("ช่อง “วันที่ยุติ”")
    assert "12 พ.ย. 69" in text
    assert text.index("ช่อง “วันที่ยุติ”") < text.index("เลือกส่วนทางซ้าย")
    QTest.keyClick(window.aids.beside.panel.text, Qt.Key.Key_Escape)
    page.forms["closing"].go_to("linked_cases")
    at = QApplication.focusWidget()
    assert at is not None
    QTest.keyClick(at, Qt.Key.Key_F1)
    assert "เลขกรณี คั่นด้วยจุลภาค" in told(window)


def test_shift_f1_lists_the_keys(page: CasePage, window: MainWindow) -> None:
    QTest.keyClick(page, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    text = told(window).replace("\u00a0", " ")
    for key in ("Ctrl S", "F2", "F6", "Ctrl K", "Alt ↓", "Ctrl L"):
        assert key in text
    assert text.index("บันทึก") < text.index("ทุกหน้า")


def test_the_help_goes_along_to_the_next_page(
    page: CasePage, window: MainWindow, settle: Settle
) -> None:
    QTest.keyClick(page, Qt.Key.Key_F1)
    window.navigator.go_to("people")
    settle()
    assert "สะกดใกล้เคียงก็พบ" in told(window)


def test_another_theme_dresses_it_anew(
    page: CasePage, window: MainWindow, dressed: QApplication, settle: Settle
) -> None:
    QTest.keyClick(page, Qt.Key.Key_F1)
    panel = window.aids.beside.panel
    assert look.current().hover.lower() in panel.text.toHtml().lower()
    look.apply(dressed, "dark")
    settle()
    assert look.current().hover.lower() in panel.text.toHtml().lower()
    look.apply(dressed, "light")
    settle()
