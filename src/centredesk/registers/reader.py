"""Reads a workbook through the child process and hands back its cells, typed."""

import contextlib
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from threading import Event, Timer
from typing import IO, Any, cast

from centredesk.registers.books import Area
from centredesk.registers.limits import MAX_FILE, MAX_SECONDS
from centredesk.registers.refusals import refusal

Cell = str | float | int | bool | date | datetime

# A frozen program is its own interpreter: started with this word it must run child.main().
CHILD_WORD = "--read-register"


@dataclass(frozen=True)
class Sheet:
    """One sheet: rows from row 1 on, an empty cell is an empty text."""

    name: str
    rows: list[list[Cell]]
    merged: tuple[Area, ...] = ()


@dataclass(frozen=True)
class Workbook:
    """A workbook that was read: the file's name, the fingerprint of its bytes, its sheets."""

    file: str
    fingerprint: str
    sheets: list[Sheet] = field(default_factory=list)


def read_workbook(path: Path, *, seconds: float = MAX_SECONDS) -> Workbook:
    """Read .xlsx, .xls, .ods or .csv; raises CannotReadFile with the reason."""
    data = _bytes_of(path)
    book = Workbook(path.name, hashlib.sha256(data).hexdigest())
    for line in _told_by_child(data, seconds):
        _take(book.sheets, line)
    if not any(sheet.rows for sheet in book.sheets):
        raise refusal("empty")
    return book


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE + 1)
    except OSError as why:
        raise refusal("missing") from why
    if len(data) > MAX_FILE:
        raise refusal("too_big")
    return data


def _told_by_child(data: bytes, seconds: float) -> Iterator[bytes]:
    child = subprocess.Popen(  # noqa: S603 - our own interpreter, no foreign words
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_surroundings(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    overdue = Event()

    def stop() -> None:
        overdue.set()
        child.kill()

    clock = Timer(seconds, stop)
    clock.start()
    try:
        yield from _talk(child, data)
    finally:
        clock.cancel()
        child.kill()
        ended = child.wait()
    if overdue.is_set():
        raise refusal("time")
    if ended:
        # It fell over its memory limit or over a broken part; to the user it is the same.
        raise refusal("memory" if ended < 0 else "broken")


def _talk(child: "subprocess.Popen[bytes]", data: bytes) -> Iterator[bytes]:
    with contextlib.suppress(BrokenPipeError), cast(IO[bytes], child.stdin) as ear:
        ear.write(data)
    with cast(IO[bytes], child.stdout) as mouth:
        yield from mouth
    child.wait()


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_WORD]
    return [sys.executable, "-P", "-m", "centredesk.registers.child"]


def _surroundings() -> dict[str, str]:
    home = str(Path(__file__).parents[2])
    paths = [home, *filter(None, [os.environ.get("PYTHONPATH")])]
    # One arena: the allocator otherwise reserves far more address space than it uses.
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "MALLOC_ARENA_MAX": "1"}


def _take(sheets: list[Sheet], line: bytes) -> None:
    try:
        value = json.loads(line, object_hook=_typed)
    except ValueError:
        return  # the child was cut off in the middle of a line; its end tells why
    if isinstance(value, list):
        sheets[-1].rows.extend(value)
    elif "refused" in value:
        raise refusal(value["refused"])
    else:
        merged = tuple((a, b, c, d) for a, b, c, d in value["merged"])
        sheets.append(Sheet(value["sheet"], [], merged))


def _typed(value: dict[str, Any]) -> Any:
    if len(value) != 1:
        return value
    if "d" in value:
        text = value["d"]
        return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
    return value["t"] if "t" in value else value
