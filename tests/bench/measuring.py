"""Times of several ways to do one thing, taken in turns so that a slow minute hits all alike."""

import gc
import math
import resource
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

Work = Callable[[], object]

ROUNDS = 7
LEAST = 0.02  # seconds one round of a way takes at least: short work is repeated


@dataclass
class Times:
    """What one way took, in seconds, round by round."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    @property
    def wall_median(self) -> float:
        """The middle round by the clock on the wall."""
        return statistics.median(self.wall)

    @property
    def cpu_median(self) -> float:
        """The middle round by processor time."""
        return statistics.median(self.cpu)

    def reached(self, share: float) -> tuple[float, float]:
        """The wall and processor times that this share of the rounds did not exceed."""
        place = min(len(self.wall) - 1, int(share * len(self.wall)))
        return sorted(self.wall)[place], sorted(self.cpu)[place]


def cpu_seconds() -> float:
    """Processor time of this process and of the children it has waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def side_by_side(ways: Mapping[str, Work], *, rounds: int = ROUNDS) -> dict[str, Times]:
    """The times of each way, in turns, after one round that does not count."""
    times = {name: Times() for name in ways}
    repeats = {name: _repeats(work) for name, work in ways.items()}
    gc.collect()
    gc.disable()
    try:
        for turn in range(rounds):
            names = list(ways) if turn % 2 else list(ways)[::-1]
            for name in names:
                _one_round(ways[name], repeats[name], times[name])
    finally:
        gc.enable()
    return times


def each(words: Sequence[str], work: Callable[[str], object]) -> Times:
    """The time of each word by itself, for percentiles."""
    times = Times()
    for word in words:
        _one_round(partial(work, word), 1, times)
    return times


def spent(work: Work) -> tuple[float, float]:
    """The wall and processor seconds of doing something once."""
    wall, cpu = time.perf_counter(), cpu_seconds()
    work()
    return time.perf_counter() - wall, cpu_seconds() - cpu


def exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """The slope of log time over log size: 0 is flat, 1 is linear."""
    xs, ys = [math.log(size) for size in sizes], [math.log(second) for second in seconds]
    return statistics.linear_regression(xs, ys).slope


def _repeats(work: Work) -> int:
    began = time.perf_counter()
    work()
    took = time.perf_counter() - began
    return max(1, min(200, int(LEAST / max(took, 1e-6))))


def _one_round(work: Work, repeats: int, times: Times) -> None:
    wall, cpu = time.perf_counter(), cpu_seconds()
    for _ in range(repeats):
        work()
    times.wall.append((time.perf_counter() - wall) / repeats)
    times.cpu.append((cpu_seconds() - cpu) / repeats)
