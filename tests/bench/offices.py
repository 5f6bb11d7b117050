"""The offices that are measured: made once, kept in `build/bench`, also opened without a desk."""

import hashlib
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from centredesk.actions import access
from centredesk.actions.offices import NewOffice
from centredesk.clock import BANGKOK, StandingClock
from centredesk.desk import Desk, create_office, open_desk
from centredesk.sample.bulk import bulk_people, in_chunks
from centredesk.sample.office import PASSPHRASE
from centredesk.storage import guards

ROOT = Path(__file__).parents[2]
HOUSE = ROOT / "src" / "centredesk"
FOLDER = ROOT / "build" / "bench"
NOON = datetime(2026, 11, 12, 12, 0, tzinfo=BANGKOK)
PLAN = NewOffice(name="ศูนย์สำหรับวัดเวลา", level="PROV", province="63", member="วันดี นามสมมติ")
_EVERYDAY = ("PRAGMA synchronous = FULL", "PRAGMA cache_size = -65536")


def allow(action: Callable[..., Any]) -> None:
    """Let the desk do something that only benchmarks do."""
    access.ACCESS[access.name_of(action)] = access.EVERYBODY


def fresh_office(folder: Path) -> Desk:
    """A new empty office."""
    shutil.rmtree(folder, ignore_errors=True)
    return create_office(folder, PLAN, PASSPHRASE, clock=StandingClock(NOON)).desk


def open_office(folder: Path) -> Desk:
    """An office as everybody opens it."""
    return open_desk(folder, PASSPHRASE, clock=StandingClock(NOON))


def office_of(people: int) -> Path:
    """The office with so many persons; made when it is not there yet, journal and all."""
    folder = FOLDER / f"office-{people}-{_of_this_program()}"
    if not folder.exists():
        made, began = folder.with_suffix(".part"), time.monotonic()
        allow(bulk_people)
        with fresh_office(made) as desk:
            for first, count in in_chunks(people):
                desk.do(bulk_people, count, first=first)
        made.rename(folder)
        took = time.monotonic() - began
        sys.stdout.write(f"made an office of {people:,} persons in {took:.0f} s\n")
    return folder


@cache
def _of_this_program() -> str:
    """Changes with the tables and with what is put into them: an older office is not measured."""
    made_by = [*(HOUSE / "storage" / "migrations" / "versions").glob("*.py")]
    made_by += [HOUSE / "sample" / "bulk.py", HOUSE / "models" / "people.py"]
    return hashlib.sha256(b"".join(file.read_bytes() for file in sorted(made_by))).hexdigest()[:8]


@contextmanager
def raw(desk: Desk) -> Iterator[Any]:
    """A bare SQLCipher connection to the same file: raw key, WAL, no more."""
    connection = sqlcipher.connect(str(desk.folder / guards.DATABASE), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{desk.keys.dbk.hex()}'\"")
    for setting in (*_EVERYDAY, "PRAGMA journal_mode = WAL"):
        connection.execute(setting).fetchall()
    try:
        yield connection
    finally:
        connection.close()


@contextmanager
def plain(desk: Desk) -> Iterator[Any]:
    """A bare SQLite connection to a copy of the people, not encrypted; made when not there yet."""
    copy = desk.folder / "plain.db"
    if not copy.exists():
        with raw(desk) as connection:
            connection.execute("ATTACH ? AS plain KEY ''", (str(copy),))
            _copy_people(connection)
            connection.execute("DETACH plain")
    connection = sqlcipher.connect(str(copy), isolation_level=None)
    for setting in _EVERYDAY:
        connection.execute(setting)
    try:
        yield connection
    finally:
        connection.close()


def _copy_people(connection: Any) -> None:
    """Their table and its indexes; the rest of a large office would be copied for an hour."""
    chosen = "SELECT sql FROM sqlite_master WHERE tbl_name = 'person' AND type = ? AND sql NOT NULL"
    for kind, verb in (("table", "CREATE TABLE "), ("index", "CREATE INDEX ")):
        for (statement,) in connection.execute(chosen, (kind,)).fetchall():
            connection.execute(statement.replace(verb, f"{verb}plain.", 1))
        if kind == "table":
            connection.execute("INSERT INTO plain.person SELECT * FROM main.person")
