"""Pictures of the first page, the reports, and the intake in every step and state."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget
from tests.making import make_person, make_report
from tests.shots.album import Album, Scene, Scenes, page

from centredesk.actions.home import Pile, Waiting
from centredesk.actions.kept_drafts import DraftKey, WaitingDraft
from centredesk.actions.listing import Want
from centredesk.actions.people import list_people
from centredesk.actions.reports import list_reports
from centredesk.ui.home.home_page import HomePage
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.navigation import something_new
from centredesk.ui.reports.intake_page import IntakePage
from centredesk.ui.reports.intake_work import PEOPLE, REVIEW, WORDS
from centredesk.ui.reports.report_page import ReportPage

_URGENT = "2026-11-12 06:20"
_SHE = {
    "prefix": "น.ส.",
    "first_name": "นัฐพร",
    "last_name": "สมมติสวัสดิ์",
    "aliases": "แพร",
    "sex": "F",
    "nationality": "ไทย",
    "birth_date": "2547",
    "age_basis": "DOC",
    "id_kind": "THAIID",
    "id_number": "1101700230709",
}
_ROWS = (
    "ลำดับ\tชื่อ-สกุล\tเพศ\tอายุ\tสัญชาติ\n"
    "1\tนางสาวสมมุติ สุขใจ\tหญิง\t22\tไทย\n"
    "2\tนายนามแฝง ตัวอย่าง\tชาย\tสิบห้า\tไม่รู้จัก"
)


def _reported(album: Album) -> None:
    """Reports that wait, once for an album."""
    waiting = album.desk.ask(list_reports, Want(sort="received_at", descending=True), limit=1)
    if not waiting or waiting[0].cells["urgency"] != "1":
        make_report(album.desk, received_at="2026-11-09 09:00", urgency="3", place="630501")
        make_report(album.desk, received_at=_URGENT, urgency="1", place="630604")


def home(album: Album) -> QWidget:
    """With work of every kind."""
    _reported(album)
    return album.at("home")


def home_empty(album: Album) -> QWidget:
    """When nothing waits."""
    main = album.at("home")
    assert isinstance(main.page, HomePage)
    none = Pile(0, (), opens=True)
    main.page.show_waiting(Waiting(none, none, none, none, none, (), ()))
    return main


def home_drafts(album: Album) -> QWidget:
    """With more drafts than the page shows at first."""
    main = album.at("home")
    assert isinstance(main.page, HomePage) and main.page.waiting is not None
    now = album.desk.clock.now()
    drafts = tuple(
        WaitingDraft(DraftKey("intake", f"new-{number}"), "รับแจ้งเหตุใหม่", 3 + number, now)
        for number in range(9)
    )
    main.page.show_waiting(replace(main.page.waiting, drafts=drafts))
    return main


def _intake(album: Album) -> tuple[MainWindow, IntakePage]:
    main = album.at("intake", something_new())
    assert isinstance(main.page, IntakePage)
    return main, main.page


def step(number: int) -> Scene:
    """One empty step."""

    def make(album: Album) -> QWidget:
        main, shown = _intake(album)
        shown.go(number)
        return main

    return Scene(make, "intake")


def _known(album: Album) -> None:
    """Somebody to be met again, once for an album."""
    if not album.desk.ask(list_people, Want(find="ณัฐพร")):
        make_person(album.desk, **_SHE | {"first_name": "ณัฐพร", "id_number": "1101700230708"})
        make_person(album.desk, first_name="ณัฐภร", last_name="สมมติสวัสดิ์", birth_date="2005")


def duplicates(album: Album) -> QWidget:
    """Somebody typed who may be known, with a slip in the number."""
    _known(album)
    main, shown = _intake(album)
    shown.go(PEOPLE)
    shown.people.form.type_back(_SHE)
    shown.people.form.faults()
    shown.people.form.edited.emit()
    album.settle()
    return main


def same(album: Album) -> QWidget:
    """A candidate taken."""
    main = duplicates(album)
    assert isinstance(main, MainWindow) and isinstance(main.page, IntakePage)
    main.page.same(main.page.candidates.found[0])
    return main


def paste(album: Album) -> QWidget:
    """Rows pasted, one of them doubtful."""
    main, shown = _intake(album)
    shown.go(PEOPLE)
    shown.open_paste()
    shown.working_part.paste.paper.setPlainText(_ROWS)
    return main


def faults(album: Album) -> QWidget:
    """Saved too early."""
    main = duplicates(album)
    assert isinstance(main, MainWindow) and isinstance(main.page, IntakePage)
    main.page.go(REVIEW)
    main.page.save()
    return main


def report_at(section: str) -> Scene:
    """One section of a report."""

    def make(album: Album) -> QWidget:
        _reported(album)
        want = Want(sort="received_at", descending=True)
        main = album.at("report", album.desk.ask(list_reports, want, limit=1)[0].id)
        assert isinstance(main.page, ReportPage)
        album.turn_to(main.page, section)
        return main

    return Scene(make, "report")


_STATES: dict[str, Callable[[Album], QWidget]] = {
    "duplicates": duplicates,
    "same": same,
    "paste": paste,
    "faults": faults,
}
SCENES: Scenes = {
    "02_home": Scene(home, "home"),
    "02_home_drafts": Scene(home_drafts, "home"),
    "02_home_empty": Scene(home_empty, "home"),
    "03_reports": page("reports"),
    **{f"04_intake_{number}": step(number - 1) for number in range(1, len(WORDS) + 1)},
    **{f"04_intake_{name}": Scene(make, "intake") for name, make in _STATES.items()},
    **{f"04_report_{section}": report_at(section) for section, _ in ReportPage.listed()},
}
