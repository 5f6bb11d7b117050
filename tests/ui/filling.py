"""How a test fills any editor as a clerk does: by keys where there are keys."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.hands import type_into

from centredesk.clock import BANGKOK
from centredesk.fields.days import BuddhistDate, PartialDate
from centredesk.fields.kinds import (
    Choice,
    Choices,
    Decimals,
    Kind,
    Money,
    Note,
    Number,
    Ref,
    Text,
    YesNo,
)
from centredesk.fields.papers import Passport, Phone, ThaiId
from centredesk.ui.forms.choices import BoxEditor, SegmentEditor
from centredesk.ui.forms.editor import Editor, TypedEditor
from centredesk.ui.forms.finders import Found, Then
from centredesk.ui.forms.line_table import LinesEditor
from centredesk.ui.forms.moments import MomentEditor
from centredesk.ui.forms.note import NoteEditor
from centredesk.ui.forms.place_editor import PlaceEditor
from centredesk.ui.forms.ref_editor import RefEditor
from centredesk.ui.forms.search_editor import SearchEditor
from centredesk.ui.forms.ticks import FindManyEditor, TicksEditor

SOMEBODY = UUID(int=7)


class Card:
    """A finder with one record in its drawer."""

    def __init__(self, key: UUID = SOMEBODY) -> None:
        self.found = Found(key, "ก-0007 ส••• ต•••", "ตัวอย่าง")

    def find(self, words: str, then: Then) -> None:
        """The one there is, by its code or its id."""
        fits = words in self.found.label or words == str(self.found.id)
        then([self.found] if fits else [])


# What is typed into a line, and the value it stands for.
TYPED: list[tuple[type[Kind], str, Any]] = [
    (ThaiId, "1115303945259", "1115303945259"),
    (Passport, "mb1234567", "MB1234567"),
    (Phone, "0815550142", "08 1555 0142"),
    (Money, "1250.5", Decimal("1250.50")),
    (Number, "2", 2),
    (Decimals, "12.5", "12.5"),
    (BuddhistDate, "11112569", date(2026, 11, 11)),
    (PartialDate, "2549", "2006"),
    (Note, "บรรทัดแรกยาวพอสมควร\nบรรทัดที่สอง", "บรรทัดแรกยาวพอสมควร\nบรรทัดที่สอง"),
    (Text, "ข้อความตัวอย่าง", "ข้อความตัวอย่าง"),
]
UNREADABLE: list[tuple[type[Kind], str]] = [
    (ThaiId, "1115303945258"),
    (Phone, "โทรศัพท์"),
    (Money, "สองบาท"),
    (Number, "สอง"),
    (Decimals, "สอง"),
    (BuddhistDate, "31112569"),
    (PartialDate, "13/2549"),
]


def typed_for(kind: Kind) -> tuple[str, Any]:
    """What to type for a kind, and its value."""
    return next((typed, value) for of, typed, value in TYPED if isinstance(kind, of))


def first_code(kind: Choice) -> str:
    """The first answer of a list."""
    return kind.options.options[0].code


def fill(editor: Editor) -> Any:
    """Fill an editor by its keys; the answer is the value that must stand there now."""
    editor.setFocus()
    if isinstance(editor, MomentEditor):
        return _moment(editor)
    if isinstance(editor, PlaceEditor):
        return _chosen(editor, "ท่าสายลวด", "630606")
    if isinstance(editor, RefEditor):
        return _found(editor)
    if isinstance(editor, SearchEditor):
        assert isinstance(editor.kind, Choice)
        return _chosen(editor, editor.kind.show(first_code(editor.kind)), first_code(editor.kind))
    typed = isinstance(editor, NoteEditor | TypedEditor)
    return _typed(editor) if typed else _picked(editor)


def _typed(editor: Editor) -> Any:
    typed, value = typed_for(editor.kind)
    if isinstance(editor, NoteEditor):
        first, second = typed.split("\n")
        type_into(editor.paper, first)
        QTest.keyClick(editor.paper, Qt.Key.Key_Return)
        type_into(editor.paper, second)
    elif isinstance(editor, TypedEditor):
        type_into(editor.line, typed)
        editor.line.was_left.emit()
    return value


def _moment(editor: MomentEditor) -> datetime:
    type_into(editor.day.line, "11112569")
    type_into(editor.time, "1405")
    return datetime(2026, 11, 11, 14, 5, tzinfo=BANGKOK)


def _chosen(editor: TypedEditor, words: str, value: Any) -> Any:
    type_into(editor.line, words)
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    return value


def _found(editor: RefEditor) -> UUID:
    type_into(editor.line, "ก-0007")
    editor.finding.look_now()
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    return SOMEBODY


def _picked(editor: Editor) -> Any:
    if isinstance(editor, SegmentEditor):
        QTest.keyClick(editor.segments.buttons()[0], Qt.Key.Key_Space)
        return True if isinstance(editor.kind, YesNo) else first_code(_choice(editor))
    if isinstance(editor, BoxEditor):
        QTest.keyClick(editor.box, Qt.Key.Key_Down)
        return None if isinstance(editor.kind, Ref) else first_code(_choice(editor))
    if isinstance(editor, TicksEditor):
        QTest.keyClick(next(iter(editor.ticks.values())), Qt.Key.Key_Space)
        return [first_code(_choice(editor))]
    if isinstance(editor, FindManyEditor):
        code = first_code(_choice(editor))
        type_into(editor.line, editor.choice.options.label(code))
        QTest.keyClick(editor.line, Qt.Key.Key_Return)
        return [code]
    assert isinstance(editor, LinesEditor)
    return _line(editor)


def _line(editor: LinesEditor) -> list[dict[str, Any]]:
    line = editor.add_line()
    values = {name: fill(line[name]) for name, _, _ in editor.columns}
    return [{name: kind.to_json(values[name]) for name, _, kind in editor.columns}]


def _choice(editor: Editor) -> Choice:
    assert isinstance(editor.kind, Choice | Choices)
    return editor.kind


def spoil(editor: Editor) -> bool:
    """Type what cannot be read; False where nothing unreadable can be typed at all."""
    if isinstance(editor, LinesEditor):
        return any(spoil(cell) for cell in editor.add_line().values())
    if isinstance(editor, MomentEditor):
        type_into(editor.time, "2575")
        return True
    if isinstance(editor, FindManyEditor):
        type_into(editor.line, "ไม่มีคำนี้")
        return True
    if isinstance(editor, PlaceEditor | SearchEditor | RefEditor):
        type_into(editor.line, "ไม่มีคำนี้แน่")
        return True
    if isinstance(editor, TypedEditor):
        found = [text for of, text in UNREADABLE if isinstance(editor.kind, of)]
        words = found or (["ก" * 5000] if isinstance(editor.kind, Text | Passport) else [])
        editor.line.setMaxLength(6000)
        for text in words[:1]:
            if len(text) > 100:
                editor.line.insert(text)
            else:
                type_into(editor.line, text)
        return bool(words)
    return False
