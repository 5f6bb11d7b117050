"""Tens of thousands of invented persons at once, for measuring: journal and all."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import product
from random import Random
from typing import Any, Final

from centredesk import places
from centredesk.actions import numbering
from centredesk.clock import BANGKOK
from centredesk.models.assistance import Assistance
from centredesk.models.cases import Case, Involvement
from centredesk.models.people import Person, PersonKey, person_keys
from centredesk.models.record import Record
from centredesk.models.screening import Screening
from centredesk.models.victims import Victim, age_band, age_of
from centredesk.sample import words
from centredesk.sample.people import thai_id
from centredesk.storage.identity import new_id
from centredesk.storage.unit_of_work import UnitOfWork

Draft = dict[str, Any]

_YEARS: Final = 20
_PER_CASE: Final = 5
_PER_SCREENING: Final = 2
_ENDS: Final = (
    "วงศ์", "ทรัพย์", "สกุล", "เจริญ", "สุข", "งาม", "กิจ", "ไพร", "ศรี", "มณี", "แก้ว", "ทอง", "พร", "ชัย",
    "ดี", "เลิศ", "รุ่ง", "เรือง", "สว่าง", "ธาร", "คีรี", "วัฒน์", "พงศ์", "กุล", "รัตน์", "โชติ", "นาค", "บุญ",
)  # fmt: skip
_NATIONS: Final = ("THA", "THA", "THA", "MMR", "MMR", "LAO", "KHM", "CHN", "KEN")
_FORMS: Final = ("01", "01", "02", "05", "06.1", "06.3", "06.5", "06.8", "06.8", "09")
_SERVICES: Final = tuple(f"S{number:02}" for number in range(1, 21))
_STATUSES: Final = ("OPEN", "SCREENING", "PROTECT", "LITIG", "FOLLOW", "CLOSED", "CLOSED")


def bulk_people(
    work: UnitOfWork, count: int, *, seed: int = 1, first: int = 1, acts_of_help: int = 0
) -> None:
    """Write this many persons numbered from `first`, in one transaction.

    Every fifth is the victim of a case of their own, with so many acts of help; every second was
    screened. Many persons are written in several calls: what one call writes is held in memory.
    """
    crowd = _Crowd(work, Random(f"{seed}/{first}"), first)
    people = [crowd.person(place) for place in range(count)]
    work.add_many(Person, people)
    _keep_keys(work, people)
    victims = people[::_PER_CASE]
    cases = [crowd.case(place) for place in range(len(victims))]
    work.add_many(Case, cases)
    pairs = list(zip(victims, cases, strict=True))
    screened = people[::_PER_SCREENING]
    work.add_many(Screening, [crowd.screening(n, one) for n, one in enumerate(screened)])
    found = [crowd.victim(person, case) for person, case in pairs]
    work.add_many(Victim, found)
    work.add_many(Involvement, [_involvement(victim) for victim in found])
    work.add_many(Assistance, [crowd.help(victim) for victim in found for _ in range(acts_of_help)])


def in_chunks(count: int, size: int = 5_000) -> Iterator[tuple[int, int]]:
    """The number of the first person and how many, for each call."""
    for done in range(0, count, size):
        yield done + 1, min(size, count - done)


def _keep_keys(work: UnitOfWork, people: list[Draft]) -> None:
    names = ("id_number", "passport", "first_name", "last_name", "birth_date")
    keys = [
        {"person": draft["id"], "key": key}
        for draft in people
        for key in sorted(person_keys(Person(**{name: draft.get(name) for name in names})))
    ]
    work.connection.execute(PersonKey.__table__.insert(), keys)  # type: ignore[attr-defined]  # a Table


def _involvement(victim: Draft) -> Draft:
    return {
        "code": victim["victim_no"],
        "case": victim["case"],
        "person": victim["person"],
        "role": "VICTIM",
        "since": victim["identified_at"],
    }


@dataclass
class _Crowd:
    """Drafts of one call; `first` is the number of its first person."""

    work: UnitOfWork
    chance: Random
    first: int

    def __post_init__(self) -> None:
        self.now = self.work.clock.now()
        self.subdistricts = [
            place.code
            for district in places.inside(self.work.centre.province or "")
            for place in places.inside(district.code)
        ]

    def person(self, place: int) -> Draft:
        """A person with about twenty fields filled."""
        chance, nation, sex = self.chance, self.chance.choice(_NATIONS), self.chance.choice("MF")
        first, last = chance.choice(_first_names(sex)), chance.choice(_last_names())
        birth = self._day(60) - timedelta(days=9 * 365)
        draft: Draft = {
            "id": new_id(self.now),
            "code": self._number(Person, self.first + place),
            "prefix": "นาย" if sex == "M" else "นางสาว",
            "first_name": first,
            "last_name": last,
            "sex": sex,
            "nationality": nation,
            "birth_date": birth.isoformat(),
            "age_basis": "DOC",
            "marital": chance.choice(("SINGLE", "MARRIED")),
            "education": chance.choice(("NONE", "PRIMARY", "LOWER_SEC")),
            "occupation": chance.choice(("LABOURER", "FARMER", "SERVICE", "NONE")),
            "domicile_place": chance.choice(self.subdistricts),
            "contact_address": "บ้านตัวอย่าง หมู่ 4",
            "languages": ["tha" if nation == "THA" else "mya"],
            "interpreter_needed": nation != "THA",
            "children": chance.randint(0, 3),
            "vulnerable": ["POVERTY"],
        }
        digits = f"{chance.randrange(10**11):011}"
        if nation == "THA":
            return draft | {"id_kind": "THAIID", "id_number": thai_id(digits)}
        return draft | {"id_kind": "PASSPORT", "passport": f"ZZ{digits[:7]}"}

    def case(self, place: int) -> Draft:
        """A case of some day in twenty years."""
        opened, status = self._day(_YEARS), self.chance.choice(_STATUSES)
        draft: Draft = {
            "id": new_id(self.now),
            "case_no": self._number(Case, self.first // _PER_CASE + place + 1),
            "case_title": self.chance.choice(words.phrases("title")),
            "opened_at": opened,
            "centre": self.work.centre.id,
            "status": status,
            "main_form": self.chance.choice(_FORMS),
            "flow": "INBOUND",
            "place": self.chance.choice(self.subdistricts),
        }
        if status == "CLOSED":
            draft |= {"closed_at": opened + timedelta(days=300), "close_reason": "DONE"}
        return draft

    def screening(self, place: int, person: Draft) -> Draft:
        """A screening of some day in twenty years."""
        started = datetime.combine(self._day(_YEARS), time(10), BANGKOK)
        return {
            "screening_no": self._number(Screening, self.first // _PER_SCREENING + place + 1),
            "person": person["id"],
            "interviewer": "ศรีนวล ตัวอย่างดี",
            "start_at": started,
            "result": self.chance.choice(("VICTIM_TIP", "NOT_VICTIM", "NOT_VICTIM", "UNCLEAR")),
            "reasons": self.chance.choice(words.phrases("no")),
            "decided_at": started,
            "disposition": "HOME",
        }

    def victim(self, person: Draft, case: Draft) -> Draft:
        """The victim of a case, identified when it was opened."""
        age = age_of(person["birth_date"], None, None, day=case["opened_at"])
        return {
            "id": new_id(self.now),
            "victim_no": f"V-{case['case_no']}-A",
            "person": person["id"],
            "case": case["id"],
            "status": "IDENTIFIED",
            "law": "S6_1" if case["main_form"] == "09" else "S6",
            "identified_at": case["opened_at"],
            "forms": [case["main_form"]],
            "age_at_identification": age,
            "age_basis": "DOC",
            "age_band": age_band(age),
        }

    def help(self, victim: Draft) -> Draft:
        """An act of help in the year after identification."""
        began: date = victim["identified_at"] + timedelta(days=self.chance.randint(0, 365))
        return {
            "victim": victim["id"],
            "kind": self.chance.choice(_SERVICES),
            "provider": "บ้านพักเด็กและครอบครัวสมมติ",
            "start": began,
            "quantity": "1",
            "unit": "TIME",
        }

    def _number(self, model: type[Record], number: int) -> str:
        return f"{numbering.prefix(self.work, model, self.work.today)}{number:07}"

    def _day(self, years: int) -> date:
        return self.work.today - timedelta(days=self.chance.randrange(years * 365))


@cache
def _first_names(sex: str) -> tuple[str, ...]:
    """Thousands of names: few people share a part of one, as in a real register."""
    nations = words.nationalities()
    every = (name.th for nation in nations for name in words.given_names(nation, sex))
    names = tuple(dict.fromkeys(every))
    return tuple(one + other for one, other in product(names, names))


@cache
def _last_names() -> tuple[str, ...]:
    every = (name.th for nation in words.nationalities() for name in words.family_names(nation))
    return tuple(one + end for one, end in product(dict.fromkeys(every), _ENDS))
