"""The question before names are shown: why, told to the journal."""

from PySide6.QtWidgets import QWidget

from centredesk.ui.reason_dialog import Why, ask

NO_RIGHT = "บทบาทของท่านเห็นเฉพาะรหัสและตัวเลข หากจำเป็นต่อการปฏิบัติหน้าที่ ให้ขอสิทธิจากหัวหน้าศูนย์"
REASONS = (
    "ติดต่อผู้เสียหายหรือครอบครัว",
    "ตรวจสอบตัวบุคคลกับเอกสาร",
    "จัดทำหนังสือถึงพนักงานสอบสวน",
    "จัดทำหนังสือถึงหน่วยงานให้ความช่วยเหลือ",
    "แก้ไขข้อมูลบุคคลให้ถูกต้อง",
)


def ask_reason(parent: QWidget, *, minutes: int) -> str:
    """The reason a member gives for seeing names; empty when they would rather not."""
    told = f"ระบุเหตุผล ระบบจะบันทึกชื่อท่าน เวลา และเหตุผล แล้วปิดชื่ออีกครั้งใน {minutes} นาที"
    return ask(parent, Why("เปิดเผยชื่อบุคคล", told, "เปิดเผยชื่อ", REASONS))
