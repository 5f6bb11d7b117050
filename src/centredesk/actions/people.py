"""Persons: entered, changed, found again, listed with their names masked."""

import sys
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, String, false, func, literal_column, or_, select, text

from centredesk.actions import drafts, numbering
from centredesk.actions.listing import Key, Line, Listing, Want
from centredesk.actions.names_whole import named_lines, require_names, with_names
from centredesk.models.people import Person, PersonKey, person_keys
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.thai import folding
from centredesk.thai.names import sound_key

P, K = Person.__table__, PersonKey.__table__
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
    table = PersonKey.__table__
    work.connection.execute(table.delete().where(table.c.person == person.id))  # type: ignore[attr-defined]  # a Table
    keys = [{"person": person.id, "key": key} for key in sorted(person_keys(person))]
    if keys:
        work.connection.execute(table.insert(), keys)  # type: ignore[attr-defined]  # a Table


def find_words(words: str) -> ColumnElement[bool]:
    """Names, codes and numbers: a prefix for one or two characters, any part from three on.

    The other names somebody goes by are names as well.
    """
    folded = folding.fold(words.replace("\0", ""))
    if not folded:
        return false()
    if len(folded) < 3:
        by_alias = P.c.id.in_(select(K.c.person).where(_begins(K.c.key, f"a:{folded}")))
        return or_(_begins(P.c.name_search, folded), _begins(P.c.last_search, folded), by_alias)
    quoted = '"' + folded.replace('"', '""') + '"'
    found = text("SELECT rowid FROM person_text WHERE person_text MATCH :words").bindparams(
        words=quoted
    )
    by_name = literal_column("person.rowid").in_(found)
    plain = folded.replace(" ", "").replace("-", "").upper()
    return or_(by_name, *(_begins(P.c[name], plain) for name in _NUMBERS if plain))


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
    finder=find_words,
    filters={"sex": P.c.sex, "nationality": P.c.nationality},
    only=(P.c.removed.is_(False),),
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


def _heard(words: str) -> ColumnElement[bool] | None:
    """Persons whose first name, or first and last name, sound like the words; None for numbers."""
    sound = "" if any(sign.isdigit() for sign in words) else sound_key(words)
    if not sound:
        return None
    whole, first = K.c.key == f"n:{sound}", _begins(K.c.key, f"n:{sound} ")
    return P.c.id.in_(select(K.c.person).where(or_(whole, first)))


def _sounding(want: Want) -> tuple[tuple[Listing, Listing], Want]:
    """The lists of those who sound like the filter `sounds`, or of everybody."""
    told = dict(want.filters)
    heard = _heard(told.pop("sounds", ""))
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
