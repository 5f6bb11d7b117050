"""The answers an office added to code lists, known to this process while the office is open.

A code list is read in hundreds of places, by kinds of fields above all, and none of them knows an
office. One process has one open office: so its own answers stand here, put by the desk when it
opens and whenever they change, and taken away when it closes. Two desks in one process, as in
tests, each have a place; the answers of the desk that opened last are the ones known.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

MARK: Final = "~"
"""Between the standard code and the number of an office's own answer: `S05~2`."""


@dataclass(frozen=True)
class OwnCode:
    """An answer of an office: in which list, under which standard code it is counted."""

    list_name: str
    code: str
    th: str
    en: str = ""
    active: bool = True


def standard_of(code: str) -> str:
    """The code that returns and exports count: an own answer's standard, or the code itself."""
    return code.partition(MARK)[0]


class OwnAnswers:
    """Who holds an office open, and which answers that office added, by list."""

    def __init__(self) -> None:
        self._held: dict[int, dict[str, tuple[OwnCode, ...]]] = {}

    def take(self, holder: object, answers: Iterable[OwnCode]) -> None:
        """An office was opened, or its answers changed: these are known now."""
        by_list: dict[str, tuple[OwnCode, ...]] = {}
        for answer in answers:
            by_list[answer.list_name] = (*by_list.get(answer.list_name, ()), answer)
        # One assignment: lists are read from several threads.
        self._held = self._held | {id(holder): by_list}

    def let_go(self, holder: object) -> None:
        """The office was closed: its answers are known no more."""
        self._held = {key: held for key, held in self._held.items() if key != id(holder)}

    def of(self, list_name: str) -> tuple[OwnCode, ...]:
        """What the open office added to a list."""
        held = self._held
        return next(reversed(held.values())).get(list_name, ()) if held else ()


OWN: Final = OwnAnswers()
"""The one register of this process; why there is one stands above."""
