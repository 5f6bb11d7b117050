"""Dates, times, numbers and codes fill themselves in while they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centredesk.errors import BadValue
from centredesk.ui.forms import grouping
from centredesk.ui.forms.date_typing import Fill, fill_date, fill_partial, fill_time
from centredesk.ui.forms.moments import read_time


def typed(fill: Fill, keys: str) -> str:
    """What stands in the line after these keys."""
    text = ""
    for key in keys:
        text = fill(text, key)
    return text


@pytest.mark.parametrize(
    ("keys", "stands"),
    [
        ("11112569", "11/11/2569"),
        ("111169", "11/11/69"),
        ("11/11/69", "11/11/69"),
        ("1/1/69", "1/1/69"),
        ("11-11-2569", "11/11/2569"),
        ("11.11.2569", "11/11/2569"),
        ("11 ", "11 "),
        ("2025-12-01", "2025-12-01"),
        ("20251201", "2025-12-01"),
        ("2569-12-01", "2569-12-01"),
    ],
)
def test_the_strokes_of_a_date_come_by_themselves(keys: str, stands: str) -> None:
    assert typed(fill_date, keys) == stands


@pytest.mark.parametrize(
    ("keys", "stands"),
    [
        ("2547", "2547"),
        ("2512", "2512"),
        ("05/2549", "05/2549"),
        ("052549", "05/2549"),
        ("12052549", "12/05/2549"),
        ("12/05/2549", "12/05/2549"),
    ],
)
def test_a_year_alone_stays_a_year(keys: str, stands: str) -> None:
    assert typed(fill_partial, keys) == stands


@pytest.mark.parametrize(
    ("keys", "stands"), [("1405", "14:05"), ("14:05", "14:05"), ("9.30", "9:30"), ("0930", "09:30")]
)
def test_a_time_fills_itself_in(keys: str, stands: str) -> None:
    assert typed(fill_time, keys) == stands


@pytest.mark.parametrize("text", ["14:05", "14.05 น.", "1405", "๑๔:๐๕", "เวลา 14:05", "14:05:33"])
def test_a_time_is_read_however_it_is_written(text: str) -> None:
    read = read_time(text)
    assert read is not None
    assert (read.hour, read.minute) == (14, 5)


@pytest.mark.parametrize("text", ["25:00", "12:60", "บ่ายสอง", "123456"])
def test_no_such_time_is_told(text: str) -> None:
    with pytest.raises(BadValue, match="00:00 ถึง 23:59"):
        read_time(text)


@pytest.mark.parametrize(
    ("group", "text", "stands"),
    [
        (grouping.as_card, "1234567890121", "1-2345-67890-12-1"),
        (grouping.as_card, "12345", "1-2345"),
        (grouping.as_card, "12345678901234", "12345678901234"),
        (grouping.as_phone, "0815550142", "08 1555 0142"),
        (grouping.as_phone, "055550142", "0 5555 0142"),
        (grouping.as_phone, "+66 81 555 0142", "+66 81 555 0142"),
        (grouping.as_amount, "1250000.5", "1,250,000.5"),
        (grouping.as_amount, "12 บาท", "12 บาท"),
        (grouping.as_capitals, "mb1234ก", "MB1234ก"),
    ],
)
def test_numbers_are_grouped_while_typing(group: grouping.Group, text: str, stands: str) -> None:
    assert group(text) == stands


SIGNS = st.text("0123456789 -,.aก+", max_size=18)


@given(SIGNS, st.integers(0, 18))
@pytest.mark.parametrize("group", [grouping.as_card, grouping.as_phone, grouping.as_amount])
def test_grouping_loses_no_sign_and_keeps_the_cursor_behind_the_same_one(
    group: grouping.Group, text: str, cursor: int
) -> None:
    cursor = min(cursor, len(text))
    grouped, place = grouping.regroup(text, cursor, group)

    def bare(part: str) -> str:
        return "".join(sign for sign in part if sign not in " -,")

    assert bare(grouped) == bare(text)
    assert bare(grouped[:place]) == bare(text[:cursor])
