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
from centredesk.ui.returns.paper_heads import PAD, ROW, ColumnHeads, Corner, RowHeads
from centredesk.ui.theme.look import colour, font

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
        painter.drawText(rect.adjusted(PAD - 4, 0, -PAD, -1), side, text)
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

    def _fit(self) -> None:
        """Names as wide as they need, figures as they need, what is left shared among them."""
        if self.paper.figures is None:
            return
        contents = [self._content(place) for place in range(len(self.paper.columns))]
        least = self.heads.least_widths(self.paper.columns, contents)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        whole = self.width() - 2 * self.frameWidth()
        spare = self._share(whole, least)
        tall = self.heads.height() + self.names.length() + 2 * self.frameWidth()
        tall += bar if spare < 0 else 0
        if tall > self.height() >= self.minimumSizeHint().height():
            self._share(whole - bar, least)
        if tall != self._tall:
            self._tall = tall
            self.updateGeometry()
        self.updateGeometries()

    def _share(self, whole: int, least: list[int]) -> int:
        """Give this width to names and figures; what is left over, or lacking, is the answer."""
        figures = self.paper.figures
        head = figures.rows_head if figures else ""
        self.names.show_rows(self.paper.rows, head, most=whole * 2 // 5)
        spare = whole - self.names.width() - sum(least)
        widths = least
        if spare > 0 and widths:
            widths = [min(w + spare // len(least), max(w, _ROOMY)) for w in least]
            self.names.widen(whole - sum(widths))
        for place, width in enumerate(widths):
            self.setColumnWidth(place, width)
        self.heads.show_columns(self.paper.columns, widths)
        return spare

    def _content(self, place: int) -> int:
        metrics = QFontMetrics(font(14, strong=True))
        texts = [self.paper.text(at, place) for at in range(len(self.paper.rows))]
        longest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        return max(42, longest + 2 * PAD)
