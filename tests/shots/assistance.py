"""Pictures of help: the list, one act, one act for many people in two steps."""

from decimal import Decimal
from uuid import UUID

from PySide6.QtWidgets import QWidget
from tests.making import make_help
from tests.shots.album import Album, Scene, Scenes, page

from centredesk.actions.assistance_lists import victims_of
from centredesk.ui.assistance.help_list import HelpList
from centredesk.ui.assistance.many_page import HelpMany
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.navigation import something_new

LONG_PROVIDER = "บ้านพักเด็กและครอบครัวจังหวัดตัวอย่าง"


def one(album: Album) -> QWidget:
    """One act of help."""
    return album.at("help", _given(album))


def new(album: Album) -> QWidget:
    """A new act, opened from a case."""
    return album.at("new_help", something_new(case=_case(album)))


def none_found(album: Album) -> QWidget:
    """A search without result."""
    main = album.at("assistance")
    assert isinstance(main.page, HelpList)
    main.page.list.search.setText("ไม่มีผู้ให้บริการนี้")
    return main


def many(album: Album) -> MainWindow:
    """Whom and what, typed."""
    main = album.at("help_many", something_new(case=_case(album)))
    album.settle()
    shown = _many(main)
    shown.whom.list.tick([v.id for v in album.desk.ask(victims_of, [_case(album)])])
    form = shown.forms["help"]
    told = {"kind": "S16", "provider": LONG_PROVIDER, "funding": "LOCAL", "consent": "YES"}
    for name, value in told.items():
        form.editors[name].set_value(value)
    form.editors["start"].set_value(album.desk.clock.today())
    shown.money.way.choose("whole")
    shown.money.amount.type_back("1000.00")
    form.edited.emit()
    shown.whom.list.ticked.emit()
    return main


def each(album: Album) -> MainWindow:
    """Each person's row, one cell a person's own."""
    main = many(album)
    shown = _many(main)
    shown.check()
    shown.cell.taken.emit("provider", "โรงพยาบาลตัวอย่าง")
    return main


def cell(album: Album) -> QWidget:
    """One cell being changed."""
    main = each(album)
    _many(main).change_cell("cost")
    return main


def nobody(album: Album) -> QWidget:
    """Nobody is chosen yet."""
    main = album.at("help_many", something_new())
    _many(main).check()
    return main


def _many(main: MainWindow) -> HelpMany:
    shown = main.page
    assert isinstance(shown, HelpMany)
    return shown


def _case(album: Album) -> UUID:
    return album.made[129] if len(album.made) > 129 else album.made[-1]


def _given(album: Album) -> UUID:
    victim = album.desk.ask(victims_of, [_case(album)])[0]
    more = {"kind": "S03", "quantity": "2", "unit": "TIME", "funding": "BUDGET", "consent": "YES"}
    day = album.desk.clock.today()
    return make_help(album.desk, victim.id, start=day, cost=Decimal("1250.50"), **more)


SCENES: Scenes = {
    "13_assistance": page("assistance"),
    "13_assistance_none_found": Scene(none_found, "assistance"),
    "13_help": Scene(one, "help"),
    "13_help_new": Scene(new, "new_help"),
    "13_help_many": Scene(many, "help_many"),
    "13_help_many_each": Scene(each, "help_many"),
    "13_help_many_cell": Scene(cell, "help_many"),
    "13_help_many_nobody": Scene(nobody, "help_many"),
}
