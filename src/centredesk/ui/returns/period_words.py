"""How a period is named where there is little room, and which ones are offered."""

from datetime import date

from centredesk.exports.period import Kind, Period, period_of, read_period
from centredesk.thai.dates import BE, MONTHS, fiscal_year

KINDS: tuple[tuple[Kind, str], ...] = (
    ("month", "เดือน"),
    ("quarter", "ไตรมาส"),
    ("half", "ครึ่งปี"),
    ("nine_months", "9 เดือน"),
    ("fiscal_year", "ปีงบประมาณ"),
    ("year", "ปีปฏิทิน"),
    ("days", "กำหนดเอง"),
)
_OFFERED: dict[Kind, int] = {"month": 36, "quarter": 12, "half": 8}
_FEW = 5


def short_name(period: Period) -> str:
    """The period in a few words, such as `ไตรมาส 1 ปีงบฯ 2570`."""
    first, year = period.first, fiscal_year(period.first)
    quarter = (first.month - 10) % 12 // 3 + 1
    words: dict[Kind, str] = {
        "month": f"{MONTHS[first.month - 1]} พ.ศ. {first.year + BE}",
        "quarter": f"ไตรมาส {quarter} ปีงบฯ {year}",
        "half": f"ครึ่งปี{'แรก' if quarter == 1 else 'หลัง'} ปีงบฯ {year}",
        "nine_months": f"9 เดือน ปีงบฯ {year}",
        "fiscal_year": f"ปีงบประมาณ {year}",
        "year": f"ปี พ.ศ. {first.year + BE}",
    }
    return words.get(period.kind, period.title)


def usual_period(today: date) -> Period:
    """The month that was last completed: what is due to the ministry now."""
    return as_at(period_of("month", today).previous(), today, today=today)


def offered(kind: Kind, today: date) -> list[Period]:
    """The periods of a kind that have begun, the latest first."""
    found = [period_of(kind, today)]
    while len(found) < _OFFERED.get(kind, _FEW):
        found.append(found[-1].previous())
    return [as_at(period, today, today=today) for period in found]


def as_at(period: Period, day: date, *, today: date) -> Period:
    """The same period as at another day; refuses a day before it or still to come."""
    return read_period(period.code, today=today, as_at=day)


def span(first: date, last: date, day: date, *, today: date) -> Period:
    """A span of days somebody chose."""
    return read_period(f"{_typed(first)}..{_typed(last)}", today=today, as_at=day)


def _typed(day: date) -> str:
    return f"{day.year + BE}-{day.month:02}-{day.day:02}"
