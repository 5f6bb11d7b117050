"""Held rows of registers: shown, mended by a person and taken in, or left out with a reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from centredesk.actions.duplicates import likely_persons
from centredesk.actions.people import change_person
from centredesk.actions.register_people import Meetings, keep_keys_of
from centredesk.actions.register_records import (
    VICTIM_RESULTS,
    Meeting,
    add_screenings,
    add_victims,
    case_for,
    numbered_people,
)
from centredesk.errors import BadValue, NotAllowed
from centredesk.models.held_rows import HeldRow
from centredesk.models.people import Person
from centredesk.models.screening import Screening, ScreeningOperation
from centredesk.registers.headings import Mapping as Columns
from centredesk.registers.row_reading import RowReader
from centredesk.registers.rows import GoodRow
from centredesk.storage.unit_of_work import UnitOfWork

H = HeldRow.__table__
S, R = Screening.__table__, ScreeningOperation.__table__
WAITING, MENDED, DROPPED = "WAITING", "MENDED", "DROPPED"
# Fields of a register that tell nobody who somebody is; all others are sealed like the person's.
OPEN_FIELDS = frozenset(
    {"no", "sex", "nationality", "age", "date", "received", "border_point", "place", "agency",
     "result", "form", "disposition"}
)  # fmt: skip
Faults = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Reason:
    """Why a row is held: the field, what stands in it, the sentence."""

    field: str
    value: str
    problem: str


@dataclass(frozen=True)
class WaitingRow:
    """A held row as a list shows it: where it stands and why it waits, nothing of what it says."""

    id: UUID
    operation: UUID | None
    op_no: str
    sheet: str
    row: int
    fields: tuple[str, ...]
    problem: str


@dataclass(frozen=True)
class HeldCells:
    """What a held row says; cells that may tell who somebody is are `closed` to many roles."""

    id: UUID
    cells: dict[str, str]
    reasons: tuple[Reason, ...]
    closed: frozenset[str]


@dataclass(frozen=True)
class Mended:
    """The person of a row that was taken in, and the codes of those it may be besides."""

    person: UUID
    code: str
    like: tuple[tuple[UUID, str], ...]


@dataclass(frozen=True)
class TakenAgain:
    """Held rows tried again: the person of each that was taken in, the faults of the others."""

    taken: dict[UUID, UUID]
    still: dict[UUID, Faults]


def held_rows(work: UnitOfWork, operation: UUID | None = None) -> list[HeldRow]:
    """The rows that wait to be mended, of one operation or of all, in the order of the files."""
    chosen = select(H).where(H.c.state == WAITING, H.c.removed.is_(False))
    if operation:
        chosen = chosen.where(H.c.operation == operation)
    return work.every(HeldRow, chosen.order_by(H.c.made_at, H.c.sheet, H.c.row))


def waiting_rows(work: UnitOfWork) -> list[WaitingRow]:
    """The rows that wait, by operation and place in the file; no cell of them is told."""
    columns = (H.c.id, H.c.operation, R.c.op_no, H.c.sheet, H.c.row, H.c.problems_found)
    joined = H.outerjoin(R, R.c.id == H.c.operation)
    chosen = select(*columns).select_from(joined)
    chosen = chosen.where(H.c.state == WAITING, H.c.removed.is_(False))
    order = (R.c.op_no, H.c.operation, H.c.sheet, H.c.row, H.c.id)
    return [_waiting_row(tuple(row)) for row in work.rows(chosen.order_by(*order))]


def held_cells(work: UnitOfWork, key: UUID) -> HeldCells:
    """What a waiting row says and why it waits, as far as the member may see it."""
    held = _waiting(work, key)
    cells = {line["field"]: line.get("value", "") for line in held.cells or ()}
    reasons = tuple(
        Reason(told["field"], told.get("value", ""), told["problem"])
        for told in held.problems_found or ()
    )
    if work.member.can_see_identity:
        return HeldCells(held.id, cells, reasons, frozenset())
    named = {*cells, *(reason.field for reason in reasons)}
    closed = frozenset(name for name in named if name.partition(":")[0] not in OPEN_FIELDS)
    told = tuple(Reason(r.field, "" if r.field in closed else r.value, r.problem) for r in reasons)
    return HeldCells(held.id, {n: "" if n in closed else v for n, v in cells.items()}, told, closed)


def mend_held_row(
    work: UnitOfWork, key: UUID, cells: Mapping[str, str], *, case: UUID | None = None
) -> UUID:
    """Take a held row in with some cells corrected; it joins the others of its register.

    What still cannot be read is told, and nothing is written.
    """
    return _taken_in(work, _waiting(work, key), cells, case)


def mend_held_rows(work: UnitOfWork, corrections: Mapping[UUID, Mapping[str, str]]) -> TakenAgain:
    """Try many held rows again: those that can be read now are taken in, the others told."""
    taken: dict[UUID, UUID] = {}
    still: dict[UUID, Faults] = {}
    for key, cells in corrections.items():
        held = _waiting(work, key)
        try:
            _read_again(work, held, _corrected(held, _allowed(work, cells)))
        except BadValue as wrong:
            still[key] = wrong.problems
        else:
            taken[key] = _taken_in(work, held, cells, None)
    return TakenAgain(taken, still)


def mended_person(work: UnitOfWork, key: UUID) -> Mended:
    """Who a row that was taken in is: the code, and the codes of those it may be besides."""
    person = work.get(Person, key)
    like = tuple((one.known.id, one.known.called) for one in likely_persons(work, key, limit=3))
    return Mended(key, person.code or "", like)


def drop_held_row(work: UnitOfWork, key: UUID, *, reason: str) -> None:
    """Leave a held row out, with the reason; it stays in the history."""
    if not reason.strip():
        raise BadValue("การไม่นำแถวเข้าต้องระบุเหตุผล", field="state")
    _waiting(work, key)
    work.change(HeldRow, key, {"state": DROPPED}, reason=reason)


def _taken_in(work: UnitOfWork, held: HeldRow, cells: Mapping[str, str], case: UUID | None) -> UUID:
    kept = _corrected(held, _allowed(work, cells))
    row = _read_again(work, held, kept)
    if held.operation is None:
        raise BadValue("แถวที่พักไว้นี้ไม่มีปฏิบัติการคัดแยก", field="operation")
    people = Meetings(work, [row])
    (met,) = people.all_met()
    work.add_many(Person, numbered_people(work, people.new))
    keep_keys_of(work, people.new)
    for person, values in people.grown.items():
        change_person(work, person, values)
    meetings = [Meeting(row, met.person)]
    if row.result in VICTIM_RESULTS:
        case = case_for(work, [row], case or _case_of(work, held), "จากแถวที่พักไว้ของทะเบียน")
        add_victims(work, meetings, case)
    add_screenings(work, meetings, {row.sheet: held.operation}, case)
    lines = [{"field": name, "value": text} for name, text in kept.items()]
    work.change(HeldRow, held.id, {"state": MENDED, "cells": lines})
    return met.person.id


def _allowed(work: UnitOfWork, cells: Mapping[str, str]) -> Mapping[str, str]:
    """Who may not see a cell may not write over it either."""
    closed = {name for name in cells if name.partition(":")[0] not in OPEN_FIELDS}
    if closed and not work.member.can_see_identity:
        raise NotAllowed(
            "ช่องที่บอกตัวบุคคลปิดไว้ตามบทบาทของท่าน จึงแก้ไขไม่ได้",
            "หากจำเป็นต่อการปฏิบัติหน้าที่ ให้ขอสิทธิจากหัวหน้าศูนย์",
        )
    return cells


def _waiting_row(told: tuple[Any, ...]) -> WaitingRow:
    *where, problems = told
    found = problems or [{"field": "", "problem": ""}]
    fields = tuple(dict.fromkeys(problem["field"] for problem in found))
    key, operation, op_no, sheet, row = where
    return WaitingRow(
        key, operation, op_no or "", sheet or "", row or 0, fields, found[0]["problem"]
    )


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
