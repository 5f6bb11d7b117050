"""Records from the command line: listed, shown, entered, with their history."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from centredesk.actions import cases, history, offices, people, records, reports, screening
from centredesk.actions.listing import Line, Want
from centredesk.cli.offices import opened
from centredesk.desk import Desk
from centredesk.errors import BadValue
from centredesk.fields.field import Field, fields_of
from centredesk.models import MODELS

Arguments = argparse.Namespace
PAGE = 500
_SORTS = {
    "cases": "case_no",
    "people": "code",
    "screenings": "screening_no",
    "reports": "report_no",
}
_SLUGS = {"cases": "case", "people": "person", "screenings": "screening", "reports": "report"}
_QUESTIONS: dict[str, Callable[..., list[Line]]] = {
    "cases": cases.list_cases,
    "people": people.list_people,
    "screenings": screening.list_screenings,
    "reports": reports.list_reports,
}


def write_json(value: Any) -> None:
    """One JSON value on standard output, Thai as it is."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1, default=_plain)
    sys.stdout.write("\n")


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def list_lines(words: Arguments) -> None:
    """A list: a table for people, an array of objects for programs."""
    with opened(words) as desk:
        named = bool(words.json and words.table == "people" and desk.member.can_see_identity)
        if named:
            desk.do(people.reveal_names, reason="centredesk list --json")
        lines = list(_lines(desk, words, named=named))
    fields = {f.name: f for f in fields_of(MODELS[_SLUGS[words.table]])}
    if words.json:
        write_json([{"id": str(line.id)} | _as_json(line, fields) for line in lines])
        return
    for line in lines:
        sys.stdout.write("\t".join(_shown(line, fields)) + "\n")


def _lines(desk: Desk, words: Arguments, *, named: bool) -> Iterator[Line]:
    want = Want(find=words.find or "", sort=_SORTS[words.table], named=named)
    left, after = words.limit, None
    while left is None or left > 0:
        limit = PAGE if left is None else min(PAGE, left)
        lines = desk.ask(_QUESTIONS[words.table], want, after=after, limit=limit)
        yield from lines
        if len(lines) < limit:
            return
        after = lines[-1].key
        left = None if left is None else left - limit


def _as_json(line: Line, fields: dict[str, Field]) -> dict[str, Any]:
    return {
        name: fields[name].kind.to_json(value) if name in fields else value
        for name, value in line.cells.items()
    }


def _shown(line: Line, fields: dict[str, Field]) -> Iterable[str]:
    for name, value in line.cells.items():
        yield fields[name].kind.show(value) if name in fields else str(value or "")


def show(words: Arguments) -> None:
    """One record, by its number."""
    with opened(words) as desk:
        key = desk.ask(records.record_key, words.model, words.number)
        desk.do(records.note_reading, words.model, key, reason="centredesk show")
        values = desk.ask(records.record_values, words.model, words.number)
    if words.json:
        write_json(values)
        return
    for told in fields_of(MODELS[words.model]):
        if values.get(told.name) is not None:
            sys.stdout.write(f"{told.label}: {_word(told, values[told.name])}\n")


def _word(told: Field, value: Any) -> str:
    if isinstance(value, dict) or value == "•••":
        return str(value["blank"]) if isinstance(value, dict) else value
    try:
        return told.kind.show(told.kind.from_json(value))
    except BadValue:  # a reference shown by its number
        return str(value)


def show_history(words: Arguments) -> None:
    """Who changed what, when, from which value to which; newest first."""
    with opened(words) as desk:
        key = desk.ask(records.record_key, words.model, words.number)
        saves = desk.ask(history.history_of, words.model, key)
    if words.json:
        write_json([asdict(save) for save in saves])
        return
    for save in saves:
        sys.stdout.write(f"{save.at:%Y-%m-%d %H:%M} {save.member} {save.action} {save.reason}\n")
        for change in save.changes:
            sys.stdout.write(f"  {change.label}: {change.before} → {change.after}\n")


def add(words: Arguments) -> None:
    """Enter a record, or several, from a JSON file; nothing is entered unless all are right."""
    drafts = _drafts(words.source)
    with opened(words) as desk:
        keys = desk.do(records.add_records, words.model, drafts)
        numbers = [desk.ask(records.number_of, words.model, key) for key in keys]
    for number in numbers:
        sys.stdout.write(f"{number}\n")


def change(words: Arguments) -> None:
    """Change fields of a record from a JSON file with only those fields."""
    (draft,) = _drafts(words.source)[:1]
    with opened(words) as desk:
        key = desk.ask(records.record_key, words.model, words.number)
        changed = desk.do(records.change_record, words.model, key, draft)
    labels = {f.name: f.label for f in fields_of(MODELS[words.model])}
    sys.stdout.write(f"แก้ไขแล้ว {len(changed)} ช่อง {' '.join(labels[name] for name in changed)}\n")


def remove(words: Arguments) -> None:
    """Strike a record out, with its reason; it stays in the history."""
    with opened(words) as desk:
        key = desk.ask(records.record_key, words.model, words.number)
        desk.do(records.remove_record, words.model, key, reason=words.reason)
    sys.stdout.write("ลบแล้ว ประวัติยังอยู่\n")


def list_members(words: Arguments) -> None:
    """The members of the office with their roles."""
    with opened(words) as desk:
        found = desk.ask(offices.members)
    for member in found:
        sys.stdout.write(f"{member.full_name}\t{member.position}\t{' '.join(member.role or ())}\n")


def list_agencies(words: Arguments) -> None:
    """The agencies the centre works with."""
    with opened(words) as desk:
        found = desk.ask(offices.agencies)
    for _, name in found:
        sys.stdout.write(f"{name}\n")


def read_json(file: Path) -> Any:
    """What a JSON file holds."""
    try:
        return json.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        raise BadValue("อ่านแฟ้ม JSON ไม่ได้", "ตรวจที่อยู่และรูปแบบของแฟ้ม") from None


def _drafts(file: Path) -> list[dict[str, Any]]:
    read = read_json(file)
    drafts = read if isinstance(read, list) else [read]
    if not drafts or not all(isinstance(draft, dict) for draft in drafts):
        raise BadValue("แฟ้ม JSON ต้องเป็นรายการเดียว หรือหลายรายการในวงเล็บเหลี่ยม")
    return drafts
