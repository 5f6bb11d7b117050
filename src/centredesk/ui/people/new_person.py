"""A person entered; who may already be known is shown beside the name while it is typed."""

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent

from centredesk.actions.duplicates import Candidate, likely_to
from centredesk.errors import BadValue
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.pages.add_page import AddPage
from centredesk.ui.people.ages import hint_age
from centredesk.ui.people.alike_panel import AlikePanel
from centredesk.ui.people.person_page import SECTIONS

_WAIT = 400
_BESIDE = 900


class NewPerson(AddPage):
    """All sections of a person; the code is given."""

    name = "new_person"
    title = "เพิ่มบุคคล"
    what = "บุคคลใหม่"
    working = True  # the panel of who may be meant stands beside the form
    model = "person"
    opens = "person"
    sections_told = SECTIONS
    not_typed = ("code",)

    def build(self) -> None:
        """And the panel of who may be meant, beside what is typed."""
        self.alike = AlikePanel(lambda key: self.go_to("person", key))
        self._look = QTimer(self, singleShot=True, interval=_WAIT)
        self._look.timeout.connect(self._ask_who)
        super().build()
        self.add(self.alike)
        self.head.tell(summary="รหัสบุคคลออกให้เมื่อบันทึก")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The panel gives way to the form."""
        super().resizeEvent(event)
        self.alike.narrow(on=self.width() < _BESIDE)

    def prepare_form(self, section: str, form: SectionForm) -> None:
        """Names and numbers are compared while they are typed."""
        hint_age(form, self.desk.clock.today())
        form.edited.connect(self._look.start)

    def _ask_who(self) -> None:
        draft: dict[str, Any] = {}
        for form in self.forms.values():
            for name, editor in form.editors.items():
                try:
                    draft[name] = editor.value()
                except BadValue:
                    continue
        typed = {name: value for name, value in draft.items() if value is not None}
        self.ask(likely_to, self._show_alike, typed)

    def _show_alike(self, found: list[Candidate]) -> None:
        self.alike.tell(found, named=self.may_see_names)

    def saved(self, keys: list[Any]) -> None:
        """Show the person, or go back to the page that waited for one."""
        if self.around.navigator.answer(self.record, keys[0]):
            self.say("บันทึกบุคคลแล้ว", undo=True)
        else:
            super().saved(keys)
