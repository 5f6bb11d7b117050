"""Thai and Arabic digits."""

from typing import Final

_THAI: Final = "๐๑๒๓๔๕๖๗๘๙"
_ARABIC: Final = "0123456789"
_TO_THAI: Final = str.maketrans(_ARABIC, _THAI)
_TO_ARABIC: Final = str.maketrans(_THAI, _ARABIC)


def thai_digits(text: str) -> str:
    """The same text with ๐๑๒ in place of 012."""
    return text.translate(_TO_THAI)


def arabic_digits(text: str) -> str:
    """The same text with 012 in place of ๐๑๒."""
    return text.translate(_TO_ARABIC)
