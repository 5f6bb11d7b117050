"""What a record's page shows of its neighbours: names as allowed, help and screenings as lines."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select

from centredesk.models.assistance import Assistance
from centredesk.models.people import Person, full_name
from centredesk.models.screening import Screening
from centredesk.models.victims import Victim
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.thai.names import mask_name

A, S, V, P = Assistance.__table__, Screening.__table__, Victim.__table__, Person.__table__
MOST = 200
"""More lines than this are read in a list of their own."""
L = TypeVar("L")


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


@dataclass(frozen=True)
class Newest(Generic[L]):
    """The newest lines of a record, at most `MOST`, and how many it has."""

    lines: tuple[L, ...] = ()
    total: int = 0

    @property
    def left_out(self) -> int:
        """How many older ones there are besides."""
        return self.total - len(self.lines)


def name_shown(work: UnitOfWork, person: Person, *, named: bool) -> str:
    """A person's name: masked, unless it is asked for by who may see identities."""
    name = full_name(person)
    return name if named and work.member.can_see_identity else mask_name(name)


def help_where(work: UnitOfWork, fits: ColumnElement[bool]) -> Newest[HelpLine]:
    """Acts of help to victims that fit, the newest first."""
    columns = (A.c.id, V.c.id, V.c.victim_no, A.c.kind, A.c.start, A.c.provider, A.c.cost)
    chosen = select(*columns).select_from(A.join(V, V.c.id == A.c.victim))
    standing = chosen.where(fits, A.c.removed.is_(False), V.c.removed.is_(False))
    rows = work.rows(standing.order_by(A.c.start.desc(), A.c.id.desc()).limit(MOST))
    lines = (HelpLine(r[0], r[1], r[2] or "", r[3] or "", r[4], r[5] or "", r[6]) for r in rows)
    return _newest(work, tuple(lines), standing)


def screenings_where(
    work: UnitOfWork, fits: ColumnElement[bool], codes: dict[UUID, str] | None = None
) -> Newest[ScreeningLine]:
    """Screenings that fit, the newest first; persons by the codes given, or by their own."""
    columns = (S.c.id, S.c.screening_no, S.c.person, P.c.code, S.c.start_at, S.c.result)
    chosen = select(*columns, S.c.disposition).select_from(S.join(P, P.c.id == S.c.person))
    standing = chosen.where(fits, S.c.removed.is_(False))
    rows = work.rows(standing.order_by(S.c.start_at.desc()).limit(MOST))
    known = codes or {}
    lines = (
        ScreeningLine(r[0], r[1] or "", known.get(r[2], r[3] or ""), r[4], r[5] or "", r[6] or "")
        for r in rows
    )
    return _newest(work, tuple(lines), standing)


def _newest(work: UnitOfWork, lines: tuple[L, ...], standing: Select[Any]) -> Newest[L]:
    """Counted only where there may be more than were read."""
    if len(lines) < MOST:
        return Newest(lines, len(lines))
    counted = standing.with_only_columns(func.count(), maintain_column_froms=True)
    return Newest(lines, int(work.scalar(counted)))
