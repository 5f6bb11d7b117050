"""Screening operations and screenings (data dictionary §1.7–1.8)."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from centredesk.fields.days import BuddhistDate, Moment
from centredesk.fields.field import field
from centredesk.fields.kinds import (
    Choice,
    Choices,
    Decimals,
    Lines,
    Money,
    Note,
    Number,
    Ref,
    Text,
    YesNo,
)
from centredesk.fields.papers import PlaceOf
from centredesk.models.record import Problem, Record, Values

TEAM = Lines(
    (
        ("agency", "หน่วยงาน", Text()),
        ("name", "ชื่อ", Text()),
        ("post", "ตำแหน่ง", Text()),
        ("role", "หน้าที่", Text()),
    )
)
INTERPRETERS = Lines(
    (
        ("name", "ชื่อล่าม", Text()),
        ("language", "ภาษา", Choice("language")),
        ("agency", "สังกัด", Text()),
    )
)
ROUTE_POINTS = Lines(
    (
        ("date", "วันที่", BuddhistDate()),
        ("country", "ประเทศ", Choice("nat")),
        ("place", "สถานที่", Text()),
        ("mode", "พาหนะ", Choice("transport")),
    )
)
OPINIONS = Lines(
    (
        ("member", "ผู้ให้ความเห็น", Text()),
        ("opinion", "ความเห็น", Choice("opinion")),
        ("reason", "เหตุผล", Text()),
    )
)


class ScreeningOperation(Record):
    """An event at which persons are screened: a raid, an inspection, an arrival at the border."""

    __tablename__ = "screening_operation"
    __table_args__ = (Index("ix_screening_operation_by_start", "started_at", "id"),)
    title = "ปฏิบัติการคัดแยก"
    number_field = "op_no"

    op_no: Mapped[str | None] = field(
        "เลขปฏิบัติการ", Text(40), section="operation", private="open", required=True, unique=True
    )
    started_at: Mapped[datetime | None] = field(
        "เริ่มเมื่อ", Moment(), section="operation", private="open", required=True
    )
    ended_at: Mapped[datetime | None] = field(
        "สิ้นสุดเมื่อ", Moment(), section="operation", private="open"
    )
    place: Mapped[str | None] = field(
        "สถานที่", PlaceOf(), section="operation", private="open", required=True
    )
    place_detail: Mapped[str | None] = field(
        "รายละเอียดสถานที่", Text(), section="operation", private="office"
    )
    kind: Mapped[str | None] = field(
        "ประเภท", Choice("operation_kind"), section="operation", private="open"
    )
    lead_agency: Mapped[str | None] = field(
        "หน่วยนำ", Text(), section="operation", private="open", required=True
    )
    persons_total: Mapped[int | None] = field(
        "จำนวนบุคคลทั้งหมด", Number(), section="operation", private="open", required=True
    )
    mdt_members: Mapped[list[dict[str, str]] | None] = field(
        "ทีมสหวิชาชีพ", TEAM, section="team", private="office"
    )
    interpreters: Mapped[list[dict[str, str]] | None] = field(
        "ล่าม", INTERPRETERS, section="team", private="office"
    )
    source_letter: Mapped[str | None] = field("หนังสือต้นเรื่อง", Text(), section="team", private="open")
    notes: Mapped[str | None] = field("หมายเหตุ", Note(), section="team", private="sealed")

    source_key: Mapped[str | None] = mapped_column(index=True, info={"derived": True})

    @classmethod
    def problems(cls, values: Values) -> list[Problem]:
        """It must not end before it began."""
        begun, ended = values.get("started_at"), values.get("ended_at")
        if isinstance(begun, datetime) and isinstance(ended, datetime) and ended < begun:
            return [Problem("ended_at", "เวลาสิ้นสุดต้องไม่ก่อนเวลาเริ่ม")]
        return []


class Screening(Record):
    """The screening of one person; a second one stands beside the first, none replaces another."""

    __tablename__ = "screening"
    __table_args__ = (
        Index("ix_screening_by_start", "start_at", "id"),
        Index("ix_screening_by_number", "screening_no", "id"),
        Index("ix_screening_by_result", "result", "start_at", "id"),
    )
    title = "การคัดแยก"
    number_field = "screening_no"

    screening_no: Mapped[str | None] = field(
        "เลขที่แบบคัดแยก", Text(40), section="A", private="open", required=True, unique=True
    )
    operation: Mapped[UUID | None] = field(
        "ปฏิบัติการ", Ref("screening_operation"), section="A", private="open"
    )
    person: Mapped[UUID | None] = field(
        "บุคคล", Ref("person"), section="A", private="office", required=True
    )
    case: Mapped[UUID | None] = field("กรณี", Ref("case"), section="A", private="open")
    interviewer: Mapped[str | None] = field(
        "ผู้สัมภาษณ์", Text(), section="A", private="office", required=True
    )
    mdt_members: Mapped[list[dict[str, str]] | None] = field(
        "ทีมสหวิชาชีพ", TEAM, section="A", private="office"
    )
    interpreter: Mapped[str | None] = field("ล่าม", Text(), section="A", private="office")
    interpreter_language: Mapped[str | None] = field(
        "ภาษาที่ใช้", Choice("language"), section="A", private="open"
    )
    place: Mapped[str | None] = field("สถานที่สัมภาษณ์", PlaceOf(), section="A", private="open")
    received_on: Mapped[date | None] = field("วันที่รับตัว", BuddhistDate(), section="A", private="open")
    start_at: Mapped[datetime | None] = field(
        "เริ่มสัมภาษณ์", Moment(), section="A", private="open", required=True
    )
    end_at: Mapped[datetime | None] = field("สิ้นสุดสัมภาษณ์", Moment(), section="A", private="open")
    explained: Mapped[list[str] | None] = field(
        "ได้อธิบายแล้ว", Choices("explained"), section="A", private="open"
    )
    consent: Mapped[str | None] = field(
        "ความยินยอม", Choice("yes_no_partly"), section="A", private="open"
    )
    guardian_present: Mapped[str | None] = field(
        "ผู้ปกครองหรือนักจิตวิทยา (เด็ก)", Text(), section="A", private="office"
    )
    recruiter: Mapped[str | None] = field("ผู้ชักชวน", Text(), section="B", private="sealed")
    recruiter_relation: Mapped[str | None] = field(
        "ความสัมพันธ์", Choice("relation"), section="B", private="open"
    )
    recruit_channel: Mapped[str | None] = field(
        "วิธีชักชวน", Choice("recruit"), section="B", private="open"
    )
    promised: Mapped[str | None] = field(
        "งาน ค่าจ้าง เวลา ที่สัญญาไว้", Note(), section="B", private="sealed"
    )
    real_conditions: Mapped[str | None] = field("สภาพจริง", Note(), section="B", private="sealed")
    route: Mapped[list[dict[str, str]] | None] = field(
        "เส้นทาง", ROUTE_POINTS, section="B", private="office"
    )
    border_point: Mapped[str | None] = field("ช่องทางผ่านแดน", Text(120), section="B", private="open")
    travel_documents: Mapped[str | None] = field(
        "เอกสารเดินทาง", Choice("document_kind"), section="B", private="open"
    )
    travel_cost: Mapped[Any] = field("ค่าเดินทาง (บาท)", Money(), section="B", private="office")
    debt: Mapped[Any] = field("หนี้ (บาท)", Money(), section="B", private="office")
    acts: Mapped[list[str] | None] = field(
        "การกระทำ", Choices("act"), section="C", private="open", merge="ask"
    )
    means: Mapped[list[str] | None] = field(
        "วิธีการ", Choices("means"), section="D", private="open", merge="ask"
    )
    forms: Mapped[list[str] | None] = field(
        "ความมุ่งหมาย (การแสวงหาประโยชน์)",
        Choices("exploit"),
        section="E",
        private="open",
        merge="ask",
    )
    sector: Mapped[str | None] = field("กิจการ", Choice("sector"), section="E", private="open")
    venue: Mapped[str | None] = field("ประเภทสถานที่", Choice("venue"), section="E", private="open")
    hours_per_day: Mapped[str | None] = field(
        "ชั่วโมงต่อวัน", Decimals(0, 24), section="E", private="open"
    )
    days_per_week: Mapped[int | None] = field(
        "วันต่อสัปดาห์", Number(0, 7), section="E", private="open"
    )
    pay_agreed: Mapped[Any] = field("ค่าจ้างที่ตกลง (บาท)", Money(), section="E", private="office")
    pay_received: Mapped[Any] = field("ค่าจ้างที่ได้รับ (บาท)", Money(), section="E", private="office")
    control: Mapped[list[str] | None] = field(
        "การควบคุม", Choices("control"), section="E", private="open"
    )
    quota: Mapped[str | None] = field("ยอดที่ถูกกำหนด", Text(), section="E", private="office")
    exploitation_from: Mapped[date | None] = field(
        "ถูกแสวงหาประโยชน์ตั้งแต่", BuddhistDate(), section="E", private="open"
    )
    duration_months: Mapped[int | None] = field(
        "ระยะเวลา (เดือน)", Number(0, 1200), section="E", private="open"
    )
    fl_means: Mapped[list[str] | None] = field(
        "วิธีการตามมาตรา 6/1", Choices("fl_means"), section="F", private="open", merge="ask"
    )
    unable_to_resist: Mapped[bool | None] = field(
        "อยู่ในภาวะที่ไม่สามารถขัดขืนได้", YesNo(), section="F", private="open"
    )
    injuries: Mapped[list[str] | None] = field(
        "การบาดเจ็บ", Choices("injury"), section="G", private="sealed"
    )
    urgent_need: Mapped[str | None] = field(
        "ความต้องการเร่งด่วน", Text(), section="G", private="sealed"
    )
    pregnancy: Mapped[str | None] = field(
        "ตั้งครรภ์", Choice("yes_no_unknown"), section="G", private="sealed"
    )
    two_q: Mapped[int | None] = field(
        "คะแนน 2Q", Number(0, 2), section="G", private="sealed", help="ไม่บังคับ"
    )
    nine_q: Mapped[int | None] = field(
        "คะแนน 9Q", Number(0, 27), section="G", private="sealed", help="ไม่บังคับ"
    )
    family_threat: Mapped[str | None] = field("ภัยต่อครอบครัว", Text(), section="G", private="sealed")
    age_evidence: Mapped[str | None] = field(
        "หลักฐานอายุ (เด็ก)", Text(), section="H", private="office"
    )
    child_guardian: Mapped[str | None] = field(
        "ผู้ปกครองของเด็ก", Text(), section="H", private="sealed"
    )
    best_interest: Mapped[str | None] = field(
        "ประโยชน์สูงสุดของเด็ก", Note(), section="H", private="sealed"
    )
    result: Mapped[str | None] = field(
        "ผลการคัดแยก",
        Choice("result"),
        section="I",
        private="open",
        required=True,
        merge="ask",
        index=True,
    )
    legal_basis: Mapped[list[str] | None] = field(
        "ฐานกฎหมาย", Choices("law_basis"), section="I", private="open"
    )
    reasons: Mapped[str | None] = field(
        "เหตุผลของผู้วินิจฉัย", Note(), section="I", private="sealed", merge="ask"
    )
    opinions: Mapped[list[dict[str, str]] | None] = field(
        "ความเห็นของทีม", OPINIONS, section="I", private="office"
    )
    decided_at: Mapped[datetime | None] = field(
        "วันเวลาที่วินิจฉัย", Moment(), section="I", private="open"
    )
    decided_by: Mapped[str | None] = field("ผู้วินิจฉัย", Text(), section="I", private="office")
    disposition: Mapped[str | None] = field(
        "การดำเนินการต่อ", Choice("disposition"), section="J", private="open"
    )
    receiving_agency: Mapped[str | None] = field(
        "หน่วยงานที่รับตัว", Text(), section="J", private="open"
    )
    letter_no: Mapped[str | None] = field("เลขหนังสือ", Text(60), section="J", private="open")
    reflection_start: Mapped[date | None] = field(
        "เริ่มระยะฟื้นฟูและไตร่ตรอง", BuddhistDate(), section="J", private="open"
    )
    note: Mapped[str | None] = field("หมายเหตุ", Note(), section="J", private="sealed")

    source_key: Mapped[str | None] = mapped_column(index=True, info={"derived": True})

    @classmethod
    def problems(cls, values: Values) -> list[Problem]:
        """The order of the times; what a result stands on is `legal_finding`'s to say."""
        found = []
        begun, ended = values.get("start_at"), values.get("end_at")
        if isinstance(begun, datetime) and isinstance(ended, datetime) and ended < begun:
            found.append(Problem("end_at", "เวลาสิ้นสุดต้องไม่ก่อนเวลาเริ่ม"))
        return found
