"""An older office becomes today's, whole; cut off anywhere it is still the old one or the new."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool
from tests.conftest import Template
from tests.making import make_case, make_help, make_person, make_victim
from tests.storage.old_offices import OLD, PASSPHRASES, picture_of

from centredesk.actions import people
from centredesk.actions.listing import Want
from centredesk.clock import StandingClock
from centredesk.desk import Desk, open_desk
from centredesk.errors import DeskError
from centredesk.models.record import Record
from centredesk.storage import migrate, revisions
from centredesk.storage.database import connect
from centredesk.storage.guards import DATABASE

LATER = '''
"""A step of a later version, invented: a new column, and a table that is built anew."""

import os
import signal

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "{before}"


def upgrade() -> None:
    op.add_column("person", sa.Column("blood", sa.Text()))
    if os.environ.get("CUT_HERE"):
        os.kill(os.getpid(), signal.SIGKILL)
    with op.batch_alter_table("victim", recreate="always") as batch:
        batch.add_column(sa.Column("weight", sa.Integer()))
    {more}
'''
FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="the power is cut in a forked process")
POINTS = (
    *("before _copy", "after _copy", "before _counts", "before _upgrade", "inside the step"),
    *("after _upgrade", "after _verify", "before _replace", "before fsync", "after _replace"),
)


def scripts(folder: Path, monkeypatch: pytest.MonkeyPatch, *, more: str = "pass") -> None:
    """From here on the program has one more migration; only their place is another."""
    here = folder / "migrations"
    shutil.copytree(Path(migrate.__file__).parent / "migrations", here)
    step = LATER.format(before=migrate.newest(), more=more)
    (here / "versions" / "0009_later.py").write_text(step, encoding="utf-8")
    monkeypatch.setattr(migrate, "_config", lambda: config_of(here))
    monkeypatch.setattr(revisions, "NEWEST", "0009")


def config_of(here: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(here))
    return config


@pytest.fixture
def older(desk: Desk) -> Path:
    """An office with a victim and three helps in it, closed."""
    case = make_case(desk)
    victim = make_victim(desk, case=case, person=make_person(desk))
    for kind in ("S01", "S02", "S03"):
        make_help(desk, victim, kind=kind)
    desk.close()
    return desk.folder / DATABASE


@pytest.fixture
def key(office_template: Template) -> bytes:
    return office_template.keys.dbk


def rows(file: Path, key: bytes) -> dict[str, int]:
    """How many rows every table has."""
    counts = migrate._counts(file, key)
    counts.pop("alembic_version")
    return counts


def whole(file: Path, key: bytes) -> bool:
    connection = connect(file, key)
    try:
        seals = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        lost = connection.execute("PRAGMA foreign_key_check").fetchall()
    finally:
        connection.close()
    return not seals and not lost


def test_an_older_office_is_backed_up_upgraded_and_opens(
    older: Path,
    key: bytes,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    passphrase: str,
    clock: StandingClock,
) -> None:
    before, was = rows(older, key), migrate.newest()
    scripts(tmp_path, monkeypatch)
    with open_desk(older.parent, passphrase, clock=clock) as desk:
        (notice,) = desk.notices
        assert "ปรับรุ่นแฟ้มข้อมูลแล้ว" in notice
        assert all(finding.whole for finding in desk.check())
        assert len(desk.ask(people.list_people, Want(find="สมมติ"))) == 1
        make_help(desk, make_victim(desk))
    backup = older.with_name("office.before-0009.cdb")
    assert backup.name in notice
    assert (migrate._at(backup, key), migrate._at(older, key)) == (was, "0009")
    assert rows(backup, key) == before
    assert rows(older, key)["assistance"] == before["assistance"] + 1
    with open_desk(older.parent, passphrase, clock=clock) as desk:
        assert not desk.notices
    assert sorted(file.name for file in older.parent.iterdir()) == [
        *("office.anchor", "office.before-0009.cdb", "office.cdb"),
        *("office.keys", "office.keys.2"),
    ]


def test_the_program_before_leaves_a_newer_office_alone(
    older: Path, key: bytes, tmp_path: Path, passphrase: str, clock: StandingClock
) -> None:
    with pytest.MonkeyPatch.context() as later:
        scripts(tmp_path, later)
        migrate.bring_up_to_date(older, key)
    before = older.read_bytes()
    with pytest.raises(DeskError, match="รุ่นใหม่กว่า"):
        open_desk(older.parent, passphrase, clock=clock)
    assert older.read_bytes() == before


LOSSES = {
    'op.execute("DELETE FROM assistance")': "จำนวนรายการไม่ตรง",
    'op.execute("DELETE FROM victim")': "ปรับรุ่นแฟ้มข้อมูลไม่สำเร็จ",
}


@pytest.mark.parametrize("loss", LOSSES)
def test_a_step_that_loses_something_changes_nothing(
    older: Path, key: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loss: str
) -> None:
    before = rows(older, key)
    scripts(tmp_path, monkeypatch, more=loss)
    with pytest.raises(DeskError, match=LOSSES[loss]):
        migrate.bring_up_to_date(older, key)
    assert rows(older, key) == before
    assert migrate._at(older, key) != "0009"


def test_a_step_that_breaks_changes_nothing(
    older: Path, key: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripts(tmp_path, monkeypatch, more="raise RuntimeError")
    with pytest.raises(RuntimeError):
        migrate.bring_up_to_date(older, key)
    assert migrate._at(older, key) != "0009"
    assert whole(older, key)


def in_a_process(deed: Callable[[], Any]) -> int:
    """Do it in a process of its own; how that ended, a signal as its negative number."""
    child = os.fork()
    if child == 0:  # pragma: no cover - another process
        code = 1
        try:
            deed()
            code = 0
        except DeskError:
            code = 2
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def cut(*_: object, **__: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def cut_at(point: str) -> None:
    """Arrange for the power to be cut there, in this process."""
    when, _, name = point.partition(" ")
    if when == "inside":
        os.environ["CUT_HERE"] = "1"
    elif name == "fsync":
        os.fsync = cut
    else:
        step = getattr(migrate, name)

        def then_cut(*given: Any) -> None:
            step(*given)
            cut()

        setattr(migrate, name, cut if when == "before" else then_cut)


@FORKS
@pytest.mark.parametrize("point", POINTS)
def test_wherever_the_power_is_cut_the_old_office_or_the_new_one_is_there(
    older: Path, key: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, point: str
) -> None:
    before, was = rows(older, key), migrate.newest()
    scripts(tmp_path, monkeypatch)

    def upgrade() -> None:
        cut_at(point)
        migrate.bring_up_to_date(older, key)

    assert in_a_process(upgrade) == -signal.SIGKILL
    assert migrate._at(older, key) == ("0009" if point == "after _replace" else was)
    assert rows(older, key) == before
    assert whole(older, key)
    migrate.bring_up_to_date(older, key)
    assert migrate._at(older, key) == "0009"
    assert rows(older, key) == before
    assert whole(older, key)


@FORKS
@pytest.mark.parametrize("room_for", ["not even the copy", "the copy and no more"])
def test_a_full_disk_is_told_and_changes_nothing(
    older: Path, key: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room_for: str
) -> None:
    size = 200_000 if room_for.startswith("not") else older.stat().st_size
    scripts(tmp_path, monkeypatch)
    before = older.read_bytes()

    limits = pytest.importorskip("resource")

    def upgrade() -> None:
        limits.setrlimit(limits.RLIMIT_FSIZE, (size, size))
        migrate.bring_up_to_date(older, key)

    assert in_a_process(upgrade) == 2, "a sentence, not a crash"
    assert older.read_bytes() == before
    assert {file.stat().st_mode & 0o77 for file in older.parent.iterdir()} == {0}


# ── the schema, and the offices of earlier versions ──────────────────────────


def test_the_newest_revision_is_what_the_models_say(older: Path, key: bytes) -> None:
    engine = create_engine(
        "sqlite://", creator=lambda: connect(older, key), module=sqlcipher, poolclass=StaticPool
    )
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": of_a_model})
        assert compare_metadata(context, Record.metadata) == []
        assert migrate.revision_of(connection) == migrate.newest()
    engine.dispose()


def of_a_model(name: str | None, kind: str, _: object) -> bool:
    """The search index is no model."""
    return kind != "table" or not str(name).startswith("person_text")


@pytest.mark.parametrize("folder", sorted(OLD.glob("[0-9]*")), ids=lambda folder: folder.name)
def test_an_office_of_each_version_opens_today_with_all_it_had(
    folder: Path, tmp_path: Path, clock: StandingClock
) -> None:
    office = shutil.copytree(folder, tmp_path / "office")
    expected = json.loads((office / "expected.json").read_text(encoding="utf-8"))
    with open_desk(office, PASSPHRASES[folder.name], clock=clock) as desk:
        assert all(finding.whole for finding in desk.check())
        assert picture_of(desk, expected["fields"]) == expected
        make_help(desk, make_victim(desk))
        assert all(finding.whole for finding in desk.check())


def test_the_newest_version_has_its_old_office() -> None:
    assert (OLD / migrate.newest() / DATABASE).is_file()


def test_the_revision_asked_at_opening_is_the_newest_there_is() -> None:
    assert migrate.newest() == revisions.NEWEST


def test_an_office_of_today_is_opened_without_alembic(office_folder: Path, passphrase: str) -> None:
    program = (
        "import sys, pathlib; from centredesk.clock import SystemClock;"
        "from centredesk.desk import open_desk;"
        "open_desk(pathlib.Path(sys.argv[1]), sys.argv[2], clock=SystemClock()).close();"
        "sys.exit('alembic' in sys.modules)"
    )
    words = [sys.executable, "-c", program, str(office_folder), passphrase]
    assert subprocess.run(words, check=False).returncode == 0
