"""Victims: identified in a case, their age reckoned on that day."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from centredesk.actions import drafts, numbering
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
        values["law"] = law_of(values.get("forms"))
    values.setdefault("status", "IDENTIFIED")
    if values.get("person") and values.get("identified_at"):
        values = age_values(work.get(Person, values["person"]), values) | values
    if not values.get("victim_no") and values.get("case"):
        case = work.get(Case, values["case"])
        values["victim_no"] = numbering.give_letter(work, "V", case.case_no or "")
    key = work.add(Victim, drafts.whole(work, Victim, values))
    _involve(work, values)
    return key


def law_of(forms: list[str] | None) -> str:
    """Which section makes the person a victim: only forced labour of s.6/1 is S6_1."""
    return "S6_1" if forms and all(form.startswith("09") for form in forms) else "S6"


def age_values(person: Person, values: Values) -> Values:
    """Age, its basis and the law's age band on the day of identification."""
    day = values["identified_at"]
    age = age_of(person.birth_date, person.stated_age, person.stated_age_on, day=day)
    given = values.get("age_at_identification")
    if isinstance(given, int):
        age = given
    basis = values.get("age_basis") or person.age_basis
    return {"age_at_identification": age, "age_basis": basis, "age_band": age_band(age)}


def _involve(work: UnitOfWork, values: Values) -> None:
    known = work.find(Involvement, case=values["case"], person=values["person"], role="VICTIM")
    if known is None:
        work.add(
            Involvement,
            {
                "code": values["victim_no"],
                "case": values["case"],
                "person": values["person"],
                "role": "VICTIM",
                "since": values["identified_at"],
            },
        )


def change_victim(
    work: UnitOfWork, key: UUID, draft: Mapping[str, Any], *, version: int | None = None
) -> list[str]:
    """Change a victim's record; a new day of identification reckons the age anew."""
    values = drafts.part(work, Victim, key, draft)
    if "identified_at" in values or "age_at_identification" in values:
        victim = work.get(Victim, key)
        day = values.get("identified_at") or victim.identified_at
        asked = {"identified_at": day, "age_at_identification": values.get("age_at_identification")}
        if victim.person and day:
            values = age_values(work.get(Person, victim.person), asked) | values
    return work.change(Victim, key, values, version=version)
