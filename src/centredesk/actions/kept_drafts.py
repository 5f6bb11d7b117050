"""What a member typed and has not saved: kept in the encrypted file, given back, dropped.

A draft is nobody's record: it is not journalled, not exchanged and seen by its writer alone.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert as insert_or_update

from centredesk.models.upkeep import Draft
from centredesk.storage.unit_of_work import UnitOfWork

D = Draft.__table__
SLUG = "draft"
_SPACE = UUID("8f0c1f0e-2f43-4a39-9d0a-3f7f3c1c9b52")


@dataclass(frozen=True)
class DraftKey:
    """Where a draft was typed: the page's name, and its record's id or a name for a new one."""

    page: str
    key: str


@dataclass(frozen=True)
class WaitingDraft:
    """A draft left open: what it is in coded words, how many fields, since when."""

    where: DraftKey
    told: str
    fields: int
    saved_at: datetime


@dataclass(frozen=True)
class KeptDraft:
    """A draft given back: what was typed, and when it was kept."""

    typed: Any
    saved_at: datetime


def keep_draft(work: UnitOfWork, where: DraftKey, typed: Any, *, told: str, fields: int) -> None:
    """Keep what was typed instead of what was kept before; `told` holds no name."""
    values = {"told": told, "fields": fields, "saved_at": work.clock.now(), "typed": typed}
    fresh = insert_or_update(Draft).values(
        member=work.member.id, page=where.page, key=where.key, **values
    )
    work.connection.execute(
        fresh.on_conflict_do_update(index_elements=["member", "page", "key"], set_=values)
    )
    work.touch(SLUG, _id_of(where))


def drop_draft(work: UnitOfWork, where: DraftKey) -> None:
    """Throw a draft away: it was saved, or its writer does not want it."""
    done = work.connection.execute(delete(Draft).where(*_mine(work, where)))
    if done.rowcount:
        work.touch(SLUG, _id_of(where))


def kept_draft(work: UnitOfWork, where: DraftKey) -> KeptDraft | None:
    """What this member left on a page, if anything."""
    rows = work.rows(select(D.c.typed, D.c.saved_at).where(*_mine(work, where)))
    return KeptDraft(rows[0][0], rows[0][1]) if rows else None


def waiting_drafts(work: UnitOfWork) -> list[WaitingDraft]:
    """The drafts this member left open, the newest first."""
    chosen = select(D.c.page, D.c.key, D.c.told, D.c.fields, D.c.saved_at)
    mine = chosen.where(D.c.member == work.member.id).order_by(D.c.saved_at.desc())
    return [WaitingDraft(DraftKey(r[0], r[1]), r[2], r[3], r[4]) for r in work.rows(mine)]


def _mine(work: UnitOfWork, where: DraftKey) -> tuple[Any, ...]:
    return D.c.member == work.member.id, D.c.page == where.page, D.c.key == where.key


def _id_of(where: DraftKey) -> UUID:
    return uuid5(_SPACE, f"{where.page}/{where.key}")
