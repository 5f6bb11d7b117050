"""What one action touched, told to every page that may care."""

from dataclasses import dataclass, field
from functools import cached_property
from uuid import UUID


@dataclass(frozen=True)
class Changes:
    """The records one action touched, by model slug and id; `act` names it in the journal."""

    touched: frozenset[tuple[str, UUID]] = field(default_factory=frozenset)
    act: UUID | None = None
    action: str = ""

    def of(self, *slugs: str) -> set[UUID]:
        """The ids of the touched records of these models."""
        return set().union(*(self._by_model.get(slug, ()) for slug in slugs))

    @cached_property
    def _by_model(self) -> dict[str, set[UUID]]:
        """Sorted once: every page asks, and an import touches tens of thousands."""
        found: dict[str, set[UUID]] = {}
        for slug, key in self.touched:
            found.setdefault(slug, set()).add(key)
        return found

    def __bool__(self) -> bool:
        return bool(self.touched)
