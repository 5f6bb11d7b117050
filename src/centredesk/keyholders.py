"""Who holds a key of the open office: shut out, let in, a new recovery kit, a check of the file."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from centredesk.actions import access
from centredesk.actions.office_care import LastCheck, keep_check, let_in, renew_kit, shut_out
from centredesk.actions.offices import members
from centredesk.desk import Desk
from centredesk.errors import DeskError, NotAllowed
from centredesk.models.offices import Member
from centredesk.vault import slots
from centredesk.vault.passphrase import check_passphrase
from centredesk.vault.recovery_opening import recovery_serial, renew_recovery


def who_opens(desk: Desk) -> frozenset[UUID]:
    """The members whose passphrases open the office."""
    return frozenset(slot.member_id for slot in slots.members_in(desk.folder))


def kit_serial(desk: Desk) -> str:
    """The number of the recovery kit that is valid now."""
    return recovery_serial(desk.folder)


def take_key(desk: Desk, member: UUID) -> None:
    """Make a suspended member's passphrase open nothing any more."""
    access.require(desk.member, shut_out)
    if _member(desk, member).active is not False:
        raise NotAllowed("สมาชิกนี้ยังใช้งานอยู่ จึงลบรหัสผ่านไม่ได้", "ระงับสมาชิกก่อน แล้วลบรหัสผ่าน")
    slots.remove_slot(desk.folder, desk.keys, member)
    desk.do(shut_out, member)


def give_key(desk: Desk, member: UUID, passphrase: str) -> None:
    """Give a member a passphrase; one they had opens nothing any more."""
    access.require(desk.member, let_in)
    found = _member(desk, member)
    if member == desk.member.id:
        raise NotAllowed("รหัสผ่านของตนเองตั้งจากที่นี่ไม่ได้", "ใช้ “เปลี่ยนรหัสผ่าน” ในส่วนความปลอดภัย")
    if found.active is False:
        raise NotAllowed("สมาชิกนี้ถูกระงับ จึงตั้งรหัสผ่านไม่ได้", "ให้สมาชิกใช้งานอีกครั้งก่อน")
    names = (found.full_name or "", desk.centre.name_th or "")
    check_passphrase(passphrase, own_names=names)
    if member in who_opens(desk):
        slots.remove_slot(desk.folder, desk.keys, member)
    slots.add_slot(desk.folder, desk.keys, member, passphrase, own_names=names)
    desk.do(let_in, member)


def new_kit(desk: Desk, paper: Path) -> tuple[str, tuple[str, ...]]:
    """Make a new recovery kit: its serial, and its groups if the paper could not be written."""
    # What draws paper takes long to load, and a kit is renewed once in years.
    from centredesk.exports.recovery_kit import write_recovery_kit  # noqa: PLC0415  see above

    access.require(desk.member, renew_kit)
    if not _takes_paper(paper):
        raise DeskError("บันทึกเอกสารกู้คืนที่นี่ไม่ได้ เอกสารเดิมยังใช้ได้", "เลือกโฟลเดอร์และชื่อแฟ้มใหม่")
    code = renew_recovery(desk.folder, desk.keys)
    desk.do(renew_kit, code.serial)
    name, today = desk.centre.name_th or "", desk.clock.today()
    try:
        write_recovery_kit(paper, code, office_name=name, made_on=today)
    except (DeskError, OSError):
        # The old code is void by now: the new one must not be lost with its paper.
        return code.serial, code.groups
    return code.serial, ()


def check_office(desk: Desk, progress: Callable[[int], None] = lambda _: None) -> LastCheck:
    """Check the file, and keep when that was and what was found."""
    access.require(desk.member, keep_check)
    found = desk.check(progress)
    return desk.do(keep_check, [(one.whole, one.sentence) for one in found])


def _takes_paper(paper: Path) -> bool:
    try:
        return paper.parent.is_dir() and not paper.exists()
    except OSError:  # a name no disk takes
        return False


def _member(desk: Desk, key: UUID) -> Member:
    for member in desk.ask(members):
        if member.id == key:
            return member
    raise DeskError("ไม่พบสมาชิกรายการนี้แล้ว", "เปิดรายชื่อสมาชิกใหม่")
