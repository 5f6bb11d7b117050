"""The box over the dimmed window: type, choose with the arrows, Enter."""

from collections.abc import Callable
from dataclasses import replace

import shiboken6
from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QListView,
    QVBoxLayout,
    QWidget,
)

from centredesk.ui.palette.commands import COMMANDS, Command, fitting, other_layout
from centredesk.ui.palette.line import Line
from centredesk.ui.palette.rows import RowPainter, Rows
from centredesk.ui.parts.boxes import put, row, rule
from centredesk.ui.parts.labels import Words, key_hint
from centredesk.ui.theme.words import plain

Answer = Callable[[list[Command]], None]
Find = Callable[[str, Answer], None]
WIDTH, TOP = 640, 72
_PAUSE = 150
_FOOT = 32
_LEAST, _MOST = 120, 440


class Palette(QWidget):
    """Commands first, then records by their number; the keyboard goes back where it was."""

    def __init__(self, window: QWidget, commands: Callable[[], list[Command]], find: Find) -> None:
        super().__init__(window)
        self._window = window
        self._commands_now, self._find = commands, find
        self._commands: list[Command] = []
        self._records: list[Command] = []
        self._asked = ""
        self._came_from: QWidget | None = None
        self.line = Line()
        self.rows = Rows(self)
        self.list = QListView()
        self._nothing = Words(role="soft", wrap=True)
        self._box = QFrame(self)
        self._lines = QVBoxLayout(self._box)
        self._wait = QTimer(self)
        self.hide()
        self._lay_out()
        self._connect()
        window.installEventFilter(self)

    # ── opening and closing ──

    def toggle(self) -> None:
        """Open it, or close it when it is open."""
        self.shut() if self.isVisible() else self.open()

    def open(self) -> None:
        """Show it empty, with what was opened last and what can be done here."""
        self._came_from = QApplication.focusWidget()
        self._commands = self._commands_now()
        self.setGeometry(self._window.rect())
        self.line.clear()
        self._typed("")
        self._look()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def shut(self) -> None:
        """Close it; the keyboard returns to where it was."""
        if not self.isVisible():
            return
        self._wait.stop()
        self._asked = "\0"  # no answer fits any more
        back, self._came_from = self._came_from, None
        if back is not None and shiboken6.isValid(back):
            back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()

    @property
    def chosen(self) -> Command | None:
        """The command under the bar."""
        return self.rows.command(self.list.currentIndex().row())

    # ── inside ──

    def _lay_out(self) -> None:
        self.setObjectName("veil")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("ค้นหาหรือสั่งงาน")
        self._box.setProperty("kind", "sheet")
        self.list.setModel(self.rows)
        self.list.setItemDelegate(RowPainter(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName("คำสั่งและรายการที่พบ")
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing.setContentsMargins(10, 16, 10, 16)
        self._lines.setContentsMargins(8, 8, 8, 8)
        self._lines.setSpacing(4)
        put(self._lines, self.line, self.list, self._nothing, rule(), self._foot())

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setFixedHeight(_FOOT)
        keys = row(Words("เลือก", "caption"), key_hint("↑ ↓"), 4, Words("ทำ", "caption"))
        put(keys, key_hint("Enter"), 4, Words("ปิด", "caption"), key_hint("Esc"), None)
        put(keys, Words("ชื่อบุคคลไม่แสดงในผลค้นหา", "caption"))
        keys.setContentsMargins(10, 4, 10, 0)
        foot.setLayout(keys)
        return foot

    def _connect(self) -> None:
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PAUSE)
        self._wait.timeout.connect(self._look)
        self.line.textChanged.connect(self._typed)
        self.line.moved.connect(self._move)
        self.line.accepted.connect(self._do)
        self.line.refused.connect(self.shut)
        self.list.clicked.connect(self._clicked)
        self.list.entered.connect(self._select)

    def _typed(self, text: str) -> None:
        """Commands answer at once; records after a pause."""
        words = plain(text).strip()
        self._records = []
        self._show(_fitting(words, self._commands) if words else _here(self._commands))
        self._wait.start()

    def _look(self) -> None:
        self._wait.stop()
        self._asked = words = plain(self.line.text()).strip()
        self._find(words, lambda found: self._found(words, found))

    def _found(self, words: str, found: list[Command]) -> None:
        if words != self._asked:
            return
        other = other_layout(words)
        if not found and other:
            self._find(other, lambda again: self._records_came(words, again))
        else:
            self._records_came(words, found)

    def _records_came(self, words: str, found: list[Command]) -> None:
        if words != self._asked:
            return
        self._records = found
        if not words:
            self._show([*found, *_here(self._commands)])
            return
        self._show([*_fitting(words, self._commands), *found], keep=self.chosen)
        if self.rows.rowCount() == 0:
            told = f"ไม่พบคำสั่งหรือรายการที่ตรงกับ “{words}” ค้นรายการด้วยรหัสหรือเลขที่ ไม่ค้นด้วยชื่อบุคคล"
            self._nothing.setText(told)
            self._nothing.show()
            self._fit()

    def _show(self, commands: list[Command], keep: Command | None = None) -> None:
        self.rows.show_commands(commands)
        self._nothing.hide()
        rows = range(self.rows.rowCount())
        kept = next((n for n in rows if keep and self.rows.command(n) == keep), -1)
        self._select(self.rows.index(kept if kept >= 0 else self.rows.next_command(-1, 1)))
        self._fit()

    def _move(self, step: int) -> None:
        number = self.list.currentIndex().row()
        for _ in range(abs(step)):
            number = self.rows.next_command(number, 1 if step > 0 else -1)
        self._select(self.rows.index(number))

    def _select(self, index: QModelIndex) -> None:
        command = self.rows.command(index.row())
        if command is None:
            return
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(index, flags)
        self.list.scrollTo(index)
        if self.rows.next_command(-1, 1) == index.row():
            self.list.scrollToTop()  # the head of the first group is seen as well
        self.line.setAccessibleDescription(command.spoken)
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, command.spoken))

    def _clicked(self, index: QModelIndex) -> None:
        self._select(index)
        self._do()

    def _do(self) -> None:
        command = self.chosen
        if command is None or command.reason:
            return
        self.shut()
        command.then()

    # ── where it stands ──

    def _fit(self) -> None:
        width = min(WIDTH, self.width() - 32)
        self.list.setVisible(self.rows.rowCount() > 0)
        self.list.setFixedHeight(min(self.rows.height(), self._most()))
        self._lines.activate()
        height = self._box.heightForWidth(width)
        height = height if height > 0 else self._box.sizeHint().height()
        self._box.setGeometry((self.width() - width) // 2, self._top(), width, height)

    def _top(self) -> int:
        return min(TOP, self.height() // 10)

    def _most(self) -> int:
        return max(_LEAST, min(_MOST, self.height() - 2 * self._top() - _LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The box stays in the middle."""
        super().resizeEvent(event)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A press beside the box closes it."""
        if not self._box.geometry().contains(event.position().toPoint()):
            self.shut()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Cover the window, whatever its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: N802  Qt's names
        """The keyboard stays here."""
        return True


def _here(commands: list[Command]) -> list[Command]:
    """What is offered before anything is typed."""
    return [command for command in commands if not command.sought]


def _fitting(words: str, commands: list[Command]) -> list[Command]:
    """What fits: things to do in one group, then what is only offered when it is sought."""
    done = fitting(words, (command for command in commands if not command.sought))
    sought = fitting(words, (command for command in commands if command.sought), most=3)
    return [*(replace(command, group=COMMANDS) for command in done), *sought]
