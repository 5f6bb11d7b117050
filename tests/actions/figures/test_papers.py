"""The files that go to the ministry: read back by other programs, and the same figures."""

import re
import shutil
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from sqlalchemy import text
from tests.conftest import Template
from tests.exports.reading import pages_of
from tests.making import (
    make_case,
    make_help,
    make_operation,
    make_person,
    make_report,
    make_screening,
    make_victim,
)

from centredesk import desk as room
from centredesk.actions import returns
from centredesk.clock import BANGKOK, StandingClock
from centredesk.desk import Desk
from centredesk.exports.period import Period, read_period
from centredesk.exports.returns.figures import Figures
from centredesk.storage import database, guards
from centredesk.thai.digits import arabic_digits

ALL = ["R02", "R03", "R09", "R11", "R16"]
NAMES = ("กุหลาบ", "ทดสอบวงศ์", "บัวหลวง", "ลองดูสกุล")


NOW = datetime(2026, 11, 12, 9, 30, tzinfo=BANGKOK)


@pytest.fixture(scope="module")
def period() -> Period:
    return read_period("fy2570-q1", today=NOW.date())


@pytest.fixture(scope="module")
def office(office_template: Template, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Every return has something to say, and nothing stops it."""
    folder = shutil.copytree(office_template.folder, tmp_path_factory.mktemp("sent") / "office")
    engine = database.engine_for(folder / guards.DATABASE, office_template.keys.dbk)
    with room._seated(folder, engine, office_template.keys, StandingClock(NOW)) as desk:
        _fill(desk)
        yield desk


def _fill(desk: Desk) -> None:
    case = make_case(desk, accepted_on="2026-11-02")
    raid = make_operation(desk, place="630601", lead_agency="=1+1 ตำรวจตัวอย่าง")
    tip = {"result": "VICTIM_TIP", "acts": ["SELL"], "means": ["DECEIVE"], "forms": ["06.1"]}
    for place in range(12):
        first, last = NAMES[:2] if place % 2 else NAMES[2:]
        person = make_person(
            desk, first_name=first, last_name=last, sex="MF"[place % 2],
            nationality=("MMR", "LAO", "THA")[place % 3], birth_date=f"{1990 + 2 * place}-01-01",
        )  # fmt: skip
        make_screening(desk, person, operation=raid, received_on="2026-11-01", **tip)
        victim = make_victim(desk, case=case, person=person)
        make_help(desk, victim, cost="1250.50", funding="ATF")
        make_report(desk, first_response_at=f"2026-11-01 {10 + place % 4}:00", result="SCREEN")


@pytest.fixture(scope="module")
def papers(office: Desk, period: Period, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("papers") / "out"
    return office.do(returns.produce_returns, ALL, period, folder, letter_no="ตก ๐๐๐๔/๑๒๓")


def figures_of(desk: Desk, period: Period) -> Iterator[Figures]:
    for code in ALL:
        yield desk.ask(returns.figures, code, period, listed=True)


def total_row(sheet: Worksheet) -> int:
    heads = [cell.value for (cell,) in sheet.iter_rows(max_col=1)]
    return heads.index("รวม") + 1


def test_a_workbook_a_pdf_for_each_return_and_a_letter(papers: list[Path]) -> None:
    names = [path.name for path in papers]
    assert names[0] == "R02_R03_R09_R11_R16_fy2570-q1.xlsx"
    assert names[1:-1] == [f"{code}_fy2570-q1.pdf" for code in ALL]
    assert names[-1] == "letter_fy2570-q1.pdf"
    assert all(path.is_file() for path in papers)


def test_the_sums_of_the_workbook_are_formulas_and_come_to_our_figures(
    office: Desk, period: Period, papers: list[Path]
) -> None:
    written, shown = (openpyxl.load_workbook(papers[0], data_only=it) for it in (False, True))
    for figures in figures_of(office, period):
        assert figures.total
        sheet, values = written[figures.code], shown[figures.code]
        row = total_row(sheet)
        for place, column in enumerate(figures.columns):
            expected, cell = figures.total.values[place], sheet.cell(row, place + 2)
            cached = values.cell(row, place + 2).value
            assert (cached is None) == (expected is None)
            assert cached is None or Decimal(str(cached)) == Decimal(str(expected))
            assert str(cell.value).startswith("=SUM(") == column.summed
            if column.summed:
                above = (values.cell(it, place + 2).value or 0 for it in _rows(str(cell.value)))
                assert Decimal(str(sum(above))) == Decimal(str(expected))


def _rows(formula: str) -> range:
    rows = [int(number) for number in re.findall(r"\d+", formula)]
    return range(rows[0], rows[-1] + 1)


def test_the_lines_of_the_workbook_are_the_lines_of_the_figures(
    office: Desk, period: Period, papers: list[Path]
) -> None:
    book = openpyxl.load_workbook(papers[0], data_only=True)
    for figures in figures_of(office, period):
        sheet = book[figures.code]
        lines = {row[0].value: [cell.value for cell in row[1:]] for row in sheet.iter_rows()}
        for row in figures.rows:
            for value, cell in zip(row.values, lines[row.th], strict=False):
                assert cell == value or str(value) in str(cell) or cell == float(str(value))


def test_what_a_person_typed_stays_text(papers: list[Path]) -> None:
    sheet = openpyxl.load_workbook(papers[0])["R09"]
    typed = [cell for row in sheet.iter_rows() for cell in row if "1+1" in str(cell.value)]
    assert [cell.data_type for cell in typed] == ["s"]


def test_the_data_sheet_lists_numbers_of_all_that_was_counted_and_nobodys_name(
    office: Desk, period: Period, papers: list[Path]
) -> None:
    sheet = openpyxl.load_workbook(papers[0])["data"]
    listed = [tuple(str(cell) for cell in row) for row in sheet.iter_rows(2, values_only=True)]
    expected = [
        (figures.code, record.row_code, record.number, record.what)
        for figures in figures_of(office, period)
        for record in figures.records
    ]
    assert listed == expected
    assert len([it for it in listed if it[0] == "R03"]) == 12
    assert any(number.startswith("V-TAK-2569-0001-") for _, _, number, _ in listed)


def test_nobody_is_named_in_any_file(papers: list[Path]) -> None:
    book = openpyxl.load_workbook(papers[0])
    told = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    for path in papers[1:]:
        told += pages_of(path.read_bytes())
    whole = "\n".join(told)
    assert not [name for name in NAMES if name in whole]


@pytest.mark.parametrize("thai_digits", [False, True])
def test_the_pdf_bears_the_same_figures_in_the_digits_asked_for(
    office: Desk, period: Period, tmp_path: Path, thai_digits: bool
) -> None:
    papers = office.do(
        returns.produce_returns, ["R03", "R11"], period, tmp_path, thai_digits=thai_digits
    )
    victims, helped = ("\n".join(pages_of(path.read_bytes())) for path in papers[1:3])
    assert ("๑๒" in victims) == thai_digits
    assert "12" in arabic_digits(victims).split()
    assert "15,006.00" in arabic_digits(helped)
    assert "15,006.00" in helped or thai_digits


def test_the_counting_basis_the_mark_and_the_as_at_date_stand_on_every_return(
    papers: list[Path],
) -> None:
    for path in papers[1:-1]:
        paper = "".join(pages_of(path.read_bytes())).replace("\n", "").replace(" ", "")
        assert "วิธีนับ" in paper
        assert "12พฤศจิกายน2569" in arabic_digits(paper)
        assert "ลับ" in paper


def test_producing_files_is_noted_with_the_period(
    office: Desk, period: Period, papers: list[Path]
) -> None:
    with office._engine.connect() as connection:
        asked = text("SELECT reason FROM journal WHERE action = 'produce_returns'")
        noted = connection.execute(asked).scalars().first()
    assert noted == f"{' '.join(ALL)} {period.title}"
