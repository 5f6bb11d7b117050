"""What a clerk does in single fields: reasons, answers, places abroad, records."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.filling import SOMEBODY, Card
from tests.ui.hands import type_into

from centredesk.errors import BadValue
from centredesk.fields.blank import Blank
from centredesk.fields.kinds import Choice, Choices, Ref, Text, YesNo
from centredesk.fields.papers import PlaceOf
from centredesk.models.assistance import Assistance
from centredesk.models.cases import Case
from centredesk.models.record import Record
from centredesk.ui.forms.choices import SegmentEditor
from centredesk.ui.forms.dates import DateEditor
from centredesk.ui.forms.editor import Editor, LineEditor
from centredesk.ui.forms.editors import editor_for
from centredesk.ui.forms.finders import Finder, Found, Office
from centredesk.ui.forms.place_editor import PlaceEditor
from centredesk.ui.forms.ref_editor import RefEditor
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.forms.ticks import FindManyEditor, TicksEditor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Shown = Callable[[QWidget], QWidget]
ENTER, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down


def form_of(shown: Shown, model: type[Record], section: str) -> SectionForm:
    """An empty form on the screen."""
    form = SectionForm(model, section)
    form.show_record(None)
    shown(form)
    return form


# ── reasons ──


def test_f4_opens_the_reasons_and_typing_their_word_works(
    on_screen: Callable[[Editor], Editor],
) -> None:
    editor = on_screen(editor_for(Text()))
    assert isinstance(editor, LineEditor)
    QTest.keyClick(editor.line, Qt.Key.Key_F4)
    QTest.keyClick(editor.line, DOWN)
    QTest.keyClick(editor.line, ENTER)
    assert editor.value() is Blank.NOT_STATED
    assert editor.line.text() == "ไม่ระบุ"
    editor.line.selectAll()
    type_into(editor.line, "ไม่ทราบ")
    assert editor.value() is Blank.UNKNOWN


def test_escape_closes_the_list_and_changes_nothing(
    on_screen: Callable[[Editor], Editor],
) -> None:
    editor = on_screen(editor_for(Text()))
    assert isinstance(editor, LineEditor)
    type_into(editor.line, "คำ")
    QTest.keyClick(editor.line, Qt.Key.Key_F4)
    QTest.keyClick(editor.line, Qt.Key.Key_Escape)
    assert not editor.line.listing
    assert editor.value() == "คำ"


def test_a_field_that_must_be_known_takes_no_reason(shown: Shown, dressed: QApplication) -> None:
    form = form_of(shown, Assistance, "help")
    editor = form.editors["start"]
    assert isinstance(editor, DateEditor)
    type_into(editor.line, "ไม่ทราบ")
    assert "ไม่ทราบ" in form.faults()["start"]
    QTest.keyClick(editor.line, Qt.Key.Key_F4)
    assert not editor.line.listing


# ── answers ──


def test_arrows_go_along_the_answers_and_enter_chooses_and_moves_on(
    on_screen: Callable[[Editor], Editor],
) -> None:
    editor = on_screen(editor_for(YesNo()))
    assert isinstance(editor, SegmentEditor)
    first, second, *_ = editor.segments.buttons()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    assert editor.value() is None
    QTest.keyClick(second, ENTER)
    assert editor.value() is False
    QTest.keyClick(second, Qt.Key.Key_Delete)
    assert editor.value() is None


def test_the_other_reasons_of_answers_side_by_side(on_screen: Callable[[Editor], Editor]) -> None:
    editor = on_screen(editor_for(YesNo()))
    assert isinstance(editor, SegmentEditor)
    first = editor.segments.buttons()[0]
    QTest.keyClick(first, Qt.Key.Key_F4)
    for key in (DOWN, DOWN, ENTER):
        QTest.keyClick(first, key)
    assert editor.value() is Blank.NOT_APPLICABLE
    assert Blank.NOT_APPLICABLE.label in [b.text() for b in editor.segments.buttons()]


def test_ticks_are_counted_beside_the_label(shown: Shown, dressed: QApplication) -> None:
    form = form_of(shown, Case, "exploitation")
    editor = form.editors["legal_basis"]
    assert isinstance(editor, FindManyEditor)
    form.editors["legal_basis"].set_value([o.code for o in editor.choice.options.options[:2]])
    labelled = form.labelled["legal_basis"]
    assert labelled._count is not None
    assert labelled._count.text() == "2"
    form.show_record(None)
    assert labelled._count.isHidden()


def test_a_reason_takes_the_ticks_away_and_a_tick_the_reason(
    on_screen: Callable[[Editor], Editor],
) -> None:
    editor = on_screen(editor_for(Choices("act")))
    assert isinstance(editor, TicksEditor)
    tick = editor.ticks["DETAIN"]
    tick.click()
    editor.why.ticks[Blank.UNKNOWN].click()
    assert editor.value() is Blank.UNKNOWN
    tick.click()
    assert editor.value() == ["DETAIN"]


def test_an_answer_of_a_long_list_is_added_and_taken_off(
    on_screen: Callable[[Editor], Editor],
) -> None:
    editor = on_screen(editor_for(Choices("language")))
    assert isinstance(editor, FindManyEditor)
    words = editor.choice.options.options[3]
    type_into(editor.line, words.th)
    QTest.keyClick(editor.line, ENTER)
    assert editor.value() == [words.code]
    editor.ticks[words.code].click()
    assert editor.value() is None


def test_reasons_that_the_list_itself_has_are_not_offered_twice(dressed: QApplication) -> None:
    assert Blank.UNKNOWN not in editor_for(Choice("yes_no_unknown")).reasons


# ── places ──


def test_own_province_comes_first_and_a_postcode_finds_its_places(
    shown: Shown, dressed: QApplication
) -> None:
    editor = PlaceEditor(PlaceOf(), "63")
    shown(editor)
    editor.setFocus()
    type_into(editor.line, "แม่")
    assert editor.box.offers[0].value.startswith("63")
    assert editor.box.offers[0].badge == "ในจังหวัด"
    editor.line.selectAll()
    type_into(editor.line, "63110")
    assert {offer.value[:4] for offer in editor.box.offers} == {"6306"}
    assert all("63110" in offer.note for offer in editor.box.offers if len(offer.value) == 6)


def test_f4_says_that_a_place_is_abroad(on_screen: Callable[[Editor], Editor]) -> None:
    editor = on_screen(editor_for(PlaceOf()))
    assert isinstance(editor, PlaceEditor)
    QTest.keyClick(editor.line, Qt.Key.Key_F4)
    QTest.keyClick(editor.line, ENTER)
    assert editor.value() is Blank.NOT_APPLICABLE


# ── other records ──


class Registry(Card):
    """A card box at whose counter a new card is written."""

    offer = "เพิ่มบุคคลใหม่"

    def __init__(self) -> None:
        super().__init__()
        self.new = Found(uuid4(), "ก-0008 ม••• ม•••")
        self.wanted: list[str] = []

    def add(self, words: str, then: Callable[[Found], None]) -> None:
        """Write it."""
        self.wanted.append(words)
        then(self.new)


def ref_editor(finder: Finder) -> RefEditor:
    """A field for a person."""
    made = editor_for(Ref("person"), Office(finders={"person": finder}))
    assert isinstance(made, RefEditor)
    return made


def test_a_record_shows_its_code_and_masked_name(on_screen: Callable[[Editor], Editor]) -> None:
    editor = ref_editor(Card())
    on_screen(editor)
    editor.set_value(SOMEBODY)
    assert editor.line.text() == "ก-0007 ส••• ต••• ตัวอย่าง"
    assert editor.value() == SOMEBODY
    type_into(editor.line, "x")
    with pytest.raises(BadValue, match="เลือก"):
        editor.value()


def test_a_new_record_can_be_entered_from_the_field(
    on_screen: Callable[[Editor], Editor],
) -> None:
    registry = Registry()
    editor = ref_editor(registry)
    on_screen(editor)
    type_into(editor.line, "ไม่เคยมา")
    editor.finding.look_now()
    QTest.keyClick(editor.line, ENTER)
    assert registry.wanted == ["ไม่เคยมา"]
    assert editor.value() == registry.new.id


# ── the form ──


def test_what_the_rules_find_is_a_warning_and_forbids_nothing(
    shown: Shown, dressed: QApplication
) -> None:
    form = form_of(shown, Assistance, "help")
    form.editors["start"].set_value(date(2026, 11, 12))
    end = form.editors["end"]
    assert isinstance(end, DateEditor)
    type_into(end.line, "11112569")
    end.line.was_left.emit()
    assert "ก่อนวันที่เริ่ม" in form.labelled["end"].warning
    assert form.labelled["end"].told == form.labelled["end"].warning
    assert form.faults() == {}
    assert form.draft()
    end.set_value(date(2026, 11, 13))
    end.left.emit()
    assert form.labelled["end"].told == ""


def test_values_of_other_forms_of_the_record_count_in_the_rules(
    shown: Shown, dressed: QApplication
) -> None:
    form = form_of(shown, Case, "closing")
    form.stand_beside({"status": "CLOSED"})
    assert "ต้องระบุเหตุ" in form.labelled["close_reason"].warning


def test_a_remark_stays_after_leaving_and_goes_while_typing(
    shown: Shown, dressed: QApplication
) -> None:
    form = form_of(shown, Assistance, "help")
    start = form.editors["start"]
    assert isinstance(start, DateEditor)
    type_into(start.line, "11112026")
    start.line.was_left.emit()
    assert "ค.ศ. 2026" in form.labelled["start"].told
    assert start.line.text() == "11/11/2569"
    type_into(start.line, "0")
    assert "ค.ศ." not in form.labelled["start"].told


def test_enter_moves_on_like_tab_and_ctrl_enter_is_left_to_the_page(
    shown: Shown, dressed: QApplication
) -> None:
    form = form_of(shown, Case, "police")
    number = form.editors["criminal_case_no"]
    number.setFocus()
    before = QApplication.focusWidget()
    assert before is not None
    QTest.keyClick(before, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is before
    QTest.keyClick(before, ENTER)
    assert QApplication.focusWidget() is not before


def test_one_answer_is_read_in_one_line_however_wide_all_answers_are(
    on_screen: Callable[[Editor], Editor],
) -> None:
    answers = [("M", "ชาย"), ("F", "หญิง"), ("O", "อื่น ๆ หรือไม่ประสงค์จะระบุในขณะนี้")]
    wide, plain_line = SegmentEditor(Choice("sex"), answers), LineEditor(Text())
    wide.set_value("F")
    for editor in (wide, plain_line):
        editor.set_read_only(True)
        on_screen(editor)
    assert wide.wide and wide.sizeHint().height() == plain_line.sizeHint().height()
