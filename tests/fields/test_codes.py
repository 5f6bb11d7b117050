"""Every code list is whole, and a written word finds the one code it means."""

import csv
from collections.abc import Iterator

import pytest

from centredesk.exports.returns.r11 import FORM as R11
from centredesk.fields.code_titles import TITLES
from centredesk.fields.codes import EXTENDABLE, CodeList, code_list, list_names, standard_list
from centredesk.fields.kinds import Choice, Choices
from centredesk.fields.own_codes import OWN, OwnCode, standard_of
from centredesk.paths import resource
from centredesk.places import countries

LISTS = [code_list(name) for name in list_names()]


@pytest.mark.parametrize("listed", LISTS, ids=list_names())
def test_a_list_says_everything_once_in_two_languages(listed: CodeList) -> None:
    for words in zip(*((one.code, one.th, one.en) for one in listed.options), strict=True):
        assert all(word and word == word.strip() for word in words)
        assert len(set(words)) == len(words)
    # Several choices are written side by side with commas.
    assert not [one.th for one in listed.options if "," in one.th]


@pytest.mark.parametrize("listed", LISTS, ids=list_names())
def test_a_code_and_its_words_find_the_code(listed: CodeList) -> None:
    for option in listed.options:
        for word in (option.code, option.code.lower(), option.th, option.en, f" {option.th} "):
            assert listed.find(word) == option.code
        assert option.code in listed
        assert listed.label(option.code) == option.th
        assert listed.english(option.code) == option.en


def test_the_law_is_told_in_its_own_order() -> None:
    exploit = [option.code for option in code_list("exploit").options]
    assert exploit == sorted(exploit)
    assert [code for code in exploit if "." not in code] == [f"{n:02d}" for n in range(1, 10)]
    assert [option.code for option in code_list("law_basis").options][:3] == [
        "S6_1",
        "S6_2",
        "S6X1",
    ]


def test_nationalities_are_the_countries_and_two_more() -> None:
    nat = [(option.code, option.th) for option in code_list("nat").options]
    assert nat[:-2] == [(country.alpha3, country.name_th) for country in countries()]
    assert nat[-2:] == [("XXA", "ไร้สัญชาติ"), ("XXX", "ไม่ทราบ")]


@pytest.mark.parametrize(
    ("name", "word", "code"),
    [
        ("nat", "พม่า", "MMR"), ("nat", "เมียนมาร์", "MMR"), ("nat", "สปป.ลาว", "LAO"),
        ("nat", " ไทย ", "THA"), ("nat", "เขมร", "KHM"), ("nat", "myanmar", "MMR"),
        ("sex", "ช.", "M"), ("sex", "ญ", "F"), ("sex", "f", "F"), ("sex", "Male", "M"),
        ("exploit", "แรงงานประมง", "06.1"), ("exploit", "แก๊งคอลเซ็นเตอร์", "06.8"),
        ("exploit", "ขอทาน", "05"), ("border", "แม่สอด 2", "MAE_SOT_2"),
        ("border", "สะพานมิตรภาพ ๒", "MAE_SOT_2"), ("reporter_kind", "ผู้ปกครอง", "FAMILY"),
        ("result", "ม.6/1", "VICTIM_FL"), ("report_channel", "อื่นๆ", "OTHER"),
    ],
)  # fmt: skip
def test_usual_other_words_are_understood(name: str, word: str, code: str) -> None:
    assert code_list(name).find(word) == code


@pytest.mark.parametrize(
    ("name", "word"), [("sex", "ไม่แน่ใจ"), ("result", "รอผล MDT??"), ("nat", ""), ("nat", "-")]
)
def test_an_unknown_word_finds_nothing(name: str, word: str) -> None:
    assert code_list(name).find(word) is None


def test_a_code_of_a_later_version_stands_for_itself() -> None:
    assert code_list("sex").label("Q") == code_list("sex").english("Q") == "Q"
    assert code_list("sex").htcds("Q") == ""
    assert "Q" not in code_list("sex")
    assert code_list("case_status").htcds("LITIG") == "Active"


@pytest.mark.parametrize("name", ["no_such_list", "../codes/sex", ""])
def test_a_list_that_is_not_there_is_a_fault_of_ours(name: str) -> None:
    with pytest.raises(LookupError):
        code_list(name)


def test_every_other_word_belongs_to_a_code_and_hides_none() -> None:
    with resource("codes", "synonyms", "codes.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert rows
    lost = [row for row in rows if code_list(row["list"]).find(row["word"]) != row["code"]]
    assert not lost


# ── what an office adds ──


HOME_VISIT = OwnCode("service", "S05~1", "เยี่ยมบ้านกับ อสม.", "Home visit")
OLD_WORD = OwnCode("service", "S05~2", "คำเก่า", active=False)


@pytest.fixture
def office() -> Iterator[object]:
    """An office with two answers of its own, one of them retired."""
    holder = object()
    OWN.take(holder, (HOME_VISIT, OLD_WORD))
    yield holder
    OWN.let_go(holder)


def test_every_list_has_a_title_and_every_title_a_list() -> None:
    assert set(TITLES) == set(list_names())
    assert len(set(TITLES.values())) == len(TITLES)
    assert list_names() and EXTENDABLE <= set(list_names())


def test_what_the_law_or_a_return_defines_takes_no_word_of_an_office() -> None:
    law = {"act", "means", "fl_means", "exploit", "result", "law_basis", "victim_law", "age_law"}
    counted = {"victim_status", "case_status", "close_reason", "sex", "nat", "disposition"}
    assert not EXTENDABLE & (law | counted)


def test_an_own_answer_stands_behind_what_it_is_counted_as(office: object) -> None:
    service = code_list("service")
    codes = [option.code for option in service.options]
    assert codes[codes.index("S05") + 1] == "S05~1"
    assert service.label("S05~1") == "เยี่ยมบ้านกับ อสม."
    assert service.find("เยี่ยมบ้านกับ อสม") == service.find("home visit") == "S05~1"
    assert service.htcds("S05~1") == service.htcds("S05")
    assert standard_of("S05~1") == standard_of("S05") == "S05"


def test_a_retired_answer_is_shown_and_not_offered(office: object) -> None:
    service = code_list("service")
    assert "S05~2" not in [option.code for option in service.options]
    assert service.label("S05~2") == "คำเก่า"
    assert Choice("service").from_json("S05~2") == "S05~2"
    assert Choices("service").from_json(["S05~2", "S01"]) == ["S01", "S05~2"]


def test_returns_know_the_standard_codes_alone(office: object) -> None:
    assert code_list("service").standard == standard_list("service").options
    assert "S05~1" not in dict(R11.row_heads())


def test_closing_takes_the_answers_away_and_another_office_has_its_own(office: object) -> None:
    other = object()
    OWN.take(other, ())
    assert "S05~1" not in code_list("service")
    OWN.let_go(other)
    assert "S05~1" in code_list("service")
    OWN.let_go(office)
    assert code_list("service") is standard_list("service")
