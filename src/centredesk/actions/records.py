"""Any record by its model's name: how it is entered, read and struck out."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol
from uuid import UUID

from centredesk.actions import (
    access,
    assistance,
    cases,
    drafts,
    office_codes,
    offices,
    people,
    reports,
    screening,
    victims,
)
from centredesk.errors import BadValue, NotAllowed
from centredesk.fields.field import fields_of
from centredesk.fields.kinds import Ref
from centredesk.models import MODELS
from centredesk.storage.unit_of_work import UnitOfWork

Adder = Callable[[UnitOfWork, Mapping[str, Any]], UUID]

ADDERS: dict[str, Adder] = {
    "member": offices.add_member,
    "agency": offices.add_agency,
    "office_code": office_codes.add_office_code,
    "report": reports.take_report,
    "case": cases.open_case,
    "involvement": cases.involve_person,
    "person": people.add_person,
    "screening_operation": screening.open_operation,
    "screening": screening.record_screening,
    "victim": victims.identify_victim,
    "assistance": assistance.give_assistance,
}


class Changer(Protocol):
    """An action that changes a record of one model."""

    def __call__(
        self, work: UnitOfWork, key: UUID, draft: Mapping[str, Any], *, version: int | None = None
    ) -> list[str]:
        """The names of the fields that really changed."""
        ...


CHANGERS: dict[str, Changer] = {
    "centre": offices.change_centre,
    "member": offices.change_member,
    "agency": offices.change_agency,
    "office_code": office_codes.change_office_code,
    "report": reports.change_report,
    "case": cases.change_case,
    "involvement": cases.change_involvement,
    "person": people.change_person,
    "screening_operation": screening.change_operation,
    "screening": screening.change_screening,
    "victim": victims.change_victim,
    "assistance": assistance.change_assistance,
}


def adder(slug: str) -> Adder:
    """The action that enters a record of this model."""
    if slug not in ADDERS:
        raise BadValue(f"เพิ่มรายการ “{slug}” ไม่ได้", f"เลือกจาก {', '.join(ADDERS)}")
    return ADDERS[slug]


def add_records(
    work: UnitOfWork, slug: str, drafts_given: Sequence[Mapping[str, Any]]
) -> list[UUID]:
    """Enter several records in one transaction: all of them, or none."""
    action = adder(slug)
    access.require(work.member, action)
    return [action(work, draft) for draft in drafts_given]


def change_record(
    work: UnitOfWork, slug: str, key: UUID, draft: Mapping[str, Any], *, version: int | None = None
) -> list[str]:
    """Change a record of any model, by the model's own action and its own right."""
    if slug not in CHANGERS:
        raise BadValue(f"แก้ไขรายการ “{slug}” ไม่ได้", f"เลือกจาก {', '.join(CHANGERS)}")
    action = CHANGERS[slug]
    access.require(work.member, action)
    return action(work, key, draft, version=version)


def record_values(work: UnitOfWork, slug: str, number: str) -> dict[str, Any]:
    """A record's fields as JSON values, references by their numbers; blanks say why."""
    key = record_key(work, slug, number)
    model = MODELS[slug]
    record = work.get(model, key)
    named = work.member.can_see_identity
    values: dict[str, Any] = {"id": str(record.id), "version": record.version}
    for told in fields_of(model):
        value = getattr(record, told.name)
        if value is not None and told.private != "open" and not named:
            values[told.name] = "•••"
        elif isinstance(told.kind, Ref) and value is not None:
            values[told.name] = number_of(work, told.kind.model, value)
        else:
            values[told.name] = told.kind.to_json(value)
    return values | {name: {"blank": why} for name, why in (record.blanks or {}).items()}


def number_of(work: UnitOfWork, slug: str, key: UUID) -> str:
    """The number people use for a record, or its id."""
    model = MODELS[slug]
    found = work.find(model, id=key)
    number = getattr(found, model.number_field, None) if found and model.number_field else None
    return str(number or key)


def record_key(work: UnitOfWork, slug: str, number: str) -> UUID:
    """The id of a record by its number, or a sentence that there is none."""
    if slug not in MODELS:
        raise BadValue(f"ไม่มีรายการชนิด “{slug}”", f"เลือกจาก {', '.join(MODELS)}")
    if (key := drafts.find_by_number(work, MODELS[slug], number)) is None:
        raise BadValue(f"ไม่พบ{MODELS[slug].title}เลขที่นี้", "ตรวจเลขที่อีกครั้ง")
    return key


def note_reading(work: UnitOfWork, slug: str, key: UUID, *, reason: str) -> None:
    """Journal that a record with a person's details was read."""
    work.note("read_record", reason=reason, model=slug, record=key)


def remove_record(work: UnitOfWork, slug: str, key: UUID, *, reason: str) -> None:
    """Strike a record out with its reason; the history keeps it."""
    if slug in ("centre", "member"):
        raise NotAllowed("ลบศูนย์หรือสมาชิกไม่ได้", "ให้ปิดการใช้งานแทน")
    work.remove(MODELS[slug], key, reason=reason)
    if slug == "victim":
        victims.leave_case(work, key, reason=reason)
