"""What a record's page shows of its neighbours: names as allowed, help and screenings as lines."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select

from centredesk.models.assistance import Assistance
from centredesk.models.people import Person, full_name
from centredesk.models.screening import Screening
from centredesk.models.victims import Victim
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.thai.names import mask_name

A, S, V, P = Assistance.__table__, Screening.__table__, Victim.__table__, Person.__table__
MOST = 200
"""More lines than this are read in a list of their own."""


@dataclass(frozen=True)
class HelpLine:
    """One act of help."""

    id: UUID
    victim: UUID
    victim_no: str
    kind: str
    start: date | None
    provider: str
    cost: Any


@dataclass(frozen=True)
class ScreeningLine:
    """One screening of a person."""

    id: UUID
    screening_no: str
    person: str
    start_at: datetime | None
    result: str
    disposition: str


def name_shown(work: UnitOfWork, person: Person, *, named: bool) -> str:
    """A person's name: masked, unless it is asked for by who may see identities."""
    name = full_name(person)
    return name if named and work.member.can_see_identity else mask_name(name)


def help_where(work: UnitOfWork, fits: ColumnElement[bool]) -> tuple[HelpLine, ...]:
    """Acts of help to victims that fit, the newest first."""
    columns = (A.c.id, V.c.id, V.c.victim_no, A.c.kind, A.c.start, A.c.provider, A.c.cost)
    chosen = select(*columns).select_from(A.join(V, V.c.id == A.c.victim))
    standing = chosen.where(fits, A.c.removed.is_(False), V.c.removed.is_(False))
    rows = work.rows(standing.order_by(A.c.start.desc(), A.c.id.desc()).limit(MOST))
    return tuple(HelpLine(r[0], r[1], r[2] or "", r[3] or "", r[4], r[5] or "", r[6]) for r in rows)


def screenings_where(
    work: UnitOfWork, fits: ColumnElement[bool], codes: dict[UUID, str] | None = None
) -> tuple[ScreeningLine, ...]:
    """Screenings that fit, the newest first; persons by the codes given, or by their own."""
    columns = (S.c.id, S.c.screening_no, S.c.person, P.c.code, S.c.start_at, S.c.result)
    chosen = select(*columns, S.c.disposition).select_from(S.join(P, P.c.id == S.c.person))
    rows = work.rows(
        chosen.where(fits, S.c.removed.is_(False)).order_by(S.c.start_at.desc()).limit(MOST)
    )
    known = codes or {}
    return tuple(
        ScreeningLine(r[0], r[1] or "", known.get(r[2], r[3] or ""), r[4], r[5] or "", r[6] or "")
        for r in rows
    )
