"""The thirteen digits of the Thai identity card and of the pink card."""

from typing import Final

_LENGTH: Final = 13
_GROUPS: Final = ((0, 1), (1, 5), (5, 10), (10, 12), (12, 13))


def id_card_ok(digits13: str) -> bool:
    """Whether the last digit agrees with the twelve before it."""
    if not _is_thirteen_digits(digits13):
        return False
    total = sum(
        int(digit) * weight for digit, weight in zip(digits13, range(13, 1, -1), strict=False)
    )
    return (11 - total % 11) % 10 == int(digits13[-1])


def format_id(digits13: str) -> str:
    """The number as it stands on the card, 1-1153-03945-25-9; anything else unchanged."""
    if not _is_thirteen_digits(digits13):
        return digits13
    return "-".join(digits13[start:end] for start, end in _GROUPS)


def _is_thirteen_digits(text: str) -> bool:
    return len(text) == _LENGTH and text.isascii() and text.isdigit()
