"""How results are shown: their tones, and what each of them starts."""

from centredesk.fields.codes import code_list
from centredesk.ui.parts.labels import Tone, Words, badge

RESULT_TONES: dict[str, Tone] = {
    "VICTIM_TIP": "accent",
    "VICTIM_FL": "accent",
    "UNCLEAR": "warn",
    "NOT_SCREENED": "warn",
}
SECRET = frozenset({"1", "2", "3"})
# Only what is true today: the clock of s.29 comes with the legal clocks.
STARTS = {
    "UNCLEAR": (
        "ยังไม่ชัดเจน",
        "รายการนี้จะรอวินิจฉัยต่อ คัดแยกครั้งที่สองได้ หากคุ้มครองชั่วคราวตาม ม. 29 "
        "โปรแกรมยังไม่นับเวลาให้ ต้องกำกับเวลาเอง",
    ),
    "REFUSED": (
        "ไม่ประสงค์ให้สัมภาษณ์",
        "บันทึกได้โดยไม่ต้องกรอกองค์ประกอบ และคัดแยกอีกครั้งได้เมื่อผู้นั้นพร้อม",
    ),
    "NOT_SCREENED": (
        "ยังไม่คัดแยก",
        "บันทึกว่าพบตัวแล้ว รายการจะรอการคัดแยก และยังไม่มีวันวินิจฉัย",
    ),
}


def result_badge(result: str) -> Words:
    """A result as a badge."""
    word = code_list("result").label(result) if result else "ยังไม่มีผล"
    return badge(word, RESULT_TONES.get(result, ""))
