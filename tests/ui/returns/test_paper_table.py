"""The table on the screen says what the paper says, and periods have short names."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from centredesk.errors import BadValue
from centredesk.exports.period import Kind, period_of, read_period
from centredesk.exports.returns import pdf
from centredesk.exports.returns.figures import Column, Figures, Row, Value, What
from centredesk.exports.returns.forms import FORMS
from centredesk.exports.returns.return_form import ReturnForm
from centredesk.ui.returns import period_words
from centredesk.ui.returns.counting import case_number
from centredesk.ui.returns.paper_table import PaperTable, figure_text, shown_columns

TODAY = date(2026, 11, 12)
OCTOBER = read_period("2569-10", today=TODAY)


def figures(columns: tuple[Column, ...], number: int) -> Figures:
    """One line and its total, with this number everywhere."""
    values: tuple[Value, ...] = tuple(number for _ in columns)
    line, total = Row("01", "ค้าประเวณี", values), Row("TOTAL", "รวม", values)
    return Figures("R02", "แบบทดลอง", OCTOBER, columns, (line,), total)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.code)
@pytest.mark.parametrize("number", [0, 3])
def test_the_screen_shows_the_columns_of_the_paper(form: ReturnForm, number: int) -> None:
    found = figures(form.columns, number)
    assert tuple(shown_columns(found)) == pdf.shown_columns(found)


@pytest.mark.parametrize(
    ("value", "what"),
    [
        (0, "count"),
        (1234, "count"),
        (Decimal("1234.5"), "money"),
        (Decimal("0"), "money"),
        (Decimal("3.25"), "average"),
        (None, "percent"),
        (TODAY, "date"),
        ("ต.ท่าสายลวด", "text"),
    ],
)
def test_a_figure_is_written_as_on_paper(value: Value, what: What) -> None:
    column = Column("X", "ช่อง", what=what)
    assert figure_text(value, column) == pdf.cell_text(value, column)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.code)
def test_no_head_and_no_figure_is_cut_off(
    form: ReturnForm, dressed: QApplication, qtbot: QtBot
) -> None:
    table = PaperTable()
    qtbot.addWidget(table)
    table.resize(700, 420)
    table.show_figures(figures(form.columns, 1_234_567))
    table.show()
    for place, column in enumerate(table.paper.columns):
        assert table.columnWidth(place) >= table.heads.least(column, table.heads.manner)
        assert table.columnWidth(place) >= table._content(place, table.heads.manner)
    assert table.corner.height() == table.heads.height()


BOTH_PANELS, NO_PANEL = 1366 - 56 - 228 - 272 - 36, 1366 - 56 - 84 - 36


@pytest.mark.parametrize(
    ("code", "number", "width"),
    [
        ("R02", 0, BOTH_PANELS),
        ("R03", 0, BOTH_PANELS),
        ("R03", 88, BOTH_PANELS),
        ("R11", 88, BOTH_PANELS),
        ("R16", 88, BOTH_PANELS),
        ("R02", 88, NO_PANEL),
        ("R09", 0, NO_PANEL),
        ("R09", 88, NO_PANEL),
    ],
)
def test_every_return_fits_a_small_screen(
    code: str, number: int, width: int, dressed: QApplication, qtbot: QtBot
) -> None:
    table = PaperTable()
    qtbot.addWidget(table)
    form = next(form for form in FORMS if form.code == code)
    table.show_figures(figures(form.columns, number))
    table.resize(width, 420)
    table.show()
    assert not table.horizontalScrollBar().maximum()


def test_a_reader_hears_line_column_and_figure(dressed: QApplication, qtbot: QtBot) -> None:
    table = PaperTable()
    qtbot.addWidget(table)
    table.show_figures(figures((Column("V_F", "หญิง", "ผู้เสียหาย"),), 0))
    from_reader = table.paper.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert from_reader == "ค้าประเวณี ผู้เสียหาย หญิง 0"


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("month", "พฤศจิกายน พ.ศ. 2569"),
        ("quarter", "ไตรมาส 1 ปีงบฯ 2570"),
        ("half", "ครึ่งปีแรก ปีงบฯ 2570"),
        ("nine_months", "9 เดือน ปีงบฯ 2570"),
        ("fiscal_year", "ปีงบประมาณ 2570"),
        ("year", "ปี พ.ศ. 2569"),
    ],
)
def test_a_period_has_a_short_name(kind: Kind, name: str) -> None:
    assert period_words.short_name(period_of(kind, TODAY)) == name


def test_periods_on_offer_have_begun_and_go_back() -> None:
    offered = period_words.offered("month", TODAY)
    assert offered[0].code == "2569-11"
    assert offered[1].code == "2569-10"
    assert all(period.first <= TODAY for period in offered)
    assert {period.as_at for period in offered} == {TODAY}


def test_data_of_a_day_before_the_period_are_refused() -> None:
    with pytest.raises(BadValue):
        period_words.as_at(OCTOBER, date(2026, 9, 30), today=TODAY)


@pytest.mark.parametrize(
    ("number", "case"),
    [
        ("TAK-2569-0041", "TAK-2569-0041"),
        ("V-TAK-2569-0041-A", "TAK-2569-0041"),
        ("S-TAK-2569-0041-AB", "TAK-2569-0041"),
        ("TAK-S-2569-0001", ""),
        ("TAK-P-2569-0001", ""),
        ("–", ""),
    ],
)
def test_a_number_leads_to_its_case(number: str, case: str) -> None:
    assert case_number(number) == case
