"""A whole invented office: three years of work, through the desk, with its passphrase beside it."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Final

from centredesk.actions.offices import NewOffice
from centredesk.clock import BANGKOK, StandingClock
from centredesk.desk import Desk, create_office
from centredesk.errors import DeskError
from centredesk.sample import stage as stages
from centredesk.sample.calendar import Progress, live
from centredesk.sample.cases import case_life
from centredesk.sample.dice import Dice
from centredesk.sample.operations import operation_life
from centredesk.sample.reports import report_life
from centredesk.sample.stage import Life, Stage

PASSPHRASE: Final = "มะม่วงสุกหล่นใส่ร่มสีฟ้า"  # noqa: S105 - of invented offices only
_PLAN: Final = NewOffice(
    name="ศูนย์ตัวอย่างจังหวัดตาก (ข้อมูลสมมติ)",
    level="PROV",
    province="63",
    member="วันดี นามสมมติ",
    sample=True,
)
_YEARS: Final = 3
_REPORTS: Final = 0.8  # reports that lead to no case, to every case
_CROWDS: Final = 0.06  # operations with many persons, to every case
_LEFT_LYING: Final = 12  # every so many reports one that nobody has answered yet
_LYING_DAYS: Final = 4
_LATELY: Final = 0.08  # stories that began in the last weeks, and are still open
_WEEKS: Final = 6


def create_sample_office(
    folder: Path,
    *,
    cases: int = 200,
    seed: int = 1,
    today: date,
    progress: Progress = lambda _done, _of: None,
) -> None:
    """Make an invented office of so many cases, and its passphrase in a file beside it."""
    secret = folder.with_name(f"{folder.name}.passphrase")
    if secret.exists():
        raise DeskError(f"มีแฟ้ม {secret.name} อยู่แล้ว จึงไม่เขียนทับ", "เลือกชื่ออื่น หรือย้ายแฟ้มเดิมออกก่อน")
    clock = StandingClock(_first_day(today))
    founded = create_office(folder, _PLAN, PASSPHRASE, clock=clock)
    secret.touch(mode=0o600, exist_ok=False)
    secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
    with founded.desk as desk:
        make_sample(desk, clock, cases=cases, seed=seed, today=today, progress=progress)


def make_sample(
    desk: Desk,
    clock: StandingClock,
    *,
    cases: int = 200,
    seed: int = 1,
    today: date,
    progress: Progress = lambda _done, _of: None,
) -> None:
    """Fill an open office with three years of invented work up to the evening of `today`.

    `clock` is the one the desk was opened with; it is moved from event to event.
    """
    clock.moment = _first_day(today)
    stage = Stage(desk, clock, seed)
    stages.furnish(stage)
    evening = datetime.combine(today, time(18), BANGKOK)
    live(clock, _lives(stage, cases, clock.moment, evening), until=evening, progress=progress)
    clock.moment = evening


def _first_day(today: date) -> datetime:
    return datetime.combine(today - timedelta(days=_YEARS * 365), time(8, 30), BANGKOK)


def _lives(stage: Stage, cases: int, first: datetime, last: datetime) -> list[Life]:
    """The stories, each beginning on a day of its own."""
    days = (last - first).days

    def dice_and_start(story: str, *, lying: bool = False) -> tuple[Dice, datetime]:
        dice = stage.dice(story)
        since = days - _WEEKS * 7 if dice.luck(_LATELY) else 1
        since = days - _LYING_DAYS if lying else since
        return dice, dice.working(first.date() + timedelta(days=dice.between(since, days - 1)))

    return [
        *(case_life(stage, *dice_and_start(f"case {n}")) for n in range(cases)),
        *(
            report_life(stage, *dice_and_start(f"report {n}", lying=lying), answered=not lying)
            for n in range(int(cases * _REPORTS))
            for lying in [n % _LEFT_LYING == 0]
        ),
        *(
            operation_life(stage, *dice_and_start(f"crowd {n}"), least=12, most=30)
            for n in range(round(cases * _CROWDS))
        ),
    ]
