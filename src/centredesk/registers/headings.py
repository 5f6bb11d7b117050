"""Finds the headings of a register and guesses which field each column is."""

import re
from collections.abc import Mapping as Map
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from centredesk.registers.reader import Cell, Sheet
from centredesk.registers.words import CODE_FIELDS, find_code, heading_key, heading_words

IGNORE = ""
_LOOK_AT_ROWS = 60
_FEWEST_FIELDS = 3
_WHO = frozenset({"name", "first_name", "last_name", "name_latin", "id_number", "passport"})
_SURE, _ALIKE, _CONTAINED = 100.0, 88.0, 80.0
_LONG_ENOUGH = 7
_BRACKETS = re.compile(r"[(\[（].*?[)\]）]")


@dataclass(frozen=True)
class Mapping:
    """Which column is which field; columns count from 0.

    A field may be written `sex:M`: the column is ticked when the person is a man.
    `labels` are the headings as written, `unknown` the headed columns nobody could name.
    """

    columns: dict[int, str]
    labels: dict[int, str]
    unknown: tuple[int, ...] = ()

    @property
    def fields(self) -> set[str]:
        """The fields that have a column, ticked ones by their plain name."""
        return {name.partition(":")[0] for name in self.columns.values()}

    def corrected(self, changes: Map[str, str]) -> "Mapping":
        """With a person's choices, heading → field; an empty field means: do not read."""
        wanted = {heading_key(label): name for label, name in changes.items()}
        columns = dict(self.columns)
        for column, label in self.labels.items():
            if (name := wanted.get(heading_key(label))) is not None:
                columns = {c: f for c, f in columns.items() if c != column and f != name}
                columns |= {column: name} if name else {}
        unknown = tuple(column for column in self.labels if column not in columns)
        return Mapping(columns, self.labels, unknown)


@dataclass(frozen=True)
class Heading:
    """A heading found in a sheet: its first row (0-based), how many rows it takes, its mapping."""

    row: int
    height: int
    mapping: Mapping


def find_heading(sheet: Sheet, start: int = 0) -> Heading | None:
    """The first heading from a row on; title rows above it are passed over."""
    for at in range(start, min(len(sheet.rows), start + _LOOK_AT_ROWS)):
        if found := heading_at(sheet, at):
            return found
    return None


def heading_at(sheet: Sheet, at: int) -> Heading | None:
    """The heading that begins at this row, of one, two or three rows; None when it is none."""
    if not _may_be_heading(sheet.rows[at]):
        return None
    best: Heading | None = None
    below = max(_worth(_mapped(sheet, at + 1, 1)), _worth(_mapped(sheet, at + 1, 2)))
    for height in (1, 2, 3):
        mapping = _mapped(sheet, at, height)
        fields = mapping.fields
        if len(fields) < _FEWEST_FIELDS or not fields & _WHO:
            continue
        if height == 1 and len(fields) * 2 < len(mapping.labels):
            continue
        # A title above a heading adds nothing to it; a second row of a heading does.
        if height > 1 and _worth(mapping) <= (_worth(best.mapping) if best else below):
            continue
        best = Heading(at, height, mapping)
    return best


def _worth(mapping: Mapping) -> int:
    return len(mapping.columns)


def _may_be_heading(row: Sequence[Cell]) -> bool:
    filled = [cell for cell in row if cell != ""]
    return bool(filled) and all(isinstance(cell, str) for cell in filled)


def _mapped(sheet: Sheet, at: int, height: int) -> Mapping:
    rows = sheet.rows[at : at + height]
    if len(rows) < height or not all(_may_be_heading(row) for row in rows):
        return Mapping({}, {})
    labels = _labels(sheet, at, rows)
    guesses = [
        (score, -rank, -column, name)
        for column, ways in labels.items()
        for name, score, rank in _best_guesses(ways)
    ]
    columns: dict[int, str] = {}
    taken: set[str] = set()
    for _, _, minus_column, name in sorted(guesses, reverse=True):
        if -minus_column not in columns and name not in taken:
            columns[-minus_column] = name
            taken.add(name)
    columns = _settled(dict(sorted(columns.items())))
    written = {column: " ".join(dict.fromkeys(ways[-1])) for column, ways in labels.items()}
    return Mapping(columns, written, tuple(c for c in written if c not in columns))


def _settled(columns: dict[int, str]) -> dict[int, str]:
    """What a heading means beside the others: a lone ชื่อ is the whole name, and so on."""
    names = set(columns.values())
    rename: dict[str, str] = {}
    if "last_name" in names and "first_name" not in names and "name" in names:
        rename["name"] = "first_name"
    if "first_name" in names and "last_name" not in names and "name" not in names:
        rename["first_name"] = "name"
    if "received" in names and "date" not in names:
        rename["received"] = "date"
    return {column: rename.get(name, name) for column, name in columns.items()}


def _labels(
    sheet: Sheet, at: int, rows: Sequence[Sequence[Cell]]
) -> dict[int, list[tuple[str, ...]]]:
    """For each column the ways to read its heading; the last way is the whole of it."""
    filled = [_spread(sheet, at + i, row, last=i == len(rows) - 1) for i, row in enumerate(rows)]
    width = max(len(row) for row in filled)
    found: dict[int, list[tuple[str, ...]]] = {}
    for column in range(width):
        parts = tuple(row[column] for row in filled if column < len(row) and row[column])
        if parts and any(column < len(row) and row[column] != "" for row in rows):
            ways = [(parts[-1],), *([parts] if len(parts) > 1 else [])]
            found[column] = ways
    return found


def _spread(sheet: Sheet, at: int, row: Sequence[Cell], *, last: bool) -> list[str]:
    """The texts of a heading row; an upper one also stands over the columns it is merged over."""
    texts = [str(cell).strip() for cell in row]
    if last:
        return texts
    for top, left, bottom, right in sheet.merged:
        if top <= at <= bottom and left < len(texts):
            texts[left : right + 1] = [texts[left]] * (min(right, len(texts) - 1) - left + 1)
    if not sheet.merged:
        for column in range(1, len(texts)):
            texts[column] = texts[column] or texts[column - 1]
    return texts


def _best_guesses(ways: list[tuple[str, ...]]) -> list[tuple[str, float, int]]:
    if len(ways) > 1 and (ticked := _ticked(ways[-1])):
        return [(ticked, _SURE, 0)]
    return [guess for way in ways for guess in _guesses(heading_key(" ".join(way)), " ".join(way))]


def _ticked(parts: tuple[str, ...]) -> str | None:
    """เพศ over ชาย and หญิง: each is a column to tick."""
    known = heading_words().get(heading_key(parts[0]))
    if known and known[0] in CODE_FIELDS and heading_key(parts[-1]) != heading_key(parts[0]):
        code = find_code(CODE_FIELDS[known[0]], parts[-1])
        return f"{known[0]}:{code}" if code else None
    return None


@lru_cache(4096)
def _guesses(key: str, label: str) -> tuple[tuple[str, float, int], ...]:
    if len(label) > 80 or not key:
        return ()
    words = heading_words()
    for better in (key, heading_key(_BRACKETS.sub(" ", label))):
        if better in words:
            name, rank = words[better]
            return ((name, _SURE if better == key else _SURE - 1, rank),)
    contained = [
        known for known in words if known in key and len(known) >= max(_LONG_ENOUGH, 0.4 * len(key))
    ]
    if contained:
        name, rank = words[max(contained, key=len)]
        return ((name, _CONTAINED + len(max(contained, key=len)) / len(key), rank),)
    near = process.extractOne(key, words.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    if near and len(key) >= _LONG_ENOUGH:
        name, rank = words[near[0]]
        return ((name, near[1] - 1, rank),)
    return ()
