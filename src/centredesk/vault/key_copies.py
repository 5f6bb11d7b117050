"""The two copies of the key file: which one holds, how the other is mended."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from centredesk.errors import DeskError, WrongPassphrase
from centredesk.vault.key_file import KeyFile, UnsoundCopy, decode, encode
from centredesk.vault.writing import write_whole

KEY_FILE = "office.keys"
SECOND_COPY = "office.keys.2"
_LARGEST = 1_000_000  # bytes; some thousand slots
_log = logging.getLogger(__name__)

Opened = TypeVar("Opened")
Attempt = Callable[[KeyFile], tuple[Opened, bytes] | None]
"""Tries one copy; gives what it opened and the key of the file's MAC."""

_SAFE = "โปรดนำแฟ้ม office.keys และ office.keys.2 จากชุดสำรองล่าสุดมาวางในโฟลเดอร์สำนักงาน"
_REFUSALS = {
    "missing": ("ไม่พบแฟ้มกุญแจของสำนักงาน (office.keys)", _SAFE),
    "damaged": ("แฟ้มกุญแจของสำนักงานเสียหายทั้งสองชุด จึงเปิดไม่ได้ ข้อมูลเดิมไม่เปลี่ยน", _SAFE),
    "weak": (
        "ค่าป้องกันรหัสผ่านในแฟ้มกุญแจต่ำกว่าเกณฑ์หรือผิดปกติ จึงไม่เปิดแฟ้มนี้ ข้อมูลเดิมไม่เปลี่ยน",
        _SAFE,
    ),
    "newer": (
        "แฟ้มกุญแจนี้ทำโดยโปรแกรมรุ่นใหม่กว่า จึงยังเปิดไม่ได้ ข้อมูลเดิมไม่เปลี่ยน",
        "โปรดปรับปรุงโปรแกรมในเครื่องนี้ก่อน",
    ),
    "changed": (
        "แฟ้มกุญแจถูกแก้ไขจากภายนอกโปรแกรม จึงไม่เปิดสำนักงาน ข้อมูลเดิมไม่เปลี่ยน",
        _SAFE + " และแจ้งหัวหน้าศูนย์",
    ),
}


def refusal(reason: str) -> DeskError:
    """Why the key file is not used, in words: missing, damaged, weak, newer or changed."""
    return DeskError(*_REFUSALS[reason])


def have_keys(folder: Path) -> bool:
    """Whether there is a key file already, in whatever state."""
    return any((folder / name).exists() for name in (KEY_FILE, SECOND_COPY))


def sound_copies(folder: Path) -> list[KeyFile]:
    """The copies that can be used, newest first; both alike count once."""
    copies, reasons = [], []
    for name in (KEY_FILE, SECOND_COPY):
        try:
            copies.append(_read(folder / name))
        except UnsoundCopy as unsound:
            reasons.append(unsound.reason)
    if not copies:
        raise refusal(max(reasons, key=list(_REFUSALS).index))
    unlike = list(dict.fromkeys(copies))
    return sorted(unlike, key=lambda key_file: -key_file.generation)


def open_copies(folder: Path, attempt: Attempt[Opened], wrong: WrongPassphrase) -> Opened:
    """Open the newest copy that is genuine, and mend the other one."""
    copies = sound_copies(folder)
    changed = False
    for key_file in copies:
        if (found := attempt(key_file)) is None:
            continue
        opened, key = found
        if not key_file.genuine(key):
            changed = True
            continue
        if newer := next(_newer(copies, key_file, key), None):
            # This way in was closed; only the older copy had not heard of it yet.
            _mend(folder, newer)
            raise wrong
        _mend(folder, key_file)
        return opened
    raise refusal("changed") if changed else wrong


def current(folder: Path, key: bytes) -> KeyFile:
    """The newest genuine copy, for somebody who has the office open."""
    for key_file in sound_copies(folder):
        if key_file.genuine(key):
            return key_file
    raise refusal("changed")


def write_copies(folder: Path, key_file: KeyFile) -> None:
    """Write both copies, each whole; a crash between them leaves the new one and the old one."""
    raw = encode(key_file)
    for name in (KEY_FILE, SECOND_COPY):
        write_whole(folder / name, raw)


def _newer(copies: list[KeyFile], than: KeyFile, key: bytes) -> Iterator[KeyFile]:
    return (c for c in copies if c.generation > than.generation and c.genuine(key))


def _read(path: Path) -> KeyFile:
    try:
        with path.open("rb") as stream:
            raw = stream.read(_LARGEST + 1)
    except FileNotFoundError as problem:
        raise UnsoundCopy("missing") from problem
    except OSError as problem:
        raise UnsoundCopy("damaged") from problem
    if len(raw) > _LARGEST:
        raise UnsoundCopy("damaged")
    return decode(raw)


def _mend(folder: Path, key_file: KeyFile) -> None:
    raw = encode(key_file)
    for name in (KEY_FILE, SECOND_COPY):
        path = folder / name
        try:
            if not path.is_file() or path.read_bytes() != raw:
                write_whole(path, raw)
                _log.info("key file copy mended: %s", name)
        except (OSError, DeskError):
            # The office opens all the same: a copy that could not be mended is tried next time.
            _log.info("key file copy not mended: %s", name)
