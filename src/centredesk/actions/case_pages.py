"""All that the page of one case shows: the case, its people, its screenings, its help."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select

from centredesk.actions.case_stages import Screened, Stage, stages_of
from centredesk.actions.shown_lines import (
    HelpLine,
    Newest,
    ScreeningLine,
    help_where,
    name_shown,
    screenings_where,
)
from centredesk.models.cases import Case, Involvement
from centredesk.models.offices import Member
from centredesk.models.people import Person
from centredesk.models.reports import Report
from centredesk.models.screening import Screening
from centredesk.models.victims import Victim, age_of
from centredesk.storage.unit_of_work import UnitOfWork

I, P, V = Involvement.__table__, Person.__table__, Victim.__table__  # noqa: E741  as in the select
S, M, R = Screening.__table__, Member.__table__, Report.__table__


@dataclass(frozen=True)
class PersonInCase:
    """One person of the case: by pseudonym, with the name masked until it is revealed."""

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
    since: date | None
    until: date | None
    official: bool
    status: str


@dataclass(frozen=True)
class StruckOut:
    """A person who was struck out of the case: the code, and why."""

    involvement: UUID
    code: str
    role: str
    reason: str


@dataclass(frozen=True)
class ReportOfCase:
    """A report the case came from."""

    id: UUID
    report_no: str
    received_at: datetime | None
    channel: str
    urgency: str
    result: str


@dataclass(frozen=True)
class CasePage:
    """One case whole, as its page shows it."""

    case: Case
    officer: str
    people: tuple[PersonInCase, ...]
    struck: tuple[StruckOut, ...]
    screenings: Newest[ScreeningLine]
    help: Newest[HelpLine]
    reports: tuple[ReportOfCase, ...]
    stages: tuple[Stage, ...]


def case_page(work: UnitOfWork, key: UUID, *, named: bool = False) -> CasePage:
    """The case with all that belongs to it; names masked unless `named` and allowed."""
    case = work.get(Case, key)
    people = _people(work, key, named=named)
    codes = {person.person: person.code for person in people}
    screenings = screenings_where(work, S.c.person.in_(list(codes)), codes)
    return CasePage(
        case=case,
        officer=_officer(work, case),
        people=people,
        struck=_struck(work, key),
        screenings=screenings,
        help=help_where(work, V.c.case == key),
        reports=_reports(work, case),
        stages=stages_of(work, case, _screened(people, screenings.lines)),
    )


def _officer(work: UnitOfWork, case: Case) -> str:
    return work.scalar(select(M.c.full_name).where(M.c.id == case.case_officer)) or ""


def _screened(people: tuple[PersonInCase, ...], screenings: tuple[ScreeningLine, ...]) -> Screened:
    results = tuple(p.result for p in people if p.role == "VICTIM" or p.result)
    days = [line.start_at.date() for line in screenings if line.start_at]
    return Screened(results, max(days, default=None))


def _people(work: UnitOfWork, case: UUID, *, named: bool) -> tuple[PersonInCase, ...]:
    joined = I.join(P, P.c.id == I.c.person).outerjoin(
        V, (V.c.person == I.c.person) & (V.c.case == I.c.case) & V.c.removed.is_(False)
    )
    part = (I.c.id, I.c.code, I.c.role, I.c.since, I.c.until, I.c.official, V.c.id, V.c.status)
    chosen = select(*part, P).select_from(joined)
    standing = chosen.where(I.c.case == case, I.c.removed.is_(False))
    rows = work.rows(standing.order_by(I.c.role != "VICTIM", func.length(I.c.code), I.c.code))
    persons = [Person(**dict(zip(P.c.keys(), row[8:], strict=True))) for row in rows]
    results = _results(work, [person.id for person in persons])
    return tuple(
        _person(work, tuple(row), person, results.get(person.id, ""), named=named)
        for row, person in zip(rows, persons, strict=True)
    )


def _person(
    work: UnitOfWork, part: tuple[Any, ...], person: Person, result: str, *, named: bool
) -> PersonInCase:
    age = age_of(person.birth_date, person.stated_age, person.stated_age_on, day=work.today)
    return PersonInCase(
        involvement=part[0],
        person=person.id,
        victim=part[6],
        code=part[1] or person.code or "",
        name=name_shown(work, person, named=named),
        role=part[2] or "",
        sex=person.sex or "",
        age=age,
        nationality=person.nationality or "",
        result=result,
        since=part[3],
        until=part[4],
        official=bool(part[5]),
        status=part[7] or "",
    )


def _struck(work: UnitOfWork, case: UUID) -> tuple[StruckOut, ...]:
    chosen = select(I.c.id, I.c.code, I.c.role, I.c.removed_reason)
    gone = chosen.where(I.c.case == case, I.c.removed.is_(True)).order_by(I.c.code)
    return tuple(StruckOut(r[0], r[1] or "", r[2] or "", r[3] or "") for r in work.rows(gone))


def _results(work: UnitOfWork, people: list[UUID]) -> dict[UUID, str]:
    """Each person's latest screening result."""
    chosen = (
        select(S.c.person, S.c.result)
        .where(S.c.person.in_(people), S.c.removed.is_(False))
        .order_by(S.c.start_at)
    )
    return {row[0]: row[1] or "" for row in work.rows(chosen)}


def _reports(work: UnitOfWork, case: Case) -> tuple[ReportOfCase, ...]:
    columns = (R.c.id, R.c.report_no, R.c.received_at, R.c.channel, R.c.urgency, R.c.result)
    its = or_(R.c.id == case.source_report, R.c.case == case.id)
    rows = work.rows(select(*columns).where(its, R.c.removed.is_(False)).order_by(R.c.received_at))
    return tuple(
        ReportOfCase(r[0], r[1] or "", r[2], r[3] or "", r[4] or "", r[5] or "") for r in rows
    )
