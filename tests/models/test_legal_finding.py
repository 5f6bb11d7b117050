"""Act, means and purpose: when a result stands on the law, and what is said when it does not."""

from itertools import product
from typing import Any

import pytest

from centredesk.models.legal_finding import legal_finding

ACTS, MEANS, FORMS = ["PROCURE"], ["THREAT"], ["06.1"]
WORDS = {"acts": "การกระทำ", "means": "วิธีการ", "forms": "ความมุ่งหมาย"}


def trafficked(**more: Any) -> dict[str, Any]:
    return {"result": "VICTIM_TIP", "acts": ACTS, "means": MEANS, "forms": FORMS} | more


@pytest.mark.parametrize("there", list(product([True, False], repeat=3)))
@pytest.mark.parametrize("under_18", [True, False])
def test_a_victim_of_section_6_stands_on_all_three_or_two_of_a_child(
    there: tuple[bool, bool, bool], under_18: bool
) -> None:
    given = dict(zip(WORDS, there, strict=True))
    missing = [
        word
        for name, word in WORDS.items()
        if not given[name] and not (name == "means" and under_18)
    ]
    values = trafficked(**{name: [] for name, got in given.items() if not got})
    finding = legal_finding(values, under_18=under_18)
    assert finding.holds == (not missing)
    assert finding.sentence.partition(": ")[2].split() == missing


@pytest.mark.parametrize("absent", [None, []])
def test_not_answered_is_as_little_as_none(absent: list[str] | None) -> None:
    assert not legal_finding(trafficked(acts=absent), under_18=False).holds


def test_the_exploitation_of_6_1_alone_is_no_purpose_of_section_6() -> None:
    assert not legal_finding(trafficked(forms=["09"]), under_18=False).holds
    assert legal_finding(trafficked(forms=["09", "05"]), under_18=False).holds


def test_a_victim_of_6_1_needs_one_of_its_own_means() -> None:
    finding = legal_finding({"result": "VICTIM_FL", "means": MEANS}, under_18=True)
    assert not finding.holds
    assert "6/1" in finding.sentence
    assert legal_finding({"result": "VICTIM_FL", "fl_means": ["DEBT"]}, under_18=False).holds


@pytest.mark.parametrize("under_18", [True, False])
def test_no_victim_although_all_elements_are_there_is_asked_about(under_18: bool) -> None:
    complete = trafficked(result="NOT_VICTIM", means=[] if under_18 else MEANS)
    assert not legal_finding(complete, under_18=under_18).holds
    assert legal_finding(complete | {"acts": []}, under_18=under_18).holds


def test_no_victim_of_a_grown_person_without_means_stands() -> None:
    assert legal_finding(trafficked(result="NOT_VICTIM", means=[]), under_18=False).holds


@pytest.mark.parametrize("result", ["UNCLEAR", "REFUSED", "NOT_SCREENED"])
def test_an_undecided_result_needs_nothing(result: str) -> None:
    assert legal_finding({"result": result}, under_18=False).holds
    assert legal_finding(trafficked(result=result), under_18=True).holds
