"""Persons: entered, changed, found again, listed with their names masked."""

import sys
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    String,
    column,
    false,
    func,
    or_,
    select,
    table,
    true,
)

from centredesk.actions import drafts, numbering
from centredesk.actions.list_found import one_after_another, row_of, unindexed
from centredesk.actions.listing import Key, Line, Listing, Want
from centredesk.actions.names_whole import named_lines, require_names, with_names
from centredesk.models.people import Person, PersonKey, person_keys
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.thai import folding
from centredesk.thai.names import sound_key

P, K = Person.__table__, PersonKey.__table__
_ROW = row_of(P.c.id)
_TEXT = table(
    "person_text",
    column("rowid", Integer),
    column("person_text", String),
    column("name_search", String),
)
_PLACES, _ALL = 4, 5  # so many places of a long part are looked up; of a short one all
_SHOWN = ("code", "sex", "nationality", "birth_date", "stated_age")
_NUMBERS = ("id_number", "passport")


def add_person(work: UnitOfWork, draft: Mapping[str, Any]) -> UUID:
    """Enter a person; the code is given when the draft has none."""
    given = dict(draft)
    given.setdefault("code", None)
    given["code"] = given["code"] or numbering.give(work, Person, work.today)
    key = work.add(Person, drafts.whole(work, Person, given))
    keep_keys(work, work.get(Person, key))
    return key


def change_person(
    work: UnitOfWork, key: UUID, draft: Mapping[str, Any], *, version: int | None = None
) -> list[str]:
    """Change a person's record."""
    changed = work.change(Person, key, drafts.part(work, Person, key, draft), version=version)
    keep_keys(work, work.get(Person, key))
    return changed


def keep_keys(work: UnitOfWork, person: Person) -> None:
    """Keep the keys under which this person may be met again."""
    work.connection.execute(K.delete().where(K.c.person == person.id))  # type: ignore[attr-defined]  # a Table
    keys = [{"person": person.id, "key": key} for key in sorted(person_keys(person))]
    if keys:
        work.connection.execute(K.insert(), keys)  # type: ignore[attr-defined]  # a Table


def find_words(words: str) -> ColumnElement[bool]:
    """Names, codes and numbers: a prefix for one or two characters, any part from three on.

    The other names somebody goes by are names as well.
    """
    return or_(false(), *_ways(_folded(words)))


def find_records_of(
    record: ColumnElement[UUID],
    person: ColumnElement[UUID],
    number: ColumnElement[bool],
    words: str,
) -> ColumnElement[bool]:
    """Records of the persons these words mean, and after them those of the number."""
    row = row_of(record)
    meant = select(P.c.id).where(P.c.id == person, find_words(words))
    theirs = select(row).join_from(P, record.table, person == P.c.id).where(find_people(words))
    # By itself the number is read in its index, without the rows.
    numbered = select(row).where(number)
    others = select(row).where(row.in_(numbered.correlate(None)), ~meant.exists())
    return one_after_another(record, (theirs, others))


def find_people(words: str) -> ColumnElement[bool]:
    """The same for a list of persons alone: one way after the other, until enough are found.

    A common part of a name stands in a hundred thousand of them: a set of them all takes longer
    to make than the page. And a filter must not lead: half of all persons are women.
    """
    folded = _folded(words)
    ways = _ways(folded)
    if not ways:
        return false()
    by_name = select(_ROW).where(ways[0])
    rows = [by_name if len(folded) < 3 else _with_part(folded)]
    for place, way in enumerate(ways[1:], start=1):
        rows.append(select(_ROW).where(way, *(before.is_not(true()) for before in ways[:place])))
    return one_after_another(P.c.id, rows)


def _folded(words: str) -> str:
    return folding.fold(words.replace("\0", ""))


def _ways(folded: str) -> list[ColumnElement[bool]]:
    """How a person may be meant by these words; first by the name."""
    if not folded:
        return []
    if len(folded) < 3:
        by_alias = P.c.id.in_(select(K.c.person).where(_begins(K.c.key, f"a:{folded}")))
        return [_begins(P.c.name_search, folded), _begins(P.c.last_search, folded), by_alias]
    plain = folded.replace(" ", "").replace("-", "").upper()
    by_number = [_begins(P.c[name], plain) for name in _NUMBERS if plain]
    return [_ROW.in_(_with_part(folded)), *by_number]


def _with_part(folded: str) -> Select[Any]:
    """The rows of the names that have this part.

    The index is looked up once for every letter: of much that is typed a few places will do, and
    the name itself says the rest.
    """
    last, steps = len(folded) - 3, _PLACES - 1
    places = {last * step // steps for step in range(_PLACES)}
    few = sorted(places) if last > _ALL else []
    parts = [folded[place : place + 3] for place in few] or [folded]
    quoted = " ".join('"' + part.replace('"', '""') + '"' for part in parts)
    found = select(_TEXT.c.rowid).where(_TEXT.c.person_text.bool_op("MATCH")(quoted))
    return found.where(func.instr(_TEXT.c.name_search, folded) > 0) if few else found


def _begins(column: ColumnElement[Any], beginning: str) -> ColumnElement[bool]:
    """A range on the index: up to the beginning with the last of all letters behind it."""
    return (column >= beginning) & (column < beginning + chr(sys.maxunicode))


# The whole day of birth is private ("office"): a list shows the year.
BIRTH_YEAR = func.substr(P.c.birth_date, 1, 4, type_=String())

PEOPLE = Listing(
    source=P,
    id=P.c.id,
    columns={name: P.c[name] for name in _SHOWN}
    | {"birth_date": BIRTH_YEAR, "name": P.c.name_masked},
    sorts={"name": P.c.name_sort, "code": P.c.code, "birth_date": P.c.birth_date},
    finder=find_people,
    filters={"sex": P.c.sex, "nationality": P.c.nationality},
    only=(P.c.removed.is_(False),),
    found_first=True,
)


# Who may read the name may read the whole day of birth.
NAMED = with_names(replace(PEOPLE, columns={**PEOPLE.columns, "birth_date": P.c.birth_date}))


def list_people(
    work: UnitOfWork,
    want: Want,
    *,
    after: Key | None = None,
    limit: int = 50,
) -> list[Line]:
    """People by their sort, names masked; names whole need the right to see identities."""
    listings, rest = _sounding(want)
    return named_lines(work, listings, rest, after=after, limit=limit)


def near_names(work: UnitOfWork, words: str) -> int:
    """How many persons have a name that sounds like these words."""
    heard = _heard(words)
    if heard is None:
        return 0
    return int(work.scalar(select(func.count()).select_from(P).where(heard, *PEOPLE.only)))


def _heard(words: str, *, record: ColumnElement[UUID] = P.c.id) -> ColumnElement[bool] | None:
    """Persons whose first name, or first and last name, sound like the words; None for numbers."""
    sound = "" if any(sign.isdigit() for sign in words) else sound_key(words)
    if not sound:
        return None
    whole, first = K.c.key == f"n:{sound}", _begins(K.c.key, f"n:{sound} ")
    return record.in_(select(K.c.person).where(or_(whole, first)))


def _sounding(want: Want) -> tuple[tuple[Listing, Listing], Want]:
    """The lists of those who sound like the filter `sounds`, or of everybody."""
    told = dict(want.filters)
    # Where words are looked for as well, they lead; see Listing.found_first.
    record = unindexed(P.c.id) if want.find.strip() else P.c.id
    heard = _heard(told.pop("sounds", ""), record=record)
    if heard is None:
        return (PEOPLE, NAMED), want
    only = (*PEOPLE.only, heard)
    rest = replace(want, filters=tuple(told.items()))
    return (replace(PEOPLE, only=only), replace(NAMED, only=only)), rest


def people_anchors(work: UnitOfWork, want: Want, *, step: int = 200) -> tuple[int, list[Key]]:
    """How many people, and where every page of them begins."""
    (listing, _), rest = _sounding(want)
    return listing.marks(work, rest, step=step)


def reveal_names(work: UnitOfWork, *, reason: str) -> None:
    """Journal that names were shown, and why; refused without the right."""
    require_names(work)
    work.note("reveal_names", reason=reason, model="person")
