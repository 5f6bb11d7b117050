"""A clerk makes the month's return with the windows: looks, opens figures, mends, saves."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.making import make_case, make_person, make_screening, make_victim
from tests.ui.walking import walk

from centredesk.desk import Desk
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.returns.counting import CODES
from centredesk.ui.returns.returns_page import ReturnsPage
from centredesk.ui.top_window import SMALLEST

Settle = Callable[[], None]
FOUND = {
    "result": "VICTIM_TIP",
    "reasons": "ถูกหลอกให้ทำงานบนเรือประมง ไม่ได้รับค่าจ้าง และถูกยึดเอกสารประจำตัว",
    "acts": ["PROCURE"],
    "means": ["DECEIVE"],
    "forms": ["06.1"],
}


@pytest.fixture
def october(desk: Desk) -> None:
    """Two victims of one case in October, screened and identified."""
    case = make_case(desk, opened_at="2026-10-05", accepted_on="2026-10-05", main_form="06.1")
    for sex in "FM":
        person = make_person(desk, sex=sex, nationality="MMR", birth_date="1999")
        make_screening(desk, person, start_at="2026-10-05 10:00", **FOUND)
        make_victim(desk, case=case, person=person, identified_at="2026-10-06", forms=["06.1"])


@pytest.fixture
def page(october: None, window: MainWindow, settle: Settle) -> ReturnsPage:
    """The page of the returns, counted."""
    settle()
    window.navigator.go_to("returns")
    settle()
    shown = window.page
    assert isinstance(shown, ReturnsPage)
    return shown


def cell(page: ReturnsPage, row_code: str, column_code: str) -> tuple[int, int]:
    """Where a figure stands on the screen."""
    paper = page.table.paper
    row = next(at for at, (line, _) in enumerate(paper.rows) if line.code == row_code)
    return row, [column.code for column in paper.columns].index(column_code)


def figure(page: ReturnsPage, row_code: str, column_code: str) -> str:
    """A figure as the clerk reads it."""
    return page.table.paper.text(*cell(page, row_code, column_code))


def test_the_month_that_is_due_is_shown_and_adds_up(page: ReturnsPage) -> None:
    assert page.period.period.code == "2569-10"
    assert figure(page, "06", "V_ALL") == "2"
    assert figure(page, "06", "V_F") == "1"
    assert figure(page, "TOTAL", "V_ALL") == "2"
    assert figure(page, "01", "V_ALL") == "–"
    assert page.forms.state("R02") == "done"
    assert page.basis.accessibleName().startswith("วิธีนับ")


def test_the_first_return_is_read_while_the_others_are_counted(
    october: None, window: MainWindow, settle: Settle
) -> None:
    settle()
    window.navigator.go_to("returns")
    page = window.page
    assert isinstance(page, ReturnsPage)
    seen = list[tuple[bool, bool]]()
    look = QTimer(page, interval=0)
    look.timeout.connect(lambda: seen.append((bool(page.table.paper.rows), page.counted is None)))
    look.start()
    settle()
    assert (True, True) in seen, "it stood there before all was counted"
    assert seen[-1] == (True, False)
    page.period.step(-1)
    page.load()
    settle()
    assert page.counted is not None
    assert page.counted.period == page.period.period


def test_every_return_is_a_key_away(page: ReturnsPage, qtbot: QtBot, settle: Settle) -> None:
    page.forms.setFocus()
    qtbot.keyClick(page.forms.focusProxy(), Qt.Key.Key_Down)
    assert page.forms.code == "R03"
    assert figure(page, "MMR", "ALL") == "2"
    qtbot.keyClick(page.forms.focusProxy(), Qt.Key.Key_Left)
    settle()
    assert page.period.period.code == "2569-09"
    assert figure(page, "TOTAL", "ALL") == "–"


def test_nobody_looks_into_a_period_that_has_not_begun(page: ReturnsPage, settle: Settle) -> None:
    page.period.later.click()
    settle()
    assert page.period.period.code == "2569-11"
    assert not page.period.later.isEnabled()
    page.period.step(1)
    assert page.period.period.code == "2569-11"


def test_a_kind_of_period_is_chosen(page: ReturnsPage, settle: Settle) -> None:
    page.period.segments.chosen.emit("fiscal_year")
    settle()
    assert page.period.period.code == "fy2570"
    page.period.segments.chosen.emit("days")
    settle()
    assert page.period.custom.isVisible()
    page.period.custom.first.set_value(date(2026, 10, 6))
    page.period.custom.last.set_value(date(2026, 10, 6))
    page.period.custom._tell()
    settle()
    assert figure(page, "TOTAL", "V_ALL") == "2"
    assert figure(page, "TOTAL", "CASES") == "–"


def test_data_of_tomorrow_are_refused_in_words(page: ReturnsPage) -> None:
    page.period.as_at.set_value(date(2026, 12, 1))
    page.period._day()
    assert page.banner.isVisible()
    assert "ยังมาไม่ถึง" in page.banner.accessibleName()


def test_a_figure_shows_the_numbers_behind_it(
    page: ReturnsPage, qtbot: QtBot, settle: Settle
) -> None:
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.paper.index(*cell(page, "06", "V_ALL")))
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    settle()
    numbers = [page.drawer.list.item(at).text() for at in range(page.drawer.list.count())]
    assert len(numbers) == 2
    assert all(number.startswith("V-") for number in numbers)
    qtbot.keyClick(page.drawer.list, Qt.Key.Key_Escape)
    assert not page.drawer.isVisible()
    assert page.checks.isVisible()


def test_a_number_opens_its_case(page: ReturnsPage, window: MainWindow, settle: Settle) -> None:
    page.table.opened.emit(*cell(page, "06", "CASES"))
    settle()
    page.drawer.opened.emit(page.drawer.list.item(0).text())
    settle()
    assert window.page.name == "case"


def test_what_blocks_is_named_and_holds_the_button(
    page: ReturnsPage, desk: Desk, settle: Settle, tmp_path: Path
) -> None:
    make_screening(desk, make_person(desk), start_at="2026-10-07 10:00", **FOUND)
    settle()
    assert page.forms.state("R09") == "bad"
    assert page.forms.state("R16") == "done"
    assert not page.save_all.isEnabled()
    assert "ต้องแก้ 1 ข้อ" in page.foot.note.text()
    assert "ยังไม่มีรายการผู้เสียหาย" in page.checks.problems[0].accessibleName()
    page.keep_folder(tmp_path / "papers")
    page.save()
    settle()
    assert not (tmp_path / "papers").exists()


def test_the_next_problem_is_one_key_away(
    page: ReturnsPage, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    person = make_person(desk)
    make_victim(desk, person=person, identified_at="2026-10-08")
    settle()
    problem = page.checks.problems[0]
    qtbot.keyClick(page, Qt.Key.Key_F8)
    here = QApplication.focusWidget()
    assert here is not None
    assert problem.isAncestorOf(here)


def test_nothing_is_cut_and_everything_has_a_name(
    page: ReturnsPage, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    make_screening(desk, make_person(desk), start_at="2026-10-07 10:00", **FOUND)
    settle()
    for code in CODES:
        page.forms.show_form(code)
        page.forms.chosen.emit(code)
        settle()
        assert walk(window) == []


def test_the_return_is_saved_where_the_clerk_says(
    page: ReturnsPage,
    window: MainWindow,
    settle: Settle,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    folder = tmp_path / "รายงาน ตุลาคม"
    folder.mkdir()
    page.keep_folder(folder)
    qtbot.mouseClick(page.save_all, Qt.MouseButton.LeftButton)
    settle()
    names = sorted(file.name for file in folder.iterdir())
    assert "R02_2569-10.pdf" in names
    assert "letter_2569-10.pdf" in names
    assert any(name.endswith(".xlsx") for name in names)
    assert len(names) == 7
    assert window._toast.isVisible()
    assert "7 แฟ้ม" in window._toast.words.text()
    assert page.around.preferences.get("returns_folder") == str(folder)


def test_one_return_alone_can_be_saved(page: ReturnsPage, settle: Settle, tmp_path: Path) -> None:
    page.keep_folder(tmp_path)
    page.forms.show_form("R16")
    page.forms.chosen.emit("R16")
    page.save_one.click()
    settle()
    assert (tmp_path / "R16_2569-10.pdf").exists()
    assert not (tmp_path / "R02_2569-10.pdf").exists()


def test_a_folder_that_is_gone_is_told(page: ReturnsPage, settle: Settle, tmp_path: Path) -> None:
    in_the_way = tmp_path / "แฟ้ม"
    in_the_way.write_text("not a folder")
    page.keep_folder(in_the_way)
    page.save_all.click()
    settle()
    assert page.banner.isVisible()
    assert page.save_all.isEnabled()


def test_the_smallest_window_keeps_everything_in_reach(
    page: ReturnsPage, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    window.setMinimumSize(*SMALLEST)
    window.resize(*SMALLEST)
    qtbot.waitUntil(lambda: not page.forms.isVisible())
    assert window.size().width() == 960
    assert page.form_box.isVisible()
    assert not page.checks.isVisible()
    settle()
    assert walk(window) == []
    # A screen enlarged by half leaves no more than this.
    window.setMinimumSize(1, 1)
    window.resize(904, 508)
    settle()
    assert walk(window) == []
    page.see_checks.click()
    assert page.checks.isVisible()
    page.form_box.choose("R11")
    page.form_box.activated.emit(3)
    assert page.form_title.text().startswith("R11")


def test_the_panels_leave_a_wide_return_the_room(page: ReturnsPage, settle: Settle) -> None:
    page.forms.setFocus()
    for code in CODES:
        settle()
        assert page.forms.code == code
        assert not page.table.horizontalScrollBar().maximum()
        assert not walk(page)
        assert page.see_checks.isVisible() is not page.checks.isVisible()
        page.forms.step(1)
    page.forms.step(-2)
    settle()
    assert page.forms.code == "R09"
    page.see_checks.click()
    assert page.checks.isVisible()
    page.forms.step(-1)
    settle()
    assert page.checks.isVisible()
    assert not page.see_checks.isVisible()
