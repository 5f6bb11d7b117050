"""Screening operations and screenings: recorded, with the law's elements and the reason."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, exists, or_

from centredesk.actions import drafts, numbering
from centredesk.actions.listing import Key, Line, Listing, Want
from centredesk.actions.names_whole import named_lines, with_names
from centredesk.actions.people import BIRTH_YEAR, find_records_of
from centredesk.errors import BadValue
from centredesk.models.legal_finding import (
    REASON_LENGTH,
    Birth,
    age_then,
    legal_finding,
    reason_given,
)
from centredesk.models.people import Person
from centredesk.models.record import Values
from centredesk.models.screening import Screening, ScreeningOperation
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.thai import folding

S = Screening.__table__
O = ScreeningOperation.__table__  # noqa: E741  the operation, beside S for the screening
P = Person.__table__


def open_operation(work: UnitOfWork, draft: Mapping[str, Any]) -> UUID:
    """Open a screening operation."""
    values = drafts.read(work, ScreeningOperation, draft)
    if not values.get("op_no"):
        started = values.get("started_at") or work.clock.now()
        values["op_no"] = numbering.give(work, ScreeningOperation, started.date())
    return work.add(ScreeningOperation, drafts.complete(ScreeningOperation, values))


def change_operation(
    work: UnitOfWork, key: UUID, draft: Mapping[str, Any], *, version: int | None = None
) -> list[str]:
    """Change a screening operation."""
    values = drafts.part(work, ScreeningOperation, key, draft)
    return work.change(ScreeningOperation, key, values, version=version)


def record_screening(work: UnitOfWork, draft: Mapping[str, Any]) -> UUID:
    """Record the screening of a person; a result against the law's elements demands a reason."""
    values = drafts.read(work, Screening, draft)
    if not values.get("screening_no"):
        started = values.get("start_at") or work.clock.now()
        values["screening_no"] = numbering.give(work, Screening, started.date())
    values = drafts.complete(Screening, values)
    _demand_reason(work, values)
    return work.add(Screening, values)


def change_screening(
    work: UnitOfWork, key: UUID, draft: Mapping[str, Any], *, version: int | None = None
) -> list[str]:
    """Change a screening."""
    values = drafts.part(work, Screening, key, draft)
    before = work.get(Screening, key)
    whole = {name: getattr(before, name) for name in _ELEMENTS} | values
    if set(_ELEMENTS) & set(values):
        _demand_reason(work, whole)
    return work.change(Screening, key, values, version=version)


_ELEMENTS = (
    "person",
    "start_at",
    "exploitation_from",
    "acts",
    "means",
    "forms",
    "fl_means",
    "unable_to_resist",
    "result",
    "reasons",
)


def _demand_reason(work: UnitOfWork, given: Values) -> None:
    values = drafts.plain(given)
    finding = legal_finding(values, under_18=under_18(work, values))
    if finding.holds or reason_given(values):
        return
    raise BadValue(
        finding.sentence,
        f"หากยืนยันผลนี้ โปรดบันทึกเหตุผลของผู้วินิจฉัยอย่างน้อย {REASON_LENGTH} ตัวอักษร",
        field="reasons",
    )


def under_18(work: UnitOfWork, values: Values) -> bool:
    """Whether the person was a child for the law: when it began, or when screened (s.6)."""
    person = work.get(Person, values["person"])
    birth = birth_of(person)
    return age_then(birth, values, today=work.today).under_18


def birth_of(person: Person) -> Birth:
    """What a person's record says of their age."""
    return Birth(person.birth_date, person.stated_age, person.stated_age_on, person.age_basis)


def _find(words: str) -> ColumnElement[bool]:
    number = S.c.screening_no.contains(folding.fold(words).upper(), autoescape=True)
    return find_records_of(S.c.id, S.c.person, number, words)


UNDECIDED = ("UNCLEAR", "NOT_SCREENED")
_later = S.alias()
WITHOUT_RESULT = and_(
    or_(S.c.result.is_(None), *(S.c.result == result for result in UNDECIDED)),
    S.c.removed.is_(False),
    ~exists().where(
        _later.c.person == S.c.person,
        _later.c.start_at > S.c.start_at,
        *(_later.c.result != result for result in UNDECIDED),
        _later.c.removed.is_(False),
    ),
)
"""A screening nobody has come to a result in, nor in a later one of the same person."""

SCREENINGS = Listing(
    source=S.join(P, P.c.id == S.c.person).outerjoin(O, O.c.id == S.c.operation),
    id=S.c.id,
    columns={
        "screening_no": S.c.screening_no,
        "operation": O.c.op_no,
        "person": P.c.code,
        "name": P.c.name_masked,
        "sex": P.c.sex,
        "nationality": P.c.nationality,
        "birth_date": BIRTH_YEAR,
        "start_at": S.c.start_at,
        "result": S.c.result,
        "disposition": S.c.disposition,
    },
    sorts={"start_at": S.c.start_at, "screening_no": S.c.screening_no},
    finder=_find,
    filters={
        "result": S.c.result,
        "operation": S.c.operation,
        "person": S.c.person,
        "undecided": case((WITHOUT_RESULT, 1), else_=0),
    },
    only=(S.c.removed.is_(False),),
    found_first=True,
)

_NAMED = with_names(SCREENINGS)


def list_screenings(
    work: UnitOfWork, want: Want, *, after: Key | None = None, limit: int = 50
) -> list[Line]:
    """Screenings by their sort; persons by code, names masked unless they are wanted whole."""
    return named_lines(work, (SCREENINGS, _NAMED), want, after=after, limit=limit)


def screening_anchors(work: UnitOfWork, want: Want, *, step: int = 200) -> tuple[int, list[Key]]:
    """How many screenings, and where every page of them begins."""
    return SCREENINGS.marks(work, want, step=step)
