"""Help as lists: every act of the centre with its sums, and the victims help may be given to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select

from centredesk.actions.finding import find_records
from centredesk.actions.listing import Key, Line, Listing, Want
from centredesk.actions.names_whole import names_of
from centredesk.models.assistance import Assistance
from centredesk.models.cases import Case
from centredesk.models.people import Person
from centredesk.models.screening import Screening
from centredesk.models.victims import Victim
from centredesk.storage.unit_of_work import UnitOfWork

A, V, C = Assistance.__table__, Victim.__table__, Case.__table__
P, S = Person.__table__, Screening.__table__
_SHOWN = ("kind", "provider", "start", "end", "quantity", "unit", "cost", "funding")
_MOST_FOUND = 300
_KINDS = ("victim", "case", "screening_operation")


def _find(words: str) -> ColumnElement[bool]:
    """By the victim's code, or any part of the provider."""
    plain = words.strip()
    code = plain.upper()
    if not plain:
        return false()
    return or_(
        V.c.victim_no.contains(code, autoescape=True),
        A.c.provider.icontains(plain, autoescape=True),
    )


ACTS = Listing(
    source=A.join(V, V.c.id == A.c.victim),
    id=A.c.id,
    columns={"victim_no": V.c.victim_no, **{name: A.c[name] for name in _SHOWN}},
    sorts={"start": A.c.start},
    finder=_find,
    filters={"kind": A.c.kind, "funding": A.c.funding, "victim": A.c.victim},
    only=(A.c.removed.is_(False),),
)


@dataclass(frozen=True)
class HelpSums:
    """What the found acts come to: how many, for how many people, how much, how many unpriced."""

    acts: int
    people: int
    cost: Decimal
    unpriced: int


@dataclass(frozen=True)
class Helpable:
    """A victim help may be given to: by pseudonym, the name masked."""

    id: UUID
    code: str
    name: str
    case_no: str


def list_assistance(
    work: UnitOfWork, want: Want, *, after: Key | None = None, limit: int = 50
) -> list[Line]:
    """Acts of help by their first day; the filter `period` is two days, `2026-10-01/2026-10-31`."""
    listing, rest = _within(want)
    return listing.lines(work, rest, after=after, limit=limit)


def assistance_anchors(work: UnitOfWork, want: Want, *, step: int = 200) -> tuple[int, list[Key]]:
    """How many acts, and where every page of them begins."""
    listing, rest = _within(want)
    return listing.count(work, rest), listing.anchors(work, rest, step=step)


def assistance_sums(work: UnitOfWork, want: Want) -> HelpSums:
    """The sums of everything that is found, exact to the satang."""
    listing, rest = _within(want)
    chosen = select(
        func.count(),
        func.count(A.c.victim.distinct()),
        func.sum(A.c.cost),
        func.count() - func.count(A.c.cost),
    ).select_from(listing.source)
    chosen = chosen.where(*listing.only)
    chosen = chosen.where(*(listing.filters[name] == value for name, value in rest.filters))
    if rest.find.strip():
        chosen = chosen.where(listing.finder(rest.find))
    ((acts, people, cost, unpriced),) = work.rows(chosen)
    return HelpSums(acts, people, cost or Decimal("0.00"), unpriced)


def _within(want: Want) -> tuple[Listing, Want]:
    """The list within the wanted days: a range, so that the index of first days answers."""
    told = dict(want.filters)
    if not (period := told.pop("period", "")):
        return ACTS, want
    first, last = (date.fromisoformat(day) for day in period.split("/"))
    within = A.c.start.between(first, last)
    return replace(ACTS, only=(*ACTS.only, within)), replace(want, filters=tuple(told.items()))


# ── whom to help ──


def victims_to_help(work: UnitOfWork, words: str, *, named: bool = False) -> list[Helpable]:
    """Victims by their own code, or by the number of their case or of a screening operation."""
    hits = find_records(work, words, kinds=_KINDS, limit=20)
    exact = [hit for hit in hits if hit.code == words.strip().upper()]
    found = {kind: [hit.id for hit in exact or hits if hit.kind == kind] for kind in _KINDS}
    ways: list[ColumnElement[bool]] = [V.c.id.in_(found["victim"]), V.c.case.in_(found["case"])]
    if operations := found["screening_operation"]:
        ways.append(_met_in(operations))
    return _told(work, _victims().where(or_(*ways)), named=named)


def victims_of(work: UnitOfWork, keys: Sequence[UUID], *, named: bool = False) -> list[Helpable]:
    """These victims, or all victims of these cases and screening operations."""
    wanted = list(keys)
    ways = (V.c.id.in_(wanted), V.c.case.in_(wanted), _met_in(wanted))
    return _told(work, _victims().where(or_(*ways)), named=named)


def _met_in(operations: Sequence[UUID]) -> ColumnElement[bool]:
    met = select(S.c.person).where(S.c.operation.in_(operations), S.c.removed.is_(False))
    return and_(V.c.person.in_(met), V.c.person.is_not(None))


def _victims() -> Select[Any]:
    chosen = select(V.c.id, V.c.victim_no, P.c.name_masked, C.c.case_no, P.c.id).select_from(
        V.join(P, P.c.id == V.c.person).join(C, C.c.id == V.c.case)
    )
    return chosen.where(V.c.removed.is_(False)).order_by(V.c.victim_no, V.c.id)


def _told(work: UnitOfWork, chosen: Select[Any], *, named: bool) -> list[Helpable]:
    rows = work.rows(chosen.limit(_MOST_FOUND))
    names = names_of(work, [row[4] for row in rows]) if named else {}
    return [
        Helpable(row[0], row[1] or "", names.get(row[4], row[2] or ""), row[3] or "")
        for row in rows
    ]
