"""The Thai keyboard: digits and letters by their key, whatever the layout makes of them."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_MODIFIED = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ShiftModifier
)
# Windows numbers its digit keys like their signs; evdev counts 1 to 0 from 10.
_WINDOWS = {0x30 + digit: str(digit) for digit in range(10)}
_EVDEV = {10 + place: digit for place, digit in enumerate("1234567890")}
_T_KEYS = {"win32": 0x54, "linux": 28}


def digit_of(event: QKeyEvent) -> str:
    """The digit of a key of the digit row, also while it writes Thai letters; else nothing."""
    if event.modifiers() & _MODIFIED or event.text() in "0123456789":
        return ""
    if sys.platform == "win32":
        return _WINDOWS.get(event.nativeVirtualKey(), "")
    return _EVDEV.get(event.nativeScanCode(), "")


def is_t(event: QKeyEvent) -> bool:
    """Whether this is the key T, in either layout."""
    if event.modifiers() & _MODIFIED:
        return False
    native = event.nativeVirtualKey() if sys.platform == "win32" else event.nativeScanCode()
    return event.key() == Qt.Key.Key_T or native == _T_KEYS.get(sys.platform)
