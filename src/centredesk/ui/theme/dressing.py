"""A change of theme, a few widgets at a time: the window hears the next key between them."""

import time
from collections import deque
from collections.abc import Iterable

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

_SLICE = 0.010
"""Seconds of work before the next key is heard."""


class Dressing(QObject):
    """Lets widgets look at the palette anew; what is seen changes all at once, then the rest."""

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._windows: list[QWidget] = []
        self._seen: deque[QWidget] = deque()
        self._unseen: deque[QWidget] = deque()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._turn)

    @property
    def under_way(self) -> bool:
        """Whether some widget still wears the theme before."""
        return bool(self._seen or self._unseen)

    def begin(self, windows: Iterable[QWidget]) -> None:
        """Everything in these windows; they are painted again once all that is seen has changed."""
        self._hold_still(False)  # the change before may have been of other windows
        self._windows = list(windows)
        self._hold_still(True)
        every = [w for window in self._windows for w in (window, *window.findChildren(QWidget))]
        polished = [w for w in every if w.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)]
        self._seen = deque(w for w in polished if w.isVisible())
        self._unseen = deque(w for w in polished if not w.isVisible())
        for window in self._windows:
            _dress(window)  # what follows the palette by itself hears of it from its window
        self._soon.start(0)

    def _turn(self) -> None:
        try:
            self._some()
        except BaseException:  # a window that paints no more would be worse than a half dressed one
            self._seen.clear()
            self._unseen.clear()
            self._hold_still(False)
            raise
        if self.under_way:
            self._soon.start(0)

    def _some(self) -> None:
        if not self._seen:
            self._look_who_came()
        until = time.thread_time() + _SLICE
        while self._seen and time.thread_time() < until:
            _dress(self._seen.popleft())
        if self._seen:
            return
        self._hold_still(False)
        while self._unseen and time.thread_time() < until:
            _dress(self._unseen.popleft())

    def _look_who_came(self) -> None:
        """Another page may have been opened meanwhile: it is seen now."""
        left = [w for w in self._unseen if shiboken6.isValid(w)]
        self._seen = deque(w for w in left if w.isVisible())
        if self._seen:
            self._unseen = deque(w for w in left if not w.isVisible())
            self._hold_still(True)

    def _hold_still(self, still: bool) -> None:
        for window in self._windows:
            if shiboken6.isValid(window):
                window.setUpdatesEnabled(not still)


def _dress(widget: QWidget) -> None:
    """The colours anew; the measures of a widget are its own business and stay."""
    if not shiboken6.isValid(widget):
        return
    least, most = widget.minimumSize(), widget.maximumSize()
    widget.style().polish(widget)
    if widget.minimumSize() != least:
        widget.setMinimumSize(least)
    if widget.maximumSize() != most:
        widget.setMaximumSize(most)
    if widget.isWindow():
        widget.update()


_now: Dressing | None = None


def redress(windows: Iterable[QWidget]) -> None:
    """Let everything in these windows wear the theme of the palette, soon."""
    global _now  # noqa: PLW0603  there is one change of theme at a time
    if _now is None or not shiboken6.isValid(_now):
        _now = Dressing(QCoreApplication.instance())
    _now.begin(windows)


def under_way() -> bool:
    """Whether something still wears the theme before."""
    return _now is not None and shiboken6.isValid(_now) and _now.under_way
