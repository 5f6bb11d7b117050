"""Two processes edit one record: no edit is lost, and the second is told both values."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.making import make_case, make_person

from centredesk.actions import cases, records
from centredesk.desk import Desk
from centredesk.errors import ChangedByOthers

EDITS = 200


def test_two_processes_lose_no_edit(desk: Desk, passphrase: str) -> None:
    make_person(desk, code="TAK-P-2569-0001", contact_address="-")
    clerks = [clerk(desk.folder, passphrase, me) for me in "ab"]
    for process in clerks:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in clerks:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    outcomes = [process.communicate()[0].split() for process in clerks]
    assert [process.returncode for process in clerks] == [0, 0]
    values = desk.ask(records.record_values, "person", "TAK-P-2569-0001")
    marks = values["contact_address"].strip("-;").split(";")
    assert sorted(marks) == sorted(f"{me}{n}" for me in "ab" for n in range(1, EDITS + 1))
    assert values["version"] == 1 + 2 * EDITS
    assert sum(int(refused) for refused, _ in outcomes) > 0, "they must really have met"
    assert all(refused == told for refused, told in outcomes)
    with desk._engine.connect() as connection:
        saves = connection.execute(text("SELECT count(*) FROM journal WHERE model = 'person'"))
        assert saves.scalar() == 1 + 2 * EDITS
    assert all(finding.whole for finding in desk.check())


def clerk(folder: Path, passphrase: str, me: str) -> "subprocess.Popen[str]":
    words = [sys.executable, "-m", "tests.storage.editing_child", str(folder)]
    process = subprocess.Popen(
        [*words, "TAK-P-2569-0001", me, str(EDITS)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    process.stdin.write(passphrase + "\n")
    process.stdin.flush()
    return process


def test_the_second_to_save_sees_both_values(desk: Desk) -> None:
    case = make_case(desk)
    desk.do(cases.change_case, case, {"status": "PROTECT"}, version=1)
    with pytest.raises(ChangedByOthers, match="สถานะ") as told:
        desk.do(cases.change_case, case, {"status": "FOLLOW"}, version=1)
    assert told.value.values == {"status": ("PROTECT", "FOLLOW")}
    assert desk.ask(records.record_values, "case", str(case))["status"] == "PROTECT"
