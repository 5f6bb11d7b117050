"""Whatever the office holds, each cell is what a slow count of its records gives."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.actions.figures import slow_count
from tests.actions.figures.invented import Invented, filled

from centredesk.actions import returns
from centredesk.clock import BANGKOK
from centredesk.desk import Desk
from centredesk.exports.period import Period, read_period
from centredesk.exports.returns.figures import Figures

TODAY = date(2026, 11, 12)
PERIODS = (
    ("2568-10", None),
    ("fy2569-q1", None),
    ("fy2569-q1", date(2025, 11, 17)),
    ("2568-10-05..2568-11-03", date(2025, 11, 3)),
)
periods = st.sampled_from([read_period(code, today=TODAY, as_at=at) for code, at in PERIODS])
FORMS = ("01", "03", "06", "06.8", "08.1", "09")
STATES = ("IDENTIFIED", "IDENTIFIED", "DECLINED", "DEAD", "POSSIBLE", "REJECTED")
RESULTS = ("VICTIM_TIP", "VICTIM_FL", "NOT_VICTIM", "UNCLEAR", "REFUSED", "NOT_SCREENED", None)
NATIONS = ("THA", "MMR", "LAO", "ETH", "FRA", "USA", "XXA", "XXX", None)
# Around the eighteenth birthday on the days of the periods, whole and partly known.
BIRTHS = (None, "2007", "2008", "2007-10", "2007-11", "2007-12", "2008-02-29", "2007-10-15")
STATED = (None, None, 16, 17, 18, 30)
REPORT_RESULTS = ("NOTFOUND", "OTHERLAW", "SCREEN", "CASE", "FORWARD", None)


class Dice:
    """The same throws for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def one(self, *choices: Any) -> Any:
        return self._random.choice(choices)

    def day(self) -> date:
        return date(2025, 9, 27) + timedelta(days=self._random.randrange(100))

    def edge(self) -> date:
        """A day on either side of where a period begins, ends or is looked at."""
        near = (date(2025, 10, 1), date(2025, 10, 31), date(2025, 11, 3), date(2025, 11, 17))
        near_day: date = self.one(*near)
        return near_day + timedelta(days=self.one(-1, 0, 1))

    def some_day(self) -> date:
        return self.edge() if self.one(True, False) else self.day()

    def moment(self) -> datetime:
        day = self.some_day()
        minute = self.one(0, 24 * 60 - 1, self._random.randrange(24 * 60))
        start = datetime(day.year, day.month, day.day, tzinfo=BANGKOK)
        return start + timedelta(minutes=minute)

    def seldom(self) -> bool:
        return self._random.random() < 0.06

    def below(self, number: int) -> int:
        return self._random.randrange(number)


def invented(seed: int, size: int) -> Invented:
    office, dice = Invented(), Dice(seed)
    persons = [_person(office, dice) for _ in range(size + 1)]
    cases = [_case(office, dice) for _ in range(size // 2 + 1)]
    pairs = {(dice.one(*cases), dice.one(*persons)) for _ in range(2 * size)}
    victims = [_victim(office, dice, case, person) for case, person in sorted(pairs)]
    for _ in range(size):
        office.add(
            "involvement",
            person=dice.one(*persons),
            case=dice.one(*cases),
            role=dice.one("SUSPECT", "SUSPECT", "VICTIM", "WITNESS"),
            since=dice.some_day(),
            removed=dice.seldom(),
        )
        _report(office, dice, cases)
    operations = [_operation(office, dice) for _ in range(size // 6)]
    for _ in range(2 * size):
        _screening(office, dice, persons, operations)
        if victims:
            _help(office, dice, victims)
    return office


def _person(office: Invented, dice: Dice) -> UUID:
    return office.add(
        "person",
        sex=dice.one("M", "F", "F", "X", None),
        nationality=dice.one(*NATIONS),
        birth_date=dice.one(*BIRTHS, dice.edge().replace(year=2007).isoformat()),
        stated_age=dice.one(*STATED),
        stated_age_on=dice.one(None, dice.edge(), dice.edge().replace(year=2024)),
        removed=dice.seldom(),
    )


def _case(office: Invented, dice: Dice) -> UUID:
    return office.add(
        "case",
        main_form=dice.one(None, *FORMS),
        opened_at=dice.some_day(),
        accepted_on=dice.one(None, dice.some_day()),
        removed=dice.seldom(),
    )


def _victim(office: Invented, dice: Dice, case: UUID, person: UUID) -> UUID:
    return office.add(
        "victim",
        case=case,
        person=person,
        status=dice.one(*STATES),
        law=dice.one("S6", "S6", "S6", "S6_1", None),
        identified_at=dice.some_day(),
        forms=dice.one(None, [], ["09"], [dice.one(*FORMS), dice.one(*FORMS)]),
        age_band=dice.one(None, None, "A1", "A2", "A3", "AU"),
        age_at_identification=dice.one(None, 14, 15, 16, 17, 18, 19),
        removed=dice.seldom(),
    )


def _operation(office: Invented, dice: Dice) -> UUID:
    return office.add(
        "screening_operation",
        started_at=dice.moment(),
        place="6306",
        lead_agency="สำนักงานสมมติ",
        removed=dice.seldom(),
    )


def _screening(office: Invented, dice: Dice, persons: list[UUID], operations: list[UUID]) -> None:
    start = dice.one(dice.moment(), dice.moment(), None)
    came = dice.some_day()
    if start and dice.one(True, False):
        came = start.date() - timedelta(days=dice.one(0, 1, 14, 15, 16))
    office.add(
        "screening",
        person=dice.one(*persons[: len(persons) // 2 + 1]),
        operation=dice.one(*operations, None),
        start_at=start,
        received_on=dice.one(came, came, None) if start else came,
        result=dice.one(*RESULTS),
        disposition=dice.one("PROTECT", "IMM", "HOSP", None),
        interpreter=dice.one("ล่ามสมมติ", "", None),
        removed=dice.seldom(),
    )


def _help(office: Invented, dice: Dice, victims: list[UUID]) -> None:
    office.add(
        "assistance",
        victim=dice.one(*victims),
        kind=dice.one("S01", "S02", "S16", "S20", None),
        provider=dice.one("หน่วยสมมติหนึ่ง", "หน่วยสมมติสอง", None),
        start=dice.some_day(),
        cost=dice.one(None, Decimal(dice.below(99_999_999)) / 100),
        removed=dice.seldom(),
    )


def _report(office: Invented, dice: Dice, cases: list[UUID]) -> None:
    received = dice.moment()
    waited = timedelta(seconds=dice.below(40 * 24 * 3600))
    office.add(
        "report",
        received_at=received,
        channel=dice.one("H1300", "WALKIN", "OTHER", None),
        result=dice.one(*REPORT_RESULTS),
        first_response_at=dice.one(None, received + waited),
        case=dice.one(None, None, dice.one(*cases)),
        removed=dice.seldom(),
    )


offices = st.builds(invented, st.integers(0, 2**32 - 1), st.integers(0, 30))


def assert_same(counted: Figures, slow: slow_count.Cells) -> None:
    for row in counted.all_rows:
        for column, value in zip(counted.columns, row.values, strict=True):
            nothing = None if column.what in ("average", "percent") else 0
            if column.what not in ("text", "date"):
                cell = (row.code, column.code)
                assert value == slow.get(cell, nothing), (counted.code, cell)


COUNTS: dict[str, Callable[[Invented, Period], slow_count.Cells]] = {
    "R02": slow_count.r02,
    "R03": slow_count.r03,
    "R09": slow_count.r09,
    "R11": slow_count.r11,
    "R16": slow_count.r16,
}


@pytest.mark.slow
@settings(max_examples=60)
@given(office=offices, period=periods)
def test_each_cell_is_what_a_slow_count_gives(desk: Desk, office: Invented, period: Period) -> None:
    with filled(desk, office) as work:
        for code, count in COUNTS.items():
            counted = returns.figures(work, code, period)
            assert not counted.wrong_totals()
            assert_same(counted, count(office, period))
        operations = {row.code for row in returns.figures(work, "R09", period).rows}
        slow = slow_count.r09(office, period)
        assert operations == {line for line, column in slow if column == "lines"} - {"TOTAL"}


@settings(max_examples=15)
@given(office=offices, period=periods)
def test_an_office_that_counts_cases_by_its_own_day(
    desk: Desk, office: Invented, period: Period
) -> None:
    with filled(desk, office) as work:
        work.keep_fact("setting.counted_basis", "opened")
        counted = returns.figures(work, "R02", period)
        assert_same(counted, slow_count.r02(office, period, "opened"))


@settings(max_examples=15)
@given(office=offices, period=periods)
def test_the_listed_records_are_as_many_as_the_figures(
    desk: Desk, office: Invented, period: Period
) -> None:
    columns = {"R02": "CASES", "R03": "ALL", "R11": "TIMES", "R16": "REPORTS"}
    with filled(desk, office) as work:
        for code, column in columns.items():
            counted = returns.figures(work, code, period, listed=True)
            lines = (*counted.rows, *counted.apart_rows)
            figure = sum(int(str(counted.value(row.code, column))) for row in lines)
            listed = [it for it in counted.records if code != "R02" or it.what == "คดี"]
            assert len(listed) == figure
