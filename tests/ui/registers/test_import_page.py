"""A clerk takes the shipped register in with the windows: matches, looks, imports, opens."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot
from tests.making import make_case
from tests.ui.walking import walk

from centredesk.actions.case_pages import case_page
from centredesk.actions.listing import Want
from centredesk.actions.people import list_people
from centredesk.actions.records import number_of
from centredesk.actions.register_import import register_headings
from centredesk.actions.screening import list_screenings
from centredesk.desk import Desk
from centredesk.paths import resource
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.registers.import_page import CHOOSE, COLUMNS, PREVIEW, RESULT, ImportPage

Settle = Callable[[], None]
SAMPLE = resource("registers", "sample_register.xlsx")
HELD, GOOD = 22, 218


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> ImportPage:
    """The page of the import, nothing chosen yet."""
    settle()
    window.navigator.go_to("registers")
    settle()
    shown = window.page
    assert isinstance(shown, ImportPage)
    return shown


def forward(page: ImportPage, settle: Settle, step: int) -> None:
    """Press the main button until this step is reached."""
    while page.stack.currentIndex() < step:
        before = page.stack.currentIndex()
        page.next.click()
        settle()
        assert page.stack.currentIndex() > before


def screened(desk: Desk) -> int:
    """How many screenings the office has, up to a page of them."""
    return len(desk.ask(list_screenings, Want(), limit=1000))


def register(file: Path, *rows: tuple[str, ...]) -> Path:
    """A small register made by hand."""
    book = xlsxwriter.Workbook(str(file))
    sheet = book.add_worksheet("ทะเบียน")
    for at, row in enumerate(rows):
        sheet.write_row(at, 0, row)
    book.close()
    return file


HEADS = ("ที่", "ชื่อ-สกุล", "สัญชาติ", "เพศ", "วันที่คัดแยก", "ผลการคัดแยก", "กลุ่มงานที่ทำ")
ROW = ("1", "นางสาวมะลิ สมมติวงศ์", "ไทย", "หญิง", "5/10/2568", "ไม่เป็นผู้เสียหาย", "ประมง")


def test_a_register_becomes_a_case(
    page: ImportPage, window: MainWindow, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    page.read(SAMPLE)
    settle()
    assert page.stack.currentIndex() == COLUMNS
    assert page.columns.boxes["ผลการคัดแยก"].value() == "result"
    forward(page, settle, PREVIEW)
    assert page.preview.held.model_of_lines.rowCount() == HELD
    assert page.preview.ahead is not None
    assert page.preview.ahead.outcome.imported == GOOD
    assert screened(desk) == 0
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert page.stack.currentIndex() == RESULT
    assert screened(desk) == GOOD
    assert page.taken is not None
    assert page.result.held.model_of_lines.rowCount() == HELD
    page.next.click()
    settle()
    shown = window.page
    assert isinstance(shown, CasePage)
    assert shown.record == page.taken.case


def test_the_same_file_again_adds_nothing(page: ImportPage, desk: Desk, settle: Settle) -> None:
    page.read(SAMPLE)
    settle()
    forward(page, settle, RESULT)
    page.other.click()
    assert page.stack.currentIndex() == CHOOSE
    page.read(SAMPLE)
    settle()
    forward(page, settle, RESULT)
    assert page.taken is not None
    assert page.taken.outcome.imported == 0
    assert page.taken.outcome.unchanged == GOOD
    assert page.taken.case is None
    assert screened(desk) == GOOD


def test_no_name_and_no_number_is_shown_before_anybody_asked(
    page: ImportPage, settle: Settle
) -> None:
    page.read(SAMPLE)
    settle()
    assert page.opened is not None
    secret = {
        part
        for column in page.opened.columns
        if column.field in ("name", "name_latin", "id_number", "passport")
        for example in column.examples
        for part in example.split()
        if len(part) > 5
    }
    forward(page, settle, PREVIEW)
    shown = " ".join(words.text() for words in page.columns.examples.values())
    shown += " ".join(" ".join(line) for line in page.preview.held.model_of_lines.lines)
    assert secret
    assert not [part for part in secret if part in shown]


def test_a_file_is_dropped_on_the_page(page: ImportPage, settle: Settle) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(SAMPLE))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    page.choose.dropEvent(QDropEvent(QPoint(9, 9), action, mime, button, none))
    settle()
    assert page.stack.currentIndex() == COLUMNS


@pytest.mark.parametrize(
    ("file", "told"),
    [
        (("ทะเบียน.xlsx", b"PK\x03\x04 cut off"), "เสียหาย"),
        (("ทะเบียน.csv", b""), "ว่าง"),
        (("ทะเบียน.xls", b"<html><table></table></html>"), "หน้าเว็บ"),
    ],
)
def test_a_bad_file_is_refused_in_words_and_the_page_goes_on(
    page: ImportPage, settle: Settle, tmp_path: Path, file: tuple[str, bytes], told: str
) -> None:
    name, content = file
    (tmp_path / name).write_bytes(content)
    page.read(tmp_path / name)
    settle()
    assert page.stack.currentIndex() == CHOOSE
    assert page.banner.isVisible()
    assert told in page.banner.accessibleName()
    assert page.choose.button.hasFocus(), "the keyboard is where it was"
    page.read(SAMPLE)
    settle()
    assert page.stack.currentIndex() == COLUMNS
    assert not page.banner.isVisible()


def test_a_heading_nobody_knows_is_matched_once_and_remembered(
    page: ImportPage, desk: Desk, settle: Settle, tmp_path: Path
) -> None:
    page.read(register(tmp_path / "หนึ่ง.xlsx", HEADS, ROW))
    settle()
    box = page.columns.boxes["กลุ่มงานที่ทำ"]
    assert box.value() == ""
    assert "ประมง" not in page.columns.examples["กลุ่มงานที่ทำ"].text()
    box.choose("form")
    box.activated.emit(box.currentIndex())
    assert page.columns.examples["กลุ่มงานที่ทำ"].text() == "ประมง"
    forward(page, settle, PREVIEW)
    assert desk.ask(register_headings) == {"กลุ่มงานที่ทำ": "form"}
    page.again()
    page.read(register(tmp_path / "สอง.xlsx", HEADS, ROW))
    settle()
    assert page.columns.boxes["กลุ่มงานที่ทำ"].value() == "form"


def test_a_table_of_unknown_headings_is_named_by_hand_and_known_next_time(
    page: ImportPage, settle: Settle, tmp_path: Path
) -> None:
    heads = ("คอลัมน์ ก", "คอลัมน์ ข", "คอลัมน์ ค", "คอลัมน์ ง", "คอลัมน์ จ", "คอลัมน์ ฉ")
    title = ("บัญชีแนบท้าย",)
    page.read(register(tmp_path / "หนึ่ง.xlsx", title, heads, ROW[:6], ROW[:6]))
    settle()
    assert page.stack.currentIndex() == COLUMNS
    assert "ไม่พบหัวตารางที่รู้จัก" in page.columns.lack.accessibleName()
    for label, field in zip(
        heads, ("no", "name", "nationality", "sex", "date", "result"), strict=True
    ):
        box = page.columns.boxes[label]
        box.choose(field)
        box.activated.emit(box.currentIndex())
    assert not page.columns.lack.isVisible()
    forward(page, settle, PREVIEW)
    assert page.preview.ahead is not None
    assert page.preview.ahead.outcome.imported == 2
    page.again()
    page.read(register(tmp_path / "สอง.xlsx", heads, ROW[:6]))
    settle()
    assert page.columns.boxes["คอลัมน์ ฉ"].value() == "result"
    forward(page, settle, PREVIEW)
    assert page.preview.ahead.outcome.imported == 1


@pytest.mark.parametrize(
    "text", ["1,2,3\n4,5,6\n", "นางสาวมะลิ สมมติวงศ์,ไทย,หญิง\nนายสมมติ ใจดี,ไทย,ชาย\n"]
)
def test_a_table_without_any_heading_is_refused(
    page: ImportPage, settle: Settle, tmp_path: Path, text: str
) -> None:
    (tmp_path / "ตัวเลข.csv").write_text(text, encoding="utf-8")
    page.read(tmp_path / "ตัวเลข.csv")
    settle()
    assert page.stack.currentIndex() == CHOOSE
    assert "ไม่พบหัวตาราง" in page.banner.accessibleName()


def test_a_field_belongs_to_one_column(page: ImportPage, settle: Settle, tmp_path: Path) -> None:
    page.read(register(tmp_path / "หนึ่ง.xlsx", HEADS, ROW))
    settle()
    box = page.columns.boxes["กลุ่มงานที่ทำ"]
    box.choose("result")
    box.activated.emit(box.currentIndex())
    assert page.columns.boxes["ผลการคัดแยก"].value() == ""
    assert page.foot.note.text() == "จับคู่แล้ว 6 จาก 7 คอลัมน์"


def test_a_register_without_days_is_given_one(
    page: ImportPage, settle: Settle, tmp_path: Path
) -> None:
    heads = tuple(head for head in HEADS if head != "วันที่คัดแยก")
    row = tuple(cell for cell in ROW if cell != "5/10/2568")
    page.read(register(tmp_path / "ไม่มีวันที่.xlsx", heads, row))
    settle()
    assert page.columns.lack.isVisible()
    assert page.columns.day.isVisible()
    page.columns.day_box.line.setText("31/11/2568")
    page.next.click()
    assert page.stack.currentIndex() == COLUMNS
    assert page.columns.day.fault
    page.columns.day_box.line.setText("5/10/2568")
    forward(page, settle, PREVIEW)
    assert page.preview.ahead is not None
    assert page.preview.ahead.outcome.imported == 1


def test_the_victims_go_into_the_case_the_clerk_names(
    page: ImportPage, desk: Desk, settle: Settle
) -> None:
    key = make_case(desk)
    number = desk.ask(number_of, "case", key)
    page.read(SAMPLE)
    settle()
    forward(page, settle, PREVIEW)
    page.choices.old_case.click()
    page.next.click()
    assert page.choices.number_field.fault
    page.choices.number.setText("TAK-2500-0001")
    page.next.click()
    settle()
    assert page.stack.currentIndex() == PREVIEW
    assert page.banner.isVisible()
    assert screened(desk) == 0
    page.choices.number.setText(number)
    forward(page, settle, RESULT)
    assert page.taken is not None
    assert page.taken.case == key


def test_the_new_case_has_the_form_the_clerk_chose(
    page: ImportPage, desk: Desk, settle: Settle
) -> None:
    page.read(SAMPLE)
    settle()
    forward(page, settle, PREVIEW)
    proposed = page.choices.form.value()
    assert proposed
    page.choices.form.choose("06.4")
    forward(page, settle, RESULT)
    assert page.taken is not None
    assert page.taken.case is not None
    assert desk.ask(case_page, page.taken.case).case.main_form == "06.4" != proposed


def test_one_operation_for_each_sheet_when_the_clerk_says_so(
    page: ImportPage, settle: Settle
) -> None:
    page.read(SAMPLE)
    settle()
    forward(page, settle, PREVIEW)
    page.choices.operations.buttons()[1].click()
    forward(page, settle, RESULT)
    assert page.taken is not None
    assert len(page.taken.operations) == 3


def test_stopping_takes_everything_back(page: ImportPage, desk: Desk, settle: Settle) -> None:
    page.read(SAMPLE)
    settle()
    forward(page, settle, PREVIEW)
    page.next.click()
    assert not page.next.isEnabled()
    page.progress._cancel()
    settle()
    assert page.stack.currentIndex() == PREVIEW
    assert "ไม่เปลี่ยน" in page.banner.accessibleName()
    assert screened(desk) == 0
    assert not desk.ask(list_people, Want(), limit=5)
    forward(page, settle, RESULT)
    assert screened(desk) == GOOD


def test_what_is_not_understood_waits_in_the_table_with_its_reason(
    page: ImportPage, settle: Settle
) -> None:
    page.read(SAMPLE)
    settle()
    forward(page, settle, PREVIEW)
    lines = page.preview.held.model_of_lines.lines
    assert ("ตุลาคม 68", "17", "วันที่คัดแยก", "12/11/2578", "วันที่อยู่ในอนาคต") in lines


@pytest.mark.parametrize("size", [(1366, 688), (960, 540)])
def test_nothing_is_cut_and_everything_has_a_name(
    page: ImportPage, window: MainWindow, settle: Settle, size: tuple[int, int]
) -> None:
    window.resize(*size)
    settle()
    assert walk(window) == []
    page.read(SAMPLE)
    settle()
    for step in (COLUMNS, PREVIEW, RESULT):
        forward(page, settle, step)
        assert (window.width(), window.height()) == size
        assert walk(window) == []


def test_the_file_is_only_read(page: ImportPage, settle: Settle, tmp_path: Path) -> None:
    file = Path(shutil.copy(SAMPLE, tmp_path / "ทะเบียน.xlsx"))
    before = file.read_bytes()
    page.read(file)
    settle()
    forward(page, settle, RESULT)
    assert file.read_bytes() == before
    assert [it.name for it in tmp_path.iterdir() if it.suffix == ".xlsx"] == ["ทะเบียน.xlsx"]
