"""What Windows tells: its own lock (Win+L), another user, sleep."""

import ctypes
import sys
from ctypes import wintypes
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QObject, Signal

_POWER, _SUSPEND = 0x0218, 0x0004  # WM_POWERBROADCAST, PBT_APMSUSPEND
_SESSION = 0x02B1  # WM_WTSSESSION_CHANGE
_AWAY = {0x2, 0x4, 0x6, 0x7}  # console or remote session left, logged off, locked


class SessionWatch(QObject):
    """Says `away` when the session is locked, left or put to sleep; on Windows only."""

    away = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ear = _Ear(self.heard)

    def heard(self, message: int, detail: int) -> None:
        """Judge one message of Windows."""
        if (message, detail) == (_POWER, _SUSPEND) or (message == _SESSION and detail in _AWAY):
            self.away.emit()

    def register(self, window: int) -> None:
        """Ask Windows to tell this window of its session; nothing to ask for elsewhere."""
        if sys.platform == "win32":
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(wintypes.HWND(window), 0)


class _Ear(QAbstractNativeEventFilter):
    def __init__(self, tell: Any) -> None:
        super().__init__()
        self._tell = tell

    def nativeEventFilter(  # noqa: N802  Qt's name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        """Look at the message, and let it pass."""
        if _text(kind) == b"windows_generic_MSG":
            told = wintypes.MSG.from_address(int(message))
            self._tell(told.message, told.wParam)
        return False, 0


def _text(kind: QByteArray | bytes | bytearray | memoryview) -> bytes:
    return bytes(kind.data()) if isinstance(kind, QByteArray) else bytes(kind)
