"""Help given to victims."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from centredesk.actions import drafts
from centredesk.models.assistance import Assistance
from centredesk.storage.unit_of_work import UnitOfWork


def give_assistance(work: UnitOfWork, draft: Mapping[str, Any]) -> UUID:
    """Record one act of help to one victim."""
    return work.add(Assistance, drafts.whole(work, Assistance, draft))


def change_assistance(
    work: UnitOfWork, key: UUID, draft: Mapping[str, Any], *, version: int | None = None
) -> list[str]:
    """Change a record of help."""
    return work.change(Assistance, key, drafts.part(work, Assistance, key, draft), version=version)
