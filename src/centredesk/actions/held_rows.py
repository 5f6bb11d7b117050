"""Held rows of registers: shown, mended by a person and taken in, or left out with a reason."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select

from centredesk.actions.register_people import Meetings, keep_keys_of
from centredesk.actions.register_records import (
    VICTIM_RESULTS,
    Meeting,
    add_screenings,
    add_victims,
    case_for,
    numbered_people,
)
from centredesk.errors import BadValue
from centredesk.models.held_rows import HeldRow
from centredesk.models.people import Person
from centredesk.models.screening import Screening
from centredesk.registers.headings import Mapping as Columns
from centredesk.registers.row_reading import RowReader
from centredesk.registers.rows import GoodRow
from centredesk.storage.unit_of_work import UnitOfWork

H = HeldRow.__table__
S = Screening.__table__
WAITING, MENDED, DROPPED = "WAITING", "MENDED", "DROPPED"


def held_rows(work: UnitOfWork, operation: UUID | None = None) -> list[HeldRow]:
    """The rows that wait to be mended, of one operation or of all, in the order of the files."""
    chosen = select(H).where(H.c.state == WAITING, H.c.removed.is_(False))
    if operation:
        chosen = chosen.where(H.c.operation == operation)
    return work.every(HeldRow, chosen.order_by(H.c.made_at, H.c.sheet, H.c.row))


def mend_held_row(
    work: UnitOfWork, key: UUID, cells: Mapping[str, str], *, case: UUID | None = None
) -> UUID:
    """Take a held row in with some cells corrected; it joins the others of its register.

    What still cannot be read is told, and nothing is written.
    """
    held = _waiting(work, key)
    kept = _corrected(held, cells)
    row = _read_again(work, held, kept)
    people = Meetings(work, [row])
    (met,) = people.all_met()
    work.add_many(Person, numbered_people(work, people.new))
    keep_keys_of(work, people.new)
    meetings = [Meeting(row, met.person)]
    if row.result in VICTIM_RESULTS:
        case = case_for(work, [row], case or _case_of(work, held), "จากแถวที่พักไว้ของทะเบียน")
        add_victims(work, meetings, case)
    if held.operation is None:
        raise BadValue("แถวที่พักไว้นี้ไม่มีปฏิบัติการคัดแยก", field="operation")
    add_screenings(work, meetings, {row.sheet: held.operation}, case)
    lines = [{"field": name, "value": text} for name, text in kept.items()]
    work.change(HeldRow, key, {"state": MENDED, "cells": lines})
    return met.person.id


def drop_held_row(work: UnitOfWork, key: UUID, *, reason: str) -> None:
    """Leave a held row out, with the reason; it stays in the history."""
    if not reason.strip():
        raise BadValue("การไม่นำแถวเข้าต้องระบุเหตุผล", field="state")
    _waiting(work, key)
    work.change(HeldRow, key, {"state": DROPPED}, reason=reason)


def _waiting(work: UnitOfWork, key: UUID) -> HeldRow:
    held = work.get(HeldRow, key)
    if held.state != WAITING:
        raise BadValue("แถวนี้แก้ไขหรือตัดออกแล้ว", "เปิดรายการแถวที่พักไว้อีกครั้ง", field="state")
    return held


def _corrected(held: HeldRow, cells: Mapping[str, str]) -> dict[str, str]:
    """The row's cells with a person's corrections; a corrected field unticks its columns."""
    before = {line["field"]: line["value"] for line in held.cells or ()}
    left = {n: v for n, v in before.items() if ":" not in n or n.partition(":")[0] not in cells}
    return left | dict(cells)


def _read_again(work: UnitOfWork, held: HeldRow, cells: dict[str, str]) -> GoodRow:
    columns = Columns(dict(enumerate(cells)), {})
    texts: list[Any] = list(cells.values())
    row = RowReader(work.today).read(held.sheet or "", held.row or 0, texts, columns)
    if not isinstance(row, GoodRow):
        told = tuple((problem.field, problem.problem) for problem in row.problems)
        sentence = " · ".join(text for _, text in told)
        raise BadValue(sentence, "แก้ไขช่องที่บอกไว้", field=told[0][0], problems=told)
    # The key is of the row as it came: the same file again must not bring it back.
    return row._replace(key=held.source_key or row.key)


def _case_of(work: UnitOfWork, held: HeldRow) -> UUID | None:
    """The case of the other victims of this register."""
    chosen = select(S.c.case).where(S.c.operation == held.operation, S.c.case.is_not(None))
    found = work.scalar(chosen.limit(1))
    return UUID(str(found)) if found else None
