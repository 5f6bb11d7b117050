"""Victims: identified in a case, their age reckoned on that day."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from centredesk.actions import drafts, numbering
from centredesk.errors import BadValue
from centredesk.models.cases import Case, Involvement
from centredesk.models.people import Person
from centredesk.models.record import Values
from centredesk.models.victims import Victim, age_band, age_of
from centredesk.storage.unit_of_work import UnitOfWork


def identify_victim(work: UnitOfWork, draft: Mapping[str, Any]) -> UUID:
    """Identify a person as a victim in a case; the age is reckoned on that day, with its basis.

    A person is one victim of a case however often met: the same person again is refused.
    """
    values = drafts.read(work, Victim, draft)
    if not values.get("law"):
        values["law"] = law_of(drafts.plain(values).get("forms"))
    values.setdefault("status", "IDENTIFIED")
    if values.get("person") and values.get("case"):
        _only_once(work, values)
    if values.get("person") and values.get("identified_at"):
        values |= age_values(work.get(Person, values["person"]), values)
    if not values.get("victim_no") and values.get("case"):
        values["victim_no"] = _number(work, values)
    key = work.add(Victim, drafts.complete(Victim, values))
    _involve(work, values)
    return key


def _number(work: UnitOfWork, values: Values) -> str:
    """The pseudonym the person already has as a victim of the case, or the next one."""
    part = {"case": values["case"], "person": values.get("person"), "role": "VICTIM"}
    known = work.find(Involvement, **part, removed=False)
    if known is not None and known.code and work.find(Victim, victim_no=known.code) is None:
        return known.code
    case = work.get(Case, values["case"])
    return numbering.give_letter(work, "V", case.case_no or "")


def _only_once(work: UnitOfWork, values: Values) -> None:
    """The same person may be struck out and identified again, but never stands twice."""
    known = work.find(Victim, case=values["case"], person=values["person"], removed=False)
    if known is not None:
        raise BadValue(
            f"บุคคลนี้เป็นผู้เสียหายในกรณีนี้อยู่แล้ว ({known.victim_no})",
            "แก้ไขรายการเดิมแทนการเพิ่มใหม่",
            field="person",
        )


def law_of(forms: list[str] | None) -> str:
    """Which section makes the person a victim: only forced labour of s.6/1 is S6_1."""
    return "S6_1" if forms and all(form.startswith("09") for form in forms) else "S6"


def age_values(person: Person, values: Values) -> Values:
    """Age, its basis and the law's age band on the day of identification.

    What a doctor or an estimate says goes before what is reckoned; the band follows the age and
    may be said alone only when no age is known.
    """
    day, plain = values["identified_at"], drafts.plain(values)
    if person.birth_date and person.birth_date > day.isoformat()[: len(person.birth_date)]:
        raise BadValue("วันที่ระบุว่าเป็นผู้เสียหายอยู่ก่อนวันเกิด", "ตรวจวันเกิดของบุคคล", field="identified_at")
    age = plain.get("age_at_identification")
    if age is None:
        age = age_of(person.birth_date, person.stated_age, person.stated_age_on, day=day)
    band = age_band(age) if age is not None else plain.get("age_band") or "AU"
    basis = values.get("age_basis") or person.age_basis
    said = values.get("age_at_identification") if age is None else age
    return {"age_at_identification": said, "age_basis": basis, "age_band": band}


def _involve(work: UnitOfWork, values: Values) -> None:
    part = {"case": values["case"], "person": values["person"], "role": "VICTIM"}
    known = work.find(Involvement, **part, removed=False)
    if known is None:
        part |= {"code": values["victim_no"], "since": values["identified_at"]}
        work.add(Involvement, part)
        return
    work.change(Involvement, known.id, {"code": values["victim_no"]})


def leave_case(work: UnitOfWork, key: UUID, *, reason: str) -> None:
    """Who was struck out as a victim does not stand in the case as one any more."""
    victim = work.get(Victim, key)
    part = {"case": victim.case, "person": victim.person, "role": "VICTIM"}
    known = work.find(Involvement, **part, removed=False)
    if known is not None:
        work.remove(Involvement, known.id, reason=reason)


def change_victim(
    work: UnitOfWork, key: UUID, draft: Mapping[str, Any], *, version: int | None = None
) -> list[str]:
    """Change a victim's record; a new day of identification reckons the age anew."""
    values = drafts.part(work, Victim, key, draft)
    if _AGE & set(values):
        values |= _age_again(work, work.get(Victim, key), values)
    return work.change(Victim, key, values, version=version)


_AGE = {"identified_at", "person", "age_at_identification", "age_basis", "age_band"}


def _age_again(work: UnitOfWork, victim: Victim, values: Values) -> Values:
    """On a new day the age is reckoned anew; what cannot be reckoned stays as it was said."""
    asked: Values = {
        "person": victim.person,
        "identified_at": victim.identified_at,
        "age_at_identification": victim.age_at_identification,
        "age_basis": victim.age_basis,
        "age_band": victim.age_band,
    } | values
    person = work.get(Person, asked["person"])
    if {"identified_at", "person"} & set(values):
        day = asked["identified_at"]
        again = age_of(person.birth_date, person.stated_age, person.stated_age_on, day=day)
        if again is not None and "age_at_identification" not in values:
            asked["age_at_identification"] = again
    return age_values(person, asked)
