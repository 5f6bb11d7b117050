"""All that the page of one case shows: the case, its people, its screenings, its help."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from centredesk.models.assistance import Assistance
from centredesk.models.cases import Case, Involvement
from centredesk.models.offices import Member
from centredesk.models.people import Person, full_name
from centredesk.models.screening import Screening
from centredesk.models.victims import Victim, age_of
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.thai.names import mask_name

I, P, V = Involvement.__table__, Person.__table__, Victim.__table__  # noqa: E741  as in the select
S, A, M = Screening.__table__, Assistance.__table__, Member.__table__


@dataclass(frozen=True)
class PersonInCase:
    """One person of the case: by pseudonym, with the name masked."""

    involvement: UUID
    person: UUID
    victim: UUID | None
    code: str
    name: str
    role: str
    sex: str
    age: int | None
    nationality: str
    result: str


@dataclass(frozen=True)
class ScreeningInCase:
    """One screening of a person of the case."""

    id: UUID
    screening_no: str
    person: str
    start_at: Any
    result: str
    disposition: str


@dataclass(frozen=True)
class CasePage:
    """One case whole, as its page shows it."""

    case: Case
    officer: str
    people: tuple[PersonInCase, ...]
    screenings: tuple[ScreeningInCase, ...]
    helped: int


def case_page(work: UnitOfWork, key: UUID) -> CasePage:
    """The case, its people (names masked), their screenings and how often help was given."""
    case = work.get(Case, key)
    people = _people(work, key)
    helped = (
        select(func.count()).select_from(A.join(V, V.c.id == A.c.victim)).where(V.c.case == key)
    )
    officer = _officer(work, case)
    return CasePage(
        case, officer, tuple(people), tuple(_screenings(work, people)), work.scalar(helped)
    )


def _officer(work: UnitOfWork, case: Case) -> str:
    return work.scalar(select(M.c.full_name).where(M.c.id == case.case_officer)) or ""


def _people(work: UnitOfWork, case: UUID) -> list[PersonInCase]:
    joined = I.join(P, P.c.id == I.c.person).outerjoin(
        V, (V.c.person == I.c.person) & (V.c.case == I.c.case) & V.c.removed.is_(False)
    )
    chosen = (
        select(I.c.id, I.c.code, I.c.role, V.c.id, I.c.person, P)
        .select_from(joined)
        .where(I.c.case == case, I.c.removed.is_(False))
        .order_by(I.c.role != "VICTIM", I.c.code)
    )
    rows = work.rows(chosen)
    results = _results(work, [row[4] for row in rows])
    return [_person(work, tuple(row), results) for row in rows]


def _person(work: UnitOfWork, row: tuple[Any, ...], results: dict[UUID, str]) -> PersonInCase:
    person = Person(**dict(zip(P.c.keys(), row[5:], strict=True)))
    age = age_of(person.birth_date, person.stated_age, person.stated_age_on, day=work.today)
    return PersonInCase(
        involvement=row[0],
        person=person.id,
        victim=row[3],
        code=row[1] or person.code or "",
        name=mask_name(full_name(person)),
        role=row[2],
        sex=person.sex or "",
        age=age,
        nationality=person.nationality or "",
        result=results.get(person.id, ""),
    )


def _results(work: UnitOfWork, people: list[UUID]) -> dict[UUID, str]:
    """Each person's latest screening result."""
    chosen = (
        select(S.c.person, S.c.result)
        .where(S.c.person.in_(people), S.c.removed.is_(False))
        .order_by(S.c.start_at)
    )
    return {row[0]: row[1] for row in work.rows(chosen)}


def _screenings(work: UnitOfWork, people: list[PersonInCase]) -> list[ScreeningInCase]:
    codes = {person.person: person.code for person in people}
    chosen = (
        select(S.c.id, S.c.screening_no, S.c.person, S.c.start_at, S.c.result, S.c.disposition)
        .where(S.c.person.in_(list(codes)), S.c.removed.is_(False))
        .order_by(S.c.start_at.desc())
    )
    return [
        ScreeningInCase(r[0], r[1], codes[r[2]], r[3], r[4], r[5] or "") for r in work.rows(chosen)
    ]
