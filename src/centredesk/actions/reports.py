"""Reports of suspected acts: taken, answered, closed, listed."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, select

from centredesk.actions import drafts, numbering
from centredesk.actions.listing import Key, Line, Listing, Want
from centredesk.errors import BadValue
from centredesk.models.cases import Case
from centredesk.models.record import Values
from centredesk.models.reports import Report
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.thai import folding

C = Case.__table__
R = Report.__table__


def take_report(work: UnitOfWork, draft: Mapping[str, Any]) -> UUID:
    """Take a report; it cannot have been received in the future."""
    values = drafts.read(work, Report, draft)
    _already_received(work, values)
    received = values.get("received_at")
    if not values.get("report_no"):
        values["report_no"] = numbering.give(work, Report, (received or work.clock.now()).date())
    return work.add(Report, drafts.complete(Report, values))


def change_report(
    work: UnitOfWork, key: UUID, draft: Mapping[str, Any], *, version: int | None = None
) -> list[str]:
    """Change a report, such as its first response or its result."""
    values = drafts.part(work, Report, key, draft)
    _already_received(work, values)
    return work.change(Report, key, values, version=version)


def answer_report(work: UnitOfWork, key: UUID, *, version: int | None = None) -> list[str]:
    """Write down that the first response is made now, by the member at the desk."""
    if work.get(Report, key).first_response_at is not None:
        raise BadValue("รายงานนี้มีการตอบสนองครั้งแรกแล้ว", "แก้ไขเวลาได้ในส่วนการตอบสนอง", field="")
    now = work.clock.now().replace(second=0, microsecond=0)
    draft = {"first_response_at": now, "first_response_by": work.member.full_name or None}
    return change_report(work, key, draft, version=version)


def _already_received(work: UnitOfWork, values: Values) -> None:
    received = values.get("received_at")
    if received and received > work.clock.now():
        raise BadValue("วันเวลาที่รับแจ้งต้องไม่อยู่ในอนาคต", "ตรวจวันที่และเวลา", field="received_at")


def _find(words: str) -> ColumnElement[bool]:
    return R.c.report_no.contains(folding.fold(words).upper(), autoescape=True)


_CASE = select(C.c.case_no).where(C.c.id == R.c.case).scalar_subquery()

UNANSWERED = and_(
    R.c.first_response_at.is_(None),
    R.c.result.is_(None),
    R.c.closed_on.is_(None),
    R.c.case.is_(None),
    R.c.removed.is_(False),
)
"""A report that nobody has answered, looked into, closed or made a case of."""

REPORTS = Listing(
    source=R,
    id=R.c.id,
    columns={
        name: R.c[name]
        for name in ("report_no", "received_at", "channel", "urgency", "place", "result")
    }
    | {"case": _CASE, "unanswered": case((UNANSWERED, 1), else_=0)},
    sorts={"received_at": R.c.received_at, "report_no": R.c.report_no},
    finder=_find,
    filters={
        "channel": R.c.channel,
        "urgency": R.c.urgency,
        "result": R.c.result,
        "unanswered": case((UNANSWERED, 1), else_=0),
    },
    only=(R.c.removed.is_(False),),
)


def list_reports(
    work: UnitOfWork, want: Want, *, after: Key | None = None, limit: int = 50
) -> list[Line]:
    """Reports by their sort; reporters' names are never in a list."""
    return REPORTS.lines(work, want, after=after, limit=limit)


def report_anchors(work: UnitOfWork, want: Want, *, step: int = 200) -> tuple[int, list[Key]]:
    """How many reports, and where every page of them begins."""
    return REPORTS.count(work, want), REPORTS.anchors(work, want, step=step)
