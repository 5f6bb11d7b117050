"""A screening is confirmed: the person, the result and, if so found, the victim, in one act."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from centredesk.actions import cases, drafts, people, screening, victims
from centredesk.errors import BadValue
from centredesk.fields.blank import Blank
from centredesk.fields.field import fields_of
from centredesk.models.cases import Case
from centredesk.models.legal_finding import (
    REASON_LENGTH,
    VICTIM_RESULTS,
    demands,
    reason_given,
)
from centredesk.models.record import Values
from centredesk.models.screening import Screening
from centredesk.models.victims import Victim
from centredesk.storage.unit_of_work import UnitOfWork

_ADVICE = f"หากยืนยันผลนี้ โปรดบันทึกเหตุผลของผู้วินิจฉัยอย่างน้อย {REASON_LENGTH} ตัวอักษร"


@dataclass(frozen=True)
class VictimIn:
    """In which case a person is made a victim: one that stands, or a new one by its draft."""

    case: UUID | None = None
    new_case: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Confirmed:
    """What was confirmed: the screening, and the victim and the case if there are any."""

    screening: UUID
    number: str
    victim_no: str = ""
    case_no: str = ""


def confirm_screening(
    work: UnitOfWork,
    draft: Mapping[str, Any],
    *,
    key: UUID | None = None,
    version: int | None = None,
    person: Mapping[str, Any] | None = None,
    victim_in: VictimIn | None = None,
) -> Confirmed:
    """Confirm the result of a new screening, or of one that was opened again; all or nothing.

    `person` is the draft of somebody not met before. A result against the law's elements, or
    without the rights explained, demands a written reason and is never refused with one.
    """
    values = dict(draft)
    if person is not None:
        values["person"] = people.add_person(work, person)
    whole = _whole(work, key, values)
    _demand_reason(work, whole)
    values |= _decision(work, whole)
    if key is None:
        key = screening.record_screening(work, values)
    else:
        screening.change_screening(work, key, values, version=version)
    victim, case = _victim(work, key, victim_in)
    number = work.get(Screening, key).screening_no or ""
    return Confirmed(key, number, victim, case)


def _whole(work: UnitOfWork, key: UUID | None, draft: Mapping[str, Any]) -> Values:
    if key is None:
        return drafts.complete(Screening, _numbered(drafts.read(work, Screening, draft)))
    values = drafts.part(work, Screening, key, draft)
    record = work.get(Screening, key)
    return {f.name: getattr(record, f.name) for f in fields_of(Screening)} | values


def _numbered(values: Values) -> Values:
    """The number is given when it is written; until then it is not missing."""
    return {**values, "screening_no": values.get("screening_no") or "-"}


def _demand_reason(work: UnitOfWork, given: Values) -> None:
    values = drafts.plain(given)
    asked = demands(values, under_18=screening.under_18(work, values))
    if asked and not reason_given(values):
        told = " · ".join(demand.sentence for demand in asked)
        raise BadValue(told, _ADVICE, field="reasons", problems=(("reasons", _ADVICE),))


def _decision(work: UnitOfWork, values: Values) -> Values:
    """Who decided and when, unless somebody said so; what is not screened is not decided."""
    if values.get("result") in ("NOT_SCREENED", None):
        return {}
    made: Values = {}
    if not values.get("decided_at"):
        made["decided_at"] = work.clock.now().replace(second=0, microsecond=0)
    if not values.get("decided_by"):
        made["decided_by"] = work.member.full_name
    return made


def _victim(work: UnitOfWork, key: UUID, where: VictimIn | None) -> tuple[str, str]:
    """Make the person a victim, in a case that stands or a new one, which the screening names."""
    found = work.get(Screening, key)
    if where is None:
        return "", ""
    if found.result not in VICTIM_RESULTS:
        raise BadValue("ผลนี้ไม่ได้ระบุว่าเป็นผู้เสียหาย จึงเพิ่มเป็นผู้เสียหายในกรณีไม่ได้", field="result")
    case = where.case or cases.open_case(work, _new_case(work, found, where.new_case))
    victim = victims.identify_victim(work, _victim_values(found) | {"case": case})
    if found.case != case:
        work.change(Screening, key, {"case": case})
    number = work.get(Victim, victim).victim_no or ""
    return number, work.get(Case, case).case_no or ""


def _new_case(work: UnitOfWork, found: Screening, draft: Mapping[str, Any]) -> dict[str, Any]:
    """A case for what was found, with what the clerk said of it."""
    forms = forms_found(found)
    given = {
        "main_form": forms[0] if forms else Blank.NOT_STATED,
        "other_forms": list(forms[1:]) or None,
        "flow": Blank.NOT_STATED,
        "legal_basis": found.legal_basis,
        "place": found.place or work.centre.district or work.centre.province,
        "case_officer": work.member.id,
    }
    return given | {name: value for name, value in draft.items() if value is not None}


def forms_found(found: Screening) -> tuple[str, ...]:
    """The forms of exploitation found; of s.6/1 when none is named."""
    return tuple(found.forms or ()) or (("09",) if found.result == "VICTIM_FL" else ())


def _victim_values(found: Screening) -> dict[str, Any]:
    """What the screening already says of the victim."""
    day = found.decided_at or found.start_at
    return {
        "person": found.person,
        "identified_at": day.date() if day else None,
        "identified_by": "MDT" if found.mdt_members else None,
        "law": "S6_1" if found.result == "VICTIM_FL" else "S6",
        "forms": list(forms_found(found)) or Blank.NOT_STATED,
        "relation_to_recruiter": found.recruiter_relation,
        "recruitment_method": found.recruit_channel,
        "reflection_start": found.reflection_start,
    }
