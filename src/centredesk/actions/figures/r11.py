"""R11: help given to victims, by kind of service."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, and_, func, select

from centredesk.actions.figures import days
from centredesk.actions.figures.tally import TOTAL
from centredesk.actions.figures.victims_counted import C, P, V
from centredesk.actions.standard_codes import standard
from centredesk.exports.period import Period
from centredesk.exports.returns import r11 as layout
from centredesk.exports.returns.figures import CountedRecord, Figures, Row, Value
from centredesk.models.assistance import Assistance
from centredesk.storage.unit_of_work import UnitOfWork

FORM = layout.FORM
A = Assistance.__table__
KIND = standard(A.c.kind)
HELP = A.join(V, V.c.id == A.c.victim).join(P, P.c.id == V.c.person).join(C, C.c.id == V.c.case)
_COUNTS = (
    func.count(V.c.person.distinct()),
    func.count(),
    func.sum(A.c.cost),
    func.count(func.nullif(A.c.provider, "").distinct()),
)


def given_in(period: Period) -> ColumnElement[bool]:
    """The help began in the period."""
    standing = (table.c.removed.is_(False) for table in (A, V, P, C))
    return and_(days.on_days(A.c.start, period), *standing)


def count(work: UnitOfWork, period: Period, *, listed: bool = False) -> Figures:
    """Count R11; with `listed`, the victims' numbers for every act of help too."""
    heads = FORM.row_heads()
    known = KIND.in_([code for code, _ in heads])
    by_kind = select(KIND, *_COUNTS).select_from(HELP).where(given_in(period))
    found = {row[0]: row[1:] for row in work.rows(by_kind.group_by(KIND))}
    # People and providers of the whole are counted anew: one person may get several services.
    whole = work.rows(select(*_COUNTS).select_from(HELP).where(given_in(period), known))[0]
    filled = FORM.filled(
        period,
        [Row(code, th, _values(found.get(code, ()))) for code, th in heads],
        Row(*TOTAL, _values(whole)),
        records=_records(work, period, known) if listed else (),
    )
    return replace(filled, basis=f"{FORM.basis} ทุกสถานะของผู้เสียหาย {days.RULE}")


def _values(counted: Sequence[Any]) -> tuple[Value, ...]:
    people, times, value, providers = counted or (0, 0, None, 0)
    return (people, times, Decimal(value or 0), providers)


def _records(
    work: UnitOfWork, period: Period, known: ColumnElement[bool]
) -> tuple[CountedRecord, ...]:
    chosen = (
        select(KIND, V.c.victim_no, V.c.id)
        .select_from(HELP)
        .where(given_in(period), known)
        .order_by(KIND, V.c.victim_no, A.c.start)
    )
    return tuple(CountedRecord(r[0], r[1] or str(r[2]), "ผู้รับบริการ") for r in work.rows(chosen))
