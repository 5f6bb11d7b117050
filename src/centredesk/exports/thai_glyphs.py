"""Thai letters as TH Sarabun New draws them, and back.

The font places no marks by rule: each mark that must move, and each letter that must lose its
foot, is a character of its own at U+F700–F71D. Swapping them in before the page is drawn gives the
picture a shaping engine would give; the PDF says which letter each one stands for, so that the
text still copies and searches exactly.
"""

import re
from typing import Final

# Sara am whose ring moves left off a tall consonant; a glyph of the font that has no character.
TALL_SARA_AM: Final = "\uf8e0"

_TALL: Final = frozenset("ปฝฟ")
_TONES: Final = "่้๊๋์"
_ABOVE: Final = "ัิีึืํ็"
_BELOW: Final = "ฺุู"

_FOOTLESS: Final = {"ญ": "\uf70f", "ฐ": "\uf700", "ฎ": "\uf71b", "ฏ": "\uf71c"}
_SHORT_LO_CHULA: Final = "\uf71d"
_ABOVE_LEFT: Final = dict(zip("ิีึืัํ็", "\uf701\uf702\uf703\uf704\uf710\uf711\uf712", strict=True))
_TONE_LOW_LEFT: Final = dict(zip(_TONES, "\uf705\uf706\uf707\uf708\uf709", strict=True))
_TONE_LOW: Final = dict(zip(_TONES, "\uf70a\uf70b\uf70c\uf70d\uf70e", strict=True))
_TONE_LEFT: Final = dict(zip(_TONES, "\uf713\uf714\uf715\uf716\uf717", strict=True))
_BELOW_LOW: Final = dict(zip("ฺุู", "\uf718\uf719\uf71a", strict=True))

_CLUSTER: Final = re.compile(
    f"([ก-ฮ])([{_ABOVE}]?[{_BELOW}]?|[{_BELOW}]?[{_ABOVE}]?)([{_TONES}]?)(ำ?)"
)
_LETTERS: Final = {
    glyph: letter
    for table in (_FOOTLESS, _ABOVE_LEFT, _TONE_LOW_LEFT, _TONE_LOW, _TONE_LEFT, _BELOW_LOW)
    for letter, glyph in table.items()
} | {_SHORT_LO_CHULA: "ฬ", TALL_SARA_AM: "ำ"}

_INVISIBLE: Final = (
    0xAD,
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2065),
    0xFEFF,
)
_CONTROLS: Final = (*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000))
_SAFE: Final = (
    dict.fromkeys(_INVISIBLE, "")
    | dict.fromkeys(_CONTROLS, "\ufffd")
    | dict.fromkeys((0x09, 0x0A, 0x0D, 0x2028, 0x2029), " ")
)


def thai_glyphs(text: str) -> str:
    """The text in the characters the font draws; what has no place on paper is made harmless."""
    return _CLUSTER.sub(_shaped, text.translate(_SAFE))


def logical(glyphs: str) -> str:
    """The text that drawn characters stand for."""
    return "".join(_LETTERS.get(glyph, glyph) for glyph in glyphs)


def letter_of(glyph: str) -> str:
    """The letter one drawn character stands for."""
    return _LETTERS.get(glyph, glyph)


def _shaped(cluster: re.Match[str]) -> str:
    consonant, vowels, tone, am = cluster.groups()
    if not (vowels or tone or am):
        return consonant
    above = any(mark in _ABOVE for mark in vowels)
    below = any(mark in _BELOW for mark in vowels)
    left = consonant in _TALL
    base = _base(consonant, below, crowded=above or bool(tone))
    marks = "".join(_vowel(mark, consonant) for mark in vowels)
    sara_am = TALL_SARA_AM if am and left else am
    return base + marks + _tone(tone, above or bool(am), left) + sara_am


def _base(consonant: str, footless: bool, *, crowded: bool) -> str:
    if consonant == "ฬ" and crowded:
        return _SHORT_LO_CHULA
    return _FOOTLESS.get(consonant, consonant) if footless else consonant


def _vowel(mark: str, consonant: str) -> str:
    if mark in _BELOW:
        # ฎ and ฏ keep part of their foot, so the vowel goes under it.
        return _BELOW_LOW[mark] if consonant in "ฎฏ" else mark
    return _ABOVE_LEFT[mark] if consonant in _TALL else mark


def _tone(tone: str, stacked: bool, left: bool) -> str:
    if not tone:
        return ""
    if stacked:
        return _TONE_LEFT[tone] if left else tone
    return _TONE_LOW_LEFT[tone] if left else _TONE_LOW[tone]
