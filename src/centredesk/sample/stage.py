"""Where the stories play: the open desk, the moving clock, the districts, the staff."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Concatenate, Final, ParamSpec, TypeVar
from uuid import UUID

from centredesk import places
from centredesk.actions import offices
from centredesk.clock import StandingClock
from centredesk.desk import Desk
from centredesk.sample import words
from centredesk.sample.dice import Dice
from centredesk.storage.unit_of_work import UnitOfWork

P = ParamSpec("P")
T = TypeVar("T")
Life = Iterator[datetime]
"""A story: each step hands back the moment at which the next one is due."""

_STAFF: Final = (
    ("เปี่ยมสุข สมมติวงศ์", "นักพัฒนาสังคมชำนาญการ", ["CLERK"], True),
    ("ศรีนวล ตัวอย่างดี", "นักสังคมสงเคราะห์", ["SOCIAL_WORKER"], True),
    ("ธารา จำลองสุข", "เลขานุการคณะอนุกรรมการ", ["SECRETARY"], False),
    ("คีรี เรื่องแต่ง", "เจ้าหน้าที่ศูนย์อำเภอ", ["DISTRICT"], True),
    ("นภา เสมือนจริง", "เจ้าหน้าที่แผนงาน", ["VIEWER"], False),
)
_FAR: Final = 0.1  # how often something happens outside the usual districts


@dataclass
class Stage:
    """What every story needs; ids and names of the staff and the agencies by kind."""

    desk: Desk
    clock: StandingClock
    seed: int
    staff: list[tuple[UUID, str]] = field(default_factory=list)
    agencies: dict[str, tuple[UUID, str]] = field(default_factory=dict)
    used: Counter[tuple[str, str]] = field(default_factory=Counter)
    people: list[UUID] = field(default_factory=list)

    @property
    def now(self) -> datetime:
        """The moment the clock stands at."""
        return self.clock.now()

    @property
    def today(self) -> date:
        """The day the clock stands at."""
        return self.clock.today()

    def do(
        self, action: Callable[Concatenate[UnitOfWork, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Do something at the desk, as anybody would."""
        return self.desk.do(action, *args, **kwargs)

    def dice(self, story: str) -> Dice:
        """The dice of one story; they do not depend on what other stories throw."""
        return Dice(f"{self.seed}/{story}", self.used)

    def place(self, dice: Dice) -> str:
        """A subdistrict: of four busy districts mostly, of the whole province sometimes."""
        districts = places.inside(self.desk.centre.province or "")
        near = districts if dice.luck(_FAR) else districts[-5:-1] or districts
        return dice.pick(places.inside(dice.pick(near).code)).code

    def agency(self, dice: Dice, *kinds: str) -> str:
        """The name of an agency of one of these kinds, or of any."""
        return self.agencies[dice.pick(kinds or tuple(self.agencies))][1]

    def officer(self, dice: Dice) -> tuple[UUID, str]:
        """A member who handles cases."""
        return dice.pick(self.staff)

    def team(self, dice: Dice) -> list[dict[str, str]]:
        """A multidisciplinary team of two to four."""
        kinds = ("MSDHS", "POL", "LABW", "HEALTH", "NGO", "GOV_PROV")
        chosen = dict.fromkeys(dice.pick(kinds) for _ in range(dice.between(2, 4)))
        return [
            {
                "agency": self.agencies[kind][1],
                "name": dice.pick(self.staff)[1],
                "post": dice.pick(words.phrases("post")),
                "role": "หัวหน้าทีม" if kind == "MSDHS" else "กรรมการ",
            }
            for kind in chosen
        ]


def furnish(stage: Stage) -> None:
    """Enter the centre's address, the staff and the agencies."""
    desk, dice = stage.desk, stage.dice("furniture")
    contact = {"address": dice.pick(words.phrases("address")), "phone": _phone(dice)}
    contact |= {"email": "centre@example.invalid", "agency_letter_code": "สมมติ 0004"}
    stage.do(offices.change_centre, desk.centre.id, contact | {"head_user": desk.member.id})
    for name, position, role, sees in _STAFF:
        card = {"competent_official_card_no": f"ZZ{dice.digits(5)}", "card_expiry": stage.today}
        draft = {"username": name, "full_name": name, "position": position, "role": role}
        key = stage.do(offices.add_member, draft | card | {"can_see_identity": sees})
        if sees:
            stage.staff.append((key, name))
    for row in words.agencies():
        key = stage.do(offices.add_agency, _agency(stage, row))
        stage.agencies[row["kind"]] = (key, row["name"])


def _agency(stage: Stage, row: words.Row) -> dict[str, Any]:
    dice = stage.dice(row["name"])
    person = {"name": dice.pick(_STAFF)[0], "position": "ผู้ประสานงาน", "phone": _phone(dice)}
    return {
        "name": row["name"],
        "kind": row["kind"],
        "level": dice.code("centre_level"),
        "address": dice.pick(words.phrases("address")),
        "phones": _phone(dice),
        "focal_persons": [person],
        "mdt_role": row["mdt_role"],
        "languages": row["languages"].split(),
    }


def _phone(dice: Dice) -> str:
    return f"000-{dice.digits(3)}-{dice.digits(4)}"
