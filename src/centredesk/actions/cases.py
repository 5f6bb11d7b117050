"""Cases: opened, changed, listed, and who is in them."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, func, or_, select

from centredesk.actions import drafts, numbering
from centredesk.actions.listing import Key, Line, Listing, Want
from centredesk.actions.names_whole import require_names
from centredesk.errors import BadValue
from centredesk.models.cases import Case, Involvement
from centredesk.models.offices import Member
from centredesk.models.people import NAMES, Person, full_name
from centredesk.models.reports import Report
from centredesk.models.victims import Victim
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.thai import folding
from centredesk.thai.names import mask_name

C = Case.__table__
V = Victim.__table__
M = Member.__table__
P = Person.__table__
_PSEUDONYM = {"VICTIM": "V", "SUSPECT": "S", "WITNESS": "W", "REPORTER": "R"}


def open_case(work: UnitOfWork, draft: Mapping[str, Any]) -> UUID:
    """Open a case; its number is given, and the report it came from leads to it."""
    values = drafts.read(work, Case, draft)
    defaults: dict[str, Any] = {"centre": work.centre.id, "status": "OPEN", "opened_at": work.today}
    values = defaults | {name: value for name, value in values.items() if value is not None}
    if not values.get("case_no"):
        values["case_no"] = numbering.give(work, Case, values["opened_at"])
    key = work.add(Case, drafts.complete(Case, values))
    if isinstance(report := values.get("source_report"), UUID):
        work.change(Report, report, {"case": key, "result": "CASE"})
    return key


def change_case(
    work: UnitOfWork, key: UUID, draft: Mapping[str, Any], *, version: int | None = None
) -> list[str]:
    """Change a case; with `version`, somebody else's save since then is told, not overwritten."""
    values = drafts.part(work, Case, key, draft)
    if values.get("status") == "CLOSED" and work.get(Case, key).status != "CLOSED":
        _all_final(work, key)
    return work.change(Case, key, values, version=version)


def _all_final(work: UnitOfWork, case: UUID) -> None:
    """Closing needs every victim in a final status (data dictionary §1.5).

    Not final is who may still turn out to be a victim, and who still lives in a shelter. A case
    that is handed on (REFERRED) takes such victims along to the centre that goes on with them.
    """
    in_care = (V.c.status == "IDENTIFIED") & V.c.admitted_at.is_not(None) & V.c.left_at.is_(None)
    undecided = V.c.status.is_(None) | (V.c.status == "POSSIBLE")
    chosen = select(V.c.victim_no).where(V.c.case == case, V.c.removed.is_(False))
    rows = work.rows(chosen.where(undecided | in_care).order_by(V.c.victim_no))
    if not rows:
        return
    numbers = " ".join(row[0] for row in rows[:5]) + (" …" if len(rows) > 5 else "")
    raise BadValue(
        f"ยังยุติกรณีไม่ได้ ผู้เสียหาย {len(rows):,} รายยังไม่มีสถานะสุดท้ายหรือยังอยู่ในสถานคุ้มครอง: {numbers}",
        "บันทึกสถานะหรือวันที่ออกของผู้เสียหายก่อน",
        field="status",
    )


def involve_person(work: UnitOfWork, draft: Mapping[str, Any]) -> UUID:
    """Put a person into a case as suspect, witness, reporter …; a pseudonym is given."""
    values = drafts.read(work, Involvement, draft)
    _not_twice(work, values)
    if not values.get("since"):
        values["since"] = work.today
    if not values.get("code") and values.get("case") and values.get("role"):
        case = work.get(Case, values["case"])
        kind = _PSEUDONYM.get(values["role"], "P")
        values["code"] = numbering.give_letter(work, kind, case.case_no or "")
    return work.add(Involvement, drafts.complete(Involvement, values))


def _not_twice(work: UnitOfWork, values: Mapping[str, Any]) -> None:
    """A person is in a case once in each part; a second part is another row."""
    part = {name: values.get(name) for name in ("case", "person", "role")}
    if None in part.values():
        return
    known = work.find(Involvement, **part, removed=False)
    if known is not None:
        told = f"บุคคลนี้อยู่ในกรณีนี้ในฐานะเดียวกันแล้ว ({known.code})"
        raise BadValue(told, "แก้ไขรายการเดิม หรือเลือกฐานะอื่น", field="person")


def change_involvement(
    work: UnitOfWork, key: UUID, draft: Mapping[str, Any], *, version: int | None = None
) -> list[str]:
    """Change a person's part in a case."""
    values = drafts.part(work, Involvement, key, draft)
    return work.change(Involvement, key, values, version=version)


def _find(words: str) -> ColumnElement[bool]:
    return or_(C.c.search.contains(folding.fold(words), autoescape=True))


_VICTIMS = (
    select(func.count())
    .select_from(V)
    .where(V.c.case == C.c.id, V.c.removed.is_(False))
    .scalar_subquery()
)
_OFFICER = select(M.c.full_name).where(M.c.id == C.c.case_officer).scalar_subquery()

NOBODYS = and_(
    C.c.case_officer.is_(None),
    C.c.status != "CLOSED",
    C.c.status != "REFERRED",
    C.c.removed.is_(False),
)
"""An open case that nobody is responsible for."""

CASES = Listing(
    source=C,
    id=C.c.id,
    columns={
        "case_no": C.c.case_no,
        "case_title": C.c.case_title,
        "main_form": C.c.main_form,
        "place": C.c.place,
        "status": C.c.status,
        "confidentiality": C.c.confidentiality,
        "opened_at": C.c.opened_at,
        "victims": _VICTIMS,
        "case_officer": _OFFICER,
    },
    sorts={
        "opened_at": C.c.opened_at,
        "case_no": C.c.case_no,
        "status": C.c.status,
        "main_form": C.c.main_form,
        "place": C.c.place,
    },
    finder=_find,
    filters={
        "status": C.c.status,
        "main_form": C.c.main_form,
        "nobody": case((NOBODYS, 1), else_=0),
    },
    only=(C.c.removed.is_(False),),
)


def list_cases(
    work: UnitOfWork, want: Want, *, after: Key | None = None, limit: int = 50
) -> list[Line]:
    """Cases by their sort; of the victims the first, masked or whole, and how many more."""
    lines = CASES.lines(work, want, after=after, limit=limit)
    if want.named:
        require_names(work)
    names = _first_victims(work, [line.id for line in lines], named=want.named)
    return [_with_victims(line, names.get(line.id, "")) for line in lines]


def _with_victims(line: Line, name: str) -> Line:
    more = line.cells["victims"] - 1
    told = f"{name} +{more:,} คน" if more > 0 else name
    return line.with_cells(victim_name=told)


def _first_victims(work: UnitOfWork, cases: list[UUID], *, named: bool) -> dict[UUID, str]:
    standing = select(V.c.case, *(P.c[name] for name in NAMES)).select_from(
        V.join(P, P.c.id == V.c.person)
    )
    ordered = standing.where(V.c.case.in_(cases), V.c.removed.is_(False))
    first: dict[UUID, str] = {}
    for row in work.rows(ordered.order_by(func.length(V.c.victim_no), V.c.victim_no)):
        if row[0] not in first:
            person = Person(**dict(zip(NAMES, row[1:], strict=True)))
            name = full_name(person)
            first[row[0]] = name if named else mask_name(name)
    return first


def case_anchors(work: UnitOfWork, want: Want, *, step: int = 200) -> tuple[int, list[Key]]:
    """How many cases, and where every page of them begins."""
    return CASES.marks(work, want, step=step)
