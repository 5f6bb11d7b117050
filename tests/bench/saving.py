"""3a: one case, its victim and five acts of help, saved durably with their journal."""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import text
from tests.bench.measuring import side_by_side
from tests.bench.offices import FOLDER, NOON, allow, office_of, open_office, raw
from tests.bench.report import Report

from centredesk.actions import assistance, cases, victims
from centredesk.desk import Desk
from centredesk.models.assistance import Assistance
from centredesk.models.cases import Case, Involvement
from centredesk.models.victims import Victim
from centredesk.storage.unit_of_work import UnitOfWork

ACTS = 5
FLOOR = 57 * 1024  # what such a save brings to the log of the database
MOST = 1_000  # saves made ready for the floor
DAY = NOON.date() - timedelta(days=3)
_TABLES = ("case", "victim", "involvement", "assistance", "journal")
_UNIQUE = {"case": "case_no", "victim": "victim_no", "involvement": "code"}


def measure(report: Report, sizes: list[int]) -> None:
    """Beside the same rows written by bare SQLCipher, and beside the disk itself."""
    for action in (save_by_actions, save_rows, persons_of, rows_of):
        allow(action)
    for size in sizes:
        with open_office(_copy(size, "ours")) as desk, open_office(_copy(size, "raw")) as other:
            _one_size(report, size, desk, other)
    for way in ("actions", "unit of work"):
        report.slope("3a", f"save by {way}", asked=0.05)


def _one_size(report: Report, size: int, desk: Desk, other: Desk) -> None:
    people, spare = iter(desk.ask(persons_of)), iter(other.ask(persons_of))
    other.do(save_by_actions, next(spare))
    rows = other.ask(rows_of)
    with raw(other) as sealed, _log_like() as write:
        times = side_by_side(
            {
                "fdatasync of 57 KiB": write,
                "raw SQLCipher": _raw_save(sealed, rows, spare),
                "unit of work": lambda: desk.do(save_rows, next(people)),
                "actions": lambda: desk.do(save_by_actions, next(people)),
            },
            rounds=15,
        )
    for way in ("unit of work", "actions"):
        add = partial(report.add, "3a", f"save by {way}", size, times, ours=way)
        add(asked=2, beside="raw SQLCipher")
        add(asked=4, beside="fdatasync of 57 KiB")


def _copy(size: int, name: str) -> Path:
    folder = FOLDER / f"saving-{name}"
    shutil.rmtree(folder, ignore_errors=True)
    leave = shutil.ignore_patterns("plain.db", "*.lock")
    return Path(shutil.copytree(office_of(size), folder, ignore=leave))


# ── ours ─────────────────────────────────────────────────────────────────────


def save_by_actions(work: UnitOfWork, person: UUID) -> None:
    """What a clerk's actions do: drafts read and checked, numbers given, rows and journal."""
    draft = {"main_form": "06.8", "flow": "INBOUND", "place": "630501", "case_title": "วัดเวลา"}
    case = cases.open_case(work, draft | {"opened_at": DAY})
    found = {"person": person, "case": case, "identified_at": DAY, "forms": ["06.8"]}
    victim = victims.identify_victim(work, found)
    for number in range(ACTS):
        assistance.give_assistance(work, _help(victim, number))


def save_rows(work: UnitOfWork, person: UUID) -> None:
    """The same rows, given whole to the unit of work."""
    number, case, victim = f"TAK-M-{uuid4().hex}", uuid4(), uuid4()
    summary = {"id": case, "case_no": number, "opened_at": DAY, "centre": work.centre.id}
    form = {"status": "OPEN", "main_form": "06.8", "flow": "INBOUND", "place": "630501"}
    work.add(Case, summary | form | {"case_title": "วัดเวลา"})
    law = {"status": "IDENTIFIED", "law": "S6", "age_band": "AU", "forms": ["06.8"]}
    link = {"person": person, "case": case}
    work.add(Victim, link | law | {"id": victim, "victim_no": f"V-{number}", "identified_at": DAY})
    work.add(Involvement, link | {"code": f"V-{number}", "role": "VICTIM", "since": DAY})
    work.add_many(Assistance, [_help(victim, number) for number in range(ACTS)])


def _help(victim: UUID, number: int) -> dict[str, Any]:
    what = {"victim": victim, "kind": f"S{number + 1:02}", "provider": "บ้านพักเด็กสมมติ"}
    return what | {"start": DAY, "quantity": "1", "unit": "TIME"}


def persons_of(work: UnitOfWork) -> list[UUID]:
    """Persons to make victims of; every save takes another one."""
    chosen = text("SELECT id FROM person ORDER BY code DESC LIMIT 5000")
    return [UUID(row[0]) for row in work.rows(chosen)]


# ── the floors ───────────────────────────────────────────────────────────────


def rows_of(work: UnitOfWork) -> dict[str, list[dict[str, Any]]]:
    """The rows that the last save wrote, as they stand in the tables."""
    counts = {"case": 1, "victim": 1, "involvement": 1, "assistance": ACTS, "journal": ACTS + 3}
    found = {}
    for table, count in counts.items():
        chosen = text(f'SELECT * FROM "{table}" ORDER BY rowid DESC LIMIT {count}')  # noqa: S608
        found[table] = [dict(row._mapping) for row in work.rows(chosen)]
    return found


def _raw_save(
    connection: Any, rows: dict[str, list[dict[str, Any]]], people: Iterator[UUID]
) -> Callable[[], None]:
    """The very same rows under new ids and numbers, in one bare transaction."""
    statements = [_insert(table, rows[table][0]) for table in _TABLES]
    ready = iter([_renewed(rows, next(people), n) for n in range(MOST)])
    upsert = (
        "INSERT INTO running_number (series, last) VALUES (?, 1) "
        "ON CONFLICT (series) DO UPDATE SET last = last + 1 RETURNING last"
    )

    def save() -> None:
        connection.execute("BEGIN IMMEDIATE")
        for name in ("bench-case", "bench-letter"):
            connection.execute(upsert, (name,)).fetchone()
        for statement, written in zip(statements, next(ready), strict=True):
            connection.executemany(statement, written)
        connection.execute("COMMIT")

    return save


def _insert(table: str, row: dict[str, Any]) -> str:
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * len(row))
    return f'INSERT INTO "{table}" ({names}) VALUES ({marks})'  # noqa: S608 - our own names


def _renewed(
    rows: dict[str, list[dict[str, Any]]], person: UUID, number: int
) -> list[list[tuple[Any, ...]]]:
    """The rows of every table, ready to be written once more."""
    others = {row["id"]: uuid4().hex for table in _TABLES for row in rows[table]}
    others |= {rows["victim"][0]["person"]: person.hex}
    written = []
    for table in _TABLES:
        fresh = [dict(row) for row in rows[table]]
        for place, row in enumerate(fresh):
            if name := _UNIQUE.get(table):
                row[name] = f"{row[name]}-{number}"
            if table == "journal":
                row["sequence"] = 10**9 + number * len(fresh) + place
        written.append([tuple(others.get(v, v) for v in row.values()) for row in fresh])
    return written


class _LogLike:
    """Appends to a file and waits until the disk has it."""

    def __init__(self, path: Path) -> None:
        self._handle = os.open(path, os.O_RDWR | os.O_CREAT)
        self._data = os.urandom(FLOOR)
        self._at = 0

    def __enter__(self) -> Callable[[], None]:
        return self._write

    def __exit__(self, *_: object) -> None:
        os.close(self._handle)

    def _write(self) -> None:
        os.pwrite(self._handle, self._data, self._at % (64 * FLOOR))
        self._at += FLOOR
        os.fdatasync(self._handle)


def _log_like() -> _LogLike:
    return _LogLike(FOLDER / "log-like")
