"""Who watches over the program: the clipboard, nobody at the keyboard, our own faults, clearing.

They are made together, right after the first paint: until then there is nothing to watch over,
and the import of what they need would hold it up.
"""

import sys

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from centredesk.clock import SystemClock
from centredesk.ui.clipboard import ClipboardGuard
from centredesk.ui.idle_lock.idling import IdleLock
from centredesk.ui.last_resort import LastResort
from centredesk.ui.sweeping import Sweeper
from centredesk.ui.theme.icons import picture


class Guards(QObject):
    """All that watch over one window of the program."""

    def __init__(self, app: QApplication, window: QWidget) -> None:
        super().__init__(window)
        self._app, self._window = app, window
        self.last_resort = LastResort(window)
        self.clipboard = ClipboardGuard(self)
        self.idle = IdleLock(SystemClock(), self)
        self.sweeper = Sweeper(self, self.idle.pausing)

    def start(self) -> None:
        """Keep the log, show who we are among other windows, and hear when Windows locks itself."""
        self.last_resort.start()
        self._window.setWindowIcon(QIcon(picture("shield_checkmark_filled", "accent", size=32)))
        if sys.platform == "win32":
            self._listen_to_windows()

    def rest(self) -> None:
        """Nothing is open any more, and nothing private stays in the clipboard."""
        self.clipboard.clear()
        self.idle.rest()

    def stop(self) -> None:
        """Close the log, and give clearing back."""
        self.last_resort.stop()
        self.sweeper.stop()

    def _listen_to_windows(self) -> None:
        from centredesk.ui.idle_lock.windows_session import SessionWatch  # noqa: PLC0415  there only

        watch = SessionWatch(self)
        watch.away.connect(self.idle.due.emit)
        self._app.installNativeEventFilter(watch.ear)
        watch.register(int(self._window.winId()))
