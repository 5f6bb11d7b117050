"""Records found by their number from anywhere in the program; never by a person's name."""

import re
import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from centredesk.actions.access import ACCESS
from centredesk.actions.numbering import prefix
from centredesk.fields.field import fields_of
from centredesk.models.cases import Case
from centredesk.models.offices import Agency
from centredesk.models.people import Person
from centredesk.models.record import Record
from centredesk.models.reports import Report
from centredesk.models.screening import Screening, ScreeningOperation
from centredesk.models.victims import Victim
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.thai import folding

_YEARS_BACK = 5
_RUNNING = re.compile(r"(?:([RPOSV])-?)?(?:(\d{4})[-/ ])?(\d{1,5})")
_LONGEST = 80


@dataclass(frozen=True)
class Hit:
    """One record: its model's slug, its number, and a few words that are open to everybody."""

    kind: str
    id: UUID
    code: str
    note: str


@dataclass(frozen=True)
class _Shelf:
    """Where records of one model are looked for, and which question their page will ask."""

    model: type[Record]
    letter: str
    notes: tuple[str, ...]
    opens: str


_SHELVES = (
    _Shelf(Case, "", ("case_title", "status"), "case_pages.case_page"),
    _Shelf(Person, "P", ("sex", "nationality"), "people.list_people"),
    _Shelf(Report, "R", ("received_at", "result"), "reports.list_reports"),
    _Shelf(Victim, "V", ("status",), "victims.change_victim"),
    _Shelf(Screening, "S", ("start_at", "result"), "screening.list_screenings"),
    _Shelf(ScreeningOperation, "O", ("started_at", "place"), "screening.list_screenings"),
    _Shelf(Agency, "-", ("kind",), "offices.agencies"),
)
KINDS = tuple(shelf.model.slug() for shelf in _SHELVES)


def find_records(
    work: UnitOfWork, words: str, *, kinds: Collection[str] = KINDS, limit: int = 5
) -> list[Hit]:
    """Records whose number begins so or runs so; at most `limit` of each kind the member may open.

    A bare number, `41`, is the running number of this centre in this year and the years before;
    `P-41` or `2569-41` says more.
    """
    sought = folding.fold(words.replace("\0", ""))[:_LONGEST]
    if not sought:
        return []
    return [
        hit
        for shelf in _open_to(work, kinds)
        for hit in _hits(work, shelf, _fits(work, shelf, sought), limit)
    ]


def records_of(work: UnitOfWork, wanted: Sequence[tuple[str, UUID]]) -> list[Hit]:
    """These records, in this order, each by model slug and id; what is gone is left out."""
    found: dict[tuple[str, UUID], Hit] = {}
    for shelf in _open_to(work, {kind for kind, _ in wanted}):
        kind = shelf.model.slug()
        keys = [key for slug, key in wanted if slug == kind]
        hits = _hits(work, shelf, shelf.model.__table__.c.id.in_(keys), len(keys))
        found |= {(kind, hit.id): hit for hit in hits}
    return [found[key] for key in wanted if key in found]


def _open_to(work: UnitOfWork, kinds: Collection[str]) -> Iterator[_Shelf]:
    wanted = (shelf for shelf in _SHELVES if shelf.model.slug() in kinds)
    yield from (shelf for shelf in wanted if work.member.roles & ACCESS[shelf.opens])


def _hits(
    work: UnitOfWork, shelf: _Shelf, fits: ColumnElement[bool] | None, limit: int
) -> list[Hit]:
    if fits is None:
        return []
    table = shelf.model.__table__
    number = table.c[shelf.model.number_field]
    kinds = {told.name: told.kind for told in fields_of(shelf.model)}
    chosen = select(table.c.id, number, *(table.c[name] for name in shelf.notes))
    rows = work.rows(
        chosen.where(fits, table.c.removed.is_(False)).order_by(number.desc()).limit(limit)
    )
    return [
        Hit(shelf.model.slug(), row[0], row[1] or "", _note(kinds, shelf.notes, row[2:]))
        for row in rows
    ]


def _note(kinds: dict[str, Any], names: Sequence[str], values: Sequence[Any]) -> str:
    shown = (kinds[name].show(value) for name, value in zip(names, values, strict=True))
    return " · ".join(text for text in shown if text)


def _fits(work: UnitOfWork, shelf: _Shelf, sought: str) -> ColumnElement[bool] | None:
    """Which records of a shelf are meant; None when none of this shelf can be."""
    number = shelf.model.__table__.c[shelf.model.number_field]
    if shelf.model is Agency:
        return number.contains(sought, autoescape=True)
    code = sought.upper()
    running = _RUNNING.fullmatch(code.removeprefix(f"{work.centre.code}-"))
    if running is not None and running[1] not in (None, shelf.letter):
        return None
    ways = [_begins(number, code)]
    if running is not None:
        ways += _by_running_number(work, shelf, running)
    if shelf.model is Case and len(sought) > 1:
        ways.append(Case.__table__.c.search.contains(sought, autoescape=True))
    return or_(*ways)


def _by_running_number(
    work: UnitOfWork, shelf: _Shelf, running: re.Match[str]
) -> list[ColumnElement[bool]]:
    number = shelf.model.__table__.c[shelf.model.number_field]
    now = work.today.year
    days = [work.today.replace(year=now - back, day=1) for back in range(_YEARS_BACK)]
    numbered = Case if shelf.model is Victim else shelf.model
    beginnings = [prefix(work, numbered, day) for day in days]
    if running[2]:
        beginnings = [f"{beginnings[0][: -len('2569-')]}{running[2]}-"]
    codes = [f"{beginning}{int(running[3]):04}" for beginning in beginnings]
    if shelf.model is Victim:  # V-TAK-2569-0041-A: the case's number and a letter
        return [_begins(number, f"V-{code}-") for code in codes]
    return [number.in_(codes)]


def _begins(column: ColumnElement[Any], beginning: str) -> ColumnElement[bool]:
    """A range, so that the index of the numbers answers."""
    return (column >= beginning) & (column < beginning + chr(sys.maxunicode))
