"""The span a paper covers, as a clerk types it and as the ministry reads it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centredesk.errors import BadValue
from centredesk.exports.period import Kind, Period, period_of, read_period

TODAY = date(2026, 11, 21)
KINDS: tuple[Kind, ...] = (
    "month", "quarter", "half", "nine_months", "year", "fiscal_year", "days"
)  # fmt: skip
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("typed", "first", "last", "title"),
    [
        ("2568-10", date(2025, 10, 1), date(2025, 10, 31), "ประจำเดือนตุลาคม พ.ศ. 2568"),
        ("๒๕๖๗-๒", date(2024, 2, 1), date(2024, 2, 29), "ประจำเดือนกุมภาพันธ์ พ.ศ. 2567"),
        (
            "2568-10..2568-12",
            date(2025, 10, 1),
            date(2025, 12, 31),
            "ระหว่างเดือนตุลาคม – ธันวาคม พ.ศ. 2568",
        ),
        (
            "2568-11 .. 2569-01",
            date(2025, 11, 1),
            date(2026, 1, 31),
            "ระหว่างเดือนพฤศจิกายน พ.ศ. 2568 – มกราคม พ.ศ. 2569",
        ),
        ("2568", date(2025, 1, 1), date(2025, 12, 31), "ประจำปี พ.ศ. 2568"),
        (
            "FY2569",
            date(2025, 10, 1),
            date(2026, 9, 30),
            "ปีงบประมาณ พ.ศ. 2569 (ตุลาคม 2568 – กันยายน 2569)",
        ),
        (
            "fy2569-q1",
            date(2025, 10, 1),
            date(2025, 12, 31),
            "ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2569 (ตุลาคม – ธันวาคม 2568)",
        ),
        (
            "fy2569-q4",
            date(2026, 7, 1),
            date(2026, 9, 30),
            "ไตรมาสที่ 4 ปีงบประมาณ พ.ศ. 2569 (กรกฎาคม – กันยายน 2569)",
        ),
        (
            "fy2569-h1",
            date(2025, 10, 1),
            date(2026, 3, 31),
            "รอบ 6 เดือนแรก ปีงบประมาณ พ.ศ. 2569 (ตุลาคม 2568 – มีนาคม 2569)",
        ),
        (
            "fy2569-9m",
            date(2025, 10, 1),
            date(2026, 6, 30),
            "รอบ 9 เดือน ปีงบประมาณ พ.ศ. 2569 (ตุลาคม 2568 – มิถุนายน 2569)",
        ),
        (
            "2568-01-15..2568-03-10",
            date(2025, 1, 15),
            date(2025, 3, 10),
            "ระหว่างวันที่ 15 มกราคม – 10 มีนาคม พ.ศ. 2568",
        ),
        (
            "2567-12-30..2568-01-02",
            date(2024, 12, 30),
            date(2025, 1, 2),
            "ระหว่างวันที่ 30 ธันวาคม พ.ศ. 2567 – 2 มกราคม พ.ศ. 2568",
        ),
        ("2568-03-10", date(2025, 3, 10), date(2025, 3, 10), "วันที่ 10 มีนาคม พ.ศ. 2568"),
    ],
)
def test_every_way_of_naming_a_period(typed: str, first: date, last: date, title: str) -> None:
    period = read_period(typed, today=TODAY)
    assert (period.first, period.last, period.title) == (first, last, title)
    assert period.as_at == TODAY


@pytest.mark.parametrize(
    "typed",
    [
        "", "เดือนนี้", "2025-10", "2568-13", "2568-00", "2567-02-30", "2568-12..2568-10", "2568-10..",
        "fy2569-q5", "fy25", "fy2569-h3", "..2568", "25681-01", "2568-10..2568-12..2569-01", "9999",
    ],
)  # fmt: skip
def test_what_is_no_period_is_refused_with_a_way_out(typed: str) -> None:
    with pytest.raises(BadValue) as refused:
        read_period(typed, today=TODAY)
    assert refused.value.advice


def test_a_day_that_is_not_in_its_month_is_named() -> None:
    with pytest.raises(BadValue, match="เดือนกุมภาพันธ์มี 29 วัน"):
        read_period("2567-02-01..2567-02-30", today=TODAY)


def test_the_figures_cannot_be_as_at_a_day_before_the_period_or_after_today() -> None:
    october = date(2025, 10, 31)
    assert read_period("2568-10", today=TODAY, as_at=october).as_at == october
    for wrong in (date(2025, 9, 30), TODAY + timedelta(days=1)):
        with pytest.raises(BadValue):
            read_period("2568-10", today=TODAY, as_at=wrong)


@given(st.sampled_from(KINDS), DAYS)
def test_what_is_written_is_read_back(kind: Kind, day: date) -> None:
    period = period_of(kind, day)
    assert read_period(period.code, today=day) == period
    assert kind == "nine_months" or day in period


@given(st.sampled_from(KINDS), DAYS)
def test_periods_follow_each_other_without_gap_or_overlap(kind: Kind, day: date) -> None:
    period = period_of(kind, day)
    after = period.next()
    assert after.previous() == period
    assert after.kind == kind
    if kind != "nine_months":
        assert after.first == period.last + timedelta(days=1)


@given(DAYS)
def test_quarters_halves_and_nine_months_make_up_the_fiscal_year(day: date) -> None:
    year = period_of("fiscal_year", day)
    quarters = [period_of("quarter", year.first)]
    while quarters[-1].last < year.last:
        quarters.append(quarters[-1].next())
    assert len(quarters) == 4
    assert quarters[1].last == period_of("half", year.first).last
    assert quarters[2].last == period_of("nine_months", day).last
    assert (quarters[0].first, quarters[3].last) == (year.first, year.last)


@given(DAYS, DAYS)
def test_a_free_span_keeps_its_length_when_it_moves(one: date, other: date) -> None:
    first, last = sorted((one, other))
    typed = f"{first.year + 543}-{first:%m-%d}..{last.year + 543}-{last:%m-%d}"
    period: Period = read_period(typed, today=last)
    moved = period.next()
    assert moved.last - moved.first == last - first
    assert read_period(period.code, today=last) == period
