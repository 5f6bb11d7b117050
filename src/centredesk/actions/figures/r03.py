"""R03: victims by nationality, age and sex."""

from sqlalchemy import case, func, select

from centredesk.actions.figures import days
from centredesk.actions.figures.persons import MAIN_NATIONALITIES, NATIONALITY_LINE, SEX
from centredesk.actions.figures.tally import Tally
from centredesk.actions.figures.victims_counted import BAND, RULE, VICTIMS, V, victims_in
from centredesk.exports.period import Period
from centredesk.exports.returns import r03 as layout
from centredesk.exports.returns.figures import Figures
from centredesk.fields.codes import code_list
from centredesk.storage.unit_of_work import UnitOfWork

FORM = layout.FORM
LINE = case((V.c.law == "S6_1", "S6_1"), (V.c.law == "S6", NATIONALITY_LINE), else_=None)


def heads() -> tuple[tuple[str, str], ...]:
    """The lines: the main nationalities, all others together, stateless, unknown."""
    known = code_list("nat")
    last = (("OTHER", "อื่น ๆ"), ("XXA", known.label("XXA")), ("XXX", known.label("XXX")))
    return (*((code, known.label(code)) for code in MAIN_NATIONALITIES), *last)


def count(work: UnitOfWork, period: Period, *, listed: bool = False) -> Figures:
    """Count R03; with `listed`, the numbers of all counted victims too."""
    tally = Tally(FORM.columns, heads(), FORM.apart)
    groups = (LINE, BAND, SEX)
    chosen = select(*groups, func.count()).select_from(VICTIMS).where(victims_in(period))
    for line, band, sex, number in work.rows(chosen.group_by(*groups)):
        tally.add(line, (f"{band}_{sex}", f"ALL_{sex}", "ALL"), number)
    if listed:
        victims = select(LINE, V.c.id, V.c.victim_no).select_from(VICTIMS)
        rows = work.rows(victims.where(victims_in(period)))
        tally.remember((line, key, number, "ผู้เสียหาย") for line, key, number in rows)
    return Figures(
        code=FORM.code,
        title=FORM.title,
        period=period,
        columns=FORM.columns,
        rows=tally.rows(),
        total=tally.total(),
        apart_rows=tally.apart(),
        records=tally.records(),
        basis=f"{RULE} {days.rule(period)}",
        notes=FORM.notes,
    )
