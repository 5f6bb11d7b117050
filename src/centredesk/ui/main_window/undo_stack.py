"""The acts of this sitting, the last on top: Ctrl+Z takes one back, Ctrl+Y does it again."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from centredesk.actions.access import name_of
from centredesk.actions.undoing import undo_act
from centredesk.changes import Changes
from centredesk.errors import DeskError
from centredesk.models import MODELS
from centredesk.ui.background import Background

if TYPE_CHECKING:
    from centredesk.desk import Desk

_MOST = 50
_UNDOING = name_of(undo_act)


class UndoStack(QObject):
    """Hears of every save; an undone act becomes the next to be redone."""

    def __init__(
        self,
        desk: "Desk",
        background: Background,
        tell: Callable[[str], None],
        failed: Callable[[DeskError], None],
    ) -> None:
        super().__init__()
        self._desk, self._background = desk, background
        self._tell, self._failed = tell, failed
        self._done: list[UUID] = []
        self._undone: list[UUID] = []
        self._busy = ""
        background.changed.connect(self._heard)

    def undo(self) -> None:
        """Take the last act back."""
        self._turn("undo", self._done, "เลิกทำแล้ว", "ไม่มีรายการให้เลิกทำ")

    def redo(self) -> None:
        """Do the last undone act again."""
        self._turn("redo", self._undone, "ทำซ้ำแล้ว", "ไม่มีรายการให้ทำซ้ำ")

    def _turn(self, how: str, acts: list[UUID], told: str, nothing: str) -> None:
        if self._busy:
            return
        if not acts:
            self._tell(nothing)
            return
        act, self._busy = acts.pop(), how
        self._background.run(
            lambda: self._desk.do(undo_act, act),
            lambda count: self._finished(f"{told} {count:,} รายการ"),
            failed=self._refused,
            owner=self,
        )

    def _finished(self, told: str) -> None:
        self._busy = ""
        self._tell(told)

    def _refused(self, error: DeskError) -> None:
        self._busy = ""
        self._failed(error)

    def _heard(self, changes: Changes) -> None:
        # Settings and checks are told to pages, yet no record changed that could be taken back.
        if changes.act is None or not changes.of(*MODELS):
            return
        if changes.action != _UNDOING:
            self._done, self._undone = [*self._done[1 - _MOST :], changes.act], []
        elif self._busy == "undo":
            self._undone.append(changes.act)
        else:
            self._done.append(changes.act)
