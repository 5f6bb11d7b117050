"""The table of a list: columns that fit the width, rows as tall as their longest words."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from centredesk.ui.clipboard import copy
from centredesk.ui.lists.record_table import RecordTable
from centredesk.ui.lists.rows import ROW, TALL, RowPainter
from centredesk.ui.lists.widths import shared, too_long

_NEAR = 100


class Table(QTableView):
    """Rows only; Enter or a double click opens one."""

    opened = Signal(object)
    previewed = Signal()

    def __init__(self, model: RecordTable) -> None:
        super().__init__()
        self.setModel(model)
        self._model = model
        self._widths: dict[int, int] = {}
        self.painter_of_rows = RowPainter()
        self.setItemDelegate(self.painter_of_rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.verticalHeader().setDefaultSectionSize(ROW)
        head = self.horizontalHeader()
        head.setFixedHeight(32)
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        self.doubleClicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter opens the row, Space shows it, Ctrl+C copies its code."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space:
            self.previewed.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            if (line := self._model.line(self.currentIndex().row())) is not None:
                copy(self._model.columns[0].text(line.cells), private=False)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Share the width among the columns that fit."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Hide what is needed least, give the rest to the widest."""
        widths = shared(self._model.columns, self.viewport().width())
        for number in range(len(self._model.columns)):
            self.setColumnHidden(number, number not in widths)
        for number, wide in widths.items():
            self.setColumnWidth(number, wide)
        if widths != self._widths:
            self._widths = widths
            self.verticalHeader().setDefaultSectionSize(ROW)
        self.fit_rows()

    def fit_rows(self) -> None:
        """Rows of two lines once a text does not fit in one; they stay so at this width."""
        head = self.verticalHeader()
        if head.defaultSectionSize() == TALL or not self._widths:
            return
        lines = filter(None, map(self._model.line, self._near()))
        if any(too_long(self._model.columns, self._widths, line.cells) for line in lines):
            head.setDefaultSectionSize(TALL)

    def _near(self) -> range:
        """The rows on the screen and those the wheel brings next."""
        first = max(self.rowAt(0), 0)
        return range(first, min(first + _NEAR, self._model.rowCount()))

    def _open(self, index: QModelIndex) -> None:
        if (line := self._model.line(index.row())) is not None:
            self.opened.emit(line)
