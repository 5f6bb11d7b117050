"""The moments that are more than a page: they leave the window free within 50 ms as well."""

from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from tests.making import make_case, make_person, make_victim, much_of_all
from tests.registers.mess import make_register
from tests.shots.album import PASSPHRASE, Album
from tests.shots.home import duplicates
from tests.shots.people import newer_save
from tests.ui.clerk import SIZE, Clerk, always_held, at_best
from tests.ui.holding import Hold, ThreadWatch
from tests.ui.invented import rich_case

from centredesk.actions import access
from centredesk.actions.cases import change_case
from centredesk.actions.shown_lines import MOST
from centredesk.ui.application import Program
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.forms.dates import DateEditor
from centredesk.ui.navigation import something_new
from centredesk.ui.openings import warm_up
from centredesk.ui.pages.record_page import RecordPage
from centredesk.ui.parts.turns import any_under_way
from centredesk.ui.people.new_person import NewPerson
from centredesk.ui.preferences import Preferences
from centredesk.ui.registers.import_page import ImportPage
from centredesk.ui.reports.intake_page import IntakePage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_SHOWN_FOR = 100  # milliseconds until a dialog is closed again


@pytest.fixture(scope="module")
def album(started: QApplication) -> Iterator[Album]:
    """An office with one case full of people; all is fetched, as after the cover."""
    made = Album(cases=20)
    made.size = SIZE
    made.made.append(rich_case(made.desk, saves=200))
    warm_up()
    made.sweeper.spare()  # as the program does
    yield made
    made.close()


# ── opening, locking, coming back ──


class Door:
    """The whole program of one morning, watched."""

    def __init__(self, album: Album, qtbot: QtBot, remembered: Path) -> None:
        self.program = Program(album.app, Preferences(remembered), album.desk.folder)
        self.qtbot, self.watch = qtbot, ThreadWatch()
        self.watch.paints(self.program.window)
        self.program.window.show()
        self.program.window.activateWindow()
        self.program.cover.start()
        self.settle()

    def settle(self) -> None:
        """Until nothing is under way."""
        for _ in range(3):
            self.qtbot.wait(10)
            self.qtbot.waitUntil(self._quiet, timeout=20_000)

    def _quiet(self) -> bool:
        return not self.program.background.busy and not any_under_way()

    def unlock(self, what: str) -> None:
        """The passphrase, and everything until the page stands."""
        self.program.cover.secret.setText(PASSPHRASE)
        self.watch.do(what, self._enter, self._inside)

    def _enter(self) -> None:
        QTest.keyClick(self.program.cover.secret, Qt.Key.Key_Return)

    def _inside(self) -> None:
        self.qtbot.waitUntil(lambda: self.program.main is not None, timeout=20_000)
        self.settle()

    def lock(self) -> None:
        """Ctrl+L, and everything until keys and pages are gone."""
        self.watch.do("lock", self.program.lock, self._outside)

    def _outside(self) -> None:
        self.qtbot.waitUntil(lambda: self.program.main is None, timeout=20_000)
        self.settle()

    def leave(self) -> None:
        """Home."""
        self.watch.do("leave", self.program.close, lambda: self.qtbot.wait(20))
        self.program.window.deleteLater()


def morning(album: Album, qtbot: QtBot, remembered: Path) -> list[Hold]:
    """Who held the window in a morning with a lock in it."""
    door = Door(album, qtbot, remembered)
    door.watch.start()
    door.unlock("open the office")
    assert door.program.main is not None
    for name, record in (("people", None), ("cases", None), ("case", album.made[-1])):
        door.program.main.navigator.go_to(name, record)
        door.settle()
    door.watch.holds.clear()  # opening pages is told elsewhere
    door.lock()
    door.unlock("come back")
    assert isinstance(door.program.main.page, CasePage)
    door.leave()
    door.watch.stop()
    return door.watch.holds


def test_opening_locking_and_coming_back_hold_nobody(
    album: Album, qtbot: QtBot, tmp_path: Path
) -> None:
    assert always_held(lambda number: morning(album, qtbot, tmp_path / f"{number}.json")) == []


# ── theme ──


@pytest.mark.parametrize("name", ["case", "new_person", "intake", "returns"])
def test_another_theme_holds_nobody(album: Album, name: str) -> None:
    def dress(clerk: Clerk, mode: str) -> None:
        clerk.watch.do(mode, partial(clerk.window.status.mode_chosen.emit, mode), album.settle)

    def moment(clerk: Clerk) -> None:
        clerk.go("case", album.made[-1])
        every_section(clerk)
        new = name.startswith("new_") or name == "intake"
        clerk.go(name, something_new() if new else album.made[-1] if name == "case" else None)
        clerk.watch.holds.clear()
        try:
            dress(clerk, "dark")
        finally:
            dress(clerk, "light")

    assert at_best(album, moment) == []


# ── a rich case ──


def every_section(clerk: Clerk) -> None:
    """All there is to see of a case."""
    page = clerk.page
    assert isinstance(page, CasePage)
    for section, _ in page.listed():
        clerk.watch.do(f"section {section}", partial(page.open, section), clerk.album.settle)


def test_a_rich_case_holds_nobody(album: Album) -> None:
    def moment(clerk: Clerk) -> None:
        page = clerk.go("case", album.made[-1])
        every_section(clerk)
        for section in ("overview", "people"):
            assert isinstance(page, CasePage)
            page.open(section)
            clerk.watch.do(f"read anew at {section}", page.load, album.settle)
        renamed = {"case_title": f"ชื่อสมมุติที่ {next(names)}"}
        save = partial(page.do, change_case, saved.append, album.made[-1], renamed)
        clerk.watch.do("somebody saves", save, album.settle)

    names, saved = count(), list[list[str]]()
    assert at_best(album, moment) == []


def test_years_of_help_hold_nobody(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(access.ACCESS, access.name_of(much_of_all), access.CASEWORK)
    person = make_person(album.desk)
    victim = make_victim(album.desk, case=make_case(album.desk), person=person)
    album.desk.do(much_of_all, victim, person, MOST)

    def moment(clerk: Clerk) -> None:
        page = clerk.go("victim", victim)
        assert isinstance(page, RecordPage)
        for section in ("screenings", "help"):
            clerk.watch.do(section, partial(page.open, section), album.settle)

    assert at_best(album, moment) == []


def test_a_long_register_holds_nobody(album: Album, tmp_path: Path) -> None:
    file = tmp_path / "register.csv"
    make_register(file, seed=3, rows=2000)

    def moment(clerk: Clerk) -> None:
        page = clerk.go("registers")
        assert isinstance(page, ImportPage)
        clerk.watch.do("read a long register", partial(page.read, file), album.settle)
        clerk.watch.do("look before importing", page.next.click, album.settle)
        assert page.preview.held.isVisible()

    assert at_best(album, moment) == []


# ── aids ──


def test_palette_and_help_hold_nobody(album: Album) -> None:
    def moment(clerk: Clerk) -> None:
        clerk.go("case", album.made[-1])
        clerk.press(Qt.Key.Key_K, control=True)
        assert clerk.window.aids.palette.isVisible()
        clerk.write(clerk.window.aids.palette.line, "กรณี")
        clerk.watch.do("shut", clerk.window.aids.palette.shut, album.settle)
        for what, ask in (("help", clerk.window.aids.help), ("keys", clerk.window.aids.keys)):
            clerk.watch.do(what, ask, album.settle)
            assert clerk.window.aids.beside.shown
            clerk.watch.do(f"shut {what}", clerk.window.aids.beside.shut, album.settle)

    assert at_best(album, moment) == []


def test_what_opens_over_a_page_holds_nobody(album: Album) -> None:
    def moment(clerk: Clerk) -> None:
        page = clerk.go("cases")
        clerk.watch.do("preview", page.list.show_preview, album.settle)  # type: ignore[attr-defined]  # every list has one
        QTimer.singleShot(_SHOWN_FOR, shut_dialog)
        clerk.watch.do("ask why names are wanted", clerk.window.reveal, album.settle)
        page = clerk.go("new_person", something_new())
        assert isinstance(page, NewPerson)
        editors = [one for form in page.forms.values() for one in form.editors.values()]
        day = next(one for one in editors if isinstance(one, DateEditor))
        clerk.watch.do("calendar", day.open_calendar, album.settle)
        assert day.calendar is not None
        clerk.watch.do("shut the calendar", day.calendar.close, album.settle)

    assert at_best(album, moment) == []


def shut_dialog() -> None:
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog) and window.isVisible():
            window.reject()


def test_comparing_and_somebody_known_hold_nobody(album: Album) -> None:
    def moment(clerk: Clerk) -> None:
        shown = newer_save(album, overlaps=True)
        clerk.watch.paints(shown.window())
        clerk.watch.do("compare", shown.compare, album.settle)
        clerk.watch.do("go on", shown.close_comparison, album.settle)
        album.away(shown.window())
        intake = duplicates(album)
        clerk.watch.paints(intake)
        page = intake.page  # type: ignore[attr-defined]  # the window of the office
        assert isinstance(page, IntakePage)
        clerk.watch.holds.clear()  # only what follows is the moment
        clerk.watch.do("look for them again", page.people.form.edited.emit, album.settle)
        clerk.watch.do(
            "they are the same", partial(page.same, page.candidates.found[0]), album.settle
        )
        album.away(intake)

    assert at_best(album, moment) == []
