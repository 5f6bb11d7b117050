"""The page on which a new record is entered: its sections below each other, one save."""

from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from centredesk.actions.kept_drafts import KeptDraft
from centredesk.actions.records import add_records
from centredesk.fields.field import Field
from centredesk.models import MODELS
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.pages.form_page import FormPage
from centredesk.ui.parts.boxes import Card, Scrolling
from centredesk.ui.parts.turns import Turns, in_turns


class AddPage(FormPage):
    """A new record of one model; a child names its sections and where to go once it is saved.

    Open it by `go_to(name, something_new())`: the draft is kept under that name.
    """

    model: ClassVar[str] = ""
    sections_told: ClassVar[tuple[tuple[str, str], ...]] = ()
    not_typed: ClassVar[tuple[str, ...]] = ()
    opens: ClassVar[str] = ""
    """The page that shows the saved record; empty goes back."""
    _place = 0

    def given(self) -> dict[str, Any]:
        """Values the new record has without being typed, by field name."""
        return {}

    def prepare_form(self, section: str, form: SectionForm) -> None:
        """Give a form what it needs besides its declaration."""

    def below(self, section: str) -> QWidget | None:
        """What stands below the card of a section, if anything."""
        return None

    def build(self) -> None:
        """One card for each section, the first at once; keys at the foot."""
        self.scrolling = Scrolling(form=True)
        self.scrolling.add(None)
        self.add(self.scrolling, 1)
        first, *others = (partial(self._make, *told) for told in self.sections_told)
        first()
        self.foot.tell("ช่องที่มี * ต้องครบ")
        self.action("ยกเลิก", self.leave_page, foot=True)
        self.action("บันทึก", self.save, keys="Ctrl+S", icon="save", kind="main", foot=True)
        self.on_key("Ctrl+Return", self.save)
        if others:
            others.append(partial(self.tab_after, self.scrolling))
        self.making: Turns = in_turns(self, *others)
        self.restore()

    def _make(self, section: str, heading: str) -> None:
        """The card of a section, below those that stand."""
        model, leave_out = MODELS[self.model], (*self.not_typed, *self.given())
        form = self.new_form(model, section, leave_out=leave_out, hidden=self.hidden)
        self.prepare_form(section, form)
        form.show_record(None)
        card = Card(heading)
        card.add(form)
        body, place = self.scrolling.body, self._place
        for piece in (card, self.below(section)):
            if piece is not None:
                body.insertWidget(place, piece)
                place += 1
        self._place = place

    def make_form(self, section: str) -> SectionForm | None:
        """The form of a section, made now if it is not yet."""
        if section not in self.forms:
            self.making.finish()
        return super().make_form(section)

    def _restored(self, then: Callable[[], None], kept: KeptDraft | None) -> None:
        """A draft comes back once all sections stand."""
        if self.making.under_way and kept is not None:
            self.making.then(partial(super()._restored, then, kept))
        else:
            super()._restored(then, kept)

    def start_here(self) -> QWidget | None:
        """The first field."""
        form = next(iter(self.forms.values()), None)
        return next(iter(form.editors.values()), None) if form else None

    def hidden(self, told: Field) -> bool:
        """Private fields are for who may see identities; who enters somebody types the name."""
        return told.private != "open" and not self.desk.member.can_see_identity

    def save(self) -> None:
        """Enter the record."""
        self.making.finish()
        if self.any_faults():
            return
        draft = self.given()
        for form in self.forms.values():
            draft |= form.draft()
        self.submit(add_records, self.saved, self.model, [draft])

    def saved(self, keys: list[Any]) -> None:
        """Say so, and show the new record."""
        self.say(f"บันทึก{MODELS[self.model].title}แล้ว", undo=True)
        self.around.navigator.replace(self.opens, keys[0]) if self.opens else self.leave_page()

    def leave_page(self) -> None:
        """Go back; what was typed stays a draft."""
        self.around.navigator.back()

    def discarded(self) -> None:
        """Nothing was saved: the page is left."""
        super().discarded()
        self.leave_page()
