"""How rows are painted: text, badge, number; the selected row; rows not here yet."""

from collections import OrderedDict

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QStaticText, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from centredesk.actions.listing import Line
from centredesk.ui.lists.columns import Column
from centredesk.ui.lists.record_table import LINE_ROLE, RecordTable
from centredesk.ui.lists.widths import MARGIN, PADDING
from centredesk.ui.theme.look import colour, font
from centredesk.ui.theme.words import wrap_th

Index = QModelIndex | QPersistentModelIndex
ROW, TALL = 36, 48
_KEPT = 4000
_ELIDED = Qt.TextElideMode.ElideRight
_WRAPS = QTextOption()
_WRAPS.setWrapMode(QTextOption.WrapMode.WordWrap)


class RowPainter(QStyledItemDelegate):
    """Paints every cell of every list; texts are shaped once and kept."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: OrderedDict[tuple[str, int, bool, int, bool], QStaticText] = OrderedDict()
        self._metrics = {
            key: QFontMetrics(font(key[0], strong=key[1]))
            for key in ((14, False), (14, True), (13, True))
        }

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """One line high."""
        return QSize(60, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, bar, line below, and the cell."""
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, colour("accent_s"))
            if index.column() == 0:
                held = option.widget.hasFocus()
                bar = QRect(rect.left(), rect.top(), 3, rect.height() - 1)
                painter.fillRect(bar, colour("accent" if held else "accent_l"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colour("surf2"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("line"))
        model = index.model()
        if not isinstance(model, RecordTable):
            return
        line = index.data(LINE_ROLE)
        area = rect.adjusted(MARGIN if index.column() == 0 else PADDING, 0, -PADDING, -1)
        if line is None:
            _skeleton(painter, area, index.row())
        else:
            self._cell(painter, area, model.columns[index.column()], line)

    def _cell(self, painter: QPainter, area: QRect, told: Column, line: Line) -> None:
        text = told.text(line.cells)
        if told.look == "badge" and text != "–":
            self._badge(painter, area, text, told.tone(line.cells) or "plain")
            return
        loud = line.cells.get(told.name) in told.loud
        strong = told.look == "strong" or loud
        tint = "text3" if text == "–" else "text2" if told.look == "soft" and not loud else "text"
        self._text(painter, area, text, tint, strong=strong, right=told.look == "number")

    def _text(
        self,
        painter: QPainter,
        area: QRect,
        text: str,
        token: str,
        *,
        strong: bool = False,
        right: bool = False,
        pixels: int = 14,
    ) -> None:
        drawn = self._shaped(text, pixels, strong, area.width(), area.height() >= TALL - 1)
        painter.setFont(font(pixels, strong=strong))
        painter.setPen(colour(token))
        size = drawn.size()
        left = area.right() - size.width() if right else area.left()
        painter.drawStaticText(int(left), int(area.center().y() - size.height() / 2 + 1), drawn)

    def _badge(self, painter: QPainter, area: QRect, text: str, tone: str) -> None:
        width = self._metrics[13, True].horizontalAdvance(text) + 16
        box = QRectF(area.left() + 0.5, area.center().y() - 12 + 0.5, width, 24)
        edge, ground, ink = ("line2", "surf2", "text2")
        if tone != "plain":
            edge, ground, ink = f"{tone}_l", f"{tone}_s", tone
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(edge), 1))
        painter.setBrush(colour(ground))
        painter.drawRoundedRect(box, 4, 4)
        inner = QRect(area.left() + 8, area.top(), width, area.height())
        self._text(painter, inner, text, ink, strong=True, pixels=13)

    def _shaped(self, text: str, pixels: int, strong: bool, width: int, tall: bool) -> QStaticText:
        key = (text, pixels, strong, width, tall)
        if (kept := self._texts.get(key)) is not None:
            return kept
        metrics = self._metrics[pixels, strong]
        one_line = metrics.horizontalAdvance(text) <= width
        if not tall or one_line:
            shown = text if one_line else metrics.elidedText(text, _ELIDED, width)
        else:
            shown = in_two_lines(text, pixels, strong, width)
        made = QStaticText(shown)
        made.setTextFormat(Qt.TextFormat.PlainText)
        if tall and not one_line:
            made.setTextOption(_WRAPS)
            made.setTextWidth(width)
        made.prepare(font=font(pixels, strong=strong))
        self._texts[key] = made
        while len(self._texts) > _KEPT:
            self._texts.popitem(last=False)
        return made


def in_two_lines(text: str, pixels: int, strong: bool, width: int) -> str:
    """The text as it wraps; only what would be a third line is cut."""
    worn, words = font(pixels, strong=strong), wrap_th(text)
    layout = QTextLayout(words, worn)
    layout.setTextOption(_WRAPS)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < 3 and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    if len(starts) < 3:
        return words
    rest = QFontMetrics(worn).elidedText(words[starts[1] :], _ELIDED, width)
    return words[: starts[1]] + rest


def _skeleton(painter: QPainter, area: QRect, row: int) -> None:
    width = min(area.width(), 48 + (row * 37) % 60)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("line"))
    painter.drawRoundedRect(QRect(area.left(), area.center().y() - 6, width, 12), 4, 4)
