"""Building in pieces, so that the window hears the next key between them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def in_turns(owner: QObject, *pieces: Callable[[], object]) -> None:
    """Do these one after another, each in a turn of its own; none once the owner is gone."""
    if not pieces:
        return
    first, *rest = pieces

    def turn() -> None:
        first()
        in_turns(owner, *rest)

    QTimer.singleShot(0, owner, turn)
