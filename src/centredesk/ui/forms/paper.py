"""Several lines of text on a paper that grows with it, broken between Thai words."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from centredesk.ui.theme.words import JOINT, plain, wrap_th

_FRAME, _SMALL = 22, 18
_LEAST, _MOST = 4, 12
_TOO_LONG = 4_000
_BACKWARD = (Qt.Key.Key_Left, Qt.Key.Key_Backspace)
_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Delete)


class Paper(QPlainTextEdit):
    """Text to write or read. The joints where it may break are shown, and never kept:

    no key stops at one, none is copied, and `text` has none.
    """

    was_left = Signal()
    written = Signal()

    def __init__(self, *, short: bool = False) -> None:
        super().__init__()
        self._least, self._most = (1, 40) if short else (_LEAST, _MOST)
        self._busy = False
        self._seen = 0
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._changed)
        self._grow()

    def text(self) -> str:
        """What was written, without anything that is only for display."""
        return plain(self.toPlainText())

    def setPlainText(self, text: str) -> None:  # noqa: N802  Qt's name
        """Show another text, broken between its words; nobody is told."""
        self._busy = True
        super().setPlainText("\n".join(_jointed(line) for line in plain(text).split("\n")))
        self._busy = False
        self._seen = self.document().revision()
        self._grow()

    # ── the joints ──

    def _changed(self) -> None:
        if self._busy:
            return
        # After an undo there is something to redo; an edit of ours would take it away.
        if not self.document().isRedoAvailable():
            self._busy = True
            self._joint_what_changed()
            self._busy = False
        self._seen = self.document().revision()
        self._grow()
        self.written.emit()

    def _joint_what_changed(self) -> None:
        block = self.document().firstBlock()
        while block.isValid():
            if block.revision() > self._seen:
                _joint(block)
            block = block.next()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """No key stops at a joint; Ctrl+Enter belongs to the page."""
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if ctrl and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        if event.key() in _BACKWARD:
            self._pass_joints(-1, event)
        elif event.key() in _FORWARD:
            self._pass_joints(1, event)
        super().keyPressEvent(event)

    def _pass_joints(self, way: int, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        moving = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        keep = moving and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if cursor.hasSelection() and not keep:
            return
        at = cursor.position()
        while self.document().characterAt(at - (way < 0)) == JOINT:
            at += way
        mode = QTextCursor.MoveMode.KeepAnchor if keep else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(at, mode)
        self.setTextCursor(cursor)

    # ── the clipboard ──

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802  Qt's name
        """What is copied has no joints."""
        made = QMimeData()
        made.setText(plain(self.textCursor().selectedText().replace("\u2029", "\n")))
        return made

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802  Qt's name
        """What is pasted brings none, nor a look of its own."""
        self.insertPlainText(plain(source.text()))

    # ── its size ──

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Another width, another number of lines."""
        super().resizeEvent(event)
        self._grow()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Tell that the field was left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.was_left.emit()

    def _grow(self) -> None:
        lines = self._lines()
        bar = Qt.ScrollBarPolicy
        policy = bar.ScrollBarAsNeeded if lines > self._most else bar.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() != policy:
            self.setVerticalScrollBarPolicy(policy)
        lines = max(self._least, min(lines, self._most))
        high = lines * (self.fontMetrics().lineSpacing() + 1) + (_FRAME if lines > 1 else _SMALL)
        if self.minimumHeight() != high:
            self.setFixedHeight(high)

    def _lines(self) -> int:
        """How many lines there are on the screen, each laid out first."""
        lines, block = 0, self.document().firstBlock()
        while block.isValid() and lines <= self._most:
            self.blockBoundingRect(block)
            lines += max(1, block.layout().lineCount())
            block = block.next()
        return lines


def _jointed(line: str) -> str:
    """The line with its joints; spaces stay the spaces that were typed."""
    if len(line) > _TOO_LONG:
        return line
    joints = wrap_th(line)
    typed = iter(line)
    return "".join(JOINT if sign == JOINT else next(typed) for sign in joints)


def _joint(block: QTextBlock) -> None:
    """Put the joints of one line where they belong now, and change nothing else."""
    stands = block.text()
    wanted = _jointed(stands.replace(JOINT, ""))
    if stands == wanted:
        return
    cursor = QTextCursor(block)
    cursor.joinPreviousEditBlock()
    place, read, start = 0, 0, block.position()
    while place < len(wanted) or read < len(stands):
        here, should = stands[read : read + 1], wanted[place : place + 1]
        if here == should:
            place, read = place + 1, read + 1
            continue
        cursor.setPosition(start + place)
        if should == JOINT:
            cursor.insertText(JOINT)
            place += 1
        else:
            cursor.deleteChar()
            read += 1
    cursor.endEditBlock()
