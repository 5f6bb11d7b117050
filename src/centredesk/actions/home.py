"""What waits for the member at the desk: counts, and the first lines of each kind of work."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, func, select

from centredesk.actions import access, cases, held_rows, reports, returns, screening
from centredesk.actions.kept_drafts import WaitingDraft, waiting_drafts
from centredesk.actions.returns_due import ReturnsDue, returns_due
from centredesk.models.cases import Case
from centredesk.models.held_rows import HeldRow
from centredesk.models.reports import Report
from centredesk.models.screening import Screening, ScreeningOperation
from centredesk.storage.unit_of_work import UnitOfWork

FIRST = 5
R, S, H, C = (model.__table__ for model in (Report, Screening, HeldRow, Case))
O = ScreeningOperation.__table__  # noqa: E741  the tables' letters, as in the other lists
EMERGENCY = "1"


@dataclass(frozen=True)
class WaitingReport:
    """A report nobody has answered."""

    id: UUID
    number: str
    received_at: datetime | None
    channel: str
    urgency: str
    place: str


@dataclass(frozen=True)
class WaitingScreening:
    """A screening without a result."""

    id: UUID
    number: str
    start_at: datetime | None
    result: str


@dataclass(frozen=True)
class HeldRows:
    """The rows of one operation that wait to be mended."""

    operation: UUID | None
    number: str
    count: int


@dataclass(frozen=True)
class WaitingCase:
    """An open case."""

    id: UUID
    number: str
    form: str
    status: str
    opened_at: date | None


@dataclass(frozen=True)
class Pile:
    """One kind of work: how much of it, and its first lines where the member may open them."""

    count: int = 0
    first: tuple[Any, ...] = ()
    opens: bool = False


@dataclass(frozen=True)
class Waiting:
    """Everything that waits; a pile the member has no business with is None."""

    reports: Pile | None
    screenings: Pile | None
    held: Pile | None
    own_cases: Pile | None
    cases_of_nobody: Pile | None
    drafts: tuple[WaitingDraft, ...]
    returns: tuple[ReturnsDue, ...]

    @property
    def nothing(self) -> bool:
        """Whether nothing waits at all; one's own open cases are no waiting work."""
        piles = (self.reports, self.screenings, self.held, self.cases_of_nobody)
        return not any(p.count for p in piles if p) and not self.drafts and not self.returns


def waiting_work(work: UnitOfWork) -> Waiting:
    """What waits for this member; a viewer is told numbers, and nothing to open."""
    return Waiting(
        _reports(work),
        _screenings(work),
        _held(work),
        _cases(work, C.c.case_officer == work.member.id) if _may(work, cases.change_case) else None,
        _cases(work, cases.NOBODYS) if _counts(work, cases.list_cases) else None,
        tuple(waiting_drafts(work)),
        returns_due(work) if _may(work, returns.produce_returns) else (),
    )


def _may(work: UnitOfWork, question: Any) -> bool:
    return access.may(work.member, question)


def _counts(work: UnitOfWork, question: Any) -> bool:
    """Who sees figures is told how many; who may open them, which."""
    return _may(work, question) or _may(work, returns.figures)


def _pile(
    work: UnitOfWork, where: ColumnElement[bool], chosen: Select[Any], *, opens: bool
) -> tuple[int, Sequence[Any]]:
    if not opens:
        (table,) = chosen.get_final_froms()
        return int(work.scalar(select(func.count()).select_from(table).where(where))), ()
    # Counted while it is read: twice through encrypted pages would take twice as long.
    counted = chosen.add_columns(func.count().over().label("all_of_them"))
    rows = work.rows(counted.where(where).limit(FIRST))
    return (rows[0].all_of_them, rows) if rows else (0, ())


def _reports(work: UnitOfWork) -> Pile | None:
    opens = _may(work, reports.list_reports)
    if not _counts(work, reports.list_reports):
        return None
    columns = (R.c.id, R.c.report_no, R.c.received_at, R.c.channel, R.c.urgency, R.c.place)
    # An emergency of this morning stands before what has been late for weeks.
    emergency = case((R.c.urgency == EMERGENCY, 0), else_=1)
    chosen = select(*columns).order_by(emergency, R.c.received_at)
    count, rows = _pile(work, reports.UNANSWERED, chosen, opens=opens)
    lines = (WaitingReport(r[0], r[1] or "", r[2], *(t or "" for t in r[3:6])) for r in rows)
    return Pile(count, tuple(lines), opens)


def _screenings(work: UnitOfWork) -> Pile | None:
    opens = _may(work, screening.list_screenings)
    if not _counts(work, screening.list_screenings):
        return None
    chosen = select(S.c.id, S.c.screening_no, S.c.start_at, S.c.result).order_by(S.c.start_at)
    count, rows = _pile(work, screening.WITHOUT_RESULT, chosen, opens=opens)
    lines = (WaitingScreening(r[0], r[1] or "", r[2], r[3] or "") for r in rows)
    return Pile(count, tuple(lines), opens)


def _held(work: UnitOfWork) -> Pile | None:
    opens = _may(work, held_rows.held_rows)
    if not _counts(work, held_rows.held_rows):
        return None
    where = and_(H.c.state == held_rows.WAITING, H.c.removed.is_(False))
    chosen = select(H.c.operation, O.c.op_no, func.count())
    joined = chosen.select_from(H.outerjoin(O, O.c.id == H.c.operation)).where(where)
    rows = work.rows(joined.group_by(H.c.operation, O.c.op_no).order_by(func.count().desc()))
    lines = tuple(HeldRows(r[0], r[1] or "", r[2]) for r in rows)
    return Pile(sum(line.count for line in lines), lines[:FIRST] if opens else (), opens)


def _cases(work: UnitOfWork, whose: ColumnElement[bool]) -> Pile:
    opens = _may(work, cases.list_cases)
    ended = ("CLOSED", "REFERRED")
    where = and_(whose, C.c.status.not_in(ended), C.c.removed.is_(False))
    columns = (C.c.id, C.c.case_no, C.c.main_form, C.c.status, C.c.opened_at)
    count, rows = _pile(work, where, select(*columns).order_by(C.c.opened_at.desc()), opens=opens)
    lines = (WaitingCase(r[0], r[1] or "", r[2] or "", r[3] or "", r[4]) for r in rows)
    return Pile(count, tuple(lines), opens)
