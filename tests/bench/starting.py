"""1a, 1b, 7: from the start of the process to the first window, to the rows; what it weighs."""

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.bench.measuring import Times, side_by_side
from tests.bench.offices import FOLDER, ROOT, office_of, open_office
from tests.bench.report import Figure, Report
from tests.bench.seating import keys_told
from tests.offscreen import OFFSCREEN

ROUNDS = 7
DRESSED = "Qt alone, dressed alike"
LADEN = "the same, SQLAlchemy and ciphers in both"


def measure(report: Report, sizes: list[int]) -> None:
    """Every start is a process of its own."""
    register = 20_000 if 20_000 in sizes else sizes[-1]
    keys = _keys(register)
    times = side_by_side(
        {
            "bare window": _start("bare"),
            DRESSED: _start("dressed"),
            "ours": _start("unlock", register),
            "rows": _start("people", register, keys),
        },
        rounds=ROUNDS,
    )
    report.add("1a", "first window", register, times, asked=1.3, beside="bare window")
    report.add("1a", DRESSED, register, times, asked=1.3, beside="bare window", ours=DRESSED)
    report.add("1a", "first window", register, times, asked=1.3, beside=DRESSED)
    report.add("1b", "start to rows", register, times, asked=3.2, beside="bare window", ours="rows")
    _felt(report, register, times["bare window"])
    _weights(report, sizes)


def _felt(report: Report, size: int, bare: Times) -> None:
    """What the clerk waits for: the first window, and Enter to rows but for stretching the key.

    Everything else is fetched while the passphrase is typed.
    """
    said = [json.loads(_run("felt", size, "")) for _ in range(ROUNDS)]

    def median(name: str) -> float:
        return float(statistics.median(one[name] for one in said))

    wall, cpu = median("rows wall"), median("rows cpu")
    ratios = (wall / bare.wall_median, cpu / bare.cpu_median)
    what = f"Enter to rows but for the key ({median('key cpu') * 1000:.0f} ms)"
    floor = bare.wall_median * 1000
    report.tell(Figure("1b", what, size, "bare window", floor, wall * 1000, *ratios, 3.2))


def _weights(report: Report, sizes: list[int]) -> None:
    light, laden = _weight("bare"), _weight("libraries")

    def tell(what: str, size: int, ours: float, asked: float) -> None:
        beside, floor = ("libraries", laden) if what == LADEN else ("bare window", light)
        ratio = ours / floor
        report.tell(Figure("7", what, size, beside, floor, ours, ratio, ratio, asked, unit="MiB"))

    tell("memory after the first window", sizes[0], _weight("unlock", sizes[0]), 1.3)
    for size in sizes:
        weight = _weight("jumps", size, _keys(size))
        tell("memory after jumps in the list", size, weight, 1.6)
        tell(LADEN, size, weight, 1.6)
    report.slope("7", "memory after jumps in the list", asked=0.3)


def _weight(kind: str, size: int = 0, keys: str = "") -> float:
    said = [json.loads(_run(kind, size, keys)) for _ in range(3)]
    return float(statistics.median(one["resident"] for one in said))


def _start(kind: str, size: int = 0, keys: str = "") -> Callable[[], str]:
    return lambda: _run(kind, size, keys)


def _run(kind: str, size: int, keys: str) -> str:
    if kind == "unlock":
        _remember(office_of(size))
    script = Path(__file__).with_name("first_window.py")
    arguments = [sys.executable, str(script), kind, *([str(office_of(size))] if size else [])]
    surroundings = os.environ | {"QT_QPA_PLATFORM": OFFSCREEN, "XDG_DATA_HOME": str(FOLDER)}
    surroundings |= {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    # As installed, everything is compiled; not every machine would keep it here.
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    surroundings |= {"PYTHONPYCACHEPREFIX": str(FOLDER / "compiled")}
    done = subprocess.run(
        arguments, input=keys + "\n", env=surroundings, capture_output=True, text=True, check=True
    )
    return done.stdout.strip().splitlines()[-1]


def _remember(office: Path) -> None:
    """The office that the next start opens on."""
    folder = FOLDER / "centredesk"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "windows.json").write_text(json.dumps({"office": str(office)}), encoding="utf-8")


def _keys(size: int) -> str:
    with open_office(office_of(size)) as desk:
        return keys_told(desk.keys)
