"""The Thai keyboard: digits and letters by their key, whatever the layout makes of them."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from centredesk.thai.digits import arabic_digits

_MODIFIED = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ShiftModifier
)
# Windows numbers its digit keys like their signs; evdev counts 1 to 0 from 10.
_WINDOWS = {0x30 + digit: str(digit) for digit in range(10)}
_EVDEV = {10 + place: digit for place, digit in enumerate("1234567890")}
_T_KEYS = {"win32": 0x54, "linux": 28}
# What the keys . / - write in the Thai layout; no number and no month has these letters.
_SIGNS = {"ใ": ".", "ฝ": "/", "ข": "-"}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def digit_of(event: QKeyEvent) -> str:
    """The digit of a key of the digit row, also while it writes Thai letters; else nothing."""
    text = event.text()
    if len(text) == 1 and text in "๐๑๒๓๔๕๖๗๘๙":
        return arabic_digits(text)
    if event.modifiers() & _MODIFIED or text in "0123456789":
        return ""
    if sys.platform == "win32":
        return _WINDOWS.get(event.nativeVirtualKey(), "")
    return _EVDEV.get(event.nativeScanCode(), "")


def sign_of(event: QKeyEvent) -> str:
    """The full stop, stroke or dash of its key, while the key writes a Thai letter."""
    return "" if event.modifiers() & _MODIFIED else _SIGNS.get(event.text(), "")


def is_t(event: QKeyEvent) -> bool:
    """Whether this is the key T, in either layout."""
    if event.modifiers() & _MODIFIED:
        return False
    native = event.nativeVirtualKey() if sys.platform == "win32" else event.nativeScanCode()
    return event.key() == Qt.Key.Key_T or native == _T_KEYS.get(sys.platform)


def is_enter(event: QKeyEvent) -> bool:
    """Whether this is Enter alone, the big one or that of the number pad."""
    return event.key() in _ENTER and not _held(event)


def is_plain(event: QKeyEvent, key: Qt.Key) -> bool:
    """Whether this is that key alone."""
    return event.key() == key and not _held(event)


def is_alt_down(event: QKeyEvent) -> bool:
    """Whether this is Alt+↓, which opens what a field offers."""
    alt = Qt.KeyboardModifier.AltModifier
    return event.key() == Qt.Key.Key_Down and bool(event.modifiers() & alt)


def _held(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & (_MODIFIED | Qt.KeyboardModifier.MetaModifier))
