"""The keys of a record's page: sections, neighbours, save and next, on paper."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtGui import QShowEvent

from centredesk.fields.field import Field
from centredesk.ui.pages.record_printing import (
    Lines,
    ask_where,
    save_record,
    secrecy_of,
    sections_on_paper,
)
from centredesk.ui.pages.record_states import RecordStates
from centredesk.ui.parts.section_list import SectionList


class RecordKeys(RecordStates):
    """What can be done with a record without the mouse, whatever record it is."""

    sections_told: ClassVar[tuple[tuple[str, str], ...]] = ()
    """The forms: section of the model, and the heading."""
    not_typed: ClassVar[tuple[str, ...]] = ()
    sections: SectionList
    _go_on = False

    # ── what the page is ──

    @classmethod
    def listed(cls) -> list[tuple[str, str]]:
        """All sections of the page."""
        raise NotImplementedError

    @property
    def shown_section(self) -> str:
        """The section that is open."""
        raise NotImplementedError

    def open(self, name: str) -> None:
        """Show a section."""
        raise NotImplementedError

    def edit(self) -> None:
        """Go to the first field to type in."""
        raise NotImplementedError

    def hidden(self, told: Field) -> bool:
        """Whether a field is not shown."""
        raise NotImplementedError

    # ── what the keys do ──

    def keys_of_kind(self) -> None:
        """From section to section, from record to record."""
        super().keys_of_kind()
        self.keys_to_neighbours()
        self.on_key("Ctrl+P", self.print_record)
        self.on_key("Ctrl+Tab", lambda: self.step_section(1))
        self.on_key("Ctrl+Shift+Tab", lambda: self.step_section(-1))
        if self.may_change:
            self.on_key("Ctrl+Return", self.save_and_next)

    def step_section(self, step: int) -> None:
        """Open the section after or before this one; the keyboard goes there."""
        names = [name for name, _ in self.listed()]
        self.open(names[(names.index(self.shown_section) + step) % len(names)])
        if (form := self.forms.get(self.shown_section)) is not None and form.editors:
            form.go_to(next(iter(form.editors)))
        else:
            self.sections.place_of(self.shown_section).setFocus()

    def save_and_next(self) -> None:
        """Save what was typed, then open the next record of the list this one came from."""
        if self.comparison is not None:
            self.comparison.decide()
            return
        self._go_on = bool(self.dirty)
        self.save() if self._go_on else self.turn(1)

    def typed(self) -> None:
        """Whatever was to follow a save waits for the next one."""
        self._go_on = False
        super().typed()

    def escape(self) -> bool:
        """A comparison closes; else the form is left for the list of sections."""
        place = self.sections.place_of(self.shown_section)
        if self.comparison is not None:
            self.close_comparison()
        elif place.hasFocus() or not place.isVisible():
            return False
        else:
            place.setFocus()
        return True

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Opened by F2 in a list, it begins in the first form."""
        super().showEvent(event)
        if self.found is not None:
            self.edit_if_wanted()

    def edit_if_wanted(self) -> None:
        if self.around.navigator.is_to_edit(self.name, self.record) and self.sections_told:
            self.edit()

    def go_on(self) -> None:
        """The record is saved: open the next one, if that was wanted."""
        if self._go_on:
            self._go_on = False
            self.turn(1)

    def lines_on_paper(self) -> Sequence[Lines]:
        """What belongs to the record and is printed with it, in codes."""
        return ()

    def print_record(self) -> None:
        """Save the record, as it is saved and as this page masks it, as an official PDF."""
        if self.found is None or (path := ask_where(self, f"{self.called}.pdf")) is None:
            return
        told = sections_on_paper(
            self.found, self.sections_told, leave_out=self.not_typed, hidden=self.hidden
        )
        secrecy, desk, title = secrecy_of(self.found.record), self.desk, self.called
        lines = self.lines_on_paper()
        self.work(
            f"กำลังบันทึก PDF {title}",
            lambda _: save_record(desk, path, title, told, lines, secrecy=secrecy),
            lambda saved: self.say(f"บันทึก {saved.name} แล้ว"),
        )
