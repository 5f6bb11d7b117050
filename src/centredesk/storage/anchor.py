"""The head of the journal, kept beside the database: an older file put back is noticed.

Two places of fixed length are written in turn, so a torn write never loses the other one.
The anchor is written after the commit; it may lag behind the journal, it is never ahead.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ANCHOR = "office.anchor"
_PLACE = 256
_DOMAIN = b"centredesk/anchor/v1\0"

Seal = Callable[[bytes], bytes]


@dataclass(frozen=True)
class Head:
    """The last operation of an installation: its running number and its hash."""

    sequence: int
    hash: bytes


class Anchor:
    """The file beside the database; `seal` is the journal's MAC."""

    def __init__(self, folder: Path, seal: Seal) -> None:
        self._file = folder / ANCHOR
        self._seal = seal

    def write(self, head: Head) -> None:
        """Note the head; the place is chosen by its number, so the other one stays whole."""
        body = f"{head.sequence} {head.hash.hex()}".encode()
        line = body + b" " + self._seal(_DOMAIN + body).hex().encode()
        handle = os.open(self._file, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        try:
            os.lseek(handle, head.sequence % 2 * _PLACE, os.SEEK_SET)
            os.write(handle, line.ljust(_PLACE - 1) + b"\n")
        finally:
            os.close(handle)

    def read(self) -> Head | None:
        """The newest head whose seal is whole, or None when there is none."""
        if not self._file.exists():
            return None
        data = self._file.read_bytes()
        heads = [self._parse(data[at : at + _PLACE]) for at in (0, _PLACE)]
        return max((head for head in heads if head), key=lambda head: head.sequence, default=None)

    def _parse(self, place: bytes) -> Head | None:
        parts = place.split()
        if len(parts) != 3:
            return None
        body = parts[0] + b" " + parts[1]
        if self._seal(_DOMAIN + body).hex().encode() != parts[2]:
            return None
        return Head(int(parts[0]), bytes.fromhex(parts[1].decode()))
