"""How numbers are grouped while they are typed; nothing typed is ever lost by it."""

import re
from collections.abc import Callable

from centredesk.thai.digits import arabic_digits

Group = Callable[[str], str]
_CARD = (1, 5, 10, 12)
_MOBILE, _FIXED = (2, 6), (1, 5)
_AMOUNT = re.compile(r"(-?)([\d,]*)(\.\d*)?")


def as_card(text: str) -> str:
    """An identity number as on the card, as far as it is typed: 1-1153-03945."""
    digits = re.sub(r"[ \-]", "", arabic_digits(text))
    if not digits.isascii() or not digits.isdigit() or len(digits) > 13:
        return text
    return _cut(digits, _CARD, "-")


def as_phone(text: str) -> str:
    """A Thai telephone number as far as it is typed: 08 1555 0142, 0 5555 0142."""
    digits = text.replace(" ", "")
    if not digits.isascii() or not digits.isdigit() or digits[0] != "0" or len(digits) > 10:
        return text
    return _cut(digits, _MOBILE if digits[1:2] in ("6", "8", "9") else _FIXED, " ")


def as_amount(text: str) -> str:
    """A number with its thousands, as far as it is typed: 1,250.5."""
    found = _AMOUNT.fullmatch(text)
    whole = found[2].replace(",", "") if found else ""
    if not found or not whole or len(whole) > 15:
        return text
    return f"{found[1]}{_thousands(whole)}{found[3] or ''}"


def as_capitals(text: str) -> str:
    """Latin capitals; other letters as they are."""
    return re.sub("[a-z]+", lambda small: small[0].upper(), text)


def regroup(text: str, cursor: int, group: Group) -> tuple[str, int]:
    """The grouped text, and where the cursor then stands: behind the same sign as before."""
    grouped = group(text)
    if grouped == text:
        return text, cursor
    behind = sum(_counts(sign) for sign in text[:cursor])
    place = 0
    while behind and place < len(grouped):
        behind -= _counts(grouped[place])
        place += 1
    return grouped, place


def _counts(sign: str) -> bool:
    return sign not in " -,"


def _cut(digits: str, places: tuple[int, ...], gap: str) -> str:
    starts = (0, *places)
    ends = (*places, len(digits))
    parts = (digits[a:b] for a, b in zip(starts, ends, strict=True))
    return gap.join(part for part in parts if part)


def _thousands(whole: str) -> str:
    first = len(whole) % 3
    parts = [whole[:first]] if first else []
    return ",".join([*parts, *(whole[at : at + 3] for at in range(first, len(whole), 3))])
