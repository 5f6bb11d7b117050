"""Where a passphrase is typed: hidden, with a reveal, and the keyboard's state in words."""

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPushButton

from centredesk.ui.theme.icons import picture
from centredesk.ui.theme.repaint import restyle


class _Eye(QPushButton):
    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self.setProperty("kind", "eye")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(28, 28)
        self.name()

    def name(self) -> None:
        """Say what pressing it does."""
        self.setToolTip("ซ่อนรหัสผ่าน" if self.isChecked() else "แสดงรหัสผ่าน")
        self.setAccessibleName(self.toolTip())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """An open eye while hidden, a crossed one while shown."""
        super().paintEvent(event)
        painter = QPainter(self)
        shape = "eye_off" if self.isChecked() else "eye"
        painter.drawPixmap(6, 6, picture(shape, size=16, ratio=self.devicePixelRatioF()))
        painter.end()


class SecretField(QLineEdit):
    """A passphrase field; `keyboard` tells what the keyboard is set to."""

    keyboard = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAccessibleName(name)
        self.setTextMargins(0, 0, 28, 0)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self._caps = False
        self._eye = _Eye(self)
        self._eye.toggled.connect(self._reveal)
        QGuiApplication.inputMethod().localeChanged.connect(self._tell)

    def show_fault(self, wrong: bool) -> None:
        """A red edge while what was typed is wrong."""
        self.setProperty("state", "error" if wrong else "")
        restyle(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Capitals without Shift mean that Caps Lock is on."""
        letter = event.text()
        if letter.isascii() and letter.isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._caps = letter.isupper() != shifted
        super().keyPressEvent(event)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Keep the eye at the right."""
        super().resizeEvent(event)
        self._eye.move(QPoint(self.width() - 32, (self.height() - 28) // 2))

    def _reveal(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        self._eye.name()

    def _tell(self) -> None:
        self.keyboard.emit(self.keyboard_state())

    def keyboard_state(self) -> str:
        """The layout in use, and Caps Lock when it is on."""
        last = self.text()[-1:]
        thai = "\u0e00" <= last <= "\u0e7f" if last else _layout_is_thai()
        words = ["แป้นภาษาไทย" if thai else "แป้นภาษาอังกฤษ"]
        if self._caps:
            words.append("Caps Lock เปิดอยู่")
        return " · ".join(words)


def _layout_is_thai() -> bool:
    language = QGuiApplication.inputMethod().locale().language()
    return language == QLocale.Language.Thai
