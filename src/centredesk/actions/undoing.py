"""Undo: the last act taken back as a new journalled edit, while nobody has built on it.

An act is everything one transaction wrote. What it added is struck out, what it changed gets its
former values, what it struck out comes back. A field that was saved again since is told, and then
nothing is undone. Redoing is undoing the undoing.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select

from centredesk.actions import access, people
from centredesk.actions.records import CHANGERS
from centredesk.errors import ChangedByOthers, DeskError, NotAllowed
from centredesk.fields.blank import Blank
from centredesk.fields.field import fields_of
from centredesk.fields.kinds import Kind
from centredesk.models import MODELS
from centredesk.models.journal import Operation
from centredesk.models.people import Person
from centredesk.models.record import Record
from centredesk.storage.unit_of_work import UnitOfWork

J = Operation.__table__
MOST = 40
"""An act of more records than this, such as an import, is not undone by one key."""
MOST_OF_MANY = 2000
FOR_MANY = frozenset(
    {"assistance.give_assistance_to_many", "held_rows.mend_held_rows", "undoing.undo_act"}
)
"""Acts a clerk does for many at once and sees as one; undoing them may be undone as well."""
REASON = "เลิกทำ"
Op = Row[Any]


def undo_act(work: UnitOfWork, act: UUID) -> int:
    """Take back one act of this member; how many records it touched."""
    columns = (J.c.id, J.c.model, J.c.record, J.c["values"], J.c.member, J.c.stamp, J.c.action)
    chosen = select(*columns).where(J.c.act == act, J.c.record.is_not(None))
    ops = work.rows(chosen.where(J.c["values"].is_not(None)).order_by(J.c.stamp.desc()))
    _may_be_undone(work, ops)
    by_record: dict[tuple[str, UUID], list[Op]] = {}
    for op in ops:
        by_record.setdefault((op.model, op.record), []).append(op)
    for (slug, key), its in by_record.items():
        _nobody_went_on(work, MODELS[slug], key, its)
    for (slug, key), its in by_record.items():
        _undo(work, MODELS[slug], key, its)
    return len(by_record)


def _may_be_undone(work: UnitOfWork, ops: Sequence[Op]) -> None:
    if not ops:
        raise DeskError("รายการนี้เลิกทำไม่ได้", "แก้ไขที่หน้าของรายการนั้น")
    if len(ops) > (MOST_OF_MANY if ops[0].action in FOR_MANY else MOST):
        raise DeskError(
            f"เลิกทำไม่ได้ เพราะเกี่ยวข้อง {len(ops):,} รายการ", "แก้ไขทีละรายการที่หน้าของรายการนั้น"
        )
    for op in ops:
        changer = CHANGERS.get(op.model)
        if op.member != work.member.id or not (changer is None or access.may(work.member, changer)):
            raise NotAllowed("เลิกทำได้เฉพาะรายการที่ท่านทำ", "ขอให้ผู้ที่บันทึกเป็นผู้แก้ไข")


def _nobody_went_on(work: UnitOfWork, model: type[Record], key: UUID, ops: list[Op]) -> None:
    last = {name: str(op.id) for op in reversed(ops) for name in op.values}
    heads = work.heads(model, key, [*last, "removed"])
    known = {f.name: f.label for f in fields_of(model)}
    later = [known.get(name, model.title) for name in last if heads[name] != [last[name]]]
    if "removed" not in last and work.get(model, key).removed:
        later.append(model.title)
    if later:
        raise ChangedByOthers(
            f"เลิกทำไม่ได้ เพราะมีการบันทึกภายหลังแล้ว: {' '.join(later[:4])}",
            "เปิดรายการนั้นแล้วแก้ไขเอง ข้อมูลไม่เปลี่ยน",
            values={},
        )


def _undo(work: UnitOfWork, model: type[Record], key: UUID, ops: list[Op]) -> None:
    names = {name for op in ops for name in op.values}
    former = _former(work, model, key, ops[-1])
    if former is None:
        work.remove(model, key, reason=REASON)
    elif "removed" in names and not former.get("removed"):
        work.restore(model, key, reason=REASON)
    elif "removed" in names:
        work.remove(model, key, reason=REASON)
    else:
        kinds = {f.name: f.kind for f in fields_of(model)}
        values = {name: _value(kinds[name], former.get(name)) for name in names & kinds.keys()}
        work.change(model, key, values, reason=REASON)
    if model is Person:
        people.keep_keys(work, work.get(Person, key))


def _former(work: UnitOfWork, model: type[Record], key: UUID, op: Op) -> dict[str, Any] | None:
    """The values a record had before this operation, from the journal; None when it was new."""
    chosen = select(J.c["values"]).where(J.c.model == model.slug(), J.c.record == key)
    earlier = work.rows(chosen.where(J.c.stamp < op.stamp).order_by(J.c.stamp))
    standing: dict[str, Any] = {}
    for (values,) in earlier:
        standing |= values or {}
    return standing if earlier else None


def _value(kind: Kind, told: Any) -> Any:
    if isinstance(told, dict) and set(told) == {"blank"}:
        return Blank(told["blank"])
    return kind.from_json(told)
