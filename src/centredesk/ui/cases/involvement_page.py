"""A person's part in a case: as what, since when, until when; struck out with a reason."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from centredesk.actions.record_pages import RecordFound
from centredesk.fields.codes import code_list
from centredesk.models.cases import Involvement
from centredesk.models.record import Record
from centredesk.ui.pages.record_page import RecordPage
from centredesk.ui.parts.labels import badge


class InvolvementPage(RecordPage):
    """The part of one person in one case."""

    name = "involvement"
    what = "บุคคลในกรณี"
    model = "involvement"
    watches: ClassVar[tuple[str, ...]] = ("involvement",)
    sections_told = (("involvement", "ฐานะในกรณี"),)
    not_typed = ("case", "person")
    told: RecordFound | None = None

    def actions_of_page(self) -> None:
        """To the case and to the person."""
        self.action("เปิดกรณี", lambda: self._open("case"), icon="folder")
        self.action("เปิดบุคคล", lambda: self._open("person"), icon="person")
        super().actions_of_page()

    def tell_head(self, record: Record) -> None:
        """Pseudonym; case and person's code; the part."""
        assert isinstance(record, Involvement)  # noqa: S101  the page of one
        spoken = self.told.spoken if self.told else {}
        where = (f"กรณี {spoken.get('case', '')}", f"บุคคล {spoken.get('person', '')}")
        self.head.tell(record.code or record.title, " · ".join(where))
        marks: list[QWidget] = [badge(code_list("involvement_role").label(record.role or ""))]
        if record.official:
            marks.append(badge("เจ้าหน้าที่รัฐ", "warn"))
        self.head.mark(*marks)

    def show_found(self, found: RecordFound) -> None:
        """With the numbers of case and person."""
        self.told = found
        super().show_found(found)

    def may_strike_out(self, record: Record) -> bool:
        """A victim is struck out on the victim's own page, with all that belongs to it."""
        assert isinstance(record, Involvement)  # noqa: S101  as above
        return record.role != "VICTIM" and super().may_strike_out(record)

    def _open(self, what: str) -> None:
        if self.found is not None:
            self.go_to(what, getattr(self.found.record, what))
