"""Help for one, and the same help for many: all of them or none, exact, undone as one act."""

from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.making import (
    make_case,
    make_help,
    make_operation,
    make_person,
    make_screening,
    make_victim,
    make_victims,
    standing_help,
)

from centredesk.actions import access
from centredesk.actions.assistance import (
    FaultyRows,
    give_assistance_to_many,
    last_help,
    shares,
)
from centredesk.actions.assistance_lists import (
    assistance_anchors,
    assistance_sums,
    list_assistance,
    victims_of,
    victims_to_help,
)
from centredesk.actions.listing import Want
from centredesk.actions.records import number_of, remove_record
from centredesk.actions.undoing import undo_act
from centredesk.changes import Changes
from centredesk.clock import StandingClock
from centredesk.desk import Desk
from centredesk.errors import BadValue, NotAllowed
from centredesk.storage.unit_of_work import Actor

ACT = {"kind": "S16", "provider": "พมจ.ตัวอย่าง", "start": "2026-11-10", "funding": "ATF"}
OCTOBER, NOVEMBER = "2026-10-01/2026-10-31", "2026-11-01/2026-11-30"


@pytest.fixture(autouse=True)
def _may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(access.ACCESS, access.name_of(standing_help), access.CASEWORK)


@pytest.fixture
def case(desk: Desk) -> UUID:
    return make_case(desk)


@pytest.fixture
def victims(desk: Desk, case: UUID) -> list[UUID]:
    return make_victims(desk, case, 3)


def sums(desk: Desk, **filters: str | UUID) -> tuple[int, int, Decimal, int]:
    """Acts, people, baht, unpriced."""
    told = desk.ask(assistance_sums, Want(sort="start", filters=tuple(filters.items())))
    return told.acts, told.people, told.cost, told.unpriced


# ── for many ──


def test_the_same_help_for_three_people_is_one_act(desk: Desk, victims: list[UUID]) -> None:
    heard: list[Changes] = []
    desk.on_change(heard.append)
    exceptions = {victims[1]: {"cost": "750.25", "provider": "บ้านพักตัวอย่าง"}}
    keys = desk.do(give_assistance_to_many, victims, ACT | {"cost": "500"}, exceptions)
    made = desk.ask(standing_help)
    assert {a.id for a in made} == set(keys)
    assert {a.victim: a.cost for a in made} == dict(
        zip(victims, map(Decimal, ("500", "750.25", "500")), strict=True)
    )
    assert sums(desk) == (3, 3, Decimal("1750.25"), 0)
    act = heard[-1].act
    assert act is not None
    desk.do(undo_act, act)
    assert desk.ask(standing_help) == []
    again = heard[-1].act
    assert again is not None
    desk.do(undo_act, again)
    assert sums(desk) == (3, 3, Decimal("1750.25"), 0)


def test_one_fault_and_nobody_gets_anything(desk: Desk, victims: list[UUID]) -> None:
    wrong = {victims[0]: {"end": "2026-11-01"}, victims[2]: {"cost": "1.005"}}
    with pytest.raises(FaultyRows) as told:
        desk.do(give_assistance_to_many, victims, ACT, wrong)
    assert set(told.value.rows) == {victims[0], victims[2]}
    assert told.value.rows[victims[0]][0][0] == "end"
    assert told.value.rows[victims[2]][0][0] == "cost"
    assert "2 คนจาก 3 คน" in told.value.sentence
    assert desk.ask(standing_help) == []


def test_nobody_and_somebody_twice_are_refused(desk: Desk, victims: list[UUID]) -> None:
    for nobody_or_twice in ([], [victims[0], victims[0]]):
        with pytest.raises(BadValue):
            desk.do(give_assistance_to_many, nobody_or_twice, ACT)
    assert desk.ask(standing_help) == []


def test_help_for_sixty_people_is_undone_with_one_key(desk: Desk, case: UUID) -> None:
    many = make_victims(desk, case, 60)
    heard: list[Changes] = []
    desk.on_change(heard.append)
    desk.do(give_assistance_to_many, many, ACT | {"cost": "100"})
    for expected in (0, 60):
        act = heard[-1].act
        assert act is not None
        assert desk.do(undo_act, act) == 60
        assert len(desk.ask(standing_help)) == expected


def test_who_only_sees_codes_gives_no_help(desk: Desk, victims: list[UUID]) -> None:
    desk._actor = Actor(desk.member.id, "เลขาสมมติ", frozenset({"SECRETARY"}), False)
    with pytest.raises(NotAllowed):
        desk.do(give_assistance_to_many, victims, ACT)
    assert desk.ask(list_assistance, Want(sort="start")) == []


@given(st.decimals(0, 10**9, places=2, allow_nan=False), st.integers(1, 500))
def test_money_is_divided_to_the_last_satang(total: Decimal, people: int) -> None:
    parts = shares(total, people)
    assert len(parts) == people
    assert sum(parts) == total
    assert max(parts) - min(parts) <= Decimal("0.01")
    assert all(part == part.quantize(Decimal("0.01")) for part in parts)
    assert parts == sorted(parts, reverse=True), "who comes first gets the satang that is over"


def test_money_for_nobody_is_not_divided() -> None:
    with pytest.raises(BadValue):
        shares(Decimal(100), 0)


# ── what is offered, what is listed ──


def test_the_last_act_of_this_member_is_offered(
    desk: Desk, victims: list[UUID], clock: StandingClock
) -> None:
    assert desk.ask(last_help).kind is None
    make_help(desk, victims[0])
    clock.forward(minutes=5)
    newest = make_help(desk, victims[1], kind="S07", provider="ล่ามตัวอย่าง", funding="NGO")
    told = desk.ask(last_help)
    assert (told.kind, told.provider, told.funding) == ("S07", "ล่ามตัวอย่าง", "NGO")
    desk._actor = Actor(desk.member.id, "หัวหน้าสมมติ", frozenset({"HEAD"}), True)
    desk.do(remove_record, "assistance", newest, reason="บันทึกซ้ำ")
    assert desk.ask(last_help).kind == "S01"


def test_lists_and_sums_agree_whatever_is_filtered(desk: Desk, victims: list[UUID]) -> None:
    make_help(desk, victims[0], start="2026-10-31", cost="100.10", funding="ATF")
    make_help(desk, victims[0], start="2026-11-01", cost="0.05", funding="NGO", kind="S07")
    make_help(desk, victims[1], start="2026-11-30")
    desk.do(give_assistance_to_many, victims, ACT | {"cost": "33.33"})
    wants: list[dict[str, str | UUID]] = [
        {},
        {"period": OCTOBER},
        {"period": NOVEMBER},
        {"kind": "S16"},
        {"funding": "ATF", "period": NOVEMBER},
        {"victim": victims[0]},
        {"victim": victims[0], "kind": "S07", "period": NOVEMBER},
    ]
    for filters in wants:
        want = Want(sort="start", descending=True, filters=tuple(filters.items()))
        lines = desk.ask(list_assistance, want, limit=50)
        costs = [line.cells["cost"] for line in lines if line.cells["cost"] is not None]
        people = len({line.cells["victim_no"] for line in lines})
        counted, _ = desk.ask(assistance_anchors, want)
        expected = (len(lines), people, sum(costs, Decimal("0.00")), len(lines) - len(costs))
        assert sums(desk, **filters) == expected, filters
        assert counted == len(lines)
    assert sums(desk) == (6, 3, Decimal("200.14"), 1)
    code = desk.ask(number_of, "victim", victims[2])
    (found,) = desk.ask(list_assistance, Want(find=code[-4:], sort="start"))
    assert found.cells["victim_no"] == code


def test_pages_of_a_period_follow_each_other(desk: Desk, victims: list[UUID]) -> None:
    for day in range(1, 29):
        make_help(desk, victims[0], start=f"2026-11-{day:02}")
    want = Want(sort="start", filters=(("period", NOVEMBER),))
    first = desk.ask(list_assistance, want, limit=20)
    rest = desk.ask(list_assistance, want, after=first[-1].key, limit=20)
    days = [line.cells["start"] for line in [*first, *rest]]
    assert days == sorted(days)
    assert len(days) == 28
    total, anchors = desk.ask(assistance_anchors, want, step=20)
    assert (total, anchors) == (28, [first[-1].key])


def test_victims_are_found_by_code_case_and_operation(
    desk: Desk, case: UUID, victims: list[UUID]
) -> None:
    other = make_person(desk, first_name="ทดลอง", last_name="ตัวอย่าง")
    alone = make_victim(desk, person=other)
    operation = make_operation(desk)
    make_screening(desk, other, operation=operation)
    code = desk.ask(number_of, "victim", victims[0])
    case_no = desk.ask(number_of, "case", case)
    (one,) = desk.ask(victims_to_help, code)
    assert (one.id, one.case_no) == (victims[0], case_no)
    assert "มะลิ" not in one.name
    assert "•" in one.name
    assert {v.id for v in desk.ask(victims_to_help, case_no)} == set(victims)
    op_no = desk.ask(number_of, "screening_operation", operation)
    assert [v.id for v in desk.ask(victims_to_help, op_no)] == [alone]
    assert {v.id for v in desk.ask(victims_of, [case])} == set(victims)
    assert [v.id for v in desk.ask(victims_of, [operation])] == [alone]
    assert desk.ask(victims_of, [victims[1]])[0].id == victims[1]
    assert desk.ask(victims_to_help, "ทดลอง") == [], "nobody is looked for by name here"
