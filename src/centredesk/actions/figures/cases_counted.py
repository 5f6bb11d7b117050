"""Which cases and suspects a return counts, on which day and in which line."""

from typing import Literal

from sqlalchemy import ColumnElement, and_, case, func, or_

from centredesk.actions.figures.days import on_days
from centredesk.actions.offices import setting
from centredesk.exports.period import Period
from centredesk.models.cases import Case, Involvement
from centredesk.models.people import Person
from centredesk.storage.unit_of_work import UnitOfWork

C = Case.__table__
I = Involvement.__table__  # noqa: E741  as in the select
P = Person.__table__

Basis = Literal["police", "opened"]
FORMS = ("01", "02", "03", "04", "05", "06", "07", "08")
SUSPECTS = I.join(C, C.c.id == I.c.case).join(P, P.c.id == I.c.person)

_MAIN = func.substr(C.c.main_form, 1, 2)
MAIN_FORM = case((_MAIN.in_(FORMS), _MAIN), else_=None)
"""The form of s.4, sub-forms with their form; none for the separate offence of s.6/1."""
CASE_LINE = case((_MAIN == "09", "S6_1"), else_=MAIN_FORM)


def basis_of(work: UnitOfWork) -> Basis:
    """The office's counting basis of cases: the day the police accepted them, or ours."""
    return "opened" if setting(work, "counted_basis") == "opened" else "police"


def cases_in(period: Period, basis: Basis) -> ColumnElement[bool]:
    """The case's counted day lies in the period."""
    opened = on_days(C.c.opened_at, period)
    if basis == "police":
        accepted = on_days(C.c.accepted_on, period)
        opened = or_(accepted, and_(C.c.accepted_on.is_(None), opened))
    return and_(C.c.removed.is_(False), opened)


def suspects_in(period: Period) -> ColumnElement[bool]:
    """The person became a suspect in the period."""
    return and_(
        I.c.role == "SUSPECT",
        on_days(I.c.since, period),
        *(table.c.removed.is_(False) for table in (I, C, P)),
    )


def rule(basis: Basis) -> str:
    """How cases and suspects are counted, in the words of the sheet."""
    day = "ตามวันที่ศูนย์รับเรื่อง"
    if basis == "police":
        day = "ตามวันที่พนักงานสอบสวนรับคดี (ถ้าไม่มีใช้วันที่ศูนย์รับเรื่อง)"
    return f"คดีนับ{day} และรูปแบบหลัก ผู้ต้องหานับตามวันที่เป็นผู้ต้องหา"
