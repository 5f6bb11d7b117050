"""Intake: a report, the case it opens and everybody in it, saved at once or not at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from centredesk.actions import cases, drafts, duplicates, people, reports
from centredesk.errors import BadValue
from centredesk.fields.blank import Blank, blank_of
from centredesk.models.cases import Case
from centredesk.models.reports import Report
from centredesk.storage.unit_of_work import UnitOfWork

T = TypeVar("T")
Draft = Mapping[str, Any]
Problems = list[tuple[str, str]]
_NAMES = ("first_name", "first_name_latin")


@dataclass(frozen=True)
class PersonGiven:
    """Somebody of the intake: new, as typed, or one the office knows already.

    `apart` are the known persons of whom the clerk said that this is somebody else.
    """

    role: str
    typed: Draft
    known: UUID | None = None
    apart: tuple[UUID, ...] = ()


@dataclass(frozen=True)
class Intake:
    """All that was typed; without `case` it stays a report; `of` is a report taken before."""

    report: Draft
    case: Draft | None = None
    people: tuple[PersonGiven, ...] = ()
    of: UUID | None = None
    version: int | None = None


@dataclass(frozen=True)
class TakenIn:
    """What was saved, by id and number."""

    report: UUID
    report_no: str
    case: UUID | None
    case_no: str


def take_in(work: UnitOfWork, given: Intake) -> TakenIn:
    """Save an intake whole; every problem of every part is told at once, and nothing is saved.

    A problem's field is named after its part: `report.summary`, `case.flow`, `people.2.sex`.
    """
    problems: Problems = []
    report = _part("report", problems, lambda: _take_report(work, given))
    case = _part("case", problems, lambda: _open_case(work, given, report))
    for place, person in enumerate(given.people):
        part = f"people.{place}"
        _part(part, problems, lambda person=person: _take_person(work, person, case))  # type: ignore[misc]  # bound now
    if given.people and given.case is None:
        problems.append(("case", _NO_CASE.format(count=len(given.people))))
    if problems or report is None:
        one = problems[0][1] if len(problems) == 1 else ""
        raise BadValue(
            one or f"ยังบันทึกไม่ได้ ต้องแก้ {len(problems)} ช่อง",
            field=problems[0][0],
            problems=tuple(problems),
        )
    return TakenIn(report, *_numbers(work, report, case))


_NO_CASE = "มีบุคคล {count} คน จึงต้องเปิดกรณี หรือลบบุคคลออกก่อน"


def _part(name: str, problems: Problems, save: Callable[[], T]) -> T | None:
    try:
        return save()
    except BadValue as wrong:
        problems += [(f"{name}.{field}", told) for field, told in wrong.problems]
        return None


def _take_report(work: UnitOfWork, given: Intake) -> UUID:
    if given.of is None:
        return reports.take_report(work, given.report)
    if work.get(Report, given.of).case is not None and given.case is not None:
        raise BadValue("รายงานนี้เปิดกรณีแล้ว", "เปิดกรณีเดิมแทน", field="case")
    reports.change_report(work, given.of, given.report, version=given.version)
    return given.of


def _open_case(work: UnitOfWork, given: Intake, report: UUID | None) -> UUID | None:
    if given.case is None:
        return None
    if report is None:
        # The report must be mended first; what is wrong with the case is told all the same.
        draft = {"case_no": "-", "centre": work.centre.id, "status": "OPEN"}
        drafts.whole(work, Case, {"opened_at": work.today} | draft | dict(given.case))
        return None
    return cases.open_case(work, dict(given.case) | {"source_report": report})


def _take_person(work: UnitOfWork, given: PersonGiven, case: UUID | None) -> None:
    person = given.known or _enter(work, given)
    if case is not None:
        cases.involve_person(work, {"case": case, "person": person, "role": given.role})


def _enter(work: UnitOfWork, given: PersonGiven) -> UUID:
    draft = {name: value for name, value in given.typed.items() if value not in (None, "")}
    if not any(draft.get(name) for name in _NAMES):
        raise BadValue("ต้องระบุชื่อ หรือเลือกไม่ทราบชื่อ", field="first_name")
    if draft.get("stated_age") is not None and not _is_blank(draft["stated_age"]):
        draft.setdefault("stated_age_on", work.today)
    person = people.add_person(work, draft)
    for other in given.apart:
        duplicates.tell_apart(work, person, other)
    return person


def _is_blank(value: Any) -> bool:
    return isinstance(value, Blank) or (isinstance(value, str) and blank_of(value) is not None)


def _numbers(work: UnitOfWork, report: UUID, case: UUID | None) -> tuple[str, UUID | None, str]:
    number = work.get(Report, report).report_no or ""
    return number, case, (work.get(Case, case).case_no or "") if case else ""
