"""The ministry's returns: counted, checked, and produced as files."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import select

from centredesk.actions.figures import r02, r03, r09, r11, r16
from centredesk.actions.figures.checks import Check, all_checks
from centredesk.errors import BadValue, DeskError
from centredesk.exports.period import Period
from centredesk.exports.returns.figures import Figures, ReturnHead, Value
from centredesk.exports.returns.forms import form
from centredesk.models.journal import Operation
from centredesk.storage.unit_of_work import UnitOfWork

_COUNT: dict[str, Callable[..., Figures]] = {
    "R02": r02.count,
    "R03": r03.count,
    "R09": r09.count,
    "R11": r11.count,
    "R16": r16.count,
}
_SECRET = "ลับ"  # noqa: S105  the mark on the paper


def figures(work: UnitOfWork, code: str, period: Period, *, listed: bool = False) -> Figures:
    """One return, counted; with `listed`, the numbers of all counted records too."""
    return _COUNT[form(code).code](work, period, listed=listed)


def cross_checks(
    work: UnitOfWork, figures_by_code: Mapping[str, Figures], period: Period
) -> tuple[Check, ...]:
    """What must be mended, and what should be known, before these figures are signed."""
    found = tuple(all_checks(work, figures_by_code, period))
    return tuple(sorted(found, key=lambda check: check.severity != "block"))


def return_head(
    work: UnitOfWork,
    period: Period,
    *,
    checked_by: str = "",
    letter_no: str = "",
    secrecy: str = _SECRET,
    thai_digits: bool = False,
) -> ReturnHead:
    """What stands over and under every return of one sending."""
    J = Operation.__table__  # noqa: N806  a table, as in the selects
    last = work.scalar(select(J.c.hash).order_by(J.c.stamp.desc()).limit(1))
    return ReturnHead(
        centre_name=work.centre.name_th or "",
        period_text=period.title,
        as_at=period.as_at,
        prepared_by=work.member.full_name,
        checked_by=checked_by,
        letter_no=letter_no,
        secrecy=secrecy,
        chain_head=last.hex()[:16] if last else "",
        thai_digits=thai_digits,
    )


def produce_returns(
    work: UnitOfWork,
    codes: Sequence[str],
    period: Period,
    folder: Path,
    *,
    checked_by: str = "",
    letter_no: str = "",
    to: str = "",
    post: str = "",
    secrecy: str = _SECRET,
    thai_digits: bool = False,
) -> list[Path]:
    """Count, check and write returns with their cover letter; nothing is written if a check blocks.

    The paths: the workbook, a PDF for each return, the letter.
    """
    # The PDF engine takes longer to load than a return takes to count.
    from centredesk.actions.figures.papers import write_papers  # noqa: PLC0415 - see above

    wanted = list(dict.fromkeys(form(code).code for code in codes))
    if not wanted:
        raise BadValue("ยังไม่ได้เลือกรายงาน", "เลือกอย่างน้อยหนึ่งแบบ", field="return")
    counted = {code: figures(work, code, period, listed=True) for code in wanted}
    _stop_if_blocked(cross_checks(work, counted, period))
    head = return_head(
        work,
        period,
        checked_by=checked_by,
        letter_no=letter_no,
        secrecy=secrecy,
        thai_digits=thai_digits,
    )
    work.note("produce_returns", reason=f"{' '.join(wanted)} {period.title}")
    return write_papers(list(counted.values()), head, folder, to=to, post=post)


def _stop_if_blocked(checks: Sequence[Check]) -> None:
    blocking = [check for check in checks if check.severity == "block"]
    if not blocking:
        return
    listed = " · ".join(_told(check) for check in blocking)
    raise DeskError(f"ยังออกรายงานไม่ได้ ต้องแก้ไขก่อน: {listed}", "แก้ไขรายการที่ระบุ แล้วออกรายงานอีกครั้ง")


def _told(check: Check) -> str:
    """The sentence and the first numbers, enough to begin with."""
    numbers = ", ".join(check.records[:5]) + (" …" if len(check.records) > 5 else "")
    return f"{check.sentence} ({numbers})" if numbers else check.sentence


def as_json(counted: Figures) -> dict[str, Any]:
    """A return as plain JSON values; the line apart stands last among the rows."""
    period = counted.period
    rows = (*counted.rows, *counted.apart_rows)
    return {
        "return": counted.code,
        "period": {
            "from": period.first.isoformat(),
            "to": period.last.isoformat(),
            "as_at": period.as_at.isoformat(),
        },
        "columns": [{"code": column.code, "th": _heading(column)} for column in counted.columns],
        "rows": [{"code": r.code, "th": r.th, "values": _plain(r.values)} for r in rows],
        "total": _plain(counted.total.values) if counted.total else [],
    }


def _heading(column: Any) -> str:
    return f"{column.group} {column.th}" if column.group else str(column.th)


def _plain(values: Sequence[Value]) -> list[Any]:
    return [_json(value) for value in values]


def _json(value: Value) -> Any:
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, date) else value
