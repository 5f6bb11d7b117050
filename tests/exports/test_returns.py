"""The ministry's returns on paper and in the workbook: same figures, same words."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exports.making_figures import HEAD, PERIOD, figures_for
from tests.exports.reading import lines_of, pages_of, size_of

from centredesk.errors import BadValue
from centredesk.exports.letters import letter_paper, return_letter, write_letter
from centredesk.exports.returns.excel import workbook_of, write_returns
from centredesk.exports.returns.figures import Column, Figures, ReturnHead, Row, Value
from centredesk.exports.returns.forms import FORMS, form
from centredesk.exports.returns.pdf import (
    cell_text,
    return_paper,
    shown_columns,
    write_return,
)
from centredesk.exports.returns.return_form import ReturnForm

BY_CODE = [pytest.param(found, id=found.code) for found in FORMS]


def _bare(text: str) -> str:
    return "".join(text.split())


def _sheets(figures: list[Figures], *, values: bool) -> Any:
    made = workbook_of(figures, HEAD).finish()
    return openpyxl.load_workbook(BytesIO(made), data_only=values)


def _first_row(sheet: Any, figures: Figures) -> int:
    column = [cell.value for cell in sheet["A"]]
    return int(column.index(figures.rows[0].th)) + 1


# ── layouts ──────────────────────────────────────────────────────────────────────────────────


def test_the_layouts_are_those_of_the_ministry_s_list() -> None:
    assert [found.code for found in FORMS] == ["R02", "R03", "R09", "R11", "R16"]
    for found in FORMS:
        codes = [column.code for column in found.columns]
        assert len(codes) == len(set(codes))
        assert found.basis
    assert [code for code, _ in form("r02").row_heads()] == [f"0{n}" for n in range(1, 9)]
    assert len(form("R11").row_heads()) == 20
    assert form("R03").row_heads()[-3:] == (
        ("OTHER", "อื่น ๆ"),
        ("XXA", "ไร้สัญชาติ"),
        ("XXX", "ไม่ทราบ"),
    )
    assert form("R09").row_heads() == ()
    assert form("R02").apart[0][0] == form("R03").apart[0][0] == "S6_1"
    with pytest.raises(BadValue):
        form("R99")


@pytest.mark.parametrize("code", ["R02", "R03", "R09"])
def test_sexes_nationalities_and_ages_can_be_checked_against_their_total(code: str) -> None:
    codes = {column.code for column in form(code).columns}
    if code == "R03":
        ages = ("A1", "A2", "A3", "AU", "ALL")
        assert {f"{age}_{sex}" for age in ages for sex in "MFX"} | {"ALL"} == codes
        return
    for prefix in {"R02": "SV", "R09": "P"}[code]:
        assert {f"{prefix}_{sex}" for sex in ("M", "F", "X", "ALL")} <= codes
        assert {f"{prefix}_{nat}" for nat in ("THA", "FOR", "XXA", "XXX")} <= codes


def test_figures_of_the_wrong_length_or_with_a_wrong_total_are_never_printed() -> None:
    good = figures_for(form("R16"))
    assert good.total
    with pytest.raises(ValueError, match="R16"):
        replace(good, rows=(Row("X", "x", (1, 2)),))
    wrong = replace(good.total, values=(9_999, *good.total.values[1:]))
    broken = replace(good, total=wrong)
    assert [column.code for column in broken.wrong_totals()] == ["REPORTS"]
    with pytest.raises(ValueError, match="REPORTS"):
        workbook_of([broken], HEAD)


# ── Excel ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("found", BY_CODE)
def test_the_sheet_holds_every_figure_and_totals_are_formulas_equal_to_ours(
    found: ReturnForm,
) -> None:
    figures = figures_for(found, quiet=True)
    formulas, values = _sheets([figures], values=False), _sheets([figures], values=True)
    first = _first_row(values[found.code], figures)
    for step, row in enumerate(figures.all_rows):
        cells = [c.value for c in values[found.code][first + step]][1 : len(row.values) + 1]
        assert [_plain(cell) for cell in cells] == [_plain(value) for value in row.values]
    last = first + len(figures.rows)
    for column, cell in zip(found.columns, formulas[found.code][last][1:], strict=False):
        letter = cell.column_letter
        span = f"=SUM({letter}{first}:{letter}{last - 1})"
        assert (cell.value == span) is column.summed


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return float(value)
    return value.date() if hasattr(value, "date") else value


@settings(max_examples=20)
@given(st.integers(0, 10_000), st.sampled_from(FORMS))
def test_an_independent_sum_of_the_sheet_is_the_total(seed: int, found: ReturnForm) -> None:
    figures = figures_for(found, seed=seed, quiet=True)
    sheet = _sheets([figures], values=True)[found.code]
    first = _first_row(sheet, figures)
    last = first + len(figures.rows)
    for place, column in enumerate(found.columns, start=2):
        if column.summed:
            cells = [sheet.cell(row, place).value for row in range(first, last)]
            assert sum(cells) == pytest.approx(sheet.cell(last, place).value)


def test_one_workbook_holds_all_returns_and_a_data_sheet_without_names(tmp_path: Path) -> None:
    figures = [figures_for(found) for found in FORMS]
    book = openpyxl.load_workbook(write_returns(figures, HEAD, tmp_path / "รายงาน.xlsx"))
    assert book.sheetnames == ["R02", "R03", "R09", "R11", "R16", "data"]
    data = [[cell.value for cell in row] for row in book["data"].rows]
    assert data[0] == ["แบบ", "รหัสแถว", "เลขที่", "นับเป็น"]
    assert data[1] == ["R02", "01", "TAK-2569-0000", "คดี"]
    assert len(data) == 1 + sum(len(found.records) for found in figures)
    for sheet in book.worksheets[:-1]:
        assert sheet.print_title_rows
        assert sheet.freeze_panes
        assert sheet.page_setup.paperSize == 9
    top = "\n".join(str(cell.value) for cell in book["R02"]["A"][:4])
    for said in ("R02", HEAD.centre_name, "ประจำเดือนตุลาคม พ.ศ. 2569", "12 พฤศจิกายน 2569"):
        assert said in top


# ── PDF ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("found", BY_CODE)
@pytest.mark.parametrize("quiet", [False, True])
def test_the_printed_return_copies_back_whole(found: ReturnForm, quiet: bool) -> None:
    figures = figures_for(found, quiet=quiet)
    made = return_paper(figures, HEAD).finish()
    copied = _bare("\n".join(pages_of(made)))
    for said in (found.title, HEAD.centre_name, PERIOD.title, found.basis, *found.notes):
        assert _bare(said) in copied, said
    for row in figures.all_rows:
        assert _bare(row.th) in copied
    for place in shown_columns(figures):
        assert _bare(found.columns[place].th) in copied
        for row in figures.all_rows:
            assert _bare(cell_text(row.values[place], found.columns[place])) in copied
    assert copied.count("ลับ") >= 2 * len(pages_of(made))
    for signer in (HEAD.prepared_by, HEAD.checked_by, "ผู้จัดทำ", "ผู้ตรวจ"):
        assert _bare(signer) in copied


def test_every_row_of_a_printed_return_reads_as_its_figures() -> None:
    figures = figures_for(form("R16"))
    lines = lines_of(return_paper(figures, HEAD).finish())
    for row in figures.all_rows:
        cells = [
            cell_text(value, column)
            for value, column in zip(row.values, form("R16").columns, strict=True)
        ]
        assert _bare(row.th + "".join(cells)) in {_bare(line) for line in lines}


def test_a_return_stands_upright_when_it_fits_and_lies_on_its_side_when_not() -> None:
    def sizes(found: str, *, quiet: bool = False) -> set[tuple[int, int]]:
        return set(size_of(return_paper(figures_for(form(found), quiet=quiet), HEAD).finish()))

    assert sizes("R16") == sizes("R11") == {(595, 842)}
    assert sizes("R02") == sizes("R09") == {(842, 595)}
    parts = _bare("".join(pages_of(return_paper(figures_for(form("R09")), HEAD).finish())))
    assert "ส่วนที่2จาก" in parts


# As long as the counting basis of an office's own return.
_BASIS = (
    "คดีนับตามวันที่พนักงานสอบสวนรับคดี (ถ้าไม่มีใช้วันที่ศูนย์รับเรื่อง) และรูปแบบหลัก "
    "ผู้ต้องหานับตามวันที่เป็นผู้ต้องหา ผู้เสียหายนับตามวันที่ระบุว่าเป็นผู้เสียหายและรูปแบบแรกของตนตามลำดับกฎหมาย "
    "(ถ้าไม่มีใช้รูปแบบหลักของคดี) อายุนับ ณ วันนั้น ไม่นับรายการที่ลบแล้วและเหตุการณ์หลังวันที่ของข้อมูล"
)


@pytest.mark.parametrize("code", ["R02", "R03", "R11", "R16"])
def test_an_ordinary_return_stands_on_one_page_with_basis_and_signatures(code: str) -> None:
    figures = replace(figures_for(form(code)), basis=_BASIS)
    (page,) = pages_of(return_paper(figures, HEAD).finish())
    assert "ผู้ตรวจ" in page


def test_signatures_never_stand_on_a_page_without_the_total() -> None:
    for count in range(16, 34):
        rows = tuple(Row(str(n), f"ช่องทาง {n}", (n, 0, 0, 0, 0, None)) for n in range(count))
        total = Row("TOTAL", "รวมทั้งสิ้น", (sum(range(count)), 0, 0, 0, 0, None))
        figures = replace(figures_for(form("R16")), rows=rows, total=total, basis=_BASIS)
        last = pages_of(return_paper(figures, HEAD).finish())[-1]
        for said in ("รวมทั้งสิ้น", f"ช่องทาง {count - 1}", "วิธีนับ", "ผู้ตรวจ"):
            assert said in last


def test_a_short_part_is_not_begun_at_the_foot_of_a_page() -> None:
    figures = figures_for(form("R09"))
    for count in range(1, 6):
        bare = form("R09").filled(PERIOD, figures.rows[:count], None)
        pages = pages_of(return_paper(bare, HEAD).finish())
        for page in pages:
            assert page.count(figures.rows[0].th) == page.count(figures.rows[count - 1].th)


def test_heads_are_repeated_and_every_page_is_numbered() -> None:
    rows = tuple(Row(str(n), f"ช่องทาง {n}", (n, 0, 0, 0, 0, None)) for n in range(60))
    made = return_paper(replace(figures_for(form("R16")), rows=rows, total=None), HEAD).finish()
    pages = pages_of(made)
    assert len(pages) >= 3
    for number, page in enumerate(pages, start=1):
        assert f"- {number} -" in page
        assert "ช่องทาง" in page
    assert all("เป็นคดี" in page for page in pages[:2])


@pytest.mark.parametrize(
    ("value", "column", "text"),
    [
        (0, Column("A", "ก"), "–"),
        (Decimal("0.00"), Column("A", "ก", what="money"), "–"),
        (None, Column("A", "ก", what="average"), ""),
        (1234567, Column("A", "ก"), "1,234,567"),
        (Decimal("1234.5"), Column("A", "ก", what="money"), "1,234.50"),
        (Decimal("3.456"), Column("A", "ก", what="average"), "3.5"),
        (date(2025, 10, 3), Column("A", "ก", what="date"), "3 ต.ค. 2568"),
        ("=1+1", Column("A", "ก", what="text"), "=1+1"),
    ],
)
def test_how_a_figure_is_printed(value: Value, column: Column, text: str) -> None:
    assert cell_text(value, column) == text


def test_thai_digits_are_a_matter_of_choice() -> None:
    head = replace(HEAD, thai_digits=True)
    copied = "\n".join(pages_of(return_paper(figures_for(form("R16")), head).finish()))
    assert "๑,๒๓๔" in copied
    assert "1,234" not in copied
    assert "- ๑ -" in copied


def test_pages_are_numbered_in_the_digits_of_their_figures() -> None:
    (page,) = pages_of(return_paper(figures_for(form("R16")), HEAD).finish())
    assert "- 1 -" in page
    assert "๑" not in page


def test_a_long_letter_number_has_a_line_of_its_own() -> None:
    head = replace(HEAD, letter_no="ตก 0004.2/ว 1234 ลงวันที่ 12 พฤศจิกายน 2569")
    for found in FORMS:
        lines = lines_of(return_paper(figures_for(found), head).finish())
        assert f"ตามหนังสือที่ {head.letter_no}" in lines


def test_no_return_bears_a_name_in_its_properties_or_its_file(tmp_path: Path) -> None:
    path = write_return(figures_for(form("R16")), HEAD, tmp_path / "R16.pdf")
    assert HEAD.prepared_by.encode("utf-16-be") not in path.read_bytes()
    assert [file.name for file in tmp_path.iterdir()] == ["R16.pdf"]


# ── the letter ───────────────────────────────────────────────────────────────────────────────


def test_the_letter_is_set_as_the_rules_of_correspondence_ask(tmp_path: Path) -> None:
    figures = [figures_for(found) for found in FORMS]
    letter = return_letter(figures, HEAD, address=("ถนนตัวอย่าง ตาก 63000",), post="หัวหน้าศูนย์")
    path = write_letter(letter, tmp_path / "นำส่ง.pdf")
    (page,) = pages_of(path.read_bytes())
    for said in (
        "ที่ ตก ๐๐๐๔/๑๒๓",
        "ถนนตัวอย่าง ตาก ๖๓๐๐๐",
        "๑๒ พฤศจิกายน ๒๕๖๙",
        "เรื่อง",
        "เรียน",
        "สิ่งที่ส่งมาด้วย",
        "๕. แบบ R16 การรับแจ้งเหตุ จำนวน ๑ ชุด",
        "ขอแสดงความนับถือ",
        "(ตัวอย่าง มั่นคง)",
        "หัวหน้าศูนย์",
    ):
        assert _bare(said) in _bare(page), said
    order = [page.index(word) for word in ("เรื่อง", "เรียน", "สิ่งที่ส่งมาด้วย", "ขอแสดงความนับถือ")]
    assert order == sorted(order)
    assert "- ๑ -" not in page


def test_a_long_letter_never_leaves_the_signature_alone() -> None:
    body = ("ด้วยศูนย์ตัวอย่างได้ดำเนินการตามกฎหมายว่าด้วยการป้องกันและปราบปรามการค้ามนุษย์แล้ว " * 4,)
    for count in range(5, 12):
        letter = replace(return_letter([figures_for(form("R16"))], HEAD), body=body * count)
        pages = pages_of(letter_paper(letter).finish())
        last = next(page for page in pages if "ขอแสดงความนับถือ" in page)
        assert "(ตัวอย่าง มั่นคง)" in last
        assert "ค้ามนุษย์" in last


def test_head_lines_say_who_when_and_as_at() -> None:
    bare = ReturnHead(centre_name="ศูนย์ตัวอย่าง", period_text="", as_at=date(2026, 11, 1))
    copied = "\n".join(pages_of(return_paper(figures_for(form("R16")), bare).finish()))
    assert "ประจำเดือนตุลาคม พ.ศ. 2569" in copied
    assert "1 พฤศจิกายน 2569" in copied
    assert "ตามหนังสือ" not in copied
