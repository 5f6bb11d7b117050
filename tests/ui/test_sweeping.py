"""Whatever the clerk's thread does, a closed page is cleared away on the window's thread."""

import gc
import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.holding import LIMIT, slowness

from centredesk.ui.sweeping import Sweeper

cleared_on: list[str] = []
pauses = [True]


class _Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.me = self  # a cycle, as every page is

    def __del__(self) -> None:
        cleared_on.append(threading.current_thread().name)


@pytest.fixture
def sweeper(dressed: QApplication) -> Iterator[Sweeper]:
    cleared_on.clear()
    one = Sweeper(dressed, lambda: pauses[-1])
    yield one
    one.stop()


def busy_clerk() -> None:
    kept = [[number] for number in range(200_000)]
    assert len(kept) == 200_000


def test_the_clerk_never_clears_a_page_away(sweeper: Sweeper) -> None:
    _Page().close()
    clerk = threading.Thread(target=busy_clerk, name="clerk")
    clerk.start()
    clerk.join()
    assert cleared_on == [], "without the sweeper Python would have done it in the clerk's thread"
    rubbish = [[number] for number in range(5_000)]
    for _ in range(30):
        sweeper.sweep()
        rubbish = [[number] for number in range(5_000)]
    assert rubbish
    assert cleared_on == [threading.main_thread().name]


def test_what_is_spared_is_not_looked_at_and_later_pages_still_go(sweeper: Sweeper) -> None:
    gc.collect()
    sweeper.spare()
    assert len(gc.get_objects()) < gc.get_freeze_count()
    _Page().close()
    gc.collect()
    assert cleared_on == [threading.main_thread().name]
    sweeper.stop()
    assert gc.get_freeze_count() == 0
    gc.disable()


def test_a_register_in_memory_holds_nobody_up(sweeper: Sweeper) -> None:
    gc.collect()
    register = [[(cell, str(cell)) for cell in range(30)] for _ in range(20_000)]
    longest = 0.0
    for _ in range(150):  # the oldest generation is due among so many
        began = time.thread_time()
        sweeper.sweep()
        longest = max(longest, time.thread_time() - began)
        page = [[number] for number in range(2_500)]
    assert longest < LIMIT * slowness()
    assert len(register) == 20_000 and page
    assert gc.get_freeze_count() > 20_000


def test_a_whole_sweep_waits_for_a_pause(sweeper: Sweeper) -> None:
    page = _Page()
    page.close()
    gc.collect()  # it has grown old
    del page
    kept = []

    def work() -> None:
        for _ in range(200):  # so long that the oldest generation is due
            kept.append([[number] for number in range(2_500)])
            sweeper.sweep()

    pauses.append(False)
    work()
    assert cleared_on == []
    pauses.pop()
    work()
    assert len(kept) == 400
    assert cleared_on == [threading.main_thread().name]


def test_stopping_gives_collecting_back(sweeper: Sweeper) -> None:
    assert not gc.isenabled()
    sweeper.stop()
    assert gc.isenabled()
    gc.disable()
