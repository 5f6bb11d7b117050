"""Filters of a list: a chip that opens its answers and shows the chosen one."""

from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu

from centredesk.ui.parts.buttons import Button
from centredesk.ui.theme.icons import picture


class FilterChip(Button):
    """One filter: off, or on with one of its answers."""

    chosen = Signal()

    def __init__(self, name: str, label: str, options: list[tuple[Any, str]]) -> None:
        super().__init__(label, kind="chip")
        self.column = name
        self._label = label
        self._words = dict(options)
        self.value: Any = None
        self.setCheckable(True)
        self._menu = QMenu(self)
        for value, word in [(None, f"{label}: ทั้งหมด"), *options]:
            action = QAction(word, self._menu)
            action.setData(value)
            self._menu.addAction(action)
        self._menu.triggered.connect(self._picked)
        self.clicked.connect(self._open)
        self._show()

    def choose(self, value: Any) -> None:
        """Filter by an answer, or by none."""
        self.value = value
        self._show()
        self.chosen.emit()

    def _open(self) -> None:
        self.setChecked(self.value is not None)
        if self.value is not None and self._pointer_on_cross():
            self.choose(None)
            return
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _pointer_on_cross(self) -> bool:
        return self.mapFromGlobal(self.cursor().pos()).x() > self.width() - 28

    def _picked(self, action: QAction) -> None:
        self.choose(action.data())

    def _show(self) -> None:
        on = self.value is not None
        self.setChecked(on)
        word = self._words.get(self.value, self._label) if on else self._label
        self.setText(f"{word}     ")
        self.setAccessibleName(f"กรอง {self._label}: {word if on else 'ทั้งหมด'}")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The chip, and an arrow or a cross at its right."""
        super().paintEvent(event)
        painter = QPainter(self)
        on = self.value is not None
        name, tint = ("dismiss", "accent") if on else ("chevron_down", "text2")
        size = 12 if on else 16
        drawn = picture(name, tint, size=size, ratio=self.devicePixelRatioF())
        place = QPoint(self.width() - 12 - size, (self.height() - size) // 2)
        painter.drawPixmap(place, drawn)
        painter.end()
