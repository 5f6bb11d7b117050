"""Why a file is refused: a short code between the processes, a Thai sentence for the user."""

from centredesk.errors import CannotReadFile

_SAVE_AGAIN = "ข้อมูลในสำนักงานไม่เปลี่ยน โปรดเปิดแฟ้มใน Excel แล้วบันทึกใหม่เป็น .xlsx"
_ASK_SENDER = "ข้อมูลในสำนักงานไม่เปลี่ยน โปรดขอแฟ้มใหม่จากผู้ส่ง"
_SPLIT = "ข้อมูลในสำนักงานไม่เปลี่ยน โปรดแบ่งเป็นหลายแฟ้ม หรือลบแผ่นงานที่ไม่ใช้"
_UNLOCK_FIRST = "ข้อมูลในสำนักงานไม่เปลี่ยน โปรดเปิดแฟ้มใน Excel ยกเลิกรหัสผ่าน แล้วบันทึกใหม่"

REFUSALS: dict[str, tuple[str, str]] = {
    "missing": ("เปิดแฟ้มทะเบียนไม่ได้", "โปรดตรวจว่าแฟ้มยังอยู่ที่เดิมและไม่ได้เปิดค้างในโปรแกรมอื่น"),
    "empty": ("แฟ้มว่าง ไม่มีข้อมูล", _ASK_SENDER),
    "too_big": ("แฟ้มใหญ่เกิน 20 MB", _SPLIT),
    "type": ("ไม่ใช่แฟ้มตารางที่อ่านได้ (.xlsx .xls .ods .csv)", _SAVE_AGAIN),
    "html": ("แฟ้มนี้เป็นหน้าเว็บที่ตั้งชื่อเป็น Excel จึงไม่อ่าน", _SAVE_AGAIN),
    "xlsb": ("แฟ้มเป็นแบบ Excel Binary (.xlsb) จึงไม่อ่าน", _SAVE_AGAIN),
    "password": ("แฟ้มมีรหัสผ่าน จึงอ่านไม่ได้", _UNLOCK_FIRST),
    "broken": ("แฟ้มเสียหายหรือคัดลอกมาไม่ครบ จึงอ่านไม่ได้", _ASK_SENDER),
    "parts": ("แฟ้มมีส่วนประกอบผิดปกติ อาจเป็นอันตราย จึงไม่อ่าน", _ASK_SENDER),
    "bomb": ("แฟ้มขยายตัวใหญ่ผิดปกติเมื่อเปิด อาจเป็นอันตราย จึงไม่อ่าน", _ASK_SENDER),
    "dtd": ("แฟ้มมีคำนิยามแฝงใน XML อาจเป็นอันตราย จึงไม่อ่าน", _ASK_SENDER),
    "dimension": ("ตารางกว้างหรือยาวเกินกำหนด (500 คอลัมน์ 200,000 แถว)", _SPLIT),
    "encoding": ("อ่านตัวอักษรในแฟ้ม .csv ไม่ได้", "โปรดบันทึกแฟ้มใหม่เป็น CSV UTF-8 หรือ .xlsx"),
    "time": ("อ่านแฟ้มเกิน 10 วินาที จึงหยุดอ่าน", _SPLIT),
    "memory": ("แฟ้มต้องใช้หน่วยความจำเกินกำหนด จึงหยุดอ่าน", _SPLIT),
    "headings": ("ไม่พบหัวตารางของทะเบียนการคัดแยกในแฟ้มนี้", "โปรดเลือกคอลัมน์เอง หรือตรวจว่าเลือกแฟ้มถูกต้อง"),
}


class Refused(Exception):
    """The file is not read; `code` is a key of REFUSALS."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def refusal(code: str) -> CannotReadFile:
    """The error a user sees for a refusal code."""
    sentence, advice = REFUSALS.get(code, REFUSALS["broken"])
    return CannotReadFile(sentence, advice)
