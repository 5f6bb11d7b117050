"""Help given to victims: one act for one of them, or the same act for many at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import select

from centredesk.actions import drafts
from centredesk.errors import BadValue
from centredesk.models.assistance import Assistance
from centredesk.models.record import Values
from centredesk.storage.unit_of_work import UnitOfWork

A = Assistance.__table__
_SATANG = Decimal("0.01")
Faults = tuple[tuple[str, str], ...]


class FaultyRows(BadValue):
    """Help for many that cannot be saved: whose rows are at fault, by victim, and why."""

    def __init__(self, rows: Mapping[UUID, Faults], *, of: int) -> None:
        first = next(iter(rows.values()))
        told = f"ยังบันทึกไม่ได้ ต้องแก้ {len(rows):,} คนจาก {of:,} คน"
        advice = "ข้อมูลยังไม่เปลี่ยนแม้แต่คนเดียว แก้แถวที่บอกไว้แล้วบันทึกอีกครั้ง"
        super().__init__(told, advice, field=first[0][0], problems=first)
        self.rows = dict(rows)


@dataclass(frozen=True)
class LastHelp:
    """What a member entered last: offered for the next act, never filled in unasked."""

    kind: str | None = None
    provider: str | None = None
    funding: str | None = None


def give_assistance(work: UnitOfWork, draft: Mapping[str, Any]) -> UUID:
    """Record one act of help to one victim."""
    return work.add(Assistance, drafts.whole(work, Assistance, draft))


def change_assistance(
    work: UnitOfWork, key: UUID, draft: Mapping[str, Any], *, version: int | None = None
) -> list[str]:
    """Change a record of help."""
    return work.change(Assistance, key, drafts.part(work, Assistance, key, draft), version=version)


def give_assistance_to_many(
    work: UnitOfWork,
    victims: Sequence[UUID],
    draft: Mapping[str, Any],
    exceptions: Mapping[UUID, Mapping[str, Any]] | None = None,
) -> list[UUID]:
    """Record the same act for each of these victims, with what is different for some of them.

    All of them or none: when something is wrong, every faulty row is told at once.
    """
    if not victims:
        raise BadValue("ยังไม่ได้เลือกผู้เสียหาย", "เลือกอย่างน้อยหนึ่งคน", field="victim")
    if len(set(victims)) < len(victims):
        raise BadValue("มีผู้เสียหายคนเดียวกันซ้ำในรายชื่อ", "เลือกแต่ละคนเพียงครั้งเดียว", field="victim")
    whole: list[Values] = []
    faults: dict[UUID, Faults] = {}
    for victim in victims:
        row = {**draft, **(exceptions or {}).get(victim, {}), "victim": victim}
        try:
            whole.append(drafts.whole(work, Assistance, row))
        except BadValue as wrong:
            faults[victim] = wrong.problems
    if faults:
        raise FaultyRows(faults, of=len(victims))
    return work.add_many(Assistance, whole)


def last_help(work: UnitOfWork) -> LastHelp:
    """Service, provider and funding of the act this member entered last."""
    mine = select(A.c.kind, A.c.provider, A.c.funding).where(
        A.c.made_by == work.member.id, A.c.removed.is_(False)
    )
    rows = work.rows(mine.order_by(A.c.made_at.desc(), A.c.id.desc()).limit(1))
    return LastHelp(*rows[0]) if rows else LastHelp()


def shares(total: Decimal, people: int) -> list[Decimal]:
    """A sum of money divided to the satang: the parts make the whole, no two differ by more."""
    if people < 1:
        raise BadValue("ต้องมีอย่างน้อยหนึ่งคนจึงจะแบ่งเงินได้", field="cost")
    whole, over = divmod(int(total / _SATANG), people)
    return [(whole + (at < over)) * _SATANG for at in range(people)]
