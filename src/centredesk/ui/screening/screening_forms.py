"""The forms of one screening: made with their part, filled from one record, read as they stand."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from centredesk.actions import access
from centredesk.actions.screening_pages import PersonToScreen
from centredesk.actions.screening_result import confirm_screening
from centredesk.errors import BadValue
from centredesk.fields.blank import Blank
from centredesk.fields.field import Field, fields_of
from centredesk.models.cases import Case
from centredesk.models.legal_finding import Birth, age_then
from centredesk.models.people import Person
from centredesk.models.record import Record
from centredesk.models.screening import Screening
from centredesk.ui.forms.finders import AddingFinder, Finder, desk_finders
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.navigation import given_in
from centredesk.ui.pages.form_page import FormPage
from centredesk.ui.screening.element_columns import ColumnForm
from centredesk.ui.screening.elements_part import FORCED
from centredesk.ui.screening.form_parts import (
    CASE_FORM,
    COLUMNS,
    NARROW,
    PERSON_FORMS,
    PIECES,
    piece_of,
)
from centredesk.ui.screening.narrow_form import NarrowForm
from centredesk.ui.screening.result_panel import Judged

JUDGED = (
    "person",
    "case",
    "operation",
    "interpreter",
    "interpreter_language",
    "mdt_members",
    "start_at",
    "explained",
    "acts",
    "means",
    "forms",
    "exploitation_from",
    "fl_means",
    "unable_to_resist",
    "result",
    "reasons",
)
"""The fields that the law, the strip above the parts and the panel look at."""
_BIRTH = ("birth_date", "stated_age", "stated_age_on", "age_basis")
_OF_A_NEW_CASE = ("main_form", "flow")
_NOT_OF_A_NEW_PERSON = ("code", "middle_name", "middle_name_latin", "aliases", "gender_identity")


class ScreeningForms(FormPage):
    """Knows every form of a screening, new or confirmed; a child lays them out."""

    what: ClassVar[str] = "แบบคัดแยก"

    base: Screening
    """The screening as it is saved; of a new one, what is given without being typed."""
    person: PersonToScreen | None = None
    reopened = False

    # ── what it is about ──

    @property
    def is_new(self) -> bool:
        """Whether it is not saved yet."""
        return not isinstance(self.record, UUID)

    @property
    def may_change(self) -> bool:
        """Whether the member may confirm results."""
        return access.may(self.desk.member, confirm_screening)

    @property
    def locked(self) -> bool:
        """A confirmed screening is read, until it is opened again."""
        return not self.may_change or not (self.is_new or self.reopened)

    @property
    def called(self) -> str:
        """The number, or that it has none yet; never a name."""
        return f"{self.what} {self.base.screening_no or 'ใหม่'}"

    def given(self) -> Screening:
        """What a new screening has without being typed: who interviews, and what it belongs to."""
        known = {name: key for name, key in given_in(self.record).items() if name in JUDGED}
        return Screening(interviewer=self.desk.member.full_name, **known)

    def saved_record(self) -> Record | None:
        """What the forms show when nothing is typed."""
        return self.base

    @property
    def somebody_new(self) -> bool:
        """Whether the person is entered here and not chosen."""
        return False

    # ── the forms ──

    def form(self, key: str) -> SectionForm:
        """A form, made when it is first wanted."""
        if key not in self.forms:
            made = self.watch(key, self._made(key))
            made.show_record(self.base if made.model is Screening else None)
            made.set_read_only(self.locked)
            made.edited.connect(self.judge)
        return self.forms[key]

    def judge(self) -> None:
        """Look at what stands in the forms now."""
        raise NotImplementedError

    def hidden(self, told: Field) -> bool:
        """What one types oneself is seen; what stands is private, but for what is required."""
        if self.is_new or told.private == "open" or told.required:
            return False
        return not self.desk.member.can_see_identity

    def finders(self) -> Mapping[str, Finder]:
        """A person who is not found can be entered here."""
        known = dict(desk_finders(self.ask, named=lambda: self.may_see_names))
        offer = "เพิ่มเป็นบุคคลใหม่"
        known["person"] = AddingFinder(
            self.ask, "person", offer=offer, add=lambda words, _: self.enter_somebody(words)
        )
        return known

    def enter_somebody(self, words: str) -> None:
        """Enter somebody not met before; the words looked for are the name."""
        raise NotImplementedError

    def _made(self, key: str) -> SectionForm:
        office: dict[str, Any] = {
            "finders": self.finders(),
            "clock": self.desk.clock,
            "province": self.desk.centre.province or "",
        }
        if key in PERSON_FORMS:
            section = PERSON_FORMS[key]
            return SectionForm(Person, section, leave_out=_NOT_OF_A_NEW_PERSON, **office)
        if key == CASE_FORM:
            every = (told.name for told in fields_of(Case, "exploitation"))
            others = tuple(name for name in every if name not in _OF_A_NEW_CASE)
            return SectionForm(Case, "exploitation", leave_out=others, **office)
        piece = PIECES[key]
        more: dict[str, Any] = {"leave_out": piece.leave_out(), "hidden": self.hidden, **office}
        if key not in COLUMNS:
            made = NarrowForm if key in NARROW else SectionForm
            return made(Screening, piece.section, **more)
        elsewhere = (FORCED,) if key == "forms" else ()
        return ColumnForm(
            Screening, piece.section, number=COLUMNS[key], elsewhere=elsewhere, **more
        )

    # ── what stands in them ──

    def value(self, name: str) -> Any:
        """A field as it stands: typed, or as saved where its part was not opened yet."""
        form = self.forms.get(piece_of(name))
        if form is None or name not in form.editors:
            return getattr(self.base, name)
        return _readable(form, name)

    def judged(self) -> Judged:
        """What stands in the forms now, as the law looks at it; the file is not asked."""
        values = {name: self.value(name) for name in JUDGED}
        birth = self._birth()
        age = age_then(birth, values, today=self.desk.clock.today())
        needed = self.person is not None and self.person.interpreter_needed
        lacks = needed and not (values["interpreter"] and values["interpreter_language"])
        return Judged(values, birth, age, lacks_interpreter=lacks)

    def _birth(self) -> Birth:
        if not self.somebody_new:
            return self.person.birth if self.person else Birth()
        identity = self.forms.get("new identity")
        if identity is None:
            return Birth()
        return Birth(*(_readable(identity, name) for name in _BIRTH))

    def draft(self) -> dict[str, Any]:
        """The values of the screening that are to be saved: what was given and what was typed."""
        values: dict[str, Any] = {}
        if self.is_new:
            names = (told.name for told in fields_of(Screening))
            standing = {name: getattr(self.base, name) for name in names}
            values = {name: value for name, value in standing.items() if value is not None}
        for key, form in self.forms.items():
            if key in PIECES:
                values |= form.draft()
        return values

    def draft_of(self, *keys: str) -> dict[str, Any]:
        """What was typed in these forms of another record."""
        values: dict[str, Any] = {}
        for key in keys:
            if key in self.forms:
                values |= self.forms[key].draft()
        return values


def _readable(form: SectionForm, name: str) -> Any:
    """A value that can be read now; a reason for a blank is nothing to the law."""
    if name not in form.editors:
        return None
    try:
        value = form.editors[name].value()
    except BadValue:
        return None
    return None if isinstance(value, Blank) else value
