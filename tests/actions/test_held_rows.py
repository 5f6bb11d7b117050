"""A held row is mended in the program and joins the others; nothing is guessed, nothing lost."""

from pathlib import Path
from uuid import UUID

import pytest
from tests.making import hold_rows

from centredesk.actions import access
from centredesk.actions.held_rows import (
    drop_held_row,
    held_cells,
    held_rows,
    mend_held_row,
    mend_held_rows,
    mended_person,
    waiting_rows,
)
from centredesk.actions.register_import import Import, import_register
from centredesk.actions.undoing import undo_act
from centredesk.changes import Changes
from centredesk.desk import Desk
from centredesk.errors import BadValue, NotAllowed
from centredesk.models.people import Person
from centredesk.models.screening import Screening
from centredesk.models.victims import Victim
from centredesk.registers.register import read_register
from centredesk.storage.unit_of_work import Actor, UnitOfWork

HEADS = "ชื่อ-สกุล,เพศ,สัญชาติ,วันเกิด,วันที่คัดแยก,ผล,รูปแบบ,เลขหนังสือเดินทาง\n"
GOOD = "นายสมมติ ตัวอย่าง,ช,พม่า,2/3/2540,1/10/2568,ใช่,ประมง,A1234567\n"
BAD = "นางทดลอง ตัวอย่าง,ไม่แน่ใจ,ลาว,31/2/2540,1/10/2568,ใช่,ขอทาน,B7654321\n"
TWINS = (
    "นายพี่ สมมติวงศ์,ช,ลาว,1/2/2540,1/10/2599,ไม่ใช่,,C1111111\n"
    "นายน้อง สมมติวงศ์,ช,ลาว,1/2/2540,1/13/2568,ไม่ใช่,,C2222222\n"
    "นายพี่ สมมติวงศ,ช,ลาว,1/2/2540,ไม่ทราบวัน,ไม่ใช่,,\n"
)


def counted(work: UnitOfWork) -> tuple[int, int, int]:
    """How many persons, screenings and victims stand."""
    kinds = (Person, Screening, Victim)
    persons, screenings, victims = ([r for r in work.every(k) if not r.removed] for k in kinds)
    return (len(persons), len(screenings), len(victims))


@pytest.fixture(autouse=True)
def _may(monkeypatch: pytest.MonkeyPatch) -> None:
    for action in (counted, _persons, import_register):
        monkeypatch.setitem(access.ACCESS, access.name_of(action), access.CASEWORK)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "ทะเบียน.csv"
    file.write_text(HEADS + GOOD + BAD, encoding="utf-8")
    return file


@pytest.fixture
def done(desk: Desk, path: Path) -> Import:
    return desk.do(import_register, read_register(path, today=desk.clock.today()))


def held(desk: Desk) -> UUID:
    (row,) = desk.ask(held_rows)
    return row.id


def test_a_mended_row_joins_the_operation_and_the_case_of_its_register(
    desk: Desk, done: Import, path: Path
) -> None:
    assert desk.ask(counted) == (1, 1, 1)
    desk.do(mend_held_row, held(desk), {"sex": "ญ", "birth_date": "28/2/2540"})
    assert desk.ask(counted) == (2, 2, 2)
    screenings = desk.ask(_screenings)
    assert {row.operation for row in screenings} == set(done.operations)
    assert {row.case for row in screenings} == {done.case}
    assert desk.ask(held_rows) == []
    again = desk.do(import_register, read_register(path, today=desk.clock.today()))
    assert (again.imported, again.unchanged) == (0, 1)
    assert desk.ask(counted) == (2, 2, 2)
    assert desk.ask(held_rows) == []


def test_what_is_still_wrong_is_told_and_nothing_is_written(desk: Desk, done: Import) -> None:
    with pytest.raises(BadValue) as wrong:
        desk.do(mend_held_row, held(desk), {"sex": "ญ"})
    assert [name for name, _ in wrong.value.problems] == ["birth_date"]
    assert desk.ask(counted) == (1, 1, 1)
    assert len(desk.ask(held_rows, done.operations[0])) == 1


def test_a_row_is_left_out_only_with_a_reason(desk: Desk, done: Import) -> None:
    with pytest.raises(BadValue):
        desk.do(drop_held_row, held(desk), reason=" ")
    key = held(desk)
    desk.do(drop_held_row, key, reason="แถวทดสอบของผู้ส่ง")
    assert desk.ask(held_rows) == []
    with pytest.raises(BadValue):
        desk.do(mend_held_row, key, {"sex": "ญ", "birth_date": ""})


def _screenings(work: UnitOfWork) -> list[Screening]:
    return work.every(Screening)


@pytest.fixture(autouse=True)
def _may_look(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(access.ACCESS, access.name_of(_screenings), access.CASEWORK)


# ── as the page of held rows shows and mends them ──


@pytest.fixture
def three(desk: Desk, tmp_path: Path) -> dict[int, UUID]:
    """Three held rows, by their place in the file."""
    return hold_rows(desk, tmp_path / "แฝด.csv", HEADS + TWINS)


def test_the_list_says_where_and_why_and_never_who(desk: Desk, done: Import) -> None:
    (row,) = desk.ask(waiting_rows)
    assert (row.row, row.fields, row.operation) == (3, ("sex", "birth_date"), done.operations[0])
    assert row.op_no == "TAK-O-2568-0001"
    assert "ทดลอง" not in repr(row)
    told = desk.ask(held_cells, row.id)
    assert told.cells["name"] == "นางทดลอง ตัวอย่าง"
    assert {(r.field, r.value) for r in told.reasons} == {
        ("sex", "ไม่แน่ใจ"),
        ("birth_date", "31/2/2540"),
    }
    assert not told.closed


def test_who_may_not_see_names_mends_only_what_names_nobody(
    desk: Desk, done: Import, three: dict[int, UUID]
) -> None:
    desk._actor = Actor(desk.member.id, "ธุรการสมมติ", frozenset({"CLERK"}), False)
    told = desk.ask(held_cells, three[2])
    assert told.closed == {"name", "birth_date", "passport"}
    assert not any(told.cells[name] for name in told.closed)
    assert "สมมติวงศ์" not in repr(told)
    with pytest.raises(NotAllowed):
        desk.do(mend_held_row, three[2], {"name": "นายใคร ก็ได้", "date": "1/10/2568"})
    before = desk.ask(counted)
    desk.do(mend_held_row, three[2], {"date": "1/10/2568"})
    assert desk.ask(counted) == (before[0] + 1, before[1] + 1, before[2])


def test_undoing_brings_the_row_back_and_it_is_mended_again(
    desk: Desk, done: Import, path: Path
) -> None:
    heard: list[Changes] = []
    desk.on_change(heard.append)
    right = {"sex": "ญ", "birth_date": "28/2/2540"}
    for _ in range(2):
        desk.do(mend_held_row, held(desk), right)
        assert desk.ask(counted) == (2, 2, 2)
        assert desk.ask(waiting_rows) == []
        act = heard[-1].act
        assert act is not None
        desk.do(undo_act, act)
        assert desk.ask(counted) == (1, 1, 1)
        (back,) = desk.ask(held_rows)
        cells = {line["field"]: line["value"] for line in back.cells or ()}
        assert cells["sex"] == "ไม่แน่ใจ", "the row stands as it came"
    desk.do(mend_held_row, held(desk), right)
    again = desk.do(import_register, read_register(path, today=desk.clock.today()))
    assert (again.imported, desk.ask(counted)) == (0, (2, 2, 2))


def test_all_that_can_be_read_now_is_taken_in_and_the_rest_told(
    desk: Desk, three: dict[int, UUID]
) -> None:
    heard: list[Changes] = []
    desk.on_change(heard.append)
    right = {"date": "1/10/2568"}
    told = desk.do(mend_held_rows, {three[2]: right, three[3]: right, three[4]: {}})
    assert set(told.taken) == {three[2], three[3]}
    assert [name for name, _ in told.still[three[4]]] == ["date"]
    assert desk.ask(counted) == (2, 2, 0)
    assert [row.id for row in desk.ask(waiting_rows)] == [three[4]]
    act = heard[-1].act
    assert act is not None
    desk.do(undo_act, act)
    assert len(desk.ask(waiting_rows)) == 3
    assert desk.ask(counted) == (0, 0, 0)


def test_a_likely_same_person_is_told_by_code(desk: Desk, three: dict[int, UUID]) -> None:
    first = desk.do(mend_held_row, three[2], {"date": "1/10/2568"})
    last = desk.do(mend_held_row, three[4], {"date": "2/10/2568"})
    assert first != last
    told = desk.ask(mended_person, last)
    assert told.code
    assert [key for key, _ in told.like][:1] == [first]
    assert "สมมติวงศ" not in repr(told)


def test_a_row_of_somebody_known_fills_what_was_missing(
    desk: Desk, done: Import, three: dict[int, UUID]
) -> None:
    one = desk.do(mend_held_row, three[2], {"date": "1/10/2568", "birth_date": ""})
    same = {"date": "2/10/2568", "name": "นายพี่ สมมติวงศ์", "passport": "C1111111"}
    assert desk.do(mend_held_row, three[3], same) == one
    (person,) = (p for p in desk.ask(_persons) if p.id == one)
    assert person.birth_date == "1997-02-01"


def _persons(work: UnitOfWork) -> list[Person]:
    return work.every(Person)
