"""Puts a finished file in its place: whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path

from centredesk.errors import DeskError


def save_whole(path: Path, data: bytes) -> Path:
    """Write a file beside its place and move it there; a crash leaves the old file or none."""
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as trouble:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise DeskError(
            "บันทึกแฟ้มไม่ได้ แฟ้มเดิมไม่เปลี่ยน",
            "ตรวจว่าไม่ได้เปิดแฟ้มนี้ค้างไว้ และยังมีพื้นที่กับสิทธิเขียนในโฟลเดอร์",
        ) from trouble
    return path
