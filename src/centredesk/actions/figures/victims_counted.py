"""Which victims a return counts, and their form and age band, as SQL."""

from sqlalchemy import ColumnElement, String, and_, case, func, or_, select

from centredesk.actions.figures.cases_counted import FORMS, MAIN_FORM
from centredesk.actions.figures.days import on_days
from centredesk.exports.period import Period
from centredesk.models.cases import Case
from centredesk.models.people import Person
from centredesk.models.victims import Victim

V = Victim.__table__
C = Case.__table__
P = Person.__table__

VICTIMS = V.join(P, P.c.id == V.c.person).join(C, C.c.id == V.c.case)
COUNTED_STATES = ("IDENTIFIED", "DECLINED", "DEAD")

_each = func.json_each(V.c.forms).table_valued("value", name="each_form")
_own = func.substr(_each.c.value, 1, 2, type_=String)
OWN_FORM = (
    select(func.min(_own)).select_from(_each).where(_own.in_(FORMS)).correlate(V).scalar_subquery()
)
"""The victim's first form of s.4 in the order of the law."""
VICTIM_LINE = case(
    (V.c.law == "S6_1", "S6_1"),
    (V.c.law == "S6", func.coalesce(OWN_FORM, MAIN_FORM)),
    else_=None,
)
_age = V.c.age_at_identification
BAND = case(
    (V.c.age_band.in_(("A1", "A2", "A3")), V.c.age_band),
    (_age <= 15, "A1"),
    (_age < 18, "A2"),
    (_age >= 18, "A3"),
    else_="AU",
)
RULE = "ผู้เสียหายนับตามวันที่ระบุว่าเป็นผู้เสียหาย"
AGE_RULE = "อายุนับ ณ วันนั้น"


def victims_in(period: Period) -> ColumnElement[bool]:
    """Identified in the period, and neither rejected since nor only possible."""
    return and_(
        _identified(period),
        *(table.c.removed.is_(False) for table in (V, P, C)),
    )


def victims_of_removed(period: Period) -> ColumnElement[bool]:
    """Identified in the period, but the person or the case was struck out."""
    gone = or_(P.c.removed.is_(True), C.c.removed.is_(True))
    return and_(_identified(period), V.c.removed.is_(False), gone)


def _identified(period: Period) -> ColumnElement[bool]:
    return and_(on_days(V.c.identified_at, period), V.c.status.in_(COUNTED_STATES))
