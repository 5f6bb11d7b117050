"""A record by what people remember of it: a code, a number, a name; shown with masked names."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, FromClause, Row, Select, or_, select

from centredesk.actions import access, cases, offices, people, reports, screening
from centredesk.actions.names_whole import names_of
from centredesk.actions.people import find_words
from centredesk.errors import BadValue
from centredesk.fields.codes import code_list
from centredesk.models.cases import Case
from centredesk.models.offices import Agency, Centre, Member
from centredesk.models.people import Person
from centredesk.models.reports import Report
from centredesk.models.screening import ScreeningOperation
from centredesk.models.victims import Victim
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.thai.dates import BE, short_date
from centredesk.thai.folding import fold

Told = tuple[UUID, str, str]
_Row = Row[*tuple[Any, ...]]

P, V, C, R = Person.__table__, Victim.__table__, Case.__table__, Report.__table__
Op, M, A, N = ScreeningOperation.__table__, Member.__table__, Agency.__table__, Centre.__table__


@dataclass(frozen=True)
class _Way:
    """How records of one model are looked up: where, under which right, told in which words."""

    source: FromClause
    record: FromClause
    columns: tuple[ColumnElement[Any], ...]
    fits: Callable[[str], ColumnElement[bool]]
    told: Callable[[_Row], tuple[str, str]]
    right: Callable[..., Any]
    order: tuple[ColumnElement[Any], ...] = ()
    all_when_empty: bool = True


def look_up(work: UnitOfWork, slug: str, words: str, limit: int = 8) -> list[Told]:
    """Records that fit the words, or the one of that id: its id, its code, what tells it apart."""
    if slug not in _WAYS:
        raise BadValue(f"ค้นรายการชนิด “{slug}” ไม่ได้", f"เลือกจาก {', '.join(_WAYS)}")
    way = _WAYS[slug]
    if not (slug == "member" and access.may(work.member, offices.members)):
        access.require(work.member, way.right)
    chosen = _chosen(way, words.strip())
    if chosen is None:
        return []
    return [(row[0], *way.told(row)) for row in work.rows(chosen.limit(limit))]


def whole_names(work: UnitOfWork, slug: str, keys: Sequence[UUID]) -> dict[UUID, str]:
    """Code and whole name of persons or victims; refused to who may not see identities."""
    if slug == "person":
        rows = work.rows(select(P.c.id, P.c.code, P.c.id).where(P.c.id.in_(keys)))
    else:
        rows = work.rows(select(V.c.id, V.c.victim_no, V.c.person).where(V.c.id.in_(keys)))
    names = names_of(work, [row[2] for row in rows])
    return {row[0]: f"{row[1] or ''} {names.get(row[2], '')}".strip() for row in rows}


def _chosen(way: _Way, words: str) -> Select[Any] | None:
    chosen = select(way.record.c.id, *way.columns).select_from(way.source)
    if (key := _as_id(words)) is not None:
        return chosen.where(way.record.c.id == key)
    chosen = chosen.where(way.record.c.removed.is_(False))
    if words:
        return chosen.where(way.fits(words)).order_by(*way.order)
    return chosen.order_by(*way.order) if way.all_when_empty else None


def _as_id(words: str) -> UUID | None:
    try:
        return UUID(words) if len(words) == 36 else None
    except ValueError:
        return None


# ── what fits, and what is told ──


def _part_of(*columns: ColumnElement[Any]) -> Callable[[str], ColumnElement[bool]]:
    """Any of the columns holds the words; for tables of an office's own size."""
    return lambda words: or_(*(c.icontains(words, autoescape=True) for c in columns))


def _number(column: ColumnElement[Any], words: str) -> ColumnElement[bool]:
    return column.contains(words.upper(), autoescape=True)


def _label(codes: str, code: str | None) -> str:
    return code_list(codes).label(code) if code else ""


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def _person(row: _Row) -> tuple[str, str]:
    year = f"เกิด {int(row[4][:4]) + BE}" if row[4] else ""
    return f"{row[1] or ''} {row[2] or ''}".strip(), _joined(
        _label("sex", row[3]), year, _label("nat", row[5])
    )


def _victim(row: _Row) -> tuple[str, str]:
    return f"{row[1] or ''} {row[2] or ''}".strip(), row[3] or ""


def _case(row: _Row) -> tuple[str, str]:
    return row[1] or "", _joined(row[2], short_date(row[3]) if row[3] else "")


def _two(row: _Row) -> tuple[str, str]:
    return row[1] or "", _joined(*(str(part) for part in row[2:] if part))


def _dated(row: _Row) -> tuple[str, str]:
    return row[1] or "", _joined(short_date(row[2].date()) if row[2] else "", row[3])


def _code_and_name(row: _Row) -> tuple[str, str]:
    return f"{row[1] or ''} {row[2] or ''}".strip(), ""


_PERSON = (P.c.code, P.c.name_masked, P.c.sex, P.c.birth_date, P.c.nationality)

_WAYS: dict[str, _Way] = {
    "person": _Way(P, P, _PERSON, find_words, _person, people.list_people, all_when_empty=False),
    "victim": _Way(
        V.join(P, P.c.id == V.c.person).join(C, C.c.id == V.c.case),
        V,
        (V.c.victim_no, P.c.name_masked, C.c.case_no),
        lambda words: or_(_number(V.c.victim_no, words), find_words(words)),
        _victim,
        people.list_people,
        all_when_empty=False,
    ),
    "case": _Way(
        C,
        C,
        (C.c.case_no, C.c.case_title, C.c.opened_at),
        lambda words: C.c.search.contains(fold(words), autoescape=True),
        _case,
        cases.list_cases,
        (C.c.opened_at.desc(), C.c.id.desc()),
    ),
    "report": _Way(
        R,
        R,
        (R.c.report_no, R.c.received_at),
        lambda words: _number(R.c.report_no, words),
        lambda row: (row[1] or "", short_date(row[2].date()) if row[2] else ""),
        reports.list_reports,
        (R.c.received_at.desc(), R.c.id.desc()),
    ),
    "screening_operation": _Way(
        Op,
        Op,
        (Op.c.op_no, Op.c.started_at, Op.c.lead_agency),
        _part_of(Op.c.op_no, Op.c.lead_agency),
        _dated,
        screening.list_screenings,
        (Op.c.started_at.desc(), Op.c.id.desc()),
    ),
    "member": _Way(
        M,
        M,
        (M.c.full_name, M.c.position),
        _part_of(M.c.full_name, M.c.position),
        _two,
        offices.members_to_choose,
        (M.c.full_name,),
    ),
    "agency": _Way(A, A, (A.c.name,), _part_of(A.c.name), _two, offices.agencies, (A.c.name,)),
    "centre": _Way(
        N,
        N,
        (N.c.code, N.c.name_th),
        _part_of(N.c.code, N.c.name_th),
        _code_and_name,
        offices.agencies,
        (N.c.code,),
    ),
}

SLUGS: Sequence[str] = tuple(_WAYS)
