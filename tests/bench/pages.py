"""6: every page of an office of twenty thousand: when its first content stands there, who is held.

A page is opened as a clerk opens it, from the empty page that is also the floor; what counts is
the time from the key to the paint that shows the answer of its first question, and how long the
window's thread was held at a time, painting left out. Processor times are those of a quiet
machine: a busy one is asked just then how much slower it is.
"""

import statistics
import sys
import time
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QApplication
from sqlalchemy import text
from tests.bench.first_window import until
from tests.bench.measuring import cpu_seconds
from tests.bench.offices import FOLDER, allow, office_of, open_office
from tests.bench.report import Figure, Report
from tests.ui.holding import ThreadWatch, slowness

from centredesk.desk import Desk
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.ui.background import Background
from centredesk.ui.main_window.rooms import PAGES
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.navigation import Place, something_new
from centredesk.ui.openings import warm_up
from centredesk.ui.pages.page import Page
from centredesk.ui.preferences import Preferences
from centredesk.ui.sweeping import Sweeper
from centredesk.ui.theme import look

WIDE, HIGH = 1366, 688
CONTENT, HELD = 100.0, 50.0  # milliseconds
ROUNDS = 5
_NOTHING = "nothing"
_TABLES = {
    "case": "case", "person": "person", "victim": "victim", "screening": "screening",
    "operation": "screening_operation", "report": "report", "involvement": "involvement",
    "help": "assistance", "member": "member", "agency": "agency",
}  # fmt: skip
_GIVEN = {"new_involvement": "case", "new_victim": "case", "new_help": "victim"}
_LISTS = {"code_list": "agency_kind"}


class Nothing(Page):
    """A page with nothing on it: what opening any page costs."""

    name = _NOTHING
    title = "หน้าว่าง"


@dataclass
class Opened:
    """How often a page was opened, and how it went; milliseconds."""

    content: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    held: list[float] = field(default_factory=list)


class Clerk:
    """Opens pages in the window of an office and looks at the clock."""

    def __init__(self, app: QApplication, desk: Desk) -> None:
        self.app = app
        self.background = Background()
        self.window = MainWindow(desk, self.background, Preferences(FOLDER / "windows.json"))
        self.window.resize(WIDE, HIGH)
        self.window.show()
        self.watch = ThreadWatch()
        self.watch.paints(self.window)
        self._answered = False
        self.background._finished.connect(self._hear)
        self.settle()
        self.watch.start()

    def _hear(self, *_: object) -> None:
        self._answered = True

    def settle(self) -> None:
        """Until nothing is under way and everything is painted."""
        for _ in range(3):
            self.app.processEvents()
            until(self.app, lambda: not self.background.busy)
        self.app.processEvents()

    def open(self, name: str, record: object, kept: Opened) -> None:
        """Open a page that is not there yet, then clear it away."""
        self.watch.turns.clear()
        self._answered = False
        wall, cpu = time.perf_counter(), cpu_seconds()
        self.watch.do(name, lambda: self.window.navigator.go_to(name, record), self._first_content)
        kept.content.append((time.perf_counter() - wall) * 1000)
        kept.cpu.append((cpu_seconds() - cpu) * 1000)
        self.settle()
        kept.held.append(max((held for _, held in self.watch.turns), default=0.0) * 1000)
        self._away(Place(name, record))

    def _first_content(self) -> None:
        """Until the first answer is there and painted; a page that asks nothing has it at once."""
        self.app.processEvents()
        until(self.app, lambda: self._answered or not self.background.busy)
        self.app.processEvents()

    def _away(self, place: Place) -> None:
        self.window.navigator.go_to(_NOTHING)
        if (page := self.window._pages.pop(place, None)) is not None:
            self.window.stack.removeWidget(page)
            page.leave()
        self.settle()

    def leave_start(self) -> None:
        """Away from the page the office opens with."""
        if (start := self.window.navigator.here) is not None:
            self._away(start)

    def close(self) -> None:
        """Go home."""
        self.watch.stop()
        self.window.leave()
        self.background.close()


def measure(report: Report, sizes: list[int]) -> None:
    """Each page beside the time that is allowed; the empty page shows what any page costs."""
    size = 20_000 if 20_000 in sizes else sizes[-1]
    app = QApplication.instance() or QApplication(["bench", *look.STYLE])
    assert isinstance(app, QApplication)
    look.start(app, "light")
    warm_up()
    sweeper = Sweeper(app, lambda: False)
    sweeper.spare()
    PAGES[_NOTHING] = Nothing
    allow(some_records)
    with open_office(office_of(size)) as desk:
        clerk = Clerk(app, desk)
        records = desk.ask(some_records)
        clerk.leave_start()
        for name in (_NOTHING, *(page for page in PAGES if page != _NOTHING)):
            _page(report, clerk, name, size, records)
        clerk.close()
    sweeper.stop()
    del PAGES[_NOTHING]


def _page(
    report: Report, clerk: Clerk, name: str, size: int, records: dict[str, list[UUID]]
) -> None:
    if name in _TABLES and not records[_TABLES[name]]:
        report.skip(f"6 page {name}: the office has no such record")
        return
    kept, first = Opened(), Opened()
    for turn in range(ROUNDS + 1):
        clerk.open(name, _record(name, turn, records), kept if turn else first)
    what = f"page {name} (first time {first.content[0]:.0f}, {first.held[0]:.0f} held)"
    content, cpu = statistics.median(kept.content), statistics.median(kept.cpu)
    tell = report.tell
    beside, wall = "ms allowed", content / CONTENT
    slow = slowness()
    tell(Figure("6", what, size, beside, CONTENT, content, wall, cpu / slow / CONTENT, 1))
    held = statistics.median(kept.held)
    tell(Figure("6", f"held: {name}", size, beside, HELD, held, held / HELD, held / slow / HELD, 1))
    for hold in clerk.watch.holds[:3]:
        sys.stdout.write(f"      {hold}\n")
    clerk.watch.holds.clear()


def _record(name: str, turn: int, records: dict[str, list[UUID]]) -> Any:
    if name in _TABLES:
        found = records[_TABLES[name]]
        return found[turn % len(found)]
    if name == _NOTHING:
        return turn
    if name in _LISTS:
        return _LISTS[name]
    if name.startswith("new_") or name in ("intake", "help_many"):
        given = _GIVEN.get(name)
        return something_new(**({given: records[given][turn]} if given else {}))
    return None


def some_records(work: UnitOfWork) -> dict[str, list[UUID]]:
    """A few records of every table that has a page."""
    chosen = 'SELECT id FROM "{}" LIMIT 1 OFFSET {}'
    found: dict[str, list[UUID]] = {}
    for table in set(_TABLES.values()):
        rows = [
            row
            for place in range(0, 10 * (ROUNDS + 1), 10)
            for row in work.rows(text(chosen.format(table, place)))
        ]
        rows = rows or list(work.rows(text(chosen.format(table, 0))))
        found[table] = [UUID(row[0]) for row in rows]
    return found
