"""Somebody who works with the album's office, and is watched for how long they are kept waiting."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.shots.album import Album
from tests.ui.hands import type_into
from tests.ui.holding import Hold, ThreadWatch

from centredesk.ui.pages.page import Page

SIZE = (1366, 688)
TRIES = 4  # other programs empty the processor's caches: an act is as quick as its best time


class Clerk:
    """Somebody who works, and is watched for how long the window keeps them waiting."""

    def __init__(self, album: Album, watch: ThreadWatch) -> None:
        self.album = album
        self.watch = watch
        self.window = album.main()
        self.window.activateWindow()
        watch.paints(self.window)

    @property
    def page(self) -> Page:
        """The page they see."""
        return self.window.page

    def go(self, name: str, record: object = None) -> Page:
        """To another page."""
        self.watch.do(
            f"open {name}", lambda: self.window.navigator.go_to(name, record), self.album.settle
        )
        return self.page

    def press(self, key: Qt.Key, *, control: bool = False) -> None:
        """One key, anywhere on the page."""
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        what = f"{key.name} on {self.page.name}"
        self.watch.do(what, lambda: QTest.keyClick(self.page, key, held), self.album.settle)

    def write(self, widget: QWidget, text: str) -> None:
        """Letters into a field, one after another."""
        for letter in text:
            what = f"type {letter} on {self.page.name}"
            self.watch.do(what, partial(type_into, widget, letter), self.album.settle)


@contextmanager
def working(album: Album) -> Iterator[Clerk]:
    """Somebody at their desk, on the page the office opens with."""
    watch = ThreadWatch()
    made = Clerk(album, watch)
    album.typing = True
    watch.start()
    try:
        yield made
    finally:
        watch.stop()
        album.typing = False
        album.away(made.window)


def always_held(tried: Callable[[int], list[Hold]]) -> list[str]:
    """The acts that kept the clerk waiting each time they were tried, and who did at last."""
    guilty: set[str] | None = None
    holds: list[Hold] = []
    for number in range(TRIES):
        holds = tried(number)
        whats = {hold.what for hold in holds}
        guilty = whats if guilty is None else guilty & whats
        if not guilty:
            return []
    return [str(hold) for hold in holds if hold.what in (guilty or ())]


def at_best(album: Album, moment: Callable[[Clerk], object]) -> list[str]:
    """What a moment of somebody's work holds up, however often they come to it."""

    def tried(_: int) -> list[Hold]:
        with working(album) as clerk:
            moment(clerk)
            return clerk.watch.holds

    return always_held(tried)
