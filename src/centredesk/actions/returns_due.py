"""Which returns are due: the calendar of the returns, and what the journal says was produced."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from sqlalchemy import select

from centredesk.actions import offices
from centredesk.actions.returns import produce_returns
from centredesk.clock import BANGKOK
from centredesk.exports.period import Kind, Period, period_of
from centredesk.exports.returns.forms import FORMS
from centredesk.models.journal import Operation
from centredesk.storage.unit_of_work import UnitOfWork

DAY_SETTING: Final = "returns_day"
_MONTHLY = (*(f"R{number:02}" for number in range(2, 18)), "R21", "R22", "R23")
# The cycles of the data dictionary §4: a return stands where it falls due most often.
CYCLES: Final[dict[Kind, tuple[str, ...]]] = {
    "month": _MONTHLY,
    "quarter": ("R18", "R19", "R20"),
    "half": ("R24",),
    "nine_months": ("R24",),
    "year": ("R24", "R25"),
}
_WORDS: Final[dict[Kind, str]] = {
    "month": "เดือน",
    "quarter": "ไตรมาส",
    "half": "รอบ 6 เดือน",
    "nine_months": "รอบ 9 เดือน",
    "year": "ปี",
}


@dataclass(frozen=True)
class ReturnsDue:
    """The returns of one period that were not produced yet, and the day they are due."""

    period: str
    title: str
    codes: tuple[str, ...]
    due: date
    today: date

    @property
    def late(self) -> int:
        """By how many days they are late; negative while there is time."""
        return (self.today - self.due).days


def returns_due(work: UnitOfWork) -> tuple[ReturnsDue, ...]:
    """The returns of the periods that ended last, but for those produced since they ended."""
    day = int(offices.setting(work, DAY_SETTING))
    found = []
    for kind, codes in CYCLES.items():
        built = [form.code for form in FORMS if form.code in codes]
        if not built:
            continue
        period = period_of(kind, work.today).previous()
        missing = tuple(code for code in built if code not in _produced(work, period))
        if missing:
            due = (period.last + timedelta(days=1)).replace(day=day)
            found.append(ReturnsDue(period.code, period.title, missing, due, work.today))
    return tuple(found)


def _produced(work: UnitOfWork, period: Period) -> set[str]:
    """The returns of a period that were produced after it ended, by the journal."""
    journal = Operation.__table__
    ended = datetime.combine(period.last + timedelta(days=1), time(), BANGKOK)
    # Acts without a record stand together in the index of models and records.
    chosen = select(journal.c.reason).where(
        journal.c.model == "",
        journal.c.record.is_(None),
        journal.c.action == produce_returns.__name__,
        journal.c.at >= ended,
    )
    told = [row[0] or "" for row in work.rows(chosen)]
    return {code for text in told if text.endswith(period.title) for code in text.split()}
