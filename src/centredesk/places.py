"""Thailand's provinces, districts and subdistricts by their official codes, and the countries."""

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, islice
from typing import Final

from centredesk.paths import resource

_BANGKOK: Final = "10"
_CAPITAL_PREFIXES: Final = {2: "", 4: "", 6: "แขวง"}
_PREFIXES: Final = {2: "จ.", 4: "อ.", 6: "ต."}
_LEVELS: Final = {
    "ต.": 6, "ตำบล": 6, "แขวง": 6, "อ.": 4, "อำเภอ": 4, "กิ่งอำเภอ": 4, "เขต": 4, "จ.": 2, "จังหวัด": 2,
}  # fmt: skip
_LEVEL_WORD: Final = re.compile(
    "(?:^|(?<= ))(" + "|".join(re.escape(word) for word in _LEVELS) + r") ?(?=\S)"
)
_AS_IN_THE_LIST: Final = str.maketrans("๐๑๒๓๔๕๖๗๘๙,", "0123456789 ", "ฯ\u200b\u200c\u200d\ufeff")
_OTHER_NAMES: Final = {"กทม": "กรุงเทพมหานคร", "กทม.": "กรุงเทพมหานคร", "โคราช": "นครราชสีมา"}
_SHORTEST_POSTCODE: Final = 3


@dataclass(frozen=True, slots=True)
class Place:
    """A province, district or subdistrict; the length of the code tells which."""

    code: str
    name_th: str
    name_en: str


@dataclass(frozen=True)
class Country:
    """A country of ISO 3166-1."""

    alpha3: str
    name_th: str
    name_en: str


def province(code: str) -> Place:
    """The province of this code, or the one in which this code lies."""
    return _atlas().places[code[:2]]


def district(code: str) -> Place:
    """The district of this code, or the one in which this code lies."""
    return _place_of_length(code, 4)


def subdistrict(code: str) -> Place:
    """The subdistrict of this code."""
    return _place_of_length(code, 6)


def provinces() -> list[Place]:
    """All provinces in the order of their codes."""
    return list(_atlas().children[""])


def inside(code: str) -> list[Place]:
    """The districts of a province or the subdistricts of a district."""
    return list(_atlas().children.get(code, ()))


def postcodes(code: str) -> tuple[str, ...]:
    """The postcodes of a subdistrict; some have several."""
    return _atlas().postcodes.get(code, ())


def full_name(code: str) -> str:
    """The place as an address names it: ต.ท่าสายลวด อ.แม่สอด จ.ตาก; an unknown code as it is."""
    known = [code[:length] for length in (6, 4, 2) if len(code) >= length]
    names = [(part, _atlas().name_of(part)) for part in known]
    if not names or len(known[0]) != len(code) or not names[0][1]:
        return code
    return " ".join(_prefix(part) + name for part, name in names if name)


def centre_letters(province_code: str) -> str:
    """The three letters by which the province's centre numbers its cases: TAK."""
    return _centre_letters()[province_code[:2]]


def current_code(code: str) -> str:
    """The code as it is today; an abolished one gives its successor when there is just one."""
    atlas = _atlas()
    if code in atlas.places:
        return code
    if code not in atlas.abolished:
        raise KeyError(code)
    successors = atlas.abolished[code].successors
    if len(successors) != 1:
        fate = "ถูกแบ่งเป็นหลายแห่ง" if successors else "ถูกยกเลิกโดยไม่มีรหัสแทน"
        raise ValueError(f"รหัสสถานที่ {code} {fate} ให้เลือกสถานที่ปัจจุบัน")
    return successors[0]


def search_places(text: str, home_province: str = "", limit: int = 20) -> list[Place]:
    """Places that any part of a name, a postcode or a code fits; the home province first."""
    wanted = _plain(text)
    if not wanted:
        return []
    if wanted.isdigit():
        found: Iterable[Place] = _by_number(wanted)
        in_order = sorted(found, key=lambda place: place.code[:2] != home_province[:2])
        return list(islice(dict.fromkeys(in_order), limit))
    if exact := _atlas().by_full_name.get(wanted):
        return [exact]
    words = _words(wanted)
    found = _by_words(words, home_province[:2])
    # เขต and อ. may also begin a name of its own.
    return list(islice(found, limit)) or list(
        islice(_by_words([(0, word) for word in wanted.split()], home_province[:2]), limit)
    )


def countries() -> list[Country]:
    """All countries, the usual ones of the returns first, then by their Thai names."""
    with resource("countries", "countries.csv").open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        return [Country(row["alpha_3"], row["name_th"], row["name_en"]) for row in rows]


@dataclass(frozen=True)
class _Abolished:
    name_th: str
    successors: tuple[str, ...]


@dataclass(frozen=True)
class _Atlas:
    places: dict[str, Place]
    abolished: dict[str, _Abolished]
    postcodes: dict[str, tuple[str, ...]]
    children: dict[str, list[Place]] = field(default_factory=dict)
    order: list[Place] = field(default_factory=list)
    own_names: list[str] = field(default_factory=list)
    by_full_name: dict[str, Place] = field(default_factory=dict)
    by_postcode: dict[str, list[Place]] = field(default_factory=dict)

    def name_of(self, code: str) -> str:
        if place := self.places.get(code):
            return place.name_th
        gone = self.abolished.get(code)
        return gone.name_th if gone else ""


@cache
def _atlas() -> _Atlas:
    rows = [*_rows("provinces"), *_rows("districts"), *_rows("subdistricts")]
    atlas = _Atlas(
        places={row["code"]: Place(row["code"], row["name_th"], row["name_en"]) for row in rows},
        abolished={
            row["code"]: _Abolished(row["name_th"], tuple(row["successors"].split()))
            for row in _rows("abolished_codes")
        },
        postcodes={row["code"]: tuple(row.get("postcodes", "").split()) for row in rows},
    )
    _index(atlas)
    return atlas


def _index(atlas: _Atlas) -> None:
    for place in atlas.places.values():
        atlas.children.setdefault(place.code[:-2], []).append(place)
        atlas.order.append(place)
        english = place.name_en.lower()
        atlas.own_names.append(f"{place.name_th} {english} {english.replace(' ', '')}")
        atlas.by_full_name[_full_name_in(atlas, place)] = place
        for postcode in atlas.postcodes[place.code]:
            atlas.by_postcode.setdefault(postcode, []).append(place)


def _full_name_in(atlas: _Atlas, place: Place) -> str:
    parts = (place.code[:length] for length in range(len(place.code), 0, -2))
    return " ".join(_prefix(part) + atlas.places[part].name_th for part in parts)


def _place_of_length(code: str, length: int) -> Place:
    if len(code) < length:
        raise KeyError(code)
    return _atlas().places[code[:length]]


def _prefix(code: str) -> str:
    return (_CAPITAL_PREFIXES if code.startswith(_BANGKOK) else _PREFIXES)[len(code)]


def _plain(text: str) -> str:
    # The language floor stands beside this one, so what typing needs is mended here.
    text = unicodedata.normalize("NFC", text).translate(_AS_IN_THE_LIST)
    return " ".join(text.replace("ํา", "ำ").replace("เเ", "แ").casefold().split())


def _by_number(number: str) -> Iterator[Place]:
    atlas = _atlas()
    if number in atlas.places:
        yield atlas.places[number]
    if number in atlas.abolished:
        yield from (atlas.places[code] for code in atlas.abolished[number].successors)
    if len(number) >= _SHORTEST_POSTCODE:
        for postcode, places in atlas.by_postcode.items():
            if postcode.startswith(number):
                yield from places


def _words(wanted: str) -> list[tuple[int, str]]:
    """The words of a query, each with the code length its prefix asks for, or 0."""
    marked = _LEVEL_WORD.sub(lambda found: f"{_LEVELS[found[1]]}:", wanted)
    words = []
    for word in marked.split():
        level, _, name = word.rpartition(":")
        name = _OTHER_NAMES.get(name, name)
        words.append((int(level) if level.isdigit() else 0, name))
    return words


def _by_words(words: Sequence[tuple[int, str]], home: str) -> Iterator[Place]:
    buckets: list[list[Place]] = [[] for _ in range(6)]
    for rank, place in _ranked(words):
        buckets[rank if place.code.startswith(home) else rank + 3].append(place)
    return chain.from_iterable(buckets)


def _ranked(words: Sequence[tuple[int, str]]) -> Iterator[tuple[int, Place]]:
    """Places of which one word names the place itself and the others name it or what holds it."""
    seen: set[str] = set()
    for level, word in words:
        others = [other for other in words if other != (level, word)]
        for place, own in _named(word):
            if (level and len(place.code) != level) or place.code in seen:
                continue
            if all(_fits(place, other) for other in others):
                seen.add(place.code)
                yield _rank(word, own, place), place


def _named(word: str) -> list[tuple[Place, str]]:
    atlas = _atlas()
    pairs = zip(atlas.order, atlas.own_names, strict=True)
    # A single letter stands in nearly every name: it counts only where a name begins.
    if len(word) == 1:
        later = f" {word}"
        return [pair for pair in pairs if pair[1].startswith(word) or later in pair[1]]
    return [pair for pair in pairs if word in pair[1]]


def _rank(word: str, own: str, place: Place) -> int:
    if own.startswith(word):
        return 0 if word in (place.name_th, place.name_en.lower()) else 1
    begins = own.startswith("เขต" + word) or f" {word}" in own
    exact = word in (place.name_en.lower(), place.name_th.removeprefix("เขต"))
    return 0 if exact else (1 if begins else 2)


def _fits(place: Place, word: tuple[int, str]) -> bool:
    level, name = word
    holders = (place.code[:length] for length in range(2, len(place.code) + 1, 2))
    places = (_atlas().places[code] for code in holders if not level or len(code) == level)
    return any(name in holder.name_th or name in holder.name_en.lower() for holder in places)


@cache
def _centre_letters() -> dict[str, str]:
    return {row["province_code"]: row["letters"] for row in _rows("centre_letters")}


def _rows(name: str) -> list[dict[str, str]]:
    path = resource("geography", f"{name}.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
