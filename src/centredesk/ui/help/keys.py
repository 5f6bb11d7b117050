"""All keys of a page in words: its own, the window's, those inside fields and lists."""

from collections.abc import Iterable

Keys = list[tuple[str, str]]
_WORDS = {
    "Ctrl+N": "เพิ่มรายการใหม่ของห้องนี้",
    "Ctrl+S": "บันทึก",
    "Ctrl+Return": "บันทึกและไปรายการถัดไป",
    "Ctrl+Enter": "บันทึกและไปรายการถัดไป",
    "Ctrl+Z": "เลิกทำ แม้บันทึกแล้ว",
    "Ctrl+Y": "ทำซ้ำสิ่งที่เลิกทำ",
    "Ctrl+F": "ไปช่องค้นหาของรายการ",
    "Ctrl+P": "พิมพ์หรือบันทึก PDF",
    "Ctrl+E": "ส่งออก Excel",
    "Ctrl+Shift+E": "เปิดเผยชื่อ (ต้องระบุเหตุผล)",
    "Ctrl+Tab": "ขั้นหรือส่วนถัดไป",
    "Ctrl+Shift+Tab": "ขั้นหรือส่วนก่อนหน้า",
    "Ctrl+PgDown": "รายการถัดไปโดยไม่ออกจากหน้า",
    "Ctrl+PgUp": "รายการก่อนหน้าโดยไม่ออกจากหน้า",
    "F2": "แก้ไขรายการหรือส่วนที่เลือก",
    "F3": "ตำแหน่งที่พบถัดไป",
    "Shift+F3": "ตำแหน่งที่พบก่อนหน้า",
    "F4": "เปิดรายการให้เลือก",
    "F5": "อ่านหรือคำนวณใหม่",
    "F6": "ไปส่วนถัดไปของหน้า",
    "Shift+F6": "ไปส่วนก่อนหน้าของหน้า",
    "F7": "ตรวจ",
    "F8": "ข้อที่ต้องแก้ถัดไป",
    "Shift+F8": "ข้อที่ต้องแก้ก่อนหน้า",
    "Left": "ก่อนหน้า",
    "Right": "ถัดไป",
    "Esc": "ปิดหรือออกจากส่วนนี้ ไม่มีข้อมูลหาย",
}
WINDOW: Keys = [
    ("Ctrl+K", "ค้นหาหรือสั่งงาน"),
    ("F1", "วิธีใช้หน้าและช่องนี้"),
    ("Shift+F1", "คีย์ทั้งหมดของหน้านี้"),
    ("Alt+1 … 0", "ไปที่ห้องทั้งสิบ"),
    ("F9", "สำนักงานและการตั้งค่า"),
    ("Alt+←", "ย้อนกลับ"),
    ("Ctrl+B", "ย่อหรือขยายแถบนำทาง"),
    ("F11", "เต็มจอ"),
    ("Ctrl+L", "ล็อก"),
    ("Esc", "ปิดสิ่งที่เปิดซ้อน ล้างคำค้น ไม่มีข้อมูลหาย"),
]
FIELDS: Keys = [
    ("Tab", "ช่องถัดไป"),
    ("Shift+Tab", "ช่องก่อนหน้า"),
    ("Enter", "รับค่าและไปช่องถัดไป ในรายการ = เปิด"),
    ("Space", "เลือกข้อ ในรายการ = ดูตัวอย่าง"),
    ("F4", "เปิดรายการให้เลือก ช่องสถานที่ = ต่างประเทศหรือไม่ทราบ"),
    ("T", "ช่องวันที่ = วันนี้"),
    ("↑ ↓", "ช่องวันที่ = วัน ในรายการ = แถว"),
    ("PgUp PgDn", "ช่องวันที่ = เดือน กดพร้อม Shift = ปี"),
    ("Alt+↓", "ช่องวันที่ = เปิดปฏิทิน"),
]


def written(keys: str) -> str:
    """A key as it stands on the keyboard and on the buttons."""
    return keys.replace("Return", "Enter").replace("PgDown", "PgDn")


def keys_of_page(shortcuts: Iterable[str], buttons: Iterable[tuple[str, str]]) -> Keys:
    """What the keys of a page do: by its buttons' verbs, else by the words of the house."""
    verbs = {keys: verb for verb, keys in buttons if keys}
    told = {
        written(keys): verbs.get(keys) or verbs.get(written(keys)) or _WORDS.get(keys, "")
        for keys in shortcuts
    }
    everywhere = {key for key, _ in WINDOW}
    return [(key, word) for key, word in told.items() if word and key not in everywhere]
