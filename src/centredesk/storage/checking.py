"""Is the office whole? The file, its references, the journal's chain, the anchor."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, RowMapping, func, select

from centredesk.models.journal import Operation
from centredesk.storage.anchor import Head
from centredesk.storage.journalling import START, Seal, chained

Progress = Callable[[int], None]


@dataclass(frozen=True)
class Finding:
    """One thing looked at: whole, or what is wrong with it."""

    what: str
    whole: bool
    sentence: str


def check_file(connection: Connection) -> Finding:
    """Every page: the cipher's seal on it, and SQLite's own check of its structure."""
    cipher = connection.exec_driver_sql("PRAGMA cipher_integrity_check").fetchall()
    pages = connection.exec_driver_sql("PRAGMA integrity_check").fetchall()
    whole = not cipher and [tuple(row) for row in pages] == [("ok",)]
    return Finding("file", whole, "แฟ้มข้อมูลสมบูรณ์" if whole else "แฟ้มข้อมูลเสียหาย โปรดกู้คืนจากข้อมูลสำรอง")


def check_references(connection: Connection) -> Finding:
    """Every reference leads to a record."""
    lost = len(connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall())
    return Finding(
        "references", not lost, "การอ้างอิงครบถ้วน" if not lost else f"มีการอ้างอิงที่ขาด {lost:,} รายการ"
    )


def check_chain(connection: Connection, seal: Seal, progress: Progress = lambda _: None) -> Finding:
    """Every operation follows the one before it, numbered without a gap and unchanged."""
    table = Operation.__table__
    rows = (
        connection.execution_options(yield_per=2000)
        .execute(select(table).order_by(table.c.installation, table.c.sequence))
        .mappings()
    )
    last: dict[Any, tuple[int, bytes]] = {}
    count = 0
    for count, row in enumerate(rows, start=1):
        sequence, previous = last.get(row["installation"], (0, START))
        if not _follows(row, sequence, previous, seal):
            return Finding("chain", False, f"บันทึกประวัติถูกแก้ไขหรือขาดหายที่ลำดับ {sequence + 1:,}")
        last[row["installation"]] = (row["sequence"], row["hash"])
        if count % 2000 == 0:
            progress(count)
    return Finding("chain", True, f"บันทึกประวัติครบถ้วน {count:,} รายการ")


def _follows(row: RowMapping, sequence: int, previous: bytes, seal: Seal) -> bool:
    if row["sequence"] != sequence + 1 or row["previous_hash"] != previous:
        return False
    return chained(dict(row), seal) == bytes(row["hash"])


def check_anchor(connection: Connection, head: Head | None) -> Finding:
    """The anchor names an operation the journal still has: no older file was put back."""
    if head is None:
        return Finding("anchor", False, "ไม่พบหลักหมุดของบันทึกประวัติข้างแฟ้มข้อมูล")
    found = any(_has(connection, one, head) for one in _installations(connection))
    return Finding(
        "anchor",
        found,
        "หลักหมุดตรงกับบันทึกประวัติ"
        if found
        else "แฟ้มข้อมูลเก่ากว่าหลักหมุด อาจมีการนำแฟ้มเก่ามาวางทับ โปรดตรวจสอบกับข้อมูลสำรอง",
    )


def _has(connection: Connection, installation: UUID, head: Head) -> bool:
    chosen = select(Operation.hash).where(
        Operation.installation == installation, Operation.sequence == head.sequence
    )
    return bool(connection.execute(chosen).scalar() == head.hash)


def _installations(connection: Connection) -> Iterator[UUID]:
    """Who wrote in the journal, from one to the next by its index: it may be very long."""
    least = select(func.min(Operation.installation))
    found = connection.execute(least).scalar()
    while found is not None:
        yield found
        found = connection.execute(least.where(Operation.installation > found)).scalar()
