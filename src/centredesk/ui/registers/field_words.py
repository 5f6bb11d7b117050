"""What the fields of a register are called where a person matches columns to them."""

from centredesk.fields.codes import code_list
from centredesk.registers.headings import IGNORE
from centredesk.registers.words import CODE_FIELDS, register_fields

_WORDS = {
    "no": "ลำดับ",
    "name": "ชื่อและนามสกุล",
    "prefix": "คำนำหน้าชื่อ",
    "first_name": "ชื่อ",
    "last_name": "นามสกุล",
    "name_latin": "ชื่อภาษาอังกฤษ",
    "id_number": "เลขประจำตัวประชาชน",
    "passport": "เลขหนังสือเดินทาง",
    "nationality": "สัญชาติ",
    "sex": "เพศ",
    "birth_date": "วันเดือนปีเกิด",
    "age": "อายุ",
    "date": "วันที่คัดแยก",
    "received": "วันที่รับตัว",
    "border_point": "ช่องทางผ่านแดน",
    "place": "สถานที่",
    "agency": "หน่วยงาน",
    "interviewer": "ผู้สัมภาษณ์",
    "interpreter": "ล่าม",
    "result": "ผลการคัดแยก",
    "form": "รูปแบบการแสวงหาประโยชน์",
    "disposition": "การดำเนินการต่อ",
    "note": "หมายเหตุ",
}
NOT_READ = "ไม่นำเข้า"
# Without these nearly every row would wait for a person.
NEEDED = ("name", "result", "date")
_STAND_FOR = {"name": {"name", "first_name", "name_latin"}, "date": {"date", "received"}}


def in_words(name: str) -> str:
    """A register's field in Thai; a column to tick is named with its code."""
    field, _, code = name.partition(":")
    words = _WORDS.get(field, field)
    return f"{words}: {code_list(CODE_FIELDS[field]).label(code)}" if code else words


def choices(also: str = "") -> list[tuple[object, str]]:
    """All fields a column can be, and that it is not read."""
    names = [*register_fields(), *([also] if ":" in also else [])]
    return [(IGNORE, NOT_READ), *((name, in_words(name)) for name in names)]


def missing(fields: set[str]) -> list[str]:
    """The needed fields that no column gives, in words."""
    plain = {name.partition(":")[0] for name in fields}
    return [in_words(n) for n in NEEDED if not plain & _STAND_FOR.get(n, {n})]
