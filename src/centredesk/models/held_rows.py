"""Rows of an imported register that could not be taken in, kept until a person mends them."""

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from centredesk.fields.field import field
from centredesk.fields.kinds import Choice, Lines, Number, Ref, Text
from centredesk.models.record import Record

CELLS = Lines((("field", "ช่อง", Text()), ("value", "ค่าในแฟ้ม", Text(4000))))
PROBLEMS = Lines(
    (("field", "ช่อง", Text()), ("value", "ค่าในแฟ้ม", Text(4000)), ("problem", "เหตุที่พักไว้", Text(600)))
)


class HeldRow(Record):
    """One row of a register, held with its reasons; nothing of it was guessed or lost."""

    __tablename__ = "held_row"
    title = "แถวที่พักไว้"

    operation: Mapped[UUID | None] = field(
        "ปฏิบัติการ", Ref("screening_operation"), section="held", private="open"
    )
    file: Mapped[str | None] = field(
        "รหัสแฟ้ม", Text(80), section="held", private="open", required=True
    )
    sheet: Mapped[str | None] = field(
        "แผ่นงาน", Text(), section="held", private="office", required=True
    )
    row: Mapped[int | None] = field(
        "แถวที่", Number(1), section="held", private="open", required=True
    )
    cells: Mapped[list[dict[str, Any]] | None] = field(
        "ข้อมูลในแถว", CELLS, section="held", private="sealed"
    )
    problems_found: Mapped[list[dict[str, Any]] | None] = field(
        "เหตุที่พักไว้", PROBLEMS, section="held", private="sealed"
    )
    state: Mapped[str | None] = field(
        "สถานะ", Choice("held_state"), section="held", private="open", required=True
    )
    source_key: Mapped[str | None] = field(
        "ลายแถว", Text(80), section="held", private="open", index=True
    )
