"""Victims: identified, told their rights, sheltered, and leaving again."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from centredesk.actions import victims
from centredesk.fields.blank import Blank
from centredesk.sample import words
from centredesk.sample.dice import Dice
from centredesk.sample.people import Someone
from centredesk.sample.stage import Stage

Draft = dict[str, Any]

_SHELTERED: Final = ("GOV", "BCF", "PRIV")
REFLECTION: Final = timedelta(days=45)


@dataclass(frozen=True)
class Identified:
    """A victim of a case, and what the case must know to close."""

    id: UUID
    status: str
    sheltered: bool


def identify(stage: Stage, dice: Dice, case: UUID, someone: Someone, form: str) -> Identified:
    """Identify somebody as a victim today."""
    status = "POSSIBLE" if dice.luck(0.06) else "DECLINED" if dice.luck(0.08) else "IDENTIFIED"
    draft: Draft = {
        "person": someone.id,
        "case": case,
        "status": status,
        "identified_at": stage.today,
        "identified_by": dice.code("status_body"),
        "forms": [form],
        "relation_to_recruiter": dice.code("relation"),
        "recruitment_method": dice.code("recruit"),
        "rights_s33_on": stage.today,
        "case_manager": stage.officer(dice)[0],
    }
    draft |= _protection(stage, dice, someone, accepted=status == "IDENTIFIED")
    key = stage.do(victims.identify_victim, draft)
    return Identified(key, status, bool(draft.get("admitted_at")))


def _protection(stage: Stage, dice: Dice, someone: Someone, *, accepted: bool) -> Draft:
    if not accepted:
        return {"accepted_protection": "NO", "place_of_help": "OUT"}
    place = dice.code("help_place", ("BCF",) if someone.child and dice.luck(0.7) else ())
    draft: Draft = {
        "accepted_protection": "YES" if dice.luck(0.9) else "PARTLY",
        "accepted_on": stage.today,
        "accepted_form_no": f"คม.{dice.digits(3)}",
        "place_of_help": place,
        "reflection_start": stage.today,
        "reflection_end": stage.today + REFLECTION,
    }
    if place in _SHELTERED:
        draft |= {"shelter": dice.code("shelter"), "admitted_at": stage.today}
    else:
        draft["shelter"] = Blank.NOT_APPLICABLE
    if dice.luck(0.4):
        draft["safety_plan"] = dice.pick(words.phrases("safety"))
    return draft


def tell_rights(stage: Stage, dice: Dice, victim: Identified) -> None:
    """Tell the rights of section 34, and hear whether the victim will cooperate."""
    draft = {
        "rights_s34_on": stage.today,
        "rights_s34_by": stage.officer(dice)[1],
        "will_cooperate": dice.code("yes_no_partly"),
    }
    stage.do(victims.change_victim, victim.id, draft)


def settle(stage: Stage, dice: Dice, victim: Identified) -> None:
    """Bring a victim to a final status and out of the shelter, before the case is closed."""
    draft: Draft = {}
    if victim.status == "POSSIBLE":
        draft["status"] = "REJECTED" if dice.luck(0.4) else "IDENTIFIED"
    elif dice.luck(0.02):
        draft["status"] = "DEAD"
    if victim.sheltered:
        draft |= {"left_at": stage.today, "leave_reason": dice.code("leave_reason")}
    if draft:
        stage.do(victims.change_victim, victim.id, draft)
