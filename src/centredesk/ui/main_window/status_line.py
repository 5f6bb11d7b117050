"""The line at the foot: drafts at the left; colours, file, who and lock at the right."""

from functools import cached_property

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from centredesk.ui.parts.boxes import put, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Picture, Tone, Words, key_hint
from centredesk.ui.theme import look

_READY = "พร้อมใช้งาน"


class StatusLine(QWidget):
    """What is saved, what is sealed, who is working."""

    locked = Signal()
    mode_chosen = Signal(str)
    mask_wanted = Signal()

    def __init__(self, who: str, mode: str) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(32)
        self.state = Words(_READY, "caption")
        self._mark = Words("●", "caption")
        self._lock_in = Words("", "help", tone="warn")
        self._shown = Button("", self.mask_wanted.emit, kind="status")
        lock = Button("ล็อก", self.locked.emit, kind="status")
        self._mode = Button("", self._open_modes, kind="status")
        self.tell_mode(mode)
        sealed = row(Picture("lock_closed", "text2", size=16), Words("แฟ้มข้อมูลเข้ารหัสแล้ว", "caption"))
        frame = QHBoxLayout(self)
        frame.setContentsMargins(16, 0, 16, 0)
        put(
            frame,
            self._mark,
            4,
            self.state,
            None,
            self._lock_in,
            self._shown,
            self._mode,
            _dot(),
            sealed,
        )
        put(frame, _dot(), Words(who, "caption"), _dot(), lock)
        frame.addWidget(key_hint("Ctrl L"))
        self._mark.hide()
        self._shown.hide()
        self._lock_in.hide()

    def say(self, text: str = "", *, tone: Tone = "") -> None:
        """What the page has to say about its draft."""
        self._mark.say("●", tone)
        self._mark.setVisible(bool(text and tone))
        self.state.setText(text or _READY)

    def lock_in(self, seconds: int) -> None:
        """How long until the window covers itself; 0 when somebody is there."""
        self._lock_in.setText(f"จะล็อกใน {seconds} วินาที กดแป้นใดก็ได้เพื่อทำงานต่อ")
        self._lock_in.setVisible(seconds > 0)

    def tell_mode(self, mode: str) -> None:
        """Which theme is worn."""
        self._mode.name(f"สีหน้าจอ {_word(mode)}")

    def count_down(self, seconds: int) -> None:
        """How long names are still shown; 0 when they are masked."""
        self._shown.setVisible(seconds > 0)
        self._shown.name(f"เห็นชื่ออยู่ อีก {seconds // 60}:{seconds % 60:02} นาที · ปิดชื่อ")

    @cached_property
    def _modes(self) -> QMenu:
        """The themes, offered when somebody first asks for them."""
        menu = QMenu(self)
        for value, word in look.MODES:
            action = QAction(word, menu)
            action.setData(value)
            menu.addAction(action)
        menu.triggered.connect(self._chosen)
        return menu

    def _open_modes(self) -> None:
        above = QPoint(0, -self._modes.sizeHint().height())
        self._modes.popup(self._mode.mapToGlobal(above))

    def _chosen(self, action: QAction) -> None:
        self._mode.name(f"สีหน้าจอ {action.text()}")
        self.mode_chosen.emit(action.data())


def _word(mode: str) -> str:
    return next((word for value, word in look.MODES if value == mode), look.MODES[0][1])


def _dot() -> Words:
    dot = Words("·", "caption")
    dot.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return dot
