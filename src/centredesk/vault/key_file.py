"""What stands in `office.keys`, byte for byte: one spelling only, so that every byte counts."""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any
from uuid import UUID

from centredesk.vault.keys import BOX_EXTRA, KEY_BYTES, mac, same
from centredesk.vault.stretching import SALT_BYTES, Cost, Stretching

FORMAT = "centredesk/keys"
VERSION = 1
_MAC_DOMAIN = "key-file/v1"
_MAC_BYTES = 32
ORIGINS = ("founder", "member", "recovery")


class UnsoundCopy(Exception):
    """This copy of the key file cannot be used: `damaged`, `weak` or `newer`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class PasswordSlot:
    """One member's way in."""

    slot_id: UUID
    member_id: UUID
    origin: str  # who let this member in: founder, member or recovery
    stretching: Stretching
    sealing_public: bytes
    signing_public: bytes
    umk_box: bytes = b""
    dbk_box: bytes = b""
    private_box: bytes = b""


@dataclass(frozen=True)
class RecoverySlot:
    """The way in of the recovery kit; its serial says which envelope is the valid one."""

    slot_id: UUID
    serial: str
    dbk_box: bytes = b""


@dataclass(frozen=True)
class KeyFile:
    """The slots of one office; the generation grows with every change."""

    vault_id: UUID
    epoch: int
    generation: int
    slots: tuple[PasswordSlot, ...]
    recovery: RecoverySlot
    mac: bytes = b""

    def slot_of(self, member_id: UUID) -> PasswordSlot | None:
        """The member's slot, if they have one."""
        return next((slot for slot in self.slots if slot.member_id == member_id), None)

    def genuine(self, key: bytes) -> bool:
        """No slot was put in, taken out or changed by somebody without the database key."""
        return same(self.mac, mac(key, _MAC_DOMAIN, _canonical(_body(self))))

    def signed(self, key: bytes) -> "KeyFile":
        """The next generation of this file, with its MAC."""
        grown = replace(self, generation=self.generation + 1)
        return replace(grown, mac=mac(key, _MAC_DOMAIN, _canonical(_body(grown))))


def encode(key_file: KeyFile) -> bytes:
    """The one spelling of this key file."""
    sealed = {**_body(key_file), "mac": _b64(key_file.mac)}
    return _canonical({**sealed, "checksum": _checksum(sealed)}) + b"\n"


def decode(raw: bytes) -> KeyFile:
    """Read a copy; raises UnsoundCopy for anything but the one spelling of a usable file."""
    try:
        said = json.loads(raw)
        sealed = {name: value for name, value in said.items() if name != "checksum"}
        if said["checksum"] != _checksum(sealed) or said["format"] != FORMAT:
            raise UnsoundCopy("damaged")
        if said["version"] > VERSION:
            raise UnsoundCopy("newer")
        key_file = _key_file(said)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
        raise UnsoundCopy("damaged") from problem
    if encode(key_file) != raw:
        raise UnsoundCopy("damaged")
    if not all(slot.stretching.cost.bearable() for slot in key_file.slots):
        raise UnsoundCopy("weak")
    return key_file


def circumstances(purpose: str, key_file: KeyFile, slot: PasswordSlot | RecoverySlot) -> bytes:
    """What a box of this slot is bound to: it opens nowhere else."""
    if isinstance(slot, PasswordSlot):
        open_part = _password_json(slot)
        for box in ("umk", "dbk", "private"):
            del open_part[box]
    else:
        open_part = _recovery_json(slot)
        del open_part["dbk"]
    about = {"vault_id": key_file.vault_id.hex, "epoch": key_file.epoch, "slot": open_part}
    return f"centredesk/slot/{purpose}/v1|".encode() + _canonical(about)


def _body(key_file: KeyFile) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "vault_id": key_file.vault_id.hex,
        "epoch": key_file.epoch,
        "generation": key_file.generation,
        "slots": [_password_json(slot) for slot in key_file.slots],
        "recovery": _recovery_json(key_file.recovery),
    }


def _key_file(said: Mapping[str, Any]) -> KeyFile:
    slots = tuple(_password_slot(slot) for slot in said["slots"])
    if not slots or len({slot.member_id for slot in slots}) != len(slots):
        raise ValueError("slots")
    return KeyFile(
        UUID(hex=said["vault_id"]),
        _count(said["epoch"]),
        _count(said["generation"]),
        slots,
        _recovery_slot(said["recovery"]),
        _bytes(said["mac"], _MAC_BYTES),
    )


def _password_json(slot: PasswordSlot) -> dict[str, Any]:
    cost = slot.stretching.cost
    return {
        "slot_id": slot.slot_id.hex,
        "member_id": slot.member_id.hex,
        "origin": slot.origin,
        "kdf": {
            "name": "argon2id",
            "memory_kib": cost.memory_kib,
            "passes": cost.passes,
            "lanes": cost.lanes,
            "salt": _b64(slot.stretching.salt),
        },
        "x25519": _b64(slot.sealing_public),
        "ed25519": _b64(slot.signing_public),
        "umk": _b64(slot.umk_box),
        "dbk": _b64(slot.dbk_box),
        "private": _b64(slot.private_box),
    }


def _password_slot(said: Mapping[str, Any]) -> PasswordSlot:
    kdf = said["kdf"]
    cost = Cost(_count(kdf["memory_kib"]), _count(kdf["passes"]), _count(kdf["lanes"]))
    if said["origin"] not in ORIGINS:
        raise ValueError("origin")
    return PasswordSlot(
        UUID(hex=said["slot_id"]),
        UUID(hex=said["member_id"]),
        said["origin"],
        Stretching(cost, _bytes(kdf["salt"], SALT_BYTES)),
        _bytes(said["x25519"], KEY_BYTES),
        _bytes(said["ed25519"], KEY_BYTES),
        _bytes(said["umk"], KEY_BYTES + BOX_EXTRA),
        _bytes(said["dbk"], KEY_BYTES + BOX_EXTRA),
        _bytes(said["private"], 2 * KEY_BYTES + BOX_EXTRA),
    )


def _recovery_json(slot: RecoverySlot) -> dict[str, Any]:
    return {"slot_id": slot.slot_id.hex, "serial": slot.serial, "dbk": _b64(slot.dbk_box)}


def _recovery_slot(said: Mapping[str, Any]) -> RecoverySlot:
    if not isinstance(said["serial"], str) or len(said["serial"]) > 20:
        raise ValueError("serial")
    return RecoverySlot(
        UUID(hex=said["slot_id"]), said["serial"], _bytes(said["dbk"], KEY_BYTES + BOX_EXTRA)
    )


def _canonical(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def _checksum(sealed: Mapping[str, Any]) -> str:
    # Not a secret: it tells a worn disk from a wrong passphrase before anything is stretched.
    return sha256(f"{FORMAT}/checksum/v1\0".encode() + _canonical(sealed)).hexdigest()


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: str, length: int) -> bytes:
    data = base64.b64decode(text, validate=True)
    if len(data) != length:
        raise ValueError("length")
    return data


def _count(value: object) -> int:
    if type(value) is not int or not 0 < value < 2**31:
        raise ValueError("number")
    return value
