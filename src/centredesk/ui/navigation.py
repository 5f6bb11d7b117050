"""How pages meet without importing each other: by name."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True)
class Place:
    """Where the user is: a page's name, and the record it shows if it shows one."""

    name: str
    record: Any = None


@dataclass(frozen=True)
class Only:
    """A list opened with a filter set: the filter's name and its answer."""

    filter: str
    answer: Any = 1


Step = Callable[[int], UUID | None]


def something_new(**given: UUID) -> str:
    """What stands for a record that is not saved yet: its draft is kept under this name.

    `given` are records the new one belongs to, such as its case; `given_in` reads them again.
    """
    told = f"?{urlencode({name: str(key) for name, key in given.items()})}" if given else ""
    return f"new-{uuid4().hex}{told}"


def given_in(record: Any) -> dict[str, UUID]:
    """The records a new one belongs to, by the name of the field that refers to them."""
    return {name: UUID(key) for name, key in parse_qsl(str(record).partition("?")[2])}


@dataclass(frozen=True)
class Room:
    """One entry of the navigation: its page, word, picture and digit."""

    name: str
    word: str
    picture: str
    digit: str
    built: bool = True


ROOMS = (
    Room("home", "หน้าหลัก", "home", "1"),
    Room("cases", "กรณีและคดี", "folder", "2"),
    Room("people", "บุคคล", "people", "3"),
    Room("screenings", "การคัดแยก", "person_search", "4"),
    Room("assistance", "การช่วยเหลือ", "heart_pulse", "5"),
    Room("prosecution", "การดำเนินคดี", "gavel", "6", built=False),
    Room("prevention", "การป้องกัน", "shield_checkmark", "7", built=False),
    Room("meetings", "การประชุม", "people_team", "8", built=False),
    Room("returns", "รายงานตามรอบ", "document_table", "9"),
    Room("exchange", "แลกเปลี่ยนข้อมูล", "arrow_swap", "0", built=False),
)


class Navigator(QObject):
    """Takes the user from page to page and remembers the way back."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._way: list[Place] = []
        self._list: tuple[str, Step] | None = None
        self._to_edit: Place | None = None
        self._waiting: dict[str, Callable[[UUID], object]] = {}

    @property
    def here(self) -> Place | None:
        """Where the user is."""
        return self._way[-1] if self._way else None

    def go_to(self, name: str, record: Any = None) -> None:
        """Open a page, for one record where it needs one."""
        place = Place(name, record)
        if place == self.here:
            return
        self._way = [*self._way[-49:], place]
        self.wanted.emit(place)

    def replace(self, name: str, record: Any = None) -> None:
        """Open a page instead of this one: the way back skips it."""
        if self._way:
            self._way.pop()
        self._way.append(place := Place(name, record))
        self.wanted.emit(place)

    def follow(self, page: str, step: Step) -> None:
        """Records shown by this page are opened from a list: `step` takes it up or down a row."""
        self._list = (page, step)

    def beside(self, page: str, step: int) -> bool:
        """Open the record before or after this one in the list it was opened from, if any."""
        if self._list is None or self._list[0] != page:
            return False
        if (record := self._list[1](step)) is None:
            return False
        self.replace(page, record)
        return True

    def edit(self, name: str, record: Any) -> None:
        """Open a record to change it: its page goes to the first form."""
        self._to_edit = Place(name, record)
        self.go_to(name, record)

    def is_to_edit(self, name: str, record: Any) -> bool:
        """Whether this record was opened to be changed; said once."""
        if self._to_edit != Place(name, record):
            return False
        self._to_edit = None
        return True

    def expect(self, record: str, then: Callable[[UUID], object]) -> None:
        """A page waits for the record that is being entered under this name."""
        self._waiting[record] = then

    def answer(self, record: Any, key: UUID) -> bool:
        """Say that it was entered; whether a page had waited for it, to which one goes back."""
        then = self._waiting.pop(str(record), None)
        if then is None:
            return False
        self.back()
        then(key)
        return True

    def back(self) -> None:
        """Return to the page before."""
        if len(self._way) > 1:
            self._way.pop()
            self.wanted.emit(self._way[-1])

    @property
    def can_go_back(self) -> bool:
        """Whether there is a page before this one."""
        return len(self._way) > 1
