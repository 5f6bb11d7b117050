"""The form of one section of a record, made from the declaration of its fields."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from centredesk.errors import BadValue
from centredesk.fields.blank import Blank
from centredesk.fields.field import Field, fields_of
from centredesk.models.record import Record
from centredesk.ui.forms.editor import Editor
from centredesk.ui.forms.editors import editor_for
from centredesk.ui.parts.labelled import Labelled
from centredesk.ui.parts.labels import Words

_ACROSS = 2


class SectionForm(QWidget):
    """Editors for the fields of a section; its draft holds what was changed, and only that."""

    edited = Signal()
    left = Signal()

    def __init__(
        self,
        model: type[Record],
        section: str,
        *,
        leave_out: tuple[str, ...] = (),
        hidden: Callable[[Field], bool] = lambda _: False,
    ) -> None:
        super().__init__()
        self.model = model
        told = [f for f in fields_of(model, section) if f.name not in leave_out]
        self.hidden = [f for f in told if hidden(f)]
        self.fields = {f.name: f for f in told if not hidden(f)}
        self.editors: dict[str, Editor] = {}
        self.labelled: dict[str, Labelled] = {}
        self.record: Record | None = None
        self._before: dict[str, Any] = {}
        self._lay_out()

    def show_record(self, record: Record | None) -> None:
        """Show a record's values; None for a new one."""
        self.record = record
        self._before = {name: value_of(record, name) for name in self.fields}
        for name, editor in self.editors.items():
            editor.set_value(self._before[name])
            self.labelled[name].show_fault("")

    def draft(self) -> dict[str, Any]:
        """What was changed, by field name; BadValue when something cannot be read."""
        faults = self.faults()
        if faults:
            name, sentence = next(iter(faults.items()))
            raise BadValue(sentence, field=name)
        values = {name: editor.value() for name, editor in self.editors.items()}
        return {name: value for name, value in values.items() if value != self._before.get(name)}

    def typed(self) -> dict[str, Any]:
        """What differs from the record, as typed, by field name: what a draft keeps."""
        return {name: self.editors[name].typed() for name in self.editors if self._differs(name)}

    def type_back(self, kept: dict[str, Any]) -> None:
        """Put back what a draft kept; a field this form does not have is left alone."""
        for name in kept.keys() & self.editors.keys():
            self.editors[name].type_back(kept[name])

    def settle(self) -> None:
        """What stands in the editors has been saved."""
        self._before |= {name: editor.value() for name, editor in self.editors.items()}

    def rebase(self, record: Record) -> None:
        """Take another's newer save, and keep what was typed here."""
        self.record = record
        typed = {name for name in self.editors if self._differs(name)}
        for name, editor in self.editors.items():
            self._before[name] = value_of(record, name)
            if name not in typed:
                editor.set_value(self._before[name])

    @property
    def dirty(self) -> int:
        """How many fields differ from the record; one that cannot be read counts."""
        return sum(self._differs(name) for name in self.editors)

    def faults(self) -> dict[str, str]:
        """What cannot be read, by field; each is told below its field."""
        found = {name: sentence for name in self.editors if (sentence := self._fault(name))}
        for name, labelled in self.labelled.items():
            labelled.show_fault(found.get(name, ""))
        return found

    def mark(self, error: BadValue) -> bool:
        """Show what the desk refused at its fields; False when none of them is here."""
        here = [(name, told) for name, told in error.problems if name in self.labelled]
        for name, told in here:
            self.labelled[name].show_fault(told.removeprefix(f"{self.fields[name].label}: "))
        return bool(here)

    def go_to(self, name: str) -> None:
        """Put the keyboard into a field."""
        self.editors[name].setFocus()

    def set_read_only(self, on: bool) -> None:
        """Let it only be read."""
        for editor in self.editors.values():
            editor.set_read_only(on)

    def _differs(self, name: str) -> bool:
        try:
            return bool(self.editors[name].value() != self._before.get(name))
        except BadValue:
            return True

    def _fault(self, name: str) -> str:
        try:
            self.editors[name].value()
        except BadValue as wrong:
            return str(wrong)
        return ""

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        for down, names in enumerate(self._rows()):
            together = [self.labelled[name] for name in names]
            for across, labelled in enumerate(together):
                if any(other.has_help for other in together):
                    labelled.keep_help_line()
                wide = _ACROSS if self.editors[names[across]].wide else 1
                grid.addWidget(labelled, down, across, 1, wide, Qt.AlignmentFlag.AlignTop)
        for number in range(_ACROSS):
            grid.setColumnStretch(number, 1)
        whole.addLayout(grid)
        if self.hidden:
            labels = " · ".join(told.label for told in self.hidden)
            whole.addWidget(Words(f"ปิดไว้ตามบทบาทของท่าน: {labels}", "help", wrap=True))
        whole.addStretch(1)

    def _rows(self) -> list[list[str]]:
        """Two fields beside each other, a wide one alone."""
        rows: list[list[str]] = []
        room = 0
        for name, told in self.fields.items():
            self._field(name, told)
            wide = self.editors[name].wide
            if wide or not room:
                rows.append([])
            room = 0 if wide or room else 1
            rows[-1].append(name)
        return rows

    def _field(self, name: str, told: Field) -> None:
        editor = editor_for(told.kind)
        labelled = Labelled(told.label, editor, required=told.required, help_text=told.help)
        editor.edited.connect(self.edited)
        editor.left.connect(lambda: labelled.show_fault(self._fault(name)))
        editor.left.connect(self.left)
        editor.remark.connect(labelled.show_remark)
        self.editors[name], self.labelled[name] = editor, labelled


def value_of(record: Record | None, name: str) -> Any:
    """A record's value, or why it has none."""
    if record is None:
        return None
    why = (record.blanks or {}).get(name)
    return Blank(why) if why else getattr(record, name)
