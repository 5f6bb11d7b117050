"""Every kind has an editor that gives back what it was shown; Thai typing is understood."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.hands import type_into

from centredesk.clock import BANGKOK, StandingClock
from centredesk.errors import BadValue
from centredesk.fields.blank import Blank
from centredesk.fields.days import BuddhistDate, Moment, PartialDate
from centredesk.fields.field import fields_of, sections_of
from centredesk.fields.kinds import (
    Choice,
    Choices,
    Decimals,
    Kind,
    Lines,
    Money,
    Note,
    Number,
    Text,
    YesNo,
)
from centredesk.fields.papers import Passport, Phone, PlaceOf, ThaiId
from centredesk.models import MODELS
from centredesk.models.cases import Case
from centredesk.ui.forms.choices import BoxEditor, SegmentEditor
from centredesk.ui.forms.dates import DateEditor
from centredesk.ui.forms.editor import LineEditor
from centredesk.ui.forms.editors import editor_for
from centredesk.ui.forms.line_table import LinesEditor
from centredesk.ui.forms.note import NoteEditor
from centredesk.ui.forms.place_editor import PlaceEditor
from centredesk.ui.forms.search_editor import SearchEditor
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.forms.ticks import FindManyEditor, TicksEditor

# The offscreen platform has no keyboard to grab and no window to raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Shown = Callable[[QWidget], QWidget]
POINTS = Lines((("country", "ประเทศ", Choice("nat")), ("detail", "รายละเอียด", Text())))
EXAMPLES: list[tuple[Kind, Any]] = [
    (Text(), "บ้านเช่าใกล้ท่าข้าม"),
    (Note(), "บรรทัดแรก\nบรรทัดที่สอง"),
    (Number(), 1204),
    (Decimals(), "16.7131"),
    (Money(), Decimal("1250.50")),
    (BuddhistDate(), date(2026, 11, 12)),
    (PartialDate(), "2006"),
    (PartialDate(), "2006-05"),
    (PartialDate(), "2006-05-12"),
    (Moment(), datetime(2026, 11, 12, 14, 20, tzinfo=BANGKOK)),
    (YesNo(), True),
    (YesNo(), False),
    (Choice("sex"), "F"),
    (Choice("exploit"), "06.1"),
    (Choice("nat"), "MMR"),
    (Choices("act"), ["PROCURE", "DETAIN"]),
    (PlaceOf(), "630604"),
    (ThaiId(), "1115303945259"),
    (Passport(), "MB1234567"),
    (Phone(), "08 1555 0142"),
    (POINTS, [{"country": "MMR", "detail": "เมียวดี"}]),
]


@pytest.mark.parametrize(("kind", "value"), EXAMPLES)
def test_an_editor_gives_back_what_it_was_shown(
    dressed: QApplication, kind: Kind, value: Any
) -> None:
    editor = editor_for(kind)
    assert editor.value() is None
    editor.set_value(value)
    assert editor.value() == value
    editor.set_value(None)
    assert editor.value() is None


@pytest.mark.parametrize("kind", [Text(), Number(), BuddhistDate(), Choice("exploit"), PlaceOf()])
def test_a_blank_that_says_why_is_an_answer(dressed: QApplication, kind: Kind) -> None:
    editor = editor_for(kind)
    editor.set_value(Blank.UNKNOWN)
    assert editor.value() is Blank.UNKNOWN


@pytest.mark.parametrize("slug", MODELS)
def test_every_section_of_every_model_has_a_form(dressed: QApplication, slug: str) -> None:
    model = MODELS[slug]
    for section in sections_of(model):
        form = SectionForm(model, section)
        form.show_record(None)
        assert list(form.editors) == [f.name for f in fields_of(model, section)]
        assert form.draft() == {}
        assert form.dirty == 0
        form.deleteLater()


# ── dates ──


@pytest.fixture
def date_editor(shown: Shown, clock: StandingClock, dressed: QApplication) -> DateEditor:
    """A date field on the screen."""
    made = DateEditor(BuddhistDate(), clock)
    shown(made)
    made.line.setFocus()
    return made


@pytest.mark.parametrize(
    "typed",
    ["11/11/69", "11-11-2569", "11112569", "11 พ.ย. 69", "๑๑ พฤศจิกายน ๒๕๖๙", "11/11/2026"],
)
def test_a_date_is_read_however_it_is_typed(date_editor: DateEditor, typed: str) -> None:
    type_into(date_editor.line, typed)
    date_editor.line.was_left.emit()
    assert date_editor.value() == date(2026, 11, 11)
    assert date_editor.line.text() == "11/11/2569"


def test_a_christian_year_is_changed_and_said(date_editor: DateEditor) -> None:
    remarks: list[str] = []
    date_editor.remark.connect(remarks.append)
    date_editor.line.setText("11/11/2026")
    date_editor.line.was_left.emit()
    assert remarks == ["ปี ค.ศ. 2026 บันทึกเป็น พ.ศ. 2569"]


def test_a_far_year_is_asked_about(date_editor: DateEditor) -> None:
    remarks: list[str] = []
    date_editor.remark.connect(remarks.append)
    date_editor.line.setText("11/11/2469")
    date_editor.line.was_left.emit()
    assert remarks == ["หมายถึง พ.ศ. 2469 ใช่หรือไม่"]


def test_an_impossible_date_says_why_and_stays(date_editor: DateEditor) -> None:
    date_editor.line.setText("31/11/2569")
    date_editor.line.was_left.emit()
    with pytest.raises(BadValue, match="เดือนพฤศจิกายนมี 30 วัน"):
        date_editor.value()
    assert date_editor.line.text() == "31/11/2569"


def test_keys_step_through_days_months_and_years(date_editor: DateEditor) -> None:
    line = date_editor.line
    QTest.keyClick(line, Qt.Key.Key_T)
    assert date_editor.value() == date(2026, 11, 12)
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_PageUp)
    assert date_editor.value() == date(2026, 12, 11)
    QTest.keyClick(line, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ShiftModifier)
    assert date_editor.value() == date(2027, 12, 11)


def test_the_calendar_gives_its_day_back(date_editor: DateEditor, clock: StandingClock) -> None:
    date_editor.set_value(date(2026, 11, 30))
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(date_editor.line, Qt.Key.Key_Down, alt)
    popup = date_editor.calendar
    assert popup is not None
    assert popup._name.text() == "พฤศจิกายน  พ.ศ. 2569"
    QTest.keyClick(popup, Qt.Key.Key_PageDown)
    QTest.keyClick(popup, Qt.Key.Key_Right)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert date_editor.value() == date(2026, 12, 31)


def test_the_digit_row_gives_digits_under_the_thai_layout(
    date_editor: DateEditor, dressed: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    thai_row = ((10, "ๅ"), (11, "/"), (14, "ุ"))  # the keys 1, 2 and 5
    for scan, letter in thai_row:
        modifier = Qt.KeyboardModifier.NoModifier
        press = QKeyEvent(QEvent.Type.KeyPress, 0, modifier, scan, 0, 0, letter)
        dressed.sendEvent(date_editor.line, press)
    assert date_editor.line.text() == "12/5"


# ── other editors ──


def test_the_editor_suits_the_size_of_the_list(dressed: QApplication) -> None:
    assert isinstance(editor_for(Choice("sex")), SegmentEditor)
    assert isinstance(editor_for(Choice("case_status")), BoxEditor)
    assert isinstance(editor_for(Choice("nat")), SearchEditor)
    assert isinstance(editor_for(Choices("act")), TicksEditor)
    assert isinstance(editor_for(Choices("exploit")), FindManyEditor)


def test_pressing_the_chosen_answer_takes_it_back(dressed: QApplication) -> None:
    editor = editor_for(YesNo())
    assert isinstance(editor, SegmentEditor)
    first = editor.segments.buttons()[0]
    first.click()
    assert editor.value() is True
    first.click()
    assert editor.value() is None


@pytest.fixture
def country(shown: Shown, dressed: QApplication) -> SearchEditor:
    """A field with more answers than anybody wants to read."""
    made = editor_for(Choice("nat"))
    assert isinstance(made, SearchEditor)
    shown(made)
    made.line.setFocus()
    return made


@pytest.mark.parametrize("typed", ["เมียนม", "พม่า", "myan", "MMR"])
def test_any_part_of_a_word_finds_an_answer(country: SearchEditor, typed: str) -> None:
    type_into(country.line, typed)
    assert country.finding.listing
    QTest.keyClick(country.line, Qt.Key.Key_Return)
    assert country.value() == "MMR"
    assert country.line.text() == country.kind.show("MMR")


def test_a_word_that_is_no_answer_is_told_and_stays(country: SearchEditor) -> None:
    country.set_value("THA")
    country.line.selectAll()
    type_into(country.line, "ประเทศที่ไม่มี")
    country.line.was_left.emit()
    with pytest.raises(BadValue, match="เลือกจากรายการ"):
        country.value()
    assert country.line.text() == "ประเทศที่ไม่มี"


def test_ticks_keep_the_order_of_the_list(dressed: QApplication) -> None:
    editor = editor_for(Choices("act"))
    assert isinstance(editor, TicksEditor)
    editor.ticks["DETAIN"].setChecked(True)
    editor.ticks["PROCURE"].setChecked(True)
    assert editor.value() == ["PROCURE", "DETAIN"]


def test_a_place_is_found_by_a_part_and_taken_with_enter(
    shown: Shown, dressed: QApplication
) -> None:
    editor = editor_for(PlaceOf())
    assert isinstance(editor, PlaceEditor)
    shown(editor)
    editor.box.setFocus()
    type_into(editor.box, "ท่าสายลวด")
    assert editor.value() == "630605" or editor.box.search_now("ท่าสายลวด")
    QTest.keyClick(editor.box, Qt.Key.Key_Return)
    assert str(editor.value()).startswith("6306")
    assert editor.box.text() == "ต.ท่าสายลวด อ.แม่สอด จ.ตาก"


def test_a_place_with_many_of_its_name_is_not_guessed(dressed: QApplication) -> None:
    editor = editor_for(PlaceOf())
    assert isinstance(editor, PlaceEditor)
    editor.box.setText("ท่าสาย")
    with pytest.raises(BadValue, match="เลือกสถานที่จากรายการ"):
        editor.value()


def test_an_id_with_a_wrong_digit_is_told(dressed: QApplication) -> None:
    editor = editor_for(ThaiId())
    assert isinstance(editor, LineEditor)
    editor.line.setText("1-1153-03945-25-8")
    with pytest.raises(BadValue, match="เลขหลักสุดท้ายไม่ถูกต้อง"):
        editor.value()


def test_lines_are_added_and_taken_away(dressed: QApplication) -> None:
    editor = editor_for(POINTS)
    assert isinstance(editor, LinesEditor)
    cell = editor.add_line()["detail"]
    assert isinstance(cell, LineEditor)
    cell.line.setText("เมียวดี")
    editor.add_line()
    assert editor.value() == [{"detail": "เมียวดี"}]
    editor._take_away(editor.lines[0])
    assert editor.value() is None


def test_what_only_helps_lines_to_break_is_never_kept(dressed: QApplication) -> None:
    line, paper = editor_for(Text()), editor_for(Note())
    assert isinstance(line, LineEditor)
    assert isinstance(paper, NoteEditor)
    line.line.setText("แม่\u200bสอด")
    paper.paper.setPlainText("แม่\u200bสอด")
    assert line.value() == paper.value() == "แม่สอด"


# ── the form of a section ──


def test_a_form_drafts_only_what_was_changed(dressed: QApplication) -> None:
    form = SectionForm(Case, "police")
    record = Case(criminal_case_no="45/2569", blanks={"arrest_date": "UNKNOWN"})
    form.show_record(record)
    assert form.editors["arrest_date"].value() is Blank.UNKNOWN
    form.editors["responsible_station"].set_value("สภ.ตัวอย่าง")
    assert form.dirty == 1
    assert form.draft() == {"responsible_station": "สภ.ตัวอย่าง"}


def test_a_form_says_what_cannot_be_read_below_the_field(dressed: QApplication) -> None:
    form = SectionForm(Case, "police")
    form.show_record(None)
    editor = form.editors["arrest_date"]
    assert isinstance(editor, DateEditor)
    editor.line.setText("31/11/2569")
    assert list(form.faults()) == ["arrest_date"]
    assert "30 วัน" in form.labelled["arrest_date"].fault
    assert editor.line.property("state") == "error"
    with pytest.raises(BadValue):
        form.draft()


def test_what_the_role_may_not_see_has_no_editor(dressed: QApplication) -> None:
    form = SectionForm(Case, "closing", hidden=lambda f: f.private != "open")
    assert "notes" not in form.editors
    assert [f.name for f in form.hidden] == ["notes"]


def test_labels_are_tied_to_their_fields(dressed: QApplication) -> None:
    form = SectionForm(Case, "police")
    for name, labelled in form.labelled.items():
        assert labelled.label.buddy() is form.editors[name]
        assert form.editors[name].accessibleName() == form.fields[name].label
