"""Kinds of day: whole dates, partly known dates, moments; Buddhist years only at the glass."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import Date
from sqlalchemy.types import TypeEngine

from centredesk.clock import BANGKOK
from centredesk.errors import BadValue
from centredesk.fields.columns import BangkokTime
from centredesk.fields.kinds import Kind
from centredesk.thai import dates, digits

T = TypeVar("T")


def _thai_read(reader: Callable[[str], T], text: str) -> T:
    try:
        return reader(text)
    except ValueError as wrong:
        raise BadValue(str(wrong)) from None


@dataclass(frozen=True)
class BuddhistDate(Kind):
    """A whole day: a Christian-era date inside, Buddhist years at the glass."""

    counted = True

    def column(self) -> TypeEngine[Any]:
        """A date."""
        return Date()

    def show(self, value: date | None) -> str:
        """As 12 พ.ย. 2569."""
        return dates.short_date(value) if value else ""

    def read(self, text: str) -> date | None:
        """Any of the spellings officials use."""
        return _thai_read(dates.read_date, text) if text.strip() else None

    def to_json(self, value: date | None) -> str | None:
        """ISO, Christian era."""
        return value.isoformat() if value else None

    def from_json(self, value: Any) -> date | None:
        """A day as it is; anything else is read."""
        if isinstance(value, datetime):
            return value.date()
        return value if isinstance(value, date) else super().from_json(value)


@dataclass(frozen=True)
class PartialDate(Kind):
    """A day, a month or only a year, as the ISO beginning 2006-05-12, 2006-05 or 2006."""

    counted = True

    def show(self, value: str | None) -> str:
        """As much as is known."""
        return dates.show_partial(value) if value else ""

    def read(self, text: str) -> str | None:
        """A whole date, a month with its year, or a year."""
        return _thai_read(dates.read_partial, text) if text.strip() else None


@dataclass(frozen=True)
class Moment(Kind):
    """A day with the time of day, Asia/Bangkok."""

    counted = True

    def column(self) -> TypeEngine[Any]:
        """Bangkok time."""
        return BangkokTime()

    def show(self, value: datetime | None) -> str:
        """As 12 พ.ย. 2569 14:20 น."""
        return f"{dates.short_date(value.date())} {dates.show_time(value)}" if value else ""

    def read(self, text: str) -> datetime | None:
        """A date, with or without a time; midnight when no time is given."""
        return _thai_read(_read_moment, text) if text.strip() else None

    def to_json(self, value: datetime | None) -> str | None:
        """ISO with the zone."""
        return value.astimezone(BANGKOK).isoformat() if value else None

    def from_json(self, value: Any) -> datetime | None:
        """A moment as it is, without a zone that of Bangkok; anything else is read."""
        if isinstance(value, datetime):
            return value if value.tzinfo else value.replace(tzinfo=BANGKOK)
        read: datetime | None = super().from_json(value)
        return read


def _read_moment(text: str) -> datetime:
    plain = digits.arabic_digits(text).replace("น.", "").replace("เวลา", " ").strip()
    try:
        moment = datetime.fromisoformat(plain)
    except ValueError:
        day, _, clock = plain.rpartition(" ")
        if ":" not in clock and "." not in clock:
            return datetime.combine(dates.read_date(plain), datetime.min.time(), BANGKOK)
        hour, _, minute = clock.replace(".", ":").partition(":")
        if not (
            hour.isdigit() and minute[:2].isdigit() and int(hour) < 24 and int(minute[:2]) < 60
        ):
            return datetime.combine(dates.read_date(plain), datetime.min.time(), BANGKOK)
        start = datetime.combine(dates.read_date(day), datetime.min.time(), BANGKOK)
        return start.replace(hour=int(hour), minute=int(minute[:2]))
    day_meant = dates.mend_year(moment.date())
    moment = moment.replace(year=day_meant.year)
    return moment.astimezone(BANGKOK) if moment.tzinfo else moment.replace(tzinfo=BANGKOK)
