"""The editor of lines: a few rows of small fields, added and taken away."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centredesk.fields.kinds import Kind, Lines
from centredesk.ui.forms.editor import Editor
from centredesk.ui.parts.boxes import put, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words


class LinesEditor(Editor):
    """Rows of small fields under one head."""

    wide = True
    make_cell: Callable[[Kind], Editor]

    def __init__(self, kind: Kind, make_cell: Callable[[Kind], Editor]) -> None:
        super().__init__(kind)
        assert isinstance(kind, Lines)  # noqa: S101  the table of editors says so
        self.columns = kind.columns
        self.make_cell = make_cell
        self.lines: list[dict[str, Editor]] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._add = Button("เพิ่มบรรทัด", self._add_one, kind="quiet", icon="add")
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        heads = row(*(Words(label, "column") for _, label, _ in self.columns), 36)
        for number in range(len(self.columns)):
            heads.setStretch(number, 1)
        put(whole, heads, self._rows, row(self._add, None))
        self.row.addWidget(inside, 1)
        self.setFocusProxy(self._add)

    def value(self) -> Any:
        """The filled lines, or None."""
        read = [self._read(line) for line in self.lines]
        return [line for line in read if line] or None

    def set_value(self, value: Any) -> None:
        """Show these lines."""
        for line in list(self.lines):
            self._take_away(line, silent=True)
        for given in value if isinstance(value, list) else ():
            line = self.add_line()
            for name, _, kind in self.columns:
                line[name].set_value(kind.from_json(given.get(name)))

    def add_line(self) -> dict[str, Editor]:
        """One more line, empty."""
        cells = {name: self.make_cell(kind) for name, _, kind in self.columns}
        shell = QWidget()
        frame = QHBoxLayout(shell)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(8)
        for name, label, _ in self.columns:
            cells[name].setAccessibleName(label)
            cells[name].edited.connect(self.edited)
            frame.addWidget(cells[name], 1)
        away = Button("ลบบรรทัด", lambda: self._take_away(cells), kind="icon", icon="dismiss")
        frame.addWidget(away)
        self._rows.addWidget(shell)
        self.lines.append(cells)
        return cells

    def _read(self, line: dict[str, Editor]) -> dict[str, Any]:
        kinds = {name: kind for name, _, kind in self.columns}
        values = {name: kinds[name].to_json(cell.value()) for name, cell in line.items()}
        return {name: value for name, value in values.items() if value is not None}

    def _add_one(self) -> None:
        first = next(iter(self.add_line().values()))
        first.setFocus()
        self.edited.emit()

    def _take_away(self, line: dict[str, Editor], *, silent: bool = False) -> None:
        shell = next(iter(line.values())).parentWidget()
        self.lines.remove(line)
        if shell is not None:
            self._rows.removeWidget(shell)
            shell.deleteLater()
        if not silent:
            self.edited.emit()
