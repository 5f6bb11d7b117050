"""Which days a return counts, and the spans between two moments, as SQL."""

from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Integer, and_, func, or_, type_coerce

from centredesk.clock import BANGKOK
from centredesk.exports.period import Period

ONE_DAY = timedelta(days=1)
RULE = "ไม่นับรายการที่ลบแล้วและเหตุการณ์หลังวันที่ของข้อมูล"
"""The sentence that stands on every sheet."""


def last_day(period: Period) -> date:
    """The last day that counts: what is dated after the as-at date is left out."""
    return min(period.last, period.as_at)


def on_days(column: ColumnElement[Any], period: Period) -> ColumnElement[bool]:
    """The date lies in the period."""
    return column.between(period.first, last_day(period))


def at_moments(column: ColumnElement[Any], period: Period) -> ColumnElement[bool]:
    """The moment lies on a day of the period."""
    return and_(column >= midnight(period.first), column < midnight(last_day(period)) + ONE_DAY)


def at_moments_or_days(
    moment: ColumnElement[Any], day: ColumnElement[Any], period: Period
) -> ColumnElement[bool]:
    """The moment lies in the period; where there is none, the day does."""
    return or_(at_moments(moment, period), and_(moment.is_(None), on_days(day, period)))


def midnight(day: date) -> datetime:
    """When a day begins in Bangkok."""
    return datetime.combine(day, time.min, BANGKOK)


def day_of(moment: ColumnElement[Any]) -> ColumnElement[Any]:
    """The day of a moment, as 2026-11-12."""
    return func.date(moment)


def days_between(since: ColumnElement[Any], until: ColumnElement[Any]) -> ColumnElement[Any]:
    """Whole days from one day to another."""
    return func.julianday(until) - func.julianday(since)


def seconds_between(since: ColumnElement[Any], until: ColumnElement[Any]) -> ColumnElement[int]:
    """Seconds from one moment to another."""
    return type_coerce(func.unixepoch(until) - func.unixepoch(since), Integer)
