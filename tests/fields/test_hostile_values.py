"""Whatever stands in a JSON file, a field takes it whole or refuses it in words."""

import math
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, literal, select

from centredesk.errors import BadValue
from centredesk.fields.columns import Satang
from centredesk.fields.days import BuddhistDate, Moment, PartialDate
from centredesk.fields.kinds import (
    Choice,
    Choices,
    Decimals,
    Kind,
    Lines,
    Money,
    Note,
    Number,
    Ref,
    Text,
    YesNo,
)
from centredesk.fields.papers import Passport, Phone, PlaceOf, ThaiId

KINDS: list[Kind] = [
    Text(), Note(), Number(), Decimals(), Money(), YesNo(), Choice("sex"), Choices("act"),
    Ref("case"), Lines((("place", "สถานที่", PlaceOf()), ("since", "ตั้งแต่", BuddhistDate()))),
    BuddhistDate(), PartialDate(), Moment(), PlaceOf(), ThaiId(), Passport(), Phone(),
]  # fmt: skip
DATABASE = create_engine("sqlite://")

WORDS = st.text() | st.sampled_from(
    [
        *("NaN", "sNaN", "Infinity", "-1", "1e400", "1E-9", "1e-999999", "1e999999", "99", "--"),
        *("๑๒/๑๑/๒๕๖๙", "31/02/2569", "2569", "0000-00-00", "9999-12-31", "2026-11-12T25:00"),
        *("12/11/2569 24:00", "12/11/2569 10:6", "\x00", "\ud7ff", "\ud800", " ", "M,M", "||;"),
        *("True", "010"),
    ]
)
PLAIN = st.none() | st.booleans() | st.integers() | st.floats() | WORDS
ANYTHING = st.recursive(
    PLAIN, lambda part: st.lists(part, max_size=3) | st.dictionaries(WORDS, part, max_size=3)
)


def kept(kind: Kind, value: Any) -> Any:
    """The value after the database, and after the journal."""
    column = kind.column()
    with DATABASE.connect() as connection:
        back = connection.execute(select(literal(value, column))).scalar_one()
    assert kind.from_json(kind.to_json(value)) == value
    return back


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: type(kind).__name__)
@given(ANYTHING)
@settings(max_examples=40)
def test_anything_is_taken_or_refused(kind: Kind, given_value: Any) -> None:
    try:
        value = kind.from_json(given_value)
    except BadValue as refused:
        assert "ก" <= refused.sentence[0] <= "๛"
        return
    if value is not None:
        assert kept(kind, value) == value
        kind.show(value)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: type(kind).__name__)
@pytest.mark.parametrize("given_value", [math.nan, math.inf, {"x": 1}, 10**30], ids=repr)
def test_what_no_field_means_is_not_kept(kind: Kind, given_value: Any) -> None:
    if isinstance(kind, Text | Note | Passport | Phone) and given_value == 10**30:
        return
    with pytest.raises(BadValue):
        kind.from_json(given_value)


def test_numbers_stand_for_their_digits_where_people_write_digits() -> None:
    assert ThaiId().from_json(1101700203450) == "1101700203450"
    assert PlaceOf().from_json(6306) == "6306"
    assert Phone().from_json(1300) == "1300"
    assert PartialDate().from_json(2549) == "2006"
    assert Note().from_json(5) == "5"
    assert Choice("urgency").from_json(2) == "2"
    assert Choices("exploit").from_json("ขอทาน") == ["05"]


def test_values_of_the_program_itself_are_taken_as_they_are() -> None:
    day, moment = date(2026, 11, 12), datetime.fromisoformat("2026-11-12T10:00+07:00")
    assert BuddhistDate().from_json(day) == day
    assert BuddhistDate().from_json(moment) == day
    assert Moment().from_json(moment) == moment
    assert Moment().from_json("2026-11-12T03:00Z") == moment
    assert Money().from_json(Decimal("10.5")) == Decimal("10.50")
    assert Satang().process_bind_param(Decimal("10.29"), DATABASE.dialect) == 1029
