"""How a person falls into the columns of a return: sex, nationality, age, as SQL."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Integer, case, cast, extract, func

from centredesk.models.people import Person

P = Person.__table__

SEX = case((P.c.sex.in_(("M", "F")), P.c.sex), else_="X")
NATION = func.coalesce(P.c.nationality, "XXX")
NATIONALITY = case((NATION.in_(("THA", "XXA", "XXX")), NATION), else_="FOR")


def column_codes(prefix: str, sex: str, nationality: str, band: str = "") -> Iterator[str]:
    """The columns in which one person counts."""
    yield f"{prefix}_{sex}"
    yield f"{prefix}_ALL"
    yield f"{prefix}_{nationality}"
    if band:
        yield f"{prefix}_{band}"


def age_on(day: ColumnElement[Any]) -> ColumnElement[Any]:
    """Whole years of age on a day: the rule of `models.victims.age_of`, word for word.

    A full birth date, else a stated age with its day, else the youngest age that a birth month
    or year allows.
    """
    birth, stated = P.c.birth_date, P.c.stated_age_on
    year, month = extract("year", day), extract("month", day)
    years = year - _part(birth, 1, 4)
    full = years - _earlier(day, _part(birth, 6, 2), _part(birth, 9, 2))
    since = year - extract("year", stated)
    told = P.c.stated_age + since
    told -= _earlier(day, extract("month", stated), extract("day", stated))
    by_month = years - case((month <= _part(birth, 6, 2), 1), else_=0)
    return case(
        (func.length(birth) == 10, full),
        (P.c.stated_age.is_not(None) & stated.is_not(None), told),
        (func.length(birth) == 7, by_month),
        (func.length(birth) == 4, years - 1),
    )


def _part(text: ColumnElement[Any], first: int, length: int) -> ColumnElement[int]:
    return cast(func.substr(text, first, length), Integer)


def _earlier(
    day: ColumnElement[Any], month: ColumnElement[Any], date: ColumnElement[Any]
) -> ColumnElement[Any]:
    """1 while the year's day has not come yet."""
    reached = extract("month", day) * 100 + extract("day", day)
    return case((reached < month * 100 + date, 1), else_=0)
