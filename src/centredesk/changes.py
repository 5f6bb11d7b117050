"""What one action touched, told to every page that may care."""

from dataclasses import dataclass, field
from uuid import UUID


@dataclass(frozen=True)
class Changes:
    """The records one action touched, by model slug and id; `act` names it in the journal."""

    touched: frozenset[tuple[str, UUID]] = field(default_factory=frozenset)
    act: UUID | None = None
    action: str = ""

    def of(self, *slugs: str) -> set[UUID]:
        """The ids of the touched records of these models."""
        return {key for slug, key in self.touched if slug in slugs}

    def __bool__(self) -> bool:
        return bool(self.touched)
