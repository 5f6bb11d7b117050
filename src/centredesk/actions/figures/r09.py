"""R09: screening, one line per operation; everybody once, by their latest result in it."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select

from centredesk import places
from centredesk.actions.figures import days
from centredesk.actions.figures.persons import NATIONALITY, SEX, P, age_on
from centredesk.actions.figures.tally import TOTAL
from centredesk.exports.period import Period
from centredesk.exports.returns import r09 as layout
from centredesk.exports.returns.figures import CountedRecord, Figures, Row, Value
from centredesk.fields.codes import code_list
from centredesk.models.screening import Screening, ScreeningOperation
from centredesk.storage.unit_of_work import UnitOfWork

FORM = layout.FORM
S = Screening.__table__
O = ScreeningOperation.__table__  # noqa: E741  the operation, beside S for the screening
SCREENINGS = S.join(P, P.c.id == S.c.person).outerjoin(
    O, (O.c.id == S.c.operation) & O.c.removed.is_(False)
)
NO_OPERATION = ("NONE", "ไม่อยู่ในปฏิบัติการ")
_HEADS = ("DATE", "PLACE", "LEAD")
_RESULTS = ("VICTIM_TIP", "VICTIM_FL", "NOT_VICTIM", "UNCLEAR")
_DAYS = 15
_BASIS = (
    "นับตามวันที่เริ่มสัมภาษณ์ (ถ้าไม่มีใช้วันที่รับตัว) คนละหนึ่งครั้งต่อปฏิบัติการตามผลครั้งล่าสุดในรอบ "
    f"เด็กคืออายุต่ำกว่า 18 ปีในวันสัมภาษณ์ ภายใน {_DAYS} วันนับจากวันที่รับตัวถึงวันสัมภาษณ์ "
    f"เฉพาะผู้ที่ทราบทั้งสองวัน {days.RULE}"
)


def screened_in(period: Period) -> ColumnElement[bool]:
    """The interview began in the period; without its moment, the person came in it."""
    inside = days.at_moments_or_days(S.c.start_at, S.c.received_on, period)
    return inside & S.c.removed.is_(False) & P.c.removed.is_(False)


def count(work: UnitOfWork, period: Period, *, listed: bool = False) -> Figures:
    """Count R09; with `listed`, the numbers of the counted screenings too."""
    latest = _latest(period)
    lines = work.rows(_by_operation(latest))
    sums = work.rows(select(*_counts(latest)).where(latest.c.place == 1))[0]
    filled = FORM.filled(
        period,
        [_row(line) for line in lines],
        Row(*TOTAL, _values((None, None, None), sums)),
        records=_records(work, latest) if listed else (),
        notes=_notes(sums[-1] or 0),
    )
    return replace(filled, basis=_BASIS)


def _latest(period: Period) -> Any:
    """Every screening of the period, numbered from each person's latest in an operation."""
    day = func.coalesce(days.day_of(S.c.start_at), S.c.received_on)
    moment = func.coalesce(S.c.start_at, S.c.received_on)
    place = func.row_number().over(
        partition_by=(O.c.id, S.c.person), order_by=(moment.desc(), S.c.id.desc())
    )
    return (
        select(
            O.c.id.label("operation"),
            S.c.id,
            S.c.screening_no,
            S.c.result,
            S.c.disposition,
            S.c.interpreter,
            SEX.label("sex"),
            NATIONALITY.label("nationality"),
            age_on(day).label("age"),
            days.days_between(S.c.received_on, days.day_of(S.c.start_at)).label("waited"),
            place.label("place"),
        )
        .select_from(SCREENINGS)
        .where(screened_in(period))
        .subquery()
    )


def _counts(latest: Any) -> list[ColumnElement[Any]]:
    """One count per column, in the layout's order; then the parts of the share, and the rest."""
    row = latest.c
    met = row.result.is_not(None) & (row.result != "NOT_SCREENED")
    conditions: dict[str, ColumnElement[bool]] = {
        "P_ALL": met,
        "P_CHILD": met & (row.age < 18),
        "NO_RESULT": row.result.is_(None) | row.result.in_(("REFUSED", "NOT_SCREENED")),
        "INTERPRETER": met & (func.coalesce(row.interpreter, "") != ""),
    }
    for column in FORM.columns:
        group, _, code = column.code.partition("_")
        if column.code in _RESULTS:
            conditions[column.code] = row.result == column.code
        elif group == "D":
            conditions[column.code] = row.disposition == code
        elif group == "P" and column.code not in conditions:
            named = row.sex if code in ("M", "F", "X") else row.nationality
            conditions[column.code] = met & (named == code)
    known = met & row.waited.is_not(None)
    asked = [conditions[c.code] for c in FORM.columns if c.summed]
    return [func.count().filter(it) for it in (*asked, known, known & (row.waited <= _DAYS), ~met)]


def _by_operation(latest: Any) -> Select[Any]:
    grouped = (
        select(latest.c.operation, *(c.label(f"n{i}") for i, c in enumerate(_counts(latest))))
        .where(latest.c.place == 1)
        .group_by(latest.c.operation)
        .subquery()
    )
    numbers = [c for c in grouped.c if c.key != "operation"]
    return (
        select(O.c.id, O.c.op_no, O.c.started_at, O.c.place, O.c.lead_agency, *numbers)
        .select_from(grouped.outerjoin(O, O.c.id == grouped.c.operation))
        .order_by(O.c.id.is_(None), O.c.started_at, O.c.op_no)
    )


def _row(line: Sequence[Any]) -> Row:
    key, number, started, place, lead = line[:5]
    if key is None:
        return Row(*NO_OPERATION, _values((None, "", ""), line[5:]))
    heads = (started.date() if started else None, _place(place), lead or "")
    return Row(number or str(key), number or "", _values(heads, line[5:]), (key,))


def _place(code: str | None) -> str:
    try:
        return places.full_name(code) if code else ""
    except (KeyError, ValueError):
        return code or ""


def _values(heads: tuple[Value, Value, Value], numbers: Sequence[Any]) -> tuple[Value, ...]:
    told = dict(zip(_HEADS, heads, strict=True))
    summed = [c.code for c in FORM.columns if c.summed]
    known, within = numbers[len(summed)] or 0, numbers[len(summed) + 1] or 0
    told |= {code: numbers[place] or 0 for place, code in enumerate(summed)}
    share = Decimal(100 * within) / known if known else None
    told["WITHIN_15"] = None if share is None else share.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return tuple(told[column.code] for column in FORM.columns)


def _records(work: UnitOfWork, latest: Any) -> tuple[CountedRecord, ...]:
    chosen = (
        select(O.c.op_no, latest.c.screening_no, latest.c.result, latest.c.id)
        .select_from(latest.outerjoin(O, O.c.id == latest.c.operation))
        .where(latest.c.place == 1)
        .order_by(O.c.id.is_(None), O.c.started_at, O.c.op_no, latest.c.screening_no)
    )
    label = code_list("result").label
    return tuple(
        CountedRecord(r[0] or NO_OPERATION[0], r[1] or str(r[3]), label(r[2] or "NOT_SCREENED"))
        for r in work.rows(chosen)
    )


def _notes(unscreened: int) -> tuple[str, ...]:
    if not unscreened:
        return ()
    return (f"ผู้ที่ยังไม่คัดแยก {unscreened:,} คน ไม่นับเป็นผู้ถูกสัมภาษณ์",)
