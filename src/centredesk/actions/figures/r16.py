"""R16: reports received, by the way they came in."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, select

from centredesk.actions.figures import days
from centredesk.actions.figures.tally import TOTAL
from centredesk.actions.standard_codes import standard
from centredesk.exports.period import Period
from centredesk.exports.returns import r16 as layout
from centredesk.exports.returns.figures import CountedRecord, Figures, Row, Value
from centredesk.models.cases import Case
from centredesk.models.reports import Report
from centredesk.storage.unit_of_work import UnitOfWork

FORM = layout.FORM
R = Report.__table__
C = Case.__table__
CHANNEL = standard(R.c.channel)
REPORTS = R.outerjoin(C, (C.c.id == R.c.case) & C.c.removed.is_(False))
_HOUR = 3600


def received_in(period: Period) -> ColumnElement[bool]:
    """The report came in the period."""
    return and_(days.at_moments(R.c.received_at, period), R.c.removed.is_(False))


def count(work: UnitOfWork, period: Period, *, listed: bool = False) -> Figures:
    """Count R16; with `listed`, the numbers of the reports too."""
    chosen = select(CHANNEL, *_counts(period)).select_from(REPORTS).where(received_in(period))
    found = {row[0]: tuple(row[1:]) for row in work.rows(chosen.group_by(CHANNEL))}
    heads = FORM.row_heads()
    codes = [code for code, _ in heads]
    counted = [found.get(code, (0,) * 7) for code in codes]
    pairs = zip(heads, counted, strict=True)
    whole = [sum(part or 0 for part in parts) for parts in zip(*counted, strict=True)]
    filled = FORM.filled(
        period,
        [Row(code, th, _values(numbers)) for (code, th), numbers in pairs],
        Row(*TOTAL, _values(whole)),
        records=_records(work, period, codes) if listed else (),
    )
    return replace(filled, basis=f"{FORM.basis} เฉพาะเรื่องที่ตอบแล้ว {days.RULE}")


def _counts(period: Period) -> tuple[ColumnElement[Any], ...]:
    """The layout's counts, then the answered reports and their seconds."""
    # Nothing answered is NULL here, and NULL is not counted.
    answered = R.c.first_response_at < days.midnight(period.as_at) + days.ONE_DAY
    seconds = days.seconds_between(R.c.received_at, R.c.first_response_at)
    return (
        func.count(),
        func.count().filter(R.c.result.in_(("SCREEN", "CASE", "OTHERLAW"))),
        func.count().filter(R.c.result == "NOTFOUND"),
        func.count().filter(R.c.result == "FORWARD"),
        func.count().filter((R.c.result == "CASE") | C.c.id.is_not(None)),
        func.count().filter(answered),
        func.sum(case((answered, seconds), else_=0)),
    )


def _values(numbers: Sequence[int]) -> tuple[Value, ...]:
    *plain, answered, seconds = numbers
    hours = Decimal(seconds) / (answered * _HOUR) if answered else None
    return (*plain, None if hours is None else hours.quantize(Decimal("0.1"), ROUND_HALF_UP))


def _records(work: UnitOfWork, period: Period, codes: list[str]) -> tuple[CountedRecord, ...]:
    chosen = (
        select(CHANNEL, R.c.report_no, R.c.id)
        .where(received_in(period), CHANNEL.in_(codes))
        .order_by(CHANNEL, R.c.report_no)
    )
    return tuple(CountedRecord(r[0], r[1] or str(r[2]), "เรื่องที่รับแจ้ง") for r in work.rows(chosen))
