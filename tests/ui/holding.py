"""Watches the window's thread: how long it is held at a time, and who holds it.

What counts is the processor time the thread itself spends between two looks for new keys, so a
busy machine makes no difference. Painting is left out: it is measured where pages are measured.
"""

import signal
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject
from PySide6.QtWidgets import QWidget

LIMIT = 0.050
_PACE = 0.0085  # what `_exercise` takes a quiet machine of the kind offices have
_LOOK = 0.004
_NAMED = 3
Place = tuple[str, int, str]
"""A file, a line in it, the function there."""


@dataclass(frozen=True)
class Hold:
    """One time the thread was held too long."""

    what: str
    seconds: float
    who: str

    def __str__(self) -> str:
        return f"{self.what}: {self.seconds * 1000:.0f} ms, held by {self.who or 'Qt alone'}"


class ThreadWatch(QObject):
    """Measures every turn of the thread it is made in, from `start` to `stop`."""

    def __init__(self) -> None:
        super().__init__()
        self.holds: list[Hold] = []
        self.turns: list[tuple[str, float]] = []
        self.what = ""
        self._seen: Counter[tuple[Place, ...]] = Counter()
        self._painted = 0.0
        self._began = time.thread_time()

    def start(self) -> None:
        """From now on every turn counts."""
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        dispatcher.awake.connect(self._turn)
        self._begin()
        if hasattr(signal, "setitimer"):  # without it nobody is named
            signal.signal(signal.SIGPROF, self._look)
            signal.setitimer(signal.ITIMER_PROF, _LOOK, _LOOK)

    def stop(self) -> None:
        """Watch no more."""
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        dispatcher.awake.disconnect(self._turn)
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, signal.SIG_IGN)

    def paints(self, window: QWidget) -> None:
        """Leave out what this window paints."""
        window.installEventFilter(self)

    def do(self, what: str, act: Callable[[], object], settle: Callable[[], None]) -> None:
        """One act of the user, and everything that follows from it."""
        self._begin()
        self.what = what
        act()
        self._turn()
        settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Let the window paint, and count how long it took."""
        if event.type() != QEvent.Type.UpdateRequest:
            return False
        before = time.thread_time()
        watched.event(event)
        self._painted += time.thread_time() - before
        return True

    def _turn(self) -> None:
        held = time.thread_time() - self._began - self._painted
        self.turns.append((self.what, held))
        if held > LIMIT:
            who = self._guilty()
            if held > LIMIT * slowness():
                self.holds.append(Hold(self.what, held, who))
        self._begin()

    def _begin(self) -> None:
        self._seen.clear()
        self._painted = 0.0
        self._began = time.thread_time()

    def _guilty(self) -> str:
        """The places most looks found, each with its share."""
        looks = sum(self._seen.values())
        places = Counter(place for places in self._seen for place in places)
        for places_, times in self._seen.items():
            for place in places_:
                places[place] += times - 1
        told = [f"{_told(place)} {100 * n // looks}%" for place, n in places.most_common(12)]
        return " < ".join(told)

    def _look(self, _: int, frame: FrameType | None) -> None:
        """Called on this thread: another one that walks its frames can end the program."""
        if places := _ours(frame):
            self._seen[places] += 1


def slowness() -> float:
    """How much slower this machine is than an office's, just now; never less than one."""
    return max(1.0, _exercise() / _PACE, _exercise() / _PACE)


def _exercise() -> float:
    """How long this machine takes, just now, for something that is always the same."""
    before = time.thread_time()
    kept: dict[int, str] = {}
    for number in range(60_000):
        kept[number % 97] = str(number)
    return time.thread_time() - before


def _ours(frame: FrameType | None) -> tuple[Place, ...]:
    """Where in the program a thread is, innermost first; told as cheaply as can be."""
    found: dict[Place, None] = {}
    while frame is not None and len(found) < _NAMED * 4:
        if "centredesk" in frame.f_code.co_filename:
            found[frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name] = None
        frame = frame.f_back
    return tuple(found)


def _told(place: Place) -> str:
    file, line, function = Path(place[0]), place[1], place[2]
    return f"{file.parent.name}/{file.name}:{line} {function}"
