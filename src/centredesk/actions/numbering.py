"""The numbers people use: centre, Buddhist year, running number; never given out twice."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, select

from centredesk.models.cases import Involvement
from centredesk.models.record import Record
from centredesk.models.victims import Victim
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.thai.dates import BE

_LETTERS = {
    "case": "",
    "report": "R-",
    "person": "P-",
    "screening_operation": "O-",
    "screening": "S-",
}


def give(work: UnitOfWork, model: type[Record], day: date) -> str:
    """The next free number of a model in the calendar year of a day (data dictionary §0)."""
    beginning = prefix(work, model, day)
    column = model.__table__.c[model.number_field]
    while True:
        number = f"{beginning}{work.next_number(beginning):04}"
        if not work.scalar(select(column).where(column == number)):
            return number


def prefix(work: UnitOfWork, model: type[Record], day: date) -> str:
    """What stands before the running number, as TAK-2568- or TAK-P-2568-."""
    return f"{work.centre.code}-{_LETTERS[model.slug()]}{day.year + BE}-"


def give_letter(work: UnitOfWork, kind: str, case_no: str) -> str:
    """The pseudonym of a person in a case: V-, S-, W- or R-, the case number and a letter."""
    return give_letters(work, kind, case_no, 1)[0]


def give_letters(work: UnitOfWork, kind: str, case_no: str, many: int) -> list[str]:
    """Several pseudonyms of a case in order, stepping over those given by hand."""
    beginning = f"{kind}-{case_no}"
    own = select(Involvement.code).where(_after(Involvement.code, beginning))
    also = select(Victim.victim_no).where(_after(Victim.victim_no, beginning))
    taken = {row[0] for row in work.rows(own.union_all(also))}
    number, given = work.next_number(beginning), list[str]()
    while True:
        if (code := f"{beginning}-{letters(number)}") not in taken:
            given.append(code)
        if len(given) == many:
            work.last_number(beginning, number)
            return given
        number += 1


def _after(column: Any, beginning: str) -> ColumnElement[bool]:
    """Codes that go on after the beginning and a dash; a range, so that the index finds them."""
    return and_(column > f"{beginning}-", column < f"{beginning}.")


def letters(number: int) -> str:
    """1 is A, 26 is Z, 27 is AA."""
    text = ""
    while number:
        number, place = divmod(number - 1, 26)
        text = chr(ord("A") + place) + text
    return text
