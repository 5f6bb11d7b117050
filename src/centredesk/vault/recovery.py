"""The code of the recovery kit: 160 random bits in eight groups of four, and a check group."""

import os
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from centredesk.errors import BadValue
from centredesk.vault.check_group import (
    ALL_LETTERS,
    CODE_LETTERS,
    GROUP,
    check_letters,
    wrong_groups,
)

SECRET_BYTES = 20
GROUPS = ALL_LETTERS // GROUP
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: no I, L, O, U
_LOOKALIKES = str.maketrans("OIL", "011")
_BETWEEN = re.compile(r"[\s\u200b\-‐‑‒–—−_·.,]+")


@dataclass(frozen=True, eq=False)
class RecoveryCode:
    """What the recovery kit says; shown once, on paper."""

    secret: bytes = field(repr=False)

    @classmethod
    def fresh(cls) -> "RecoveryCode":
        """A new random code."""
        return cls(os.urandom(SECRET_BYTES))

    @classmethod
    def read(cls, text: str) -> "RecoveryCode":
        """Read what a person typed; a slip is told with the number of its group."""
        letters = [_ALPHABET.index(letter) for letter in "".join(_typed_groups(text))]
        wrong = wrong_groups(letters)
        if wrong is None:
            raise _refused("รหัสกู้คืนไม่ถูกต้อง", "โปรดตรวจทุกกลุ่มกับเอกสารกู้คืน")
        if wrong:
            named = " และ ".join(f"กลุ่มที่ {group}" for group in sorted(wrong))
            raise _refused(
                f"รหัสกู้คืนไม่ถูกต้อง {named} ไม่ถูกต้อง",
                "โปรดตรวจกลุ่มนี้กับเอกสารกู้คืนทีละตัว หากตรงแล้วให้ตรวจทุกกลุ่ม",
            )
        return cls(_number(letters[:CODE_LETTERS]).to_bytes(SECRET_BYTES, "big"))

    @property
    def groups(self) -> tuple[str, ...]:
        """Eight groups and the check group."""
        letters = _letters(int.from_bytes(self.secret, "big"), CODE_LETTERS)
        text = "".join(_ALPHABET[n] for n in (*letters, *check_letters(letters)))
        return tuple(text[start : start + GROUP] for start in range(0, ALL_LETTERS, GROUP))

    @property
    def text(self) -> str:
        """The whole code in one line, as it stands in the QR picture."""
        return "-".join(self.groups)

    @property
    def serial(self) -> str:
        """The number on the envelope; it tells nothing of the code."""
        digest = sha256(b"centredesk/recovery-serial/v1\0" + self.secret).digest()
        letters = _letters(int.from_bytes(digest[:5], "big"), 8)
        return "RK-" + "".join(_ALPHABET[n] for n in letters[:6])


def look_at(typed: Sequence[str]) -> tuple[str, ...]:
    """What can be said of each of the nine groups while the code is being typed.

    `short` while letters are missing, `letters` for one that no code has, `full` while other
    groups are missing; then `right`, `wrong`, or `unsure` when it cannot be said which is wrong.
    """
    groups = [as_typed(text) for text in typed]
    seen = tuple(_seen(group) for group in groups)
    if len(seen) != GROUPS or set(seen) != {"full"}:
        return seen
    wrong = wrong_groups([_ALPHABET.index(letter) for letter in "".join(groups)])
    if wrong is None:
        return ("unsure",) * GROUPS
    return tuple("wrong" if place in wrong else "right" for place in range(1, GROUPS + 1))


def as_typed(text: str) -> str:
    """The letters of a code as the kit has them: capitals, no gaps, look-alikes put right."""
    plain = "".join(_plain(letter) for letter in unicodedata.normalize("NFKC", text)).upper()
    return _BETWEEN.sub("", plain.translate(_LOOKALIKES))


def _seen(group: str) -> str:
    if any(letter not in _ALPHABET for letter in group):
        return "letters"
    return "full" if len(group) == GROUP else "short"


def _typed_groups(text: str) -> list[str]:
    plain = "".join(_plain(letter) for letter in unicodedata.normalize("NFKC", text)).upper()
    parts = [part for part in _BETWEEN.split(plain.translate(_LOOKALIKES)) if part]
    whole = "".join(parts)
    if len(parts) == GROUPS:
        groups = parts
    else:
        groups = [whole[start : start + GROUP] for start in range(0, len(whole), GROUP)]
    for number, group in enumerate(groups, start=1):
        _check_letters_of(number, group)
    for number, group in enumerate(groups, start=1):
        if len(parts) == GROUPS and len(group) != GROUP:
            raise _refused(
                f"กลุ่มที่ {number} มี {len(group)} ตัว ต้องมี {GROUP} ตัว",
                "โปรดตรวจกลุ่มนี้กับเอกสารกู้คืน",
            )
    if len(whole) != ALL_LETTERS:
        raise _refused(
            f"รหัสกู้คืนต้องมี {GROUPS} กลุ่ม กลุ่มละ {GROUP} ตัว รวม {ALL_LETTERS} ตัว ขณะนี้มี {len(whole)} ตัว",
            "โปรดเว้นวรรคระหว่างกลุ่ม แล้วตรวจกับเอกสารกู้คืน",
        )
    return groups


def _check_letters_of(number: int, group: str) -> None:
    if any(letter not in _ALPHABET for letter in group):
        raise _refused(
            f"กลุ่มที่ {number} ไม่ถูกต้อง มีตัวที่ไม่มีในรหัสกู้คืน",
            "รหัสกู้คืนมีเฉพาะตัวเลข 0-9 และอักษรอังกฤษ ไม่มีตัว U โปรดตรวจแป้นภาษา",
        )


def _plain(letter: str) -> str:
    # Thai digits and their kin are digits to the hand that types them.
    return str(unicodedata.decimal(letter)) if letter.isdecimal() else letter


def _letters(number: int, count: int) -> list[int]:
    return [number >> (5 * place) & 31 for place in range(count - 1, -1, -1)]


def _number(letters: list[int]) -> int:
    number = 0
    for letter in letters:
        number = number << 5 | letter
    return number


def _refused(sentence: str, advice: str) -> BadValue:
    return BadValue(sentence, advice, field="recovery_code")
