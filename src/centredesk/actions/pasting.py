"""Persons pasted from a worksheet: each row becomes a person as typed, with what was unreadable."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from centredesk.errors import BadValue
from centredesk.fields.codes import code_list
from centredesk.fields.days import PartialDate
from centredesk.registers.cells import Paper, UnreadableError, reader_of
from centredesk.registers.words import CODE_FIELDS, find_code, heading_key, heading_words
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.thai.folding import clean
from centredesk.thai.names import NameParts

MOST = 200
"""More persons than this are a register, and are imported as one."""
_KNOWN = {
    "no", "prefix", "name", "first_name", "last_name", "name_latin", "sex", "nationality", "age",
    "birth_date", "id_number", "passport",
}  # fmt: skip
_IN_ORDER = ("name", "last_name", "note")
_KEEPS_TEXT = {"birth_date": "birth_date", "age": "stated_age", "id_number": "id_number"}
_SHAPES = ("id_number", "birth_date", "age", "passport")
Typed = dict[str, Any]


@dataclass(frozen=True)
class Unread:
    """One cell that could not be read: the heading's field, and why; never the value."""

    field: str
    sentence: str


@dataclass(frozen=True)
class PersonRead:
    """One pasted row: where it stood, the person as typed, what could not be read of it."""

    row: int
    typed: Typed
    unread: tuple[Unread, ...]


@dataclass(frozen=True)
class Pasted:
    """What was pasted: persons, and the rows that named nobody."""

    people: tuple[PersonRead, ...]
    empty: tuple[int, ...]


def read_pasted(work: UnitOfWork, text: str) -> Pasted:
    """The persons of a pasted table; a heading names the columns, else their values do."""
    rows = [(number, line.split("\t")) for number, line in enumerate(text.splitlines(), 1)]
    rows = [(number, cells) for number, cells in rows if any(clean(cell) for cell in cells)]
    if len(rows) > MOST + 1:
        raise BadValue(f"วางได้ครั้งละไม่เกิน {MOST} คน", "นำเข้าเป็นทะเบียนคัดแยกแทน")
    heading = _heading(rows[0][1]) if rows else []
    body = rows[1:] if heading else rows
    read = [_person(number, cells, heading) for number, cells in body]
    found = tuple(person for person in read if person.typed or person.unread)
    return Pasted(found, tuple(p.row for p in read if not p.typed and not p.unread))


def _heading(cells: Sequence[str]) -> list[str]:
    """The field of each column; nothing when the first row is no heading."""
    known = heading_words()
    fields = [known.get(heading_key(cell), ("", 0))[0] for cell in cells]
    named = [field for field in fields if field in _KNOWN]
    return fields if named and len(named) * 2 >= len([c for c in cells if clean(c)]) else []


def _person(number: int, cells: Sequence[str], heading: Sequence[str]) -> PersonRead:
    typed: Typed = {}
    unread: list[Unread] = []
    fields = heading or _guessed(cells)
    for field, cell in zip(fields, cells, strict=False):
        if field in _KNOWN - {"no"} and clean(cell):
            _take(field, clean(cell).replace("\n", " "), typed, unread)
    return PersonRead(number, typed, tuple(unread))


def _take(field: str, cell: str, typed: Typed, unread: list[Unread]) -> None:
    try:
        value = reader_of(field)(cell)
    except UnreadableError as why:
        unread.append(Unread(field, why.sentence))
        if kept := _KEEPS_TEXT.get(field):
            typed[kept] = cell
        return
    if value is not None:
        typed.update({name: told for name, told in _TAKE[field](value).items() if told})


def _named(value: NameParts) -> Typed:
    if value.first.isascii():
        return {"prefix": value.prefix} | _latin(value)
    return {
        "prefix": value.prefix,
        "first_name": value.first,
        "middle_name": value.middle,
        "last_name": value.last,
    }


def _latin(value: NameParts) -> Typed:
    return {
        "first_name_latin": value.first,
        "middle_name_latin": value.middle,
        "last_name_latin": value.last,
    }


def _paper(value: Paper) -> Typed:
    kind = "THAIID" if value.id_number else "PASSPORT"
    return {"id_number": value.id_number, "passport": value.passport, "id_kind": kind}


def _same(name: str) -> Callable[[Any], Typed]:
    return lambda value: {name: value}


_TAKE: dict[str, Callable[[Any], Typed]] = {
    "name": _named,
    "name_latin": _latin,
    "id_number": _paper,
    "passport": _paper,
    "birth_date": lambda value: {"birth_date": PartialDate().show(value), "age_basis": "STATED"},
    "age": lambda value: {"stated_age": str(value), "age_basis": "STATED"},
    "nationality": lambda value: {"nationality": code_list("nat").label(value)},
    **{name: _same(name) for name in ("prefix", "first_name", "last_name", "sex")},
}


def _guessed(cells: Sequence[str]) -> list[str]:
    """What each cell of a row without heading looks like; words nobody knows are the name."""
    fields: list[str] = []
    names = iter(_IN_ORDER)
    for cell in cells:
        plain = clean(cell)
        fields.append(_shape(plain, fields) or (next(names, "") if plain else ""))
    return fields


def _shape(cell: str, taken: Sequence[str]) -> str:
    for name in CODE_FIELDS.keys() & {"sex", "nationality"}:
        if name not in taken and find_code(CODE_FIELDS[name], cell):
            return name
    if not any(sign.isdigit() for sign in cell):
        return ""
    if cell.isdigit() and len(cell) <= 3 and not taken:
        return "no"
    return next((name for name in _SHAPES if name not in taken and _reads(name, cell)), "note")


def _reads(name: str, cell: str) -> bool:
    try:
        return reader_of(name)(cell) is not None
    except UnreadableError:
        return False
