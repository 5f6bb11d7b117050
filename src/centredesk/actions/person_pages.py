"""All that the page of one person shows: cases, screenings, help, and who may be the same."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from centredesk.actions.duplicates import likely_persons
from centredesk.actions.likeness import RANKS, rank_of
from centredesk.actions.shown_lines import (
    HelpLine,
    Newest,
    ScreeningLine,
    help_where,
    name_shown,
    screenings_where,
)
from centredesk.models.cases import Case, Involvement
from centredesk.models.people import Person
from centredesk.models.screening import Screening
from centredesk.models.victims import Victim, age_of
from centredesk.storage.unit_of_work import UnitOfWork

I, C, V, S = Involvement.__table__, Case.__table__, Victim.__table__, Screening.__table__  # noqa: E741


@dataclass(frozen=True)
class CaseOfPerson:
    """A case a person is in, and as what."""

    case: UUID
    case_no: str
    status: str
    involvement: UUID
    victim: UUID | None
    code: str
    role: str
    since: date | None


@dataclass(frozen=True)
class LikelyPerson:
    """Somebody who may be the same person, and how strongly it looks so."""

    id: UUID
    code: str
    name: str
    likeness: str


@dataclass(frozen=True)
class PersonPage:
    """One person whole, as the page shows it."""

    person: Person
    name: str
    age: int | None
    cases: tuple[CaseOfPerson, ...]
    screenings: Newest[ScreeningLine]
    help: Newest[HelpLine]


def person_page(work: UnitOfWork, key: UUID, *, named: bool = False) -> PersonPage:
    """The person with all that belongs to them; the name masked unless `named` and allowed."""
    person = work.get(Person, key)
    return PersonPage(
        person=person,
        name=name_shown(work, person, named=named),
        age=age_of(person.birth_date, person.stated_age, person.stated_age_on, day=work.today),
        cases=_cases(work, key),
        screenings=screenings_where(work, S.c.person == key),
        help=help_where(work, V.c.person == key),
    )


def same_persons(work: UnitOfWork, key: UUID, *, named: bool = False) -> tuple[LikelyPerson, ...]:
    """Who may be the same person, the likeliest first; by code, with the name as allowed."""
    return tuple(
        LikelyPerson(
            found.known.id,
            found.known.called,
            name_shown(work, work.get(Person, found.known.id), named=named),
            RANKS[rank_of(found.score, sure=False)],
        )
        for found in likely_persons(work, key)
    )


def _cases(work: UnitOfWork, key: UUID) -> tuple[CaseOfPerson, ...]:
    joined = I.join(C, C.c.id == I.c.case).outerjoin(
        V, (V.c.person == I.c.person) & (V.c.case == I.c.case) & V.c.removed.is_(False)
    )
    columns = (C.c.id, C.c.case_no, C.c.status, I.c.id, V.c.id, I.c.code, I.c.role, I.c.since)
    chosen = select(*columns).select_from(joined).where(I.c.person == key, I.c.removed.is_(False))
    rows = work.rows(chosen.order_by(I.c.since.desc(), C.c.case_no))
    return tuple(
        CaseOfPerson(r[0], r[1] or "", r[2] or "", r[3], r[4], r[5] or "", r[6] or "", r[7])
        for r in rows
    )
