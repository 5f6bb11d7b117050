"""Mending and folding Thai text, so that what looks the same is the same."""

import re
import unicodedata
from typing import Final

from centredesk.thai.digits import arabic_digits

_TONES: Final = "่้๊๋"
_TONES_AND_KILLER: Final = _TONES + "์"
_ABOVE_AND_BELOW: Final = "ัิีึืุู็ํ"

# TH Sarabun keeps its shifted marks here; texts copied out of PDF files carry them.
_GLYPHS_TO_LETTERS: Final = {0xF700 + place: letter for place, letter in enumerate("ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุูฎฏฬ")}
_INVISIBLE: Final = dict.fromkeys(
    (
        *(0x00AD, 0x061C, 0x180E, 0xFEFF),
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
    ),
    "",
)
_NEW_LINES: Final = {0x0085: "\n", 0x2028: "\n", 0x2029: "\n", 0x000B: "\n", 0x000C: "\n"}
_TABLE: Final = _GLYPHS_TO_LETTERS | _INVISIBLE | _NEW_LINES

_FOLLOWING: Final = "ะาำๅ"
# Runs are put in order at one go: swapping pair by pair, a hostile text would take hours.
_MARKS: Final = re.compile(f"[{_ABOVE_AND_BELOW}{_TONES_AND_KILLER}]{{2,}}")
_LATE_TONES: Final = re.compile(
    f"(?<![{_FOLLOWING}])[{_FOLLOWING}]++[{_TONES}][{_FOLLOWING}{_TONES}]*"
)
_SAME_MARKS: Final = re.compile(rf"([{_ABOVE_AND_BELOW}{_TONES_AND_KILLER}])\1+")
_MENDINGS: Final = tuple(
    (re.compile(pattern), better)
    for pattern, better in (
        ("เเ", "แ"),
        # "ดำเนิน" leaves many PDF files as "ด าเนิน"; no word begins with า or ำ.
        (rf"([ก-ฮ][{_TONES}]?) +[าำ]", r"\1ำ"),
        (rf"ํ([{_TONES}]*)า", r"\1ำ"),
        ("ำ[าำ]+", "ำ"),
        (r"(?<=[^ฤฦ])ๅ", "า"),
    )
)
_LINE_END: Final = re.compile(r"\r\n?")
_GAP: Final = re.compile(r"[^\S\n]+")
_EDGE: Final = re.compile(r" ?\n ?")

_MARK: Final = re.compile(r"[็-์]")
_LEADING_VOWEL: Final = re.compile(r"([เ-ไ])([ก-ฮ])")


# What a text must hold to need any mending at all; most texts hold nothing of it.
_SUSPECT = re.compile(
    r"[^ -~ก-ฺ฿-๛]|^ | $|  |เเ|[ก-ฮ][่-๋]? [าำ]|[่-๋์][ัิ-ฺ็]|ํ|[ะาำ][่-๋]|ำ[าำ]|ๅ"
    r"|([ัิ-ู็่-๋์])\1|[ุู]ฺ"
)


def clean(text: str) -> str:
    """The text as it was meant: marks in order, ำ whole, nothing invisible, single spaces."""
    if not _SUSPECT.search(text):
        return text
    while (better := _mended(text)) != text:
        text = better
    return text


def fold(text: str) -> str:
    """The text as search and comparison see it: clean, small letters, Arabic digits, one line."""
    while (better := arabic_digits(" ".join(clean(text).split())).casefold()) != text:
        text = better
    return text


def sort_key(text: str) -> str:
    """A key that puts names in the order of a Thai dictionary."""
    text = fold(text)
    letters = _LEADING_VOWEL.sub(r"\2\1", _MARK.sub("", text))
    return letters + "\x00" + _LEADING_VOWEL.sub(r"\2\1", text)


def _mended(text: str) -> str:
    text = unicodedata.normalize("NFC", text).translate(_TABLE)
    text = _EDGE.sub("\n", _GAP.sub(" ", _LINE_END.sub("\n", text))).strip()
    text = _SAME_MARKS.sub(r"\1", _MARKS.sub(_vowels_first, text))
    for pattern, better in _MENDINGS:
        text = pattern.sub(better, text)
    return _LATE_TONES.sub(_tones_first, text)


def _vowels_first(marks: re.Match[str]) -> str:
    return "".join(sorted(marks[0], key=_TONES_AND_KILLER.__contains__))


def _tones_first(signs: re.Match[str]) -> str:
    return "".join(sorted(signs[0], key=_FOLLOWING.__contains__))
