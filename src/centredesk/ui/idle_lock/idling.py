"""Nobody at the keyboard: a gentle warning, then the lock."""

import math
import time
from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent

from centredesk.clock import Clock

WARNED_BEFORE = 30  # seconds
_TICK = 1000  # milliseconds
_PAUSE = 3.0  # seconds without a key: whoever types has stopped to read or to think
_ASLEEP = timedelta(seconds=30)  # no tick for so long: the computer slept
_SIGNS = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}


class IdleLock(QObject):
    """Watches for keys and mouse while an office is open."""

    due = Signal()
    warned = Signal(int)
    """So many seconds are left; 0 when somebody is there again."""

    def __init__(
        self,
        clock: Clock,
        parent: QObject | None = None,
        *,
        uptime: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._uptime = uptime
        self._span = 0.0
        self._warning = False
        self._pointer = QPointF()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self.tick)
        self._note()
        self._ticked = self._clock.now()

    @property
    def watching(self) -> bool:
        """Whether it would ever lock."""
        return self._timer.isActive()

    def pausing(self) -> bool:
        """Whether nobody has touched keyboard or mouse for a moment."""
        return self._idle() > _PAUSE

    def watch(self, minutes: int) -> None:
        """Lock after so many minutes without a key or a movement."""
        self._span = minutes * 60.0
        self._note()
        self._ticked = self._clock.now()
        self._timer.start()
        self._follow_windows()

    def rest(self) -> None:
        """Stop watching: nothing is open."""
        self._timer.stop()
        self._warning = False

    def tick(self) -> None:
        """Once a second: warn, lock, or neither."""
        self._follow_windows()
        now = self._clock.now()
        slept = now - self._ticked > _ASLEEP
        self._ticked = now
        left = self._span - self._idle()
        if slept or left <= 0:
            self.rest()
            self.due.emit()
        elif left <= WARNED_BEFORE:
            self._warning = True
            self.warned.emit(math.ceil(left))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Any key, click or movement is a sign of somebody; nothing is held back."""
        if event.type() in _SIGNS or self._moved(event):
            self._note()
            if self._warning:
                self._warning = False
                self.warned.emit(0)
        return False

    def _moved(self, event: QEvent) -> bool:
        """A movement of the hand, not one that Windows makes up when something opens below it."""
        if event.type() != QEvent.Type.MouseMove or not isinstance(event, QMouseEvent):
            return False
        before, self._pointer = self._pointer, event.globalPosition()
        return before != self._pointer

    def _note(self) -> None:
        self._seen = self._clock.now()
        self._seen_up = self._uptime()

    def _idle(self) -> float:
        # The one clock stands still while the computer sleeps, the other can be set back.
        by_calendar = (self._clock.now() - self._seen).total_seconds()
        return max(by_calendar, self._uptime() - self._seen_up)

    def _follow_windows(self) -> None:
        """Dialogs and pop-ups are windows of their own."""
        for window in QGuiApplication.topLevelWindows():
            window.installEventFilter(self)
