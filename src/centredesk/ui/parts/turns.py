"""Building in pieces, so that the window paints and hears the next key between them."""

from collections import deque
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QTimer

from centredesk.ui.theme import dressing

Piece = Callable[[], object]
_PAUSE = 10
"""Milliseconds before the first piece: what stands already is painted then."""


class Turns:
    """Pieces done one after another, each in a turn of its own; none once the owner is gone."""

    def __init__(self, owner: QObject, *pieces: Piece) -> None:
        self._owner = owner
        self._left: deque[Piece] = deque()
        self.then(*pieces)

    @property
    def under_way(self) -> bool:
        """Whether something is still to be done."""
        return bool(self._left) and shiboken6.isValid(self._owner)

    def then(self, *pieces: Piece) -> None:
        """Do these after all that is waiting."""
        if not pieces:
            return
        begun = bool(self._left)
        self._left.extend(pieces)
        if not begun:
            _going.add(self)
            QTimer.singleShot(_PAUSE, self._owner, lambda: _queue.join(self))

    def finish(self) -> None:
        """Do what is left now, because somebody needs it."""
        while self.under_way:
            self.do_next()

    def do_next(self) -> None:
        """Do one piece."""
        piece = self._left.popleft()
        if not self._left:
            _going.discard(self)
        piece()


class _Queue:
    """Whoever has pieces left: one piece of one of them, then the window hears the next key."""

    def __init__(self) -> None:
        self._waiting: deque[Turns] = deque()

    def join(self, turns: Turns) -> None:
        self._waiting.append(turns)
        if len(self._waiting) == 1:
            self._soon()

    def _soon(self) -> None:
        if (app := QCoreApplication.instance()) is not None:
            QTimer.singleShot(0, app, self._turn)

    def _turn(self) -> None:
        first = self._waiting[0]
        try:
            if first.under_way:
                first.do_next()
        finally:  # a fault in one page is no reason to leave another half made
            self._waiting.popleft()
            if first.under_way:
                self._waiting.append(first)
            if self._waiting:
                self._soon()


_going: set[Turns] = set()
_queue = _Queue()


def in_turns(owner: QObject, *pieces: Piece) -> Turns:
    """Do these one after another, each in a turn of its own; none once the owner is gone."""
    return Turns(owner, *pieces)


def any_under_way() -> bool:
    """Whether any page is still being made or dressed."""
    for turns in [turns for turns in _going if not turns.under_way]:
        _going.discard(turns)
    return bool(_going) or dressing.under_way()
