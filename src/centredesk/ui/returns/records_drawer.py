"""The records behind a figure, by their numbers; it slides over the checks and goes with Escape."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from centredesk.ui.parts.boxes import ground, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words


class _Numbers(QListWidget):
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListWidget.EditTrigger.NoEditTriggers)
        self.setAccessibleName("เลขรายการที่นับ")
        self.itemActivated.connect(lambda item: self.opened.emit(item.text()))


class RecordsDrawer(QWidget):
    """Numbers of records; Enter opens the case they belong to."""

    opened = Signal(str)
    shut = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = Words("", "subtitle", wrap=True)
        self.remark = Words("", "help", wrap=True)
        self.list = _Numbers()
        self._close = Button("ปิดรายการ", self.shut.emit, kind="icon", icon="dismiss", keys="Esc")
        inside = ground("panel")
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(16, 12, 8, 12)
        lines.setSpacing(8)
        head = row(self.title, self._close)
        head.setStretch(0, 1)
        head.setAlignment(self._close, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(head)
        lines.addWidget(self.remark)
        lines.addWidget(self.list, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(inside)
        self.setFixedWidth(272)
        self.list.opened.connect(self.opened)
        self.hide()

    def show_numbers(self, title: str, remark: str, numbers: Sequence[str]) -> None:
        """Show these numbers and take the keyboard."""
        self.title.setText(title)
        self.remark.setText(remark)
        self.list.clear()
        self.list.addItems(list(numbers))
        self.show()
        if numbers:
            self.list.setCurrentRow(0)
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Escape shuts it."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut.emit()
        else:
            super().keyPressEvent(event)
