"""Small files that are whole or not there: part, flush, read back, replace."""

import os
import sys
import time
from contextlib import suppress
from pathlib import Path

from centredesk.errors import DeskError

_TRIES = 10
_PAUSE = 0.2  # seconds; grows with each try, about ten seconds in all


def write_whole(path: Path, data: bytes) -> None:
    """Write the file so that a crash leaves the old one or the new one, never a piece."""
    part = path.with_name(path.name + ".part")
    try:
        _write_part(part, data)
        _replace(part, path)
        _flush_folder(path.parent)
    except OSError as problem:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise DeskError(
            f"บันทึกแฟ้ม {path.name} ไม่ได้ แฟ้มเดิมไม่เปลี่ยน",
            "โปรดตรวจพื้นที่ว่างและสิทธิเขียนของโฟลเดอร์ แล้วลองอีกครั้ง",
        ) from problem


def _write_part(part: Path, data: bytes) -> None:
    part.unlink(missing_ok=True)
    # Only the user's own account may read it, from the first byte on.
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    if part.read_bytes() != data:
        raise OSError("read back differs")


def _replace(part: Path, path: Path) -> None:
    # Virus scanners hold a new file open for some seconds on Windows.
    for attempt in range(_TRIES):
        try:
            part.replace(path)
            return
        except PermissionError:
            if attempt == _TRIES - 1:
                raise
            time.sleep(_PAUSE * (attempt + 1))


def _flush_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return  # Windows cannot flush a folder; its file system journals names itself.
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
