"""Combo boxes and check boxes, painted from the tokens."""

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QCheckBox, QComboBox, QRadioButton

from centredesk.ui.theme.icons import picture
from centredesk.ui.theme.look import colour

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_PAD = Qt.KeyboardModifier.KeypadModifier


class ChoiceBox(QComboBox):
    """One answer of a list; typing finds it, the wheel changes it only where it has the focus."""

    was_left = Signal()
    can_clear = False
    """Whether Delete goes back to the first answer, which then means none."""

    def __init__(self, options: list[tuple[object, str]] | None = None) -> None:
        super().__init__()
        # Kept here: Qt would hand an enumeration back as a bare text.
        self._values: list[object] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(12)
        self.fill(options or [])

    def fill(self, options: list[tuple[object, str]]) -> None:
        """Offer these answers, the first one chosen."""
        self.clear()
        self._values = []
        for value, text in options:
            self.offer(value, text)

    def offer(self, value: object, text: str) -> None:
        """One more answer."""
        self._values.append(value)
        self.addItem(text)

    def offers(self, value: object) -> bool:
        """Whether this is one of the answers."""
        return value in self._values

    def value(self) -> object:
        """The chosen answer."""
        number = self.currentIndex()
        return self._values[number] if 0 <= number < len(self._values) else None

    def choose(self, value: object) -> None:
        """Choose an answer; none that is not offered."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter moves on, as in a line; Delete may take the answer back."""
        if event.key() in _ENTER and not event.modifiers() & ~_PAD:
            self.focusNextChild()
        elif event.key() in _DELETE and self.can_clear and not self.isEditable():
            self.setCurrentIndex(0)
            self.activated.emit(0)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Tell that the box was left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.was_left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        """Let a page scroll past it."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The box, and its arrow in a token's colour."""
        super().paintEvent(event)
        painter = QPainter(self)
        token = "text2" if self.isEnabled() else "dis"
        arrow = picture("chevron_down", token, size=16, ratio=self.devicePixelRatioF())
        painter.drawPixmap(QPoint(self.width() - 25, (self.height() - 16) // 2), arrow)
        painter.end()


class Tick(QCheckBox):
    """A check box; a soft one stands back behind the answers beside it."""

    def __init__(self, text: str = "", *, soft: bool = False) -> None:
        super().__init__(text)
        self.soft = soft

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter moves on, as in a line; Space ticks."""
        if event.key() in _ENTER and not event.modifiers() & ~_PAD:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Text by the style, box by hand."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = _paint_label(self, painter)
        paint_tick(
            painter,
            box,
            on=self.isChecked(),
            focused=self.hasFocus(),
            enabled=self.isEnabled(),
        )
        painter.end()


class Dot(QRadioButton):
    """A radio button."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Text by the style, circle by hand."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = _paint_label(self, painter)
        painter.setPen(QPen(colour("accent" if self.isChecked() else "field"), 1))
        painter.setBrush(colour("surf"))
        painter.drawEllipse(box)
        if self.isChecked():
            painter.setPen(QPen(colour("accent"), 4.5))
            painter.drawEllipse(box.adjusted(2, 2, -2, -2))
        if self.hasFocus():
            _ring(painter, box, 8)
        painter.end()


def paint_tick(
    painter: QPainter, box: QRectF, *, on: bool, focused: bool = False, enabled: bool = True
) -> None:
    """A check box alone, for lists that paint their own lines."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = "accent" if on or focused else "field"
    painter.setPen(QPen(colour(edge if enabled else "line2"), 1))
    filled = "accent" if enabled else "line2"
    painter.setBrush(colour(filled) if on else colour("surf"))
    painter.drawRoundedRect(box, 4, 4)
    if on:
        painter.setPen(QPen(colour("accent_t"), 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(_tick_in(box))
    if focused:
        _ring(painter, box, 4)
    painter.restore()


def _paint_label(button: QCheckBox | QRadioButton, painter: QPainter) -> QRectF:
    """Draw the words of the button and answer where its box belongs."""
    area = button.rect().adjusted(28, 0, 0, 0)
    soft = isinstance(button, Tick) and button.soft and not button.isChecked()
    painter.setPen(colour(("text2" if soft else "text") if button.isEnabled() else "dis"))
    painter.setFont(button.font())
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(area, flags, button.text())
    top = (button.height() - 16) / 2
    return QRectF(2.5, top + 0.5, 16, 16)


def _tick_in(box: QRectF) -> QPolygonF:
    corners = ((0.24, 0.53), (0.43, 0.71), (0.77, 0.31))
    at = [
        (box.x() + across * box.width(), box.y() + down * box.height()) for across, down in corners
    ]
    return QPolygonF([QPointF(x, y) for x, y in at])


def _ring(painter: QPainter, box: QRectF, radius: int) -> None:
    painter.setPen(QPen(colour("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), radius + 1, radius + 1)
