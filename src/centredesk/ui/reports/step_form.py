"""A form of chosen fields of a model, in rows of twelve parts, as a step of a work page shows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from centredesk.clock import Clock
from centredesk.errors import BadValue
from centredesk.fields.field import Field, fields_of
from centredesk.fields.kinds import Choice
from centredesk.models.record import Record
from centredesk.ui.forms.choices import BoxEditor, options_of
from centredesk.ui.forms.editor import Editor
from centredesk.ui.forms.finders import Finder
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.parts.labels import Words

_PARTS = 12
Row = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Layout:
    """Which fields stand in which row, how wide; and what a step says otherwise of a field.

    `a|b` are fields of which one is asked for at a time: they share a place.
    """

    rows: tuple[Row, ...]
    required: tuple[str, ...] = ()
    boxed: tuple[str, ...] = ()
    """Choices that drop down here, though their answers could stand side by side elsewhere."""
    helps: Mapping[str, str] = field(default_factory=dict)

    @property
    def names(self) -> set[str]:
        """The fields of the form."""
        return {name for row in self.rows for cell, _ in row for name in cell.split("|")}


class StepForm(SectionForm):
    """One step's fields of one model."""

    def __init__(
        self,
        model: type[Record],
        layout: Layout,
        *,
        finders: Mapping[str, Finder],
        clock: Clock,
        province: str,
        hidden: Callable[[Field], bool] = lambda _: False,
    ) -> None:
        self.rows_told = layout
        others = tuple(f.name for f in fields_of(model) if f.name not in layout.names)
        super().__init__(
            model,
            None,  # type: ignore[arg-type]  # the fields of all sections
            leave_out=others,
            hidden=hidden,
            finders=finders,
            clock=clock,
            province=province,
        )

    @property
    def required(self) -> list[str]:
        """The fields without which the step is not done."""
        named = self.rows_told.required
        return [n for n, told in self.fields.items() if told.required or n in named]

    def missing(self) -> list[str]:
        """The required fields in which nothing stands."""
        return [n for n in self.required if self.asked(n) and self._empty(n)]

    def asked(self, name: str) -> bool:
        """Whether the field is shown now."""
        return not self.labelled[name].isHidden()

    def ask(self, names: Sequence[str], *, on: bool) -> None:
        """Show fields or take them away, as another answer asks."""
        for name in names:
            if name in self.labelled:
                self.labelled[name].setVisible(on)

    def unreadable(self) -> bool:
        """Whether something stands there that cannot be read; nothing is shown of it."""
        return any(self._fault(name) for name in self.editors)

    def whole(self) -> dict[str, Any]:
        """Every value that stands there, by field."""
        values = {name: editor.value() for name, editor in self.editors.items()}
        return {name: value for name, value in values.items() if value not in (None, "", [])}

    @property
    def touched(self) -> bool:
        """Whether anything stands there beyond what was given at first."""
        return bool(self.dirty)

    def _empty(self, name: str) -> bool:
        try:
            return self.editors[name].value() in (None, "", [])
        except BadValue:
            return False

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        for down, row in enumerate(self.rows_told.rows):
            cells = [([n for n in cell.split("|") if n in self.fields], span) for cell, span in row]
            self._lay_row(grid, down, [(names, span) for names, span in cells if names])
        for part in range(_PARTS):
            grid.setColumnStretch(part, 1)
            grid.setColumnMinimumWidth(part, 10)
        whole.addLayout(grid)
        if self.hidden:
            labels = " · ".join(told.label for told in self.hidden)
            whole.addWidget(Words(f"ปิดไว้ตามบทบาทของท่าน: {labels}", "help", wrap=True))

    def _lay_row(self, grid: QGridLayout, down: int, row: list[tuple[list[str], int]]) -> None:
        names = [name for together, _ in row for name in together]
        for name in names:
            self._field(name, self._as_told_here(self.fields[name]))
        if any(self.labelled[name].has_help for name in names):
            for name in names:
                self.labelled[name].keep_help_line()
        at = 0
        for together, span in row:
            grid.addWidget(self._cell(together), down, at, 1, span, Qt.AlignmentFlag.AlignTop)
            at += span

    def _cell(self, names: list[str]) -> QWidget:
        if len(names) == 1:
            return self.labelled[names[0]]
        shared = QWidget()
        lines = QVBoxLayout(shared)
        lines.setContentsMargins(0, 0, 0, 0)
        for name in names:
            lines.addWidget(self.labelled[name])
        return shared

    def _editor(self, told: Field) -> Editor:
        if told.name in self.rows_told.boxed and isinstance(told.kind, Choice):
            return BoxEditor(told.kind, options_of(told.kind))
        return super()._editor(told)

    def _as_told_here(self, told: Field) -> Field:
        required = told.required or told.name in self.rows_told.required
        helps = self.rows_told.helps.get(told.name, told.help)
        return replace(told, required=required, help=helps)
