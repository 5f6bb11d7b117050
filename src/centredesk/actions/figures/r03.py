"""R03: victims by nationality, age and sex."""

from dataclasses import replace

from sqlalchemy import case, func, select

from centredesk.actions.figures import days
from centredesk.actions.figures.persons import NATION, SEX
from centredesk.actions.figures.tally import Tally
from centredesk.actions.figures.victims_counted import AGE_RULE, BAND, RULE, VICTIMS, V, victims_in
from centredesk.exports.period import Period
from centredesk.exports.returns import r03 as layout
from centredesk.exports.returns.figures import Figures
from centredesk.storage.unit_of_work import UnitOfWork

FORM = layout.FORM
# Every country without a line of its own stands in the line of the others.
_OWN_LINE = tuple(code for code in FORM.rows_only if code != "OTHER")
_NATION_LINE = case((NATION.in_(_OWN_LINE), NATION), else_="OTHER")
LINE = case((V.c.law == "S6_1", "S6_1"), (V.c.law == "S6", _NATION_LINE), else_=None)


def count(work: UnitOfWork, period: Period, *, listed: bool = False) -> Figures:
    """Count R03; with `listed`, the numbers of all counted victims too."""
    tally = Tally(FORM.columns, FORM.row_heads(), FORM.apart)
    groups = (LINE, BAND, SEX)
    chosen = select(*groups, func.count()).select_from(VICTIMS).where(victims_in(period))
    for line, band, sex, number in work.rows(chosen.group_by(*groups)):
        tally.add(line, (f"{band}_{sex}", f"ALL_{sex}", "ALL"), number)
    if listed:
        victims = select(LINE, V.c.id, V.c.victim_no).select_from(VICTIMS)
        rows = work.rows(victims.where(victims_in(period)))
        tally.remember((line, key, number, "ผู้เสียหาย") for line, key, number in rows)
    filled = FORM.filled(
        period, tally.rows(), tally.total(), apart_rows=tally.apart(), records=tally.records()
    )
    return replace(filled, basis=f"{RULE} {AGE_RULE} {days.RULE}")
