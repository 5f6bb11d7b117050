"""What the fields of a register are called in Thai, wherever a person meets one of them."""

from centredesk.fields.codes import code_list
from centredesk.registers.words import CODE_FIELDS

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


def in_words(name: str) -> str:
    """A register's field in Thai; a column to tick is named with its code."""
    field, _, code = name.partition(":")
    words = _WORDS.get(field, field)
    return f"{words}: {code_list(CODE_FIELDS[field]).label(code)}" if code else words
