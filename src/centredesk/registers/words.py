"""The words registers use: headings for fields, and many spellings for one code.

They stand in `resources/registers/*.csv`, so that an office can read and extend them.
"""

import csv
import re
from functools import lru_cache

from centredesk.fields.codes import code_list
from centredesk.paths import resource
from centredesk.thai.folding import fold

_NOT_A_LETTER = re.compile(r"[^0-9a-zก-ฺเ-๎/]+")
_BLANKS = frozenset({"", "-", "--", "---", "–", "—", ".", "..", "...", "n/a", "na", "null", "none"})
_BLANK_BEGINS = frozenset("nNไ")
_NOT_STATED = frozenset({"ไม่ระบุ", "ไม่มี", "ไม่ปรากฏ", "ไม่มีข้อมูล", "not stated"})

# Which list of words, and which list of codes, a field of a register is read with.
CODE_FIELDS = {
    "sex": "sex",
    "result": "result",
    "form": "exploit",
    "nationality": "nat",
    "disposition": "disposition",
}


def word_key(text: str) -> str:
    """What is compared of a word: its letters and digits, folded; dots and spaces are dropped."""
    return _NOT_A_LETTER.sub("", fold(text)).strip("/")


def heading_key(text: str) -> str:
    """What is compared of a heading: as a word, and slashes do not count (ว/ด/ป, วดป.)."""
    return word_key(text).replace("/", "")


def is_blank(text: str) -> bool:
    """Whether the cell's text only says that there is nothing."""
    if len(text) > 30 or (text[:1].isalnum() and text[0] not in _BLANK_BEGINS):
        return False
    folded = fold(text)
    return folded in _BLANKS or folded in _NOT_STATED


@lru_cache
def heading_words() -> dict[str, tuple[str, int]]:
    """Heading key → (field, rank); of two columns the lower rank of a field is preferred."""
    found: dict[str, tuple[str, int]] = {}
    for rank, row in enumerate(_rows("headings.csv")):
        found.setdefault(heading_key(row["heading"]), (row["field"], rank))
    found.pop("", None)
    return found


@lru_cache
def register_fields() -> tuple[str, ...]:
    """The fields a register's columns can be, in the order of the word list."""
    return tuple(dict.fromkeys(row["field"] for row in _rows("headings.csv")))


@lru_cache
def code_words(name: str) -> dict[str, str]:
    """Word key → code for one list of codes, from the words of registers."""
    return {word_key(row["word"]): row["code"] for row in _rows(f"words_{name}.csv")}


def find_code(name: str, text: str) -> str | None:
    """The code a word stands for; None when nobody told us, for a code is never guessed."""
    # A question mark is somebody's doubt, and a doubt is not a code.
    if "?" in text:
        return None
    return code_words(name).get(word_key(text)) or code_list(name).find(text)


def _rows(name: str) -> list[dict[str, str]]:
    with resource("registers", name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
