"""The few fields of an office's own answer: its words, what it is counted as, its use."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centredesk.errors import BadValue
from centredesk.fields.codes import standard_list
from centredesk.models.offices import OfficeCode
from centredesk.ui.parts.inputs import ChoiceBox, Tick
from centredesk.ui.parts.labelled import Labelled, line

_WORDS = ("th", "en")


class AnswerForm(QWidget):
    """For a new answer, or for one that is there: then what it is counted as stays."""

    edited = Signal()

    def __init__(self, list_name: str) -> None:
        super().__init__()
        self.list_name = list_name
        options = [(o.code, f"{o.th} ({o.code})") for o in standard_list(list_name).options]
        self.standard = ChoiceBox([(None, "เลือกรหัสมาตรฐาน"), *options])
        self.lines = {"th": line(longest=300), "en": line(longest=300)}
        self.active = Tick("เลือกใช้ได้ในฟอร์ม")
        self.record: OfficeCode | None = None
        told = "รายงานนับคำนี้รวมกับรหัสมาตรฐาน เปลี่ยนภายหลังไม่ได้"
        self.labelled = {
            "th": Labelled("คำไทย", self.lines["th"], required=True),
            "en": Labelled("คำอังกฤษ (ถ้ามี)", self.lines["en"]),
            "standard": Labelled("นับเป็น", self.standard, required=True, help_text=told),
        }
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(12)
        for labelled in self.labelled.values():
            frame.addWidget(labelled)
        frame.addWidget(self.active)
        for one in self.lines.values():
            one.textEdited.connect(self._typed)
        self.standard.activated.connect(self._typed)
        self.active.clicked.connect(self._typed)
        self.show_answer(None)

    def show_answer(self, record: OfficeCode | None) -> None:
        """Show one of the office's answers, or the empty form of a new one."""
        self.record = record
        self._put(self._saved())
        self.standard.setEnabled(record is None)
        for labelled in self.labelled.values():
            labelled.show_fault("")

    def typed(self) -> dict[str, Any]:
        """What differs from what is saved."""
        saved = self._saved()
        return {name: value for name, value in self._standing().items() if value != saved[name]}

    def type_back(self, kept: dict[str, Any]) -> None:
        """What a draft kept."""
        self._put(self._saved() | {n: kept[n] for n in kept.keys() & self._saved().keys()})

    def mark(self, error: BadValue) -> bool:
        """Show a refusal at its field."""
        for name, sentence in error.problems:
            if name in self.labelled:
                self.labelled[name].show_fault(sentence.rpartition(": ")[2])
        return any(name in self.labelled for name, _ in error.problems)

    def _saved(self) -> dict[str, Any]:
        found = self.record
        if found is None:
            return {"standard": None, "th": "", "en": "", "active": True}
        values = {"standard": found.standard, "active": found.active is not False}
        return values | {name: getattr(found, name) or "" for name in _WORDS}

    def _standing(self) -> dict[str, Any]:
        words = {name: one.text().strip() for name, one in self.lines.items()}
        return {"standard": self.standard.value(), "active": self.active.isChecked()} | words

    def _put(self, values: dict[str, Any]) -> None:
        self.standard.choose(values["standard"])
        self.active.setChecked(bool(values["active"]))
        for name, one in self.lines.items():
            one.setText(values[name])

    def _typed(self) -> None:
        for labelled in self.labelled.values():
            labelled.show_fault("")
        self.edited.emit()
