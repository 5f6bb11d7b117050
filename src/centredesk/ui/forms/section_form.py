"""The form of one section of a record, made from the declaration of its fields."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from centredesk.actions.drafts import must_be_known
from centredesk.clock import Clock, SystemClock
from centredesk.errors import BadValue
from centredesk.fields.blank import Blank
from centredesk.fields.field import Field, fields_of
from centredesk.models.record import Problem, Record
from centredesk.ui.forms.editor import Editor
from centredesk.ui.forms.editors import editor_for
from centredesk.ui.forms.finders import Finder, Office
from centredesk.ui.parts.labelled import Labelled
from centredesk.ui.parts.labels import Words

_ACROSS = 2


class SectionForm(QWidget):
    """Editors for the fields of a section; its draft holds what was changed, and only that.

    `finders` find the records that others refer to, by the slug of their model; `clock` and
    `province` are those of the office.
    """

    edited = Signal()
    left = Signal()

    def __init__(
        self,
        model: type[Record],
        section: str,
        *,
        leave_out: tuple[str, ...] = (),
        hidden: Callable[[Field], bool] = lambda _: False,
        hidden_because: str = "ปิดไว้ตามบทบาทของท่าน",
        finders: Mapping[str, Finder] | None = None,
        clock: Clock | None = None,
        province: str = "",
    ) -> None:
        super().__init__()
        self.model = model
        told = [f for f in fields_of(model, section) if f.name not in leave_out]
        self.hidden = [f for f in told if hidden(f)]
        self._because = hidden_because
        self.fields = {f.name: f for f in told if not hidden(f)}
        self.editors: dict[str, Editor] = {}
        self.labelled: dict[str, Labelled] = {}
        self.record: Record | None = None
        self._office = Office(clock or SystemClock(), province, finders or {})
        self._before: dict[str, Any] = {}
        self._beside: dict[str, Any] = {}
        self._refused: dict[str, tuple[Any, str]] = {}
        self._lay_out()

    # ── the record ──

    def show_record(self, record: Record | None) -> None:
        """Show a record's values; None for a new one."""
        self.record = record
        self._keep_others()
        self._before = {name: value_of(record, name) for name in self.fields}
        for name, editor in self.editors.items():
            editor.set_value(self._before[name])
            self.labelled[name].show_fault("")
            self.labelled[name].show_remark("")
        self.warn(self.problems())

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
        self.warn(self.problems())

    def settle(self) -> None:
        """What stands in the editors has been saved."""
        self._before |= {name: editor.value() for name, editor in self.editors.items()}

    def rebase(self, record: Record) -> None:
        """Take another's newer save, and keep what was typed here."""
        self.record = record
        self._keep_others()
        typed = {name for name in self.editors if self._differs(name)}
        for name, editor in self.editors.items():
            self._before[name] = value_of(record, name)
            if name not in typed:
                editor.set_value(self._before[name])
        self.warn(self.problems())

    @property
    def dirty(self) -> int:
        """How many fields differ from the record; one that cannot be read counts."""
        return sum(self._differs(name) for name in self.editors)

    # ── what is wrong, and what to look at ──

    def faults(self) -> dict[str, str]:
        """What cannot be read, by field; each is told below its field."""
        self._refused = {}
        found = {name: sentence for name in self.editors if (sentence := self._fault(name))}
        for name, labelled in self.labelled.items():
            labelled.show_fault(found.get(name, ""))
        return found

    def mark(self, error: BadValue) -> bool:
        """Show what the desk refused at its fields; False when none of them is here."""
        here = [(name, told) for name, told in error.problems if name in self.labelled]
        for name, told in here:
            sentence = told.removeprefix(f"{self.fields[name].label}: ")
            self._refused[name] = (self._typed(name), sentence)
            self.labelled[name].show_fault(sentence)
        return bool(here)

    def values(self) -> dict[str, Any]:
        """What can be read now, as the rules see it; a reason for a blank is nothing."""
        found = {name: self._readable(name) for name in self.editors}
        return {name: None if isinstance(v, Blank) else v for name, v in found.items()}

    def stand_beside(self, values: Mapping[str, Any]) -> None:
        """Values of the record that are being typed in other forms of it; rules look at all."""
        self._beside |= {name: v for name, v in values.items() if name not in self.editors}
        self.warn(self.problems())

    def problems(self) -> list[Problem]:
        """What the rules of the subject find in the record as it stands here now."""
        return self.model.problems({**self._beside, **self.values()})

    def warn(self, problems: Iterable[Problem]) -> None:
        """Tell below their fields what a person should look at; nothing is forbidden."""
        told: dict[str, str] = {}
        for problem in problems:
            told.setdefault(problem.field, problem.sentence)
        for name, labelled in self.labelled.items():
            labelled.show_warning(told.get(name, ""))

    # ── the keyboard ──

    def go_to(self, name: str) -> None:
        """Put the keyboard into a field."""
        self.editors[name].setFocus()

    def set_read_only(self, on: bool) -> None:
        """Let it only be read."""
        for editor in self.editors.values():
            editor.set_read_only(on)

    # ── inside ──

    def _keep_others(self) -> None:
        names = (told.name for told in fields_of(self.model))
        others = (name for name in names if name not in self.editors)
        self._beside = {name: getattr(self.record, name, None) for name in others}

    def _differs(self, name: str) -> bool:
        try:
            return bool(self.editors[name].value() != self._before.get(name))
        except BadValue:
            return True

    def _readable(self, name: str) -> Any:
        try:
            return self.editors[name].value()
        except BadValue:
            return None

    def _typed(self, name: str) -> Any:
        try:
            return self.editors[name].typed()
        except BadValue:
            return None

    def _told_at(self, name: str) -> str:
        """What cannot be read, or what the desk refused while nothing else was typed since."""
        typed, sentence = self._refused.get(name, (None, ""))
        return self._fault(name) or (sentence if typed == self._typed(name) else "")

    def _fault(self, name: str) -> str:
        try:
            self.editors[name].value()
        except BadValue as wrong:
            return str(wrong)
        return ""

    def _edited(self, name: str) -> None:
        """A fault goes while typing, as soon as what stands there is right."""
        labelled = self.labelled[name]
        labelled.show_remark("")
        if labelled.fault and not self._fault(name):
            labelled.show_fault("")
        self.edited.emit()

    def _left(self, name: str) -> None:
        self.labelled[name].show_fault(self._told_at(name))
        self.warn(self.problems())
        self.left.emit()

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
            whole.addWidget(Words(f"{self._because}: {labels}", "help", wrap=True))
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

    def _editor(self, told: Field) -> Editor:
        """The editor a field gets."""
        return editor_for(told.kind, self._office)

    def _field(self, name: str, told: Field) -> None:
        editor = self._editor(told)
        if must_be_known(self.model, told):
            editor.never_blank()
        labelled = Labelled(told.label, editor, required=told.required, help_text=told.help)
        editor.edited.connect(lambda: self._edited(name))
        editor.left.connect(lambda: self._left(name))
        editor.remark.connect(labelled.show_remark)
        editor.counted.connect(labelled.show_count)
        self.editors[name], self.labelled[name] = editor, labelled


def value_of(record: Record | None, name: str) -> Any:
    """A record's value, or why it has none."""
    if record is None:
        return None
    why = (record.blanks or {}).get(name)
    return Blank(why) if why else getattr(record, name)
