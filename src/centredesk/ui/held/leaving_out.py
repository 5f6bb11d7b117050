"""The question before a held row is left out: why, told to the history."""

from PySide6.QtWidgets import QWidget

from centredesk.ui.forms.line import Line
from centredesk.ui.notices import Question
from centredesk.ui.parts.boxes import put
from centredesk.ui.parts.inputs import ChoiceBox
from centredesk.ui.parts.labelled import Labelled

REASONS = (
    "แถวซ้ำกับแถวอื่นในแฟ้ม",
    "แถวทดลองหรือแถวตัวอย่าง",
    "ไม่ใช่แถวของบุคคล",
    "ข้อมูลไม่พอจะทราบว่าเป็นผู้ใด",
)
_OTHER = "เหตุผลอื่น"


def ask_why(parent: QWidget, where: str) -> str:
    """The reason a row is left out for; empty when it is kept."""
    told = f"{where} จะไม่อยู่ในรายการนี้อีก และไม่ถูกนับในรายงาน แถวและเหตุผลยังอยู่ในประวัติ"
    asked = Question(parent, "ไม่นำเข้าแถวนี้", told, "ไม่นำเข้า", grave=True)
    choice, other = ChoiceBox([(reason, reason) for reason in (*REASONS, _OTHER)]), Line()
    choice.setCurrentIndex(-1)
    words = Labelled("เหตุผลอื่น", other, required=True)
    put(asked.body, Labelled("เหตุผล", choice, required=True), words)
    words.hide()

    def given() -> str:
        chosen = str(choice.value() or "")
        return other.text().strip() if chosen == _OTHER else chosen

    def changed() -> None:
        words.setVisible(choice.value() == _OTHER)
        asked.act.setEnabled(bool(given()))

    choice.currentIndexChanged.connect(changed)
    other.textChanged.connect(changed)
    changed()
    choice.setFocus()
    return given() if asked.exec() else ""
