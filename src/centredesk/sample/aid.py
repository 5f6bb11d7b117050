"""Help given to victims, act by act."""

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from centredesk.actions import assistance, records
from centredesk.fields.blank import Blank
from centredesk.sample import words
from centredesk.sample.dice import Dice
from centredesk.sample.stage import Stage

_UNITS: Final = {
    "S01": "NIGHT",
    "S02": "MEAL",
    "S08": "MONTH",
    "S09": "HOUR",
    "S16": "BAHT",
    "S18": "TRIP",
}
_PROVIDERS: Final = ("MSDHS", "HEALTH", "NGO", "LABW", "JUSTICE", "EMP", "EDU", "IO", "LOCAL")


def give(stage: Stage, dice: Dice, victim: UUID) -> UUID:
    """One act of help, begun today or a few days ago."""
    kind, began = dice.code("service"), stage.today - timedelta(days=dice.few(0, 3))
    draft: dict[str, Any] = {
        "victim": victim,
        "kind": kind,
        "provider": stage.agency(dice, *_PROVIDERS),
        "start": began,
        "end": stage.today if dice.luck(0.7) else None,
        "quantity": str(dice.few(1, 20)),
        "unit": _UNITS.get(kind) or dice.code("unit", ("TIME", "PERSON", "CASE", "DAY", "SET")),
        "result": dice.pick(words.phrases("help")),
        "consent": dice.code("yes_no_partly", ("YES", "PARTLY"), rare=0.05),
    }
    if dice.luck(0.5):
        draft |= {"cost": dice.baht(100, 6000), "funding": dice.code("fund_src")}
    else:
        draft["cost"] = dice.pick((None, Blank.NOT_APPLICABLE))
    return stage.do(assistance.give_assistance, draft)


def correct(stage: Stage, dice: Dice, act: UUID) -> None:
    """Mend what was written of an act of help, or strike out what was written twice."""
    if dice.luck(0.3):
        reason = dice.pick(words.phrases("removal"))
        stage.do(records.remove_record, "assistance", act, reason=reason)
    else:
        draft = {"end": stage.today, "result": dice.pick(words.phrases("help"))}
        stage.do(assistance.change_assistance, act, draft)
