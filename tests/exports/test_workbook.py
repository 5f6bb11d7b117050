"""Excel cells: text stays text, figures are figures, and nobody is named in the properties."""

import re
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from centredesk.errors import DeskError
from centredesk.exports.workbook import Cell, Formula, Look, Workbook, safe_text, sum_of

DAY = date(2026, 11, 12)
PAYLOADS = [
    "=1+1", "=cmd|'/C calc'!A0", '=HYPERLINK("http://x.invalid","ดู")', "@SUM(A1)", "+1+1", "-1+1",
    "-2+3+cmd|' /C calc'!A0", "\t=1+1", "\r=1+1", "{=1+1}", "=DDE(1)", "＝1+1", "'=1+1", "%0A=1",
    "http://x.invalid", "mailto:x@y.invalid", "-", "+66 81 234 5678", "-5", "00123", "1.10", "1e5",
    "TRUE", "#REF!", "_x0041_", "12/11/2569", " เว้นวรรค ", "น้ำปำ\nบรรทัดสอง", "นาง\u200bสาว",
]  # fmt: skip


def _book(*cells: Cell, look: Look | None = None) -> bytes:
    book = Workbook("ทดสอบ", made_on=DAY, secrecy="ลับ")
    sheet = book.sheet("รายงาน")
    sheet.row(0, cells, look or Look())
    return book.finish()


def _read(made: bytes, *, values: bool = False) -> Any:
    return openpyxl.load_workbook(BytesIO(made), data_only=values)


def test_no_text_ever_becomes_a_formula_a_link_or_a_number() -> None:
    made = _book(*PAYLOADS)
    cells = _read(made).active[1]
    assert [cell.data_type for cell in cells] == ["s"] * len(PAYLOADS)
    assert [cell.value for cell in cells] == [text.replace("\r", "\n") for text in PAYLOADS]
    sheet = ZipFile(BytesIO(made)).read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet


@given(st.text(max_size=60))
def test_any_text_comes_back_as_text(text: str) -> None:
    cell = _read(_book(text)).active.cell(1, 1)
    expected = safe_text(text)
    assert (cell.value or "") == expected
    assert cell.data_type == "s" or not expected


def test_only_what_could_become_a_formula_is_marked_and_the_rest_left_alone() -> None:
    cells = _read(_book("=1+1", "@A", "+1+A", "-A", "-", "+66 81 234", "-5", "ก")).active[1]
    assert [bool(cell.quotePrefix) for cell in cells] == [True] * 4 + [False] * 4


def test_what_excel_cannot_hold_is_refused_or_marked() -> None:
    assert safe_text("ก\x00ข\ud800ค\x0bง") == "ก\ufffdข\ufffdค\ufffdง"
    assert safe_text("ก" * 32_767)
    for long in ("ก" * 32_768, "😀" * 16_384):
        with pytest.raises(DeskError) as refused:
            safe_text(long)
        assert "ก" * 10 not in str(refused.value)
    with pytest.raises(TypeError):
        _book(1234567890123456)
    with pytest.raises(TypeError):
        _book(1.5)  # type: ignore[arg-type]  # the very point


def test_figures_dates_and_blanks_keep_their_nature() -> None:
    made = _book(12, Decimal("1234.50"), date(2026, 11, 12), None, date(1899, 5, 1))
    row = _read(made).active[1]
    assert [cell.data_type for cell in row] == ["n", "n", "d", "n", "s"]
    assert row[2].value.date() == date(2026, 11, 12)
    assert row[2].number_format == "[$-107041E]d mmmm yyyy;@"
    assert row[0].number_format == "#,##0"
    assert row[3].value is None
    assert row[4].value == "1 พฤษภาคม 2442"


def test_our_formula_bears_its_value_for_readers_that_do_not_calculate() -> None:
    made = _book(1, 2, Formula("=SUM(A1:B1)", 3), sum_of((0, 4), 27, 7))
    assert [cell.value for cell in _read(made).active[1]][2:] == ["=SUM(A1:B1)", "=SUM(AB1:AB5)"]
    assert [cell.value for cell in _read(made, values=True).active[1]][2:] == [3, 7]


def test_the_page_is_a4_in_the_ministry_s_type() -> None:
    book = Workbook("ทดสอบ", made_on=DAY, secrecy="ลับ")
    sheet = book.sheet("R02", landscape=True)
    sheet.widths([10, 20])
    sheet.row(0, ["หัว", "ข้อความยาวมากจนต้องขึ้นบรรทัดใหม่ในช่องนี้แน่นอนเพราะช่องแคบ"], Look(bold=True))
    sheet.head(0, 0)
    paper = _read(book.finish())["R02"]
    assert paper.page_setup.paperSize == 9
    assert (paper.page_setup.orientation, paper.page_setup.fitToHeight) == ("landscape", 0)
    assert paper.print_title_rows == "$1:$1"
    assert paper.freeze_panes == "A2"
    assert (paper["A1"].font.name, paper["A1"].font.size) == ("TH SarabunPSK", 16)
    assert paper.sheet_format.defaultRowHeight == 24
    assert paper.row_dimensions[1].height >= 48
    assert "ลับ" in paper.oddHeader.center.text
    assert "&P" in paper.oddFooter.center.text


def test_the_file_names_nobody_and_no_hour(tmp_path: Path) -> None:
    book = Workbook("รายงาน", made_on=DAY)
    book.sheet("หนึ่ง").row(0, ["ก"], Look())
    target = book.save(tmp_path / "r.xlsx")
    read = openpyxl.load_workbook(target)
    assert read.properties.creator == read.properties.lastModifiedBy == "centredesk"
    assert read.properties.created.isoformat() == "2026-11-12T00:00:00"
    assert [sheet.sheet_state for sheet in read.worksheets] == ["visible"]
    everything = b"".join(ZipFile(target).read(name) for name in ZipFile(target).namelist())
    assert not re.search(rb"/home/|/Users/|\\\\", everything)


def test_a_sheet_name_with_forbidden_signs_is_mended() -> None:
    book = Workbook("ทดสอบ", made_on=DAY)
    book.sheet("R02/ม.6[1]:*?" + "ย" * 40).row(0, ["ก"], Look())
    (name,) = _read(book.finish()).sheetnames
    assert len(name) <= 31
