"""The centre, its members, its agencies, its own codes (data dictionary §1.1–1.3, §2)."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from centredesk.fields.days import BuddhistDate
from centredesk.fields.field import field
from centredesk.fields.kinds import Choice, Choices, Lines, Note, Ref, Text, YesNo
from centredesk.fields.papers import Passport, Phone, PlaceOf
from centredesk.models.record import Problem, Record, Values


class Centre(Record):
    """An operation centre: of the province, or a district's branch."""

    __tablename__ = "centre"
    title = "ศูนย์"
    number_field = "code"

    code: Mapped[str | None] = field(
        "รหัสศูนย์",
        Text(20),
        section="centre",
        private="open",
        required=True,
        unique=True,
        help="ขึ้นต้นเลขกรณีทุกเลข เช่น TAK หรือ TAK.MSO",
    )
    name_th: Mapped[str | None] = field(
        "ชื่อศูนย์", Text(), section="centre", private="open", required=True
    )
    level: Mapped[str | None] = field(
        "ระดับ", Choice("centre_level"), section="centre", private="open", required=True
    )
    province: Mapped[str | None] = field(
        "จังหวัด", PlaceOf(), section="centre", private="open", required=True
    )
    district: Mapped[str | None] = field("อำเภอ", PlaceOf(), section="centre", private="open")
    parent_centre: Mapped[UUID | None] = field(
        "ศูนย์ต้นสังกัด", Ref("centre"), section="centre", private="open"
    )
    agency_letter_code: Mapped[str | None] = field(
        "รหัสหนังสือ", Text(30), section="contact", private="open", help="เช่น ตก ๐๐๐๔"
    )
    address: Mapped[str | None] = field("ที่ตั้ง", Note(), section="contact", private="open")
    phone: Mapped[str | None] = field("โทรศัพท์", Phone(), section="contact", private="open")
    email: Mapped[str | None] = field("อีเมล", Text(), section="contact", private="open")
    head_user: Mapped[UUID | None] = field(
        "หัวหน้าศูนย์", Ref("member", bound=False), section="contact", private="office"
    )
    active: Mapped[bool | None] = field("ใช้งานอยู่", YesNo(), section="centre", private="open")

    @classmethod
    def problems(cls, values: Values) -> list[Problem]:
        """A district branch names its district, inside its province."""
        found = []
        district, province = values.get("district"), values.get("province")
        if values.get("level") == "DIST" and not district:
            found.append(Problem("district", "ศูนย์ระดับอำเภอต้องระบุอำเภอ"))
        if isinstance(district, str) and isinstance(province, str) and district[:2] != province:
            found.append(Problem("district", "อำเภอนี้ไม่อยู่ในจังหวัดของศูนย์"))
        return found


class Member(Record):
    """A person of the office who may open it, with the roles that say what they may do."""

    __tablename__ = "member"
    title = "สมาชิก"
    number_field = "username"

    username: Mapped[str | None] = field(
        "ชื่อผู้ใช้", Text(80), section="member", private="office", required=True, unique=True
    )
    full_name: Mapped[str | None] = field(
        "ชื่อ-สกุล", Text(), section="member", private="office", required=True
    )
    position: Mapped[str | None] = field(
        "ตำแหน่ง", Text(), section="member", private="open", required=True
    )
    agency: Mapped[str | None] = field(
        "หน่วยงาน", Text(), section="member", private="open", required=True
    )
    centre: Mapped[UUID | None] = field(
        "ศูนย์", Ref("centre"), section="member", private="open", required=True
    )
    role: Mapped[list[str] | None] = field(
        "บทบาท", Choices("member_role"), section="member", private="open", required=True
    )
    can_see_identity: Mapped[bool | None] = field(
        "เห็นชื่อบุคคลได้", YesNo(), section="member", private="open"
    )
    competent_official_card_no: Mapped[str | None] = field(
        "เลขบัตรพนักงานเจ้าหน้าที่", Passport(), section="card", private="office", help="มาตรา 28"
    )
    card_expiry: Mapped[date | None] = field(
        "บัตรหมดอายุ", BuddhistDate(), section="card", private="office"
    )
    active: Mapped[bool | None] = field("ใช้งานอยู่", YesNo(), section="member", private="open")


FOCAL_PERSONS = Lines(
    (("name", "ชื่อ", Text()), ("position", "ตำแหน่ง", Text()), ("phone", "โทรศัพท์", Phone()))
)


class Agency(Record):
    """An agency the centre works with, and whom to call there."""

    __tablename__ = "agency"
    title = "หน่วยงาน"
    number_field = "name"

    name: Mapped[str | None] = field(
        "ชื่อหน่วยงาน", Text(), section="agency", private="open", required=True, unique=True
    )
    kind: Mapped[str | None] = field(
        "ประเภท", Choice("agency_kind"), section="agency", private="open", required=True
    )
    level: Mapped[str | None] = field(
        "ระดับ", Choice("centre_level"), section="agency", private="open"
    )
    address: Mapped[str | None] = field("ที่อยู่", Note(), section="agency", private="open")
    phones: Mapped[str | None] = field("โทรศัพท์", Phone(), section="agency", private="open")
    focal_persons: Mapped[list[dict[str, str]] | None] = field(
        "ผู้ประสานงาน", FOCAL_PERSONS, section="agency", private="office"
    )
    mdt_role: Mapped[str | None] = field(
        "บทบาทในทีมสหวิชาชีพ", Text(), section="agency", private="open"
    )
    languages: Mapped[list[str] | None] = field(
        "ภาษา", Choices("language"), section="agency", private="open"
    )


class OfficeCode(Record):
    """An answer this office added to a list; returns count it under its standard code."""

    __tablename__ = "office_code"
    title = "รหัสของสำนักงาน"
    number_field = "code"

    list_name: Mapped[str | None] = field(
        "รายการรหัส", Text(40), section="code", private="open", required=True
    )
    standard: Mapped[str | None] = field(
        "นับเป็นรหัสมาตรฐาน", Text(60), section="code", private="open", required=True
    )
    code: Mapped[str | None] = field(
        "รหัส", Text(80), section="code", private="open", required=True, unique=True
    )
    th: Mapped[str | None] = field("คำไทย", Text(), section="code", private="open", required=True)
    en: Mapped[str | None] = field("คำอังกฤษ", Text(), section="code", private="open")
    active: Mapped[bool | None] = field("ใช้งาน", YesNo(), section="code", private="open")
