"""Invented persons: names that belong to nobody, numbers that are given to nobody."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from centredesk.actions import people
from centredesk.fields.blank import Blank
from centredesk.fields.codes import code_list
from centredesk.sample import words
from centredesk.sample.dice import Dice
from centredesk.sample.forms import Pattern, a_nationality
from centredesk.sample.stage import Stage
from centredesk.thai.ids import id_card_ok

Draft = dict[str, Any]

EVERYBODY: Final = Pattern((), (), 45, 5, 60)
GROWN: Final = Pattern((), (), 45, 0, 60)
_LANGUAGES: Final = {
    "THA": "tha", "MMR": "mya", "LAO": "lao", "KHM": "khm", "VNM": "vie", "CHN": "zho",
    "IND": "hin", "IDN": "ind", "PHL": "fil", "BGD": "ben", "PAK": "urd", "KEN": "swa",
    "UGA": "lug", "TZA": "swa", "ETH": "amh", "XXA": "ksw",
}  # fmt: skip
_UNDERSTOOD: Final = ("THA", "LAO")
_BLANKS: Final = (Blank.UNKNOWN, Blank.NOT_STATED)
_MUSLIMS: Final = ("IDN", "BGD", "PAK")


@dataclass(frozen=True)
class Someone:
    """A person already entered, and what the stories must know of them."""

    id: UUID
    nationality: str
    sex: str
    age: int
    language: str

    @property
    def child(self) -> bool:
        """Under eighteen."""
        return self.age < 18


def enter(stage: Stage, dice: Dice, pattern: Pattern = EVERYBODY, *, nation: str = "") -> Someone:
    """Enter a new person who fits the pattern."""
    nationality = nation or a_nationality(dice, pattern)
    sex = "X" if dice.luck(0.01) else "F" if dice.luck(pattern.women / 100) else "M"
    child = dice.luck(pattern.children / 100)
    age = dice.between(9, 17) if child else 17 + dice.few(1, 40)
    draft = _name(dice, nationality, sex, child=child) | {"sex": sex, "nationality": nationality}
    draft |= _age(dice, stage.today, age) | _papers(dice, nationality) | _life(dice, age, sex)
    draft |= _home(stage, dice, nationality) | _weakness(dice, nationality, sex, child=child)
    language = _LANGUAGES.get(nationality, "eng")
    draft |= {"languages": [language, *dice.codes("language")][: dice.between(1, 2)]}
    draft["interpreter_needed"] = nationality not in _UNDERSTOOD
    key = stage.do(people.add_person, draft)
    stage.people.append(key)
    return Someone(key, nationality, sex, age, language)


def _name(dice: Dice, nationality: str, sex: str, *, child: bool) -> Draft:
    side = sex if sex in "MF" else dice.pick("MF")
    first = dice.pick(words.given_names(nationality, side))
    last = dice.pick(words.family_names(nationality))
    draft: Draft = {"first_name": first.th, "last_name": last.th, "prefix": _title(side, child)}
    if dice.luck(0.04):
        draft["middle_name"] = dice.pick(words.given_names(nationality, side)).th
    if nationality != "THA" or dice.luck(0.05):
        draft |= {"first_name_latin": first.latin, "last_name_latin": last.latin}
        draft["prefix"] = {"F": "Ms.", "M": "Mr."}[side]
    if nationality in ("MMR", "LAO", "XXA"):
        draft["father_name"] = dice.pick(words.given_names(nationality, "M")).th
    if dice.luck(0.12):
        draft["aliases"] = dice.pick(words.given_names("THA", side)).th
    if sex == "X":
        draft["gender_identity"] = "ผู้มีความหลากหลายทางเพศ"
    return draft


def _title(side: str, child: bool) -> str:
    return {"MF": "นาย", "FF": "นางสาว", "MT": "ด.ช.", "FT": "ด.ญ."}[side + "FT"[child]]


def _age(dice: Dice, day: date, age: int) -> Draft:
    """The birth date known whole, in part, or only the age that was stated."""
    birth = day - timedelta(days=age * 365 + age // 4 + dice.between(1, 360))
    known = dice.between(1, 100)
    if known <= 62:
        return {"birth_date": birth.isoformat(), "age_basis": "DOC"}
    if known <= 72:
        part = birth.isoformat()[: dice.pick((4, 7))]
        return {"birth_date": part, "age_basis": dice.pick(("EST", "MEDICAL", "STATED"))}
    if known <= 97:
        stated = {"stated_age": age, "stated_age_on": day}
        return stated | {"age_basis": dice.code("age_basis"), "birth_date": Blank.UNKNOWN}
    return {"birth_date": Blank.UNKNOWN, "stated_age": Blank.NOT_STATED}


def _papers(dice: Dice, nationality: str) -> Draft:
    if nationality == "THA":
        return {"id_kind": "THAIID", "id_number": thai_id(dice.digits(11))}
    if nationality == "XXA":
        return {"id_kind": "NONE", "stateless_kind": dice.code("stateless_kind")}
    kind = dice.code("id_kind", ("PASSPORT", "NONE", "CI", "PINK", "BORDERPASS", "MOU"))
    if kind == "PASSPORT":
        return {"id_kind": kind, "passport": f"ZZ{dice.digits(7)}"}
    if kind == "PINK":
        return {"id_kind": kind, "id_number": thai_id(dice.digits(11))}
    if kind == "NONE":
        return {"id_kind": kind, "passport": Blank.NOT_APPLICABLE}
    return {"id_kind": kind, "paper_number": f"ZZ-{dice.digits(8)}"}


def thai_id(eleven: str) -> str:
    """A number whose check digit agrees; none that begins with 9 was ever given out."""
    beginning = "9" + eleven
    return next(beginning + last for last in "0123456789" if id_card_ok(beginning + last))


def _life(dice: Dice, age: int, sex: str) -> Draft:
    grown = age >= 18
    return {
        "marital": dice.code("marital") if grown else "SINGLE",
        "children": dice.few(0, 4) if grown else Blank.NOT_APPLICABLE,
        "education": dice.pick(_BLANKS) if dice.luck(0.15) else dice.code("education"),
        "occupation": dice.code("occupation") if grown else "STUDENT",
        "religion": dice.code("religion") if dice.luck(0.2) else None,
        "pregnancy": dice.code("yes_no_unknown", ("NO", "UNKNOWN", "YES")) if sex == "F" else None,
    }


def _home(stage: Stage, dice: Dice, nationality: str) -> Draft:
    known = {option.code for option in code_list("nat").options} - {"XXA", "XXX"}
    draft: Draft = {"contact_address": dice.pick(words.phrases("address"))}
    if nationality in known:
        draft["domicile_country"] = nationality
    if nationality == "THA":
        draft["domicile_place"] = stage.place(dice)
        draft["domicile_address"] = f"{dice.between(1, 300)} หมู่ {dice.between(1, 12)}"
    if dice.luck(0.6):
        draft["phone"] = f"000-{dice.digits(3)}-{dice.digits(4)}"
    return draft


def _weakness(dice: Dice, nationality: str, sex: str, *, child: bool) -> Draft:
    draft: Draft = {"vulnerable": dice.codes("vulnerable")} if dice.luck(0.5) else {}
    if child:
        draft["guardian"] = dice.pick(words.family_names(nationality)).th
    if dice.luck(0.06):
        draft["disability"] = dice.codes("disab", 1)
    if nationality in ("MMR", "XXA") and dice.luck(0.5):
        draft["ethnicity"] = dice.pick(words.phrases("ethnicity"))
    if nationality in _MUSLIMS and dice.luck(0.3):
        draft["religion"] = "MUSLIM"
    return draft
