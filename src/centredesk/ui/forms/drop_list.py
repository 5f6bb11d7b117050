"""The list that opens under a field: what fits in bold, its number below, taken with Enter."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QListView, QVBoxLayout, QWidget

from centredesk.ui.forms.offer_painting import ROW, OfferDelegate, width_of
from centredesk.ui.parts.boxes import row, rule
from centredesk.ui.parts.labels import Words, key_hint
from centredesk.ui.theme.look import font

_MOST_ROWS, _FOOT, _FRAME, _GAP, _EDGE = 8, 32, 12, 4, 8
_ELSEWHERE = (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)


@dataclass(frozen=True)
class Offer:
    """One answer to choose: its value, its words, what else tells it apart."""

    value: Any
    label: str
    note: str = ""
    badge: str = ""


class DropList(QFrame):
    """Opens below (or above) a field of the same window; the keyboard stays in the field."""

    taken = Signal(object)

    def __init__(self, under: QWidget) -> None:
        super().__init__(under.window())
        self.setProperty("kind", "sheet")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self._under = under
        self._model = QStringListModel(self)
        self._paint = OfferDelegate(self)
        self.view = QListView()
        self.told = Words("", "caption")
        self.keys = Words("", "caption")
        self.offers: list[Offer] = []
        self._lay_out()
        self.view.clicked.connect(lambda index: self.take(index.row()))
        under.destroyed.connect(self.deleteLater)

    def _lay_out(self) -> None:
        self.view.setModel(self._model)
        self.view.setItemDelegate(self._paint)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.entered.connect(self.view.setCurrentIndex)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        lines.setSpacing(0)
        foot = QWidget()
        self._hint = key_hint("F4")
        foot.setLayout(row(8, self.told, None, self.keys, self._hint, 4))
        foot.setFixedHeight(_FOOT)
        for widget in (self.view, rule(), foot):
            lines.addWidget(widget)

    # ── opening and closing ──

    def open_with(
        self, offers: Sequence[Offer], *, typed: str = "", told: str = "", more: str = ""
    ) -> None:
        """Offer these, the first one chosen; `more` says what F4 gives."""
        self.offers = list(offers)
        self._paint.offers, self._paint.typed = self.offers, typed
        self._model.setStringList([offer.label for offer in self.offers])
        self.told.setText(told)
        self.keys.setText(more)
        self.keys.setVisible(bool(more))
        self._hint.setVisible(bool(more))
        self._place()
        if not self.isVisible():
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is one
            self.show()
        self.raise_()
        self.go_to(0)

    def close_list(self) -> None:
        """Close it, nothing taken."""
        if not self.isHidden():
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]  # there is one
            self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it is on the screen."""
        return not self.isHidden()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """A press or a turn of the wheel anywhere else closes it."""
        if event.type() in _ELSEWHERE and isinstance(watched, QWidget):
            ours = watched is self or self.isAncestorOf(watched)
            if not ours and watched is not self._under and not self._under.isAncestorOf(watched):
                self.close_list()
        elif event.type() == QEvent.Type.Resize and watched is self.window():
            self.close_list()
        return False

    # ── choosing ──

    def go_to(self, number: int) -> None:
        """Stand on an answer."""
        if self.offers:
            number = max(0, min(number, len(self.offers) - 1))
            self.view.setCurrentIndex(self._model.index(number))
            self._speak(self.offers[number])

    def step(self, by: int) -> None:
        """Stand some answers further on."""
        self.go_to(self.view.currentIndex().row() + by)

    def take(self, number: int | None = None) -> None:
        """Take an answer, or the one the list stands on."""
        at = self.view.currentIndex().row() if number is None else number
        self.close_list()
        if 0 <= at < len(self.offers):
            self.taken.emit(self.offers[at])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Keys belong to the field."""
        QApplication.sendEvent(self._under, event)

    # ── inside ──

    def _speak(self, offer: Offer) -> None:
        if QAccessible.isActive():
            words = f"{offer.label} {offer.note} {offer.badge}".strip()
            event = QAccessibleAnnouncementEvent(self._under, words)
            QAccessible.updateAccessibility(event)

    def _place(self) -> None:
        window = self._under.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        size = self._size(window)
        at = self._under.mapTo(window, QPoint(0, self._under.height() + _GAP))
        if at.y() + size.height() > window.height() - _EDGE:
            above = at.y() - self._under.height() - 2 * _GAP - size.height()
            at.setY(above if above >= _EDGE else max(_EDGE, window.height() - size.height()))
        at.setX(max(_EDGE, min(at.x(), window.width() - size.width() - _EDGE)))
        self.setGeometry(at.x(), at.y(), size.width(), size.height())

    def _size(self, window: QWidget) -> QSize:
        metrics = QFontMetrics(font(strong=True))
        widest = max((width_of(offer, metrics) for offer in self.offers), default=0)
        foot = self.layout().sizeHint().width() if self.keys.text() else 0  # type: ignore[union-attr]  # laid out
        wide = max(self._under.width(), widest + 2 * _FRAME + 14, foot if foot < 700 else 0)
        rows = min(len(self.offers), _MOST_ROWS)
        room = max(ROW, window.height() - 2 * _EDGE - _FOOT - _FRAME)
        return QSize(min(wide, window.width() - 2 * _EDGE), min(rows * ROW, room) + _FOOT + _FRAME)
