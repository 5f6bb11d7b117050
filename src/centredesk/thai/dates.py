"""Dates as people in Thailand write them; inside the program a date is a `date`.

The Buddhist era is counted here and nowhere else.
"""

import calendar
from datetime import date, datetime, timedelta, timezone
from typing import Final

from centredesk.thai.date_reading import Era, see_date, see_partial
from centredesk.thai.months import MONTHS, MONTHS_SHORT, WEEKDAYS

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

BE: Final = 543
_FIRST_BE_YEAR: Final = 2400
_TWO_DIGIT_CENTURY: Final = 2500
_EARLIEST: Final = 1800
_LATEST: Final = 2300
_BANGKOK: Final = timezone(timedelta(hours=7))
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


def read_date(text: str) -> date:
    """The day that is written, in any of the customary ways; two-digit years are พ.ศ. 25xx."""
    written = see_date(text)
    return _day_of(written.day, written.month, _common_year(written.year, written.era))


def read_partial(text: str) -> str:
    """As much of a date as is written: "2006", "2006-05" or "2006-05-12"."""
    written = see_partial(text)
    year = _common_year(written.year, written.era)
    if written.day:
        return _day_of(written.day, written.month, year).isoformat()
    if written.month:
        _check_month(written.month)
        return f"{year:04d}-{written.month:02d}"
    return f"{year:04d}"


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
    return _day_of(day.day, day.month, day.year - BE)


def fiscal_year(day: date) -> int:
    """The Buddhist fiscal year, which begins on 1 October of the year before."""
    return day.year + BE + (day.month >= _FISCAL_START)


def age_on(birth: date, day: date) -> int:
    """Full years lived on that day; who was born on 29 February grows older on 1 March."""
    if day < birth:
        raise ValueError("วันที่ใช้คำนวณอายุอยู่ก่อนวันเกิด")
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def _day_of(day: int, month: int, year: int) -> date:
    _check_month(month)
    length = calendar.monthrange(year, month)[1]
    if not 1 <= day <= length:
        which = f" พ.ศ. {year + BE} " if month == 2 else ""
        raise ValueError(f"เดือน{MONTHS[month - 1]}{which}มี {length} วัน ไม่มีวันที่ {day}")
    return date(year, month, day)


def _check_month(month: int) -> None:
    if not 1 <= month <= 12:
        raise ValueError(f"ไม่มีเดือนที่ {month} ให้เขียนวันก่อนเดือน เช่น 14/10/2569")


def _common_year(written: str, era: Era) -> int:
    year = int(written)
    if len(written) == 2:
        if era == "CE":
            raise ValueError("ปี ค.ศ. มีเพียงสองหลัก ให้เขียนปีสี่หลัก")
        return year + _TWO_DIGIT_CENTURY - BE
    buddhist = era == "BE" or (not era and year > _FIRST_BE_YEAR)
    common = year - BE if buddhist else year
    if not _EARLIEST <= common <= _LATEST:
        raise ValueError(f"ปี {written} อยู่นอกช่วงที่ใช้ได้ ให้เขียนปี พ.ศ. สี่หลัก เช่น 2569")
    return common
