"""A victim in a case: identified when, by whom, told which rights (data dictionary §1.9)."""

from calendar import monthrange
from datetime import date
from uuid import UUID

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped

from centredesk.fields.days import BuddhistDate
from centredesk.fields.field import field
from centredesk.fields.kinds import Choice, Choices, Note, Number, Ref, Text
from centredesk.models.record import Problem, Record, Values
from centredesk.thai.dates import age_on


class Victim(Record):
    """A person identified as a victim in a case; one victim of the case however often met."""

    __tablename__ = "victim"
    __table_args__ = (
        Index(
            "uq_victim_case_person",
            "case",
            "person",
            unique=True,
            sqlite_where=text("removed = 0"),
            # Not as an option: SQLAlchemy would fetch all of that dialect at every start.
            info={"postgresql_where": "NOT removed"},
        ),
        Index("ix_victim_by_number", "victim_no", "id"),
        Index("ix_victim_by_identified", "identified_at", "id"),
        Index("ix_victim_by_person", "person"),
    )
    title = "ผู้เสียหาย"
    number_field = "victim_no"

    victim_no: Mapped[str | None] = field(
        "รหัสผู้เสียหาย", Text(60), section="identification", private="open", required=True, unique=True
    )
    person: Mapped[UUID | None] = field(
        "บุคคล", Ref("person"), section="identification", private="office", required=True
    )
    case: Mapped[UUID | None] = field(
        "กรณี", Ref("case"), section="identification", private="open", required=True
    )
    status: Mapped[str | None] = field(
        "สถานะ",
        Choice("victim_status"),
        section="identification",
        private="open",
        required=True,
        merge="ask",
    )
    law: Mapped[str | None] = field(
        "ผู้เสียหายตาม",
        Choice("victim_law"),
        section="identification",
        private="open",
        required=True,
        merge="ask",
        help="มาตรา 6 หรือมาตรา 6/1",
    )
    identified_at: Mapped[date | None] = field(
        "วันที่ระบุว่าเป็นผู้เสียหาย",
        BuddhistDate(),
        section="identification",
        private="open",
        required=True,
        index=True,
    )
    identified_by: Mapped[str | None] = field(
        "ผู้ระบุ", Choice("status_body"), section="identification", private="open"
    )
    forms: Mapped[list[str] | None] = field(
        "รูปแบบ", Choices("exploit"), section="identification", private="open"
    )
    age_at_identification: Mapped[int | None] = field(
        "อายุเมื่อระบุ (ปี)", Number(0, 120), section="identification", private="open"
    )
    age_basis: Mapped[str | None] = field(
        "ที่มาของอายุ", Choice("age_basis"), section="identification", private="open"
    )
    age_band: Mapped[str | None] = field(
        "ช่วงอายุตามกฎหมาย", Choice("age_law"), section="identification", private="open"
    )
    relation_to_recruiter: Mapped[str | None] = field(
        "ความสัมพันธ์กับผู้ชักชวน", Choice("relation"), section="recruitment", private="open"
    )
    recruitment_method: Mapped[str | None] = field(
        "วิธีชักชวน", Choice("recruit"), section="recruitment", private="open"
    )
    accepted_protection: Mapped[str | None] = field(
        "รับการคุ้มครอง", Choice("yes_no_partly"), section="protection", private="open"
    )
    accepted_on: Mapped[date | None] = field(
        "วันที่ตอบรับ", BuddhistDate(), section="protection", private="open"
    )
    accepted_form_no: Mapped[str | None] = field(
        "เลขแบบที่ลงนาม", Text(60), section="protection", private="open"
    )
    rights_s33_on: Mapped[date | None] = field(
        "แจ้งสิทธิตาม ม. 33 เมื่อ", BuddhistDate(), section="rights", private="open"
    )
    rights_s34_on: Mapped[date | None] = field(
        "แจ้งสิทธิตาม ม. 34 เมื่อ", BuddhistDate(), section="rights", private="open"
    )
    rights_s34_by: Mapped[str | None] = field(
        "ผู้แจ้งสิทธิ ม. 34", Text(), section="rights", private="office"
    )
    will_cooperate: Mapped[str | None] = field(
        "ประสงค์ร่วมมือในคดี", Choice("yes_no_partly"), section="rights", private="open"
    )
    place_of_help: Mapped[str | None] = field(
        "สถานที่รับความช่วยเหลือ", Choice("help_place"), section="protection", private="open"
    )
    shelter: Mapped[str | None] = field(
        "สถานคุ้มครอง", Choice("shelter"), section="protection", private="office"
    )
    admitted_at: Mapped[date | None] = field(
        "วันที่เข้า", BuddhistDate(), section="protection", private="open"
    )
    left_at: Mapped[date | None] = field(
        "วันที่ออก", BuddhistDate(), section="protection", private="open"
    )
    leave_reason: Mapped[str | None] = field(
        "เหตุที่ออก", Choice("leave_reason"), section="protection", private="open"
    )
    reflection_start: Mapped[date | None] = field(
        "เริ่มระยะฟื้นฟูและไตร่ตรอง", BuddhistDate(), section="protection", private="open"
    )
    reflection_end: Mapped[date | None] = field(
        "สิ้นสุดระยะฟื้นฟูและไตร่ตรอง", BuddhistDate(), section="protection", private="open"
    )
    case_manager: Mapped[UUID | None] = field(
        "ผู้จัดการรายกรณี", Ref("member"), section="protection", private="office"
    )
    safety_plan: Mapped[str | None] = field(
        "แผนความปลอดภัย", Note(), section="protection", private="sealed"
    )

    @classmethod
    def problems(cls, values: Values) -> list[Problem]:
        """In before out, a reason to leave, reflection in order."""
        found = []
        came, went = values.get("admitted_at"), values.get("left_at")
        if isinstance(came, date) and isinstance(went, date) and went < came:
            found.append(Problem("left_at", "วันที่ออกต้องไม่ก่อนวันที่เข้า"))
        if went and not values.get("leave_reason"):
            found.append(Problem("leave_reason", "ออกจากสถานคุ้มครองต้องระบุเหตุ"))
        begun, ended = values.get("reflection_start"), values.get("reflection_end")
        if isinstance(begun, date) and isinstance(ended, date) and ended < begun:
            found.append(Problem("reflection_end", "วันสิ้นสุดต้องไม่ก่อนวันเริ่มระยะฟื้นฟูและไตร่ตรอง"))
        return found


def age_of(
    birth: str | None, stated_age: int | None, stated_on: date | None, *, day: date
) -> int | None:
    """Whole years of age on a day, from a full birth date, a stated age, or a birth month or year.

    A partly known birth date gives the youngest age it allows: in doubt a child (§2 AGE_BASIS).
    """
    if birth and (len(birth) == 10 or stated_age is None or not stated_on):
        latest = _latest(birth)
        return age_on(latest, day) if latest <= day else 0
    if stated_age is not None and stated_on:
        years = (
            day.year - stated_on.year - ((day.month, day.day) < (stated_on.month, stated_on.day))
        )
        return max(0, stated_age + years)
    return None


def _latest(birth: str) -> date:
    """The last day a birth date, of which the month or the day may be unknown, can mean."""
    year, month = int(birth[:4]), int(birth[5:7] or 12)
    return date(year, month, int(birth[8:] or monthrange(year, month)[1]))


def age_band(age: int | None) -> str:
    """The law's age band of an age in whole years: A1, A2, A3 or AU (s.52).

    Ages are whole years, so "not over 15" takes in the whole of the sixteenth year of life.
    """
    if age is None:
        return "AU"
    return "A1" if age <= 15 else "A2" if age < 18 else "A3"
