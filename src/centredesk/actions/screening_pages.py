"""What the pages of the screening room show: a person's screenings, operations, their people."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select

from centredesk.actions.held_rows import WAITING
from centredesk.actions.listing import Key, Line, Listing, Want
from centredesk.actions.record_pages import RecordFound, spoken_of
from centredesk.actions.screening import birth_of
from centredesk.errors import NotAllowed
from centredesk.models.cases import Case
from centredesk.models.held_rows import HeldRow
from centredesk.models.legal_finding import VICTIM_RESULTS, Birth
from centredesk.models.people import Person, full_name
from centredesk.models.screening import Screening, ScreeningOperation
from centredesk.models.victims import Victim
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.thai import folding
from centredesk.thai.names import mask_name

S, O, P = Screening.__table__, ScreeningOperation.__table__, Person.__table__  # noqa: E741  as in the select
V, C, H = Victim.__table__, Case.__table__, HeldRow.__table__
_ELEMENTS = ("acts", "means", "forms", "fl_means")


@dataclass(frozen=True)
class Earlier:
    """One screening of a person, as it stands beside another: result and elements found."""

    id: UUID
    number: str
    start_at: datetime | None
    result: str
    disposition: str
    found: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class VictimOf:
    """A case in which the person is a victim already."""

    case: UUID
    case_no: str
    victim_no: str


@dataclass(frozen=True)
class PersonToScreen:
    """Who is screened: by code and masked name, with what the law needs of their age."""

    id: UUID
    code: str
    name: str
    sex: str
    nationality: str
    birth: Birth
    interpreter_needed: bool
    screenings: tuple[Earlier, ...]
    victim_of: tuple[VictimOf, ...]


@dataclass(frozen=True)
class ScreeningFound(RecordFound):
    """A screening and whom it is about."""

    person: PersonToScreen
    secrecy: str = ""


@dataclass(frozen=True)
class OperationFound(RecordFound):
    """An operation: how many were screened with which result, how many rows still wait."""

    screened: int
    results: tuple[tuple[str, int], ...]
    held: int


def person_to_screen(work: UnitOfWork, person: UUID, *, named: bool = False) -> PersonToScreen:
    """A person, their earlier screenings and the cases they are a victim in.

    The name is masked; `named` needs the right to see identities.
    """
    if named and not work.member.can_see_identity:
        raise NotAllowed("บทบาทของท่านเห็นเฉพาะรหัสและตัวเลข", "ขอสิทธิจากหัวหน้าศูนย์หากจำเป็นต่อการปฏิบัติหน้าที่")
    found = work.get(Person, person)
    name = full_name(found)
    return PersonToScreen(
        found.id,
        found.code or "",
        name if named else mask_name(name),
        found.sex or "",
        found.nationality or "",
        birth_of(found),
        bool(found.interpreter_needed),
        _screenings(work, person),
        _victim_of(work, person),
    )


def _screenings(work: UnitOfWork, person: UUID) -> tuple[Earlier, ...]:
    elements = [S.c[name] for name in _ELEMENTS]
    columns = (S.c.id, S.c.screening_no, S.c.start_at, S.c.result, S.c.disposition)
    chosen = select(*columns, *elements).where(S.c.person == person, S.c.removed.is_(False))
    return tuple(
        Earlier(
            row.id,
            row.screening_no or "",
            row.start_at,
            row.result or "",
            row.disposition or "",
            {name: tuple(getattr(row, name) or ()) for name in _ELEMENTS},
        )
        for row in work.rows(chosen.order_by(S.c.start_at, S.c.id))
    )


def _victim_of(work: UnitOfWork, person: UUID) -> tuple[VictimOf, ...]:
    source = V.join(C, C.c.id == V.c.case)
    chosen = select(V.c.case, C.c.case_no, V.c.victim_no).select_from(source)
    rows = work.rows(chosen.where(V.c.person == person, V.c.removed.is_(False)))
    return tuple(VictimOf(row[0], row[1] or "", row[2] or "") for row in rows)


def screening_page(work: UnitOfWork, key: UUID, *, named: bool = False) -> ScreeningFound:
    """A screening with its person, the numbers of its operation and case."""
    record = work.get(Screening, key)
    assert record.person is not None  # noqa: S101  required
    refs = {"operation": "screening_operation", "case": "case", "person": "person"}
    spoken = {
        name: spoken_of(work, slug, value)
        for name, slug in refs.items()
        if (value := getattr(record, name)) is not None
    }
    secret = work.get(Case, record.case).confidentiality if record.case else ""
    person = person_to_screen(work, record.person, named=named)
    return ScreeningFound(record, spoken, person, secret or "")


def operation_page(work: UnitOfWork, key: UUID) -> OperationFound:
    """An operation with how many were screened in it, by result."""
    record = work.get(ScreeningOperation, key)
    here = (S.c.operation == key, S.c.removed.is_(False))
    counted = work.rows(select(S.c.result, func.count()).where(*here).group_by(S.c.result))
    results = tuple(sorted(((row[0] or "", row[1]) for row in counted), key=_most_first))
    waiting = (H.c.operation == key, H.c.state == WAITING, H.c.removed.is_(False))
    held = work.scalar(select(func.count()).select_from(H).where(*waiting))
    return OperationFound(record, {}, sum(count for _, count in results), results, int(held))


def _most_first(counted: tuple[str, int]) -> tuple[int, str]:
    return -counted[1], counted[0]


def operation_to_screen(work: UnitOfWork, key: UUID) -> dict[str, Any]:
    """What an operation already says of every screening in it: place, team, interpreter."""
    record = work.get(ScreeningOperation, key)
    interpreter = (record.interpreters or [{}])[0]
    told = {
        "operation": key,
        "place": record.place,
        "mdt_members": record.mdt_members,
        "interpreter": interpreter.get("name"),
        "interpreter_language": interpreter.get("language"),
    }
    return {name: value for name, value in told.items() if value}


def _find(words: str) -> ColumnElement[bool]:
    number = O.c.op_no.contains(folding.fold(words).upper(), autoescape=True)
    return or_(number, O.c.lead_agency.contains(words.strip(), autoescape=True))


def _count(*more: ColumnElement[bool]) -> ColumnElement[Any]:
    chosen = select(func.count()).select_from(S)
    return chosen.where(S.c.operation == O.c.id, S.c.removed.is_(False), *more).scalar_subquery()


# Spelt out: a prepared statement takes no list of values.
_IS_VICTIM = or_(*(S.c.result == result for result in VICTIM_RESULTS))

OPERATIONS = Listing(
    source=O,
    id=O.c.id,
    columns={
        "op_no": O.c.op_no,
        "started_at": O.c.started_at,
        "kind": O.c.kind,
        "place": O.c.place,
        "lead_agency": O.c.lead_agency,
        "persons_total": O.c.persons_total,
        "screened": _count(),
        "victims": _count(_IS_VICTIM),
    },
    sorts={"started_at": O.c.started_at},
    finder=_find,
    filters={"kind": O.c.kind},
    only=(O.c.removed.is_(False),),
)


def list_operations(
    work: UnitOfWork, want: Want, *, after: Key | None = None, limit: int = 50
) -> list[Line]:
    """Screening operations by their start, with how many were screened."""
    return OPERATIONS.lines(work, want, after=after, limit=limit)


def operation_anchors(work: UnitOfWork, want: Want, *, step: int = 200) -> tuple[int, list[Key]]:
    """How many operations, and where every page of them begins."""
    return OPERATIONS.count(work, want), OPERATIONS.anchors(work, want, step=step)
