"""The wait after a wrong passphrase, counted down in words and with a bar."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from centredesk.ui.parts.labels import Words

_STEP = 200


class WaitBar(QWidget):
    """How long until the next try."""

    over = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = Words(role="strong")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._help = Words("ข้อมูลจะไม่ถูกลบ ไม่ว่าป้อนผิดกี่ครั้ง", "help")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(6)
        for line in (self._words, self._bar, self._help):
            lines.addWidget(line)
        self._left = self._whole = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP)
        self._timer.timeout.connect(self._tick)
        self.hide()

    def wait(self, seconds: float) -> None:
        """Count down; nothing to wait for hides the bar."""
        self._whole = self._left = round(seconds * 1000)
        self.setVisible(self._left > 0)
        if self._left > 0:
            self._bar.setRange(0, self._whole)
            self._show()
            self._timer.start()
        else:
            self._timer.stop()

    @property
    def waiting(self) -> bool:
        """Whether a try would be refused."""
        return self._left > 0

    def _tick(self) -> None:
        self._left -= _STEP
        if self._left > 0:
            self._show()
            return
        self._left = 0
        self._timer.stop()
        self.hide()
        self.over.emit()

    def _show(self) -> None:
        seconds = -(-self._left // 1000)
        minutes, rest = divmod(seconds, 60)
        span = f"{minutes} นาที {rest} วินาที" if minutes else f"{rest} วินาที"
        self._words.setText(f"รอ {span}ก่อนป้อนรหัสผ่านอีกครั้ง")
        self._bar.setValue(self._whole - self._left)
