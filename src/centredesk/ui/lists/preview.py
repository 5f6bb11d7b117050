"""Space on a row: all that the list knows of it, whole words, without opening it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centredesk.actions.listing import Line
from centredesk.ui.lists.columns import Column
from centredesk.ui.parts.boxes import Scrolling, clear, column, ground, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words

WIDTH = 304


class Preview(QWidget):
    """A drawer beside the table; it follows the selected row."""

    open_wanted = Signal()

    def __init__(self, columns: tuple[Column, ...], *, opens: bool) -> None:
        super().__init__()
        self._columns = columns
        side = ground("panel")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName("ตัวอย่างรายการ")
        self._title = Words("", "subtitle", wrap=True)
        self._facts = Scrolling(margins=(0, 0, 0, 0))
        shut = Button("ปิดตัวอย่าง", self.hide, kind="icon", icon="dismiss")
        self.opening = Button("เปิด", self.open_wanted.emit, keys="Enter")
        inside = QVBoxLayout(side)
        inside.setContentsMargins(16, 12, 8, 12)
        inside.addLayout(row(self._title, None, shut))
        inside.addWidget(self._facts, 1)
        if opens:
            inside.addLayout(row(self.opening, None))
        else:
            self.opening.setParent(side)
            self.opening.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(side)
        self.hide()

    def tell(self, line: Line | None, *, named: bool = False) -> None:
        """Show a row, its name whole or masked as the list shows it."""
        clear(self._facts.body)
        if line is None:
            return
        first, *others = self._columns
        self._title.setText(first.text(line.cells))
        for told in others:
            label = told.whole if named and told.whole else told.label
            words = Words(told.text(line.cells), wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.body.addLayout(column(Words(label, "help"), words, gap=0))
        self._facts.body.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
