"""Fifty times the power of a process is cut while it saves: what was acknowledged is there."""

import random
import subprocess
import sys
import time
from pathlib import Path
from uuid import UUID

from sqlalchemy import text
from tests.conftest import Template

from centredesk import desk as room
from centredesk.clock import StandingClock
from centredesk.desk import Desk
from centredesk.storage.database import engine_for
from centredesk.storage.guards import DATABASE

KILLS = 50
_HALF = """
SELECT count(*) FROM "case" c WHERE
 (SELECT count(*) FROM victim v WHERE v."case" = c.id) <> 1
 OR (SELECT count(*) FROM assistance a JOIN victim v ON v.id = a.victim WHERE v."case" = c.id) <> 3
 OR (SELECT count(*) FROM journal j WHERE j.record = c.id) <> 1
"""


def killed_once(folder: Path, passphrase: str, chance: random.Random) -> list[str]:
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.storage.writing_child", str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(passphrase + "\n")
    child.stdin.flush()
    assert child.stdout.readline() == "ready\n"
    first = child.stdout.readline()
    time.sleep(chance.uniform(0, 0.2))
    child.kill()
    told = [first, *child.stdout.read().splitlines(keepends=True)]
    child.wait()
    child.stdin.close()
    child.stdout.close()
    return [line.strip() for line in told if line.endswith("\n")]


def test_no_acknowledged_edit_is_lost_and_none_is_half(
    office_folder: Path, office_template: Template, passphrase: str, clock: StandingClock
) -> None:
    chance = random.Random(2569)
    acknowledged: list[str] = []
    for _ in range(KILLS):
        acknowledged += killed_once(office_folder, passphrase, chance)
        engine = engine_for(office_folder / DATABASE, office_template.keys.dbk)
        with room._seated(office_folder, engine, office_template.keys, clock) as desk:
            kept = cases_in(desk)
            assert set(acknowledged) <= kept
            assert not desk.notices
    with room._seated(
        office_folder,
        engine_for(office_folder / DATABASE, office_template.keys.dbk),
        office_template.keys,
        clock,
    ) as desk:
        assert len(acknowledged) >= KILLS, "the child must really have been saving"
        with desk._engine.connect() as connection:
            assert connection.execute(text(_HALF)).scalar() == 0
        assert all(finding.whole for finding in desk.check())


def cases_in(desk: Desk) -> set[str]:
    with desk._engine.connect() as connection:
        return {str(UUID(row[0])) for row in connection.execute(text('SELECT id FROM "case"'))}
