"""Choosing a passphrase: typed twice, with its strength in words while typing."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from centredesk.ui.parts.labelled import Labelled
from centredesk.ui.parts.labels import Words
from centredesk.ui.parts.secret_field import SecretField
from centredesk.vault.passphrase import Strength, strength

_PAUSE = 150


class NewPassphrase(QWidget):
    """Two passphrase fields, a bar and a sentence."""

    changed = Signal()

    def __init__(self, own_names: Callable[[], tuple[str, ...]], *, label: str = "รหัสผ่าน") -> None:
        super().__init__()
        self._own_names = own_names
        self.first = SecretField(label)
        self.again = SecretField(f"{label}อีกครั้ง")
        help_text = "ประโยคหรือคำหลายคำที่จำได้ อย่างน้อย 15 ตัวอักษร ใช้ภาษาไทยได้"
        self._first = Labelled(label, self.first, required=True, help_text=help_text)
        self._again = Labelled(f"{label}อีกครั้ง", self.again, required=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 4)
        self._bar.setTextVisible(False)
        self.sentence = Words(role="help", wrap=True)
        self.keyboard = Words(role="caption")
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PAUSE)
        self._wait.timeout.connect(self.measure)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        for widget in (self._first, self._bar, self.sentence, self._again, self.keyboard):
            lines.addWidget(widget)
        for field in (self.first, self.again):
            field.textEdited.connect(self._typed)
            field.keyboard.connect(self.keyboard.setText)
        self.measure()

    def text(self) -> str:
        """What was typed."""
        return self.first.text()

    def measure(self) -> Strength:
        """Say how good it is."""
        found = strength(self.first.text(), own_names=self._own_names())
        typed = bool(self.first.text())
        self._bar.setValue(max(found.score, 1) if typed else 0)
        self.sentence.say(found.sentence if typed else "", "good" if found.ok else "warn")
        return found

    def faults(self) -> dict[str, str]:
        """What still has to be mended."""
        found = self.measure()
        faults = {} if found.ok else {"passphrase": found.sentence}
        if found.ok and self.first.text() != self.again.text():
            faults["again"] = "รหัสผ่านสองช่องไม่ตรงกัน"
        self._first.show_fault(faults.get("passphrase", ""))
        self._again.show_fault(faults.get("again", ""))
        return faults

    def show_fault(self, sentence: str) -> None:
        """Say why it was refused."""
        self._first.show_fault(sentence)

    def forget(self) -> None:
        """Empty both fields."""
        self.first.clear()
        self.again.clear()

    def _typed(self) -> None:
        for field in (self._first, self._again):
            field.show_fault("")
        self._wait.start()
        self.changed.emit()
