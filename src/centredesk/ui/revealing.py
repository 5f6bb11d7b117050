"""Whether names may be seen just now: for a time, after a reason that was journalled."""

import time

from PySide6.QtCore import QObject, QTimer, Signal

MINUTES = 5


class Revealing(QObject):
    """Names are masked, until somebody reveals them; after the time they are masked again."""

    changed = Signal()
    ticked = Signal(int)
    wanted = Signal()
    """Somebody asks for names: the window asks why, or masks them again."""

    def __init__(self, parent: QObject | None = None, *, seconds: float = MINUTES * 60) -> None:
        super().__init__(parent)
        self.seconds = seconds
        self._until = 0.0
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._count)

    def last(self, minutes: int) -> None:
        """Reveal for so many minutes, from the next time on."""
        self.seconds = minutes * 60.0

    @property
    def on(self) -> bool:
        """Whether names are shown."""
        return self.left > 0

    @property
    def left(self) -> float:
        """How many seconds are left; 0 when names are masked."""
        return max(0.0, self._until - time.monotonic())

    def start(self) -> None:
        """Show names from now on, for the time."""
        self._until = time.monotonic() + self.seconds
        self._tick.start()
        self.changed.emit()
        self.ticked.emit(round(self.left))

    def stop(self) -> None:
        """Mask names now."""
        if not self._until:
            return
        self._until = 0.0
        self._tick.stop()
        self.changed.emit()
        self.ticked.emit(0)

    def _count(self) -> None:
        if self.on:
            self.ticked.emit(round(self.left))
        else:
            self.stop()
