"""A member's passphrase: what it is made of, and whether it is good enough."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from centredesk.errors import BadValue
from centredesk.vault.estimate import Estimate, estimate

SHORTEST = 15
LONGEST = 512
_ENOUGH = 28.0  # bits, behind Argon2id; below it somebody who stole the disk would get in
_STEPS = (15.0, _ENOUGH, 45.0, 60.0)
_ADVICE = "โปรดตั้งเป็นประโยคหรือคำหลายคำที่ไม่เกี่ยวข้องกัน อย่างน้อย 15 ตัวอักษร ใช้ภาษาไทยได้"
_GRADES = {
    2: "ใช้ได้ ระดับพอใช้ เพิ่มอีกหนึ่งหรือสองคำจะเดายากขึ้น",
    3: "ใช้ได้ ระดับดี",
    4: "ใช้ได้ ระดับดีมาก",
}


@dataclass(frozen=True)
class Strength:
    """How good a passphrase is: 0–4, in a sentence, and whether it may be used."""

    score: int
    sentence: str
    ok: bool


def normalise(text: str) -> str:
    """The one form of a passphrase: NFC, without the newline of a file or a paste."""
    return unicodedata.normalize("NFC", text.strip("\r\n"))


def strength(text: str, *, own_names: Sequence[str] = ()) -> Strength:
    """How good the passphrase is; names of the office and of the member count for nothing."""
    plain = normalise(text)
    found = estimate(plain, own_names)
    score = sum(found.bits >= step for step in _STEPS)
    if refusal := _form(plain):
        return Strength(min(score, 1), refusal, ok=False)
    if found.bits < _ENOUGH:
        return Strength(score, _why_weak(found), ok=False)
    return Strength(score, _GRADES[score], ok=True)


def check_passphrase(text: str, *, own_names: Sequence[str] = ()) -> None:
    """Refuse a new passphrase that is not good enough, with the reason."""
    found = strength(text, own_names=own_names)
    if not found.ok:
        raise BadValue(found.sentence, _ADVICE, field="passphrase")


def _form(plain: str) -> str:
    if len(plain) < SHORTEST:
        return f"รหัสผ่านต้องมีอย่างน้อย {SHORTEST} ตัวอักษร ขณะนี้มี {len(plain)} ตัว"
    if len(plain) > LONGEST:
        return f"รหัสผ่านยาวเกิน {LONGEST} ตัวอักษร"
    if any(unicodedata.category(letter) in ("Cc", "Cf", "Co", "Cn", "Cs") for letter in plain):
        return "รหัสผ่านมีอักขระที่มองไม่เห็นหรือพิมพ์ซ้ำไม่ได้"
    return ""


def _why_weak(found: Estimate) -> str:
    if found.own:
        return "รหัสผ่านเดาง่าย เพราะมีชื่อสำนักงานหรือชื่อผู้ใช้เป็นส่วนใหญ่"
    if found.repeated:
        return "รหัสผ่านเดาง่าย เพราะมีส่วนที่ซ้ำกันหรือเรียงตามแป้นพิมพ์"
    if found.common:
        return "รหัสผ่านเดาง่าย เพราะเป็นคำที่ใช้กันทั่วไป"
    return "รหัสผ่านเดาง่าย"
