"""Looks at a zipped workbook before any parser does: size, shape, names, no DTD."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

from centredesk.registers.limits import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_PARTS,
    MAX_RATIO,
    MAX_ROWS,
    MAX_UNPACKED,
    RATIO_FROM,
)
from centredesk.registers.refusals import Refused

_CHUNK = 1024 * 1024
_OVERLAP = 64
_LOCAL_HEADER = 30
_BROKEN = (zipfile.BadZipFile, NotImplementedError, struct.error, ArithmeticError, ValueError)
# A pattern that starts with fixed letters is searched ten times faster than one that does not.
_WIDE = re.compile(rb' r="([A-Z]{2,})\d')
_LONG = re.compile(rb' r="[A-Z]*(\d{6,})')
_ROW_NUMBER = re.compile(rb' r="[A-Z]*(\d{1,7})')
_ODD_WRITING = (b"r='", b"\tr=", b"\nr=", b"\rr=")
_PLAIN = bytes.maketrans(b"\t\n\r'", b'   "')
_REPEATED = re.compile(rb'number-columns-repeated="(\d{4,})"[^>]*[^/>]>')


def parts_of(data: bytes) -> list[zipfile.ZipInfo]:
    """The parts of a zip whose directory is sane, in the order they lie in the file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except _BROKEN as why:
        raise Refused("broken") from why
    if len(parts) > MAX_PARTS:
        raise Refused("parts")
    for part in parts:
        _check_part(part)
    if len({part.filename for part in parts}) != len(parts):
        raise Refused("parts")
    return sorted(parts, key=lambda part: part.header_offset)


def check_contents(data: bytes, parts: list[zipfile.ZipInfo]) -> None:
    """Unpack every part, keeping none of it: the real size decides, not the written one."""
    total = 0
    starts = _starts(data, parts)
    for part, start in zip(parts, starts, strict=True):
        packed = memoryview(data)[start : start + part.compress_size]
        unpacked, widest, tail = 0, 0, b""
        for piece in _inflated(packed, part.compress_type):
            unpacked += len(piece)
            total += len(piece)
            if total > MAX_UNPACKED or _too_dense(unpacked, part.compress_size):
                raise Refused("bomb")
            widest = max(widest, _check_piece(tail + piece, part.filename))
            tail = piece[-_OVERLAP:]
        if widest and widest * _longest(packed, part.compress_type) > MAX_CELLS:
            raise Refused("dimension")
    if _too_dense(total, len(data)):
        raise Refused("bomb")


def part_text(data: bytes, part: zipfile.ZipInfo, limit: int = 1_000_000) -> bytes:
    """The first bytes of one part."""
    start = _starts(data, [part])[0]
    packed = memoryview(data)[start : start + part.compress_size]
    return next(_inflated(packed, part.compress_type), b"")[:limit]


def _check_part(part: zipfile.ZipInfo) -> None:
    if part.flag_bits & 0x1:
        raise Refused("password")
    if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Refused("parts")
    name = part.filename
    steps = name.split("/")
    if not name or name.startswith("/") or ".." in steps or len(name) > 255:
        raise Refused("parts")
    if any(letter in name for letter in "\\:\0"):
        raise Refused("parts")


def _starts(data: bytes, parts: list[zipfile.ZipInfo]) -> list[int]:
    # Overlapping entries make a small file unpack without end (CVE-2024-0450).
    starts, end_of_last = [], 0
    for part in parts:
        at = part.header_offset
        header = data[at : at + _LOCAL_HEADER]
        if at < end_of_last or len(header) < _LOCAL_HEADER or header[:4] != b"PK\x03\x04":
            raise Refused("broken" if at >= end_of_last else "parts")
        name_size, extra_size = struct.unpack("<HH", header[26:30])
        start = at + _LOCAL_HEADER + name_size + extra_size
        end_of_last = start + part.compress_size
        if end_of_last > len(data):
            raise Refused("broken")
        starts.append(start)
    return starts


def _inflated(packed: memoryview, method: int) -> Iterator[bytes]:
    if method == zipfile.ZIP_STORED:
        for at in range(0, len(packed), _CHUNK):
            yield bytes(packed[at : at + _CHUNK])
        return
    engine = zlib.decompressobj(-15)
    left: bytes | memoryview = packed
    try:
        while True:
            piece = engine.decompress(left, _CHUNK)
            left = engine.unconsumed_tail
            if piece:
                yield piece
            if engine.eof or not (piece or left):
                break
    except zlib.error as why:
        raise Refused("broken") from why
    if not engine.eof:
        raise Refused("broken")


def _too_dense(unpacked: int, packed: int) -> bool:
    return unpacked > RATIO_FROM and unpacked > MAX_RATIO * max(packed, 1)


def _check_piece(piece: bytes, name: str) -> int:
    """Refuse what no register holds; the answer is the last column past Z, if there is one."""
    if not name.lower().endswith((".xml", ".rels", ".vml")):
        return 0
    if piece[:2] in (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<"):
        raise Refused("parts")
    if b"<!DOCTYPE" in piece or b"<!ENTITY" in piece:
        raise Refused("dtd")
    if name == "content.xml" and any(int(n) > MAX_COLUMNS for n in _REPEATED.findall(piece)):
        raise Refused("dimension")
    return _check_references(piece) if name.startswith("xl/") else 0


def _check_references(piece: bytes) -> int:
    piece = _plainly(piece)
    # Only references that could break a limit are looked at: most sheets have none.
    widest = max(map(_column, set(_WIDE.findall(piece))), default=0)
    if widest > MAX_COLUMNS:
        raise Refused("dimension")
    if any(len(row) > 7 or int(row) > MAX_ROWS for row in set(_LONG.findall(piece))):
        raise Refused("dimension")
    return widest


def _plainly(piece: bytes) -> bytes:
    return piece.translate(_PLAIN) if any(odd in piece for odd in _ODD_WRITING) else piece


def _longest(packed: memoryview, method: int) -> int:
    rows, tail = 0, b""
    for piece in _inflated(packed, method):
        found = _ROW_NUMBER.findall(_plainly(tail + piece))
        rows = max([rows, *map(int, found)])
        tail = piece[-_OVERLAP:]
    return rows


def _column(letters: bytes) -> int:
    if len(letters) > 3:
        return MAX_COLUMNS + 1
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
