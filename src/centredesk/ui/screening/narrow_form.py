"""A form in a narrow place: one field below another."""

from PySide6.QtWidgets import QVBoxLayout

from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.parts.labels import Words


class NarrowForm(SectionForm):
    """Every field takes the whole width, as the side panel and small cards have no room for two."""

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        for name, told in self.fields.items():
            self._field(name, told)
            whole.addWidget(self.labelled[name])
        if self.hidden:
            labels = " · ".join(told.label for told in self.hidden)
            whole.addWidget(Words(f"ปิดไว้ตามบทบาทของท่าน: {labels}", "help", wrap=True))
