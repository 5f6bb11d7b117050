"""The row each person will get, before it is saved: one cell may differ, one person may go."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from centredesk.actions.assistance_lists import Helpable
from centredesk.fields.blank import Blank
from centredesk.fields.field import Field, fields_of
from centredesk.models.assistance import Assistance
from centredesk.thai.dates import short_date
from centredesk.ui.theme.look import colour, font
from centredesk.ui.theme.words import plain, wrap_th

Index = QModelIndex | QPersistentModelIndex
FIELDS: dict[str, Field] = {
    told.name: told for told in fields_of(Assistance, "help") if told.name != "victim"
}
_HEAD, _ROW, _LEFT, _PAD, _TALLEST = 32, 36, 24, 8, 300
_WRAPS = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class Row:
    """One person, the values of their act, which of them are their own, what is wrong."""

    person: Helpable
    values: Mapping[str, Any]
    own: frozenset[str] = frozenset()
    faults: tuple[tuple[str, str], ...] = field(default=())


@dataclass(frozen=True)
class _Column:
    name: str
    label: str
    width: int
    need: int
    text: Callable[[Row], str]


def shown(name: str, value: Any) -> str:
    """A value in words; a dash for nothing."""
    if isinstance(value, Blank):
        return value.label
    if name in ("start", "end") and value:
        return short_date(value)
    return FIELDS[name].kind.show(value) or "–"


def _quantity(row: Row) -> str:
    many = shown("quantity", row.values.get("quantity"))
    unit = shown("unit", row.values.get("unit")) if row.values.get("unit") else ""
    return f"{many} {unit}".strip()


def _state(row: Row) -> str:
    if row.faults:
        return f"ต้องแก้: {FIELDS[row.faults[0][0]].label}" if row.faults[0][0] in FIELDS else "ต้องแก้"
    names = [told.label for name, told in FIELDS.items() if name in row.own]
    return f"เฉพาะคนนี้: {' '.join(names)}" if names else "เหมือนทุกคน"


def _cell(name: str) -> Callable[[Row], str]:
    return lambda row: shown(name, row.values.get(name))


COLUMNS = (
    _Column("", "ผู้เสียหาย", 190, 1, lambda row: row.person.code),
    _Column("", "ชื่อ (ปิดไว้)", 150, 3, lambda row: row.person.name),
    _Column("kind", "บริการ", 0, 1, _cell("kind")),
    _Column("provider", "ผู้ให้บริการ", 0, 2, _cell("provider")),
    _Column("start", "วันที่เริ่ม", 112, 1, _cell("start")),
    _Column("quantity", "จำนวน", 104, 2, _quantity),
    _Column("cost", "บาท", 112, 1, _cell("cost")),
    _Column("funding", "แหล่งเงิน", 0, 3, _cell("funding")),
    _Column("", "สถานะ", 168, 1, _state),
)


class EachModel(QAbstractTableModel):
    """The rows as texts."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name
        """How many people."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name
        """How many columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return plain(COLUMNS[index.column()].text(self.rows[index.row()]))

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heads."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = _side(COLUMNS[section])
            return side | Qt.AlignmentFlag.AlignVCenter
        return COLUMNS[section].label if role == Qt.ItemDataRole.DisplayRole else None


def _side(told: _Column) -> Qt.AlignmentFlag:
    right = told.name in ("quantity", "cost")
    return Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft


class _Cells(QStyledItemDelegate):
    """What is a person's own stands out by weight; the cell under the keyboard has a ring."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, bar, text, rule, ring."""
        model = index.model()
        assert isinstance(model, EachModel)  # noqa: S101  only this table uses the painter
        row, told, area = model.rows[index.row()], COLUMNS[index.column()], QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        held = _held(option.widget)
        painter.fillRect(area, colour("accent_s" if chosen else "surf"))
        if chosen and index.column() == 0:
            bar = QRect(area.left(), area.top(), 3, area.height() - 1)
            painter.fillRect(bar, colour("accent" if held else "accent_l"))
        painter.setFont(font(14, strong=_stands_out(row, index.column())))
        wrong = bool(row.faults) and index.column() == len(COLUMNS) - 1
        painter.setPen(colour("bad" if wrong else "text"))
        left = _LEFT if index.column() == 0 else _PAD
        inner = area.adjusted(left, 0, -_PAD, -1)
        flags = int(_side(told) | Qt.AlignmentFlag.AlignVCenter) | _WRAPS
        painter.drawText(inner, flags, wrap_th(told.text(row)))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), colour("line"))
        if held and option.state & QStyle.StateFlag.State_HasFocus and told.name:
            painter.setPen(colour("accent"))
            painter.drawRect(area.adjusted(1, 1, -2, -3))


def _held(view: QWidget | None) -> bool:
    """Whether the table itself has the keyboard."""
    return view is not None and view.hasFocus()


def _stands_out(row: Row, number: int) -> bool:
    return number == 0 or COLUMNS[number].name in row.own


class EachTable(QTableView):
    """Arrows go about, Enter or F2 changes the cell, Delete leaves the person out."""

    wanted = Signal(str)
    left_out = Signal(object)
    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.people = EachModel()
        self._painter = _Cells()
        self.setModel(self.people)
        self.setItemDelegate(self._painter)
        self.setAccessibleName("แถวของแต่ละคนก่อนบันทึก")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_ROW)
        self.horizontalHeader().setFixedHeight(_HEAD)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.selectionModel().currentChanged.connect(lambda *_: self.moved.emit())
        self.doubleClicked.connect(lambda _: self._change())

    @property
    def row(self) -> Row | None:
        """The person under the keyboard."""
        number = self.currentIndex().row()
        return self.people.rows[number] if 0 <= number < len(self.people.rows) else None

    @property
    def name(self) -> str:
        """The field of the cell under the keyboard; money where it is none."""
        index = self.currentIndex()
        return (COLUMNS[index.column()].name if index.isValid() else "") or "cost"

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the keyboard stays in its cell."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        self.people.show_rows(rows)
        self._fit()
        if rows:
            column = (
                column
                if column >= 0
                else next(n for n, told in enumerate(COLUMNS) if told.name == "cost")
            )
            self.setCurrentIndex(self.people.index(min(max(row, 0), len(rows) - 1), column))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """The keys of the table."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            if not event.modifiers():
                self._change()
                return
        if event.key() == Qt.Key.Key_Delete and self.row is not None:
            self.left_out.emit(self.row.person.id)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Share the width anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _change(self) -> None:
        if self.row is not None:
            self.wanted.emit(self.name)

    def _fit(self) -> None:
        width = self.viewport().width()
        need = 1 if width < 760 else 2 if width < 1000 else 3
        here = [n for n, told in enumerate(COLUMNS) if told.need <= need]
        fixed = sum(COLUMNS[n].width for n in here)
        elastic = [n for n in here if not COLUMNS[n].width]
        share = max((width - fixed) // len(elastic), 110) if elastic else 0
        widths = {n: COLUMNS[n].width or share for n in here}
        for number in range(len(COLUMNS)):
            self.setColumnHidden(number, number not in widths)
        for number, wide in widths.items():
            self.setColumnWidth(number, wide)
        for number, row in enumerate(self.people.rows):
            self.setRowHeight(number, _height(row, widths))


def _height(row: Row, widths: Mapping[int, int]) -> int:
    tallest = 0
    for number, wide in widths.items():
        metrics = QFontMetrics(font(14, strong=_stands_out(row, number)))
        room = QRect(0, 0, wide - (_LEFT if number == 0 else _PAD) - _PAD, _TALLEST)
        box = metrics.boundingRect(room, _WRAPS, wrap_th(COLUMNS[number].text(row)))
        tallest = max(tallest, box.height())
    return max(_ROW, tallest + 13)
