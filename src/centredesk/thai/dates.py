"""Dates as people in Thailand write them; inside the program a date is a `date`.

Showing and the small reckonings are here; the reading of written dates is in
`centredesk.thai.date_reading`, and is offered from here under the same roof.
"""

from datetime import date, datetime, timedelta, timezone
from typing import Final

from centredesk.thai.date_reading import read_date, read_partial
from centredesk.thai.months import BE, MONTHS, MONTHS_SHORT, WEEKDAYS, day_of

__all__ = [
    "BE",
    "MONTHS",
    "MONTHS_SHORT",
    "WEEKDAYS",
    "age_on",
    "field_date",
    "fiscal_year",
    "full_date",
    "long_date",
    "mend_year",
    "read_date",
    "read_partial",
    "short_date",
    "show_partial",
    "show_time",
]

_BANGKOK: Final = timezone(timedelta(hours=7))
_FIRST_BE_YEAR: Final = 2400
_FISCAL_START: Final = 10


def short_date(day: date) -> str:
    """12 พ.ย. 2569"""
    return f"{day.day} {MONTHS_SHORT[day.month - 1]} {day.year + BE}"


def long_date(day: date) -> str:
    """12 พฤศจิกายน 2569"""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year + BE}"


def full_date(day: date) -> str:
    """วันพฤหัสบดีที่ 12 พฤศจิกายน พ.ศ. 2569"""
    weekday = WEEKDAYS[day.weekday()]
    return f"วัน{weekday}ที่ {day.day} {MONTHS[day.month - 1]} พ.ศ. {day.year + BE}"


def field_date(day: date) -> str:
    """12/11/2569"""
    return f"{day.day:02d}/{day.month:02d}/{day.year + BE}"


def show_time(moment: datetime) -> str:
    """The time of day in Thailand, 14:20 น."""
    if moment.tzinfo is not None:
        moment = moment.astimezone(_BANGKOK)
    return f"{moment:%H:%M} น."


def show_partial(iso: str) -> str:
    """A date of which only the year or the month may be known: พ.ศ. 2549, พ.ค. 2549."""
    if not iso:
        return ""
    year, *rest = (int(part) for part in iso.split("-"))
    if not rest:
        return f"พ.ศ. {year + BE}"
    if len(rest) == 1:
        return f"{MONTHS_SHORT[rest[0] - 1]} {year + BE}"
    return short_date(date(year, *rest))


def mend_year(day: date) -> date:
    """The day that was meant when a Buddhist year was stored as if it were of the common era."""
    if day.year <= _FIRST_BE_YEAR:
        return day
    return day_of(day.day, day.month, day.year - BE)


def fiscal_year(day: date) -> int:
    """The Buddhist fiscal year, which begins on 1 October of the year before."""
    return day.year + BE + (day.month >= _FISCAL_START)


def age_on(birth: date, day: date) -> int:
    """Full years lived on that day; who was born on 29 February grows older on 1 March."""
    if day < birth:
        raise ValueError("วันที่ใช้คำนวณอายุอยู่ก่อนวันเกิด")
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
