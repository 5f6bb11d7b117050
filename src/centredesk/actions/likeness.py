"""Why two persons may be one, or may not: each reason coded, and its words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from centredesk.fields.codes import code_list
from centredesk.models.people import aliases_of
from centredesk.thai.dates import BE
from centredesk.thai.folding import fold
from centredesk.thai.names import sound_key

Values = Mapping[str, Any]
Rank = Literal["high", "middle", "low"]
HIGH, MIDDLE = 5.0, 3.5
RANKS: dict[Rank, str] = {"high": "มาก", "middle": "ปานกลาง", "low": "น้อย"}
_NEAR = 70
_ID, _YEAR, _DAY = "id_number", 4, 10


@dataclass(frozen=True)
class Reason:
    """One thing that speaks for or against; `value` tells more and is never a name."""

    code: str
    value: str = ""


_WORDS = {
    "first_name_same": "ชื่อตรงกัน",
    "first_name_sound": "ชื่อออกเสียงตรงกัน",
    "first_name_near": "ชื่อใกล้เคียง",
    "first_name_differs": "ชื่อต่างกัน",
    "last_name_same": "นามสกุลตรงกัน",
    "last_name_sound": "นามสกุลออกเสียงตรงกัน",
    "last_name_near": "นามสกุลใกล้เคียง",
    "last_name_differs": "นามสกุลต่างกัน",
    "latin_same": "ชื่ออักษรโรมันตรงกัน",
    "latin_near": "ชื่ออักษรโรมันใกล้เคียง",
    "alias_same": "ชื่ออื่นตรงกัน",
    "birth_same": "วันเกิดตรงกัน",
    "birth_year_same": "ปีเกิดตรงกัน",
    "birth_differs": "วันเกิดต่างกัน",
    "birth_year_differs": "ปีเกิด {value}",
    "id_number_same": "เลขประจำตัวตรงกัน",
    "id_number_near": "เลขประจำตัวต่างกัน {value} หลัก",
    "id_number_differs": "เลขประจำตัวต่างกัน",
    "passport_same": "เลขหนังสือเดินทางตรงกัน",
    "passport_near": "เลขหนังสือเดินทางต่างกัน {value} ตัว",
    "passport_differs": "เลขหนังสือเดินทางต่างกัน",
    "sex_differs": "เพศ{value}",
    "nationality_same": "สัญชาติตรงกัน",
    "nationality_differs": "สัญชาติ{value}",
}


def in_words(reason: Reason) -> str:
    """A reason as a clerk reads it."""
    return _WORDS[reason.code].format(value=reason.value)


def rank_of(score: float, *, sure: bool) -> Rank:
    """How strongly two persons look like one."""
    if sure or score >= HIGH:
        return "high"
    return "middle" if score >= MIDDLE else "low"


def reasons(given: Values, known: Values) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
    """What agrees between what was typed and a known person, and what differs."""
    found = [reason for look in _LOOKS for reason in look(given, known)]
    agrees = tuple(r for r in found if r.code.endswith(("_same", "_sound")) or _is_near_name(r))
    return agrees, tuple(r for r in found if r not in agrees)


def _is_near_name(reason: Reason) -> bool:
    return reason.code in ("first_name_near", "last_name_near", "latin_near")


def _name(field: str) -> Callable[[Values, Values], Iterator[Reason]]:
    def look(a: Values, b: Values) -> Iterator[Reason]:
        one, other = fold(str(a.get(field) or "")), fold(str(b.get(field) or ""))
        if one and other:
            yield Reason(f"{field}_{_how_alike(one, other)}")

    return look


def _how_alike(one: str, other: str) -> str:
    if one == other:
        return "same"
    if sound_key(one) and sound_key(one) == sound_key(other):
        return "sound"
    return "near" if fuzz.ratio(one, other) >= _NEAR else "differs"


def _latin(a: Values, b: Values) -> Iterator[Reason]:
    one, other = (
        fold(" ".join(str(v.get(f"{n}_name_latin") or "") for n in ("first", "last")).strip())
        for v in (a, b)
    )
    if one and other and fuzz.ratio(one, other) >= _NEAR:
        yield Reason("latin_same" if one == other else "latin_near")


def _alias(a: Values, b: Values) -> Iterator[Reason]:
    one, other = _aliases(a), _aliases(b)
    if one & (other | _names(b)) or other & _names(a):
        yield Reason("alias_same")


def _aliases(values: Values) -> set[str]:
    return {fold(alias) for alias in aliases_of(values.get("aliases"))}


def _names(values: Values) -> set[str]:
    """What somebody may be called: by the first name, or by both."""
    first, last = (str(values.get(name) or "") for name in ("first_name", "last_name"))
    return {name for name in (fold(first), fold(f"{first} {last}".strip())) if name}


def _birth(a: Values, b: Values) -> Iterator[Reason]:
    one, other = str(a.get("birth_date") or ""), str(b.get("birth_date") or "")
    if not one or not other:
        return
    if one == other and len(one) == _DAY:
        yield Reason("birth_same")
    elif one[:_YEAR] != other[:_YEAR]:
        yield Reason("birth_year_differs", str(int(other[:_YEAR]) + BE))
    else:
        yield Reason("birth_year_same")
        if len(one) == len(other) == _DAY:
            yield Reason("birth_differs")


def _number(field: str) -> Callable[[Values, Values], Iterator[Reason]]:
    def look(a: Values, b: Values) -> Iterator[Reason]:
        one, other = a.get(field), b.get(field)
        if not one or not other:
            return
        apart = DamerauLevenshtein.distance(one, other, score_cutoff=2)
        how = "same" if not apart else "near" if apart <= 2 else "differs"
        yield Reason(f"{field}_{how}", str(apart) if how == "near" else "")

    return look


def _coded(field: str) -> Callable[[Values, Values], Iterator[Reason]]:
    codes = {"sex": "sex", "nationality": "nat"}[field]

    def look(a: Values, b: Values) -> Iterator[Reason]:
        one, other = a.get(field), b.get(field)
        if one and other and one != other:
            yield Reason(f"{field}_differs", code_list(codes).label(other))
        elif one and one == other and field == "nationality" and one != "THA":
            yield Reason("nationality_same")

    return look


_LOOKS = (
    _number(_ID),
    _number("passport"),
    _name("first_name"),
    _name("last_name"),
    _latin,
    _alias,
    _birth,
    _coded("sex"),
    _coded("nationality"),
)
