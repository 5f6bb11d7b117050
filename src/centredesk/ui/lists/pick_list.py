"""A narrow list beside the work: a title and a reason a line, under headings, with ticks or not."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from centredesk.ui.parts.inputs import paint_tick
from centredesk.ui.theme.look import colour, font
from centredesk.ui.theme.words import plain, wrap_th

Index = QModelIndex | QPersistentModelIndex
LEFT, RIGHT, TICK = 16, 12, 28
_HEAD, _TITLE, _TALLEST = 32, 24, 200
_WRAPS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)


@dataclass(frozen=True)
class Pick:
    """One line: what it stands for (None for a heading), its words, a state at the right."""

    key: Hashable | None
    title: str
    note: str = ""
    beside: str = ""

    @property
    def spoken(self) -> str:
        """The whole line, for a screen reader."""
        return plain(" ".join(part for part in (self.title, self.note, self.beside) if part))


class PickModel(QAbstractListModel):
    """The lines, and which of them are ticked."""

    def __init__(self, *, ticks: bool) -> None:
        super().__init__()
        self.lines: list[Pick] = []
        self.ticks = ticks
        self.ticked: dict[Hashable, None] = {}

    def show_lines(self, lines: Sequence[Pick]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name
        """How many lines, headings with them."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a line, and its tick."""
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.spoken
        if role == Qt.ItemDataRole.CheckStateRole and self.ticks and line.key is not None:
            on = line.key in self.ticked
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are passed over."""
        if not index.isValid() or self.lines[index.row()].key is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row_of(self, key: Hashable | None) -> int | None:
        """Where a line stands."""
        return next((n for n, line in enumerate(self.lines) if key and line.key == key), None)


class _Lines(QStyledItemDelegate):
    """Paints headings and lines; every word is shown, a long reason on more lines."""

    def __init__(self) -> None:
        super().__init__()
        self._heights: dict[tuple[str, int], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """As tall as its words."""
        model = index.model()
        assert isinstance(model, PickModel)  # noqa: S101  only PickList uses this painter
        line = model.lines[index.row()]
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 240
        if line.key is None:
            return QSize(60, _HEAD)
        note = self._note_height(line.note, width - _left_of(model) - RIGHT)
        return QSize(60, _TITLE + note + 13)

    def _note_height(self, note: str, width: int) -> int:
        if not note:
            return 0
        if (note, width) not in self._heights:
            box = QRect(0, 0, width, _TALLEST)
            found = QFontMetrics(font(13)).boundingRect(box, _WRAPS, wrap_th(note))
            self._heights[note, width] = found.height()
        return self._heights[note, width]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, bar, tick, words, rule."""
        model = index.model()
        assert isinstance(model, PickModel)  # noqa: S101  as above
        line, area = model.lines[index.row()], QRect(option.rect)
        if line.key is None:
            _heading(painter, area, line)
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        held = _held(option.widget)
        painter.fillRect(area, colour("accent_s" if chosen else "surf"))
        if chosen:
            bar = QRect(area.left(), area.top(), 3, area.height() - 1)
            painter.fillRect(bar, colour("accent" if held else "accent_l"))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), colour("line"))
        if model.ticks:
            box = QRectF(area.left() + LEFT + 0.5, area.top() + 10.5, 16, 16)
            paint_tick(painter, box, on=line.key in model.ticked, focused=chosen and held)
        _words(painter, area.adjusted(_left_of(model), 6, -RIGHT, -7), line)


def _held(view: QWidget | None) -> bool:
    """Whether the list itself has the keyboard."""
    return view is not None and view.hasFocus()


def _left_of(model: PickModel) -> int:
    return LEFT + (TICK if model.ticks else 0)


def _heading(painter: QPainter, area: QRect, line: Pick) -> None:
    painter.fillRect(area, colour("surf2"))
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), colour("line2"))
    painter.setFont(font(13, strong=True))
    painter.setPen(colour("text2"))
    inner = area.adjusted(LEFT, 0, -RIGHT, 0)
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, line.title)
    painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, line.beside)


def _words(painter: QPainter, area: QRect, line: Pick) -> None:
    top = QRect(area.left(), area.top(), area.width(), _TITLE)
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.setFont(font(14, strong=True))
    painter.setPen(colour("text"))
    painter.drawText(top, middle | Qt.AlignmentFlag.AlignLeft, line.title)
    painter.setFont(font(13))
    painter.setPen(QPen(colour("accent")))
    painter.drawText(top, middle | Qt.AlignmentFlag.AlignRight, line.beside)
    painter.setPen(colour("text2"))
    painter.drawText(area.adjusted(0, _TITLE, 0, 0), _WRAPS, wrap_th(line.note))


class PickList(QListView):
    """Arrows move, Enter goes on, Space ticks, Ctrl+A ticks all that is shown."""

    chosen = Signal(object)
    entered = Signal(object)
    ticked = Signal()

    def __init__(self, name: str, *, ticks: bool = False) -> None:
        super().__init__()
        self.lines = PickModel(ticks=ticks)
        self._painter = _Lines()
        self.setModel(self.lines)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit(self.current))

    @property
    def current(self) -> Any:
        """What the line under the bar stands for, or None."""
        index = self.currentIndex()
        return self.lines.lines[index.row()].key if index.isValid() else None

    def show_lines(self, lines: Sequence[Pick], *, keep: Hashable | None = None) -> None:
        """Show these lines; the bar stays on `keep`, or where it stood."""
        before = self.currentIndex().row()
        self.blockSignals(True)
        self.selectionModel().blockSignals(True)
        self.lines.show_lines(lines)
        self.selectionModel().blockSignals(False)
        self.blockSignals(False)
        some = any(line.key is not None for line in self.lines.lines)
        # An empty list has nothing to show the keyboard on.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if some else Qt.FocusPolicy.NoFocus)
        place = self.lines.row_of(keep)
        self._stand_on(before if place is None else place)

    def tick(self, keys: Sequence[Hashable], *, on: bool = True) -> None:
        """Tick these, without telling anybody."""
        for key in keys:
            if on:
                self.lines.ticked.setdefault(key, None)
            else:
                self.lines.ticked.pop(key, None)
        self.viewport().update()

    def step(self, by: int) -> bool:
        """Go a line up or down; False at the ends."""
        row = self.currentIndex().row() + by
        while 0 <= row < len(self.lines.lines):
            if self.lines.lines[row].key is not None:
                self.setCurrentIndex(self.lines.index(row))
                return True
            row += by
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """The keys of the list."""
        every = [line.key for line in self.lines.lines if line.key is not None]
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit(self.current)
        elif event.key() == Qt.Key.Key_Space and self.lines.ticks:
            self._turn(self.current)
        elif event.key() == Qt.Key.Key_A and control and self.lines.ticks:
            self.tick(every, on=not all(key in self.lines.ticked for key in every))
            self.ticked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click on the box ticks."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if self.lines.ticks and index.isValid() and event.position().x() < LEFT + TICK:
            self._turn(self.lines.lines[index.row()].key)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Other widths make other heights."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def event(self, event: QEvent) -> bool:
        """Ctrl+A is this list's own."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if self.lines.ticks and control and event.key() == Qt.Key.Key_A:
                event.accept()
                return True
        return super().event(event)

    def _turn(self, key: Hashable | None) -> None:
        if key is not None:
            self.tick([key], on=key not in self.lines.ticked)
            self.ticked.emit()

    def _stand_on(self, row: int) -> None:
        """The line nearest to this row that can be stood on, looking down first."""
        lines = self.lines.lines
        row = min(max(row, 0), len(lines) - 1) if lines else -1
        down = next((n for n in range(row, len(lines)) if n >= 0 and lines[n].key is not None), -1)
        up = next((n for n in range(row, -1, -1) if lines[n].key is not None), -1)
        if max(down, up) < 0:
            self.chosen.emit(None)
        else:
            self.setCurrentIndex(self.lines.index(down if down >= 0 else up))
