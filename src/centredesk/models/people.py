"""A person, and the keys by which the same person is found again (data dictionary §1.6)."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Uuid, text
from sqlalchemy.orm import Mapped, mapped_column

from centredesk.fields.days import BuddhistDate, PartialDate
from centredesk.fields.field import field
from centredesk.fields.kinds import Choice, Choices, Note, Number, Text, YesNo
from centredesk.fields.papers import Passport, Phone, PlaceOf, ThaiId
from centredesk.models.record import Problem, Record, Stored, Values
from centredesk.thai import folding
from centredesk.thai.names import mask_name, sound_key

_LATIN = ("first_name_latin", "middle_name_latin", "last_name_latin")
NAMES = ("prefix", "first_name", "middle_name", "last_name", *_LATIN)
"""The fields of which a name is made."""


class Person(Record):
    """Anybody the centre meets in its work: victim, suspect, witness, person screened."""

    __tablename__ = "person"
    __table_args__ = (
        Index("ix_person_by_name", "name_sort", "id"),
        Index("ix_person_by_code", "code", "id"),
        Index("ix_person_by_birth", "birth_date", "id"),
        Index("ix_person_by_nation", "nationality", "name_sort", "id"),
        Index("ix_person_by_nation_code", "nationality", "code", "id"),
        # The few that were removed are found without reading the others; see list_walk.
        Index("ix_person_removed", "removed", sqlite_where=text("removed IS 1")),
    )
    title = "บุคคล"
    number_field = "code"

    code: Mapped[str | None] = field(
        "รหัสบุคคล", Text(40), section="name", private="open", required=True, unique=True
    )
    prefix: Mapped[str | None] = field("คำนำหน้า", Text(60), section="name", private="office")
    first_name: Mapped[str | None] = field("ชื่อ", Text(120), section="name", private="sealed")
    middle_name: Mapped[str | None] = field("ชื่อกลาง", Text(120), section="name", private="sealed")
    last_name: Mapped[str | None] = field("นามสกุล", Text(120), section="name", private="sealed")
    first_name_latin: Mapped[str | None] = field(
        "ชื่อ (อักษรโรมัน)", Text(120), section="name", private="sealed"
    )
    middle_name_latin: Mapped[str | None] = field(
        "ชื่อกลาง (อักษรโรมัน)", Text(120), section="name", private="sealed"
    )
    last_name_latin: Mapped[str | None] = field(
        "นามสกุล (อักษรโรมัน)", Text(120), section="name", private="sealed"
    )
    aliases: Mapped[str | None] = field(
        "ชื่ออื่น", Text(), section="name", private="sealed", help="คั่นด้วยจุลภาค"
    )
    father_name: Mapped[str | None] = field(
        "ชื่อบิดา", Text(), section="name", private="sealed", help="คนลาวและเมียนมาอาจไม่มีนามสกุล"
    )
    sex: Mapped[str | None] = field(
        "เพศ", Choice("sex"), section="identity", private="open", required=True, index=True
    )
    gender_identity: Mapped[str | None] = field(
        "อัตลักษณ์ทางเพศ", Text(), section="identity", private="sealed"
    )
    birth_date: Mapped[str | None] = field(
        "วันเกิด", PartialDate(), section="identity", private="office", help="ใส่เฉพาะปี หรือเดือนและปีได้"
    )
    stated_age: Mapped[int | None] = field(
        "อายุที่แจ้ง (ปี)", Number(0, 120), section="identity", private="open"
    )
    stated_age_on: Mapped[date | None] = field(
        "วันที่แจ้งอายุ", BuddhistDate(), section="identity", private="open"
    )
    age_basis: Mapped[str | None] = field(
        "ที่มาของอายุ", Choice("age_basis"), section="identity", private="open"
    )
    nationality: Mapped[str | None] = field(
        "สัญชาติ", Choice("nat"), section="identity", private="open", required=True
    )
    ethnicity: Mapped[str | None] = field(
        "เชื้อชาติ/ชาติพันธุ์", Text(), section="identity", private="sealed"
    )
    stateless_kind: Mapped[str | None] = field(
        "ประเภทไร้สัญชาติ", Choice("stateless_kind"), section="identity", private="office"
    )
    id_kind: Mapped[str | None] = field(
        "ชนิดเอกสาร", Choice("id_kind"), section="papers", private="open"
    )
    id_number: Mapped[str | None] = field(
        "เลขประจำตัวประชาชน", ThaiId(), section="papers", private="sealed", index=True
    )
    paper_number: Mapped[str | None] = field(
        "เลขเอกสารอื่น", Passport(), section="papers", private="sealed"
    )
    passport: Mapped[str | None] = field(
        "เลขหนังสือเดินทาง", Passport(), section="papers", private="sealed", index=True
    )
    languages: Mapped[list[str] | None] = field(
        "ภาษา", Choices("language"), section="papers", private="open"
    )
    interpreter_needed: Mapped[bool | None] = field(
        "ต้องใช้ล่าม", YesNo(), section="papers", private="open"
    )
    religion: Mapped[str | None] = field(
        "ศาสนา", Choice("religion"), section="life", private="sealed", help="ไม่บังคับ"
    )
    marital: Mapped[str | None] = field(
        "สถานภาพสมรส", Choice("marital"), section="life", private="office"
    )
    children: Mapped[int | None] = field(
        "จำนวนบุตร", Number(0, 40), section="life", private="office"
    )
    education: Mapped[str | None] = field(
        "การศึกษา", Choice("education"), section="life", private="office"
    )
    occupation: Mapped[str | None] = field(
        "อาชีพเดิม", Choice("occupation"), section="life", private="office"
    )
    domicile_place: Mapped[str | None] = field(
        "ภูมิลำเนา (ตำบล อำเภอ จังหวัด)", PlaceOf(), section="contact", private="office"
    )
    domicile_country: Mapped[str | None] = field(
        "ประเทศภูมิลำเนา", Choice("nat"), section="contact", private="open"
    )
    domicile_address: Mapped[str | None] = field(
        "ที่อยู่ภูมิลำเนา", Note(), section="contact", private="sealed"
    )
    contact_address: Mapped[str | None] = field(
        "ที่อยู่ที่ติดต่อได้", Note(), section="contact", private="sealed"
    )
    phone: Mapped[str | None] = field("โทรศัพท์", Phone(), section="contact", private="sealed")
    photo: Mapped[str | None] = field(
        "ภาพถ่าย (รหัสแฟ้มแนบ)", Text(80), section="contact", private="sealed", help="ปิดไว้เป็นปกติ"
    )
    disability: Mapped[list[str] | None] = field(
        "ความพิการ", Choices("disab"), section="vulnerability", private="sealed"
    )
    pregnancy: Mapped[str | None] = field(
        "ตั้งครรภ์", Choice("yes_no_unknown"), section="vulnerability", private="sealed"
    )
    guardian: Mapped[str | None] = field(
        "ผู้ปกครอง", Text(), section="vulnerability", private="sealed"
    )
    vulnerable: Mapped[list[str] | None] = field(
        "ความเปราะบาง", Choices("vulnerable"), section="vulnerability", private="office"
    )

    name_search: Mapped[str | None] = mapped_column(info={"derived": True}, index=True)
    last_search: Mapped[str | None] = mapped_column(info={"derived": True}, index=True)
    name_sort: Mapped[str | None] = mapped_column(info={"derived": True})
    name_masked: Mapped[str | None] = mapped_column(info={"derived": True})

    @classmethod
    def derived(cls, values: Values) -> Values:
        """Folded names for the search box, and the dictionary order of the name."""
        plain = _plain(values, "first_name", "last_name") or _plain(values, *_LATIN)
        return {
            "name_search": _searchable(values),
            "last_search": folding.fold(_plain(values, "last_name")),
            "name_sort": folding.sort_key(plain),
            "name_masked": mask_name(_written(values)),
        }

    @classmethod
    def problems(cls, values: Values) -> list[Problem]:
        """A stated age has its day; an age has its basis."""
        found = []
        if values.get("stated_age") is not None and not values.get("stated_age_on"):
            found.append(Problem("stated_age_on", "อายุที่แจ้งต้องมีวันที่แจ้ง"))
        if (values.get("stated_age") is not None or values.get("birth_date")) and not values.get(
            "age_basis"
        ):
            found.append(Problem("age_basis", "โปรดระบุที่มาของอายุ", blocks=False))
        return found


def full_name(person: Person) -> str:
    """The name as it is written on the person's own papers; Latin when there is no Thai name."""
    thai = " ".join(
        part for part in (person.first_name, person.middle_name, person.last_name) if part
    )
    latin = " ".join(
        part
        for part in (person.first_name_latin, person.middle_name_latin, person.last_name_latin)
        if part
    )
    return (
        f"{person.prefix or ''}{thai}"
        if thai
        else f"{person.prefix or ''}{' ' if person.prefix else ''}{latin}"
    )


def aliases_of(written: str | None) -> list[str]:
    """Each of the other names somebody goes by."""
    names = (folding.clean(name).strip() for name in (written or "").split(","))
    return [name for name in names if name]


def _written(values: Values) -> str:
    return full_name(Person(**{n: v for n in NAMES if isinstance(v := values.get(n), str)}))


def _plain(values: Values, *names: str) -> str:
    return " ".join(str(values[name]) for name in names if isinstance(values.get(name), str))


def _searchable(values: Values) -> str:
    names = ("first_name", "middle_name", "last_name", *_LATIN, "aliases", "code")
    return folding.fold(_plain(values, *names))


def person_keys(person: Person) -> set[str]:
    """The keys under which this person may be met again: numbers, and name with birth date.

    A number stands as id:… or pp:…; a name, Thai or Latin, as its sound, or as the beginning
    of its sound with the birth date; another name as its sound, and as a:… as it is written.
    """
    keys = {f"id:{person.id_number}"} if person.id_number else set()
    if person.passport:
        keys.add(f"pp:{person.passport}")
    for first, last in (
        (person.first_name, person.last_name),
        (person.first_name_latin, person.last_name_latin),
    ):
        if first:
            sound = sound_key(first)
            keys.add(f"n:{sound} {sound_key(last)}" if last else f"n:{sound}")
            if person.birth_date:
                keys.add(f"b:{person.birth_date}:{sound[:2]}")
    for alias in aliases_of(person.aliases):
        keys |= {f"n:{sound_key(alias)}", f"a:{folding.fold(alias)}"}
    return keys


class PersonKey(Stored):
    """A blocking key under which a person may be met again; see person_keys."""

    __tablename__ = "person_key"
    __table_args__ = (Index("ix_person_key_key", "key"),)

    person: Mapped[UUID] = mapped_column(Uuid, ForeignKey("person.id"), primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
