"""Who can open the office: make the keys, open them, add and remove members, change passphrases."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID, uuid4

from centredesk.errors import DeskError, WrongPassphrase
from centredesk.vault.key_copies import (
    current,
    have_keys,
    open_copies,
    sound_copies,
    write_copies,
)
from centredesk.vault.key_file import KeyFile, PasswordSlot, RecoverySlot
from centredesk.vault.keys import MemberKeys, OpenedKeys, key_file_key, new_key
from centredesk.vault.passphrase import check_passphrase, normalise
from centredesk.vault.recovery import RecoveryCode
from centredesk.vault.slot_boxes import (
    KekOf,
    SlotSecrets,
    make_recovery_slot,
    make_slot,
    open_slot,
    opened_keys,
    stretcher,
)
from centredesk.vault.stretching import Cost, Stretching, calibrate


@dataclass(frozen=True)
class SlotInfo:
    """What anybody can read about a member's slot; trusted only after the office is open."""

    slot_id: UUID
    member_id: UUID
    origin: str
    sealing_public: bytes
    signing_public: bytes


def create_keys(
    folder: Path,
    member_id: UUID,
    passphrase: str,
    *,
    cost: Cost | None = None,
    own_names: Sequence[str] = (),
) -> tuple[OpenedKeys, RecoveryCode]:
    """Make the keys of a new office, its first member's slot and its recovery code."""
    if have_keys(folder):
        raise DeskError(
            "โฟลเดอร์นี้มีแฟ้มกุญแจของสำนักงานอยู่แล้ว จึงไม่สร้างใหม่ ข้อมูลเดิมไม่เปลี่ยน",
            "โปรดเปิดสำนักงานเดิม หรือเลือกโฟลเดอร์อื่น",
        )
    check_passphrase(passphrase, own_names=own_names)
    code, secrets = RecoveryCode.fresh(), SlotSecrets(new_key(), MemberKeys.fresh())
    empty = KeyFile(uuid4(), 1, 0, (), RecoverySlot(uuid4(), ""))
    slot = make_slot(
        empty,
        member_id,
        stretcher(normalise(passphrase)),
        secrets,
        cost=cost or calibrate(),
        origin="founder",
    )
    full = replace(empty, slots=(slot,), recovery=make_recovery_slot(empty, code, secrets.dbk))
    write_copies(folder, full.signed(key_file_key(secrets.dbk, full.vault_id)))
    return opened_keys(full, slot, secrets), code


def open_keys(folder: Path, passphrase: str, member_id: UUID | None = None) -> OpenedKeys:
    """Open the office's keys; without a member, the passphrase is tried on every slot."""
    return _open(folder, stretcher(normalise(passphrase)), member_id)


def members_in(folder: Path) -> tuple[SlotInfo, ...]:
    """The members who have a slot, as the newest usable copy says."""
    return tuple(
        SlotInfo(s.slot_id, s.member_id, s.origin, s.sealing_public, s.signing_public)
        for s in sound_copies(folder)[0].slots
    )


def add_slot(
    folder: Path,
    opened: OpenedKeys,
    member_id: UUID,
    passphrase: str,
    *,
    cost: Cost | None = None,
    own_names: Sequence[str] = (),
) -> None:
    """Let another member in."""
    check_passphrase(passphrase, own_names=own_names)
    key_file = current(folder, opened.key_file_key)
    grown, _slot = with_member(
        key_file, member_id, passphrase, dbk=opened.dbk, cost=cost, origin="member"
    )
    write_copies(folder, grown.signed(opened.key_file_key))


def remove_slot(folder: Path, opened: OpenedKeys, member_id: UUID) -> None:
    """Let a member in no more; the last one cannot be removed."""
    key_file = current(folder, opened.key_file_key)
    if key_file.slot_of(member_id) is None:
        raise _no_slot()
    left = tuple(slot for slot in key_file.slots if slot.member_id != member_id)
    if not left:
        raise DeskError(
            "ลบผู้ใช้คนสุดท้ายที่เปิดสำนักงานได้ไม่ได้ เพราะจะไม่มีผู้ใดเปิดข้อมูลได้อีก",
            "โปรดเพิ่มผู้ใช้อื่นก่อน",
        )
    write_copies(folder, replace(key_file, slots=left).signed(opened.key_file_key))


def change_passphrase(
    folder: Path,
    member_id: UUID,
    old: str,
    new: str,
    *,
    cost: Cost | None = None,
    own_names: Sequence[str] = (),
) -> None:
    """Change a member's passphrase; the data need not be encrypted anew."""
    opened = open_keys(folder, old, member_id)
    check_passphrase(new, own_names=own_names)
    if normalise(new) == normalise(old):
        raise DeskError("รหัสผ่านใหม่เหมือนรหัสผ่านเดิม", "โปรดตั้งรหัสผ่านใหม่ให้ต่างจากเดิม")
    key_file = current(folder, opened.key_file_key)
    was = key_file.slot_of(member_id)
    if was is None:
        raise _no_slot()
    slot = make_slot(
        key_file,
        member_id,
        stretcher(normalise(new)),
        SlotSecrets(opened.dbk, opened.member_keys),
        cost=cost or calibrate(),
        origin=was.origin,
    )
    slots = tuple(slot if s.member_id == member_id else s for s in key_file.slots)
    write_copies(folder, replace(key_file, slots=slots).signed(opened.key_file_key))


def with_member(
    key_file: KeyFile,
    member_id: UUID,
    passphrase: str,
    *,
    dbk: bytes,
    cost: Cost | None,
    origin: str,
) -> tuple[KeyFile, tuple[PasswordSlot, SlotSecrets]]:
    """The key file with one more slot, not yet signed, and the slot that was made."""
    if key_file.slot_of(member_id) is not None:
        raise DeskError("ผู้ใช้นี้เปิดสำนักงานได้อยู่แล้ว", "หากลืมรหัสผ่าน ให้ลบสิทธิเดิมก่อนเพิ่มใหม่")
    secrets = SlotSecrets(dbk, MemberKeys.fresh())
    slot = make_slot(
        key_file,
        member_id,
        stretcher(normalise(passphrase)),
        secrets,
        cost=cost or calibrate(),
        origin=origin,
    )
    return replace(key_file, slots=(*key_file.slots, slot)), (slot, secrets)


def _open(folder: Path, kek_of: KekOf, member_id: UUID | None) -> OpenedKeys:
    def attempt(key_file: KeyFile) -> tuple[OpenedKeys, bytes] | None:
        for slot in _to_try(key_file, member_id):
            if secrets := open_slot(key_file, slot, kek_of):
                opened = opened_keys(key_file, slot, secrets)
                return opened, opened.key_file_key
        _as_long_as_a_member(key_file, kek_of, member_id)
        return None

    return open_copies(folder, attempt, wrong_passphrase())


def wrong_passphrase() -> WrongPassphrase:
    """The passphrase fits no slot; how many times and how long to wait is `unlock`'s to say."""
    return WrongPassphrase("รหัสผ่านไม่ถูกต้อง", "โปรดตรวจสอบแป้นภาษาและ Caps Lock")


def _to_try(key_file: KeyFile, member_id: UUID | None) -> Iterable[PasswordSlot]:
    return [s for s in key_file.slots if member_id is None or s.member_id == member_id]


def _as_long_as_a_member(key_file: KeyFile, kek_of: KekOf, member_id: UUID | None) -> None:
    # Somebody unknown waits as long as a member does, so waiting tells nothing.
    if member_id is not None and key_file.slot_of(member_id) is None:
        some = key_file.slots[0].stretching
        kek_of(Stretching(some.cost, bytes(len(some.salt))))


def _no_slot() -> DeskError:
    return DeskError("ผู้ใช้นี้ไม่มีสิทธิเปิดสำนักงานอยู่แล้ว", "โปรดตรวจรายชื่อผู้ใช้อีกครั้ง")
