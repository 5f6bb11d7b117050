"""A date survives the way to paper and back, whichever way it is written."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from centredesk.thai import dates
from centredesk.thai.digits import thai_digits

DAYS = st.dates(date(1880, 1, 1), date(2200, 12, 31))
TUESDAY = date(2025, 10, 14)


@given(DAYS)
def test_every_shown_date_reads_as_itself(day: date) -> None:
    shown = [dates.short_date(day), dates.long_date(day), dates.full_date(day)]
    shown += [dates.field_date(day), day.isoformat(), f"{day:%d %B %Y}", f"{day:%d-%b-%Y}"]
    for text in [*shown, *map(thai_digits, shown)]:
        assert dates.read_date(text) == day, text


@given(DAYS)
def test_a_two_digit_year_is_buddhist(day: date) -> None:
    assume(2500 <= day.year + dates.BE <= 2599)
    assert dates.read_date(f"{day.day}/{day.month}/{(day.year + dates.BE) % 100:02d}") == day


@given(DAYS)
def test_partial_dates_come_back(day: date) -> None:
    for iso in (f"{day.year}", f"{day.year}-{day.month:02d}", day.isoformat()):
        assert dates.read_partial(dates.show_partial(iso)) == iso


@pytest.mark.parametrize(
    "text",
    [
        "14/10/2568", "14-10-2568", "14.10.2568", "14 10 2568", "14 / 10 / 2568", "๑๔/๑๐/๖๘",
        "14/10/68", "141068", "14102568", "20251014", "25681014", "2568/10/14", "2025-10-14",
        "2568-10-14", "14 ต.ค. 68", "14 ต.ค.68", "14 ต. ค. 2568", "14ต.ค.68", "14 ตค 68",
        "14-ต.ค.-68", "14/ต.ค./2568", "14 ต.ค. ’68", "14 ตุลาคม 2568", "14 ตุลา 68",
        "14ตุลาคม2568", "วันที่ 14 ตุลาคม พ.ศ. 2568", "14 เดือนตุลาคม พ.ศ.2568",
        "วันอังคารที่ ๑๔ ตุลาคม พุทธศักราช ๒๕๖๘", "อังคาร 14 ต.ค. 2568", "เมื่อวันที่ 14 ต.ค. 68",
        "14 Oct 2025", "14-Oct-2025", "14th October 2025", "October 14, 2025", "Tue, 14 Oct 2025",
        "14 October 2568 B.E.", "14 ตุลาคม ค.ศ. 2025", "14/10/2025", "14/10/2568 10:30",
        "2568-10-14 00:00:00", "2025-10-14T10:30:00+07:00", "14 ต.ค. 2568 เวลา 10.30 น.",
        "\u00a014/10/2568\u200b",
    ],
)  # fmt: skip
def test_registers_write_one_day_in_many_ways(text: str) -> None:
    assert dates.read_date(text) == TUESDAY


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("31/11/2569", "เดือนพฤศจิกายนมี 30 วัน"),
        ("31/02/2545", "เดือนกุมภาพันธ์ พ.ศ. 2545 มี 28 วัน"),
        ("29 ก.พ. 2568", "มี 28 วัน ไม่มีวันที่ 29"),
        ("30 กุมภาพันธ์ 2567", "เดือนกุมภาพันธ์ พ.ศ. 2567 มี 29 วัน"),
        ("0/5/2569", "ไม่มีวันที่ 0"),
        ("10/14/2568", "ไม่มีเดือนที่ 14"),
        ("14/10/1268", "ปี 1268 อยู่นอกช่วง"),
        ("14/10/9999", "ปี 9999 อยู่นอกช่วง"),
        ("14 ตุลาคม พ.ศ. 2025", "ปี 2025 อยู่นอกช่วง"),
        ("14 ตมุลาคม 2568", "ไม่รู้จักชื่อเดือน"),
        ("14-Oct-25", "ปีมีสองหลัก"),
        ("14/10/25 ค.ศ.", "ปี ค.ศ. มีเพียงสองหลัก"),
        ("80 คน", "อ่านเป็นวันที่ไม่ได้"),
        ("14/10", "อ่านเป็นวันที่ไม่ได้"),
        ("", "อ่านเป็นวันที่ไม่ได้"),
        ("1 " * 5000, "อ่านเป็นวันที่ไม่ได้"),
    ],
)
def test_an_impossible_date_is_refused_in_a_precise_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        dates.read_date(text)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2549", "2006"), ("พ.ศ. ๒๕๔๙", "2006"), ("ปี 2549", "2006"), ("49", "2006"),
        ("2006", "2006"), ("พ.ค. 2549", "2006-05"), ("พฤษภาคม 49", "2006-05"),
        ("05/2549", "2006-05"), ("5/49", "2006-05"), ("2549-05", "2006-05"),
        ("May 2006", "2006-05"), ("00/05/2549", "2006-05"), ("-/5/2549", "2006-05"),
        ("00/00/2549", "2006"), ("-/-/2549", "2006"), ("12/5/2549", "2006-05-12"),
    ],
)  # fmt: skip
def test_as_much_of_a_birth_date_as_is_known(text: str, iso: str) -> None:
    assert dates.read_partial(text) == iso


@pytest.mark.parametrize("text", ["13/2549", "ไม่ทราบ", "31/2/2549", "", "254"])
def test_what_is_no_partial_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"[ก-๙]"):
        dates.read_partial(text)


def test_the_glass_shows_the_buddhist_era() -> None:
    day = date(2026, 11, 12)
    assert dates.short_date(day) == "12 พ.ย. 2569"
    assert dates.long_date(day) == "12 พฤศจิกายน 2569"
    assert dates.full_date(day) == "วันพฤหัสบดีที่ 12 พฤศจิกายน พ.ศ. 2569"
    assert dates.field_date(day) == "12/11/2569"
    assert dates.show_partial("") == ""
    assert dates.show_time(datetime(2026, 11, 12, 7, 20, tzinfo=UTC)) == "14:20 น."


def test_a_year_stored_as_if_it_were_common_is_mended() -> None:
    assert dates.mend_year(date(2568, 10, 21)) == date(2025, 10, 21)
    assert dates.mend_year(date(2025, 10, 21)) == date(2025, 10, 21)
    # 2568 is a leap year of the common era, พ.ศ. 2568 is none.
    with pytest.raises(ValueError, match="มี 28 วัน"):
        dates.mend_year(date(2568, 2, 29))


def test_the_fiscal_year_begins_in_october() -> None:
    assert dates.fiscal_year(date(2025, 9, 30)) == 2568
    assert dates.fiscal_year(date(2025, 10, 1)) == 2569


@given(DAYS, DAYS)
def test_age_counts_birthdays(one: date, other: date) -> None:
    birth, day = sorted((one, other))
    years = range(birth.year + 1, day.year + 1)
    assert dates.age_on(birth, day) == sum(_birthday(birth, year) <= day for year in years)


def _birthday(birth: date, year: int) -> date:
    try:
        return birth.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def test_who_was_born_on_leap_day_is_eighteen_on_the_first_of_march() -> None:
    birth = date(2008, 2, 29)
    assert dates.age_on(birth, date(2026, 2, 28)) == 17
    assert dates.age_on(birth, date(2026, 3, 1)) == 18
    with pytest.raises(ValueError, match="ก่อนวันเกิด"):
        dates.age_on(birth, date(2008, 2, 28))
