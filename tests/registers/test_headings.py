"""Headings of many makings are found, and what nobody can name is said."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from tests.registers.hostile import zipped
from tests.registers.mess import TODAY

from centredesk.errors import CannotReadFile
from centredesk.registers.headings import find_heading
from centredesk.registers.reader import Sheet, read_workbook
from centredesk.registers.register import read_register

HERE = Path(__file__).parent


def fields(*headings: str) -> list[str]:
    """The field guessed for each heading, nothing where there is none."""
    found = find_heading(Sheet("", [list(headings)]))
    return [found.mapping.columns.get(at, "") for at in range(len(headings))] if found else []


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("ว/ด/ป เกิด", "birth_date"),
        ("วันเดือนปีเกิด\n(พ.ศ.)", "birth_date"),
        ("D.O.B.", "birth_date"),
        ("เลขประจำตัวประชาชน 13 หลัก (ถ้ามี)", "id_number"),
        ("หมายเลขหนังสือเดินทาง", "passport"),
        ("Passport No", "passport"),
        ("สัญชาติ (ตามเอกสาร)", "nationality"),
        ("อายุ(ปี)", "age"),
        ("ผลการคัดแยกผู้เสียหายเบื้องต้น", "result"),
        ("ประเภทการแสวงหาประโยชน", "form"),
        ("ประเภท การแสวงหา\u200bประโยชน์", "form"),
        ("Gender", "sex"),
        ("ด่าน", "border_point"),
        ("น้ำหนัก", ""),
        ("เบอร์โทรศัพท์", ""),
    ],
)
def test_a_heading_is_known_by_its_words(heading: str, field: str) -> None:
    assert fields("ชื่อ-สกุล", "วันที่คัดแยก", "หมายเหตุ", heading)[3] == field


def test_what_a_heading_means_depends_on_its_neighbours() -> None:
    assert fields("ชื่อ", "นามสกุล", "เพศ") == ["first_name", "last_name", "sex"]
    assert fields("ชื่อ", "เพศ", "อายุ") == ["name", "sex", "age"]
    both = fields("ชื่อ", "วันที่รับตัว", "วันที่สัมภาษณ์")
    assert both == ["name", "received", "date"]
    assert fields("ชื่อ", "วันที่รับตัว", "เพศ") == ["name", "date", "sex"]
    assert fields("ชื่อ", "วันที่", "วันที่คัดแยก", "เพศ") == ["name", "", "date", "sex"]


def test_a_person_corrects_the_guess() -> None:
    sheet = Sheet("", [["ชื่อ-สกุล", "วันที่คัดแยก", "เพศ", "ใครส่งมา"]])
    guessed = find_heading(sheet)
    assert guessed
    assert guessed.mapping.unknown == (3,)
    corrected = guessed.mapping.corrected({"ใครส่งมา": "agency", "เพศ": ""})
    assert corrected.columns == {0: "name", 1: "date", 3: "agency"}


def test_headings_of_two_merged_rows_and_columns_to_tick(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("ทะเบียน")
        sheet.merge_range("A1:I1", "ทะเบียนสมมุติ")
        sheet.merge_range("A3:A4", "ลำดับ")
        sheet.merge_range("B3:C3", "ชื่อ")
        sheet.merge_range("D3:E3", "เพศ")
        sheet.merge_range("F3:F4", "สัญชาติ")
        sheet.merge_range("G3:G4", "วันที่สัมภาษณ์")
        sheet.merge_range("H3:I3", "ผลการคัดแยก")
        sheet.write_row("B4", ["ชื่อตัว", "นามสกุล", "ชาย", "หญิง"])
        sheet.write_row("H4", ["เป็นผู้เสียหาย", "ไม่เป็นผู้เสียหาย"])
        sheet.write_row("A5", ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"])
        sheet.write_row("A6", [1, "สมมติ", "ตัวอย่าง", "/", "", "ไทย"])
        sheet.merge_range("G6:G7", "1 ต.ค. 68")
        sheet.write_row("H6", ["", "/"])
        sheet.write_row("A7", [2, "ทดลอง", "ตัวอย่าง", "", "✓", "ลาว"])
        sheet.write_row("H7", ["√", ""])
        sheet.write_row("A8", [3, "ซ้ำซ้อน", "ตัวอย่าง", "/", "/", "ลาว", "2 ต.ค. 68", "", "/"])
    read = read_register(path, today=TODAY)
    told = [(r.row, r.name.first, r.sex, r.date.day, r.result) for r in read.good]
    assert told == [(6, "สมมติ", "M", 1, "NOT_VICTIM"), (7, "ทดลอง", "F", 1, "VICTIM_TIP")]
    assert [(row.row, row.fields) for row in read.held] == [(8, ("sex",))]


def test_a_sheet_without_headings_goes_on_with_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        first, second, third = (book.add_worksheet(name) for name in ("ก", "ข", "ค"))
        first.write_row(0, 0, ["ชื่อ-สกุล", "เพศ", "สัญชาติ", "วันที่คัดแยก"])
        first.write_row(1, 0, ["นายสมมติ ตัวอย่าง", "ช", "ไทย", "1/10/2568"])
        second.write_row(0, 0, ["นางทดลอง ตัวอย่าง", "ญ", "ลาว", "2/10/2568"])
        third.write_row(0, 0, ["รหัส", "ความหมาย"])
        third.write_row(1, 0, ["1", "ชาย"])
    read = read_register(path, today=TODAY)
    assert [(row.sheet, row.row) for row in read.good] == [("ก", 2), ("ข", 1)]
    assert [sheet.read for sheet in read.sheets] == [True, True, False]


def test_a_file_without_any_heading_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("ราคา,จำนวน\n1,2\n", encoding="utf-8")
    with pytest.raises(CannotReadFile, match="หัวตาราง"):
        read_register(path, today=TODAY)


def small_ods(path: Path) -> None:
    """An .ods of one person, written by hand."""
    lines = [["ชื่อ-สกุล", "เพศ", "สัญชาติ", "วันที่คัดแยก", "ผล"]]
    lines.append(["นายสมมติ ตัวอย่าง", "ช", "พม่า", "๑ ต.ค. ๖๘", "ใช่"])
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{t}</text:p></table:table-cell>'
            for t in line
        )
        + '<table:table-cell table:number-columns-repeated="16379"/></table:table-row>'
        for line in lines
    )
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f"<office:document-content {names}><office:body><office:spreadsheet>"
        f'<table:table table:name="ก">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = '<manifest:manifest xmlns:manifest="urn:x"/>'
    parts = {"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest}
    path.write_bytes(zipped(dict(parts)))


def cp874_csv(path: Path) -> None:
    """A .csv as an old Excel writes it."""
    text = "ชื่อ-สกุล;เพศ;สัญชาติ;วันที่คัดแยก;ผล\r\nนายสมมติ ตัวอย่าง;ช;พม่า;1/10/68;ใช่\r\n"
    path.write_bytes(text.encode("cp874"))


def utf16_csv(path: Path) -> None:
    """A text with tabs as Excel calls Unicode."""
    text = "ชื่อ-สกุล\tเพศ\tสัญชาติ\tวันที่คัดแยก\tผล\r\nนายสมมติ ตัวอย่าง\tช\tพม่า\t45931\tใช่\r\n"
    path.write_bytes(text.encode("utf-16"))


@pytest.mark.parametrize("write", [small_ods, cp874_csv, utf16_csv])
def test_other_kinds_of_files_are_read_whatever_their_name(
    write: Callable[[Path], None], tmp_path: Path
) -> None:
    path = tmp_path / "ทะเบียน.xlsx"
    write(path)
    (row,) = read_register(path, today=TODAY).good
    assert (row.name.last, row.sex, row.nationality) == ("ตัวอย่าง", "M", "MMR")
    assert (row.date, row.result) == (date(2025, 10, 1), "VICTIM_TIP")


def test_an_old_workbook_is_read() -> None:
    read = read_register(HERE / "small.xls", today=TODAY)
    told = [(row.row, row.birth_date, row.date, row.passport) for row in read.good]
    assert told == [
        (3, "1997", date(2025, 11, 3), "A1234567"),
        (4, "2010-05-12", date(2025, 12, 1), "B7654321"),
    ]
    assert [(row.row, row.fields) for row in read.held] == [(5, ("sex", "birth_date"))]
    assert len(read_workbook(HERE / "small.xls").fingerprint) == 64
