"""Finds out who the rows of a register are: met before, met earlier in the same file, or new."""

from collections.abc import Iterable
from typing import Any, NamedTuple
from uuid import UUID

from centredesk.actions.duplicates import (
    MOST_UNDER_A_KEY,
    Known,
    Likeness,
    known_under,
    likenesses,
    same_person,
)
from centredesk.fields.blank import Blank
from centredesk.models.people import PersonKey
from centredesk.registers.rows import GoodRow
from centredesk.storage.identity import new_id
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.thai.names import NameParts

# What a later meeting may add to a person, never overwrite.
_FILLED_LATER = (
    "prefix", "first_name", "middle_name", "last_name", "first_name_latin", "middle_name_latin",
    "last_name_latin", "birth_date", "id_number", "passport", "id_kind", "sex", "nationality",
)  # fmt: skip


class Met(NamedTuple):
    """A row's person: who, by what known (empty when new), and who it may be besides."""

    person: Known
    by: str
    like: list[Likeness]


class Meetings:
    """Everybody the rows of one file may be, and everybody they turned out to be."""

    def __init__(self, work: UnitOfWork, rows: Iterable[GoodRow]) -> None:
        now = work.clock.now()
        self._drafts = [Known(person_values(row, new_id(now)), origin=_where(row)) for row in rows]
        wanted = {key for draft in self._drafts for key in draft.keys}
        self._under: dict[str, list[Known]] = {}
        for known in known_under(work, wanted).values():
            self._place(known, known.keys & wanted)
        self.new: list[Known] = []
        self.grown: dict[UUID, dict[str, Any]] = {}

    def all_met(self) -> Iterable[Met]:
        """The person of each row, in order."""
        for draft in self._drafts:
            yield self._meet(draft)

    def _meet(self, draft: Known) -> Met:
        candidates = self._candidates(draft)
        for by in ("id_number", "passport", "name"):
            for other in candidates:
                if same_person(draft, other) == by:
                    self._fill(other, draft.values)
                    return Met(other, by, [])
        self.new.append(draft)
        self._place(draft, draft.keys)
        return Met(draft, "", likenesses(draft, candidates))

    def _candidates(self, draft: Known) -> list[Known]:
        found: dict[UUID, Known] = {}
        for key in sorted(draft.keys):
            under = self._under.get(key, ())
            if key.startswith("n:") and len(under) > MOST_UNDER_A_KEY:
                continue
            found.update((known.id, known) for known in under)
        return list(found.values())

    def _place(self, known: Known, keys: Iterable[str]) -> None:
        for key in keys:
            self._under.setdefault(key, []).append(known)

    def _fill(self, known: Known, values: dict[str, Any]) -> None:
        """What was missing of a person and this row tells."""
        for name in _FILLED_LATER:
            value = values.get(name)
            if value in (None, "") or isinstance(value, Blank) or not _is_open(known, name):
                continue
            known.values[name] = value
            if known.in_store:
                self.grown.setdefault(known.id, {})[name] = value
        fresh = Known(known.values, origin=known.origin)
        self._place(known, fresh.keys - known.keys)
        known.name, known.latin, known.keys = fresh.name, fresh.latin, fresh.keys


def _where(row: GoodRow) -> str:
    return f"{row.sheet} แถว {row.row}".strip()


def _is_open(known: Known, name: str) -> bool:
    if name in known.values:
        value = known.values[name]
        return value is None or isinstance(value, Blank)
    return not known.in_store


def keep_keys_of(work: UnitOfWork, people: Iterable[Known]) -> None:
    """Keep the keys of new persons, all at once."""
    keys = [{"person": one.id, "key": key} for one in people for key in sorted(one.keys)]
    if keys:
        work.connection.execute(PersonKey.__table__.insert(), keys)  # type: ignore[attr-defined]  # a Table


def person_values(row: GoodRow, key: UUID) -> dict[str, Any]:
    """A person as the row tells it; what it does not tell is said not to be stated."""
    thai, latin = row.name, row.latin
    if thai.first.isascii() and not latin.first:
        thai, latin = NameParts(thai.prefix, "", "", ""), thai
    values: dict[str, Any] = {
        "id": key,
        "prefix": thai.prefix or latin.prefix or None,
        "first_name": thai.first or None,
        "middle_name": thai.middle or None,
        "last_name": thai.last or None,
        "first_name_latin": latin.first or None,
        "middle_name_latin": latin.middle or None,
        "last_name_latin": latin.last or None,
        "sex": row.sex or Blank.NOT_STATED,
        "nationality": row.nationality or Blank.NOT_STATED,
        "birth_date": row.birth_date,
        "id_number": row.id_number or None,
        "passport": row.passport or None,
        "id_kind": _id_kind(row),
    }
    if row.age is not None:
        values |= {"stated_age": row.age, "stated_age_on": row.date}
    if row.age is not None or row.birth_date:
        values["age_basis"] = "STATED"
    return values


def _id_kind(row: GoodRow) -> str | None:
    if row.id_number:
        return "THAIID" if row.nationality == "THA" else "PINK"
    return "PASSPORT" if row.passport else None
