"""Which kind of value a field of a register holds, and how a correction is written for its reader.

What stands in an editor is kept as it was typed; the reader of registers is given words.
"""

from collections.abc import Mapping
from typing import Any

from centredesk.fields.blank import Blank, blank_of
from centredesk.fields.codes import code_list
from centredesk.fields.days import BuddhistDate, PartialDate
from centredesk.fields.kinds import Choice, Choices, Kind, Note, Number, Text
from centredesk.registers.cells import UnreadableError, is_ticked, reader_of
from centredesk.registers.words import CODE_FIELDS, register_fields

_KINDS: dict[str, Kind] = {
    "birth_date": PartialDate(),
    "age": Number(0, 120),
    "date": BuddhistDate(),
    "received": BuddhistDate(),
    "form": Choices(CODE_FIELDS["form"]),
    "note": Note(),
    **{name: Choice(codes) for name, codes in CODE_FIELDS.items() if name != "form"},
}
# Their readers take cells apart in ways no single editor shows: they are typed as they stand.
_AS_WRITTEN = frozenset({"name", "first_name", "last_name", "name_latin", "id_number", "passport"})


def kind_of(name: str) -> Kind:
    """The kind of a field of a register; a line of text for most."""
    return _KINDS.get(name, Text())


def typed_fields(names: Mapping[str, str]) -> list[str]:
    """The fields among these cells that are read from a file, each once, ticked ones together."""
    known = set(register_fields()) - {"no"}
    plain = (name.partition(":")[0] for name in names)
    return [name for name in dict.fromkeys(plain) if name in known]


def in_the_file(name: str, cells: Mapping[str, str]) -> str:
    """What the file says of a field; of columns to tick, which bear a mark."""
    if name in cells:
        return cells[name]
    marks = ((cell.partition(":")[2], text) for cell, text in cells.items() if ":" in cell)
    here = [(code, text) for code, text in marks if f"{name}:{code}" in cells]
    return " ".join(f"{code_list(CODE_FIELDS[name]).label(code)}: {text}" for code, text in here)


def value_in(name: str, cells: Mapping[str, str]) -> Any:
    """The value of a field as its editor shows it; None when the file's words cannot be read."""
    try:
        if name not in cells:
            return _ticked(name, cells)
        if name in _AS_WRITTEN:
            return cells[name]
        read = reader_of(name)(cells[name])
    except UnreadableError:
        return None
    return list(read) if isinstance(read, tuple) else read


def in_words(name: str, typed: Any) -> str:
    """What stands in an editor, as words for the reader; a reason for having none is nothing."""
    if typed is None or isinstance(typed, dict):
        return ""
    if isinstance(typed, list):
        return ", ".join(str(code) for code in typed)
    if name in CODE_FIELDS and code_list(CODE_FIELDS[name]).find(str(typed)):
        return str(typed)
    why = blank_of(str(typed))
    return "" if isinstance(why, Blank) else str(typed)


def refusal(name: str, words: str) -> str:
    """Why the reader cannot take these words; empty when it can."""
    try:
        reader_of(name)(words)
    except UnreadableError as why:
        return why.sentence
    return ""


def _ticked(name: str, cells: Mapping[str, str]) -> Any:
    codes = [cell.partition(":")[2] for cell in cells if cell.startswith(f"{name}:")]
    marked = [code for code in codes if is_ticked(cells[f"{name}:{code}"])]
    if len(marked) != 1:
        return None
    return marked if name == "form" else marked[0]
