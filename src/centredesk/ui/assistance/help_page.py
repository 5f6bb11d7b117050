"""One act of help: entered, read, changed."""

from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QWidget

from centredesk.actions.assistance import last_help
from centredesk.actions.assistance_lists import Helpable, victims_of
from centredesk.actions.record_pages import RecordFound
from centredesk.fields.codes import code_list
from centredesk.models.assistance import Assistance
from centredesk.models.record import Record
from centredesk.thai.dates import short_date
from centredesk.ui.assistance.offers import KEYS, Offers
from centredesk.ui.navigation import given_in, something_new
from centredesk.ui.pages.add_page import AddPage
from centredesk.ui.pages.record_page import RecordPage
from centredesk.ui.parts.boxes import Card, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words

SECTION = (("help", "การช่วยเหลือ"),)


class HelpPage(RecordPage):
    """One act of help that was entered; a new one is entered on its own page."""

    name = "help"
    title = "การช่วยเหลือ"
    what = "การช่วยเหลือ"
    model = "assistance"
    watches: ClassVar[tuple[str, ...]] = ("assistance", "victim")
    sections_told = SECTION

    def load(self) -> None:
        """Read the act; something new goes to where it is entered."""
        if str(self.record).startswith(_NEW):
            self.around.navigator.replace(NewHelp.name, self.record)
        else:
            super().load()

    def tell_head(self, record: Record) -> None:
        """Service and days; the victim's code once it is known."""
        assert isinstance(record, Assistance)  # noqa: S101  the model of this page
        days = [short_date(day) for day in (record.start, record.end) if day]
        title = code_list("service").label(record.kind) if record.kind else self.title
        cost = [f"{record.cost:,.2f} บาท"] if record.cost is not None else []
        self.head.tell(title, " · ".join([*([" ถึง ".join(days)] if days else []), *cost]))

    def shown(self, found: RecordFound) -> None:
        """The victim's code leads the summary."""
        code = found.spoken.get("victim", "")
        self.head.tell(summary=f"{code} · {self.head.summary.text()}".strip(" ·"))


class NewHelp(AddPage):
    """Enter one act of help; what was entered last is offered."""

    name = "new_help"
    title = "บันทึกการช่วยเหลือ"
    what = "การช่วยเหลือ"
    model = "assistance"
    sections_told = SECTION
    opens = "help"

    def build(self) -> None:
        """The form, offers above it, victims of a given case beside them."""
        super().build()
        self.offers = Offers(self.forms["help"], self.desk.clock)
        self.above(self.offers)
        self.offers.tell()
        self.on_key(KEYS, self.offers.take_all)
        self.on_key("Ctrl+Shift+N", self._many)
        self.ask(last_help, self.offers.learn)
        if keys := list(given_in(self.record).values()):
            self.ask(victims_of, self._offer_victims, keys)

    def below(self, section: str) -> QWidget:
        """The victims of the case this was opened from, and the way to help many of them."""
        self.victims = Card("ผู้เสียหายในกรณี")
        self.victims.hide()
        return self.victims

    def choose(self, victim: UUID) -> None:
        """Take one of the offered victims."""
        self.forms["help"].editors["victim"].set_value(victim)
        self.forms["help"].edited.emit()

    def _offer_victims(self, found: list[Helpable]) -> None:
        editor = self.forms["help"].editors["victim"]
        if "victim" in given_in(self.record) and editor.typed() in _EMPTY:
            editor.set_value(given_in(self.record)["victim"])
        elif "case" in given_in(self.record):
            for one in found:
                told = Words(one.name, "soft")
                take = Button(one.code, self._chooser(one.id), kind="link")
                self.victims.add(row(take, told, None, gap=12))
            many = Button("บันทึกให้หลายคนพร้อมกัน", self._many, icon="people", keys="Ctrl+Shift+N")
            self.victims.add(row(many, None))
            self.victims.show()

    def _chooser(self, victim: UUID) -> Any:
        return lambda: self.choose(victim)

    def _many(self) -> None:
        given = given_in(self.record)
        case = {"case": given["case"]} if "case" in given else {}
        self.go_to("help_many", something_new(**case))


_NEW = "new-"
_EMPTY: tuple[Any, ...] = (None, "", {"id": None, "text": ""})
