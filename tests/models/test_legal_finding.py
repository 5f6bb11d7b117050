"""Act, means and purpose: when a result stands on the law, and what is said when it does not."""

from datetime import date, datetime
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centredesk.clock import BANGKOK
from centredesk.fields.codes import code_list
from centredesk.models.legal_finding import (
    REASON_LENGTH,
    Birth,
    age_then,
    demands,
    elements,
    law_met,
    legal_finding,
    reason_given,
    rights_left,
)

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


# ── the table of the law, for anything that can be ticked ──


def some(codes: str) -> st.SearchStrategy[list[str] | None]:
    """Any ticks of a list, or none at all."""
    known = [option.code for option in code_list(codes).options]
    return st.none() | st.lists(st.sampled_from(known), unique=True)


SCREENED = st.fixed_dictionaries(
    {
        "acts": some("act"),
        "means": some("means"),
        "forms": some("exploit"),
        "fl_means": some("fl_means"),
        "unable_to_resist": st.sampled_from([None, True, False]),
        "explained": some("explained"),
        "result": st.none() | st.sampled_from([o.code for o in code_list("result").options]),
        "reasons": st.none() | st.text(max_size=40),
    }
)


def by_the_table(values: dict[str, Any], *, child: bool) -> bool:
    """Section 6 asks for act and purpose, of a grown person for means; 6/1 for its own means."""
    purposes = [form for form in values["forms"] or [] if form[:2] <= "08"]
    section_6 = bool(values["acts"] and purposes and (values["means"] or child))
    own, resists = bool(values["fl_means"]), values["unable_to_resist"]
    match values["result"]:
        case "VICTIM_TIP":
            return section_6
        case "VICTIM_FL":
            return own and resists is not False
        case "NOT_VICTIM":
            return not section_6 and not (own and resists is True)
    return True


@given(SCREENED, st.booleans())
def test_the_finding_is_that_of_the_table(values: dict[str, Any], child: bool) -> None:
    finding = legal_finding(values, under_18=child)
    assert finding.holds == by_the_table(values, child=child)
    assert bool(finding.sentence) == bool(finding.short) == (not finding.holds)


@given(SCREENED, st.booleans())
def test_what_is_met_is_what_stands_without_a_reason(values: dict[str, Any], child: bool) -> None:
    met = law_met(values, under_18=child)
    trafficked_too = legal_finding(values | {"result": "VICTIM_TIP"}, under_18=child).holds
    forced = legal_finding(values | {"result": "VICTIM_FL"}, under_18=child).holds
    assert ("S6_2" in met, "S6_1" in met) == (
        trafficked_too and child,
        trafficked_too and not child,
    )
    assert ("S6X1" in met) == forced


@given(SCREENED, st.booleans())
def test_a_reason_is_demanded_for_the_law_and_for_the_rights(
    values: dict[str, Any], child: bool
) -> None:
    asked = {demand.field for demand in demands(values, under_18=child)}
    spoken = values["result"] not in (None, "REFUSED", "NOT_SCREENED")
    assert ("result" in asked) == (not by_the_table(values, child=child))
    assert ("explained" in asked) == (spoken and bool(rights_left(values)))


@given(SCREENED)
def test_one_tick_more_never_makes_an_element_missing(values: dict[str, Any]) -> None:
    for name, code in (("acts", "BUY"), ("means", "FORCE"), ("forms", "05")):
        more = values | {name: [*(values[name] or []), code]}
        before = {e.name for e in elements(values, under_18=False) if e.missing}
        after = {e.name for e in elements(more, under_18=False) if e.missing}
        assert after == before - {name}


@pytest.mark.parametrize(
    ("written", "enough"),
    [
        ("ก" * REASON_LENGTH, True),
        ("ก" * (REASON_LENGTH - 1), False),
        (" " * 40, False),
        (None, False),
    ],
)
def test_a_reason_is_twenty_letters(written: str | None, enough: bool) -> None:
    assert reason_given({"reasons": written}) == enough


def test_the_age_is_that_of_the_act_or_else_of_the_interview() -> None:
    birth = Birth("2008-06-01")
    spoken = {"start_at": datetime(2026, 11, 3, 10, tzinfo=BANGKOK)}
    then = age_then(birth, spoken, today=date(2027, 1, 1))
    assert (then.years, then.of_the_act, then.under_18) == (18, False, False)
    begun = spoken | {"exploitation_from": date(2026, 5, 31)}
    then = age_then(birth, begun, today=date(2027, 1, 1))
    assert (then.years, then.of_the_act, then.under_18) == (17, True, True)
    nobody = age_then(Birth(), {}, today=date(2027, 1, 1))
    assert (nobody.years, nobody.under_18, nobody.day) == (None, False, date(2027, 1, 1))
