"""Victims as a list, and all that the page of one victim shows."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement

from centredesk.actions.listing import Key, Line, Listing, Want
from centredesk.actions.names_whole import named_lines, with_names
from centredesk.actions.people import find_records_of
from centredesk.actions.shown_lines import (
    HelpLine,
    Newest,
    ScreeningLine,
    help_where,
    name_shown,
    screenings_where,
)
from centredesk.models.cases import Case
from centredesk.models.people import Person
from centredesk.models.screening import Screening
from centredesk.models.victims import Victim
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.thai import folding

V, C, P, S = Victim.__table__, Case.__table__, Person.__table__, Screening.__table__


@dataclass(frozen=True)
class VictimPage:
    """One victim whole, as the page shows it."""

    victim: Victim
    case_no: str
    code: str
    name: str
    screenings: Newest[ScreeningLine]
    help: Newest[HelpLine]


def victim_page(work: UnitOfWork, key: UUID, *, named: bool = False) -> VictimPage:
    """The victim with person, case, screenings and help; the name masked unless allowed."""
    victim = work.get(Victim, key)
    person = work.find(Person, id=victim.person)
    case = work.find(Case, id=victim.case)
    return VictimPage(
        victim=victim,
        case_no=(case.case_no if case else None) or "",
        code=(person.code if person else None) or "",
        name=name_shown(work, person, named=named) if person else "",
        screenings=screenings_where(work, S.c.person == victim.person),
        help=help_where(work, V.c.id == key),
    )


def _find(words: str) -> ColumnElement[bool]:
    number = V.c.victim_no.contains(folding.fold(words).upper(), autoescape=True)
    return find_records_of(V.c.id, V.c.person, number, words)


VICTIMS = Listing(
    source=V.join(P, P.c.id == V.c.person).join(C, C.c.id == V.c.case),
    id=V.c.id,
    columns={
        "victim_no": V.c.victim_no,
        "case": C.c.case_no,
        "identified_at": V.c.identified_at,
        "status": V.c.status,
        "shelter": V.c.shelter,
        "name": P.c.name_masked,
        "nationality": P.c.nationality,
        "age_band": V.c.age_band,
    },
    sorts={"victim_no": V.c.victim_no, "identified_at": V.c.identified_at},
    finder=_find,
    filters={"status": V.c.status, "law": V.c.law},
    only=(V.c.removed.is_(False),),
    found_first=True,
)

_NAMED = with_names(VICTIMS)


def list_victims(
    work: UnitOfWork, want: Want, *, after: Key | None = None, limit: int = 50
) -> list[Line]:
    """Victims by their sort; names masked unless they are wanted whole."""
    return named_lines(work, (VICTIMS, _NAMED), want, after=after, limit=limit)


def victim_anchors(work: UnitOfWork, want: Want, *, step: int = 200) -> tuple[int, list[Key]]:
    """How many victims, and where every page of them begins."""
    return VICTIMS.count(work, want), VICTIMS.anchors(work, want, step=step)
