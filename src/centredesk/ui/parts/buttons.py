"""Buttons: verb first, the key written after it, one main button a page."""

from collections.abc import Callable
from typing import Literal

from PySide6 import QtCore
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from centredesk.ui.theme.icons import icon
from centredesk.ui.theme.repaint import Repainting
from centredesk.ui.theme.words import plain

Kind = Literal[
    "normal",
    "main",
    "quiet",
    "link",
    "danger",
    "icon",
    "corner",
    "chip",
    "segment",
    "toast",
    "status",
]
_TINTS = {"main": "accent_t", "danger": "surf", "quiet": "accent", "link": "accent"}


class Button(Repainting, QPushButton):
    """One thing to do."""

    def __init__(
        self,
        text: str,
        then: Callable[[], object] | None = None,
        *,
        kind: Kind = "normal",
        icon: str = "",
        keys: str = "",
    ) -> None:
        super().__init__()
        self.verb = self.keys = ""
        self.picture = icon
        self._kind = kind
        self.setProperty("kind", kind)
        self.setIconSize(QSize(16, 16) if kind == "corner" else QSize(20, 20))
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.name(text, keys)
        self.repaint_pictures()
        self._then = then
        self.clicked.connect(self._do)

    def _do(self) -> None:
        if self._then is not None:
            self._then()

    def name(self, text: str, keys: str = "") -> None:
        """Write its verb; a button that is only a picture keeps it for tooltip and reader."""
        self.verb, self.keys = text, keys
        self.setAccessibleName(plain(text))
        if self._kind in ("icon", "corner"):
            self.setToolTip(f"{text} ({keys})" if keys else text)
        else:
            gap = " " if self.picture else ""
            self.setText(f"{gap}{text}   {keys}" if keys else f"{gap}{text}")

    def repaint_pictures(self) -> None:
        """Paint the picture in the colour the kind of button asks for."""
        if self.picture:
            tint = _TINTS.get(self._kind, "text2")
            self.setIcon(icon(self.picture, tint, ratio=self.devicePixelRatioF()))

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802  Qt's name
        """The pointer becomes a hand over it."""
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter presses the button it stands on."""
        if event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Segments(QWidget):
    """A few short answers side by side, one of them chosen."""

    chosen = Signal(object)

    def __init__(self, options: list[tuple[object, str]], value: object = None) -> None:
        super().__init__()
        self._values = [key for key, _ in options]
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, (_, text) in enumerate(options):
            row.addWidget(self._segment(number, text, last=number == len(options) - 1))
        row.addStretch(1)
        self.choose(value)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._values[number]))

    def _segment(self, number: int, text: str, *, last: bool) -> Button:
        button = Button(text, kind="segment")
        button.setProperty("place", "last" if last else "first" if number == 0 else "")
        button.setCheckable(True)
        self._group.addButton(button, number)
        return button

    def value(self) -> object:
        """The chosen answer, or None."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else None

    def choose(self, value: object) -> None:
        """Choose an answer without telling anybody; None for no answer."""
        self._group.setExclusive(False)
        for number, key in enumerate(self._values):
            self._group.button(number).setChecked(value is not None and key == value)
        self._group.setExclusive(True)

    def buttons(self) -> list[QPushButton]:
        """The answers' buttons, in order."""
        return [b for b in self._group.buttons() if isinstance(b, QPushButton)]
