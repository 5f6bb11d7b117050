"""A short tour of the open window: a card beside each thing it tells of."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QWidget

from centredesk.ui.parts.boxes import Card, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words
from centredesk.ui.theme.look import colour

_WIDTH = 440
_GAP = 16


@dataclass(frozen=True)
class Stop:
    """One card: what it says, and what it points at (nothing: the middle of the window)."""

    title: str
    text: str
    at: Callable[[], QWidget | None]


class Tour(QWidget):
    """Goes from stop to stop by keyboard; the window below stays as it is."""

    def __init__(self, over: QWidget, stops: list[Stop]) -> None:
        super().__init__(over)
        self._stops, self.place = stops, 0
        self.ring = _Ring(over)
        self.card = Card(kind="sheet")
        self.card.setParent(self)
        self.card.setFixedWidth(_WIDTH)
        self.card.body.setContentsMargins(20, 14, 20, 16)
        self.count = Words("", "caption")
        self.title = Words("", "subtitle", wrap=True)
        self.text = Words("", "soft", wrap=True)
        self.quit = Button("จบคำแนะนำ", self.close, kind="quiet", keys="Esc")
        self.back = Button("ย้อนกลับ", lambda: self.go(-1), keys="←")
        self.next = Button("ถัดไป", lambda: self.go(1), kind="main", keys="→")
        self.card.add(self.count, self.title, self.text, 8)
        self.card.add(row(self.quit, None, self.back, self.next))
        self._keys()
        over.installEventFilter(self)

    def start(self) -> None:
        """Show the first card."""
        self.show()
        self.go(0)

    def go(self, step: int) -> None:
        """To the next stop, or back; after the last one it ends."""
        place = max(self.place + step, 0)
        if place >= len(self._stops):
            self.close()
            return
        self.place = place
        stop = self._stops[place]
        self.count.setText(f"คำแนะนำ {place + 1} จาก {len(self._stops)}")
        self.title.setText(stop.title)
        self.text.setText(stop.text)
        self.back.setVisible(place > 0)
        last = place == len(self._stops) - 1
        self.next.name("เริ่มใช้งาน" if last else "ถัดไป", "→")
        self.card.setAccessibleName(f"{stop.title} {stop.text}")
        self.settle()
        self.next.setFocus()

    def settle(self) -> None:
        """Put ring and card where they belong."""
        over = self.parentWidget()
        if over is None:
            return
        target = self._stops[self.place].at()
        shown = target is not None and target.isVisible()
        area = _area(target, over) if target is not None and shown else QRect()
        self.ring.show_around(area)
        self.card.setFixedHeight(self.card.heightForWidth(_WIDTH))
        self.setGeometry(QRect(_beside(area, self.card, over), self.card.size()))
        self.raise_()

    def close(self) -> bool:
        """End it; it is not shown again by itself."""
        self.ring.hide()
        self.ring.deleteLater()
        self.deleteLater()
        return super().close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.settle()
        return False

    def _keys(self) -> None:
        steps = {"Right": lambda: self.go(1), "Left": lambda: self.go(-1), "Esc": self.close}
        for keys, then in steps.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(then)


class _Ring(QWidget):
    """A frame in the accent colour; the mouse goes through it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_around(self, area: QRect) -> None:
        """Around this part of the window, or nowhere."""
        self.setVisible(not area.isEmpty())
        if not area.isEmpty():
            self.setGeometry(area.adjusted(-3, -3, 3, 3))
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Two pixels of accent."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("accent"), 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 6, 6)
        painter.end()


def _area(target: QWidget, over: QWidget) -> QRect:
    return QRect(target.mapTo(over, QPoint(0, 0)), target.size())


def _beside(area: QRect, card: QWidget, over: QWidget) -> QPoint:
    """Right of the thing, else above it; always inside the window."""
    if area.isEmpty():
        return QPoint((over.width() - card.width()) // 2, (over.height() - card.height()) // 2)
    place = QPoint(area.right() + _GAP, area.top())
    if place.x() + card.width() > over.width():
        place = QPoint(area.right() - card.width(), area.top() - card.height() - _GAP)
    most = QPoint(over.width() - card.width() - _GAP, over.height() - card.height() - _GAP)
    return QPoint(max(_GAP, min(place.x(), most.x())), max(_GAP, min(place.y(), most.y())))
