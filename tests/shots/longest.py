"""Records whose every value is the longest there is: what fits them fits everything."""

from typing import Any
from uuid import UUID

from tests.making import make_case, make_help, make_person, make_screening, make_victim

from centredesk.actions.cases import change_case
from centredesk.desk import Desk
from centredesk.fields.field import fields_of
from centredesk.fields.kinds import Choice, Choices, Lines, Note, Ref, Text
from centredesk.models.assistance import Assistance
from centredesk.models.cases import Case
from centredesk.models.people import Person
from centredesk.models.record import Record

# Marks above marks and below the line: the tallest ink Thai has.
TALL = "ปู้กฎี้น้ำญุ้ยฐิติ์ฏุ๋ม"
_FEW = 3
_KEPT = frozenset({"status", "case_no", "code", "role", "result", "disposition"})


def longest_of(told: Choice) -> list[str]:
    """The codes of a list, the longest label first."""
    options = sorted(told.options.options, key=lambda option: -len(option.th))
    return [option.code for option in options]


def longest_draft(model: type[Record], *, but: frozenset[str] = _KEPT) -> dict[str, Any]:
    """Every choice of a record answered with the longest label, every text tall."""
    found = {f.name: _longest(f.kind) for f in fields_of(model) if f.name not in but}
    return {name: value for name, value in found.items() if value}


def longest_case(desk: Desk) -> UUID:
    """A case, its victim, a screening and an act of help, all as long as can be."""
    case = make_case(desk, opened_at=desk.clock.today().isoformat())
    for name, value in longest_draft(Case).items():
        desk.do(change_case, case, {name: value})
    person = make_person(desk, **longest_draft(Person, but=_KEPT | {"age_basis"}))
    make_screening(
        desk,
        person,
        result="VICTIM_TIP",
        reasons=f"{TALL} " * 20,
        acts=["PROCURE"],
        means=["DECEIVE"],
        forms=["06.1"],
    )
    victim = make_victim(desk, case=case, person=person, identified_by="MDT")
    kind = next(f.kind for f in fields_of(Assistance) if f.name == "kind")
    assert isinstance(kind, Choice)
    make_help(desk, victim, kind=longest_of(kind)[0])
    return case


def _longest(kind: object) -> Any:
    if isinstance(kind, Ref | Lines):
        return None
    if isinstance(kind, Choices):
        return longest_of(kind)[:_FEW]
    if isinstance(kind, Choice):
        return longest_of(kind)[0]
    if isinstance(kind, Note):
        return f"{TALL} " * 20
    return TALL if isinstance(kind, Text) else None
