"""The five parts of the form, and which fields stand in which form of which part."""

from dataclasses import dataclass

from centredesk.fields.field import fields_of
from centredesk.models.screening import Screening


@dataclass(frozen=True)
class Part:
    """One part of the form, as its chip says it."""

    name: str
    word: str


PARTS = (
    Part("setting", "ก สถานที่และสิทธิ"),
    Part("trip", "ข การเดินทาง"),
    Part("health", "ค สุขภาพ"),
    Part("elements", "ง องค์ประกอบ"),
    Part("outcome", "จ ผลและส่งต่อ"),
)
PANEL = "panel"
"""Not a part: what stands at the right of every part."""


@dataclass(frozen=True)
class Piece:
    """A form: the part it stands in, the section of the model and the fields it takes of it."""

    part: str
    section: str
    names: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()

    def fields(self) -> tuple[str, ...]:
        """The names of its fields: those named, or all of the section but those."""
        every = tuple(told.name for told in fields_of(Screening, self.section))
        return self.names or tuple(name for name in every if name not in self.besides)

    def leave_out(self) -> tuple[str, ...]:
        """The other fields of its section."""
        taken = self.fields()
        return tuple(f.name for f in fields_of(Screening, self.section) if f.name not in taken)


PIECES = {
    "who": Piece("setting", "A", ("operation", "person")),
    "number": Piece("setting", "A", ("screening_no",)),
    "times": Piece("setting", "A", ("start_at", "end_at")),
    "talk": Piece("setting", "A", ("interviewer", "received_on")),
    "tongue": Piece("setting", "A", ("interpreter", "interpreter_language")),
    "place": Piece("setting", "A", ("place",)),
    "rights": Piece("setting", "A", ("explained",)),
    "consent": Piece("setting", "A", ("consent", "guardian_present")),
    "team": Piece("setting", "A", ("mdt_members",)),
    "trip": Piece("trip", "B"),
    "health": Piece("health", "G"),
    "child": Piece("health", "H"),
    "acts": Piece("elements", "C"),
    "means": Piece("elements", "D"),
    "forms": Piece("elements", "E", ("forms",)),
    "forced": Piece("elements", "F"),
    "work": Piece("elements", "E", besides=("forms",)),
    "case": Piece("outcome", "A", ("case",)),
    "decision": Piece("outcome", "I", besides=("result", "reasons")),
    "next": Piece("outcome", "J"),
    "result": Piece(PANEL, "I", ("result",)),
    "reasons": Piece(PANEL, "I", ("reasons",)),
}
COLUMNS = {"rights": "", "acts": "1", "means": "2", "forms": "3"}
"""The forms that are columns, with the number in their head."""
NARROW = ("consent", "result", "reasons")
"""The forms with one field below another."""
PERSON_FORMS = {"new name": "name", "new identity": "identity"}
"""The forms of somebody not met before: section of the person."""
CASE_FORM = "new case"


def piece_of(field: str) -> str:
    """The form a field stands in."""
    return next(key for key, piece in PIECES.items() if field in piece.fields())


def part_of(form: str) -> str:
    """The part a form stands in."""
    if form in PERSON_FORMS:
        return "setting"
    return "outcome" if form == CASE_FORM else PIECES[form].part
