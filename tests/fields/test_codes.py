"""Every code list is whole, and a written word finds the one code it means."""

import csv

import pytest

from centredesk.fields.codes import CodeList, code_list, list_names
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
