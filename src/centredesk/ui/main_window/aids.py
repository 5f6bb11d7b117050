"""What helps everywhere: the palette and the help, tied to the page that is open."""

from collections.abc import Callable, Iterator
from functools import cached_property
from uuid import UUID

from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from centredesk.actions.finding import Hit, find_records, records_of
from centredesk.ui.help.articles import article, topics
from centredesk.ui.help.field_words import help_of
from centredesk.ui.help.keys import keys_of_page
from centredesk.ui.help.panel import WithHelp
from centredesk.ui.main_window.rooms import PAGES
from centredesk.ui.main_window.side_bar import OFFICE
from centredesk.ui.navigation import Place
from centredesk.ui.pages.page import Page, Surroundings
from centredesk.ui.palette import gathering, places
from centredesk.ui.palette.commands import Command
from centredesk.ui.palette.palette import Answer, Palette
from centredesk.ui.parts.buttons import Button

_HELP = "วิธีใช้"
_REMEMBERED = 8


class Aids:
    """The palette over a window and the help beside its pages."""

    def __init__(
        self, window: QWidget, pages: QStackedWidget, own: Callable[[], list[Command]]
    ) -> None:
        self._pages, self._own = pages, own
        self._visited: list[Place] = []
        self._window = window
        self.beside = WithHelp(pages)

    @cached_property
    def palette(self) -> Palette:
        """The palette, made when somebody first asks for it."""
        return Palette(self._window, self._commands, self._find)

    def follow(self, around: Surroundings) -> None:
        """From now on every page that opens is remembered, and the help goes with it."""
        self._around = around
        around.navigator.wanted.connect(self._went)

    def seek(self) -> None:
        """Open the palette, or shut it."""
        self.palette.toggle()

    def help(self) -> None:
        """The help of the field and the page; away with it when it is being read."""
        self._shut_palette()
        if self.beside.reading:
            self.beside.shut()
            return
        page, field = self._page, help_of(QApplication.focusWidget())
        self.beside.panel.show_article(page.title, article(page.name), field)
        self.beside.open()

    def keys(self) -> None:
        """All keys of the page."""
        self._shut_palette()
        page = self._page
        buttons = [(button.keys, button.verb) for button in page.findChildren(Button)]
        self.beside.panel.show_keys(page.title, keys_of_page(page.shortcuts, buttons))
        self.beside.open()

    # ── inside ──

    @property
    def _page(self) -> Page:
        shown = self._pages.currentWidget()
        assert isinstance(shown, Page)  # noqa: S101  nothing else is ever put there
        return shown

    def _shut_palette(self) -> None:
        if "palette" in self.__dict__:
            self.palette.shut()

    def _went(self, place: Place) -> None:
        self._shut_palette()
        if places.kind_of(place.name) and place.record is not None:
            others = [known for known in self._visited if known != place]
            self._visited = [place, *others][:_REMEMBERED]
        if self.beside.shown:
            self.beside.panel.show_article(self._page.title, article(place.name), None)

    def _commands(self) -> list[Command]:
        around = self._around
        go_to, roles = around.navigator.go_to, around.desk.member.roles
        return [
            *gathering.page_commands(self._page),
            *gathering.room_commands(go_to, PAGES, roles, OFFICE),
            *self._own(),
            *self._help_commands(),
        ]

    def _help_commands(self) -> Iterator[Command]:
        for name, found in topics(PAGES):
            yield Command(
                f"วิธีใช้: {found.title}",
                lambda name=name: self._read(name),  # type: ignore[misc]  # bound now
                _HELP,
                icon="question_circle",
                also=("ช่วยเหลือ", "help"),
                sought=True,
            )

    def _read(self, name: str) -> None:
        self.beside.panel.show_article("", article(name), None)
        self.beside.open()

    def _find(self, words: str, then: Answer) -> None:
        around = self._around
        kinds = places.kinds_with_pages(PAGES)
        before = [
            (places.kind_of(place.name), place.record)
            for place in self._visited
            if place != around.navigator.here and isinstance(place.record, UUID)
        ]
        group = "" if words else places.RECENT

        def ask() -> list[Hit]:
            if words:
                return around.desk.ask(find_records, words, kinds=kinds)
            return around.desk.ask(records_of, before)

        def tell(hits: list[Hit]) -> None:
            then([places.to_open(hit, around.navigator.go_to, group=group) for hit in hits])

        if words or before:
            around.background.run(ask, tell, owner=self.palette)
        else:
            then([])
