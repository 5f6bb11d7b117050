"""One held row as fields: what the file says, an editor, the reason below it."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from centredesk.actions.held_rows import Faults, HeldCells
from centredesk.errors import BadValue
from centredesk.registers import field_words
from centredesk.ui.forms.editor import Editor, TypedEditor
from centredesk.ui.forms.editors import editor_for
from centredesk.ui.forms.finders import Office
from centredesk.ui.held.row_fields import in_the_file, in_words, kind_of, refusal, typed_fields
from centredesk.ui.held.row_fields import value_in as value_in_file
from centredesk.ui.parts.boxes import Card, column, row
from centredesk.ui.parts.labelled import Labelled
from centredesk.ui.parts.labels import Picture, Words

CLOSED = "ปิดไว้"
_ROOM = 640


class RowForm(QWidget):
    """The fields that are at fault first, then what else the row says."""

    edited = Signal()
    left = Signal()

    def __init__(self, held: HeldCells, where: str, office: Office) -> None:
        super().__init__()
        self.held = held
        self.editors: dict[str, Editor] = {}
        self.labelled: dict[str, Labelled] = {}
        self._office = office
        self._before: dict[str, Any] = {}
        self._reasons: dict[str, str] = {}
        for reason in held.reasons:
            self._reasons.setdefault(reason.field, reason.problem)
        faulty = typed_fields({**self._reasons})
        others = [name for name in typed_fields(held.cells) if name not in faulty]
        self._first = Card(f"ต้องแก้ {len(faulty)} ช่อง" if faulty else "ข้อมูลในแถวนี้")
        self._first.add(Words(where, "help"))
        self._first.add(*(self._field(name) for name in faulty))
        self._others = Card("ช่องอื่นในแถวนี้")
        self._others.body.addLayout(self._in_two_columns(others))
        self._tell_unread()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self._first)
        whole.addWidget(self._others)
        self._others.setVisible(bool(others))
        self.setMaximumWidth(_ROOM + 80)
        self.show_reasons()

    # ── what was typed ──

    def typed(self) -> dict[str, Any]:
        """What differs from the file, as typed, by field."""
        now = {name: _typed(editor) for name, editor in self.editors.items()}
        return {name: typed for name, typed in now.items() if typed != self._before[name]}

    def type_back(self, kept: Mapping[str, Any]) -> None:
        """Put back what was typed."""
        for name in kept.keys() & self.editors.keys():
            self.editors[name].type_back(kept[name])
            self._look_again(name)

    # ── what is wrong ──

    @property
    def faulty(self) -> list[str]:
        """The fields that are still told to be wrong, in their order."""
        return [name for name, labelled in self.labelled.items() if labelled.fault]

    @property
    def closed(self) -> list[str]:
        """The fields at fault that this role may not see."""
        return [name for name in self._reasons if name in self.held.closed]

    def show_reasons(self) -> None:
        """Tell at each field why the row is held."""
        for name, labelled in self.labelled.items():
            labelled.show_fault(self._reasons.get(name, ""))

    def mark(self, problems: Faults) -> bool:
        """Tell what the reader refused; False when none of it is about a field here."""
        told = {name: sentence for name, sentence in problems if name in self.labelled}
        for name, labelled in self.labelled.items():
            labelled.show_fault(told.get(name, ""))
        return bool(told)

    def go_to(self, name: str) -> None:
        """Put the keyboard into a field."""
        self.editors[name].setFocus()

    # ── inside ──

    def _in_two_columns(self, names: Iterable[str]) -> QGridLayout:
        """Two fields beside each other, a wide one alone."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        down, across = 0, 0
        for name in names:
            made = self._field(name)
            wide = name in self.editors and self.editors[name].wide
            if across and wide:
                down, across = down + 1, 0
            grid.addWidget(made, down, across, 1, 2 if wide else 1, Qt.AlignmentFlag.AlignTop)
            down, across = (down + 1, 0) if wide or across else (down, 1)
        for number in range(2):
            grid.setColumnStretch(number, 1)
        return grid

    def _field(self, name: str) -> QWidget:
        words = in_the_file(name, self.held.cells)
        label = field_words.in_words(name)
        if name in self.held.closed:
            return _closed(label, self._reasons.get(name, ""))
        editor = editor_for(kind_of(name), self._office)
        editor.set_value(value_in_file(name, self.held.cells))
        unread = bool(words) and _typed(editor) in (None, "")
        if unread and isinstance(editor, TypedEditor):
            editor.type_back(words)
        self._before[name] = _typed(editor)
        shown = f"ในแฟ้ม: {words}" if words else "ในแฟ้ม: ไม่มีค่า"
        as_told = name not in self._reasons and _words(editor) in (words, "")
        labelled = Labelled(label, editor, help_text="" if as_told else shown)
        editor.edited.connect(self.edited)
        editor.left.connect(lambda: self._look_again(name))
        editor.left.connect(self.left)
        editor.remark.connect(labelled.show_remark)
        self.editors[name], self.labelled[name] = editor, labelled
        return labelled

    def _look_again(self, name: str) -> None:
        """Once something else was typed the field is judged by its own words."""
        typed = _typed(self.editors[name])
        if typed == self._before[name]:
            self.labelled[name].show_fault(self._reasons.get(name, ""))
        else:
            self.labelled[name].show_fault(refusal(name, in_words(name, typed)))

    def _tell_unread(self) -> None:
        """Cells whose column is nothing we read are shown as they stand."""
        known = {*self.editors, *self.held.closed}
        unread = [
            f"{field_words.in_words(name)}: {text}"
            for name, text in self.held.cells.items()
            if name.partition(":")[0] not in known and text
        ]
        if unread:
            self._others.add(Words(f"ไม่นำเข้า · {' · '.join(unread)}", "help", wrap=True))


def _closed(label: str, why: str) -> QWidget:
    """A cell this role may not see; why it is at fault is told all the same."""
    shut = row(Picture("lock_closed", "text3", size=16), Words(CLOSED, "soft"), None, gap=6)
    made = QWidget()
    told = [Words(why, "error", wrap=True)] if why else []
    made.setLayout(column(Words(label, "label"), shut, *told))
    return made


def _words(editor: Editor) -> str:
    try:
        return editor.words_of(editor.value())
    except BadValue:
        return "?"


def _typed(editor: Editor) -> Any:
    try:
        return editor.typed()
    except BadValue:
        return None
