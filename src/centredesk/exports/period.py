"""The span of days a paper covers, typed and titled in Buddhist years."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from centredesk.errors import BadValue
from centredesk.thai.dates import BE, MONTHS, fiscal_year, long_date
from centredesk.thai.digits import arabic_digits

Kind = Literal["month", "months", "quarter", "half", "nine_months", "year", "fiscal_year", "days"]

_LENGTHS: dict[Kind, int] = {
    "month": 1, "quarter": 3, "half": 6, "nine_months": 9, "year": 12, "fiscal_year": 12,
}  # fmt: skip
_FISCAL = re.compile(r"fy(\d{4})(?:-(q[1-4]|h[12]|9m))?")
_SPOT = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_PARTS: dict[str, tuple[Kind, int]] = {
    "": ("fiscal_year", 0), "9m": ("nine_months", 0), "h1": ("half", 0), "h2": ("half", 6),
    "q1": ("quarter", 0), "q2": ("quarter", 3), "q3": ("quarter", 6), "q4": ("quarter", 9),
}  # fmt: skip
# Wide enough for any paper kept by a centre, narrow enough to catch a year of the common era.
_YEARS = range(2400, 2701)
_HOW = (
    "พิมพ์เป็นปี พ.ศ. เช่น 2568-10, 2568-10..2568-12, 2568, fy2569, fy2569-q1, fy2569-h1, "
    "fy2569-9m หรือ 2568-01-15..2568-03-10"
)


@dataclass(frozen=True)
class Period:
    """From one day to another, both counted, with the day the figures are as at."""

    first: date
    last: date
    as_at: date
    kind: Kind
    title: str

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def code(self) -> str:
        """The period as it is typed: `read_period` reads it back."""
        if self.kind in ("quarter", "half", "nine_months", "fiscal_year"):
            since = (_index(self.first) - _OCTOBER) % 12
            part = next(p for p, found in _PARTS.items() if found == (self.kind, since))
            return f"fy{fiscal_year(self.first)}" + (f"-{part}" if part else "")
        if self.kind == "year":
            return str(self.first.year + BE)
        if self.kind == "month":
            return _month_code(self.first)
        if self.kind == "months":
            return f"{_month_code(self.first)}..{_month_code(self.last)}"
        return f"{_day_code(self.first)}..{_day_code(self.last)}"

    def previous(self) -> "Period":
        """The period of the same kind just before; nine months go back a year."""
        return self._moved(-1)

    def next(self) -> "Period":
        """The period of the same kind just after; nine months go on a year."""
        return self._moved(1)

    def _moved(self, steps: int) -> "Period":
        if self.kind == "days":
            shift = timedelta(days=((self.last - self.first).days + 1) * steps)
            return _period("days", self.first + shift, self.last + shift, as_at=self.as_at)
        length = _index(self.last) - _index(self.first) + 1
        step = 12 if self.kind == "nine_months" else length
        return _months(self.kind, _index(self.first) + steps * step, length, as_at=self.as_at)


def read_period(text: str, *, today: date, as_at: date | None = None) -> Period:
    """The period somebody typed, as at a day (today, unless they say another)."""
    typed = arabic_digits(text).strip().lower()
    fiscal = _FISCAL.fullmatch(typed)
    found = _fiscal(fiscal, as_at or today) if fiscal else _span(typed, as_at or today)
    if as_at and as_at < found.first:
        raise BadValue("วันที่ของข้อมูลอยู่ก่อนวันแรกของรอบรายงาน", "เลือกวันที่ในรอบหรือหลังจากนั้น")
    if as_at and as_at > today:
        raise BadValue("วันที่ของข้อมูลยังมาไม่ถึง", "เลือกวันนี้หรือวันก่อนหน้า")
    return found


def period_of(kind: Kind, day: date) -> Period:
    """The period of a kind that holds a day, as at that day.

    Quarters, halves and nine months belong to the fiscal year, which begins in October.
    """
    if kind in ("days", "months"):
        return _period("days", day, day, as_at=day) if kind == "days" else period_of("month", day)
    length = _LENGTHS[kind]
    start = 0 if kind == "year" else _OCTOBER
    step = 12 if kind == "nine_months" else length
    index = _index(day)
    return _months(kind, index - (index - start) % step, length, as_at=day)


def _fiscal(found: re.Match[str], as_at: date) -> Period:
    kind, since = _PARTS[found[2] or ""]
    october = (_common_era(found[1]) - 1) * 12 + _OCTOBER
    return _months(kind, october + since, _LENGTHS[kind], as_at=as_at)


def _span(typed: str, as_at: date) -> Period:
    left, dots, right = (part.strip() for part in typed.partition(".."))
    first, last = _spot(left), _spot(right if dots else left)
    if first[0] > last[1]:
        raise BadValue("วันแรกของรอบรายงานอยู่หลังวันสุดท้าย", "สลับวันที่สองด้าน")
    return _period(_kind(left, right, first[0], last[1]), first[0], last[1], as_at=as_at)


def _kind(left: str, right: str, first: date, last: date) -> Kind:
    if max(left.count("-"), right.count("-")) == 2:
        return "days"
    if _index(first) == _index(last):
        return "month"
    return "months" if right or "-" in left else "year"


def _spot(text: str) -> tuple[date, date]:
    found = _SPOT.fullmatch(text)
    if not found:
        raise BadValue("อ่านรอบรายงานไม่ได้", _HOW)
    year = _common_era(found[1])
    if not found[2]:
        return date(year, 1, 1), date(year, 12, 31)
    month = int(found[2])
    if not 1 <= month <= 12:
        raise BadValue("เดือนต้องเป็น 1 ถึง 12", _HOW)
    first, last = _first(year * 12 + month - 1), _last(year * 12 + month - 1)
    if not found[3]:
        return first, last
    if not 1 <= int(found[3]) <= last.day:
        raise BadValue(f"เดือน{MONTHS[month - 1]}มี {last.day} วัน", "ตรวจวันที่ของรอบรายงาน")
    day = first.replace(day=int(found[3]))
    return day, day


def _common_era(year: str) -> int:
    if int(year) not in _YEARS:
        raise BadValue("ปีของรอบรายงานต้องเป็นปี พ.ศ.", _HOW)
    return int(year) - BE


def _months(kind: Kind, index: int, length: int, *, as_at: date) -> Period:
    return _period(kind, _first(index), _last(index + length - 1), as_at=as_at)


def _period(kind: Kind, first: date, last: date, *, as_at: date) -> Period:
    bare = Period(first, last, as_at, kind, "")
    return replace(bare, title=_title(bare))


def _title(period: Period) -> str:
    first, last, year = period.first, period.last, period.first.year + BE
    since = (_index(first) - _OCTOBER) % 12
    match period.kind:
        case "month":
            return f"ประจำเดือน{MONTHS[first.month - 1]} พ.ศ. {year}"
        case "months":
            return f"ระหว่างเดือน{_between(first, last, era=True)}"
        case "year":
            return f"ประจำปี พ.ศ. {year}"
        case "days" if first == last:
            return f"วันที่ {_with_era(first)}"
        case "days":
            return f"ระหว่างวันที่ {_day_between(first, last)}"
        case "quarter":
            part = f"ไตรมาสที่ {since // 3 + 1} "
        case "half":
            part = "รอบ 6 เดือนแรก " if since == 0 else "รอบ 6 เดือนหลัง "
        case "nine_months":
            part = "รอบ 9 เดือน "
        case _:
            part = ""
    return f"{part}ปีงบประมาณ พ.ศ. {fiscal_year(first)} ({_between(first, last)})"


def _between(first: date, last: date, *, era: bool = False) -> str:
    be = " พ.ศ." if era else ""
    start, end = MONTHS[first.month - 1], f"{MONTHS[last.month - 1]}{be} {last.year + BE}"
    return (
        f"{start} – {end}" if first.year == last.year else f"{start}{be} {first.year + BE} – {end}"
    )


def _day_between(first: date, last: date) -> str:
    if first.year != last.year:
        return f"{_with_era(first)} – {_with_era(last)}"
    return f"{first.day} {MONTHS[first.month - 1]} – {_with_era(last)}"


def _with_era(day: date) -> str:
    words = long_date(day).split(" ")
    return " ".join([*words[:-1], "พ.ศ.", words[-1]])


def _month_code(day: date) -> str:
    return f"{day.year + BE}-{day.month:02}"


def _day_code(day: date) -> str:
    return f"{_month_code(day)}-{day.day:02}"


# Months are counted from the year 0, so that they can be added.
_OCTOBER = 9


def _index(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first(index: int) -> date:
    return date(index // 12, index % 12 + 1, 1)


def _last(index: int) -> date:
    return _first(index + 1) - timedelta(days=1)
