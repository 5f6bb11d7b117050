"""Every save leaves one operation; the journal is only ever added to, and tampering shows."""

import hashlib
import sqlite3
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import select, text
from tests.conftest import Template
from tests.making import make_case, make_person

from centredesk.actions import cases, history, people
from centredesk.desk import Desk
from centredesk.models.journal import Operation
from centredesk.storage.anchor import ANCHOR, Anchor, Head
from centredesk.storage.database import connect
from centredesk.storage.guards import DATABASE


def operations(desk: Desk) -> list[Any]:
    with desk._engine.connect() as connection:
        return list(connection.execute(select(Operation.__table__).order_by("sequence")).mappings())


def test_a_save_is_one_operation_with_only_what_changed(desk: Desk) -> None:
    case = make_case(desk)
    before = len(operations(desk))
    desk.do(cases.change_case, case, {"status": "PROTECT", "main_form": "06.1"})
    added = operations(desk)[before:]
    assert [(o["model"], o["values"], o["action"]) for o in added] == [
        ("case", {"status": "PROTECT"}, "cases.change_case")
    ]


def test_an_edit_that_changes_nothing_leaves_no_operation(desk: Desk) -> None:
    case = make_case(desk)
    before = len(operations(desk))
    desk.do(cases.change_case, case, {"main_form": "06.1"})
    assert len(operations(desk)) == before


def test_each_edit_names_the_head_it_follows(desk: Desk) -> None:
    case = make_case(desk)
    desk.do(cases.change_case, case, {"status": "SCREENING"})
    desk.do(cases.change_case, case, {"status": "PROTECT"})
    made, first, second = (o for o in operations(desk) if o["record"] == case)
    assert first["parents"] == {"status": [str(made["id"])]}
    assert second["parents"] == {"status": [str(first["id"])]}


def test_a_failed_action_leaves_neither_record_nor_operation(desk: Desk) -> None:
    before = len(operations(desk))

    def half(work: Any) -> None:
        people.add_person(work, {"first_name": "ก", "sex": "F", "nationality": "THA"})
        raise RuntimeError

    half.__module__, half.__name__ = "centredesk.actions.people", "add_person"
    with pytest.raises(RuntimeError):
        desk.do(half)
    assert len(operations(desk)) == before
    with desk._engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM person")).scalar() == 0


@pytest.mark.parametrize(
    "statement", ["UPDATE journal SET action = 'x'", "DELETE FROM journal WHERE sequence = 1"]
)
def test_the_journal_refuses_to_be_changed(desk: Desk, statement: str) -> None:
    with desk._engine.connect() as connection, pytest.raises(Exception, match="only ever added"):
        connection.exec_driver_sql(statement)


FORGERIES = {
    "a value": 'UPDATE journal SET "values" = \'{"status": "CLOSED"}\' WHERE sequence = 5',
    "a gap": "DELETE FROM journal WHERE sequence = 5",
    "an order": "UPDATE journal SET sequence = 900 WHERE sequence = 5",
    "a reason": "UPDATE journal SET reason = 'x' WHERE sequence = 4",
    "a member": "UPDATE journal SET member = installation WHERE sequence = 4",
    "a stamp": "UPDATE journal SET stamp = stamp + 1 WHERE sequence = 3",
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_who_holds_the_file_key_cannot_forge_unseen(
    desk: Desk, office_template: Template, forgery: str
) -> None:
    make_case(desk)
    make_person(desk)
    assert all(finding.whole for finding in desk.check())
    raw = connect(desk.folder / DATABASE, office_template.keys.dbk)
    raw.execute("DROP TRIGGER journal_no_update")
    raw.execute("DROP TRIGGER journal_no_delete")
    assert raw.execute(FORGERIES[forgery]).rowcount == 1, "the forgery must really happen"
    raw.close()
    assert [f.what for f in desk.check() if not f.whole] == ["chain"]


def test_an_older_file_put_back_is_noticed(desk: Desk, office_template: Template) -> None:
    make_case(desk)
    older = sqlcipher.connect(str(desk.folder / "older.cdb"))
    older.execute(f"PRAGMA key = \"x'{office_template.keys.dbk.hex()}'\"")
    source = connect(desk.folder / DATABASE, office_template.keys.dbk)
    source.backup(older)
    older.close()
    source.close()
    make_person(desk)
    desk._engine.dispose()
    (desk.folder / "older.cdb").replace(desk.folder / DATABASE)
    for extra in ("-wal", "-shm"):
        (desk.folder / (DATABASE + extra)).unlink(missing_ok=True)
    assert [f.what for f in desk.check() if not f.whole] == ["anchor"]
    desk.compare_anchor()
    assert "เก่ากว่าหลักหมุด" in desk.notices[0]


def test_a_torn_anchor_falls_back_to_the_place_before(tmp_path: Path) -> None:
    anchor = Anchor(tmp_path, lambda data: hashlib.sha256(data).digest())
    anchor.write(Head(7, b"a" * 32))
    anchor.write(Head(8, b"b" * 32))
    file = tmp_path / ANCHOR
    whole = bytearray(file.read_bytes())
    whole[40] ^= 1  # the even place holds number 8
    file.write_bytes(whole)
    assert anchor.read() == Head(7, b"a" * 32)


def test_history_tells_each_change_from_what_to_what(desk: Desk) -> None:
    case = make_case(desk)
    desk.do(cases.change_case, case, {"status": "PROTECT", "closed_at": None})
    latest, first = desk.ask(history.history_of, "case", case)
    assert [(c.label, c.before, c.after) for c in latest.changes] == [("สถานะ", "รับเรื่อง", "คุ้มครอง")]
    assert latest.member == desk.member.full_name
    assert {c.field for c in first.changes} >= {"case_no", "main_form", "opened_at"}


def test_the_file_is_nothing_without_its_key(desk: Desk) -> None:
    make_person(desk, first_name="ชื่อลับมาก")
    desk.close()
    for file in desk.folder.iterdir():
        assert "ชื่อลับมาก".encode() not in file.read_bytes()
    plain = sqlite3.connect(desk.folder / DATABASE)
    with pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT * FROM sqlite_master")
    plain.close()
