"""The table of figures beside their goals, on the terminal and as a file."""

import json
import os
import platform
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.bench.measuring import Times, exponent

COLUMNS = ("goal", "what", "size", "floor ms", "ours ms", "x wall", "x cpu", "asked", "")


@dataclass(frozen=True)
class Figure:
    """One thing measured beside one floor or peer; `times` in milliseconds, ratios of medians."""

    goal: str
    what: str
    size: int
    beside: str
    floor: float
    ours: float
    wall: float
    cpu: float
    asked: float
    unit: str = "ms"

    @property
    def met(self) -> bool:
        """The smaller of both ratios keeps the goal; a ratio of other units has only one."""
        return min(self.wall, self.cpu) <= self.asked


@dataclass
class Report:
    """All figures of a run, and what was left out."""

    figures: list[Figure] = field(default_factory=list)
    slopes: list[tuple[str, str, float, float]] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)

    def add(
        self,
        goal: str,
        what: str,
        size: int,
        times: dict[str, Times],
        *,
        asked: float,
        beside: str,
        ours: str = "ours",
    ) -> None:
        """Put one way beside another."""
        floor, own = times[beside], times[ours]
        figure = Figure(
            goal, what, size, beside,
            floor.wall_median * 1000, own.wall_median * 1000,
            own.wall_median / floor.wall_median, own.cpu_median / max(floor.cpu_median, 1e-9),
            asked,
        )  # fmt: skip
        self.tell(figure)

    def tell(self, figure: Figure) -> None:
        """Keep a figure and print its line at once."""
        if not self.figures:
            self._line(*COLUMNS)
        self.figures.append(figure)
        self._line(
            figure.goal, f"{figure.what} / {figure.beside}", f"{figure.size:,}",
            f"{figure.floor:,.2f}", f"{figure.ours:,.2f}", f"{figure.wall:.2f}",
            f"{figure.cpu:.2f}", f"{figure.asked:g}", "ok" if figure.met else "MISSED",
        )  # fmt: skip

    def slope(self, goal: str, what: str, *, asked: float) -> None:
        """How the time of one thing grows with the size, over all sizes measured."""
        points = {f.size: f.ours for f in self.figures if (f.goal, f.what) == (goal, what)}
        if len(points) > 1:
            slope = exponent(list(points), list(points.values()))
            self.slopes.append((goal, what, slope, asked))
            verdict = "ok" if slope <= asked else "MISSED"
            self._line(goal, f"{what}: exponent", "", "", "", f"{slope:.2f}", "", asked, verdict)

    def skip(self, reason: str) -> None:
        """Say what was not measured, and why."""
        self.skipped.append(reason)
        sys.stdout.write(f"left out: {reason}\n")

    def save(self, path: Path) -> None:
        """Keep the run for comparison with the next."""
        path.parent.mkdir(parents=True, exist_ok=True)
        load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
        kept = {
            "machine": {"cores": os.cpu_count(), "load": load, "python": platform.python_version()},
            "figures": [asdict(figure) | {"met": figure.met} for figure in self.figures],
            "exponents": [
                {"goal": goal, "what": what, "exponent": slope, "asked": asked}
                for goal, what, slope, asked in self.slopes
            ],
            "skipped": self.skipped,
        }
        path.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")
        missed = [f for f in self.figures if not f.met]
        sys.stdout.write(f"\n{len(self.figures)} figures, {len(missed)} missed · {path}\n")

    @staticmethod
    def _line(*cells: object) -> None:
        widths = (5, 58, 10, 10, 10, 7, 7, 6, 6)
        told = (f"{cell!s:<{wide}}" for cell, wide in zip(cells, widths, strict=True))
        sys.stdout.write(" ".join(told).rstrip() + "\n")
        sys.stdout.flush()
