"""One cell of one person, changed below the table: any field, with the editor of its kind."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centredesk.errors import BadValue
from centredesk.ui.assistance.each_person import FIELDS, Row
from centredesk.ui.forms.editor import Editor, LineEditor
from centredesk.ui.forms.editors import editor_for
from centredesk.ui.forms.finders import Office
from centredesk.ui.parts.boxes import clear, ground, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.inputs import ChoiceBox
from centredesk.ui.parts.labelled import Labelled
from centredesk.ui.parts.labels import Words


class OneCell(QWidget):
    """Which person, which field, its value; Ctrl+Enter takes it, Esc leaves it as it was."""

    taken = Signal(str, object)
    common = Signal(str)
    closed = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._row: Row | None = None
        self.name = ""
        self.editor: Editor | None = None
        self.labelled: Labelled | None = None
        self.title = Words("", "subtitle")
        self.which = ChoiceBox([(name, told.label) for name, told in FIELDS.items()])
        self._place = QHBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        inside = ground("foot")
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(24, 8, 24, 12)
        lines.setSpacing(8)
        lines.addWidget(self.title)
        which = Labelled("ช่องที่ต่างจากคนอื่น", self.which)
        self.take = Button("ใช้ค่านี้", self._take, keys="Ctrl+Enter")
        self.same = Button("ให้เหมือนทุกคน", self._same, kind="quiet")
        shut = Button("ปิด", self.closed.emit, kind="quiet", keys="Esc")
        fields = row(which, gap=16)
        fields.addLayout(self._place, 1)
        fields.addLayout(row(self.same, shut, self.take))
        fields.setAlignment(which, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(fields)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(inside)
        self.which.activated.connect(lambda _: self._ask(str(self.which.value())))

    def show_cell(self, told: Row, name: str) -> None:
        """Open one cell, with the keyboard in it."""
        self._row = told
        self.title.setText(f"เฉพาะ {told.person.code} {told.person.name}")
        self.which.choose(name)
        self._ask(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Escape leaves the cell as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def take_now(self) -> None:
        """Take what stands here."""
        self._take()

    def _ask(self, name: str) -> None:
        assert self._row is not None  # noqa: S101  a cell is open
        clear(self._place)
        field = FIELDS[name]
        self.name = name
        self.editor = editor_for(field.kind, self._office)
        self.editor.set_value(self._row.values.get(name))
        self.labelled = Labelled(field.label, self.editor, required=field.required)
        told: dict[str, Any] = dict(self._row.faults)
        sentence = str(told.get(name, "")).removeprefix(f"{field.label}: ")
        self._place.addWidget(self.labelled, 1, Qt.AlignmentFlag.AlignTop)
        self.labelled.show_fault(sentence)
        self.same.setVisible(name in self._row.own)
        self.editor.setFocus()
        if isinstance(self.editor, LineEditor):
            self.editor.line.selectAll()

    def _take(self) -> None:
        if self.editor is None or self.labelled is None:
            return
        try:
            value = self.editor.value()
        except BadValue as wrong:
            self.labelled.show_fault(str(wrong))
            return
        self.taken.emit(self.name, value)

    def _same(self) -> None:
        self.common.emit(self.name)
