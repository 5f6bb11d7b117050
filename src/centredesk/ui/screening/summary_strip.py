"""The line above the parts: who is screened, when, with which interpreter, whether told rights."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from centredesk.actions.screening_pages import PersonToScreen
from centredesk.fields.codes import code_list
from centredesk.models.legal_finding import rights_left
from centredesk.thai.dates import short_date, show_time
from centredesk.thai.names import mask_name
from centredesk.ui.parts.boxes import Card, column, row
from centredesk.ui.parts.labels import Words, badge

_HEADS = ("ผู้ถูกสัมภาษณ์", "เริ่มสัมภาษณ์", "ล่าม", "ทีมสหวิชาชีพ")
_GAP, _AROUND = 24, 34
_LEAST = 400


class SummaryStrip(Card):
    """Four facts and the state of the rights; without room the last facts go, part ก has them."""

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(16, 8, 16, 8)
        self._values = [Words("–", "body" if number else "strong") for number in range(4)]
        self.rights = badge("")
        self._facts = [_fact(head, value) for head, value in zip(_HEADS, self._values, strict=True)]
        self.body.addLayout(row(*self._facts, None, self.rights, gap=_GAP))

    def tell(self, values: Mapping[str, Any], person: PersonToScreen | None, told: str) -> None:
        """Show what stands in the form; `told` is said where nobody is chosen yet."""
        who = f"{person.code}  {person.name}" if person else told
        shown = (who, _when(values), _interpreter(values), _team(values))
        for words, text in zip(self._values, shown, strict=True):
            words.setText(text or "–")
        whole = len(code_list("explained").options)
        done = whole - len(rights_left(values))
        if done == whole:
            self.rights.say(f"ชี้แจงสิทธิครบ {whole} ข้อ", "good")
        else:
            self.rights.say(f"ชี้แจงสิทธิ {done} จาก {whole} ข้อ", "warn")
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Room for the person and the rights."""
        return QSize(_LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """As many facts as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        left = self.width() - _AROUND - self.rights.sizeHint().width()
        for number, fact in enumerate(self._facts):
            left -= fact.sizeHint().width() + _GAP
            fact.setVisible(left >= 0 or not number)


def _fact(head: str, value: Words) -> QWidget:
    made = QWidget()
    made.setLayout(column(Words(head, "help"), value, gap=0))
    return made


def _when(values: Mapping[str, Any]) -> str:
    at = values.get("start_at")
    return f"{short_date(at.date())} {show_time(at)}" if isinstance(at, datetime) else ""


def _interpreter(values: Mapping[str, Any]) -> str:
    language, name = values.get("interpreter_language"), values.get("interpreter")
    spoken = f"ภาษา{code_list('language').label(language)}" if language else ""
    masked = f"({mask_name(name)})" if name else ""
    return f"{spoken} {masked}".strip()


def _team(values: Mapping[str, Any]) -> str:
    return f"{len(values.get('mdt_members') or [])} คน"
