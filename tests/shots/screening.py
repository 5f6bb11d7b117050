"""Pictures of the screening room: operations, the five parts, the states of the result."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QWidget
from tests.making import make_operation, make_person, make_screening
from tests.shots.album import Album, Scene, Scenes, page

from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.navigation import something_new
from centredesk.ui.screening.elements_part import ElementsPart
from centredesk.ui.screening.form_parts import PARTS
from centredesk.ui.screening.screening_page import ScreeningPage

TOLD = ["PURPOSE", "USE", "PAUSE", "VOLUNTARY", "RIGHTS"]
TEAM = [
    {"agency": "พมจ. จังหวัดตาก", "name": "สมมติ หนึ่งใจ", "post": "นักพัฒนาสังคม", "role": "ประธาน"},
    {"agency": "ตม. จังหวัดตาก", "name": "สมมติ สองใจ", "post": "รองสารวัตร"},
]
Then = Callable[[ScreeningPage], object]


def operation(album: Album) -> UUID:
    """An inspection with four people."""
    interpreters = [{"name": "อ่อง สมมุติ", "language": "mya"}]
    made = make_operation(
        album.desk, mdt_members=TEAM, interpreters=interpreters, kind="RAID", persons_total=12
    )
    for result in ("NOT_VICTIM", "NOT_VICTIM", "UNCLEAR", "REFUSED"):
        make_screening(album.desk, somebody(album), operation=made, result=result)
    return made


def somebody(album: Album, birth: str = "2007-01-02") -> UUID:
    """An invented person who was met across the border."""
    return make_person(
        album.desk,
        prefix="น.ส.",
        birth_date=birth,
        age_basis="DOC",
        nationality="MMR",
        interpreter_needed=True,
    )


def fresh(album: Album, then: Then, *, birth: str = "2007-01-02", again: bool = False) -> QWidget:
    """A new screening in an operation, after something was done in it."""
    person = somebody(album, birth)
    if again:
        make_screening(album.desk, person, result="UNCLEAR", acts=["BRING"])
    given = {"person": person, "operation": operation(album)}
    main = album.at("screening", something_new(**given))
    then(_page(main))
    return main


def _page(main: MainWindow) -> ScreeningPage:
    assert isinstance(main.page, ScreeningPage)
    return main.page


def told(shown: ScreeningPage) -> None:
    """The interview has begun and every right was explained."""
    shown.form("rights").editors["explained"].set_value(TOLD)
    shown.form("times").editors["start_at"].set_value(shown.desk.clock.now())


def ticked(shown: ScreeningPage, *, means: bool = False) -> None:
    """Acts and a purpose were found; means as well, where they are asked for."""
    told(shown)
    shown.open("elements")
    view = shown.part("elements")
    assert isinstance(view, ElementsPart)
    codes = [("acts", "PROCURE"), ("acts", "BRING"), ("acts", "HARBOUR"), ("forms", "05")]
    for form, code in [*codes, *([("means", "DECEIVE")] if means else [])]:
        view.columns[form].only.ticks[code].click()


def result(shown: ScreeningPage, code: str) -> None:
    """A result was chosen."""
    shown.form("result").editors["result"].set_value(code)
    shown.judge()


def against(shown: ScreeningPage) -> None:
    """A result against the elements; the reason is half written."""
    ticked(shown)
    result(shown, "VICTIM_TIP")
    shown.form("reasons").editors["reasons"].set_value("ยังหวาดกลัว")
    shown.judge()


def refused(shown: ScreeningPage) -> None:
    """Confirmed with a reason that is too short."""
    against(shown)
    shown.confirm()


def forced(shown: ScreeningPage) -> None:
    """Section 6/1 and the work, opened."""
    ticked(shown, means=True)
    view = shown.part("elements")
    assert isinstance(view, ElementsPart)
    view.forced.open(True)
    view.work.open(True)
    shown.form("forced").editors["fl_means"].set_value(["SEIZE_DOC", "DEBT"])
    shown.judge()
    view.ensureWidgetVisible(view.forced)


def victim(shown: ScreeningPage) -> None:
    """A victim, to be made one in a new case."""
    ticked(shown, means=True)
    result(shown, "VICTIM_TIP")
    shown.open("outcome")
    shown.outcome.victim.choose("new")


def unclear(shown: ScreeningPage) -> None:
    """Not yet clear, without an interpreter."""
    told(shown)
    result(shown, "UNCLEAR")
    shown.form("tongue").editors["interpreter"].set_value(None)
    shown.open("trip")


def new_person(shown: ScreeningPage) -> None:
    """Somebody not met before."""
    shown.setting.who.be_new(True)


def part(name: str) -> Scene:
    """One part of a new screening, the second of this person."""

    def open_it(shown: ScreeningPage) -> None:
        told(shown)
        shown.open(name)

    return Scene(lambda album: fresh(album, open_it, again=True), "screening")


def state(then: Then, *, birth: str = "2007-01-02") -> Scene:
    """A state of a new screening."""
    return Scene(lambda album: fresh(album, then, birth=birth), "screening")


def kept(name: str) -> Scene:
    """A confirmed screening, on one of its parts."""

    def make(album: Album) -> QWidget:
        elements = {"acts": ["BUY"], "means": ["FORCE"], "forms": ["06.8"], "explained": TOLD}
        key = make_screening(album.desk, somebody(album), result="VICTIM_TIP", **elements)
        main = album.at("screening", key)
        shown = _page(main)
        shown.open(name)
        shown.start_here().setFocus()
        return main

    return Scene(make, "screening")


SCENES: Scenes = {
    "05_operations": page("operations"),
    "05_operation": Scene(lambda album: album.at("operation", operation(album)), "operation"),
    "05_new_operation": Scene(
        lambda album: album.at("new_operation", something_new()), "new_operation"
    ),
    **{f"05_screening_{one.name}": part(one.name) for one in PARTS},
    "05_screening": state(against),
    "05_screening_refused": state(refused),
    "05_screening_child": state(ticked, birth="2012-03-04"),
    "05_screening_forced": state(forced),
    "05_screening_victim": state(victim),
    "05_screening_unclear": state(unclear),
    "05_screening_new_person": state(new_person),
    "05_screening_kept": kept("elements"),
    "05_screening_history": kept("history"),
}
