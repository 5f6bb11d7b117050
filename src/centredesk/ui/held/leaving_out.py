"""The question before a held row is left out: why, told to the history."""

from PySide6.QtWidgets import QWidget

from centredesk.ui.reason_dialog import Why, ask

REASONS = (
    "แถวซ้ำกับแถวอื่นในแฟ้ม",
    "แถวทดลองหรือแถวตัวอย่าง",
    "ไม่ใช่แถวของบุคคล",
    "ข้อมูลไม่พอจะทราบว่าเป็นผู้ใด",
)


def ask_why(parent: QWidget, where: str) -> str:
    """The reason a row is left out for; empty when it is kept."""
    told = f"{where} จะไม่อยู่ในรายการนี้อีก และไม่ถูกนับในรายงาน แถวและเหตุผลยังอยู่ในประวัติ"
    return ask(parent, Why("ไม่นำเข้าแถวนี้", told, "ไม่นำเข้า", REASONS, grave=True))
