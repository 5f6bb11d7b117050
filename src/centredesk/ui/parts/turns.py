"""Building in pieces, so that the window paints and hears the next key between them."""

from collections import deque
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, QTimer

from centredesk.ui.theme import dressing

Piece = Callable[[], object]
_PAUSE = 10
"""Milliseconds before the first piece: what stands already is painted then."""
_going: "set[Turns]" = set()


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
            QTimer.singleShot(_PAUSE, self._owner, self._turn)

    def finish(self) -> None:
        """Do what is left now, because somebody needs it."""
        while self.under_way:
            self._next()

    def _turn(self) -> None:
        if self._left:
            self._next()
        if self._left:
            QTimer.singleShot(0, self._owner, self._turn)

    def _next(self) -> None:
        piece = self._left.popleft()
        if not self._left:
            _going.discard(self)
        piece()


def in_turns(owner: QObject, *pieces: Piece) -> Turns:
    """Do these one after another, each in a turn of its own; none once the owner is gone."""
    return Turns(owner, *pieces)


def any_under_way() -> bool:
    """Whether any page is still being made or dressed."""
    for turns in [turns for turns in _going if not turns.under_way]:
        _going.discard(turns)
    return bool(_going) or dressing.under_way()
