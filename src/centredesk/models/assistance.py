"""Help given to a victim: one row per act of help (data dictionary §1.12)."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from centredesk.fields.days import BuddhistDate
from centredesk.fields.field import field
from centredesk.fields.kinds import Choice, Decimals, Money, Note, Ref, Text
from centredesk.models.record import Problem, Record, Values


class Assistance(Record):
    """One act of help to one victim."""

    __tablename__ = "assistance"
    __table_args__ = (Index("ix_assistance_by_start", "start", "id"),)
    title = "การช่วยเหลือ"

    victim: Mapped[UUID | None] = field(
        "ผู้เสียหาย", Ref("victim"), section="help", private="open", required=True
    )
    kind: Mapped[str | None] = field(
        "บริการ", Choice("service"), section="help", private="open", required=True
    )
    provider: Mapped[str | None] = field(
        "ผู้ให้บริการ", Text(), section="help", private="open", required=True
    )
    start: Mapped[date | None] = field(
        "วันที่เริ่ม", BuddhistDate(), section="help", private="open", required=True
    )
    end: Mapped[date | None] = field("วันที่สิ้นสุด", BuddhistDate(), section="help", private="open")
    quantity: Mapped[str | None] = field("จำนวน", Decimals(), section="help", private="open")
    unit: Mapped[str | None] = field("หน่วย", Choice("unit"), section="help", private="open")
    cost: Mapped[Any] = field("มูลค่า (บาท)", Money(), section="help", private="open")
    funding: Mapped[str | None] = field(
        "แหล่งเงิน", Choice("fund_src"), section="help", private="open"
    )
    result: Mapped[str | None] = field("ผล", Note(), section="help", private="sealed")
    consent: Mapped[str | None] = field(
        "ความยินยอม", Choice("yes_no_partly"), section="help", private="open"
    )

    @classmethod
    def problems(cls, values: Values) -> list[Problem]:
        """It must not end before it began; an amount of money says where it came from."""
        found = []
        begun, ended = values.get("start"), values.get("end")
        if isinstance(begun, date) and isinstance(ended, date) and ended < begun:
            found.append(Problem("end", "วันที่สิ้นสุดต้องไม่ก่อนวันที่เริ่ม"))
        if values.get("cost") and not values.get("funding"):
            found.append(Problem("funding", "โปรดระบุแหล่งเงิน", blocks=False))
        return found
