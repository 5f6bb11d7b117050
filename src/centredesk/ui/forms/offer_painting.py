"""How an answer of a drop-down list is painted: what was typed in bold, notes pale, a badge."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from centredesk.ui.theme.look import colour, font

if TYPE_CHECKING:
    from centredesk.ui.forms.drop_list import Offer

ROW = 36
_LEFT, _SPACE, _BADGE, _ENTER = 10, 8, 24, "Enter"


def width_of(offer: "Offer", metrics: QFontMetrics) -> int:
    """How wide an answer is, with its note, its badge and the key that takes it."""
    words = metrics.horizontalAdvance(offer.label) + metrics.horizontalAdvance(offer.note)
    badge = metrics.horizontalAdvance(offer.badge) + 3 * _SPACE if offer.badge else 0
    return words + badge + metrics.horizontalAdvance(_ENTER) + 2 * _LEFT + 5 * _SPACE


def parts_of(label: str, typed: str) -> list[tuple[str, bool]]:
    """The words of an answer, cut so that what was typed can stand in bold."""
    at = label.casefold().find(typed.casefold()) if typed else -1
    if at < 0:
        return [(label, False)]
    end = at + len(typed)
    cut = ((label[:at], False), (label[at:end], True), (label[end:], False))
    return [part for part in cut if part[0]]


class OfferDelegate(QStyledItemDelegate):
    """Paints the answers of one list."""

    typed = ""
    offers: "list[Offer]" = []  # noqa: RUF012  replaced whole, never changed

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]  # noqa: N802
        """One line."""
        return QSize(120, ROW)

    def paint(  # type: ignore[override]  # Qt also takes a persistent index
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        """Ground, words, note, badge."""
        if not 0 <= index.row() < len(self.offers):
            return
        offer = self.offers[index.row()]
        area: QRect = option.rect
        here = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent_s"))
            painter.drawRoundedRect(area, 4, 4)
        self._words(painter, area, offer)
        right = area.right() - _SPACE
        if here:
            right = _boxed(painter, area, right, _ENTER, key=True)
        if offer.badge:
            _boxed(painter, area, right, offer.badge, key=False)

    def _words(self, painter: QPainter, area: QRect, offer: "Offer") -> None:
        left = area.left() + _LEFT
        words = [(part, strong, "text") for part, strong in parts_of(offer.label, self.typed)]
        gap = "   " if offer.note else ""
        for part, strong, token in [*words, (gap + offer.note, False, "text2")]:
            painter.setFont(font(strong=strong))
            painter.setPen(colour(token))
            painter.drawText(
                QRect(left, area.top(), area.right() - left, area.height()),
                Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
                part,
            )
            left += painter.fontMetrics().horizontalAdvance(part)


def _boxed(painter: QPainter, area: QRect, right: int, words: str, *, key: bool) -> int:
    """A word in a box that ends at `right`; the answer is where the next one may end."""
    painter.setFont(font(12 if key else 13))
    wide = painter.fontMetrics().horizontalAdvance(words) + 2 * _SPACE
    high = 20 if key else _BADGE
    box = QRectF(right - wide + 0.5, area.center().y() - high / 2 + 0.5, wide, high)
    painter.setPen(QPen(colour("line2"), 1))
    painter.setBrush(colour("surf2"))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(colour("text2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    return right - wide - _SPACE
