"""A case from its report or operation to its closing, with all that is put right on the way."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from centredesk.actions import cases, people, records, reports
from centredesk.fields.blank import Blank
from centredesk.fields.codes import code_list
from centredesk.sample import aid, operations, screenings, victims, words
from centredesk.sample import people as crowd
from centredesk.sample import reports as intake
from centredesk.sample.dice import Dice
from centredesk.sample.forms import a_form, pattern_of
from centredesk.sample.people import Someone
from centredesk.sample.screenings import Setting
from centredesk.sample.stage import Life, Stage
from centredesk.sample.victims import Identified
from centredesk.thai.dates import BE

Draft = dict[str, Any]

_FROM_REPORT: Final = 0.6
_LEFT_LYING: Final = 0.03  # cases that nobody takes further, at each of the first steps
_NOT_TIP: Final = 0.1  # cases in which nobody turns out to be a victim
_PARTS: Final = {"SUSPECT": 0.7, "WITNESS": 0.3, "REPORTER": 0.1, "RELATIVE": 0.08, "OTHER": 0.04}


@dataclass
class Case:
    """One case as its story goes on."""

    stage: Stage
    dice: Dice
    form: str
    place: str
    report: UUID | None = None
    operation: UUID | None = None
    id: UUID | None = None
    victims: list[Identified] = field(default_factory=list)

    def change(self, **draft: Any) -> None:
        """Change the case's own record."""
        assert self.id is not None  # noqa: S101 - nothing is changed before it is opened
        self.stage.do(cases.change_case, self.id, draft)


def case_life(stage: Stage, dice: Dice, start: datetime) -> Life:
    """A case, told step by step."""
    yield start
    case = Case(stage, dice, a_form(dice), stage.place(dice))
    yield from _begin(case)
    _open(case)
    if dice.luck(_LEFT_LYING):
        return
    yield dice.later(stage.now, 0, 2)
    yield from _screen(case)
    if dice.luck(_LEFT_LYING):
        return
    if not case.victims:
        yield dice.later(stage.now, 5, 40)
        _close(case, "NOTTIP")
        return
    yield from _protect(case)
    yield from _prosecute(case)
    yield from _end(case)


def _begin(case: Case) -> Iterator[datetime]:
    """By a report that is answered and looked into, or by an operation."""
    stage, dice = case.stage, case.dice
    if not dice.luck(_FROM_REPORT):
        total = dice.few(2, 8)
        case.operation = operations.open_one(stage, dice, case.place, total)
        setting = Setting(case.operation, case.place, case.form)
        pattern = operations.pattern_here(case.form)
        yield from operations.screen_strangers(stage, dice, setting, pattern, total // 2)
        operations.close_one(stage, case.operation)
        return
    case.report, urgency = intake.take(stage, dice, case.form, case.place)
    yield intake.answered_at(stage, dice, urgency)
    intake.answer(stage, dice, case.report)
    yield dice.later(stage.now, 0, 6)
    stage.do(reports.change_report, case.report, intake.facts(dice, stage.today))
    yield dice.soon(stage.now, 5, 60)


def _open(case: Case) -> None:
    stage, dice = case.stage, case.dice
    pattern = pattern_of(case.form)
    happened = (stage.today - timedelta(days=dice.between(20, 400))).isoformat()
    venue = {"place": case.place, "detail": dice.pick(words.phrases("detail"))}
    draft: Draft = {
        "case_title": dice.pick(words.phrases("title")),
        "source_report": case.report,
        "case_officer": stage.officer(dice)[0],
        "confidentiality": dice.code("secrecy", ("1", "0", "2", "3")),
        "main_form": case.form,
        "other_forms": dice.codes("exploit", 2) if dice.luck(0.2) else None,
        "legal_basis": dice.codes("law_basis", 3),
        "flow": _flow(dice, pattern.thais),
        "exploitation_places": [
            venue | {"sector": dice.pick(pattern.sectors), "venue": dice.pick(pattern.venues)}
        ],
        "place": case.place,
        "incident_from": happened[: dice.pick((4, 7, 10))],
        "incident_to": Blank.UNKNOWN if dice.luck(0.3) else stage.today.isoformat(),
    }
    case.id = stage.do(cases.open_case, draft | _route(dice, draft["flow"]) | _online(dice, case))


def _flow(dice: Dice, thais: int) -> str:
    if dice.luck(thais / 100):
        return dice.code("flow", ("DOMESTIC", "OUTBOUND"))
    return dice.code("flow", ("INBOUND", "TRANSIT", "DOMESTIC"))


def _route(dice: Dice, flow: str) -> Draft:
    if flow == "DOMESTIC":
        return {"border_point": Blank.NOT_APPLICABLE}
    ends = {"INBOUND": ("MMR", "THA"), "OUTBOUND": ("THA", "KHM"), "TRANSIT": ("LAO", "MMR")}[flow]
    parts = [{"part": "ORIGIN", "country": ends[0]}, {"part": "DESTINATION", "country": ends[1]}]
    if flow == "TRANSIT":
        parts.insert(1, {"part": "TRANSIT", "country": "THA"})
    return {"route": parts, "border_point": dice.code("border")}


def _online(dice: Dice, case: Case) -> Draft:
    online = case.form in ("02", "06.8") or dice.luck(0.2)
    platform = dice.pick(words.phrases("platform")) if online else Blank.NOT_APPLICABLE
    scam = case.form == "06.8" and dice.luck(0.8)
    return {"online_flag": online, "platform": platform, "scam_compound_flag": scam}


def _screen(case: Case) -> Iterator[datetime]:
    """Everybody of the case is screened; some again when it was not clear."""
    stage, dice = case.stage, case.dice
    setting = Setting(case.operation, case.place, case.form, case.id)
    case.change(status="SCREENING")
    found: list[Someone] = []
    unclear: list[Someone] = []
    right = "VICTIM_FL" if case.form == "09" else "VICTIM_TIP"
    nobody = dice.luck(_NOT_TIP)
    for _ in range(dice.few(1, 5)):
        yield dice.soon(stage.now, 20, 90)
        someone = crowd.enter(stage, dice, pattern_of(case.form))
        chance = dice.between(1, 100)
        result = right if chance <= 72 and not nobody else "NOT_VICTIM"
        result = "UNCLEAR" if chance > 92 else result
        screenings.record(stage, dice, someone, setting, result)
        found += [someone] if result == right else []
        unclear += [someone] if result == "UNCLEAR" else []
    yield from _identify(case, found)
    for someone in unclear:
        yield dice.later(stage.now, 10, 30)
        result = "NOT_VICTIM" if nobody or dice.luck(0.4) else right
        screenings.record(stage, dice, someone, replace(setting, operation=None), result)
        yield from _identify(case, [someone] if result == right else [])


def _identify(case: Case, found: list[Someone]) -> Iterator[datetime]:
    stage, dice = case.stage, case.dice
    assert case.id is not None  # noqa: S101 - people are screened in an open case
    for someone in found:
        yield dice.later(stage.now, 0, 4)
        case.victims.append(victims.identify(stage, dice, case.id, someone, case.form))


def _protect(case: Case) -> Iterator[datetime]:
    """Rights, suspects and witnesses, and the first weeks of help."""
    stage, dice = case.stage, case.dice
    case.change(status="PROTECT")
    for victim in case.victims:
        if dice.luck(0.85):
            victims.tell_rights(stage, dice, victim)
    yield from _involve(case)
    for _ in range(dice.few(1, 5) * len(case.victims)):
        yield dice.later(stage.now, 1, 14)
        act = aid.give(stage, dice, dice.pick(case.victims).id)
        if dice.luck(0.08):
            aid.correct(stage, dice, act)
    if dice.luck(0.35):
        yield dice.later(stage.now, 1, 10)
        _put_right(case)


def _involve(case: Case) -> Iterator[datetime]:
    stage, dice = case.stage, case.dice
    for role, share in _PARTS.items():
        pattern = crowd.GROWN if role == "SUSPECT" else crowd.EVERYBODY
        while dice.luck(share):
            yield dice.soon(stage.now, 10, 240)
            someone = crowd.enter(stage, dice, pattern)
            stage.do(cases.involve_person, _part(case, someone, role))
            share /= 2.5  # noqa: PLW2901 - one more of the same is rarer


def _part(case: Case, someone: Someone, role: str) -> Draft:
    stage, dice = case.stage, case.dice
    draft: Draft = {"case": case.id, "person": someone.id, "role": role, "since": stage.today}
    if role == "SUSPECT":
        draft |= {"part": dice.codes("role"), "official": dice.luck(0.04)}
    if role == "RELATIVE":
        draft["until"] = stage.today + timedelta(days=dice.between(0, 60))
    if dice.luck(0.1):
        draft["note"] = dice.pick(words.phrases("note"))
    return draft


def _put_right(case: Case) -> None:
    """What is found to be wrong later: a title, an officer, a birth date, somebody's address."""
    stage, dice = case.stage, case.dice
    case.change(
        case_title=dice.pick(words.phrases("title")),
        case_officer=stage.officer(dice)[0],
        notes=dice.pick(words.phrases("note")),
        linked_cases=f"{stage.desk.centre.code}-{stage.today.year + BE}-0001",
    )
    draft = {"contact_address": dice.pick(words.phrases("address")), "phone": Blank.NOT_STATED}
    stage.do(people.change_person, dice.pick(stage.people), draft)


def _prosecute(case: Case) -> Iterator[datetime]:
    """The police accept the case and arrest; about one case in five never comes so far."""
    stage, dice = case.stage, case.dice
    if dice.luck(0.2):
        return
    yield dice.later(stage.now, 2, 30)
    case.change(
        status="LITIG",
        accepted_on=stage.today,
        criminal_case_no=f"คดีอาญาที่ {dice.digits(3)}/สมมติ",
        responsible_station=stage.agency(dice, "POL"),
    )
    if dice.luck(0.7):
        yield dice.later(stage.now, 1, 20)
        case.change(arrest_date=stage.today)


def _end(case: Case) -> Iterator[datetime]:
    """Return, months of follow-up, and the closing; some never end."""
    stage, dice = case.stage, case.dice
    yield dice.later(stage.now, 30, 150)
    case.change(status="RETURN")
    for victim in case.victims:
        victims.settle(stage, dice, victim)
    yield dice.later(stage.now, 10, 60)
    case.change(status="FOLLOW")
    aid.give(stage, dice, dice.pick(case.victims).id)
    if dice.luck(0.15):
        return
    yield dice.later(stage.now, 60, 240)
    _close(case, dice.code("close_reason", _reasons()))
    if dice.luck(0.02):
        yield dice.later(stage.now, 1, 20)
        _strike_out(case)


def _reasons() -> list[str]:
    return [code.code for code in code_list("close_reason").options if code.code != "NOTTIP"]


def _close(case: Case, reason: str) -> None:
    status = "REFERRED" if reason == "TRANSFER" else "CLOSED"
    case.change(status=status, closed_at=case.stage.today, close_reason=reason)


def _strike_out(case: Case) -> None:
    """A case that should never have been opened is struck out with its reason."""
    assert case.id is not None  # noqa: S101 - only a closed case is struck out
    reason = case.dice.pick(words.phrases("removal"))
    case.stage.do(records.remove_record, "case", case.id, reason=reason)
