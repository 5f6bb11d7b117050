"""What the tour of the invented office tells, stop by stop."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from centredesk.ui.first_run.tour import Stop

_STOPS = (
    (
        "navigation",
        "ห้องงานทั้งหมดอยู่ทางซ้าย",
        "กด Alt กับตัวเลขเพื่อไปแต่ละห้อง Ctrl+B ย่อหรือขยายแถบนี้ กลับหน้าก่อนด้วย Alt+←",
    ),
    (
        "cases",
        "รับแจ้งเหตุและเปิดกรณี",
        "กด Ctrl+N เพื่อเพิ่มกรณีใหม่ พิมพ์ไปได้เลยโดยไม่ต้องกดบันทึกบ่อย ร่างเก็บเองทุก 2 วินาที "
        "และโปรแกรมบอกเมื่อพบบุคคลที่อาจซ้ำ",
    ),
    (
        "screenings",
        "นำเข้าทะเบียนคัดแยกจาก Excel",
        "เลือกแฟ้ม ตรวจดูก่อน แล้วจึงนำเข้า แถวที่มีปัญหาพักไว้ให้แก้ทีหลัง ยกเลิกกลางคันได้โดยไม่มีอะไรเปลี่ยน",
    ),
    (
        "returns",
        "รายงานตามรอบ",
        "ตัวเลขทุกตัวเปิดดูรายการที่นับได้ และพิมพ์เป็น PDF หรือ Excel ตามแบบ",
    ),
    (
        "find",
        "ค้นหาและสั่งงานด้วย Ctrl+K",
        "พิมพ์ชื่อหน้า คำสั่ง หรือเลขกรณี แล้วกด Enter กด F1 เมื่อใดก็ได้เพื่ออ่านวิธีใช้หน้านั้น",
    ),
    (
        "status",
        "ลุกจากโต๊ะเมื่อใด กด Ctrl+L",
        "หน้าต่างปิดทันทีและร่างยังอยู่ครบ ไม่มีการใช้งานนาน 10 นาทีจะล็อกเอง "
        "รหัสผ่านของสำนักงานตัวอย่างแสดงไว้ที่หน้าเปิดแฟ้ม",
    ),
)


def stops(find: Callable[[str], QWidget | None]) -> list[Stop]:
    """The stops; `find` names the part of the window each points at."""
    return [Stop(title, text, partial(find, part)) for part, title, text in _STOPS]
