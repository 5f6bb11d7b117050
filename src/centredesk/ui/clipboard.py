"""What leaves by the clipboard: no history of it is kept, and it is taken back after a while."""

from typing import cast

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QStandardItemModel
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit

from centredesk.ui.theme.words import JOINT, plain

SECONDS = 60
_CODE = "application/x-centredesk-code"
_PRIVATE = "application/x-centredesk-private"
# Windows, and KDE's clipboard, look for these before they keep or send on what was copied.
_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
_UNWATCHED = {
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"\0",
    _WINDOWS.format("CanIncludeInClipboardHistory"): b"\0\0\0\0",
    _WINDOWS.format("CanUploadToCloudClipboard"): b"\0\0\0\0",
    "x-kde-passwordManagerHint": b"secret",
}


def copy(text: str, *, private: bool) -> None:
    """Copy a text: a code as it is; what is private leaves no history and is taken back."""
    mime = _empty()
    mime.setText(plain(text))
    mime.setData(_PRIVATE if private else _CODE, b"1")
    if private:
        for name, answer in _UNWATCHED.items():
            mime.setData(name, answer)
    QGuiApplication.clipboard().setMimeData(mime)


class ClipboardGuard(QObject):
    """Treats what fields copy by themselves as private; empties the clipboard when time is up."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._held = b""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self.clear)
        self._clipboard.dataChanged.connect(self._changed)

    @property
    def timer(self) -> QTimer:
        """When it rings, the time is up."""
        return self._timer

    def clear(self) -> None:
        """Empty the clipboard if what is private still lies there; other people's copies stay."""
        self._timer.stop()
        held, self._held = self._held, b""
        if held and _mark(self._clipboard.text()) == held:
            self._clipboard.clear()

    def _changed(self) -> None:
        # Qt may have nothing to give, whatever its declaration says.
        mime = cast("QMimeData | None", self._clipboard.mimeData())
        if mime is None or mime.hasFormat(_CODE) or not mime.hasText():
            return
        text = mime.text()
        if mime.hasFormat(_PRIVATE):
            self._held = _mark(text)
            self._timer.start()
        elif _copied_here(self._clipboard, text):
            copy(text, private=True)


def _empty() -> QMimeData:
    # One that Qt made: the clipboard outlives Python, and one made by Python ends in a crash.
    model = QStandardItemModel(1, 1)
    mime = model.mimeData([model.index(0, 0)])
    for name in mime.formats():
        mime.removeFormat(name)
    return mime


def _copied_here(clipboard: QClipboard, text: str) -> bool:
    """A field of ours copied it; whoever else did has nothing to do with us."""
    if QApplication.activeWindow() is None:
        return False
    return clipboard.ownsClipboard() or JOINT in text or plain(text) == _selected()


def _selected() -> str:
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit | QLabel):
        return plain(field.selectedText())
    if isinstance(field, QPlainTextEdit):
        return plain(field.textCursor().selection().toPlainText())
    return ""


def _mark(text: str) -> bytes:
    # The text itself need not stay with us as well.
    from hashlib import sha256  # noqa: PLC0415  nothing is copied before the first paint

    return sha256(text.encode("utf-8", "surrogatepass")).digest()
