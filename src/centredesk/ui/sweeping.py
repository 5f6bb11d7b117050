"""Only the window's thread clears away: a window destroyed in the clerk's thread ends the program.

Python collects cycles in whichever thread happens to allocate, and a closed page is a cycle.
"""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_EVERY = 1000  # milliseconds
_YOUNG = 2000  # new objects that make a sweep worth while; the older ones after so many sweeps
_OFTEN = 10
_FLOOD = 60_000  # so many new objects in a second are a register being read, not pages


class Sweeper(QObject):
    """Takes collecting over from Python and does it on the thread it lives in.

    A whole sweep looks through all there is and may hold that thread for a tenth of a second: it
    waits until the clerk pauses.
    """

    def __init__(self, parent: QObject, pausing: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._pausing = pausing
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> None:
        """Collect what is due, the oldest generation that is.

        The rows of a register go by themselves when they are let go; to look through them all for
        a page among them would hold the window's thread, so they are spared.
        """
        young, middle, old = gc.get_count()
        if young > _FLOOD:
            self.spare()
        elif young > _YOUNG:
            whole = old > _OFTEN and self._pausing()
            gc.collect(2 if whole else 1 if middle > _OFTEN else 0)

    def spare(self) -> None:
        """Look no more at what is there now: modules stay as long as the program.

        There are so many of their pieces that a whole sweep would hold the window's thread.
        """
        gc.freeze()

    def stop(self) -> None:
        """Give collecting back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
