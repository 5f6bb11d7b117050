"""Everybody in a case: opened from their row, their part changed, identified as a victim."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from centredesk.actions.case_pages import CasePage, PersonInCase, StruckOut
from centredesk.ui.pages.record_cards import (
    NOTHING,
    Told,
    day,
    label,
    result_badge,
    short_code,
    table_card,
    two_lines,
)
from centredesk.ui.parts.boxes import Card, column, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words, badge

_HEADS = (("บุคคล", 5), ("ฐานะ", 4), ("เพศ / อายุ", 4), ("สัญชาติ", 3), ("ผลการคัดแยก", 7))
_FULL = (("บุคคล", 4), ("ฐานะ", 4), ("เพศ / อายุ", 4), ("ผลการคัดแยก", 8), ("", 5))
_ROW, _TALL = 46, 64
_FIRST = 4


@dataclass(frozen=True)
class Ways:
    """What can be done with a person of the case."""

    open: Callable[[PersonInCase], object]
    every: Callable[[], object]
    change: Callable[[PersonInCase], object] | None = None
    identify: Callable[[PersonInCase], object] | None = None
    add: Callable[[], object] | None = None


def people_in_short(page: CasePage, ways: Ways) -> Card:
    """The first few, by pseudonym, for the overview; the others are a key away."""
    rows = [
        Told(_cells(person, page.case.case_no), partial(ways.open, person), _ROW)
        for person in page.people[:_FIRST]
    ]
    more = len(page.people) - _FIRST
    every = [Button(f"ดูอีก {more:,} คน", ways.every, kind="quiet")] if more > 0 else []
    none = "ยังไม่มีบุคคลในกรณีนี้"
    return table_card("บุคคลในกรณี", _HEADS, rows, none, *every, *_add(ways))


def people_in_full(page: CasePage, ways: Ways) -> Card:
    """Everybody with their span and what can be done."""
    rows = (
        Told(_full(person, page.case.case_no, ways), partial(ways.open, person), _TALL)
        for person in page.people
    )
    return table_card("บุคคลในกรณี", _FULL, rows, "ยังไม่มีบุคคลในกรณีนี้", *_add(ways))


def struck_out(people: tuple[StruckOut, ...], case_no: str | None) -> Card:
    """Who was struck out of the case, and why."""
    card = Card("ลบออกจากกรณีแล้ว")
    for person in people:
        code = Words(short_code(person.code, case_no), "soft")
        code.setProperty("struck", "true")
        line = row(code, Words(label("involvement_role", person.role), "help"), gap=12)
        why = Words(person.reason, "help", wrap=True)
        line.addWidget(why, 1)
        card.add(line)
    return card


def _add(ways: Ways) -> list[Button]:
    return [Button("เพิ่มบุคคล", ways.add, kind="quiet", icon="add")] if ways.add else []


def _cells(person: PersonInCase, case_no: str | None) -> tuple[str | QWidget, ...]:
    return (
        two_lines(short_code(person.code, case_no), person.name),
        _role(person),
        _sex_and_age(person),
        label("nat", person.nationality),
        result_badge(person.result),
    )


def _full(person: PersonInCase, case_no: str | None, ways: Ways) -> tuple[str | QWidget, ...]:
    span = [Words(day(person.since), "help")]
    if person.until:
        span.append(Words(f"ถึง {day(person.until)}", "help"))
    country = Words(label("nat", person.nationality), "help", wrap=True)
    return (
        two_lines(short_code(person.code, case_no), person.name),
        _stacked(_role(person), *span),
        _stacked(Words(_sex_and_age(person)), country),
        _state(person),
        _acts(person, ways),
    )


def _role(person: PersonInCase) -> QWidget:
    word = Words(label("involvement_role", person.role), wrap=True)
    return _stacked(word, badge("เจ้าหน้าที่รัฐ", "warn")) if person.official else word


def _state(person: PersonInCase) -> QWidget:
    result = result_badge(person.result)
    lines: list[QWidget] = [result if isinstance(result, QWidget) else Words(result)]
    if person.status:
        lines.append(Words(label("victim_status", person.status), "help"))
    return _stacked(*lines)


def _acts(person: PersonInCase, ways: Ways) -> QWidget:
    buttons: list[QWidget] = []
    if ways.change is not None:
        buttons.append(_act("แก้ไขฐานะ", partial(ways.change, person), person))
    if ways.identify is not None and person.victim is None and person.role in ("VICTIM", "OTHER"):
        buttons.append(_act("ระบุเป็นผู้เสียหาย", partial(ways.identify, person), person))
    return _stacked(*buttons)


def _act(text: str, then: Callable[[], object], person: PersonInCase) -> Button:
    made = Button(text, then, kind="link")
    made.setAccessibleName(f"{text} {person.code}")
    return made


def _stacked(*widgets: QWidget) -> QWidget:
    made = QWidget()
    lines = [_left(widget) for widget in widgets]
    made.setLayout(column(None, *lines, None, gap=2))
    return made


def _left(widget: QWidget) -> QWidget | QHBoxLayout:
    wraps = isinstance(widget, Words) and widget.wordWrap()
    return widget if wraps else row(widget, None)


def _sex_and_age(person: PersonInCase) -> str:
    age = f"{person.age} ปี" if person.age is not None else ""
    sex = label("sex", person.sex) if person.sex else ""
    return f"{sex} {age}".strip() or NOTHING
