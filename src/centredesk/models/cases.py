"""A case, and who is in it as what (data dictionary §1.5 and the link of §1.6)."""

from datetime import date
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from centredesk.fields.days import BuddhistDate, PartialDate
from centredesk.fields.field import field
from centredesk.fields.kinds import Choice, Choices, Lines, Note, Ref, Text, YesNo
from centredesk.fields.papers import PlaceOf
from centredesk.models.record import Problem, Record, Values
from centredesk.thai import folding

EXPLOITATION_PLACES = Lines(
    (
        ("place", "สถานที่", PlaceOf()),
        ("detail", "รายละเอียด", Text()),
        ("sector", "กิจการ", Choice("sector")),
        ("venue", "ประเภทสถานที่", Choice("venue")),
    )
)
ROUTE = Lines(
    (
        ("part", "ช่วง", Choice("route_part")),
        ("country", "ประเทศ", Choice("nat")),
        ("place", "สถานที่ในไทย", PlaceOf()),
        ("detail", "รายละเอียด", Text()),
    )
)


class Case(Record):
    """One suspected trafficking case, from its opening to its closing."""

    __tablename__ = "case"
    __table_args__ = (
        Index("ix_case_by_opened", "opened_at", "id"),
        Index("ix_case_by_status", "status", "id"),
        Index("ix_case_by_form", "main_form", "id"),
        Index("ix_case_by_place", "place", "id"),
        Index("ix_case_by_counting", "accepted_on", "opened_at"),
    )
    title = "กรณี"
    number_field = "case_no"

    case_no: Mapped[str | None] = field(
        "เลขกรณี", Text(40), section="summary", private="open", required=True, unique=True
    )
    case_title: Mapped[str | None] = field(
        "ชื่อกรณี (รหัส)", Text(), section="summary", private="open", help="ไม่ใส่ชื่อบุคคล"
    )
    opened_at: Mapped[date | None] = field(
        "วันที่รับเรื่อง", BuddhistDate(), section="summary", private="open", required=True
    )
    source_report: Mapped[UUID | None] = field(
        "เรื่องที่รับแจ้ง", Ref("report", bound=False), section="summary", private="open"
    )
    centre: Mapped[UUID | None] = field(
        "ศูนย์", Ref("centre"), section="summary", private="open", required=True
    )
    status: Mapped[str | None] = field(
        "สถานะ",
        Choice("case_status"),
        section="summary",
        private="open",
        required=True,
        merge="ask",
    )
    case_officer: Mapped[UUID | None] = field(
        "ผู้รับผิดชอบ", Ref("member"), section="summary", private="office"
    )
    confidentiality: Mapped[str | None] = field(
        "ชั้นความลับ", Choice("secrecy"), section="summary", private="open"
    )
    main_form: Mapped[str | None] = field(
        "รูปแบบหลัก",
        Choice("exploit"),
        section="exploitation",
        private="open",
        required=True,
        merge="ask",
    )
    other_forms: Mapped[list[str] | None] = field(
        "รูปแบบอื่น", Choices("exploit"), section="exploitation", private="open"
    )
    legal_basis: Mapped[list[str] | None] = field(
        "ฐานกฎหมาย", Choices("law_basis"), section="exploitation", private="open"
    )
    flow: Mapped[str | None] = field(
        "ลักษณะ", Choice("flow"), section="exploitation", private="open", required=True
    )
    exploitation_places: Mapped[list[dict[str, str]] | None] = field(
        "สถานที่แสวงหาประโยชน์", EXPLOITATION_PLACES, section="exploitation", private="office"
    )
    online_flag: Mapped[bool | None] = field(
        "ใช้ช่องทางออนไลน์", YesNo(), section="exploitation", private="open"
    )
    platform: Mapped[str | None] = field("แพลตฟอร์ม", Text(), section="exploitation", private="open")
    scam_compound_flag: Mapped[bool | None] = field(
        "เกี่ยวกับอาคารสแกม", YesNo(), section="exploitation", private="open"
    )
    route: Mapped[list[dict[str, str]] | None] = field(
        "ต้นทาง ทางผ่าน ปลายทาง", ROUTE, section="route", private="office"
    )
    border_point: Mapped[str | None] = field(
        "ช่องทางผ่านแดน", Choice("border"), section="route", private="open"
    )
    place: Mapped[str | None] = field("สถานที่เกิดเหตุ", PlaceOf(), section="route", private="open")
    incident_from: Mapped[str | None] = field(
        "เกิดเหตุตั้งแต่", PartialDate(), section="route", private="open"
    )
    incident_to: Mapped[str | None] = field("ถึง", PartialDate(), section="route", private="open")
    accepted_on: Mapped[date | None] = field(
        "วันที่พนักงานสอบสวนรับคดี",
        BuddhistDate(),
        section="police",
        private="open",
        help="วันนับคดี (คดีอาญาที่)",
    )
    criminal_case_no: Mapped[str | None] = field(
        "คดีอาญาที่", Text(60), section="police", private="open"
    )
    arrest_date: Mapped[date | None] = field(
        "วันที่จับกุม", BuddhistDate(), section="police", private="open"
    )
    responsible_station: Mapped[str | None] = field(
        "สถานีตำรวจที่รับผิดชอบ", Text(), section="police", private="open"
    )
    closed_at: Mapped[date | None] = field(
        "วันที่ยุติ", BuddhistDate(), section="closing", private="open", merge="ask"
    )
    close_reason: Mapped[str | None] = field(
        "เหตุที่ยุติ", Choice("close_reason"), section="closing", private="open", merge="ask"
    )
    linked_cases: Mapped[str | None] = field(
        "กรณีที่เกี่ยวข้อง", Text(), section="closing", private="open", help="เลขกรณี คั่นด้วยจุลภาค"
    )
    notes: Mapped[str | None] = field("หมายเหตุ", Note(), section="closing", private="sealed")

    search: Mapped[str | None] = mapped_column(info={"derived": True})

    @classmethod
    def derived(cls, values: Values) -> Values:
        """What the search box of the list looks through: numbers and coded titles, no names."""
        words = (values.get("case_no"), values.get("case_title"), values.get("criminal_case_no"))
        return {"search": folding.fold(" ".join(str(word) for word in words if word))}

    @classmethod
    def problems(cls, values: Values) -> list[Problem]:
        """The order of the dates, and a reason to close."""
        found = []
        opened, closed = values.get("opened_at"), values.get("closed_at")
        if isinstance(opened, date) and isinstance(closed, date) and closed < opened:
            found.append(Problem("closed_at", "วันที่ยุติต้องไม่ก่อนวันที่รับเรื่อง"))
        ended = values.get("status") in ("CLOSED", "REFERRED")
        if ended and not values.get("close_reason"):
            found.append(Problem("close_reason", "ยุติกรณีต้องระบุเหตุ"))
        if ended and not closed:
            found.append(Problem("closed_at", "ยุติกรณีต้องระบุวันที่"))
        since, until = values.get("incident_from"), values.get("incident_to")
        if isinstance(since, str) and isinstance(until, str) and until < since[: len(until)]:
            found.append(Problem("incident_to", "วันสิ้นสุดเหตุต้องไม่ก่อนวันเริ่ม"))
        return found


class Involvement(Record):
    """A person's part in a case: victim, suspect, witness, reporter."""

    __tablename__ = "involvement"
    __table_args__ = (Index("ix_involvement_by_role", "role", "since"),)
    title = "บุคคลในกรณี"
    number_field = "code"

    code: Mapped[str | None] = field(
        "รหัสบุคคลในกรณี", Text(60), section="involvement", private="open", unique=True
    )
    case: Mapped[UUID | None] = field(
        "กรณี", Ref("case"), section="involvement", private="open", required=True
    )
    person: Mapped[UUID | None] = field(
        "บุคคล", Ref("person"), section="involvement", private="office", required=True
    )
    role: Mapped[str | None] = field(
        "ฐานะ",
        Choice("involvement_role"),
        section="involvement",
        private="open",
        required=True,
        merge="ask",
    )
    since: Mapped[date | None] = field(
        "ตั้งแต่วันที่", BuddhistDate(), section="involvement", private="open", required=True
    )
    until: Mapped[date | None] = field(
        "ถึงวันที่", BuddhistDate(), section="involvement", private="open"
    )
    official: Mapped[bool | None] = field(
        "เป็นเจ้าหน้าที่รัฐ", YesNo(), section="involvement", private="open"
    )
    part: Mapped[list[str] | None] = field(
        "บทบาทในขบวนการ", Choices("role"), section="involvement", private="open"
    )
    note: Mapped[str | None] = field("หมายเหตุ", Note(), section="involvement", private="sealed")

    @classmethod
    def problems(cls, values: Values) -> list[Problem]:
        """The span must not end before it began."""
        since, until = values.get("since"), values.get("until")
        if isinstance(since, date) and isinstance(until, date) and until < since:
            return [Problem("until", "วันสิ้นสุดต้องไม่ก่อนวันเริ่ม")]
        return []
