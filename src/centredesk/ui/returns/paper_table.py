"""A return as it will print: heads, lines, total, the line apart; every figure can be opened."""

from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from centredesk.exports.returns.figures import Column, Figures, Row, Value
from centredesk.thai.dates import short_date
from centredesk.ui.returns.paper_heads import (
    CLOSE,
    ROOMY,
    ROW,
    TURNED,
    ColumnHeads,
    Corner,
    Manner,
    RowHeads,
    lines_of,
    words_of,
)
from centredesk.ui.theme.look import colour, font
from centredesk.ui.theme.words import wrap_th

Index = QModelIndex | QPersistentModelIndex
ZERO = "–"
_DECIMALS = {"money": 2, "average": 1, "percent": 1}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ROOMY = 108


def shown_columns(figures: Figures) -> list[int]:
    """The columns that are printed: a quiet one only when it holds something."""
    return [
        place
        for place, column in enumerate(figures.columns)
        if not column.quiet or any(row.values[place] for row in figures.all_rows)
    ]


def figure_text(value: Value, column: Column) -> str:
    """A figure as it is printed; nothing counted is a dash."""
    if value is None:
        return ""
    if isinstance(value, int | Decimal):
        return f"{value:,.{_DECIMALS.get(column.what, 0)}f}" if value else ZERO
    return short_date(value) if isinstance(value, date) else value


class PaperModel(QAbstractTableModel):
    """The figures of one return, for the view and for screen readers."""

    def __init__(self) -> None:
        super().__init__()
        self.figures: Figures | None = None
        self.columns: list[Column] = []
        self.rows: list[tuple[Row, str]] = []
        self.wrong: set[str] = set()
        self.pad = ROOMY.pad
        self._shown: list[int] = []

    def show_figures(self, figures: Figures) -> None:
        """Show another return."""
        self.beginResetModel()
        self.figures = figures
        self._shown = shown_columns(figures)
        self.columns = [figures.columns[place] for place in self._shown]
        self.rows = [(row, "") for row in figures.rows]
        self.rows += [(figures.total, "total")] if figures.total else []
        self.rows += [(row, "apart") for row in figures.apart_rows]
        self.wrong = {column.code for column in figures.wrong_totals()}
        self.endResetModel()

    def value(self, row: int, column: int) -> Value:
        """The figure of a cell."""
        return self.rows[row][0].values[self._shown[column]]

    def text(self, row: int, column: int) -> str:
        """The figure of a cell, as it is printed."""
        return figure_text(self.value(row, column), self.columns[column])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name
        """How many lines, the total and those below it with them."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name
        """How many columns are printed."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The figure; for a reader with its line and its column."""
        text = self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            column = self.columns[index.column()]
            name = self.rows[index.row()][0].th
            return f"{name} {column.group} {column.th} {text if text != ZERO else '0'}"
        return None

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of columns and lines."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            return self.rows[section][0].th
        column = self.columns[section]
        return f"{column.group} {column.th}".strip()


class _Figures(QStyledItemDelegate):
    """Paints one figure."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, figure, rule; the cell the keyboard is on is ringed."""
        model = index.model()
        if not isinstance(model, PaperModel):
            return
        rect: QRect = option.rect
        what = model.rows[index.row()][1]
        column = model.columns[index.column()]
        wrong = what == "total" and column.code in model.wrong
        ground = "bad_s" if wrong else "surf2" if what == "total" else "surf"
        painter.fillRect(rect, colour(ground))
        text = model.text(index.row(), index.column())
        tint = (
            "bad" if wrong else "text3" if text == ZERO else "text2" if what == "apart" else "text"
        )
        painter.setFont(font(14, strong=what == "total"))
        painter.setPen(colour(tint))
        side = _LEFT if column.what in ("text", "date") else _RIGHT
        inner = QRectF(rect.adjusted(max(0, model.pad - 4), 0, -model.pad, -1))
        if column.what == "text":
            painter.drawText(inner, int(side | Qt.TextFlag.TextWordWrap), wrap_th(text))
        else:
            painter.drawText(inner, int(side), text)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("line"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRect(rect.adjusted(2, 2, -3, -3))


class PaperTable(QTableView):
    """The table; Enter or a click opens the figure under it."""

    opened = Signal(int, int)
    went_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.paper = PaperModel()
        self.heads = ColumnHeads()
        self.names = RowHeads()
        self.corner = Corner(self)
        self._painter = _Figures()
        self._tall = 0
        self.setHorizontalHeader(self.heads)
        self.setVerticalHeader(self.names)
        self.setModel(self.paper)
        self.setItemDelegate(self._painter)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setCornerWidget(QWidget())
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName("ตารางรายงานตามที่จะพิมพ์")
        self.clicked.connect(lambda index: self.opened.emit(index.row(), index.column()))

    def show_figures(self, figures: Figures) -> None:
        """Show another return, from its first figure."""
        again = self.paper.figures is not None and self.paper.figures.code == figures.code
        here = (self.currentIndex().row(), self.currentIndex().column()) if again else (0, 0)
        self.paper.show_figures(figures)
        self.corner.tell(figures.rows_head)
        self._fit()
        if self.paper.rows:
            self.setCurrentIndex(self.paper.index(max(here[0], 0), max(here[1], 0)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter opens, Escape goes back to the list of returns."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(index.row(), index.column())
        elif event.key() == Qt.Key.Key_Escape:
            self.went_back.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Share the width anew when there is more or less of it."""
        done = super().event(event)
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return done

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As tall as all its lines."""
        return QSize(super().sizeHint().width(), self._tall)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Heads and a line; the rest scrolls."""
        return QSize(240, self.heads.height() + ROW)

    def updateGeometries(self) -> None:  # noqa: N802  Qt's name
        """Keep the corner over the corner."""
        super().updateGeometries()
        self.corner.setGeometry(0, 0, self.names.width(), self.heads.height())
        self.corner.raise_()

    @property
    def wanted(self) -> int:
        """The width at which every column is seen with its head upright."""
        return self._bar + self.names.least + sum(self._least(CLOSE)) + 2 * self.frameWidth()

    @property
    def _bar(self) -> int:
        return self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)

    def _fit(self) -> None:
        """Names as wide as they need, figures as they need, what is left shared among them."""
        if self.paper.figures is None:
            return
        self.names.show_rows(self.paper.rows, self.paper.figures.rows_head)
        whole = self.width() - 2 * self.frameWidth()
        manner, least = self._manner(whole - self._bar)
        self.paper.pad = manner.pad
        lacking = self._share(whole, least, manner)
        tall = self.heads.height() + self.names.length() + 2 * self.frameWidth()
        tall += self._bar if lacking else 0
        if tall > self.height() >= self.minimumSizeHint().height():
            self._share(whole - self._bar, least, manner)
        if tall != self._tall:
            self._tall = tall
            self.updateGeometry()
        self.updateGeometries()

    def _manner(self, whole: int) -> tuple[Manner, list[int]]:
        """The roomiest way to set all columns in this width, or the closest there is."""
        for manner in (ROOMY, CLOSE, TURNED):
            least = self._least(manner)
            if self.names.least + sum(least) <= whole:
                break
        return manner, least

    def _least(self, manner: Manner) -> list[int]:
        contents = [self._content(place, manner) for place in range(len(self.paper.columns))]
        return self.heads.least_widths(self.paper.columns, contents, manner)

    def _share(self, whole: int, least: list[int], manner: Manner) -> bool:
        """Give this width to names, then to figures; whether there is too little of it."""
        spare = whole - self.names.least - sum(least)
        more = min(max(0, spare), self.names.most - self.names.least)
        each = max(0, spare - more) // max(1, len(least))
        widths = [max(w, min(w + each, _ROOMY)) for w in least]
        self.names.widen(max(self.names.least, whole - sum(widths)))
        for place, width in enumerate(widths):
            self.setColumnWidth(place, width)
        self.heads.show_columns(self.paper.columns, widths, manner)
        self.names.heighten(self._lines(widths, manner))
        return spare < 0

    def _lines(self, widths: list[int], manner: Manner) -> list[int]:
        """On how many lines the words of each row stand."""
        texts = [at for at, column in enumerate(self.paper.columns) if column.what == "text"]
        return [
            max((self._cell_lines(row, at, widths[at] - 2 * manner.pad) for at in texts), default=1)
            for row in range(len(self.paper.rows))
        ]

    def _cell_lines(self, row: int, place: int, width: int) -> int:
        return lines_of(self.paper.text(row, place), width, 14, strong=True)

    def _content(self, place: int, manner: Manner) -> int:
        metrics = QFontMetrics(font(14, strong=True))
        texts = [self.paper.text(at, place) for at in range(len(self.paper.rows))]
        longest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        if self.paper.columns[place].what == "text":
            longest = min(longest, manner.text)
            words = (metrics.horizontalAdvance(w) for text in texts for w in words_of(text))
            longest = max(longest, *words, 0)
        return max(manner.figure, longest + 2 * manner.pad)
