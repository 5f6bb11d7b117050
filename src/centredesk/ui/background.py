"""Work off the window thread: one clerk for the desk, a few hands for files.

The clerk takes one piece at a time, so that actions keep their order; answers come back on the
window thread, and none comes back to a page that is gone.
"""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from centredesk.errors import DeskError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Report = Callable[[int, int], None]
Where = Literal["desk", "files"]
_EVERY = 0.1
_HANDS: dict[Where, int] = {"desk": 1, "files": 2}


class Cancelled(Exception):
    """The user stopped the job; whatever it was writing is rolled back."""


class Job(QObject):
    """One piece of work under way, as its page holds it."""

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, owner: QObject | None) -> None:
        super().__init__()
        self.owner = owner
        self.certain = False
        self.importing = False
        self.cancelled = False
        self.done = False
        self._told = 0.0

    def cancel(self) -> None:
        """Ask it to stop at its next report."""
        self.cancelled = True

    def report(self, done: int, of: int) -> None:
        """Called by the work itself, in its own thread, as often as it likes."""
        if self.cancelled:
            raise Cancelled
        now = time.monotonic()
        if now - self._told >= _EVERY or done >= of:
            self._told = now
            self.progressed.emit(done, of)


class Background(QObject):
    """Runs work off the window thread and answers on it."""

    changed = Signal(object)
    broken = Signal(object)
    _finished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._pools: dict[str, ThreadPoolExecutor] = {}
        self._finished.connect(self._answer)
        self._under_way: set[Job] = set()

    def run(
        self,
        work: Callable[..., Any],
        then: Callable[[Any], None] | None = None,
        *,
        failed: Callable[[DeskError], None] | None = None,
        owner: QObject | None = None,
        where: Where = "desk",
        reporting: bool = False,
        certain: bool = False,
    ) -> Job:
        """Start a piece of work; with `reporting` it is handed a function to tell how far it is.

        What is `certain` is carried out even when the program is being closed: a draft, a lock.
        """
        job = Job(owner)
        job.certain = certain
        job.importing = reporting and where == "desk"
        self._under_way.add(job)
        future = self._pool(where).submit(_carry_out, work, job, reporting)
        future.add_done_callback(lambda done: self._finished.emit((job, done, then, failed)))
        return job

    def _pool(self, where: Where) -> "ThreadPoolExecutor":
        # Threads and what they need come with the first work: the cover paints without them.
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

        if where not in self._pools:
            self._pools[where] = ThreadPoolExecutor(_HANDS[where], thread_name_prefix=where)
        return self._pools[where]

    @property
    def busy(self) -> bool:
        """Whether anything is still under way."""
        return bool(self._under_way)

    @property
    def importing(self) -> bool:
        """Whether something long is being written, that is rolled back when it is stopped."""
        return any(job.importing for job in self._under_way)

    def close(self) -> None:
        """Let the work in hand and what is certain end, take no more, answer nobody."""
        for job in self._under_way:
            if not job.certain:
                job.cancel()
        for pool in self._pools.values():
            pool.shutdown(wait=True)
        self._under_way.clear()

    @Slot(object)
    def _answer(self, news: "tuple[Job, Future[Any], Any, Any]") -> None:
        job, future, then, failed = news
        if job not in self._under_way:
            return
        self._under_way.discard(job)
        job.done = True
        job.ended.emit()
        if future.cancelled() or not _there(job.owner):
            return
        self._deliver(future, then, failed)

    def _deliver(self, future: "Future[Any]", then: Any, failed: Any) -> None:
        try:
            result = future.result()
        except Cancelled:
            return
        except DeskError as told:
            (failed or self.broken.emit)(told)
        except Exception as fault:  # ours, whatever it is: told once, in one place
            self.broken.emit(fault)
        else:
            if then is not None:
                then(result)


def _carry_out(work: Callable[..., Any], job: Job, reporting: bool) -> Any:
    if job.cancelled:
        raise Cancelled
    return work(job.report) if reporting else work()


def _there(owner: QObject | None) -> bool:
    """A page that is closed or deleted is not told anything any more."""
    if owner is None:
        return True
    return shiboken6.isValid(owner) and not getattr(owner, "closed", False)
