"""Making a slot and opening its boxes: passphrase → KEK → member key → database key."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache
from uuid import UUID, uuid4

from centredesk.vault.key_file import KeyFile, PasswordSlot, RecoverySlot, circumstances
from centredesk.vault.keys import (
    KEY_BYTES,
    MemberKeys,
    OpenedKeys,
    journal_key,
    key_file_key,
    new_key,
    seal,
    search_key,
    subkey,
    unseal,
)
from centredesk.vault.recovery import RecoveryCode
from centredesk.vault.stretching import Cost, Stretching, stretch

KekOf = Callable[[Stretching], bytes]
"""Gives what the passphrase at hand becomes under a salt and a cost."""


@dataclass(frozen=True, eq=False)
class SlotSecrets:
    """What a member's slot holds."""

    dbk: bytes = field(repr=False)
    member_keys: MemberKeys = field(repr=False)


def stretcher(passphrase: str) -> KekOf:
    """Stretches this passphrase, each salt once: both copies of a file share the work."""

    @cache
    def kek_of(how: Stretching) -> bytes:
        return stretch(passphrase, how)

    return kek_of


def make_slot(
    key_file: KeyFile,
    member_id: UUID,
    kek_of: KekOf,
    secrets: SlotSecrets,
    *,
    cost: Cost,
    origin: str,
) -> PasswordSlot:
    """A slot that opens with this passphrase, in this file, for this member, and nowhere else."""
    pairs = secrets.member_keys
    bare = PasswordSlot(
        uuid4(),
        member_id,
        origin,
        Stretching.fresh(cost),
        pairs.sealing_public,
        pairs.signing_public,
    )
    umk = new_key()
    private = pairs.sealing_private + pairs.signing_private
    return replace(
        bare,
        umk_box=seal(_kek(key_file, bare, kek_of), umk, circumstances("umk", key_file, bare)),
        dbk_box=seal(umk, secrets.dbk, circumstances("dbk", key_file, bare)),
        private_box=seal(umk, private, circumstances("private", key_file, bare)),
    )


def open_slot(key_file: KeyFile, slot: PasswordSlot, kek_of: KekOf) -> SlotSecrets | None:
    """What the slot holds, or None when the passphrase is not this slot's."""
    kek = _kek(key_file, slot, kek_of)
    umk = unseal(kek, slot.umk_box, circumstances("umk", key_file, slot))
    if umk is None:
        return None
    dbk = unseal(umk, slot.dbk_box, circumstances("dbk", key_file, slot))
    private = unseal(umk, slot.private_box, circumstances("private", key_file, slot))
    if dbk is None or private is None:
        return None
    return SlotSecrets(dbk, MemberKeys.from_private(private[:KEY_BYTES], private[KEY_BYTES:]))


def make_recovery_slot(key_file: KeyFile, code: RecoveryCode, dbk: bytes) -> RecoverySlot:
    """A slot that opens with this recovery code, in this file."""
    bare = RecoverySlot(uuid4(), code.serial)
    kek = _recovery_kek(key_file, code)
    return replace(bare, dbk_box=seal(kek, dbk, circumstances("recovery", key_file, bare)))


def open_recovery_slot(key_file: KeyFile, code: RecoveryCode) -> bytes | None:
    """The database key, or None when the code is not this slot's."""
    slot = key_file.recovery
    return unseal(
        _recovery_kek(key_file, code), slot.dbk_box, circumstances("recovery", key_file, slot)
    )


def opened_keys(key_file: KeyFile, slot: PasswordSlot, secrets: SlotSecrets) -> OpenedKeys:
    """The keys a member works with while the office is open."""
    vault_id, dbk = key_file.vault_id, secrets.dbk
    return OpenedKeys(
        vault_id,
        slot.member_id,
        slot.slot_id,
        key_file.epoch,
        dbk,
        journal_key(dbk, vault_id),
        key_file_key(dbk, vault_id),
        search_key(dbk, vault_id),
        secrets.member_keys,
    )


def _kek(key_file: KeyFile, slot: PasswordSlot, kek_of: KekOf) -> bytes:
    return subkey(kek_of(slot.stretching), "kek/v1", key_file.vault_id)


def _recovery_kek(key_file: KeyFile, code: RecoveryCode) -> bytes:
    # 160 random bits need no stretching: nobody guesses them.
    return subkey(code.secret, "recovery-kek/v1", key_file.vault_id)
