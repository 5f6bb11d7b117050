"""What the recovery kit can do: make one new administrator, and nothing else."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from centredesk.errors import DeskError, WrongPassphrase
from centredesk.vault.key_copies import current, open_copies, sound_copies, write_copies
from centredesk.vault.key_file import KeyFile
from centredesk.vault.keys import OpenedKeys, key_file_key
from centredesk.vault.passphrase import check_passphrase
from centredesk.vault.recovery import RecoveryCode
from centredesk.vault.slot_boxes import make_recovery_slot, open_recovery_slot, opened_keys
from centredesk.vault.slots import with_member
from centredesk.vault.stretching import Cost


class RecoveryOpening:
    """The office opened with the recovery kit; it reads nothing and makes one administrator."""

    __slots__ = ("_dbk", "_folder")

    def __init__(self, folder: Path, dbk: bytes) -> None:
        self._folder = folder
        self._dbk: bytes | None = dbk

    def __repr__(self) -> str:
        return "RecoveryOpening()"

    def __reduce__(self) -> str:
        raise TypeError("a recovery opening does not travel")

    def add_administrator(
        self,
        member_id: UUID,
        passphrase: str,
        *,
        cost: Cost | None = None,
        own_names: Sequence[str] = (),
    ) -> tuple[OpenedKeys, RecoveryCode]:
        """Let a new administrator in; the used code is void, a new kit must be printed."""
        if self._dbk is None:
            raise DeskError("รหัสกู้คืนนี้ใช้ไปแล้ว", "โปรดใช้เอกสารกู้คืนฉบับใหม่")
        check_passphrase(passphrase, own_names=own_names)
        dbk = self._dbk
        key_file = _opened_by(self._folder, dbk)
        grown, (slot, secrets) = with_member(
            key_file, member_id, passphrase, dbk=dbk, cost=cost, origin="recovery"
        )
        code = _write_renewed(self._folder, grown, dbk)
        self._dbk = None
        return opened_keys(grown, slot, secrets), code


def open_with_recovery(folder: Path, code: RecoveryCode) -> RecoveryOpening:
    """Open the office with the code of its recovery kit."""

    def attempt(key_file: KeyFile) -> tuple[bytes, bytes] | None:
        dbk = open_recovery_slot(key_file, code)
        return (dbk, key_file_key(dbk, key_file.vault_id)) if dbk else None

    wrong = WrongPassphrase(
        "รหัสกู้คืนนี้ไม่ใช่ของสำนักงานนี้ หรือถูกยกเลิกแล้ว",
        f"โปรดใช้เอกสารกู้คืนหมายเลข {recovery_serial(folder)}",
    )
    return RecoveryOpening(folder, open_copies(folder, attempt, wrong))


def renew_recovery(folder: Path, opened: OpenedKeys) -> RecoveryCode:
    """A new recovery code; the kit in the envelope is void from now on."""
    return _write_renewed(folder, current(folder, opened.key_file_key), opened.dbk)


def recovery_serial(folder: Path) -> str:
    """The serial number of the kit that is valid now."""
    return sound_copies(folder)[0].recovery.serial


def _opened_by(folder: Path, dbk: bytes) -> KeyFile:
    vault_id = sound_copies(folder)[0].vault_id
    return current(folder, key_file_key(dbk, vault_id))


def _write_renewed(folder: Path, key_file: KeyFile, dbk: bytes) -> RecoveryCode:
    code = RecoveryCode.fresh()
    renewed = replace(key_file, recovery=make_recovery_slot(key_file, code, dbk))
    write_copies(folder, renewed.signed(key_file_key(dbk, key_file.vault_id)))
    return code
