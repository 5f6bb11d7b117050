"""The rules of the data dictionary, as pure functions of a record's values (§1.1–1.12)."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from centredesk.clock import BANGKOK
from centredesk.models import MODELS
from centredesk.models.record import Values

NOON = datetime(2026, 11, 2, 12, tzinfo=BANGKOK)
BEFORE = NOON - timedelta(minutes=1)
DAY, EVE = date(2026, 11, 2), date(2026, 11, 1)


def told(slug: str, **values: Any) -> set[str]:
    """The fields that block."""
    return {found.field for found in MODELS[slug].problems(values) if found.blocks}


def warned(slug: str, **values: Any) -> set[str]:
    """The fields that only warn."""
    return {found.field for found in MODELS[slug].problems(values) if not found.blocks}


# Each line: the model, values that break one rule, the field told, and what makes it right.
BROKEN: list[tuple[str, Values, str, Values]] = [
    ("centre", {"level": "DIST", "province": "63"}, "district", {"district": "6306"}),
    ("centre", {"province": "63", "district": "5601"}, "district", {"district": "6301"}),
    ("report", {"received_at": NOON, "first_response_at": BEFORE}, "first_response_at",
     {"first_response_at": NOON}),
    ("report", {"closed_on": DAY}, "result", {"result": "NOTFOUND"}),
    ("report", {"result": "FORWARD", "forwarded_on": DAY}, "forwarded_to", {"forwarded_to": "ก"}),
    ("report", {"result": "FORWARD", "forwarded_to": "ก"}, "forwarded_on", {"forwarded_on": DAY}),
    ("report", {"forwarded_to": "ก"}, "forwarded_on", {"forwarded_on": DAY}),
    ("report", {"forwarded_on": DAY}, "forwarded_to", {"forwarded_to": "ก"}),
    ("report", {"channel": "H1300", "box_opened_at": NOON}, "box_opened_at",
     {"channel": "MAILBOX"}),
    ("case", {"opened_at": DAY, "closed_at": EVE}, "closed_at", {"closed_at": DAY}),
    ("case", {"status": "CLOSED", "closed_at": DAY}, "close_reason", {"close_reason": "DONE"}),
    ("case", {"status": "REFERRED", "closed_at": DAY}, "close_reason",
     {"close_reason": "TRANSFER"}),
    ("case", {"status": "CLOSED", "close_reason": "DONE"}, "closed_at", {"closed_at": DAY}),
    ("case", {"incident_from": "2026-03", "incident_to": "2025"}, "incident_to",
     {"incident_to": "2026"}),
    ("case", {"incident_from": "2026-03-09", "incident_to": "2026-02"}, "incident_to",
     {"incident_to": "2026-03"}),
    ("case", {"incident_from": "2026", "incident_to": "2025-12-31"}, "incident_to",
     {"incident_to": "2026-01-01"}),
    ("involvement", {"since": DAY, "until": EVE}, "until", {"until": DAY}),
    ("person", {"stated_age": 17}, "stated_age_on", {"stated_age_on": DAY}),
    ("screening_operation", {"started_at": NOON, "ended_at": BEFORE}, "ended_at",
     {"ended_at": NOON}),
    ("screening", {"start_at": NOON, "end_at": BEFORE}, "end_at", {"end_at": NOON}),
    ("victim", {"admitted_at": DAY, "left_at": EVE, "leave_reason": "REINTEG"}, "left_at",
     {"left_at": DAY}),
    ("victim", {"left_at": DAY}, "leave_reason", {"leave_reason": "REINTEG"}),
    ("victim", {"reflection_start": DAY, "reflection_end": EVE}, "reflection_end",
     {"reflection_end": DAY}),
    ("assistance", {"start": DAY, "end": EVE}, "end", {"end": DAY}),
]  # fmt: skip


@pytest.mark.parametrize(("slug", "wrong", "field", "right"), BROKEN)
def test_a_broken_rule_is_told_at_its_field_and_mended_there(
    slug: str, wrong: Values, field: str, right: Values
) -> None:
    assert told(slug, **wrong) == {field}
    assert told(slug, **(wrong | right)) == set()


@pytest.mark.parametrize("slug", MODELS)
def test_nothing_said_breaks_no_rule(slug: str) -> None:
    assert MODELS[slug].problems({}) == []


@pytest.mark.parametrize(("slug", "wrong", "field", "right"), BROKEN)
def test_a_problem_is_a_thai_sentence_about_a_field_of_the_model(
    slug: str, wrong: Values, field: str, right: Values
) -> None:
    for problem in MODELS[slug].problems(wrong):
        assert problem.field in MODELS[slug].__mapper__.columns
        assert "ก" <= problem.sentence[0] <= "๛"


def test_money_without_its_source_and_an_age_without_its_basis_only_warn() -> None:
    assert warned("assistance", cost=100) == {"funding"}
    assert warned("assistance", cost=100, funding="ATF") == set()
    assert warned("person", birth_date="2010") == {"age_basis"}
    assert warned("person", stated_age=9, stated_age_on=DAY) == {"age_basis"}
    assert warned("person", birth_date="2010", age_basis="DOC") == set()


def test_an_open_case_needs_neither_reason_nor_day_of_closing() -> None:
    assert told("case", status="LITIG", opened_at=DAY) == set()


def test_closing_tells_both_that_are_missing() -> None:
    assert told("case", status="CLOSED") == {"closed_at", "close_reason"}
