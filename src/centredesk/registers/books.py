"""Turns the bytes of a workbook, of whatever kind, into sheets of plain cells."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import python_calamine as calamine

from centredesk.registers.guards import check_contents, part_text, parts_of
from centredesk.registers.limits import MAX_CELLS, MAX_COLUMNS, MAX_FILE, MAX_ROWS, MAX_SHEETS
from centredesk.registers.refusals import Refused

Raw = str | float | int | bool | date | datetime | time | timedelta
Area = tuple[int, int, int, int]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_DELIMITERS = ",;\t|"
_ENCODINGS = ("utf-8-sig", "cp874", "tis-620")


@dataclass(frozen=True)
class RawSheet:
    """One sheet as it came: its name, its rows from row 1 on, its merged areas (0-based)."""

    name: str
    rows: Iterable[list[Raw]]
    merged: list[Area]


def sheets_of(data: bytes) -> Iterator[RawSheet]:
    """The sheets of a file; what kind it is, its content says, not its name."""
    if not data.strip(b"\0 \r\n\t"):
        raise Refused("empty")
    if len(data) > MAX_FILE:
        raise Refused("too_big")
    if data[:4] == b"PK\x03\x04":
        _check_zip(data)
        return _workbook(data)
    if data[:8] == _OLE:
        _check_ole(data)
        return _workbook(data)
    _refuse_by_content(data)
    return _text_table(data)


def _check_zip(data: bytes) -> None:
    parts = parts_of(data)
    names = {part.filename: part for part in parts}
    if "xl/workbook.bin" in names:
        raise Refused("xlsb")
    kind = names.get("mimetype")
    is_ods = kind is not None and part_text(data, kind).strip().startswith(_ODS)
    if not is_ods and not any(name.startswith("xl/") for name in names):
        raise Refused("type")
    manifest = names.get("META-INF/manifest.xml")
    if is_ods and manifest and b"encryption-data" in part_text(data, manifest):
        raise Refused("password")
    check_contents(data, parts)


def _check_ole(data: bytes) -> None:
    # Excel keeps an encrypted .xlsx inside the older container, under this name.
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise Refused("password")
    if not any(name.encode("utf-16-le") in data for name in ("Workbook", "Book")):
        raise Refused("type")


def _refuse_by_content(data: bytes) -> None:
    start = data[:4096].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if start.startswith((b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta", b"<head")):
        raise Refused("html")
    utf16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    if start.startswith((b"%pdf", b"{\\rtf", b"mz")) or (b"\0" in data and not utf16):
        raise Refused("type")


def _workbook(data: bytes) -> Iterator[RawSheet]:
    try:
        with calamine.load_workbook(io.BytesIO(data)) as book:
            table = calamine.SheetTypeEnum.WorkSheet
            kept = [about.name for about in book.sheets_metadata if about.typ == table]
            if len(kept) > MAX_SHEETS:
                raise Refused("dimension")
            cells = 0
            for name in kept:
                sheet = book.get_sheet_by_name(name)
                cells += _extent(sheet)
                if cells > MAX_CELLS:
                    raise Refused("dimension")
                rows = sheet.to_python(skip_empty_area=False)
                yield RawSheet(name, rows, _areas(sheet))
    except calamine.PasswordError as why:
        raise Refused("password") from why
    except (calamine.CalamineError, OSError, ValueError, OverflowError) as why:
        raise Refused("broken") from why


def _extent(sheet: calamine.CalamineSheet) -> int:
    if sheet.end is None:
        return 0
    rows, columns = sheet.end[0] + 1, sheet.end[1] + 1
    if rows > MAX_ROWS or columns > MAX_COLUMNS:
        raise Refused("dimension")
    return rows * columns


def _areas(sheet: calamine.CalamineSheet) -> list[Area]:
    return [(*start, *end) for start, end in sheet.merged_cell_ranges or []][:MAX_ROWS]


def _text_table(data: bytes) -> Iterator[RawSheet]:
    text = _decoded(data)
    head = "\n".join(text.splitlines()[:30])
    counts = {mark: head.count(mark) for mark in _DELIMITERS}
    delimiter = max(counts, key=lambda mark: counts[mark])
    if not counts[delimiter]:
        raise Refused("type")
    rows: list[list[Raw]] = []
    cells = 0
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            cells += len(row)
            if len(row) > MAX_COLUMNS or cells > MAX_CELLS or len(rows) >= MAX_ROWS:
                raise Refused("dimension")
            rows.append([*row])
    except csv.Error as why:
        raise Refused("broken") from why
    yield RawSheet("", rows, [])


def _decoded(data: bytes) -> str:
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else _ENCODINGS
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused("encoding")
