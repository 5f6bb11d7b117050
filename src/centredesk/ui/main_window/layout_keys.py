"""Keys of the window under the Thai layout: Ctrl and ห is Ctrl+S, by the place of the key.

Qt matches shortcuts by the sign a key writes where the system does not tell it the key itself.
What no shortcut took comes up to the window; here it is read by the key, and tried again.
"""

import sys

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

# The Kedmanee layout: what each key writes alone, and with Shift.
_KEYS = "QWERTYUIOPASDFGHJKLZXCVBNM"
_ALONE = "ๆไำพะัีรนยฟหกดเ้่าสผปแอิืท"
_SHIFT = '๐"ฎฑธํ๊ณฯญฤฆฏโฌ็๋ษศ()ฉฮฺ์?'
_LATIN = {ord(sign): ord(key) for key, sign in zip(_KEYS, _ALONE, strict=True)} | {
    ord(sign): ord(key) for key, sign in zip(_KEYS, _SHIFT, strict=True) if ord(sign) > 0xE00
}
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_LETTERS = range(0x41, 0x5B)


def latin_key(event: QKeyEvent) -> int:
    """The letter on the key of a Ctrl or Alt key press that wrote Thai; 0 for any other press."""
    if not event.modifiers() & _HELD or event.key() in _LETTERS:
        return 0
    signs = [event.key(), *(ord(sign) for sign in event.text()[:1])]
    if sys.platform == "win32" and event.nativeVirtualKey() in _LETTERS:
        return event.nativeVirtualKey() if max(signs) > 0xE00 else 0
    return next((_LATIN[sign] for sign in signs if sign in _LATIN), 0)


def hand_on(window: QWidget, event: QKeyEvent) -> bool:
    """Do what the key does in the Latin layout; whether it does anything."""
    if not (key := latin_key(event)):
        return False
    if (shortcut := _meant(window, QKeySequence(key | event.modifiers().value))) is not None:
        shortcut.activated.emit()
        return True
    held = QApplication.focusWidget()
    if held is None or held is window:
        return False
    again = QKeyEvent(QEvent.Type.KeyPress, key, event.modifiers(), "")
    return QApplication.sendEvent(held, again) and again.isAccepted()


def _meant(window: QWidget, keys: QKeySequence) -> QShortcut | None:
    """The shortcut of the page, or else of the window."""
    held = QApplication.focusWidget() or window
    fits = [s for s in window.findChildren(QShortcut) if s.isEnabled() and keys in s.keys()]
    for shortcut in fits:
        of = shortcut.parent()
        if shortcut.context() == Qt.ShortcutContext.WidgetWithChildrenShortcut:
            if isinstance(of, QWidget) and (of is held or of.isAncestorOf(held)):
                return shortcut
    whole = Qt.ShortcutContext.WindowShortcut
    return next((shortcut for shortcut in fits if shortcut.context() == whole), None)
