"""Wrong passphrases slow down: five tries at once, then 2, 4, 8 … seconds, at most 15 minutes.

The count lies beside the office and is on the disk before the guess is tried, so ending the
program saves nothing. A wait is measured by the time since the computer was switched on, never
by the calendar clock: setting the clock forward saves nothing, setting it back locks nobody out,
and after a restart one waits 15 minutes at most. A guesser with a copy of the folder is not
slowed down by this: the cost of each guess (`stretching`) is what stands against him.
"""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from centredesk.errors import DeskError, WrongPassphrase
from centredesk.vault.writing import write_whole

COUNT_FILE = "office.guesses"
FREE = 5
LONGEST_WAIT = timedelta(minutes=15)
_LARGEST = 1000  # bytes
_MANY = 1_000_000


@dataclass(frozen=True)
class PastGuesses:
    """How many wrong guesses in a row, and when the last one was, if the clock was right."""

    count: int
    last: datetime | None


@dataclass(frozen=True)
class _Tally:
    """How often in a row, when last, and how long the computer had been on by then."""

    count: int
    last: datetime | None
    uptime: float


def wait_left(folder: Path, *, uptime: float | None = None) -> timedelta:
    """How long until the next guess is taken; never more than 15 minutes."""
    up = _up(uptime)
    return _left(_tally(folder, up), up)


def past_guesses(folder: Path) -> PastGuesses | None:
    """The wrong guesses in a row that nobody has owned up to yet, to be told after opening."""
    tally = _tally(folder, _up(None))
    return PastGuesses(tally.count, tally.last) if tally else None


@contextmanager
def counted_guess(folder: Path, now: datetime, *, uptime: float | None = None) -> Iterator[None]:
    """Count a guess before it is tried; forget the count when it was right.

    Inside, a WrongPassphrase gets its number and its wait; any other error is no guess.
    """
    up = _up(uptime)
    before = _tally(folder, up)
    if left := _left(before, up):
        raise _too_soon(left)
    tally = _Tally(min((before.count if before else 0) + 1, _MANY), now, up)
    _write(folder, tally)
    try:
        yield
    except WrongPassphrase as wrong:
        raise _wrong(wrong, tally) from None
    except DeskError:
        _put_back(folder, before)
        raise
    _put_back(folder, None)


def _up(uptime: float | None) -> float:
    # Time since the computer was switched on, the same for every program on it.
    return time.monotonic() if uptime is None else uptime


def wait_after(count: int) -> timedelta:
    """How long one waits after so many wrong guesses in a row."""
    if count < FREE:
        return timedelta()
    return min(timedelta(seconds=2.0 ** min(count - FREE + 1, 20)), LONGEST_WAIT)


def _left(tally: _Tally | None, uptime: float) -> timedelta:
    if tally is None:
        return timedelta()
    # After a restart the seconds count anew: what they show has passed at the least.
    passed = uptime - tally.uptime if uptime >= tally.uptime else uptime
    return max(wait_after(tally.count) - timedelta(seconds=passed), timedelta())


def _tally(folder: Path, uptime: float) -> _Tally | None:
    try:
        with (folder / COUNT_FILE).open("rb") as stream:
            return _read(stream.read(_LARGEST))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, OverflowError):
        # Somebody spoilt the count: from here on as if the free guesses were used up.
        spoilt = _Tally(FREE, None, uptime)
        _write(folder, spoilt)
        return spoilt


def _read(raw: bytes) -> _Tally:
    said = json.loads(raw)
    last = datetime.fromisoformat(said["last"]) if said["last"] else None
    tally = _Tally(int(said["count"]), last, float(said["uptime"]))
    if not 0 < tally.count <= _MANY or not 0 <= tally.uptime < 2**40:
        raise ValueError("tally")
    return tally


def _write(folder: Path, tally: _Tally) -> None:
    last = tally.last.isoformat() if tally.last else ""
    said = {"count": tally.count, "last": last, "uptime": tally.uptime}
    write_whole(folder / COUNT_FILE, json.dumps(said).encode())


def _put_back(folder: Path, before: _Tally | None) -> None:
    if before is None:
        # A count that cannot be taken away now goes with the next right passphrase.
        with suppress(OSError):
            (folder / COUNT_FILE).unlink(missing_ok=True)
    else:
        _write(folder, before)


def _wrong(wrong: WrongPassphrase, tally: _Tally) -> WrongPassphrase:
    wait = wait_after(tally.count)
    advice = wrong.advice
    if wait:
        advice = f"{advice} · รอ {_spoken(wait)}ก่อนป้อนรหัสผ่านอีกครั้ง"
    return WrongPassphrase(
        f"{wrong.sentence} (ครั้งที่ {tally.count})", advice, wait=wait.total_seconds()
    )


def _too_soon(left: timedelta) -> WrongPassphrase:
    return WrongPassphrase(
        "ยังไม่รับรหัสผ่าน เพราะป้อนผิดหลายครั้ง",
        f"รอ {_spoken(left)}ก่อนป้อนรหัสผ่านอีกครั้ง",
        wait=left.total_seconds(),
    )


def _spoken(wait: timedelta) -> str:
    minutes, seconds = divmod(-(-wait // timedelta(seconds=1)), 60)
    parts = [f"{minutes} นาที"] * bool(minutes) + [f"{seconds} วินาที"] * bool(seconds)
    return " ".join(parts)
