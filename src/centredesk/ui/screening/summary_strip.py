"""The line above the parts: who is screened, when, with which interpreter, whether told rights."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from centredesk.actions.screening_pages import PersonToScreen
from centredesk.fields.codes import code_list
from centredesk.models.legal_finding import rights_left
from centredesk.thai.dates import short_date, show_time
from centredesk.thai.names import mask_name
from centredesk.ui.parts.boxes import Card, column, put
from centredesk.ui.parts.labels import Words, badge

_HEADS = ("ผู้ถูกสัมภาษณ์", "เริ่มสัมภาษณ์", "ล่าม", "ทีมสหวิชาชีพ")


class SummaryStrip(Card):
    """Four facts and the state of the rights."""

    def __init__(self) -> None:
        super().__init__()
        # The card's own column is used as the frame of one row.
        self.body.setContentsMargins(16, 8, 16, 8)
        self._values = [Words("–", "strong" if not number else "body") for number in range(4)]
        self.rights = badge("")
        line = QHBoxLayout()
        line.setSpacing(24)
        pairs = zip(_HEADS, self._values, strict=True)
        facts: list[QVBoxLayout] = [
            column(Words(head, "help"), value, gap=0) for head, value in pairs
        ]
        put(line, *facts, None, self.rights)
        self.body.addLayout(line)

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
