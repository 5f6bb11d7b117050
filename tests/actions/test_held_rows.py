"""A held row is mended in the program and joins the others; nothing is guessed, nothing lost."""

from pathlib import Path
from uuid import UUID

import pytest

from centredesk.actions import access
from centredesk.actions.held_rows import drop_held_row, held_rows, mend_held_row
from centredesk.actions.register_import import Import, import_register
from centredesk.desk import Desk
from centredesk.errors import BadValue
from centredesk.models.people import Person
from centredesk.models.screening import Screening
from centredesk.models.victims import Victim
from centredesk.registers.register import read_register
from centredesk.storage.unit_of_work import UnitOfWork

HEADS = "ชื่อ-สกุล,เพศ,สัญชาติ,วันเกิด,วันที่คัดแยก,ผล,รูปแบบ,เลขหนังสือเดินทาง\n"
GOOD = "นายสมมติ ตัวอย่าง,ช,พม่า,2/3/2540,1/10/2568,ใช่,ประมง,A1234567\n"
BAD = "นางทดลอง ตัวอย่าง,ไม่แน่ใจ,ลาว,31/2/2540,1/10/2568,ใช่,ขอทาน,B7654321\n"


def counted(work: UnitOfWork) -> tuple[int, int, int]:
    """How many persons, screenings and victims."""
    return (len(work.every(Person)), len(work.every(Screening)), len(work.every(Victim)))


@pytest.fixture(autouse=True)
def _may(monkeypatch: pytest.MonkeyPatch) -> None:
    for action in (counted, import_register, held_rows, mend_held_row, drop_held_row):
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
