"""Held rows mended by keyboard: corrected, taken in, left out, undone, kept as drafts."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.making import hold_rows
from tests.ui.hands import texts, type_into
from tests.ui.opening import come_to

from centredesk.actions import access
from centredesk.actions.held_rows import waiting_rows
from centredesk.actions.kept_drafts import waiting_drafts
from centredesk.desk import Desk
from centredesk.fields.codes import code_list
from centredesk.models.held_rows import HeldRow
from centredesk.models.people import Person
from centredesk.models.screening import Screening
from centredesk.registers.words import CODE_FIELDS
from centredesk.storage.unit_of_work import Actor, UnitOfWork
from centredesk.ui.forms.dates import PartialEditor
from centredesk.ui.forms.editor import TypedEditor
from centredesk.ui.held import row_fields
from centredesk.ui.held.held_page import HeldPage
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.notices import Question
from centredesk.ui.parts.inputs import ChoiceBox
from centredesk.ui.theme.words import plain

Settle = Callable[[], None]
CONTROL = Qt.KeyboardModifier.ControlModifier
HEADS = "ลำดับ,ชื่อ-สกุล,เพศ,สัญชาติ,วันเกิด,วันที่คัดแยก,ผล,รูปแบบ,เลขหนังสือเดินทาง\n"
ROWS = (
    "1,นางทดลอง ตัวอย่าง,ไม่แน่ใจ,ลาว,31/2/2540,1/10/2568,ใช่,ขอทาน,B7654321\n"
    "2,นายสมมติ ตัวอย่าง,ช,พม่า,2/3/2540,1/10/2568,ใช่,ประมง,A1234567\n"
    "3,นายแบบอย่าง สมมติวงศ์,ช,แดนไกลโพ้น,2/3/2541,1/10/2568,ไม่ใช่,,A1234569\n"
    "4,นายแบบอย่าง สมมติวงส์,ช,ลาว,2/3/2541,1/13/2568,ไม่ใช่,,\n"
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def standing(work: UnitOfWork) -> dict[str, Person]:
    """The persons that stand, by passport."""
    return {p.passport or "": p for p in work.every(Person) if not p.removed}


def screenings(work: UnitOfWork) -> list[Screening]:
    """The screenings that stand."""
    return [s for s in work.every(Screening) if not s.removed]


def dropped(work: UnitOfWork) -> list[HeldRow]:
    """The rows that were left out."""
    return [row for row in work.every(HeldRow) if row.state == "DROPPED"]


@pytest.fixture(autouse=True)
def _may(monkeypatch: pytest.MonkeyPatch) -> None:
    for action in (standing, screenings, dropped):
        monkeypatch.setitem(access.ACCESS, access.name_of(action), access.CASEWORK)


@pytest.fixture
def held(desk: Desk, tmp_path: Path) -> dict[int, UUID]:
    """Three held rows and one that was taken in, by their place in the file."""
    return hold_rows(desk, tmp_path / "ทะเบียนตัวอย่าง.csv", HEADS + ROWS)


@pytest.fixture
def page(held: dict[int, UUID], window: MainWindow, settle: Settle) -> HeldPage:
    return come_to(window, settle, HeldPage, "held")


def line_of(page: HeldPage, name: str) -> TypedEditor:
    """The one-line editor of a field."""
    assert page.form is not None
    editor = page.form.editors[name]
    assert isinstance(editor, TypedEditor)
    return editor


def press(page: HeldPage, key: Qt.Key, control: Qt.KeyboardModifier = CONTROL) -> None:
    """A key, wherever the keyboard stands."""
    QTest.keyClick(QApplication.focusWidget() or page, key, control)


def retype(page: HeldPage, name: str, text: str) -> None:
    """Write another text into a field."""
    line = line_of(page, name).line
    line.setFocus()
    line.selectAll()
    type_into(line, text)


def test_two_rows_are_corrected_and_taken_in_by_keyboard(
    page: HeldPage, desk: Desk, held: dict[int, UUID], window: MainWindow, settle: Settle
) -> None:
    assert page.list.hasFocus()
    assert page.form is not None
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    segments = page.form.editors["sex"]
    assert segments.isAncestorOf(page.focusWidget()), "Enter goes to the first fault"
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    QTest.keyClick(page, Qt.Key.Key_F8)
    birth = page.form.editors["birth_date"]
    assert isinstance(birth, PartialEditor)
    assert birth.line.hasFocus()
    birth.line.selectAll()
    type_into(birth.line, "28/2/2540")
    press(page, Qt.Key.Key_Return)
    settle()
    assert "เป็นบุคคล TAK-P-2569" in plain(window._toast.words.text())
    assert [row.row for row in page.rows] == [4, 5]
    assert page.row is not None
    assert page.row.row == 4, "the next row is open"
    assert line_of(page, "nationality").line.hasFocus(), "with the keyboard in its fault"
    line_of(page, "nationality").line.selectAll()
    type_into(line_of(page, "nationality").line, "ลาว")
    QTest.keyClick(line_of(page, "nationality").line, Qt.Key.Key_Tab)
    press(page, Qt.Key.Key_Return)
    settle()
    people = desk.ask(standing)
    assert people["B7654321"].sex in ("M", "F")
    assert people["B7654321"].birth_date == "1997-02-28"
    assert people["A1234569"].nationality == "LAO"
    assert len(desk.ask(screenings)) == 3
    assert desk.ask(waiting_drafts) == []


def test_the_list_and_the_window_never_name_anybody(
    page: HeldPage, window: MainWindow, settle: Settle
) -> None:
    for line in page.list.lines.lines:
        assert "ตัวอย่าง" not in line.spoken.replace("ทะเบียนตัวอย่าง.csv", "")
    retype(page, "name", "นางทดลอง ชื่อใหม่")
    page.keep_draft()
    settle()
    for words in (window.windowTitle(), window.status.state.text(), texts(page.head), page.called):
        assert "ทดลอง" not in words


def test_what_still_cannot_be_read_is_told_at_its_field(
    page: HeldPage, desk: Desk, settle: Settle
) -> None:
    assert page.form is not None
    retype(page, "birth_date", "30/2/2540")
    press(page, Qt.Key.Key_Return)
    settle()
    assert page.form.faulty == ["sex", "birth_date"]
    assert page.banner.isVisible()
    assert "ต้องแก้ 2 ช่อง" in plain(page.banner.title.text())
    assert len(desk.ask(waiting_rows)) == 3
    assert set(desk.ask(standing)) == {"A1234567"}


def test_a_row_is_left_out_with_a_reason_and_comes_back(
    page: HeldPage, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    def answer() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, Question)
        assert not asked.act.isEnabled(), "not without a reason"
        choice = asked.findChild(ChoiceBox)
        assert choice is not None
        assert choice.hasFocus()
        QTest.keyClick(choice, Qt.Key.Key_Down)
        asked.act.click()

    QTimer.singleShot(50, answer)
    page.leave_out()
    settle()
    assert [row.row for row in desk.ask(waiting_rows)] == [4, 5]
    (row,) = desk.ask(dropped)
    assert row.row == 2
    assert "ไม่นำเข้าแถว 2" in plain(window._toast.words.text())
    window.activateWindow()
    settle()
    page.list.setFocus()
    press(page, Qt.Key.Key_Z)
    settle()
    assert [row.row for row in page.rows] == [2, 4, 5]


def test_undo_brings_a_row_back_with_what_was_typed(
    page: HeldPage, desk: Desk, held: dict[int, UUID], settle: Settle
) -> None:
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    settle()
    retype(page, "nationality", "ลาว")
    press(page, Qt.Key.Key_Return)
    settle()
    assert held[4] not in {row.id for row in page.rows}
    page.list.setFocus()
    press(page, Qt.Key.Key_Z)
    settle()
    assert held[4] in {row.id for row in page.rows}
    assert set(desk.ask(standing)) == {"A1234567"}
    assert page.corrections == {held[4]: {"nationality": "ลาว"}}


def test_what_was_typed_survives_leaving_and_all_of_it_is_taken_in_at_once(
    page: HeldPage, desk: Desk, held: dict[int, UUID], window: MainWindow, settle: Settle
) -> None:
    retype(page, "birth_date", "28/2/2540")
    page.to_row(1)
    settle()
    retype(page, "nationality", "ลาว")
    page.to_row(1)
    settle()
    retype(page, "date", "1/10/2568")
    assert page.dirty == 3
    window.navigator.go_to("cases")
    settle()
    (draft,) = desk.ask(waiting_drafts)
    assert draft.told == "แถวที่พักไว้ แก้แล้ว 3 แถว"
    page.leave()
    for kept in list(window._pages):
        window._pages.pop(kept)
    again = come_to(window, settle, HeldPage, "held")
    assert again.dirty == 3
    assert "เปิดร่างที่ค้างไว้" in plain(again.banner.title.text())
    press(again, Qt.Key.Key_S)
    settle()
    assert [row.id for row in again.rows] == [held[2]], "sex is still not known"
    assert "นำเข้าแล้ว 2 แถว" in plain(window._toast.words.text())
    assert "ยังนำเข้าไม่ได้ 1 แถว" in plain(again.banner.title.text())
    again.list.setFocus()
    press(again, Qt.Key.Key_Z)
    settle()
    assert len(again.rows) == 3, "one act"
    assert set(desk.ask(standing)) == {"A1234567"}


def test_a_likely_same_person_is_shown_by_code(page: HeldPage, desk: Desk, settle: Settle) -> None:
    page.to_row(1)
    settle()
    retype(page, "nationality", "ลาว")
    press(page, Qt.Key.Key_Return)
    settle()
    retype(page, "date", "1/10/2568")
    press(page, Qt.Key.Key_Return)
    settle()
    assert "อาจเป็นคนเดียวกับ TAK-P-2569" in plain(page.banner.title.text())
    assert len(desk.ask(screenings)) == 3


def test_filters_narrow_the_list_and_can_be_taken_away(page: HeldPage, settle: Settle) -> None:
    page.filters.chips["field"].choose("nationality")
    settle()
    assert page.row is not None
    assert page.row.row == 4
    assert "รอแก้ไข 1 แถว จาก 3 แถว" in texts(page.head)
    retype(page, "nationality", "ลาว")
    press(page, Qt.Key.Key_Return)
    settle()
    page.filters.forget()
    settle()
    assert len([line for line in page.list.lines.lines if line.key]) == 2


def test_who_may_not_see_names_gets_them_closed(
    held: dict[int, UUID], desk: Desk, window: MainWindow, settle: Settle
) -> None:
    desk._actor = Actor(desk.member.id, "ธุรการสมมติ", frozenset({"CLERK"}), False)
    page = come_to(window, settle, HeldPage, "held")
    assert page.form is not None
    assert "name" not in page.form.editors
    assert "birth_date" not in page.form.editors
    seen = texts(page)
    assert "ปิดไว้" in seen
    assert "ทดลอง" not in seen
    assert "ช่องที่ต้องแก้ปิดไว้ตามบทบาทของท่าน: วันเดือนปีเกิด" in plain(page.banner.title.text())
    page.to_row(1)
    settle()
    retype(page, "nationality", "ลาว")
    press(page, Qt.Key.Key_Return)
    settle()
    assert len(page.rows) == 2


def test_nothing_held_is_said(window: MainWindow, settle: Settle) -> None:
    page = come_to(window, settle, HeldPage, "held")
    assert "ไม่มีแถวที่พักไว้" in texts(page)
    assert not page.foot.isVisible()
    assert page.nothing.button.hasFocus(), "Enter is enough to go on"
    page.nothing.button.click()
    assert window.page.name == "registers"


@pytest.mark.parametrize("name", CODE_FIELDS)
def test_every_answer_of_an_editor_is_understood_by_the_reader(name: str) -> None:
    for option in code_list(CODE_FIELDS[name]).options:
        for typed in (option.code, option.th):
            typed_in = [option.code] if name == "form" else typed
            words = row_fields.in_words(name, typed_in)
            assert row_fields.refusal(name, words) == "", option
            value = row_fields.value_in(name, {name: words})
            assert value == ([option.code] if name == "form" else option.code)
    assert row_fields.value_in("form", {"form": row_fields.in_words("form", ["06.1", "05"])}) == [
        "06.1",
        "05",
    ]


def test_ticked_columns_become_one_answer() -> None:
    cells = {"sex:M": "/", "sex:F": "", "no": "4"}
    assert row_fields.typed_fields(cells) == ["sex"]
    assert row_fields.value_in("sex", cells) == "M"
    assert row_fields.value_in("sex", cells | {"sex:F": "/"}) is None
    assert "ชาย: /" in row_fields.in_the_file("sex", cells)
