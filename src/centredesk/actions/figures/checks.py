"""What must hold before a return is signed: the cross checks of the data dictionary (§4)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import ColumnElement, FromClause, func, select

from centredesk.actions.figures import cases_counted, r02, r09, r11, r16, screened_victims
from centredesk.actions.figures.cases_counted import CASE_LINE, C
from centredesk.actions.figures.names_on_paper import names_found
from centredesk.actions.figures.victims_counted import (
    BAND,
    VICTIM_LINE,
    VICTIMS,
    V,
    victims_in,
    victims_of_removed,
)
from centredesk.exports.period import Period
from centredesk.exports.returns.figures import Figures, Row
from centredesk.models.held_rows import HeldRow
from centredesk.storage.unit_of_work import UnitOfWork

Severity = Literal["block", "warn"]
ByCode = Mapping[str, Figures]
H = HeldRow.__table__


@dataclass(frozen=True)
class Check:
    """What a check found; `records` are the numbers to open, of one model."""

    severity: Severity
    sentence: str
    records: tuple[str, ...] = ()
    model: str = ""


# A column and the columns that must add up to it (check 1).
_PEOPLE = ("{0}_M", "{0}_F", "{0}_X"), ("{0}_THA", "{0}_FOR", "{0}_XXA", "{0}_XXX")
_BANDS = ("{0}_A1", "{0}_A2", "{0}_A3", "{0}_AU")
_SUMS = {
    "R02": [*(("S", it) for it in _PEOPLE), *(("V", it) for it in (*_PEOPLE, _BANDS))],
    "R09": [("P", it) for it in _PEOPLE],
}


def all_checks(work: UnitOfWork, figures: ByCode, period: Period) -> Iterator[Check]:
    """Everything found, the blocking ones first as they stand in the dictionary."""
    yield from _sums(figures)
    for codes, check in _CHECKS:
        if codes & set(figures):
            yield from check(work, figures, period)
    yield from _names(work, figures, period)
    if period.as_at < period.last:
        yield Check("warn", "รอบรายงานยังไม่สิ้นสุด ณ วันที่ของข้อมูล ตัวเลขอาจเพิ่มขึ้นภายหลัง")


def _sums(figures: ByCode) -> Iterator[Check]:
    for code, found in figures.items():
        wrong = [column.th for column in found.wrong_totals()]
        wrong += [row.th for row in found.all_rows if not _adds_up(found, row)]
        if wrong:
            yield Check("block", f"{code} ผลรวมไม่ตรงกัน ({' '.join(dict.fromkeys(wrong))})")


def _adds_up(figures: Figures, row: Row) -> bool:
    values = dict(zip((c.code for c in figures.columns), row.values, strict=True))
    for prefix, parts in _SUMS.get(figures.code, ()):
        if values[f"{prefix}_ALL"] != _sum(values, [part.format(prefix) for part in parts]):
            return False
    if figures.code != "R03":
        return True
    bands = [f"{band}_{sex}" for band in ("A1", "A2", "A3", "AU") for sex in "MFX"]
    return values["ALL"] == _sum(values, bands) == _sum(values, ["ALL_M", "ALL_F", "ALL_X"])


def _sum(values: Mapping[str, Any], codes: list[str]) -> int:
    return sum(int(values[code]) for code in codes)


def _cases(work: UnitOfWork, figures: ByCode, period: Period) -> Iterator[Check]:
    """Check 2: every case has one main form and stands in one line."""
    inside = cases_counted.cases_in(period, cases_counted.basis_of(work))
    formless = _numbers(work, C, C.c.case_no, inside & CASE_LINE.is_(None))
    if formless:
        sentence = f"กรณี {len(formless):,} เรื่องยังไม่ระบุรูปแบบหลัก จึงไม่อยู่ในแถวใดของ R02"
        yield Check("block", sentence, formless, "case")
    counted = _both(figures["R02"], "CASES")
    known = work.scalar(select(func.count()).select_from(C).where(inside))
    if counted != known:
        yield Check("block", f"R02 นับคดี {counted:,} เรื่อง แต่ในรอบมี {known:,} เรื่อง")
    if cases_counted.basis_of(work) == "police":
        late = _numbers(work, C, C.c.case_no, inside & C.c.accepted_on.is_(None))
        if late:
            sentence = f"กรณี {len(late):,} เรื่องไม่มีวันที่พนักงานสอบสวนรับคดี นับตามวันที่รับเรื่องแทน"
            yield Check("warn", sentence, late, "case")


def _victims(work: UnitOfWork, figures: ByCode, period: Period) -> Iterator[Check]:
    """Check 3: the same victims in every return, and as many as were identified."""
    inside = victims_in(period)
    if "R02" in figures:
        lost = _numbers(work, VICTIMS, V.c.victim_no, inside & VICTIM_LINE.is_(None))
        if lost:
            sentence = (
                f"ผู้เสียหาย {len(lost):,} รายไม่มีรูปแบบหรือมาตราที่ใช้ได้ และกรณียังไม่ระบุรูปแบบหลัก "
                "จึงไม่อยู่ในแถวใดของ R02"
            )
            yield Check("block", sentence, lost, "victim")
    known = work.scalar(select(func.count()).select_from(VICTIMS).where(inside))
    counted = {
        c: _both(figures[c], n) for c, n in (("R02", "V_ALL"), ("R03", "ALL")) if c in figures
    }
    if set(counted.values()) != {known}:
        told = " ".join(f"{code} {number:,} ราย" for code, number in counted.items())
        yield Check("block", f"จำนวนผู้เสียหายไม่ตรงกัน: {told} แต่ในรอบมี {known:,} ราย")
    ageless = _numbers(work, VICTIMS, V.c.victim_no, inside & (BAND == "AU"))
    if ageless:
        yield Check("warn", f"ผู้เสียหาย {len(ageless):,} รายไม่ทราบอายุ", ageless, "victim")
    gone = _numbers(work, VICTIMS, V.c.victim_no, victims_of_removed(period))
    if gone:
        sentence = f"ผู้เสียหาย {len(gone):,} รายไม่ถูกนับ เพราะบุคคลหรือกรณีของรายนั้นถูกลบ"
        yield Check("warn", sentence, gone, "victim")


def _both(figures: Figures, column: str) -> int:
    """The total of a column and what stands below it."""
    place = [c.code for c in figures.columns].index(column)
    rows = (*([figures.total] if figures.total else ()), *figures.apart_rows)
    return sum(int(str(row.values[place] or 0)) for row in rows)


def _screened(work: UnitOfWork, figures: ByCode, period: Period) -> Iterator[Check]:
    """Check 7: found a victim means kept as a victim, and the other way round."""
    missing = screened_victims.found_but_not_kept(work, period)
    if missing:
        sentence = f"คัดแยกแล้วเป็นผู้เสียหาย {len(missing):,} คน แต่ยังไม่มีรายการผู้เสียหาย"
        yield Check("block", sentence, missing, "person")
    denied = screened_victims.kept_against_screening(work, period)
    if denied:
        sentence = f"ผู้เสียหาย {len(denied):,} ราย ไม่มีผลคัดแยกครั้งใดว่าเป็นผู้เสียหาย"
        yield Check("block", sentence, denied, "victim")
    bare = screened_victims.kept_without_screening(work, period)
    if bare:
        yield Check("warn", f"ผู้เสียหาย {len(bare):,} รายไม่มีแบบคัดแยก", bare, "victim")


def _held(work: UnitOfWork, figures: ByCode, period: Period) -> Iterator[Check]:
    waiting = work.scalar(
        select(func.count()).select_from(H).where(H.c.state == "WAITING", H.c.removed.is_(False))
    )
    if waiting:
        yield Check("warn", f"มีแถวจากแฟ้มนำเข้าที่พักไว้รอตรวจ {waiting:,} แถว ยังไม่ถูกนับ")


def _services(work: UnitOfWork, figures: ByCode, period: Period) -> Iterator[Check]:
    codes = [code for code, _ in r11.FORM.row_heads()]
    strange = r11.KIND.is_(None) | r11.KIND.not_in(codes)
    lost = _numbers(work, r11.HELP, V.c.victim_no, r11.given_in(period) & strange)
    if lost:
        sentence = f"การช่วยเหลือ {len(lost):,} รายการไม่ระบุบริการ จึงไม่อยู่ในแถวใดของ R11"
        yield Check("block", sentence, tuple(dict.fromkeys(lost)), "victim")


def _channels(work: UnitOfWork, figures: ByCode, period: Period) -> Iterator[Check]:
    codes = [code for code, _ in r16.FORM.row_heads()]
    strange = r16.CHANNEL.is_(None) | r16.CHANNEL.not_in(codes)
    lost = _numbers(work, r16.R, r16.R.c.report_no, r16.received_in(period) & strange)
    if lost:
        sentence = f"เรื่องที่รับแจ้ง {len(lost):,} เรื่องไม่ระบุช่องทาง จึงไม่อยู่ในแถวใดของ R16"
        yield Check("block", sentence, lost, "report")


def _names(work: UnitOfWork, figures: ByCode, period: Period) -> Iterator[Check]:
    """Check 10: nobody is named on paper."""
    for code, found in figures.items():
        if people := names_found(work, found, period):
            sentence = f"{code} มีชื่อหรือเลขประจำตัวของบุคคลอยู่ในข้อความที่จะพิมพ์"
            yield Check("block", sentence, people, "person")


def _numbers(
    work: UnitOfWork, source: FromClause, number: ColumnElement[Any], chosen: ColumnElement[bool]
) -> tuple[str, ...]:
    rows = work.rows(select(number).select_from(source).where(chosen).order_by(number))
    return tuple(row[0] or "–" for row in rows)


_Checker = Callable[[UnitOfWork, ByCode, Period], Iterator[Check]]
_CHECKS: tuple[tuple[set[str], _Checker], ...] = (
    ({r02.FORM.code}, _cases),
    ({"R02", "R03"}, _victims),
    ({"R02", "R03", r09.FORM.code}, _screened),
    ({r11.FORM.code}, _services),
    ({r16.FORM.code}, _channels),
    ({"R02", "R03", r09.FORM.code}, _held),
)
