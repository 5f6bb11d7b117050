"""The months and weekdays by name, and how long a month is."""

import calendar
from datetime import date
from typing import Final

BE: Final = 543
MONTHS: Final = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
MONTHS_SHORT: Final = (
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
    "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
)  # fmt: skip
WEEKDAYS: Final = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")

_SPOKEN: Final = (
    "มกรา", "กุมภา", "มีนา", "เมษา", "พฤษภา", "มิถุนา",
    "กรกฎา", "สิงหา", "กันยา", "ตุลา", "พฤศจิกา", "ธันวา",
)  # fmt: skip
_MISSPELT: Final = {
    "กุมภาพันธุ์": 2, "กุมภาพัน": 2, "กรกฏาคม": 7, "กรกฏา": 7, "พฤษจิกายน": 11, "พฤศจิกายณ": 11,
}  # fmt: skip
_THAI_NAMES: Final = (
    {name: number for number, name in enumerate(MONTHS, 1)}
    | {name.replace(".", ""): number for number, name in enumerate(MONTHS_SHORT, 1)}
    | {name: number for number, name in enumerate(_SPOKEN, 1)}
    | _MISSPELT
)
_ENGLISH_NAMES: Final = (
    {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
    | {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
    | {"sept": 9}
)


def thai_month(name: str) -> int | None:
    """The number of a month from its Thai name, full, short, spoken or often misspelt."""
    return _THAI_NAMES.get(name.replace(".", "").replace(" ", ""))


def english_month(name: str) -> int | None:
    """The number of a month from its English name in small letters, full or short."""
    return _ENGLISH_NAMES.get(name.replace(".", "").strip())


def check_month(month: int) -> None:
    """Refuse a number that is no month, in a Thai sentence."""
    if not 1 <= month <= 12:
        raise ValueError(f"ไม่มีเดือนที่ {month} ให้เขียนวันก่อนเดือน เช่น 14/10/2569")


def day_of(day: int, month: int, year: int) -> date:
    """That day of that common-era year, or a Thai sentence saying why there is none."""
    check_month(month)
    length = calendar.monthrange(year, month)[1]
    if not 1 <= day <= length:
        which = f" พ.ศ. {year + BE} " if month == 2 else ""
        raise ValueError(f"เดือน{MONTHS[month - 1]}{which}มี {length} วัน ไม่มีวันที่ {day}")
    return date(year, month, day)
