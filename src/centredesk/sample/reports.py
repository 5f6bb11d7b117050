"""Reports that come in: answered soon, late or not yet, looked into, closed."""

from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from centredesk.actions import records, reports
from centredesk.sample import words
from centredesk.sample.dice import Dice
from centredesk.sample.forms import a_form, pattern_of
from centredesk.sample.stage import Life, Stage

Draft = dict[str, Any]

_ENDINGS: Final = ("NOTFOUND", "OTHERLAW", "FORWARD", "SCREEN", "DUP")
_DAYS: Final = {"2": (0, 1), "3": (0, 5)}  # until somebody answers what can wait
_KINDS: Final = {
    "MAILBOX": "ANON",
    "VOLUNTEER": "VOLUNTEER",
    "NGO": "NGO",
    "AGENCY": "STAFF",
    "OPERATION": "STAFF",
    "EMBASSY": "STAFF",
}


def report_life(stage: Stage, dice: Dice, start: datetime, *, answered: bool) -> Life:
    """A report that leads to no case here; one that nobody answers is left lying."""
    yield start
    form, place = a_form(dice), stage.place(dice)
    key, urgency = take(stage, dice, form, place)
    if not answered:
        return
    yield answered_at(stage, dice, urgency)
    answer(stage, dice, key)
    yield dice.later(stage.now, 1, 12)
    stage.do(reports.change_report, key, _ending(stage, dice))
    if dice.luck(0.03):
        yield dice.later(stage.now, 1, 3)
        reason = dice.pick(words.phrases("removal"))
        stage.do(records.remove_record, "report", key, reason=reason)


def take(stage: Stage, dice: Dice, form: str, place: str) -> tuple[UUID, str]:
    """Take a report that was received a little before now; its id and urgency."""
    channel, urgency = dice.code("report_channel"), dice.code("urgency", ("3", "2", "1"))
    received = stage.now - timedelta(minutes=dice.between(2, 50))
    draft = _reporter(dice, channel, received) | _event(stage, dice, form, place)
    draft |= {"received_at": received, "channel": channel, "urgency": urgency}
    return stage.do(reports.take_report, draft), urgency


def _reporter(dice: Dice, channel: str, received: datetime) -> Draft:
    kind = _KINDS.get(channel) or dice.code("reporter_kind")
    draft: Draft = {"reporter_kind": kind, "anonymous": kind == "ANON"}
    if kind != "ANON" and dice.luck(0.7):
        first = dice.pick(words.given_names("THA", dice.pick("MF")))
        draft["reporter_name"] = f"{first.th} {dice.pick(words.family_names('THA')).th}"
        draft["phone"] = f"000-{dice.digits(3)}-{dice.digits(4)}"
    if channel == "MAILBOX":
        draft |= {"mailbox_id": f"ตู้ที่ {dice.between(1, 12)}", "box_opened_at": received}
    if channel == "VOLUNTEER":
        draft["volunteer"] = f"อพม. หมู่ {dice.between(1, 12)}"
    return draft


def _event(stage: Stage, dice: Dice, form: str, place: str) -> Draft:
    draft: Draft = {
        "place": place,
        "place_detail": dice.pick(words.phrases("detail")),
        "business_kind": dice.code("venue", pattern_of(form).venues),
        "suspected_forms": [form],
        "victims_estimated_m": dice.few(0, 6),
        "victims_estimated_f": dice.few(0, 6),
        "victims_estimated_child": dice.few(0, 2),
        "summary": dice.pick(words.phrases("summary")),
    }
    if dice.luck(0.5):
        draft["business_name"] = dice.pick(words.phrases("business"))
    if dice.luck(0.3):
        draft |= {"latitude": f"16.{dice.digits(5)}", "longitude": f"98.{dice.digits(5)}"}
    return draft


def answered_at(stage: Stage, dice: Dice, urgency: str) -> datetime:
    """When somebody first goes or calls back."""
    if urgency in _DAYS:
        return dice.later(stage.now, *_DAYS[urgency])
    return dice.soon(stage.now, 20, 180)


def answer(stage: Stage, dice: Dice, key: UUID) -> None:
    """The first response, written down when it is made."""
    draft = {"first_response_at": stage.now, "first_response_by": stage.officer(dice)[1]}
    stage.do(reports.change_report, key, draft)


def facts(dice: Dice, day: date) -> Draft:
    """The written report of the facts found."""
    return {"fact_finding_no": f"ตก 0004/{dice.digits(4)}", "fact_finding_date": day}


def _ending(stage: Stage, dice: Dice) -> Draft:
    result = dice.code("report_result", _ENDINGS)
    draft = facts(dice, stage.today) | {"result": result, "closed_on": stage.today}
    if result == "FORWARD":
        agency = stage.agencies[dice.pick(tuple(stage.agencies))][0]
        draft |= {"forwarded_to": agency, "forwarded_on": stage.today}
        draft["forward_letter"] = f"ที่ ตก 0004/{dice.digits(4)}"
    return draft
