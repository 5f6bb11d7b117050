"""The centre, its members and its agencies."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import select

from centredesk import places
from centredesk.actions import drafts
from centredesk.errors import BadValue
from centredesk.models.offices import Agency, Centre, Member
from centredesk.settings import SETTINGS, Setting
from centredesk.storage.unit_of_work import UnitOfWork

FOUNDER_ROLES = ["ADMIN", "HEAD"]
_SETTINGS = UUID("5b3f6a0e-6a0c-4a53-8f0e-6d6a2f6c7f11")


@dataclass(frozen=True)
class NewOffice:
    """What is asked when an office is made; places by their official codes."""

    name: str
    level: str
    province: str
    district: str = ""
    member: str = ""
    position: str = "ผู้ดูแลสำนักงาน"
    code: str = ""
    sample: bool = False

    def checked(self) -> "NewOffice":
        """The same plan, or a sentence about what is missing."""
        if not self.name.strip():
            raise BadValue("ต้องระบุชื่อศูนย์", field="name")
        if not self.member.strip():
            raise BadValue("ต้องระบุชื่อสมาชิกคนแรก", field="member")
        _place(self.province, 2, "province", "รหัสจังหวัดต้องมี 2 หลัก เช่น 63")
        if self.level == "DIST":
            _place(self.district, 4, "district", "ศูนย์ระดับอำเภอต้องระบุรหัสอำเภอ 4 หลัก เช่น 6306")
            if not self.district.startswith(self.province):
                raise BadValue("อำเภอนี้ไม่อยู่ในจังหวัดของศูนย์", field="district")
        return self

    @property
    def centre_code(self) -> str:
        """The code before every number: the province's letters, a district adds its two digits."""
        letters = places.centre_letters(self.province)
        return self.code or (f"{letters}.{self.district[2:]}" if self.level == "DIST" else letters)


def _place(code: str, length: int, field: str, sentence: str) -> None:
    if len(code) != length or not code.isdigit():
        raise BadValue(sentence, field=field)
    try:
        places.current_code(code)
    except (KeyError, ValueError):
        raise BadValue(f"ไม่มีรหัสสถานที่ {code}", field=field) from None


def found_office(work: UnitOfWork, plan: NewOffice, member_id: UUID) -> None:
    """Write the first records of a new office: its centre and its first member."""
    centre = work.add(
        Centre,
        {
            "code": plan.centre_code,
            "name_th": plan.name,
            "level": plan.level,
            "province": plan.province,
            "district": plan.district or None,
            "active": True,
        },
    )
    work.keep_fact("centre", str(centre))
    work.add(
        Member,
        {
            "id": member_id,
            "username": plan.member,
            "full_name": plan.member,
            "position": plan.position,
            "agency": plan.name,
            "centre": centre,
            "role": FOUNDER_ROLES,
            "can_see_identity": True,
            "active": True,
        },
    )


def seat_administrator(work: UnitOfWork, member_id: UUID, name: str) -> None:
    """Enter the administrator whom the recovery kit let in; casework needs a role from another."""
    work.add(
        Member,
        {
            "id": member_id,
            "username": f"{name} ({work.today.isoformat()})",
            "full_name": name,
            "position": "ผู้ดูแลสำนักงาน (เอกสารกู้คืน)",
            "agency": work.centre.name_th,
            "centre": work.centre.id,
            "role": ["ADMIN"],
            "can_see_identity": False,
            "active": True,
        },
    )


def change_centre(
    work: UnitOfWork, key: UUID, draft: Mapping[str, Any], *, version: int | None = None
) -> list[str]:
    """Change the centre's own page."""
    return work.change(Centre, key, drafts.part(work, Centre, key, draft), version=version)


def add_member(work: UnitOfWork, draft: Mapping[str, Any]) -> UUID:
    """Enter a member; their passphrase slot is made by the vault afterwards."""
    given = {"centre": work.centre.id, "agency": work.centre.name_th, "active": True} | dict(draft)
    given.setdefault("username", given.get("full_name"))
    return work.add(Member, drafts.whole(work, Member, given))


def change_member(
    work: UnitOfWork, key: UUID, draft: Mapping[str, Any], *, version: int | None = None
) -> list[str]:
    """Change a member; nobody may change their own roles, and one administrator always remains."""
    if key == work.member.id and {"role", "can_see_identity"} & set(draft):
        raise BadValue("แก้ไขบทบาทของตนเองไม่ได้", "ให้ผู้ดูแลสำนักงานคนอื่นแก้ไข", field="role")
    values = drafts.part(work, Member, key, draft)
    _an_administrator_remains(work, key, values)
    return work.change(Member, key, values, version=version)


def _an_administrator_remains(work: UnitOfWork, key: UUID, values: Mapping[str, Any]) -> None:
    """Refuse what would leave nobody to enter members, change roles or renew the kit."""
    field = "active" if values.get("active") is False else "role"
    if field not in values or (field == "role" and "ADMIN" in (values["role"] or ())):
        return
    if not _administers(work.get(Member, key)):
        return
    if not any(_administers(member) for member in members(work) if member.id != key):
        raise BadValue(
            "สำนักงานต้องมีผู้ดูแลระบบที่ใช้งานอยู่อย่างน้อยหนึ่งคน",
            "ให้บทบาทผู้ดูแลระบบแก่สมาชิกอีกคนก่อน แล้วแก้ไขรายการนี้",
            field=field,
        )


def _administers(member: Member) -> bool:
    return member.active is not False and not member.removed and "ADMIN" in (member.role or ())


def members(work: UnitOfWork) -> list[Member]:
    """All members, by name."""
    table = Member.__table__
    return work.every(Member, select(table).order_by(table.c.full_name))


def members_to_choose(work: UnitOfWork) -> list[tuple[UUID, str]]:
    """The members in service, to give a case to: id and name."""
    table = Member.__table__
    chosen = select(table.c.id, table.c.full_name).where(
        table.c.active.is_not(False), table.c.removed.is_(False)
    )
    return [(row[0], row[1]) for row in work.rows(chosen.order_by(table.c.full_name))]


def add_agency(work: UnitOfWork, draft: Mapping[str, Any]) -> UUID:
    """Enter an agency the centre works with."""
    return work.add(Agency, drafts.whole(work, Agency, draft))


def change_agency(
    work: UnitOfWork, key: UUID, draft: Mapping[str, Any], *, version: int | None = None
) -> list[str]:
    """Change an agency."""
    return work.change(Agency, key, drafts.part(work, Agency, key, draft), version=version)


def agencies(work: UnitOfWork) -> list[tuple[UUID, str]]:
    """The agencies to choose from: id and name."""
    table = Agency.__table__
    chosen = select(table.c.id, table.c.name).where(table.c.removed.is_(False))
    return [(row[0], row[1]) for row in work.rows(chosen.order_by(table.c.name))]


def setting(work: UnitOfWork, name: str) -> str:
    """A setting of this office, or its default when it was never set."""
    kept = work.fact(f"setting.{_known(name).name}")
    return str(kept) if kept in _known(name).options else _known(name).default


def keep_setting(work: UnitOfWork, name: str, value: str) -> None:
    """Set one of the office's settings to one of its allowed values."""
    known = _known(name)
    if value not in known.options:
        allowed = " · ".join(f"{code} = {words}" for code, words in known.options.items())
        raise BadValue(f"{known.label}เป็น “{value[:20]}” ไม่ได้", f"เลือกจาก {allowed}", field=name)
    if setting(work, name) == value:
        return
    work.keep_fact(f"setting.{name}", value)
    work.note("keep_setting", reason=f"{known.label}: {known.options[value]}")
    work.touch("setting", uuid5(_SETTINGS, name))


def settings(work: UnitOfWork) -> dict[str, str]:
    """Every setting of this office by name."""
    return {name: setting(work, name) for name in SETTINGS}


def _known(name: str) -> Setting:
    if name not in SETTINGS:
        raise BadValue(f"ไม่มีการตั้งค่าชื่อ “{name[:40]}”", f"เลือกจาก {', '.join(SETTINGS)}")
    return SETTINGS[name]
