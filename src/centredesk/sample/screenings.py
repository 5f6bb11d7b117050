"""Screenings with the parts of the form filled as the result asks for."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from centredesk.actions import screening
from centredesk.fields.blank import Blank
from centredesk.fields.codes import code_list
from centredesk.sample import words
from centredesk.sample.dice import Dice
from centredesk.sample.forms import pattern_of
from centredesk.sample.people import Someone
from centredesk.sample.stage import Stage

Draft = dict[str, Any]

_AFTER: Final = {
    "VICTIM_TIP": ("PROTECT", "OUTSIDE", "CHILDHOME", "HOSP"),
    "VICTIM_FL": ("OUTSIDE", "EMPLOYER", "PROTECT"),
    "NOT_VICTIM": ("IMM", "HOME", "EMPLOYER", "OTHERLAW", "EMBASSY"),
    "UNCLEAR": ("TEMP29",),
}
_WORDS: Final = {
    "VICTIM_TIP": "yes",
    "VICTIM_FL": "fl",
    "NOT_VICTIM": "no",
    "UNCLEAR": "unclear",
    "REFUSED": "refused",
}
_SPOKE: Final = ("VICTIM_TIP", "VICTIM_FL", "NOT_VICTIM", "UNCLEAR")
_AGAINST: Final = 0.03  # decided against the elements, with a written reason


@dataclass(frozen=True)
class Setting:
    """Where and for what a person is screened."""

    operation: UUID | None
    place: str
    form: str
    case: UUID | None = None


def record(stage: Stage, dice: Dice, someone: Someone, setting: Setting, result: str) -> UUID:
    """Screen somebody now, with this result."""
    draft = _setting(stage, dice, someone, setting) | {"result": result}
    if result in _SPOKE:
        draft |= _trip(stage, dice, someone) | _health(dice, someone)
        draft |= _child(dice) if someone.child else {}
        draft |= _work(stage, dice, setting, paid=result == "NOT_VICTIM")
    draft |= _elements(dice, someone, setting, result) | _decision(stage, dice, result)
    return stage.do(screening.record_screening, draft)


def _setting(stage: Stage, dice: Dice, someone: Someone, setting: Setting) -> Draft:
    began = stage.now - timedelta(minutes=dice.between(25, 120))
    officer = stage.officer(dice)[1]
    draft: Draft = {
        "operation": setting.operation,
        "case": setting.case,
        "person": someone.id,
        "interviewer": officer,
        "mdt_members": stage.team(dice),
        "place": setting.place,
        "received_on": began.date(),
        "start_at": began,
        "end_at": stage.now,
        "explained": [option.code for option in code_list("explained").options],
        "consent": dice.code("yes_no_partly", ("YES", "PARTLY", "NO"), rare=0.03),
    }
    if someone.language != "tha":
        draft["interpreter"] = f"ล่าม{dice.pick(words.family_names(someone.nationality)).th}"
        draft["interpreter_language"] = someone.language
    return draft


def _trip(stage: Stage, dice: Dice, someone: Someone) -> Draft:
    draft: Draft = {
        "recruiter": dice.pick(("ชายไม่ทราบชื่อ", "นายหน้าในหมู่บ้าน", "เพื่อนในสื่อออนไลน์")),
        "recruiter_relation": dice.code("relation"),
        "recruit_channel": dice.code("recruit"),
        "promised": dice.pick(words.phrases("promised")),
        "real_conditions": dice.pick(words.phrases("real")),
        "travel_documents": dice.code("document_kind"),
    }
    if someone.nationality == "THA":
        return draft | {"border_point": Blank.NOT_APPLICABLE}
    border = code_list("border").label(dice.code("border"))
    draft |= {"border_point": border, "travel_cost": dice.baht(500, 30000)}
    draft["debt"] = dice.baht(0, 60000, 500) if dice.luck(0.5) else Blank.UNKNOWN
    if someone.nationality not in ("XXX", "XXA"):
        draft["route"] = _route(stage, dice, someone.nationality, border)
    return draft


def _route(stage: Stage, dice: Dice, origin: str, border: str) -> list[dict[str, Any]]:
    begun, mode = stage.today - timedelta(days=dice.between(60, 500)), dice.code("transport")
    arrived = begun + timedelta(days=dice.between(1, 9))
    return [
        {"date": begun, "country": origin, "place": "ต้นทาง", "mode": mode},
        {"date": arrived, "country": "THA", "place": border, "mode": dice.code("transport")},
    ]


def _work(stage: Stage, dice: Dice, setting: Setting, *, paid: bool) -> Draft:
    pattern = pattern_of(setting.form)
    agreed = dice.between(8, 30) * 1000
    draft: Draft = {
        "sector": dice.code("sector", () if dice.luck(0.1) else pattern.sectors),
        "venue": dice.code("venue", pattern.venues),
        "hours_per_day": str(dice.between(8, 10) if paid else dice.between(10, 17)),
        "days_per_week": 6 if paid else 7,
        "pay_agreed": str(agreed),
        "pay_received": str(agreed if paid else agreed * dice.few(0, 5) // 10),
        "exploitation_from": stage.today - timedelta(days=dice.between(30, 400)),
        "duration_months": dice.few(1, 24),
    }
    if setting.form == "06.8" and not paid:
        draft["quota"] = f"เดือนละ {dice.between(1, 5)} ราย"
    return draft


def _health(dice: Dice, someone: Someone) -> Draft:
    draft: Draft = {"injuries": ["NONE"] if dice.luck(0.5) else dice.codes("injury")}
    draft["pregnancy"] = "UNKNOWN" if someone.sex == "F" else Blank.NOT_APPLICABLE
    if dice.luck(0.4):
        draft |= {"two_q": dice.between(0, 2), "nine_q": dice.few(0, 27)}
    if dice.luck(0.4):
        draft["urgent_need"] = dice.pick(words.phrases("urgent"))
    if dice.luck(0.2):
        draft["family_threat"] = dice.pick(words.phrases("threat"))
    return draft


def _child(dice: Dice) -> Draft:
    return {
        "guardian_present": dice.pick(words.phrases("guardian")),
        "age_evidence": dice.pick(words.phrases("evidence")),
        "child_guardian": "บิดามารดา" if dice.luck(0.5) else Blank.UNKNOWN,
        "best_interest": dice.pick(words.phrases("best")),
    }


def _elements(dice: Dice, someone: Someone, setting: Setting, result: str) -> Draft:
    if result == "VICTIM_TIP" and not dice.luck(_AGAINST):
        means = [] if someone.child and dice.luck(0.5) else dice.codes("means")
        basis = "S6_2" if someone.child else "S6_1"
        found = {"acts": dice.codes("act"), "means": means, "forms": [setting.form]}
        return found | {"control": dice.codes("control", 5), "legal_basis": [basis]}
    if result == "VICTIM_FL":
        found = {"fl_means": dice.codes("fl_means"), "forms": ["09"], "legal_basis": ["S6X1"]}
        return found | {"control": dice.codes("control"), "unable_to_resist": True}
    if result == "UNCLEAR":
        return {"acts": dice.codes("act", 2)}
    if result == "NOT_VICTIM" and dice.luck(0.1):  # bound by a debt, yet free to go
        return {"fl_means": dice.codes("fl_means", 1), "unable_to_resist": False}
    if result == "NOT_VICTIM" and dice.luck(0.3):
        return {"legal_basis": [dice.pick(("LABOUR", "IMM", "OTHER"))]}
    return {}


def _decision(stage: Stage, dice: Dice, result: str) -> Draft:
    if result == "NOT_SCREENED":
        return {"decided_at": Blank.NOT_APPLICABLE, "decided_by": Blank.NOT_APPLICABLE}
    kind = "against" if result == "VICTIM_TIP" and dice.luck(0.1) else _WORDS[result]
    officer = stage.officer(dice)[1]
    opinion = {"member": officer, "opinion": "AGREE", "reason": "ตามข้อเท็จจริง"}
    draft: Draft = {
        "reasons": dice.pick(words.phrases(kind)),
        "opinions": [opinion, opinion | {"opinion": dice.code("opinion", rare=0.05)}],
        "decided_at": stage.now,
        "decided_by": officer,
        "letter_no": f"สมมติ 0002/{dice.digits(3)}",
    }
    if result in _AFTER:
        draft["disposition"] = dice.code("disposition", _AFTER[result])
        draft["receiving_agency"] = stage.agency(dice)
    if result == "VICTIM_TIP":
        draft["reflection_start"] = stage.today
    if dice.luck(0.2):
        draft["note"] = dice.pick(words.phrases("note"))
    return draft
