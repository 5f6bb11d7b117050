"""What is one person's own in the act of many, as a draft keeps it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from centredesk.fields.blank import Blank, blank_of
from centredesk.ui.assistance.each_person import FIELDS

Own = dict[UUID, dict[str, Any]]


def as_json(own: Own) -> dict[str, Any]:
    """By the id of the person, by field; a blank says why."""
    return {
        str(victim): {n: _told(n, v) for n, v in cells.items()} for victim, cells in own.items()
    }


def from_json(kept: Mapping[str, Mapping[str, Any]]) -> Own:
    """The same, read again."""
    return {
        UUID(victim): {name: _read(name, told) for name, told in cells.items()}
        for victim, cells in kept.items()
    }


def _told(name: str, value: Any) -> Any:
    return {"blank": value.value} if isinstance(value, Blank) else FIELDS[name].kind.to_json(value)


def _read(name: str, told: Any) -> Any:
    return blank_of(told["blank"]) if isinstance(told, dict) else FIELDS[name].kind.from_json(told)
