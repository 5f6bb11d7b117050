"""Takes a register that was read into the office: persons, screenings, victims, rows to mend."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from centredesk.actions.people import change_person
from centredesk.actions.register_people import Meetings, Met, keep_keys_of
from centredesk.actions.register_records import (
    VICTIM_RESULTS,
    Meeting,
    add_screenings,
    add_victims,
    case_for,
    numbered_people,
    open_register_operation,
)
from centredesk.models.held_rows import HeldRow
from centredesk.models.people import Person
from centredesk.models.screening import Screening
from centredesk.registers.rows import GoodRow, RegisterRows, held_lines
from centredesk.registers.rows import HeldRow as RowToHold
from centredesk.storage.unit_of_work import UnitOfWork

Progress = Callable[[int, int], None]
_CHUNK = 500
_HEADINGS = "register_headings"


@dataclass(frozen=True)
class Import:
    """What an import did, or would do; `report` is its JSON form."""

    rows: RegisterRows
    imported: int
    unchanged: int
    linked: tuple[dict[str, Any], ...]
    proposed: tuple[dict[str, Any], ...]
    victims: int = 0
    operations: tuple[UUID, ...] = ()
    case: UUID | None = None

    def report(self) -> dict[str, Any]:
        """The report a file or a page shows."""
        return {
            "file": self.rows.file,
            "rows": self.rows.rows,
            "imported": self.imported,
            "held": [line for row in self.rows.held for line in held_lines(row)],
            "linked": list(self.linked),
            "proposed": list(self.proposed),
            "unchanged": self.unchanged,
        }


def preview_register(work: UnitOfWork, rows: RegisterRows) -> Import:
    """What importing these rows would do; nothing is written."""
    fresh = _fresh(work, rows.good)
    met = list(Meetings(work, fresh).all_met())
    linked, proposed = _told(fresh, met)
    victims = {m.person.id for r, m in zip(fresh, met, strict=True) if r.result in VICTIM_RESULTS}
    return Import(rows, len(fresh), len(rows.good) - len(fresh), linked, proposed, len(victims))


def import_register(
    work: UnitOfWork,
    rows: RegisterRows,
    *,
    case: UUID | None = None,
    per_sheet: bool = False,
    main_form: str = "",
    progress: Progress | None = None,
) -> Import:
    """Import the good rows and keep the held ones; a file that came before adds nothing.

    Found victims go into the named case or into one new case, whose main form is the one the
    user chose, or else the one most of its victims have. To cancel, `progress` raises: the
    transaction takes everything back.
    """
    tell = progress or (lambda _done, _total: None)
    fresh = _fresh(work, rows.good)
    to_hold = _not_yet_held(work, rows.held)
    people = Meetings(work, fresh)
    met = []
    for one in people.all_met():
        met.append(one)
        if len(met) % _CHUNK == 0:
            tell(len(met), 3 * len(fresh))
    operations = _operations(work, rows, fresh, to_hold, per_sheet=per_sheet)
    work.add_many(Person, numbered_people(work, people.new))
    keep_keys_of(work, people.new)
    for key, values in people.grown.items():
        change_person(work, key, values)
    tell(2 * len(fresh), 3 * len(fresh))
    meetings = [Meeting(row, one.person) for row, one in zip(fresh, met, strict=True)]
    found = [row for row in fresh if row.result in VICTIM_RESULTS]
    case = case_for(work, found, case, _origin(rows), main_form=main_form) if found else None
    add_screenings(work, meetings, operations, case)
    victims = add_victims(work, meetings, case) if case else 0
    _hold(work, to_hold, rows, operations)
    tell(3 * len(fresh), 3 * len(fresh))
    linked, proposed = _told(fresh, met)
    return Import(
        rows,
        len(fresh),
        len(rows.good) - len(fresh),
        linked,
        proposed,
        victims,
        tuple(dict.fromkeys(operations.values())),
        case,
    )


def register_headings(work: UnitOfWork) -> dict[str, str]:
    """The choices people made for headings we did not know: heading → field."""
    kept = work.fact(_HEADINGS)
    return {str(k): str(v) for k, v in kept.items()} if isinstance(kept, dict) else {}


def remember_headings(work: UnitOfWork, chosen: Mapping[str, str]) -> None:
    """Remember choices for headings, for the next file of the same office."""
    work.keep_fact(_HEADINGS, register_headings(work) | dict(chosen))


def _fresh(work: UnitOfWork, good: Sequence[GoodRow]) -> list[GoodRow]:
    known = _source_keys(work, Screening, [row.key for row in good])
    return [row for row in good if row.key not in known]


def _not_yet_held(work: UnitOfWork, held: Sequence[RowToHold]) -> list[RowToHold]:
    known = _source_keys(work, HeldRow, [row.key for row in held])
    return [row for row in held if row.key not in known]


def _source_keys(
    work: UnitOfWork, model: type[Screening] | type[HeldRow], keys: Sequence[str]
) -> set[str]:
    column = model.__table__.c.source_key
    return {
        row[0]
        for at in range(0, len(keys), _CHUNK)
        for row in work.rows(select(column).where(column.in_(keys[at : at + _CHUNK])))
    }


def _operations(
    work: UnitOfWork,
    rows: RegisterRows,
    fresh: Sequence[GoodRow],
    to_hold: Sequence[RowToHold],
    *,
    per_sheet: bool,
) -> dict[str, UUID]:
    """The operation of each sheet: one for the file, or one for each sheet."""
    sheets = dict.fromkeys([*(row.sheet for row in fresh), *(row.sheet for row in to_hold)])
    if not sheets:
        return {}
    if not per_sheet:
        key = open_register_operation(
            work, rows.good, total=rows.rows, source=rows.fingerprint, notes=_origin(rows)
        )
        return dict.fromkeys(sheets, key)
    everywhere = [*(row.sheet for row in rows.good), *(row.sheet for row in rows.held)]
    return {
        sheet: open_register_operation(
            work,
            [row for row in rows.good if row.sheet == sheet],
            total=everywhere.count(sheet),
            source=f"{rows.fingerprint}/{sheet}",
            notes=f"{_origin(rows)} แผ่นงาน {sheet}",
        )
        for sheet in sheets
    }


def _hold(
    work: UnitOfWork, held: Sequence[RowToHold], rows: RegisterRows, operations: dict[str, UUID]
) -> None:
    work.add_many(
        HeldRow,
        [
            {
                "operation": operations[row.sheet],
                "file": rows.fingerprint,
                "sheet": row.sheet or rows.file,
                "row": row.row,
                "cells": [{"field": n, "value": text[:4000]} for n, text in row.cells.items()],
                "problems_found": [
                    {"field": p.field, "value": p.value[:4000], "problem": p.problem}
                    for p in row.problems
                ],
                "state": "WAITING",
                "source_key": row.key,
            }
            for row in held
        ],
    )


def _told(
    fresh: Sequence[GoodRow], met: Sequence[Met]
) -> tuple[tuple[dict[str, Any], ...], tuple[dict[str, Any], ...]]:
    """Who was linked by what, and who is likely whom; by codes, never by names."""
    linked = tuple(
        _where(row) | {"person": _code(one), "by": one.by}
        for row, one in _both(fresh, met)
        if one.by
    )
    proposed = tuple(
        _where(row) | {"person": _code(one), "like": like.known.called, "score": like.score}
        for row, one in _both(fresh, met)
        for like in one.like
    )
    return linked, proposed


def _both(fresh: Sequence[GoodRow], met: Sequence[Met]) -> Iterator[tuple[GoodRow, Met]]:
    return zip(fresh, met, strict=True)


def _where(row: GoodRow) -> dict[str, Any]:
    return {"sheet": row.sheet, "row": row.row}


def _code(one: Met) -> str:
    return one.person.called


def _origin(rows: RegisterRows) -> str:
    return f"นำเข้าจากทะเบียน {rows.file}"
