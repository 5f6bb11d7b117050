"""Whether screening and the victims' records tell the same story (cross check 7)."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select

from centredesk.actions.figures import days
from centredesk.actions.figures.persons import P
from centredesk.actions.figures.r09 import SCREENINGS, S, screened_in
from centredesk.actions.figures.victims_counted import VICTIMS, V, victims_in
from centredesk.exports.period import Period
from centredesk.models.screening import Screening
from centredesk.storage.unit_of_work import UnitOfWork

FOUND = ("VICTIM_TIP", "VICTIM_FL")
_later = Screening.__table__.alias("later")


def found_but_not_kept(work: UnitOfWork, period: Period) -> tuple[str, ...]:
    """Persons whose last screening, in the period, found a victim that no record keeps."""
    moment = func.coalesce(S.c.start_at, S.c.received_on)
    later = func.coalesce(_later.c.start_at, _later.c.received_on)
    superseded = exists().where(
        _later.c.person == S.c.person,
        _later.c.removed.is_(False),
        later < days.midnight(period.as_at) + days.ONE_DAY,
        or_(later > moment, and_(later == moment, _later.c.id > S.c.id)),
    )
    kept = exists().where(V.c.person == S.c.person, V.c.removed.is_(False))
    chosen = select(P.c.code).select_from(SCREENINGS).where(
        screened_in(period), _found(), ~kept, ~superseded
    )  # fmt: skip
    return _told(work, chosen.order_by(P.c.code))


def kept_against_screening(work: UnitOfWork, period: Period) -> tuple[str, ...]:
    """Victims of the period who were screened, and never found to be one."""
    return _told(work, _victims(period).where(_screened(), ~_screened(_found())))


def kept_without_screening(work: UnitOfWork, period: Period) -> tuple[str, ...]:
    """Victims of the period who were never screened."""
    return _told(work, _victims(period).where(~_screened()))


def _found() -> ColumnElement[bool]:
    # Wrapped, so that the few days of the period are looked through and not every result there is.
    return func.coalesce(S.c.result, "").in_(FOUND)


def _victims(period: Period) -> Select[Any]:
    return (
        select(V.c.victim_no).select_from(VICTIMS).where(victims_in(period)).order_by(V.c.victim_no)
    )


def _screened(*more: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(S.c.person == V.c.person, S.c.removed.is_(False), *more)


def _told(work: UnitOfWork, chosen: Select[Any]) -> tuple[str, ...]:
    return tuple(row[0] or "–" for row in work.rows(chosen))
