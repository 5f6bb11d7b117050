"""The heads of the printed table: two levels above, the names of the lines at the left."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QHeaderView, QWidget

from centredesk.exports.returns.figures import Column, Row
from centredesk.ui.theme.look import colour, font
from centredesk.ui.theme.words import wrap_th

ROW = 34
LINE = 22
PAD = 9
LEFT = 16
_NAMES = (150, 280)
_SPLITS = re.compile("[\u200b ]")
_BELOW = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
_WRAPS = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True)
class Manner:
    """How closely a table is set: room beside a text, lines of a head, least widths of cells."""

    pad: int = PAD
    lines: int = 3
    figure: int = 42
    text: int = 400
    turned: bool = False

    def upright(self, column: Column) -> bool:
        """Whether a head is read without turning the head; words always are."""
        return not self.turned or column.what in ("text", "date")


ROOMY = Manner()
CLOSE = Manner(pad=5, lines=3, figure=34, text=84)
TURNED = Manner(pad=4, lines=4, figure=30, text=84, turned=True)


def lines_of(text: str, width: int, pixels: int, *, strong: bool = False) -> int:
    """How many lines a text takes in this width."""
    shown = QTextLayout(wrap_th(text), font(pixels, strong=strong))
    shown.setTextOption(QTextOption())
    shown.beginLayout()
    count = 0
    while (line := shown.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, count * LINE))
        count += 1
    shown.endLayout()
    return max(1, count)


def words_of(text: str) -> list[str]:
    """What may not be broken in a text."""
    return _SPLITS.split(wrap_th(text))


class ColumnHeads(QHeaderView):
    """A column's own words, and above them what spans it with its neighbours."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._columns: list[Column] = []
        self._tall = ROW
        self.manner = ROOMY
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)

    @property
    def grouped(self) -> bool:
        """Whether any column stands under a spanning head."""
        return any(column.group for column in self._columns)

    def show_columns(self, columns: list[Column], widths: list[int], manner: Manner) -> None:
        """Show these columns' heads, as tall as the longest needs."""
        self._columns, self.manner = columns, manner
        pairs = zip(columns, widths, strict=True)
        most = max((self._tall_of(column, width) for column, width in pairs), default=LINE)
        self._tall = 10 + most + (32 if self.grouped else 0)
        self.setFixedHeight(self._tall)
        self.viewport().update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As tall as the longest head."""
        return QSize(super().sizeHint().width(), self._tall)

    def least(self, column: Column, manner: Manner) -> int:
        """The narrowest a head may be: its longest word, and low enough where it wraps."""
        if not manner.upright(column):
            return manner.figure
        metrics = QFontMetrics(font(13, strong=True))
        words = [metrics.horizontalAdvance(w) for w in words_of(column.th)]
        width = max(*words, 0)
        if manner is ROOMY:
            width = max(width, min(metrics.horizontalAdvance(column.th), 84))
        while lines_of(column.th, width, 13, strong=True) > manner.lines:
            width += 2
        return width + 2 * manner.pad

    def _tall_of(self, column: Column, width: int) -> int:
        if not self.manner.upright(column):
            return QFontMetrics(font(13, strong=True)).horizontalAdvance(column.th) + PAD
        return LINE * lines_of(column.th, width - 2 * self.manner.pad, 13, strong=True)

    def least_widths(self, columns: list[Column], contents: list[int], manner: Manner) -> list[int]:
        """What each column needs for its figures, its own head and its part of a spanning one."""
        pairs = zip(columns, contents, strict=True)
        widths = [max(content, self.least(column, manner)) for column, content in pairs]
        metrics = QFontMetrics(font(13, strong=True))
        for group in dict.fromkeys(column.group for column in columns if column.group):
            places = [at for at, column in enumerate(columns) if column.group == group]
            lacking = (
                metrics.horizontalAdvance(group) + manner.pad - sum(widths[at] for at in places)
            )
            for at in places:
                widths[at] += max(0, -(-lacking // len(places)))
        return widths

    def paintSection(  # noqa: N802  Qt's name
        self,
        painter: QPainter,
        rect: QRect,
        logicalIndex: int,  # noqa: N803  Qt's name
    ) -> None:
        """One column's part of the head."""
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, colour("surf"))
        painter.setFont(font(13, strong=True))
        painter.setPen(colour("text2"))
        column = self._columns[logicalIndex]
        if self.manner.upright(column):
            right = column.what not in ("text", "date")
            side = _BELOW if right else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            # A little beyond the pad at the left, so that a word never breaks for a pixel.
            inner = rect.adjusted(max(0, self.manner.pad - 4), 0, -self.manner.pad, -6)
            painter.drawText(QRectF(inner), int(side | _WRAPS), wrap_th(column.th))
        else:
            _paint_turned(painter, rect, column.th)
        if column.group:
            self._paint_group(painter, logicalIndex)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("line2"))
        painter.restore()

    def _paint_group(self, painter: QPainter, index: int) -> None:
        """The whole spanning head; the clip leaves this section's part of it."""
        first = last = index
        group = self._columns[index].group
        while first and self._columns[first - 1].group == group:
            first -= 1
        while last + 1 < len(self._columns) and self._columns[last + 1].group == group:
            last += 1
        pad = self.manner.pad
        left = self.sectionViewportPosition(first)
        right = self.sectionViewportPosition(last) + self.sectionSize(last)
        # What is scrolled out of sight must not take the words with it.
        seen = QRect(max(left, 0), 2, min(right, self.viewport().width()) - max(left, 0), 30)
        painter.drawText(seen, Qt.AlignmentFlag.AlignCenter, group)
        painter.fillRect(QRect(left + pad, 31, right - left - 2 * pad, 1), colour("line2"))


def _paint_turned(painter: QPainter, rect: QRect, text: str) -> None:
    """A head read from below upwards, over the right edge of its figures."""
    painter.save()
    painter.translate(rect.left(), rect.bottom() - 6)
    painter.rotate(-90)
    side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
    painter.drawText(QRect(0, 0, rect.height(), rect.width()), side, text)
    painter.restore()


class RowHeads(QHeaderView):
    """The names of the lines; they stay while the figures are scrolled sideways."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._rows: list[tuple[Row, str]] = []
        self._wide = self.least = self.most = _NAMES[0]
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(ROW)
        self.setDefaultSectionSize(ROW)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_rows(self, rows: list[tuple[Row, str]], head: str) -> None:
        """Show these lines' names: (line, what it is)."""
        self._rows = rows
        metrics = QFontMetrics(font(14, strong=True))
        longest = max(metrics.horizontalAdvance(name) for name in [head, *(r.th for r, _ in rows)])
        self.least = min(longest + LEFT + PAD + 2, _NAMES[0])
        self.most = max(_NAMES[0], min(longest + LEFT + PAD + 2, _NAMES[1]))

    def widen(self, width: int) -> None:
        """Take what the columns leave over."""
        self._wide = width
        self.setFixedWidth(width)

    def heighten(self, lines: list[int]) -> None:
        """Make each line as high as its name, or its words of so many lines, need."""
        for place, (row, what) in enumerate(self._rows):
            needed = lines_of(row.th, self._wide - LEFT - 6, 14, strong=what == "total")
            self.resizeSection(place, ROW + LINE * (max(needed, lines[place]) - 1))

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As wide as the longest name, within reason."""
        return QSize(self._wide, super().sizeHint().height())

    def paintSection(  # noqa: N802  Qt's name
        self,
        painter: QPainter,
        rect: QRect,
        logicalIndex: int,  # noqa: N803  Qt's name
    ) -> None:
        """One line's name."""
        painter.save()
        row, what = self._rows[logicalIndex]
        painter.fillRect(rect, colour("surf2" if what == "total" else "surf"))
        painter.setFont(font(14, strong=what == "total"))
        painter.setPen(colour("text2" if what == "apart" else "text"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | _WRAPS
        painter.drawText(QRectF(rect.adjusted(LEFT, 0, -4, -1)), int(flags), wrap_th(row.th))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("line"))
        painter.restore()


class Corner(QWidget):
    """Over the names: what the lines are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""

    def tell(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Words at the foot, a rule below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("surf"))
        painter.setFont(font(13, strong=True))
        painter.setPen(colour("text2"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | _WRAPS
        inner = QRectF(self.rect().adjusted(LEFT, 0, -4, -6))
        painter.drawText(inner, int(flags), wrap_th(self._words))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), colour("line2"))
        painter.end()
