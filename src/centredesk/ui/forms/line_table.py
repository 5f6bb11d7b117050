"""The editor of lines: a few rows of small fields, added and taken away."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centredesk.errors import BadValue
from centredesk.fields.blank import Blank
from centredesk.fields.kinds import Kind, Lines
from centredesk.ui.forms.editor import Editor
from centredesk.ui.forms.reasons import ReasonTicks
from centredesk.ui.parts.boxes import put, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words

_REASON = {blank.value: blank for blank in Blank}


class LinesEditor(Editor):
    """Rows of small fields under one head; the reasons for having none beside the button."""

    wide = True

    def __init__(self, kind: Kind, make_cell: Callable[[Kind], Editor]) -> None:
        super().__init__(kind)
        assert isinstance(kind, Lines)  # noqa: S101  the table of editors says so
        self.columns = kind.columns
        self.make_cell = make_cell
        self.lines: list[dict[str, Editor]] = []
        self._shown: tuple[Any, Any] = (None, None)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._add = Button("เพิ่มบรรทัด", self._add_one, kind="quiet", icon="add")
        self.why = ReasonTicks(self.reasons)
        self._heads = QWidget()
        inside = QWidget()
        self._lay_out(QVBoxLayout(inside))
        self.hold(inside)
        self.setFocusProxy(self._add)
        self.why.chosen.connect(self._chose_reason)

    def _lay_out(self, whole: QVBoxLayout) -> None:
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        heads = row(*(Words(label, "column") for _, label, _ in self.columns), 36)
        for number in range(len(self.columns)):
            heads.setStretch(number, 1)
        self._heads.setLayout(heads)
        self._heads.hide()
        put(whole, self._heads, self._rows, row(self._add, 12, self.why, None))

    # ── its value ──

    def value(self) -> Any:
        """The filled lines, or why there are none, or None."""
        if self.lines and self.typed() == self._shown[0]:
            return self._shown[1]
        read = [self._read(number, line) for number, line in enumerate(self.lines, 1)]
        return [line for line in read if line] or self.why.value()

    def set_value(self, value: Any) -> None:
        """Show these lines."""
        self._clear()
        for given in value if isinstance(value, list) else ():
            line = self.add_line()
            for name, _, kind in self.columns:
                line[name].set_value(kind.from_json(given.get(name)))
        self.why.choose(value)
        self._shown = (self.typed(), value)
        self.tell_reader()

    def typed(self) -> Any:
        """Every cell as it stands."""
        rows = [{name: cell.typed() for name, cell in line.items()} for line in self.lines]
        why = self.why.value()
        return {"rows": rows, "why": why and why.value}

    def type_back(self, kept: Any) -> None:
        """Every cell as it was left."""
        kept = kept if isinstance(kept, dict) else {}
        self._clear()
        for given in kept.get("rows") or ():
            line = self.add_line()
            for name in line.keys() & given.keys():
                line[name].type_back(given[name])
        self.why.choose(_REASON.get(kept.get("why") or ""))

    def never_blank(self) -> None:
        """The reasons are not shown."""
        super().never_blank()
        self.why.hide()

    def _read(self, number: int, line: dict[str, Editor]) -> dict[str, Any]:
        values = {}
        for name, label, kind in self.columns:
            try:
                values[name] = kind.to_json(line[name].value())
            except BadValue as wrong:
                told = f"บรรทัดที่ {number} ช่อง “{label}” {wrong.sentence}"
                raise BadValue(told, wrong.advice) from None
        return {name: value for name, value in values.items() if value is not None}

    # ── its lines ──

    def add_line(self) -> dict[str, Editor]:
        """One more line, empty."""
        cells = {name: self.make_cell(kind) for name, _, kind in self.columns}
        shell = QWidget()
        frame = QHBoxLayout(shell)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(8)
        for name, label, _ in self.columns:
            self._listen(cells[name], label)
            frame.addWidget(cells[name], 1)
        away = Button("ลบบรรทัด", lambda: self._take_away(cells), kind="icon", icon="dismiss")
        frame.addWidget(away)
        self._rows.addWidget(shell)
        self.lines.append(cells)
        self._heads.show()
        self._name_cells()
        return cells

    def _listen(self, cell: Editor, label: str) -> None:
        cell.in_a_cell()
        cell.setMaximumWidth(2000)
        cell.speak(label, "")
        cell.edited.connect(self._edited)
        cell.left.connect(self.left)
        cell.remark.connect(self.remark)

    def speak(self, name: str, told: str) -> None:
        """Each cell says its column and its line."""
        super().speak(name, told)
        self._add.setAccessibleName(f"{name}: เพิ่มบรรทัด")
        for tick in self.why.ticks.values():
            tick.setAccessibleName(f"{name}: {tick.text()}")
        self._name_cells()

    def _name_cells(self) -> None:
        labels = {name: label for name, label, _ in self.columns}
        for number, line in enumerate(self.lines, 1):
            for name, cell in line.items():
                cell.speak(f"{self._name} บรรทัดที่ {number} {labels[name]}".strip(), self._told)

    def show_state(self, state: str) -> None:
        """The cell at fault wears the edge."""
        for line in self.lines:
            for cell in line.values():
                cell.show_state(state if state and _wrong(cell) else "")

    def first(self, held: QWidget) -> QWidget:
        """Where the keyboard arrives."""
        return self._add

    def _edited(self) -> None:
        self.why.choose(None)
        self.edited.emit()

    def _add_one(self) -> None:
        first = next(iter(self.add_line().values()))
        first.setFocus()
        self._edited()

    def _chose_reason(self, value: Any) -> None:
        if value is not None:
            self._clear()
        self.edited.emit()
        self.left.emit()

    def _clear(self) -> None:
        for line in list(self.lines):
            self._take_away(line, silent=True)

    def _take_away(self, line: dict[str, Editor], *, silent: bool = False) -> None:
        shell = next(iter(line.values())).parentWidget()
        self.lines.remove(line)
        if shell is not None:
            self._rows.removeWidget(shell)
            shell.hide()
            shell.deleteLater()
        self._heads.setVisible(bool(self.lines) and self._heads.parentWidget() is not None)
        self._name_cells()
        if not silent:
            self._add.setFocus()
            self.edited.emit()


def _wrong(cell: Editor) -> bool:
    try:
        cell.value()
    except BadValue:
        return True
    return False
