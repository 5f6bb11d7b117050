"""From passphrase to key with Argon2id: costs, their floor, and what this computer can bear."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from centredesk.errors import DeskError

KEY_BYTES = 32
SALT_BYTES = 16
GOAL_SECONDS = 0.5
CEILING_SECONDS = 1.0


@dataclass(frozen=True)
class Cost:
    """What one guess costs: memory, passes over it, lanes."""

    memory_kib: int
    passes: int
    lanes: int

    def bearable(self) -> bool:
        """Not below the floor, and not so high that a changed file could stop the computer."""
        return (
            FLOOR.memory_kib <= self.memory_kib <= _CEILING.memory_kib
            and FLOOR.passes <= self.passes <= _CEILING.passes
            and FLOOR.lanes <= self.lanes <= _CEILING.lanes
        )


FLOOR = Cost(memory_kib=64 * 1024, passes=3, lanes=4)
_CEILING = Cost(memory_kib=1024 * 1024, passes=64, lanes=16)
_CALIBRATED_MEMORY = 256 * 1024


@dataclass(frozen=True)
class Stretching:
    """A cost and the salt of one slot."""

    cost: Cost
    salt: bytes

    @classmethod
    def fresh(cls, cost: Cost) -> "Stretching":
        """A new salt for a new slot."""
        return cls(cost, os.urandom(SALT_BYTES))


def stretch(passphrase: str, how: Stretching) -> bytes:
    """The 32 bytes a passphrase becomes; the passphrase is already normalised."""
    if not how.cost.bearable():
        raise DeskError(
            "ค่าป้องกันรหัสผ่านในแฟ้มกุญแจต่ำกว่าเกณฑ์หรือผิดปกติ จึงไม่เปิดแฟ้มนี้",
            "โปรดใช้แฟ้มกุญแจจากชุดสำรองล่าสุด และแจ้งผู้ดูแลระบบ",
        )
    argon = Argon2id(
        salt=how.salt,
        length=KEY_BYTES,
        iterations=how.cost.passes,
        lanes=how.cost.lanes,
        memory_cost=how.cost.memory_kib,
    )
    try:
        return argon.derive(passphrase.encode())
    except MemoryError as problem:
        raise DeskError(
            "หน่วยความจำของเครื่องไม่พอสำหรับตรวจรหัสผ่าน ข้อมูลเดิมไม่เปลี่ยน",
            "โปรดปิดโปรแกรมอื่นแล้วลองอีกครั้ง",
        ) from problem


def calibrate(measure: Callable[[Cost], float] | None = None) -> Cost:
    """The cost that takes this computer about half a second, never below the floor."""
    return _calibrated(measure or _seconds_for)


@cache
def _calibrated(measure: Callable[[Cost], float]) -> Cost:
    cost, seconds = FLOOR, measure(FLOOR)
    while seconds < GOAL_SECONDS and cost.memory_kib < _CALIBRATED_MEMORY:
        dearer = replace(cost, memory_kib=cost.memory_kib * 2)
        dearer_seconds = measure(dearer)
        if dearer_seconds > CEILING_SECONDS:
            return cost
        cost, seconds = dearer, dearer_seconds
    if seconds >= GOAL_SECONDS:
        return cost
    return replace(cost, passes=_passes_for(cost, seconds))


def _passes_for(cost: Cost, seconds: float) -> int:
    per_pass = max(seconds / cost.passes, 1e-6)
    return min(max(round(GOAL_SECONDS / per_pass), cost.passes), _CEILING.passes)


def _seconds_for(cost: Cost) -> float:
    started = time.perf_counter()
    stretch("ลองจับเวลาเครื่องนี้", Stretching(cost, bytes(SALT_BYTES)))
    return time.perf_counter() - started
