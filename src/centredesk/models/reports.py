"""A report of a suspected trafficking act: received, answered, closed (data dictionary §1.4)."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from centredesk.fields.days import BuddhistDate, Moment
from centredesk.fields.field import field
from centredesk.fields.kinds import Choice, Choices, Decimals, Note, Number, Ref, Text, YesNo
from centredesk.fields.own_codes import standard_of
from centredesk.fields.papers import Phone, PlaceOf
from centredesk.models.record import Problem, Record, Values


class Report(Record):
    """A report received: from a hotline, a mailbox, a volunteer, an agency."""

    __tablename__ = "report"
    __table_args__ = (
        Index("ix_report_by_received", "received_at", "id"),
        Index("ix_report_by_number", "report_no", "id"),
    )
    title = "รับแจ้งเหตุ"
    number_field = "report_no"

    report_no: Mapped[str | None] = field(
        "เลขรับแจ้ง", Text(40), section="intake", private="open", required=True, unique=True
    )
    received_at: Mapped[datetime | None] = field(
        "วันเวลาที่รับแจ้ง", Moment(), section="intake", private="open", required=True
    )
    channel: Mapped[str | None] = field(
        "ช่องทาง", Choice("report_channel"), section="intake", private="open", required=True
    )
    reporter_kind: Mapped[str | None] = field(
        "ผู้แจ้ง", Choice("reporter_kind"), section="intake", private="open", required=True
    )
    anonymous: Mapped[bool | None] = field(
        "ไม่ประสงค์ออกนาม", YesNo(), section="intake", private="open"
    )
    reporter_name: Mapped[str | None] = field("ชื่อผู้แจ้ง", Text(), section="intake", private="sealed")
    phone: Mapped[str | None] = field("โทรศัพท์ผู้แจ้ง", Phone(), section="intake", private="sealed")
    mailbox_id: Mapped[str | None] = field(
        "ตู้รับเรื่องที่", Text(40), section="intake", private="open", help="เมื่อรับจากตู้รับเรื่อง"
    )
    box_opened_at: Mapped[datetime | None] = field(
        "วันเวลาที่เปิดตู้", Moment(), section="intake", private="open"
    )
    volunteer: Mapped[str | None] = field(
        "อาสาสมัครผู้แจ้ง", Text(), section="intake", private="sealed", help="เมื่อรับจากอาสาสมัคร"
    )
    place: Mapped[str | None] = field("สถานที่", PlaceOf(), section="event", private="open")
    place_detail: Mapped[str | None] = field(
        "รายละเอียดสถานที่", Note(), section="event", private="office"
    )
    latitude: Mapped[str | None] = field(
        "ละติจูด", Decimals(-90, 90), section="event", private="office"
    )
    longitude: Mapped[str | None] = field(
        "ลองจิจูด", Decimals(-180, 180), section="event", private="office"
    )
    business_name: Mapped[str | None] = field(
        "ชื่อสถานประกอบการ", Text(), section="event", private="office"
    )
    business_kind: Mapped[str | None] = field(
        "ประเภทสถานประกอบการ", Choice("venue"), section="event", private="open"
    )
    suspected_forms: Mapped[list[str] | None] = field(
        "รูปแบบที่สงสัย", Choices("exploit"), section="event", private="open"
    )
    victims_estimated_m: Mapped[int | None] = field(
        "ผู้ที่อาจเป็นผู้เสียหาย ชาย", Number(), section="event", private="open"
    )
    victims_estimated_f: Mapped[int | None] = field(
        "ผู้ที่อาจเป็นผู้เสียหาย หญิง", Number(), section="event", private="open"
    )
    victims_estimated_child: Mapped[int | None] = field(
        "ในจำนวนนี้เป็นเด็ก", Number(), section="event", private="open"
    )
    urgency: Mapped[str | None] = field(
        "ความเร่งด่วน", Choice("urgency"), section="event", private="open", required=True
    )
    summary: Mapped[str | None] = field(
        "สาระสำคัญ", Note(), section="event", private="sealed", required=True
    )
    first_response_at: Mapped[datetime | None] = field(
        "ตอบสนองครั้งแรกเมื่อ", Moment(), section="response", private="open"
    )
    first_response_by: Mapped[str | None] = field(
        "ผู้ตอบสนอง", Text(), section="response", private="office"
    )
    fact_finding_no: Mapped[str | None] = field(
        "เลขรายงานข้อเท็จจริง", Text(40), section="response", private="open"
    )
    fact_finding_date: Mapped[date | None] = field(
        "วันที่รายงานข้อเท็จจริง", BuddhistDate(), section="response", private="open"
    )
    result: Mapped[str | None] = field(
        "ผลการตรวจสอบ", Choice("report_result"), section="response", private="open", merge="ask"
    )
    forwarded_to: Mapped[UUID | None] = field(
        "ส่งต่อหน่วยงาน", Ref("agency"), section="response", private="open"
    )
    forwarded_on: Mapped[date | None] = field(
        "วันที่ส่งต่อ", BuddhistDate(), section="response", private="open"
    )
    forward_letter: Mapped[str | None] = field(
        "เลขหนังสือส่งต่อ", Text(60), section="response", private="open"
    )
    closed_on: Mapped[date | None] = field(
        "วันที่ปิดเรื่อง", BuddhistDate(), section="response", private="open", merge="ask"
    )
    case: Mapped[UUID | None] = field("กรณี", Ref("case"), section="response", private="open")

    @classmethod
    def problems(cls, values: Values) -> list[Problem]:
        """The rules of §1.4: response after receipt, a result to close, an agency to forward."""
        found = []
        received, response = values.get("received_at"), values.get("first_response_at")
        if (
            isinstance(received, datetime)
            and isinstance(response, datetime)
            and response < received
        ):
            found.append(Problem("first_response_at", "การตอบสนองครั้งแรกต้องไม่ก่อนเวลารับแจ้ง"))
        if values.get("closed_on") and not values.get("result"):
            found.append(Problem("result", "ต้องระบุผลการตรวจสอบก่อนปิดเรื่อง"))
        forwarded = values.get("forwarded_to") or values.get("forwarded_on")
        if forwarded or values.get("result") == "FORWARD":
            for name, sentence in (
                ("forwarded_to", "ส่งต่อแล้วต้องระบุหน่วยงานที่รับ"),
                ("forwarded_on", "ส่งต่อแล้วต้องระบุวันที่ส่ง"),
            ):
                if not values.get(name):
                    found.append(Problem(name, sentence))
        channel = standard_of(values.get("channel") or "")
        if values.get("box_opened_at") and channel != "MAILBOX":
            found.append(Problem("box_opened_at", "เวลาเปิดตู้ใช้เฉพาะเรื่องที่รับจากตู้รับเรื่อง"))
        return found
