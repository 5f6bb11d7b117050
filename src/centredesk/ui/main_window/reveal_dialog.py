"""The question before names are shown: why, told to the journal."""

from PySide6.QtWidgets import QWidget

from centredesk.ui.forms.line import Line
from centredesk.ui.notices import Question
from centredesk.ui.parts.boxes import put
from centredesk.ui.parts.inputs import ChoiceBox
from centredesk.ui.parts.labelled import Labelled

NO_RIGHT = "บทบาทของท่านเห็นเฉพาะรหัสและตัวเลข หากจำเป็นต่อการปฏิบัติหน้าที่ ให้ขอสิทธิจากหัวหน้าศูนย์"
REASONS = (
    "ติดต่อผู้เสียหายหรือครอบครัว",
    "ตรวจสอบตัวบุคคลกับเอกสาร",
    "จัดทำหนังสือถึงพนักงานสอบสวน",
    "จัดทำหนังสือถึงหน่วยงานให้ความช่วยเหลือ",
    "แก้ไขข้อมูลบุคคลให้ถูกต้อง",
)
_OTHER = "เหตุผลอื่น"


def ask_reason(parent: QWidget, *, minutes: int) -> str:
    """The reason a member gives for seeing names; empty when they would rather not."""
    told = f"ระบุเหตุผล ระบบจะบันทึกชื่อท่าน เวลา และเหตุผล แล้วปิดชื่ออีกครั้งใน {minutes} นาที"
    asked = Question(parent, "เปิดเผยชื่อบุคคล", told, "เปิดเผยชื่อ")
    choice, other = ChoiceBox(), Line()
    for reason in (*REASONS, _OTHER):
        choice.addItem(reason, reason)
    choice.setCurrentIndex(-1)
    words = Labelled("เหตุผลอื่น", other, required=True)
    put(asked.body, Labelled("เหตุผล", choice, required=True), words)
    words.hide()

    def given() -> str:
        if choice.currentIndex() < 0:
            return ""
        return other.text().strip() if choice.currentData() == _OTHER else choice.currentData()

    def changed() -> None:
        words.setVisible(choice.currentData() == _OTHER)
        asked.act.setEnabled(bool(given()))

    choice.currentIndexChanged.connect(changed)
    other.textChanged.connect(changed)
    changed()
    choice.setFocus()
    return given() if asked.exec() else ""
