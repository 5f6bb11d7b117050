"""How old on a day: full and partial birth dates, stated ages, 29 February, the law's bands."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centredesk.models.victims import age_band, age_of

DAYS = st.dates(date(1930, 1, 1), date(2060, 12, 31))
PARTS = st.sampled_from([4, 7, 10])


def reckoned(birth: date, day: date) -> int:
    """Slowly: every birthday since; who was born on 29 February has it on 1 March."""
    age = 0
    for year in range(birth.year + 1, day.year + 1):
        leap_child = (birth.month, birth.day) == (2, 29) and not calendar.isleap(year)
        age += (date(year, 3, 1) if leap_child else birth.replace(year=year)) <= day
    return age


def possible_births(known: str) -> tuple[date, date]:
    """The first and the last day a partly known birth date may mean."""
    year, month = int(known[:4]), int(known[5:7] or 0)
    if len(known) == 10:
        return date.fromisoformat(known), date.fromisoformat(known)
    last = calendar.monthrange(year, month or 12)[1]
    return date(year, month or 1, 1), date(year, month or 12, last)


@given(DAYS, DAYS, PARTS)
def test_the_youngest_age_a_birth_date_allows(birth: date, day: date, length: int) -> None:
    known = birth.isoformat()[:length]
    assert age_of(known, None, None, day=day) == reckoned(possible_births(known)[1], day)


@given(DAYS, PARTS, st.integers(0, 400))
def test_nobody_grows_younger(birth: date, length: int, step: int) -> None:
    known = birth.isoformat()[:length]
    day = birth + timedelta(days=3000)
    first = age_of(known, None, None, day=day)
    later = age_of(known, None, None, day=day + timedelta(days=step))
    assert first is not None
    assert later is not None
    assert first <= later <= first + 2


@given(DAYS, st.integers(0, 90), st.integers(0, 15000))
def test_a_stated_age_grows_with_each_year_since_it_was_stated(
    stated_on: date, stated: int, after: int
) -> None:
    day = stated_on + timedelta(days=after)
    assert age_of(None, stated, stated_on, day=day) == stated + reckoned(stated_on, day)


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [
        ("2008-11-12", date(2026, 11, 11), 17), ("2008-11-12", date(2026, 11, 12), 18),
        ("2008-02-29", date(2026, 2, 28), 17), ("2008-02-29", date(2026, 3, 1), 18),
        ("2008-02-29", date(2024, 2, 29), 16), ("2008-02", date(2026, 2, 28), 17),
        ("2008-11", date(2026, 11, 29), 17), ("2008-11", date(2026, 11, 30), 18),
        ("2008", date(2026, 12, 30), 17), ("2008", date(2026, 12, 31), 18),
        ("2026-12-01", date(2026, 11, 12), 0), ("2027", date(2026, 11, 12), 0),
    ],
)  # fmt: skip
def test_birthdays(birth: str, day: date, age: int) -> None:
    assert age_of(birth, None, None, day=day) == age


def test_a_full_birth_date_goes_before_a_stated_age_and_that_before_a_bare_year() -> None:
    day, said_on = date(2026, 11, 12), date(2026, 6, 1)
    assert age_of("2010-01-01", 20, said_on, day=day) == 16
    assert age_of("2010", 20, said_on, day=day) == 20
    assert age_of("2010", 20, None, day=day) == 15
    assert age_of(None, 20, None, day=day) is None
    assert age_of(None, None, None, day=day) is None


def test_before_it_was_stated_the_age_was_less() -> None:
    assert age_of(None, 17, date(2026, 6, 1), day=date(2026, 5, 31)) == 16
    assert age_of(None, 0, date(2026, 6, 1), day=date(2020, 1, 1)) == 0


@pytest.mark.parametrize(
    ("age", "band"),
    [(None, "AU"), (0, "A1"), (15, "A1"), (16, "A2"), (17, "A2"), (18, "A3"), (90, "A3")],
)
def test_the_bands_of_the_law(age: int | None, band: str) -> None:
    assert age_band(age) == band
