"""Personal names: taking the title off, taking the parts apart, hiding, comparing by sound."""

import re
from dataclasses import dataclass
from typing import Final

from centredesk.thai.folding import clean
from centredesk.thai.titles import title_at_start

_HIDDEN: Final = "•••"
_MOST_TITLES: Final = 4
_SHORT_TITLES: Final = {"นางสาว": "น.ส.", "เด็กชาย": "ด.ช.", "เด็กหญิง": "ด.ญ."}
_INITIAL: Final = re.compile(r"[เ-ไ]?[^\W\d_]")
_FAMILY_PARTICLE: Final = "ณ"


_THAI_CONSONANT: Final = re.compile("[ก-ฮ]")
_NOT_CONSONANT: Final = re.compile("[^ก-ฮ]")
_THAI_SOUNDS: Final = tuple(
    (re.compile(pattern), better)
    for pattern, better in (
        ("[ก-ฮ][ิุ]?์", ""),
        ("ทร", "ส"),
        ("รร(?=[ก-ฮ])", "ั"),
        ("รร", "ัน"),
        ("ำ", "ัม"),
        ("ัย|ไย", "ไ"),
        ("ห(?=[งญนมยรลว])", ""),
    )
)
_ALIKE: Final = {
    ord(letter): heard
    for letters, heard in (
        ("ณ", "น"), ("ญ", "ย"), ("ศษซ", "ส"), ("ฑธฒถฐ", "ท"), ("ภผฟฝ", "พ"), ("ฎ", "ด"),
        ("ฏ", "ต"), ("ฬร", "ล"), ("ขฃคฅฆ", "ค"), ("ฉฌจ", "ช"), ("ฮ", "ห"),
    )
    for letter in letters
}  # fmt: skip
_LATIN_SOUNDS: Final = (
    ("tch", "c"), ("ch", "c"), ("j", "c"), ("ph", "p"), ("f", "p"), ("b", "p"), ("th", "t"),
    ("d", "t"), ("kh", "k"), ("g", "k"), ("q", "k"), ("v", "w"), ("z", "s"), ("r", "l"), ("h", ""),
)  # fmt: skip
_LATIN_VOWEL: Final = re.compile(r"[aeiouy]|[\W\d_]")
_TWICE: Final = re.compile(r"(.)\1+")


@dataclass(frozen=True)
class NameParts:
    """A name in the four boxes of a Thai form."""

    prefix: str
    first: str
    middle: str
    last: str


def split_title(name: str) -> tuple[str, str]:
    """The title in its usual spelling, and the name without it."""
    rest = clean(name).replace("\n", " ")
    titles: list[str] = []
    while len(titles) < _MOST_TITLES and (
        found := title_at_start(rest, after_another=bool(titles))
    ):
        title, rest = found
        titles.append(title)
    return " ".join(titles), rest


def split_name(name: str) -> NameParts:
    """Title, first, middle and last name; ณ begins a family name."""
    prefix, rest = split_title(name)
    words = rest.split()
    if len(words) <= 1:
        return NameParts(prefix, rest, "", "")
    if _FAMILY_PARTICLE in words[1:-1]:
        return NameParts(prefix, words[0], "", " ".join(words[1:]))
    return NameParts(prefix, words[0], " ".join(words[1:-1]), words[-1])


def mask_name(text: str) -> str:
    """The name as a list may show it: the title, and of each part only how it begins."""
    title, rest = split_title(text)
    parts = [_SHORT_TITLES.get(title, title)] if title else []
    return " ".join(parts + [_masked(word) for word in rest.split()])


def sound_key(word: str) -> str:
    """How a word sounds, by its consonants only: names spelt differently share the key."""
    return " ".join(filter(None, (_sound_of(part) for part in split_title(word)[1].split())))


def _masked(word: str) -> str:
    found = _INITIAL.search(word)
    return (found[0] if found else "") + _HIDDEN


def _sound_of(word: str) -> str:
    word = word.casefold()
    return _thai_sound(word) if _THAI_CONSONANT.search(word) else _latin_sound(word)


def _thai_sound(word: str) -> str:
    for pattern, better in _THAI_SOUNDS:
        word = pattern.sub(better, word)
    return _NOT_CONSONANT.sub("", word.translate(_ALIKE))


def _latin_sound(word: str) -> str:
    for spelt, heard in _LATIN_SOUNDS:
        word = word.replace(spelt, heard)
    return _TWICE.sub(r"\1", _LATIN_VOWEL.sub("", word))
