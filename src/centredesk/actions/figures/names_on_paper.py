"""Whether a return would name anybody: its texts against the names of those counted."""

import re
from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, func, literal, or_, select, union

from centredesk.actions.figures.cases_counted import SUSPECTS, I, suspects_in
from centredesk.actions.figures.persons import P
from centredesk.actions.figures.r09 import SCREENINGS, S, screened_in
from centredesk.actions.figures.r11 import HELP, given_in
from centredesk.actions.figures.victims_counted import VICTIMS, V, victims_in
from centredesk.exports.period import Period
from centredesk.exports.returns.figures import Figures
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.thai.folding import fold
from centredesk.thai.ids import id_card_ok

# Shorter than this, a name is also a part of many other words.
_LEAST = 6
# The program's own numbers name nobody: TAK-2568-0012, V-TAK.MSO-2568-0003-A, TAK-S-2568-0001.
_OWN = re.compile(r"(?:[A-Z]-)?[A-Z]{2,4}(?:\.[A-Z0-9]{2,4})?(?:-[A-Z])?-\d{4}-\d+(?:-[A-Z]{1,3})?")
_TITLES = (
    "นาย",
    "นาง",
    "นางสาว",
    "เด็กชาย",
    "เด็กหญิง",
    "น.ส.",
    "ด.ช.",
    "ด.ญ.",
    "mr.",
    "ms.",
    "mrs.",
    "miss",
)


def names_found(work: UnitOfWork, figures: Figures, period: Period) -> tuple[str, ...]:
    """The codes of the counted persons whom a text of the return names; an id alone is “–”."""
    texts = sorted(set(_texts(figures)))
    if not texts:
        return ()
    strange = ("–",) if any(_holds_id(text) for text in texts) else ()
    paper = literal("\n".join(fold(text).replace(" ", "") for text in texts))
    named = select(P.c.code).where(P.c.id.in_(_counted(period)), _is_in(paper))
    return (*(row[0] or "–" for row in work.rows(named.order_by(P.c.code))), *strange)


def _texts(figures: Figures) -> Iterator[str]:
    """What people typed and the paper prints; headings and our own numbers are not typed."""
    for row in figures.rows:
        yield from (value for value in row.values if isinstance(value, str) and value)
    known = {row.code for row in figures.all_rows if row.th != row.code}
    numbers = {record.number for record in figures.records} | {row.code for row in figures.rows}
    yield from (number for number in numbers - known if number and not _OWN.fullmatch(number))


def _holds_id(text: str) -> bool:
    found = re.findall(r"(?<!\d)\d(?:[ -]?\d){12}(?!\d)", fold(text))
    return any(id_card_ok(re.sub(r"\D", "", digits)) for digits in found)


def _is_in(paper: ColumnElement[str]) -> ColumnElement[bool]:
    first, last = _plain(P.c.first_name), _plain(P.c.last_name)
    middle = _plain(P.c.middle_name)
    latin_first, latin_last = _plain(P.c.first_name_latin), _plain(P.c.last_name_latin)
    whole = (
        first + last,
        first + middle + last,
        latin_first + latin_last,
        latin_first + _plain(P.c.middle_name_latin) + latin_last,
    )
    titled = (literal(title) + first for title in _TITLES)
    numbers = (P.c.id_number, P.c.passport, P.c.paper_number)
    return or_(
        *(_holds(paper, name, _LEAST) for name in whole),
        *(_holds(paper, name, _LEAST) & (first != "") for name in titled),
        *(_holds(paper, func.lower(func.coalesce(number, "")), _LEAST) for number in numbers),
    )


def _plain(name: ColumnElement[Any]) -> ColumnElement[str]:
    return func.lower(func.replace(func.coalesce(name, ""), " ", ""), type_=P.c.code.type)


def _holds(paper: ColumnElement[str], part: ColumnElement[Any], least: int) -> ColumnElement[bool]:
    return (func.length(part) >= least) & (func.instr(paper, part) > 0)


def _counted(period: Period) -> Any:
    """Everybody whom some return of the period counts."""
    return union(
        select(V.c.person).select_from(VICTIMS).where(victims_in(period)),
        select(I.c.person).select_from(SUSPECTS).where(suspects_in(period)),
        select(S.c.person).select_from(SCREENINGS).where(screened_in(period)),
        select(V.c.person).select_from(HELP).where(given_in(period)),
    )
