"""Screening operations: a raid, an inspection, a crowd received at the border."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from centredesk.actions import screening
from centredesk.sample import people, screenings, words
from centredesk.sample.dice import Dice
from centredesk.sample.forms import Pattern, a_form, pattern_of
from centredesk.sample.screenings import Setting
from centredesk.sample.stage import Life, Stage

CROWD = Pattern(("SCAM",), ("J",), 20, 2, 20)


def operation_life(stage: Stage, dice: Dice, start: datetime, *, least: int, most: int) -> Life:
    """An operation at which nobody is found to be a victim, or nobody can say yet."""
    yield start
    total = dice.between(least, most)
    form, pattern = ("06.8", CROWD) if total > 10 else (a_form(dice), CROWD)
    place = stage.place(dice)
    operation = open_one(stage, dice, place, total)
    yield from screen_strangers(stage, dice, Setting(operation, place, form), pattern, total)
    close_one(stage, operation)


def open_one(stage: Stage, dice: Dice, place: str, total: int) -> UUID:
    """Open an operation that has just begun."""
    draft: dict[str, Any] = {
        "started_at": stage.now - timedelta(minutes=dice.between(10, 60)),
        "place": place,
        "place_detail": dice.pick(words.phrases("detail")),
        "kind": "BORDER_ARRIVAL" if total > 10 else dice.code("operation_kind"),
        "lead_agency": stage.agency(dice, "MSDHS", "POL", "GOV_PROV", "IMM", "LABW"),
        "persons_total": total,
        "mdt_members": stage.team(dice),
        "source_letter": f"หนังสือที่ สมมติ 0001/{dice.digits(3)}",
    }
    if dice.luck(0.6):
        draft["interpreters"] = [_interpreter(stage, dice)]
    if dice.luck(0.4):
        draft["notes"] = dice.pick(words.phrases("note"))
    return stage.do(screening.open_operation, draft)


def _interpreter(stage: Stage, dice: Dice) -> dict[str, str]:
    given, family = words.given_names("MMR", "F"), words.family_names("MMR")
    name = f"{dice.pick(given).th} {dice.pick(family).th}"
    return {"name": name, "language": dice.code("language"), "agency": stage.agency(dice, "NGO")}


def close_one(stage: Stage, operation: UUID) -> None:
    """Note when it ended."""
    stage.do(screening.change_operation, operation, {"ended_at": stage.now})


def screen_strangers(
    stage: Stage, dice: Dice, setting: Setting, pattern: Pattern, total: int
) -> Iterator[datetime]:
    """Screen persons who are no victims, some still unclear, some who do not wish to speak."""
    for _ in range(total):
        yield dice.soon(stage.now, 8, 35)
        someone = people.enter(stage, dice, pattern)
        result = dice.code("result", ("NOT_VICTIM", "UNCLEAR", "REFUSED", "NOT_SCREENED"), rare=0.1)
        result = result if dice.luck(0.5) else "NOT_VICTIM"
        screenings.record(stage, dice, someone, setting, result)


def pattern_here(form: str) -> Pattern:
    """Who is met where this form is looked for: fewer children than among its victims."""
    usual = pattern_of(form)
    return Pattern(usual.venues, usual.sectors, usual.women, usual.children // 3, usual.thais)
