"""Ctrl+P: a list as a register and a record as an official paper, masked as the screen masks."""

import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from tests.making import (
    make_case,
    make_help,
    make_operation,
    make_person,
    make_report,
    make_screening,
    make_victim,
    much_of_all,
)
from tests.ui.opening import come_to, press

from centredesk.actions import access
from centredesk.actions.shown_lines import MOST
from centredesk.desk import Desk
from centredesk.models.journal import Operation
from centredesk.thai.dates import short_date
from centredesk.thai.digits import thai_digits
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.main_window.rooms import PAGES
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.pages.list_page import ListPage
from centredesk.ui.pages.record_page import RecordPage
from centredesk.ui.parts.labels import Words
from centredesk.ui.theme.words import plain

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Settle = Callable[[], None]


def words_of(path: Path) -> list[str]:
    """The text of every page."""
    document = pypdfium2.PdfDocument(path)
    return [page.get_textpage().get_text_range() for page in document]


def journalled(desk: Desk) -> list[str]:
    """What the journal says was sent out."""
    table = Operation.__table__
    with desk._engine.connect() as connection:
        chosen = table.select().where(Operation.action == "export_list")
        return [row.reason for row in connection.execute(chosen)]


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the clerk says the file goes."""
    path = tmp_path / "ออก.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    return path


def test_a_list_becomes_a_register_of_codes_and_masked_names(
    desk: Desk, window: MainWindow, settle: Settle, target: Path
) -> None:
    for number in range(40):
        make_person(desk, first_name="ปานดาว", last_name=f"สมมุติ{number}")
    window.revealing.start()
    page = come_to(window, settle, ListPage, "people")
    press(page, Qt.Key.Key_P, ctrl=True)
    settle()
    pages = words_of(target)
    assert len(pages) > 1
    whole = " ".join(pages)
    lines = [page.list.model.line(n) for n in range(40)]
    assert all(line.cells["code"] in whole for line in lines if line)
    assert "ปานดาว" not in whole
    assert all("ลับ" in text for text in pages), "the mark stands on every page"
    assert journalled(desk) == ["PDF บุคคล 40 รายการ"]


CODE = re.compile(r"[A-Z]+(?:-[A-Z]+)*(?:-\d{4})+(?:-[A-Z]{1,2})?")


def everything(desk: Desk) -> None:
    """A row and more in every list."""
    case = make_case(desk, confidentiality="2")
    victim = make_victim(desk, case=case, person=make_person(desk, birth_date="2543-05-12"))
    make_victim(desk, case=case)
    make_help(desk, victim, end="2026-11-08", quantity="3", unit="TIME", cost="1250.50")
    make_report(desk)
    operation = make_operation(desk)
    make_screening(desk, make_person(desk), operation=operation)


def test_days_and_numbers_of_every_list_stand_on_paper_in_thai_digits(
    desk: Desk, window: MainWindow, settle: Settle, target: Path
) -> None:
    everything(desk)
    lists = [name for name, kind in PAGES.items() if issubclass(kind, ListPage)]
    assert len(lists) >= 7
    for name in lists:
        page = come_to(window, settle, ListPage, name)
        assert page.list.model.rowCount(), name
        press(page, Qt.Key.Key_P, ctrl=True)
        settle()
        words = "".join("".join(words_of(target)).split())
        answers = {"".join(one.split()) for told in page.columns for one in told.answers()}
        for answer in sorted(answers, key=len, reverse=True):  # such as “สายด่วน 1300”
            words = words.replace(answer, "")
        assert CODE.search(words), f"codes of {name} keep their digits"
        arabic = re.findall(r".{,20}[0-9].{,20}", CODE.sub("", words))
        assert not arabic, f"{name} prints {arabic}"


def test_a_record_becomes_a_paper_with_its_sections(
    desk: Desk, window: MainWindow, settle: Settle, target: Path
) -> None:
    case = make_case(desk, case_title="กลุ่มสมมติบนกระดาษ", confidentiality="2")
    make_victim(desk, case=case, person=make_person(desk, first_name="ปานดาว"))
    page = come_to(window, settle, CasePage, "case", case)
    press(page, Qt.Key.Key_P, ctrl=True)
    settle()
    (first, *others) = words_of(target)
    assert "กลุ่มสมมติบนกระดาษ" in first
    assert "ข้อมูลกรณี" in first
    assert "ลับมาก" in first
    assert page.case is not None
    whole = " ".join([first, *others])
    assert "ยังไม่มีข้อมูล: " in whole, "what is not known is told in one line"
    number, opened = page.case.case.case_no, page.case.case.opened_at
    assert f"V-{number}-A" in whole, "its people stand on it by their codes"
    assert "ปานดาว" not in whole
    assert opened and thai_digits(short_date(opened)) in whole, "days are written in Thai digits"
    assert page.called in journalled(desk)[0]


def test_a_person_is_on_paper_as_on_the_screen(
    desk: Desk, window: MainWindow, settle: Settle, target: Path
) -> None:
    person = make_person(desk, first_name="ปานดาว", last_name="สมมุติ")
    make_victim(desk, case=make_case(desk), person=person)
    page = come_to(window, settle, RecordPage, "person", person)
    page.print_record()
    settle()
    masked = " ".join(words_of(target))
    assert "ปิดไว้" in masked
    assert "ปานดาว" not in masked
    window.revealing.start()
    settle()
    page.print_record()
    settle()
    assert "ปานดาว" in " ".join(words_of(target))


def test_a_paper_says_how_many_it_leaves_out_and_where_they_are(
    desk: Desk,
    window: MainWindow,
    settle: Settle,
    target: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(access.ACCESS, access.name_of(much_of_all), access.CASEWORK)
    person = make_person(desk)
    victim = make_victim(desk, person=person)
    desk.do(much_of_all, victim, person, MOST + 3)
    page = come_to(window, settle, RecordPage, "victim", victim)
    page.print_record()
    settle()
    words = "".join("".join(words_of(target)).split())
    newest = "แสดง ๒๐๐ รายการล่าสุดจากทั้งหมด ๒๐๓ รายการ อีก ๓ รายการมิได้แสดงไว้ ณ ที่นี้"
    for where in ("การคัดแยก", "การช่วยเหลือ"):
        told = f"{newest} รายการครบถ้วนดูและพิมพ์ได้จากหน้า “{where}”"
        assert "".join(told.split()) in words
    page.open("help")
    seen = [plain(one.text()) for one in page.shown_view().findChildren(Words)]
    assert any("จากทั้งหมด 203 รายการ" in text for text in seen), "the page says the same"


def test_nothing_chosen_prints_nothing(
    desk: Desk, window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    page = window.page
    assert isinstance(page, ListPage)
    page.print_list()
    settle()
    assert journalled(desk) == []
