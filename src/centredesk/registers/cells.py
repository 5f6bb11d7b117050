"""One reader for each field of a register: a cell goes in, a typed value or a reason comes out."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from centredesk.registers.reader import Cell
from centredesk.registers.words import CODE_FIELDS, find_code, is_blank
from centredesk.thai.dates import mend_year, read_date, read_partial
from centredesk.thai.digits import arabic_digits
from centredesk.thai.folding import clean, fold
from centredesk.thai.ids import id_card_ok
from centredesk.thai.names import NameParts, split_name

IMPOSSIBLE = "impossible date"
FUTURE = "in the future"
UNKNOWN_WORD = "unknown code"
CHECK_DIGIT = "check digit"
AGE_DIFFERS = "does not agree with the birth date"
UNREADABLE = "unreadable"
MISSING = "missing"
CONTRADICTION = "contradiction"

_ERRORS = ("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#GETTING_DATA")
_LONGEST_NAME, _LONGEST_TEXT = 120, 4_000
_EXCEL_EPOCH = date(1899, 12, 30)
_FIRST_SCREENING = date(1990, 1, 1)
_FIRST_BIRTH = date(1890, 1, 1)
_AGE = re.compile(
    r"(?:อายุ)?(?:ประมาณ)?(\d{1,3})(?:\.0+)?(?:ปี|ขวบ|years?|yrs?|y\.?o\.?)?(?:\d{1,2}เดือน)?(?:\d{1,2}วัน)?"
)
_MONTHS_ONLY = re.compile(r"\d{1,2}(?:เดือน|months?)(?:\d{1,2}วัน)?")
_PASSPORT = re.compile(r"[A-Z0-9][A-Z0-9/]{3,29}")
_PAPER_NOT_CARD = re.compile(r"(?=[A-Z0-9]*\d{4})[A-Z]{1,3}[0-9]{4,10}[A-Z]?")
_ID_MARKS = dict.fromkeys(map(ord, " \t\r\n\u00a0\u200b\u200c\u200d\ufeff-‐‑–—.'"))
_MULTI = re.compile(r"\s*[,;\n+]\s*|\s+และ\s*")
_TICKS = frozenset("/ ✓ ✔ √ ☑ ☒ 1 x ü true ใช่ yes y * •".split())


class UnreadableError(Exception):
    """A cell that cannot stand; `why` is a short code, the text a Thai sentence."""

    def __init__(self, why: str, sentence: str) -> None:
        super().__init__(sentence)
        self.why = why
        self.sentence = sentence


@dataclass(frozen=True)
class Paper:
    """A number found in a column of numbers: a Thai card's, or another paper's."""

    id_number: str = ""
    passport: str = ""


def cell_text(cell: Cell) -> str:
    """A cell as a person would read it in the sheet."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float) and cell.is_integer():
        return f"{cell:.0f}"
    return str(cell)


def read_day(cell: Cell) -> date | None:
    """A whole day: a true date, a serial number of Excel, or text in any of many ways."""
    cell = _as_number(cell.date() if isinstance(cell, datetime) else cell)
    try:
        if isinstance(cell, date):
            return mend_year(cell)
        if isinstance(cell, int | float):
            return _day_of_number(cell, _FIRST_SCREENING)
        return None if is_blank(cell) else read_date(cell)
    except ValueError as why:
        raise UnreadableError(IMPOSSIBLE, _sentence(why)) from None


def read_birth(cell: Cell) -> str | None:
    """A birth date as far as it is known: "2006", "2006-05" or "2006-05-12"."""
    cell = _as_number(cell.date() if isinstance(cell, datetime) else cell)
    try:
        if isinstance(cell, date):
            return mend_year(cell).isoformat()
        if isinstance(cell, int | float):
            return _birth_of_number(cell)
        return None if _is_unknown(cell) else read_partial(cell)
    except ValueError as why:
        raise UnreadableError(IMPOSSIBLE, _sentence(why)) from None


def read_age(cell: Cell) -> int | None:
    """Full years: 19, "19 ปี", "๑๙", "19 ปี 3 เดือน"."""
    if isinstance(cell, str):
        if _is_unknown(cell):
            return None
        text = fold(cell).replace(" ", "")
        if _MONTHS_ONLY.fullmatch(text):
            return 0
        found = _AGE.fullmatch(text)
        years = int(found[1]) if found else -1
    else:
        years = int(cell) if isinstance(cell, int | float) and 0 <= cell < 1000 else -1
    if not 0 <= years <= 120:
        raise UnreadableError(UNREADABLE, "อ่านอายุไม่ได้ หรืออายุอยู่นอกช่วง 0 ถึง 120 ปี")
    return years


def read_id(cell: Cell) -> Paper | None:
    """A Thai card's number, however written; another paper's number in the same column."""
    if isinstance(cell, str) and _is_unknown(cell):
        return None
    plain = _bare_number(cell)
    if not plain.isdigit():
        if _PAPER_NOT_CARD.fullmatch(plain):
            return Paper(passport=plain)
        raise UnreadableError(UNREADABLE, "เลขประจำตัวประชาชนมีอักษรที่ไม่ใช่ตัวเลข ตรวจกับบัตร")
    # A number loses its leading zeros in Excel; only the check digit can give them back.
    digits = plain.zfill(13) if 10 <= len(plain) < 13 else plain
    if len(digits) != 13:
        raise UnreadableError(CHECK_DIGIT, "เลขประจำตัวประชาชนไม่ครบ 13 หลัก ตรวจกับบัตร")
    if not id_card_ok(digits):
        raise UnreadableError(CHECK_DIGIT, "เลขหลักสุดท้ายของเลขประจำตัวประชาชนไม่ถูกต้อง ตรวจกับบัตร")
    return Paper(id_number=digits)


def read_passport(cell: Cell) -> Paper | None:
    """A passport's number in capital letters; a Thai card's number in the same column."""
    if isinstance(cell, str) and _is_unknown(cell):
        return None
    plain = _bare_number(cell)
    if len(plain) == 13 and plain.isdigit() and id_card_ok(plain):
        return Paper(id_number=plain)
    if not _PASSPORT.fullmatch(plain) or not any(sign.isdigit() for sign in plain):
        raise UnreadableError(UNREADABLE, "อ่านเลขหนังสือเดินทางไม่ได้ ตรวจกับเอกสาร")
    return Paper(passport=plain)


def read_name(cell: Cell) -> NameParts | None:
    """A name taken apart: title, first, middle, last."""
    text = cell_text(cell)
    if is_blank(text):
        return None
    parts = split_name(text)
    if not any(sign.isalpha() for sign in parts.first) or len(text) > _LONGEST_NAME:
        raise UnreadableError(UNREADABLE, "อ่านเป็นชื่อบุคคลไม่ได้")
    return parts


def read_text(cell: Cell) -> str | None:
    """Any other text, cleaned; a lone dash is nothing."""
    text = cell_text(cell)
    text = " ".join(text.split()) if text.isascii() else clean(text)
    if len(text) > _LONGEST_TEXT:
        raise UnreadableError(UNREADABLE, f"ข้อความยาวเกิน {_LONGEST_TEXT:,} ตัวอักษร")
    return None if not text or set(text) <= set("-–—") else text


def read_code(name: str) -> Callable[[Cell], str | None]:
    """A reader of words of one list of codes."""
    list_name = CODE_FIELDS[name]

    def read(cell: Cell) -> str | None:
        text = cell_text(cell)
        if is_blank(text):
            return None
        if (code := find_code(list_name, text)) is None:
            raise UnreadableError(UNKNOWN_WORD, f"{_CODE_SENTENCES[name]} ให้เลือกจากรายการรหัส")
        return code

    return read


def read_forms(cell: Cell) -> tuple[str, ...]:
    """The forms of exploitation named in one cell, one or several."""
    text = cell_text(cell)
    if is_blank(text):
        return ()
    whole = find_code("exploit", text)
    words = [text] if whole else [part for part in _MULTI.split(text.strip()) if part]
    codes = [find_code("exploit", word) for word in words]
    if not all(codes):
        raise UnreadableError(UNKNOWN_WORD, f"{_CODE_SENTENCES['form']} ให้เลือกจากรายการรหัส")
    return tuple(dict.fromkeys(code for code in codes if code))


def is_ticked(cell: Cell) -> bool:
    """Whether a column to tick is ticked; what is neither tick nor blank is unreadable."""
    text = fold(cell_text(cell))
    if is_blank(text) or text == "0":
        return False
    if text in _TICKS:
        return True
    raise UnreadableError(UNREADABLE, "อ่านเครื่องหมายในช่องเลือกไม่ได้")


_CODE_SENTENCES = {
    "sex": "ไม่รู้จักคำที่ใช้ในช่องเพศ",
    "result": "ไม่รู้จักคำที่ใช้ในช่องผลการคัดแยก",
    "form": "ไม่รู้จักคำที่ใช้ในช่องรูปแบบการแสวงหาประโยชน์",
    "nationality": "ไม่รู้จักคำที่ใช้ในช่องสัญชาติ",
    "disposition": "ไม่รู้จักคำที่ใช้ในช่องการดำเนินการต่อ",
}

READERS: dict[str, Callable[[Cell], Any]] = {
    "name": read_name,
    "name_latin": read_name,
    "id_number": read_id,
    "passport": read_passport,
    "birth_date": read_birth,
    "age": read_age,
    "date": read_day,
    "received": read_day,
    "form": read_forms,
    **{name: read_code(name) for name in CODE_FIELDS if name != "form"},
}


def reader_of(name: str) -> Callable[[Cell], Any]:
    """The reader of a field; cells that show an error of Excel are refused by every one."""
    read = READERS.get(name, read_text)

    def checked(cell: Cell) -> Any:
        if isinstance(cell, str) and cell.startswith("#") and cell.strip() in _ERRORS:
            raise UnreadableError(UNREADABLE, "เซลล์แสดงข้อผิดพลาดของ Excel ไม่มีค่าให้อ่าน")
        return read(cell)

    return checked


def _bare_number(cell: Cell) -> str:
    text = arabic_digits(cell_text(cell)).translate(_ID_MARKS)
    return (text if text.isascii() else clean(text)).upper()


def _is_unknown(text: str) -> bool:
    return is_blank(text) or text.strip() == "ไม่ทราบ"


def _as_number(cell: Cell) -> Cell:
    # A .csv file keeps Excel's count of days as text.
    if isinstance(cell, str) and len(cell) == 5 and cell.isascii() and cell.isdigit():
        return int(cell)
    return cell


def _day_of_number(number: float, earliest: date) -> date:
    """A date typed as a number: 14102568, 141068, or Excel's count of days; one meaning only."""
    if not float(number).is_integer():
        number = int(number)
    text = f"{number:.0f}"
    if len(text) == 7 and _is_day(f"{text[:2]}/{text[2]}/{text[3:]}"):
        raise ValueError("ตัวเลขนี้อ่านได้สองวัน ให้เขียนอย่าง 12/11/2569")
    if len(text) in (7, 8):
        return read_date(text.zfill(8))
    meanings = [day for day in (_serial(number), _solid(text)) if day and day >= earliest]
    near = [day for day in meanings if day.year < 2100]
    if len(near) != 1:
        raise ValueError("ตัวเลขนี้อ่านเป็นวันที่ไม่ได้ ให้เขียนอย่าง 12/11/2569")
    return near[0]


def _is_day(text: str) -> bool:
    try:
        read_date(text)
    except ValueError:
        return False
    return True


def _birth_of_number(number: float) -> str:
    if 1900 <= number <= 2700 and float(number).is_integer():
        return read_partial(f"{number:.0f}")
    return _day_of_number(number, _FIRST_BIRTH).isoformat()


def _serial(number: float) -> date | None:
    if not 1 <= number < 300_000:
        return None
    try:
        return mend_year(_EXCEL_EPOCH + timedelta(days=int(number)))
    except ValueError:
        return None


def _solid(text: str) -> date | None:
    if len(text) != 6:
        return None
    try:
        return read_date(text)
    except ValueError:
        return None


def _sentence(why: ValueError) -> str:
    text = str(why)
    return text if "ก" <= text[:1] <= "๛" else "ไม่มีวันที่นี้ในปฏิทิน"
