"""The answers an office adds to code lists, each counted under a standard code."""

from collections.abc import Iterable, Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, select

from centredesk.actions import drafts
from centredesk.errors import BadValue
from centredesk.fields.blank import blank_of
from centredesk.fields.codes import EXTENDABLE, list_names, standard_list
from centredesk.fields.own_codes import MARK, OwnCode
from centredesk.models.offices import OfficeCode
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.thai.folding import fold

O = OfficeCode.__table__  # noqa: E741  as in the other rooms of actions: the table's letter
FIXED: Final = ("list_name", "standard", "code")
"""What an answer keeps for ever: records hold its code, and returns count by it."""


def add_office_code(work: UnitOfWork, draft: Mapping[str, Any]) -> UUID:
    """Add an answer to an extendable list; its code is the standard one and a number."""
    listed, standard = str(draft.get("list_name") or ""), str(draft.get("standard") or "")
    if listed not in EXTENDABLE:
        advice = "เลือกจากรายการที่เปิดให้เพิ่ม" if listed in list_names() else "ตรวจชื่อรายการรหัส"
        raise BadValue("รายการรหัสนี้เพิ่มคำไม่ได้", advice, field="list_name")
    if standard not in standard_list(listed):
        raise BadValue("ต้องเลือกรหัสมาตรฐานที่ใช้นับ", "เลือกจากรายการ", field="standard")
    number = work.next_number(f"office_code {standard}")
    given = {"active": True} | dict(draft) | {"code": f"{standard}{MARK}{number}"}
    values = drafts.whole(work, OfficeCode, given)
    _new_words(work, listed, values, None)
    return work.add(OfficeCode, values)


def change_office_code(
    work: UnitOfWork, key: UUID, draft: Mapping[str, Any], *, version: int | None = None
) -> list[str]:
    """Change the words of an answer, or stop offering it; what it is counted as stays."""
    before = work.get(OfficeCode, key)
    values = drafts.part(work, OfficeCode, key, draft)
    if moved := [n for n in FIXED if n in values and values[n] != getattr(before, n)]:
        raise BadValue(
            "เปลี่ยนรหัสมาตรฐานที่ใช้นับไม่ได้ เพราะรายการที่บันทึกแล้วใช้รหัสนี้",
            "เลิกใช้คำนี้ แล้วเพิ่มคำใหม่ใต้รหัสที่ถูกต้อง",
            field=moved[0],
        )
    _new_words(work, before.list_name or "", values, key)
    return work.change(OfficeCode, key, values, version=version)


def office_codes(work: UnitOfWork, list_name: str) -> list[OfficeCode]:
    """What this office added to a list, in the order of its codes; struck-out ones are left out."""
    chosen = select(O).where(O.c.list_name == list_name, O.c.removed.is_(False))
    return work.every(OfficeCode, chosen.order_by(O.c.code))


def own_counts(work: UnitOfWork) -> dict[str, int]:
    """How many answers this office added, by list."""
    chosen = select(O.c.list_name).where(O.c.removed.is_(False))
    counts: dict[str, int] = {}
    for (name,) in work.rows(chosen):
        counts[name] = counts.get(name, 0) + 1
    return counts


def own_answers(connection: Connection) -> tuple[OwnCode, ...]:
    """All answers of the file, for the code lists of this process; struck-out ones are retired."""
    columns = (O.c.list_name, O.c.code, O.c.th, O.c.en, O.c.active, O.c.removed)
    rows = connection.execute(select(*columns).order_by(O.c.list_name, O.c.code))
    return tuple(
        OwnCode(name, code, th, en or "", active is not False and not removed)
        for name, code, th, en, active, removed in rows
    )


def _new_words(work: UnitOfWork, listed: str, values: Mapping[str, Any], key: UUID | None) -> None:
    """A word means one answer: it must not be another's already, nor end a written list."""
    others = [one for one in office_codes(work, listed) if one.id != key]
    for name in ("th", "en"):
        word = values.get(name)
        if not isinstance(word, str):
            continue
        if "," in word:
            raise BadValue("คำต้องไม่มีเครื่องหมายจุลภาค", "ใช้เว้นวรรคแทน", field=name)
        known = standard_list(listed)
        if blank_of(word) or MARK in word:
            raise BadValue("คำนี้ใช้เป็นคำตอบไม่ได้", "ใช้คำอื่น", field=name)
        if (code := known.find(word)) is not None:
            told = f"คำนี้มีอยู่แล้วในรายการ หมายถึง “{known.label(code)}”"
            raise BadValue(told, "เลือกคำเดิมได้โดยไม่ต้องเพิ่ม", field=name)
        if fold(word) in _words_of(others):
            raise BadValue("สำนักงานเพิ่มคำนี้ไว้แล้ว", "แก้ไขคำเดิม หรือใช้คำอื่น", field=name)


def _words_of(others: Iterable[OfficeCode]) -> set[str]:
    return {fold(word) for one in others for word in (one.th, one.en) if word}
