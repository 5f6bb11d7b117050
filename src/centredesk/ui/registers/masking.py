"""What a cell of somebody's register shows before anybody asked to see names: never a name."""

import re

from centredesk.thai.folding import clean
from centredesk.thai.names import mask_name

HIDDEN = "•••"
_NAMES = frozenset({"name", "first_name", "last_name", "name_latin", "interviewer", "interpreter"})
_NUMBERS = frozenset({"id_number", "passport"})
# Fields whose cells tell nobody's name; whatever else stands in a file may.
_OPEN = frozenset(
    {"no", "prefix", "nationality", "sex", "birth_date", "age", "date", "received", "border_point",
     "place", "agency", "result", "form", "disposition"}
)  # fmt: skip
_WORD = re.compile(r"\S+")
_LONGEST = 40


def masked(field: str, text: str) -> str:
    """A cell as it may be shown, by the field its column is taken for."""
    field, said = field.partition(":")[0], " ".join(clean(text).split())
    if not said:
        return ""
    if field in _NAMES:
        return mask_name(said)
    if field in _NUMBERS:
        return f"{said[0]}{HIDDEN}{said[-2:]}" if len(said) > 4 else HIDDEN
    if field in _OPEN:
        return said if len(said) <= _LONGEST else f"{said[:_LONGEST]} …"
    return _WORD.sub(lambda word: f"{_first(word[0])}{HIDDEN}", said)[:_LONGEST]


def _first(word: str) -> str:
    """The first letter, with the vowel that is written before it."""
    return word[:2] if word[0] in "เแโใไ" else word[:1]
