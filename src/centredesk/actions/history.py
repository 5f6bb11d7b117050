"""The history of a record: who changed what, when, from which value to which."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from centredesk.actions.record_pages import spoken_of
from centredesk.fields.blank import Blank
from centredesk.fields.field import Field, fields_of
from centredesk.fields.kinds import Ref
from centredesk.models import MODELS
from centredesk.models.journal import Operation
from centredesk.models.offices import Member
from centredesk.storage.unit_of_work import UnitOfWork

J, M = Operation.__table__, Member.__table__


@dataclass(frozen=True)
class Change:
    """One field of one save, in words; masked where the reader may not see the value."""

    field: str
    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Save:
    """One save of a record: who, when, by which action, why, and what changed."""

    at: datetime
    member: str
    action: str
    reason: str
    changes: tuple[Change, ...]


def history_of(
    work: UnitOfWork, slug: str, key: UUID, *, limit: int = 500, sealed: bool = True
) -> list[Save]:
    """The saves of a record, newest first; private values only for who may see identities.

    Without `sealed` nobody sees what says who somebody is: names are masked on the page just now.
    """
    model = MODELS[slug]
    hidden = _Hidden(work.member.can_see_identity, sealed)
    chosen = (
        select(J.c.at, M.c.full_name, J.c.action, J.c.reason, J.c["values"])
        .select_from(J.outerjoin(M, M.c.id == J.c.member))
        .where(J.c.model == slug, J.c.record == key)
        .order_by(J.c.stamp)
    )
    known = {f.name: f for f in fields_of(model)}
    standing: dict[str, Any] = {}
    saves = []
    for at, member, action, reason, values in work.rows(chosen):
        told = [(known[n], standing.get(n), v) for n, v in (values or {}).items() if n in known]
        changes = [_change(work, *one, hidden=hidden.of(one[0])) for one in told]
        standing |= values or {}
        saves.append(Save(at, member or "", action, reason or "", tuple(changes)))
    return saves[::-1][:limit]


@dataclass(frozen=True)
class _Hidden:
    """Which values stand as dots: by the reader's right, and while names are masked."""

    may_see: bool
    sealed: bool

    def of(self, told: Field) -> bool:
        if told.private == "open":
            return False
        return not self.may_see or (told.private == "sealed" and not self.sealed)


def _change(work: UnitOfWork, told: Field, before: Any, after: Any, *, hidden: bool) -> Change:
    return Change(
        told.name, told.label, _words(work, told, before, hidden), _words(work, told, after, hidden)
    )


def _words(work: UnitOfWork, told: Field, value: Any, hidden: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, dict) and set(value) == {"blank"}:
        return Blank(value["blank"]).label
    if hidden:
        return "•••"
    plain = told.kind.from_json(value)
    if isinstance(told.kind, Ref):
        return spoken_of(work, told.kind.model, plain)
    return told.kind.show(plain)
