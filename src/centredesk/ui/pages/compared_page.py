"""A page of a saved record on which somebody else's later save is compared, never overwritten."""

from datetime import datetime
from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from centredesk.actions.history import Save
from centredesk.actions.kept_drafts import KeptDraft
from centredesk.actions.record_pages import RecordFound
from centredesk.errors import ChangedByOthers
from centredesk.fields.field import Field
from centredesk.models import MODELS
from centredesk.models.record import Record
from centredesk.thai.dates import short_date, show_time
from centredesk.ui.forms.choices import BoxEditor
from centredesk.ui.forms.ref_editor import RefEditor
from centredesk.ui.forms.section_form import SectionForm, value_of
from centredesk.ui.notices import Remedy
from centredesk.ui.pages.comparing import Comparison, Difference, in_numbers
from centredesk.ui.pages.differing import differences_of, since_draft
from centredesk.ui.pages.form_page import FormPage


class ComparedPage(FormPage):
    """Keeps the record as it was read, the newest save, and what differs between them and ours."""

    model: ClassVar[str] = ""
    found: RecordFound | None = None
    stack: QStackedWidget
    comparison: Comparison | None = None
    _newest: RecordFound | None = None
    _saves: list[Save] | None = None

    # ── what a child says ──

    def hidden(self, told: Field) -> bool:
        """Whether a field is not shown to this member now."""
        return False

    def shown_view(self) -> QWidget:
        """The section that is open."""
        raise NotImplementedError

    # ── reading ──

    def saved_record(self) -> Record | None:
        """The record as it was read."""
        return self.found.record if self.found else None

    def take_in(self, found: RecordFound) -> bool:
        """Show a record that was read; False while something typed waits to be compared."""
        before, self._newest = self.found, found
        if before is not None and self.dirty and before.record.version != found.record.version:
            return False  # told with its author, once the history is read
        self.found = found
        self._differences: list[Difference] = []
        for section, form in self.forms.items():
            self.fill(section, form)
        return True

    def fill(self, section: str, form: SectionForm) -> None:
        """Show the record in a form; what was typed there stays."""
        assert self.found is not None  # noqa: S101  only called once it is there
        for name, editor in form.editors.items():
            if isinstance(editor, BoxEditor | RefEditor) and name in self.found.spoken:
                editor.fill([(getattr(self.found.record, name), self.found.spoken[name])])
        if form.property("filled"):
            form.rebase(self.found.record)
        else:
            form.show_record(self.found.record)
            form.setProperty("filled", True)

    # ── somebody else saved ──

    @property
    def differences(self) -> list[Difference]:
        """What has to be looked at before anything is saved here."""
        return getattr(self, "_differences", [])

    def tell_others(self, error: ChangedByOthers) -> None:
        """Nothing is lost: what differs is read and then told, with its author."""
        self.load()

    def tell_newer(self) -> None:
        """Somebody saved since we read: who, when, and how much of ours it touches."""
        newest, base = self._newest, self.found
        if newest is None or base is None or newest.record.version == base.record.version:
            return
        saves = self._saves or []
        self._differences = differences_of(self.forms, base, newest, saves, self.hidden)
        self.tell_differences()

    def tell_differences(self) -> None:
        """The banner: whose save it was, and the two ways on."""
        now = self.desk.clock.now()
        by = [(d.when, d.who) for d in self.differences if d.when]
        when, who = max(by, default=(None, ""))
        at = f"เมื่อ {_at(when, now)}" if when else "แล้ว"
        self.banner.tell(
            f"{who or 'ผู้อื่น'} แก้{MODELS[self.model].title}นี้{at}",
            in_numbers(self.differences, self.dirty),
            Remedy("รับค่าล่าสุดและคงของเรา", self.keep_ours),
            Remedy("ดูความต่าง", self.compare, quiet=True),
            tone="warn",
        )

    def keep_ours(self) -> None:
        """Take the newest values in and keep what was typed; what overlaps is chosen first."""
        if any(one.overlaps for one in self.differences):
            self.compare()
        else:
            self.take({})

    def compare(self) -> None:
        """Show every difference; the work area is its until it is left."""
        self.close_comparison()
        self.comparison = made = Comparison(self.differences)
        made.decided.connect(self.take)
        made.left.connect(self.close_comparison)
        self.stack.addWidget(made)
        self.stack.setCurrentWidget(made)
        made.first().setFocus()

    def take(self, chosen: dict[str, str]) -> None:
        """Take the newest save in: theirs where it was chosen or nothing was typed, else ours."""
        self.close_comparison()
        self.found = self._newest or self.found
        for section, form in self.forms.items():
            self.fill(section, form)
            for name in form.editors.keys() & chosen.keys():
                if chosen[name] == "theirs":
                    form.editors[name].set_value(value_of(self.saved_record(), name))
        self._differences = []
        self._keep_the_keyboard()
        self.banner.hide()
        self.typed()
        ours = self.dirty
        self.say(f"รับค่าล่าสุดแล้ว คงของเรา {ours} ช่อง" if ours else "รับค่าล่าสุดแล้ว")

    def close_comparison(self) -> None:
        """Back to the section that was open; nothing was taken."""
        if self.comparison is None:
            return
        self._keep_the_keyboard()
        self.stack.removeWidget(self.comparison)
        self.comparison.hide()
        self.comparison.deleteLater()
        self.comparison = None
        self.stack.setCurrentWidget(self.shown_view())

    def _keep_the_keyboard(self) -> None:
        """What has the keyboard goes: the page keeps it, so that its keys go on working."""
        if (first := self.start_here()) is not None:
            first.setFocus()

    def _tell_restored(self, kept: KeptDraft) -> None:
        """A draft may be older than somebody's save: then both are shown before it is used."""
        super()._tell_restored(kept)
        if self.found is None or not self.dirty:
            return
        found = since_draft(self.forms, self.found, self._saves or [], kept.saved_at)
        if any(one.overlaps for one in found):
            self._differences = found
            self.tell_differences()


def _at(moment: datetime, now: datetime) -> str:
    if moment.date() == now.date():
        return show_time(moment)
    return f"{short_date(moment.date())} {show_time(moment)}"
