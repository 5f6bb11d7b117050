"""6: the list of people in its real window: scrolled, jumped in, sorted, filtered, searched."""

import statistics
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.bench.first_window import until
from tests.bench.measuring import spent
from tests.bench.offices import office_of, open_office
from tests.bench.pages import HELD, Clerk
from tests.bench.report import Figure, Report
from tests.ui.holding import slowness

from centredesk.ui.lists.list_view import ListView
from centredesk.ui.openings import warm_up
from centredesk.ui.sweeping import Sweeper
from centredesk.ui.theme import look

SOON = 100.0  # milliseconds until the rows stand there
COUNTED = 5_000.0
WORD = "สมชาย"


def measure(report: Report, sizes: list[int]) -> None:
    """What the window's thread is held at most, and when the rows are there."""
    size = sizes[-1]
    app = QApplication.instance() or QApplication(["bench", *look.STYLE])
    assert isinstance(app, QApplication)
    look.start(app, "light")
    warm_up()
    sweeper = Sweeper(app, lambda: False)
    sweeper.spare()
    with open_office(office_of(size)) as desk:
        clerk = Clerk(app, desk)
        _story(report, clerk, size)
        clerk.close()
    sweeper.stop()


def _story(report: Report, clerk: Clerk, size: int) -> None:
    do = partial(_do, report, clerk, size)
    do("open", [lambda: clerk.window.navigator.go_to("people")])
    view: ListView = clerk.window.page.list  # type: ignore[attr-defined]  # a list page
    table, head = view.table, view.table.horizontalHeader()
    down = partial(QTest.keyClick, table, Qt.Key.Key_PageDown)
    do("page down before it is counted", [down] * 8)
    counted, _ = spent(clerk.settle)
    report.tell(_figure("count and mark the pages (beside)", size, counted * 1000, COUNTED))
    do("page down", [down] * 20)
    for what, key in (("to the end", Qt.Key.Key_End), ("to the top", Qt.Key.Key_Home)):
        do(what, [partial(QTest.keyClick, table, key, Qt.KeyboardModifier.ControlModifier)])
    rows = view.model.rowCount()
    places = [jump * 7919 * rows // 30 % rows for jump in range(30)]
    do("jump", [partial(table.scrollTo, view.model.index(place, 0)) for place in places])
    do("sort, and turn round", [partial(head.sectionClicked.emit, 0)] * 2)
    words = [WORD[:letters] for letters in range(1, len(WORD) + 1)]
    do("search as typed", [partial(view.look_for, find=word) for word in words])
    do("all again", [partial(view.look_for, find="")])
    do("filter", [partial(view.look_for, filters=(("nationality", "MMR"),))])
    do("filter without an index", [partial(view.look_for, filters=(("sex", "F"),))])
    clerk.settle()


def _do(
    report: Report, clerk: Clerk, size: int, what: str, acts: Sequence[Callable[[], object]]
) -> None:
    """Acts, each until its rows are there; the counting beside them may go on."""
    clerk.watch.turns.clear()
    walls = [
        spent(lambda act=act: clerk.watch.do(what, act, lambda: _rows_there(clerk)))[0] * 1000  # type: ignore[misc]  # bound now
        for act in acts
    ]
    held = max(seconds for _, seconds in clerk.watch.turns) * 1000
    slow = slowness()
    report.tell(_figure(f"{what}: rows", size, statistics.median(walls), SOON, slow=slow))
    report.tell(_figure(f"{what}: held at most", size, held, HELD, slow=slow))


def _rows_there(clerk: Clerk) -> None:
    clerk.app.processEvents()
    view = getattr(clerk.window.page, "list", None)
    if isinstance(view, ListView):
        model = view.model
        until(clerk.app, lambda: not model.loading and model._asked is None)
    clerk.app.processEvents()


def _figure(what: str, size: int, took: float, allowed: float, *, slow: float = 1.0) -> Figure:
    ratio = took / allowed
    return Figure("6", f"list: {what}", size, "allowed", allowed, took, ratio, ratio / slow, 1)
