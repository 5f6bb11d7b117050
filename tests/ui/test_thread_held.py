"""While pages are opened and used, the window hears the next key within 50 ms."""

import time
from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from tests.registers.mess import make_register
from tests.shots.album import Album
from tests.ui.clerk import SIZE, Clerk, at_best, working
from tests.ui.holding import LIMIT, slowness

from centredesk.actions import access
from centredesk.models import MODELS
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.main_window.rooms import PAGES
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.navigation import something_new
from centredesk.ui.openings import warm_up
from centredesk.ui.registers.import_page import ImportPage
from centredesk.ui.theme.words import wrap_th

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(scope="module")
def album(started: QApplication) -> Iterator[Album]:
    """An office with something in every room; all is fetched, as after the cover."""
    access.ACCESS[access.name_of(first_of)] = access.EVERYBODY
    made = Album()
    made.size = SIZE
    warm_up()
    made.sweeper.spare()  # as the program does
    yield made
    made.close()
    del access.ACCESS[access.name_of(first_of)]


@pytest.fixture
def clerk(album: Album) -> Iterator[Clerk]:
    """Such a clerk."""
    with working(album) as made:
        yield made


def opened_with(album: Album, name: str) -> object:
    """The record a page is opened with."""
    if name == "case":
        return album.made[-1]
    if name == "code_list":
        return "case_status"
    if name.startswith("new_") or name in ("intake", "help_many"):
        return something_new()
    model = {"help": "assistance"}.get(name, name)
    return album.desk.ask(first_of, model) if model in MODELS else None


def first_of(work: UnitOfWork, model: str) -> UUID | None:
    """Any record of a model."""
    return next((record.id for record in work.every(MODELS[model]) if not record.removed), None)


@pytest.mark.parametrize("name", PAGES)
def test_opening_a_page_holds_nobody(album: Album, name: str) -> None:
    record = opened_with(album, name)
    assert at_best(album, lambda clerk: clerk.go(name, record)) == []


def test_searching_and_sorting_hold_nobody(album: Album) -> None:
    def moment(clerk: Clerk) -> None:
        page = clerk.go("cases")
        search, head = page.list.search, page.list.table.horizontalHeader()  # type: ignore[attr-defined]  # every list has both
        clerk.write(search, "TAK-2569")
        for section in range(3):
            clerk.watch.do(
                f"sort by {section}", partial(head.sectionClicked.emit, section), album.settle
            )

    assert at_best(album, moment) == []


def test_filling_and_saving_a_form_holds_nobody(album: Album) -> None:
    def moment(clerk: Clerk) -> None:
        page = clerk.go("case", album.made[0])
        assert isinstance(page, CasePage)
        for section, _ in CasePage.listed():
            clerk.watch.do(f"section {section}", partial(page.open, section), album.settle)
        page.open("police")
        clerk.press(Qt.Key.Key_F2)
        field = QApplication.focusWidget()
        assert field is not None
        clerk.write(field, "12/2569")
        clerk.press(Qt.Key.Key_S, control=True)

    assert at_best(album, moment) == []


def test_importing_a_register_holds_nobody(album: Album, tmp_path: Path) -> None:
    seeds = count()

    def moment(clerk: Clerk) -> None:
        seed = next(seeds)
        page = clerk.go("registers")
        assert isinstance(page, ImportPage)
        file = tmp_path / f"register {seed}.csv"
        make_register(file, seed=seed, rows=200)
        clerk.watch.do("read a register", partial(page.read, file), album.settle)
        clerk.watch.do("look before importing", page.next.click, album.settle)
        clerk.watch.do("import", page.next.click, album.settle)

    assert at_best(album, moment) == []


# ── the watch itself can fail ──


def spin(seconds: float) -> None:
    """Keep the processor busy."""
    until = time.thread_time() + seconds
    while time.thread_time() < until:
        sum(range(100))


def test_whoever_holds_the_thread_is_caught(clerk: Clerk) -> None:
    clerk.watch.do("dawdle", lambda: spin(4 * LIMIT * slowness()), clerk.album.settle)
    (hold,) = clerk.watch.holds
    assert hold.what == "dawdle"
    later = clerk.watch
    later.do(
        "answer slowly",
        lambda: QTimer.singleShot(0, lambda: spin(4 * LIMIT * slowness())),
        clerk.album.settle,
    )
    assert [hold.what for hold in later.holds] == ["dawdle", "answer slowly"]


def test_waiting_for_others_is_not_holding(clerk: Clerk) -> None:
    clerk.watch.do("wait", lambda: time.sleep(3 * LIMIT), clerk.album.settle)
    assert clerk.watch.holds == []


def test_the_watch_names_the_place(clerk: Clerk) -> None:
    text = "ผู้เสียหายจากการค้ามนุษย์" * 40
    clerk.watch.do("wrap", lambda: [wrap_th(f"{text}{n}") for n in range(400)], clerk.album.settle)
    (hold,) = clerk.watch.holds
    assert "words.py" in hold.who
    assert isinstance(clerk.window, MainWindow)
