"""R02: cases, suspects and victims by the form of exploitation."""

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import func, select

from centredesk.actions.figures import cases_counted, days, victims_counted
from centredesk.actions.figures.cases_counted import CASE_LINE, SUSPECTS, C, I, suspects_in
from centredesk.actions.figures.persons import NATIONALITY, SEX, column_codes
from centredesk.actions.figures.tally import Counted, Tally
from centredesk.actions.figures.victims_counted import BAND, VICTIM_LINE, VICTIMS, V, victims_in
from centredesk.exports.period import Period
from centredesk.exports.returns import r02 as layout
from centredesk.exports.returns.figures import Figures
from centredesk.storage.unit_of_work import UnitOfWork

FORM = layout.FORM


def count(work: UnitOfWork, period: Period, *, listed: bool = False) -> Figures:
    """Count R02; with `listed`, the numbers of all counted records too."""
    basis = cases_counted.basis_of(work)
    tally = Tally(FORM.columns, FORM.row_heads(), FORM.apart)
    _count_cases(work, tally, period, basis)
    _count_suspects(work, tally, period)
    _count_victims(work, tally, period)
    if listed:
        tally.remember(_records(work, period, basis))
    filled = FORM.filled(
        period, tally.rows(), tally.total(), apart_rows=tally.apart(), records=tally.records()
    )
    return replace(filled, basis=_basis(basis))


def _count_cases(
    work: UnitOfWork, tally: Tally, period: Period, basis: cases_counted.Basis
) -> None:
    chosen = select(CASE_LINE, func.count()).where(cases_counted.cases_in(period, basis))
    for line, number in work.rows(chosen.group_by(CASE_LINE)):
        tally.add(line, ("CASES",), number)


def _count_suspects(work: UnitOfWork, tally: Tally, period: Period) -> None:
    groups = (CASE_LINE, SEX, NATIONALITY)
    chosen = select(*groups, func.count()).select_from(SUSPECTS).where(suspects_in(period))
    for line, sex, nationality, number in work.rows(chosen.group_by(*groups)):
        tally.add(line, column_codes("S", sex, nationality), number)


def _count_victims(work: UnitOfWork, tally: Tally, period: Period) -> None:
    groups = (VICTIM_LINE, SEX, NATIONALITY, BAND)
    chosen = select(*groups, func.count()).select_from(VICTIMS).where(victims_in(period))
    for line, sex, nationality, band, number in work.rows(chosen.group_by(*groups)):
        tally.add(line, column_codes("V", sex, nationality, band), number)


def _records(work: UnitOfWork, period: Period, basis: cases_counted.Basis) -> Iterator[Counted]:
    cases = select(CASE_LINE, C.c.id, C.c.case_no).where(cases_counted.cases_in(period, basis))
    suspects = select(CASE_LINE, I.c.id, I.c.code).select_from(SUSPECTS).where(suspects_in(period))
    victims = select(VICTIM_LINE, V.c.id, V.c.victim_no).select_from(VICTIMS)
    sources = ((cases, "คดี"), (suspects, "ผู้ต้องหา"), (victims.where(victims_in(period)), "ผู้เสียหาย"))
    for chosen, what in sources:
        for line, key, number in work.rows(chosen):
            yield line, key, number, what


def _basis(basis: cases_counted.Basis) -> str:
    return (
        f"{cases_counted.rule(basis)} {victims_counted.RULE}และรูปแบบแรกของตนตามลำดับกฎหมาย "
        f"(ถ้าไม่มีใช้รูปแบบหลักของคดี) {victims_counted.AGE_RULE} {days.RULE}"
    )
