"""The number on the identity card."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.th import pin

from centredesk.thai.ids import format_id, id_card_ok

NUMBERS = st.text("0123456789", min_size=13, max_size=13)
GOOD = "1115303945259"


@given(NUMBERS)
def test_the_check_digit_agrees_with_the_reference(number: str) -> None:
    assert id_card_ok(number) == (number[-1] == pin.calc_check_digit(number[:-1]))


@given(NUMBERS)
def test_only_one_last_digit_is_right(number: str) -> None:
    assert sum(id_card_ok(number[:-1] + last) for last in "0123456789") == 1


@pytest.mark.parametrize(
    "text", ["", "111530394525", GOOD + "0", "๑๑๑๕๓๐๓๙๔๕๒๕๙", "A7135241", GOOD[:-1] + "²"]
)
def test_what_is_not_thirteen_arabic_digits_is_no_number(text: str) -> None:
    assert not id_card_ok(text)
    assert format_id(text) == text


def test_the_number_is_shown_as_on_the_card() -> None:
    assert format_id(GOOD) == "1-1153-03945-25-9"
