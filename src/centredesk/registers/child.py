"""The child process: bytes in on its input, cells out as lines of JSON, then it ends.

It opens no file, knows no office, and is killed when it takes too long. A line is either a list
of rows, or `{"sheet": …, "merged": …}` before the rows of a sheet, or `{"refused": code}`.
"""

import gc
import json
import sys
from collections.abc import Iterator
from datetime import date, time, timedelta
from itertools import islice
from typing import Any

from centredesk.registers.books import RawSheet, sheets_of
from centredesk.registers.limits import MAX_FILE, MAX_MEMORY, MAX_SECONDS, MAX_TOLD
from centredesk.registers.refusals import Refused

_ROWS_A_LINE = 500


def main() -> int:
    """Read a workbook from the input and tell its cells on the output."""
    confine()
    # Millions of cells, no cycles among them, and the process ends soon.
    gc.disable()
    out = sys.stdout.buffer
    told = 0
    try:
        data = sys.stdin.buffer.read(MAX_FILE + 1)
        for sheet in sheets_of(data):
            for line in _lines(sheet):
                told += len(line)
                if told > MAX_TOLD:
                    raise Refused("memory")
                out.write(line)
    except Refused as verdict:
        out.write(_line({"refused": verdict.code}))
    except MemoryError:
        out.write(b'{"refused":"memory"}\n')
    out.flush()
    return 0


def confine() -> None:
    """Take away what reading needs none of; on Windows the parent's clock is the only limit."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    seconds = int(MAX_SECONDS) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _lines(sheet: RawSheet) -> Iterator[bytes]:
    yield _line({"sheet": sheet.name, "merged": sheet.merged})
    rows = iter(sheet.rows)
    while some := list(islice(rows, _ROWS_A_LINE)):
        yield _line(some)


def _line(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_typed)
    return text.encode("utf-8", errors="replace") + b"\n"


def _typed(value: Any) -> dict[str, str]:
    if isinstance(value, date):
        return {"d": value.isoformat()}
    if isinstance(value, time | timedelta):
        return {"t": str(value)}
    raise TypeError(type(value).__name__)


if __name__ == "__main__":
    sys.exit(main())
