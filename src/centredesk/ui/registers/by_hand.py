"""A table whose headings nobody knows: its likely heading row, and the names a person gave it.

The reader looks for headings it knows. So the row a person named is written over, in memory only,
with headings it does know; the file itself is never touched.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from centredesk.registers.headings import IGNORE
from centredesk.registers.reader import Cell, Sheet, Workbook
from centredesk.registers.words import heading_key, heading_words
from centredesk.thai.names import split_title

_LOOK_AT = 60
FEWEST = 3
_FIGURES = re.compile(r"\d\D{0,2}\d")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class HeadRow:
    """A row taken for a heading: its sheet, its place (0-based), its texts by column."""

    sheet: int
    row: int
    labels: dict[int, str]


def likely_heading(book: Workbook, known: Mapping[str, str]) -> HeadRow | None:
    """The row of most texts near the top, one with remembered headings before all others."""
    remembered = {heading_key(label) for label, field in known.items() if field}
    best: tuple[int, int, HeadRow] | None = None
    for at, sheet in enumerate(book.sheets):
        for place, row in enumerate(sheet.rows[:_LOOK_AT]):
            labels = _texts(row)
            if len(labels) < FEWEST or place + 1 >= len(sheet.rows):
                continue
            if any(_may_be_somebody(text) for text in labels.values()):
                continue
            sure = sum(heading_key(text) in remembered for text in labels.values())
            found = (sure, len(labels), HeadRow(at, place, labels))
            if best is None or found[:2] > best[:2]:
                best = found
    return best[2] if best else None


def named(book: Workbook, fields: Mapping[str, str]) -> Workbook:
    """The book with these headings, wherever they stand, written as the reader knows them."""
    usual = _usual_headings()
    keys = {heading_key(label): usual.get(field, "") for label, field in fields.items()}
    return replace(book, sheets=[_named(sheet, keys) for sheet in book.sheets])


def known_field(label: str, known: Mapping[str, str]) -> str:
    """What a heading is taken for: as remembered, as in the word list, or not read."""
    wanted = {heading_key(text): field for text, field in known.items()}
    key = heading_key(label)
    return wanted.get(key, heading_words().get(key, (IGNORE, 0))[0])


def _named(sheet: Sheet, keys: Mapping[str, str]) -> Sheet:
    rows = [_renamed(row, keys) if _is_heading(row, keys) else row for row in sheet.rows]
    return replace(sheet, rows=rows)


def _is_heading(row: Iterable[Cell], keys: Mapping[str, str]) -> bool:
    labels = _texts(row)
    return len(labels) >= FEWEST and all(heading_key(text) in keys for text in labels.values())


def _renamed(row: Iterable[Cell], keys: Mapping[str, str]) -> list[Cell]:
    return [keys.get(heading_key(cell), "") if isinstance(cell, str) else cell for cell in row]


def _texts(row: Iterable[Cell]) -> dict[int, str]:
    """The texts of a row by column; of a row with anything else in it, none."""
    filled = {at: cell for at, cell in enumerate(row) if cell != ""}
    texts = {at: cell.strip() for at, cell in filled.items() if isinstance(cell, str)}
    whole = len(texts) == len(filled) and all(heading_key(text) for text in texts.values())
    return texts if whole else {}


def _may_be_somebody(text: str) -> bool:
    """A row of data must not be shown as headings: it would tell names and numbers."""
    return bool(_FIGURES.search(text) or split_title(text)[0]) or not _LETTER.search(text)


def _usual_headings() -> dict[str, str]:
    found: dict[str, str] = {}
    for key, (field, _) in heading_words().items():
        found.setdefault(field, key)
    return found
