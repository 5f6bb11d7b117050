"""The program's log: what failed and where, never what was in it.

Our own loggers say their sentence, written to hold codes only. Anybody else's say their name and
their line and nothing more: what a library says of a failed statement may quote a name.
"""

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_OURS = "centredesk"
_BYTES = 512_000
_KEPT = 3

log = logging.getLogger(__name__)


def places(trace: TracebackType | None) -> str:
    """Files, lines and functions only: a value might be a name."""
    frames = traceback.extract_tb(trace)
    return "".join(f" | {Path(f.filename).name}:{f.lineno} {f.name}" for f in frames)


def log_fault(code: str, kind: type[BaseException], trace: TracebackType | None) -> None:
    """Log a fault of ours: its code, its type, and where."""
    log.error("fault %s: %s%s", code, kind.__name__, places(trace))


def start(folder: Path) -> Callable[[], None]:
    """Write a log into this folder from now on; call the answer to stop."""
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415  slow, and not for the cover

    file = RotatingFileHandler(
        folder / "centredesk.log", maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True
    )
    file.setFormatter(_WithoutValues())
    root, ours = logging.getLogger(), logging.getLogger(_OURS)
    before = (ours.level, threading.excepthook, sys.unraisablehook)
    root.addHandler(file)
    ours.setLevel(logging.INFO)
    threading.excepthook = _in_a_thread
    sys.unraisablehook = _while_clearing
    let_go = _watch_for_crashes(folder / "crash.log")

    def stop() -> None:
        level, threading.excepthook, sys.unraisablehook = before
        ours.setLevel(level)
        root.removeHandler(file)
        file.close()
        let_go()

    return stop


def _watch_for_crashes(file: Path) -> Callable[[], None]:
    """When the interpreter itself dies, it leaves its lines there; they hold no values."""
    if faulthandler.is_enabled():
        return lambda: None
    stream = file.open("a", encoding="utf-8")
    faulthandler.enable(stream)

    def let_go() -> None:
        faulthandler.disable()
        stream.close()

    return let_go


class _WithoutValues(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        """One line; a traceback is told by its places."""
        when = self.formatTime(record)
        ours = record.name == _OURS or record.name.startswith(f"{_OURS}.")
        said = record.getMessage() if ours else f"{record.filename}:{record.lineno}"
        line = f"{when} {record.levelname} {record.name}: {said}"
        if record.exc_info and record.exc_info[0]:
            line += f" | {record.exc_info[0].__name__}{places(record.exc_info[2])}"
        return line.replace("\n", " ")


def _in_a_thread(told: threading.ExceptHookArgs) -> None:
    log_fault("thread", told.exc_type, told.exc_traceback)


def _while_clearing(told: "UnraisableHookArgs") -> None:
    log_fault("clearing", told.exc_type, told.exc_traceback)
