"""Our own faults: a code in the log and on the screen, no value in either, and work goes on."""

import logging
import re
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QWidget

from centredesk import logs
from centredesk.errors import DeskError
from centredesk.paths import log_folder

_LEVELS = {
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
# The function that complains, as Qt writes it: `QPainter::begin: …`. The rest may quote a text.
_WHO = re.compile(r"\s*(Q\w+(?:::\w+)*)")

log = logging.getLogger(__name__)


class LastResort(QObject):
    """Keeps the log while the program runs, and tells of what nobody caught."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._stop: Callable[[], None] | None = None

    def start(self) -> None:
        """Open the log, and take what Qt has to say; without a place for it there is no log."""
        try:
            self._stop = logs.start(log_folder())
        except OSError:
            return
        qInstallMessageHandler(heard_from_qt)

    def stop(self) -> None:
        """Close the log."""
        if self._stop is not None:
            qInstallMessageHandler(None)
            self._stop()
            self._stop = None

    def broken(self, fault: BaseException) -> None:
        """What went wrong off the window's thread, and no page was there to tell it."""
        if isinstance(fault, DeskError):
            from centredesk.ui.notices import Question  # noqa: PLC0415  not for the cover

            Question(self._window, "ทำรายการไม่ได้", str(fault), "รับทราบ").exec()
            return
        self.caught(type(fault), fault, fault.__traceback__)

    def caught(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """What nobody caught on the window's thread."""
        from centredesk.ui.notices import tell_our_fault  # noqa: PLC0415  as above

        tell_our_fault(self._window, kind, trace)


def heard_from_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Log which part of Qt complains; its words may hold what stands in a field."""
    who = _WHO.match(text)
    log.log(_LEVELS.get(kind, logging.DEBUG), "Qt %s", who[1] if who else context.category or "")
