"""How editors find records and what they must know of the office, without knowing any page."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, runtime_checkable

from centredesk.actions.looking_up import SLUGS, look_up, whole_names
from centredesk.clock import Clock, SystemClock


@dataclass(frozen=True)
class Found:
    """A record that fits: its id, the code with a masked name, and what else tells it apart."""

    id: Any
    label: str
    note: str = ""
    whole: str = ""
    """The code with the whole name, while names are revealed: offered, never kept."""


NAMED = ("person", "victim")
"""The models whose records are told by a name."""
Then = Callable[[list[Found]], None]


class Finder(Protocol):
    """Finds records of one model by words; the answer may come later."""

    def find(self, words: str, then: Then) -> None:
        """Find what fits the words; the id of a record finds the record itself."""


@runtime_checkable
class Adding(Protocol):
    """A finder through which a record that is not there yet can be entered."""

    offer: str
    """The words of the offer, such as เพิ่มบุคคลใหม่."""

    def add(self, words: str, then: Callable[[Found], None]) -> None:
        """Have a new record entered, and choose it."""


@dataclass(frozen=True)
class Office:
    """What editors must know of the open office."""

    clock: Clock = field(default_factory=SystemClock)
    province: str = ""
    finders: Mapping[str, Finder] = field(default_factory=dict)


class AskFinder:
    """Finds records of one model by a page's `ask`."""

    def __init__(
        self, ask: Callable[..., object], slug: str, *, named: Callable[[], bool] = lambda: False
    ) -> None:
        self._ask = ask
        self._slug = slug
        self._named = named

    def find(self, words: str, then: Then) -> None:
        """Ask the desk in the background."""
        self._ask(look_up, lambda rows: self._tell(_found(rows), then), self._slug, words)

    def _tell(self, found: list[Found], then: Then) -> None:
        if not found or self._slug not in NAMED or not self._named():
            then(found)
            return
        keys = [one.id for one in found]
        self._ask(
            whole_names,
            lambda names: then([replace(one, whole=names.get(one.id, "")) for one in found]),
            self._slug,
            keys,
        )


class AddingFinder(AskFinder):
    """A finder that also offers to enter a new record, by a page's own way of doing so."""

    def __init__(
        self,
        ask: Callable[..., object],
        slug: str,
        *,
        offer: str,
        add: Callable[[str, Callable[[Found], None]], None],
        named: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(ask, slug, named=named)
        self.offer = offer
        self._add = add

    def add(self, words: str, then: Callable[[Found], None]) -> None:
        """Let the page enter it."""
        self._add(words, then)


def desk_finders(
    ask: Callable[..., object], *, named: Callable[[], bool] = lambda: False
) -> dict[str, Finder]:
    """A finder for every model that can be looked up, by a page's `ask`."""
    return {slug: AskFinder(ask, slug, named=named) for slug in SLUGS}


def _found(rows: Sequence[tuple[Any, str, str]]) -> list[Found]:
    return [Found(*row) for row in rows]
