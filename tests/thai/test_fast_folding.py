"""The short way through clean() gives what the long way gives, for any text."""

import random

from hypothesis import given
from hypothesis import strategies as st

from centredesk.thai import folding

THAI = [chr(code) for code in range(0xE01, 0xE5C) if chr(code).isprintable()]
LETTERS = THAI + list("  aB1.-\n\u00a0\u200b")


def the_long_way(text: str) -> str:
    while (better := folding._mended(text)) != text:
        text = better
    return text


def test_short_texts_of_any_thai_letters() -> None:
    dice = random.Random(9)
    for _ in range(60_000):
        text = "".join(dice.choice(LETTERS) for _ in range(dice.randint(1, 7)))
        assert folding.clean(text) == the_long_way(text), repr(text)


@given(st.text(max_size=40))
def test_any_text_at_all(text: str) -> None:
    assert folding.clean(text) == the_long_way(text)
