"""Makes registers like those that offices send: other headings, order, sheets, and known mess.

Everything in them is invented. `make_register` writes a file and returns what is true of it.
"""

import csv
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import xlsxwriter

from centredesk.thai.dates import MONTHS, MONTHS_SHORT
from centredesk.thai.digits import thai_digits

TODAY = date(2026, 11, 21)
FIRST, LAST = date(2025, 10, 1), date(2025, 12, 31)

Row = dict[str, Any]

STYLES: tuple[dict[str, str], ...] = (
    {"no": "ที่", "name": "ชื่อ - นามสกุล", "id_number": "เลขประจำตัวประชาชน 13 หลัก",
     "passport": "Passport No.", "nationality": "สัญชาติ", "sex": "เพศ", "age": "อายุ (ปี)",
     "birth_date": "ว/ด/ป เกิด", "date": "วันที่สัมภาษณ์", "border_point": "ด่าน",
     "result": "ผล", "form": "ประเภทการแสวงหาประโยชน์", "agency": "หน่วยงาน", "note": "หมายเหตุ"},
    {"date": "วันที่คัดแยก", "prefix": "คำนำหน้า", "first_name": "ชื่อ", "last_name": "นามสกุล",
     "sex": "เพศ", "nationality": "สัญชาติ", "birth_date": "วันเดือนปีเกิด", "age": "อายุ",
     "id_number": "เลขบัตร ปชช.", "passport": "เลขพาสปอร์ต", "result": "ผลการคัดแยก",
     "form": "รูปแบบการแสวงหาประโยชน์", "received": "วันที่รับตัว", "place": "สถานที่คัดแยก"},
    {"no": "No.", "name_latin": "Name (English)", "name": "Name", "nationality": "Nationality",
     "sex": "Gender", "birth_date": "DOB", "age": "Age", "passport": "Passport number",
     "id_number": "Thai ID", "date": "Date of interview", "result": "Screening result",
     "form": "Type of exploitation", "border_point": "Border point", "note": "Remarks"},
    {"result": "สรุปผลการคัดแยก", "form": "รูปแบบการค้ามนุษย์", "agency": "หน่วยงานที่ส่ง",
     "date": "ว/ด/ป ที่สัมภาษณ์", "name": "ชื่อผู้เข้ารับการคัดแยก", "birth_date": "วัน เดือน ปีเกิด",
     "age": "อายุ", "sex": "ช/ญ", "nationality": "ประเทศต้นทาง", "id_number": "เลขที่บัตรประชาชน",
     "passport": "หนังสือเดินทางเลขที่", "interpreter": "ล่าม", "disposition": "การส่งต่อ"},
)  # fmt: skip

_NAMES = (
    ("นางสาว", "สมมติ", "ใจงาม", "THA", "F", ""), ("นาย", "ทดลอง", "ตัวอย่าง", "THA", "M", ""),
    ("น.ส.", "น้ำทิพย์", "คำสมมุติ", "THA", "F", ""), ("ด.ช.", "ปั้นแต่ง", "เรื่องแต่ง", "THA", "M", ""),
    ("", "อ่อง", "จ่อ มิน", "MMR", "M", "Aung Kyaw Min"), ("Ms.", "ขิ่น", "โม", "MMR", "F", "Khin Moe"),
    ("นาง", "น้อย", "จันทะวง", "LAO", "F", "Noy Chanthavong"),
    ("", "สุข", "ดารา", "KHM", "M", "Sok Dara"),
    ("Mr.", "หลี่", "เหว่ย", "CHN", "M", "Li Wei"), ("", "เกรซ", "วันจิรุ", "KEN", "F", "Grace Wanjiru"),
)  # fmt: skip
_NATIONS = {
    "THA": ("ไทย", "Thai", "THA", "ไทย "), "MMR": ("พม่า", "เมียนมา", "Myanmar"),
    "LAO": ("ลาว", "สปป.ลาว", "Lao"), "KHM": ("กัมพูชา", "เขมร"), "CHN": ("จีน", "China"),
    "KEN": ("เคนยา", "Kenya"),
}  # fmt: skip
_SEXES = {"M": ("ช", "ชาย", "ช.", "M", "Male"), "F": ("ญ", "หญิง", "ญ.", "F", "Female")}
_RESULTS = {
    "VICTIM_TIP": ("ใช่", "YES", "เป็นผู้เสียหาย", "ผู้เสียหายจากการค้ามนุษย์", "เข้าข่าย"),
    "VICTIM_FL": ("ม.6/1", "ผู้เสียหาย ม.6/1", "ม. ๖/๑"),
    "NOT_VICTIM": ("ไม่ใช่", "NO", "ไม่เป็นผู้เสียหาย", "ไม่เข้าข่าย"),
    "NOT_SCREENED": ("", "-", "รอสัมภาษณ์", "ยังไม่คัดแยก"),
    "REFUSED": ("ไม่ประสงค์ให้สัมภาษณ์", "ปฏิเสธการสัมภาษณ์"),
}
_FORMS = ("ขอทาน", "ประเวณี", "แรงงานประมง", "แก๊งคอลเซ็นเตอร์", "โรงงาน", "ขอทาน, ประเวณี")
_OPTIONAL = ("age", "border_point", "agency", "note", "place", "interpreter", "received")


@dataclass
class Truth:
    """What is true of a register that was made."""

    good: int = 0
    problems: set[tuple[str, int, str]] = field(default_factory=set)
    by_result: Counter[str] = field(default_factory=Counter)
    by_nationality: Counter[str] = field(default_factory=Counter)


def thai_id(dice: random.Random) -> str:
    """An invented number with a right check digit; some begin with 0."""
    digits = [dice.randint(0, 8), *(dice.randint(0, 9) for _ in range(11))]
    total = sum(digit * weight for digit, weight in zip(digits, range(13, 1, -1), strict=True))
    return "".join(map(str, digits)) + str((11 - total % 11) % 10)


def written_days(day: date, dice: random.Random) -> Any:
    """A day as one of many typists writes it."""
    be = day.year + 543
    ways: list[Callable[[], Any]] = [
        lambda: day,
        lambda: day.replace(year=be) if (day.month, day.day) != (2, 29) else day,
        lambda: f"{day.day}/{day.month}/{be}",
        lambda: f"{day.day:02}-{day.month:02}-{be % 100:02}",
        lambda: f"{day.day} {MONTHS_SHORT[day.month - 1]} {be % 100:02}",
        lambda: f"วันที่ {day.day} {MONTHS[day.month - 1]} พ.ศ. {be}",
        lambda: thai_digits(f"{day.day} {MONTHS[day.month - 1]} {be}"),
        day.isoformat,
        lambda: f"{be}-{day:%m-%d}",
        lambda: f"{day:%d%m}{be}",
        lambda: float((day - date(1899, 12, 30)).days),
        lambda: f"{day.day}.{day.month}.{be}",
    ]
    return dice.choice(ways)()


def _person(dice: random.Random) -> Row:
    prefix, first, last, nation, sex, latin = dice.choice(_NAMES)
    day = FIRST + timedelta(days=dice.randint(0, (LAST - FIRST).days))
    birth = date(1975, 1, 1) + timedelta(days=dice.randint(0, 14_000))
    age = day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
    result = dice.choices(list(_RESULTS), (25, 5, 45, 20, 5))[0]
    paper = (
        thai_id(dice)
        if nation == "THA"
        else f"{dice.choice('ABM')}{dice.randint(10**6, 10**7 - 1)}"
    )
    glue = dice.choice(("", " ", "\u00a0", " \u200b"))
    space = dice.choice((" ", "  ", "\u00a0"))
    return {
        "name": f"{prefix}{glue}{_split_am(first, dice)}{space}{last}", "prefix": prefix,
        "first_name": first, "last_name": last, "name_latin": latin,
        "sex": dice.choice(_SEXES[sex]),
        "nationality": dice.choice(_NATIONS[nation]), "birth_date": written_days(birth, dice),
        "age": dice.choice((age, f"{age} ปี", thai_digits(str(age)), f"{age} ปี 3 เดือน")),
        "date": written_days(day, dice), "received": written_days(day - timedelta(days=3), dice),
        "id_number": _written_id(paper, dice) if nation == "THA" else "",
        "passport": "" if nation == "THA" else _written_passport(paper, dice),
        "result": dice.choice(_RESULTS[result]),
        "form": dice.choice(_FORMS) if result.startswith("VICTIM") else "",
        "border_point": "แม่สาย", "agency": "พมจ.สมมุติ",
        "note": dice.choice(("", "-", "=1+1", "@ผู้ประสาน")),
        "place": "จุดคัดแยกสมมุติ", "interpreter": "ล่ามสมมุติ",
        "disposition": dice.choice(("", "ส่ง ตม.")),
        "_result": result, "_nation": nation,
    }  # fmt: skip


def _split_am(text: str, dice: random.Random) -> str:
    return text.replace("้ำ", dice.choice(("้ำ", "ํ้า", "้ํา")))


def _written_id(number: str, dice: random.Random) -> Any:
    dashed = f"{number[0]}-{number[1:5]}-{number[5:10]}-{number[10:12]}-{number[12]}"
    return dice.choice((number, dashed, float(number), thai_digits(number), f"'{number}"))


def _written_passport(number: str, dice: random.Random) -> str:
    return dice.choice((number, number.lower(), f"{number[0]} {number[1:]}"))


def _spoil(row: Row, dice: random.Random) -> str:
    """Put one fault into a row; returns the field that must be named."""
    faults: list[tuple[str, Any]] = [
        ("date", "31/11/2568"), ("date", "12/11/2578"), ("date", ""), ("date", "เมื่อวานซืน"),
        ("birth_date", "31/02/2545"), ("birth_date", "5/5/2575"), ("sex", "ไม่แน่ใจ"),
        ("result", "รอผล MDT??"), ("result", "ใช่?"), ("nationality", "ดาวอังคาร"), ("age", 99),
        ("age", "ยี่สิบ"), ("id_number", "1-1111-11111-11-2"), ("id_number", "12345"),
        ("passport", "???"),
    ]  # fmt: skip
    name, value = dice.choice([fault for fault in faults if fault[0] in row])
    row[name] = value
    if name == "age" and row.get("birth_date") == "":
        row["birth_date"] = "2540"
    return name


def _drawn(style: int, rows: int, dice: random.Random) -> list[tuple[Row, str]]:
    heads = STYLES[style]
    people = []
    for number in range(1, rows + 1):
        row = {
            name: value for name, value in _person(dice).items() if name in heads or name[0] == "_"
        }
        row["no"] = dice.choice((number, thai_digits(str(number))))
        if dice.random() < 0.1:
            row |= {name: "" for name in _OPTIONAL if name in row}
        people.append((row, _spoil(row, dice) if dice.random() < 0.15 else ""))
    return people


def _grid(
    heads: dict[str, str],
    people: list[tuple[Row, str]],
    sheet: str,
    truth: Truth,
    dice: random.Random,
) -> list[list[Any]]:
    heading = list(heads.values())
    blank = [""] * len(heading)
    lines: list[list[Any]] = [
        ["ทะเบียนสมมุติสำหรับการทดสอบ", *blank[1:]] for _ in range(dice.randint(0, 3))
    ]
    lines.append(heading)
    for row, fault in people:
        if dice.random() < 0.06:
            lines.append(list(heading))
        if dice.random() < 0.06:
            lines.append(list(blank))
        lines.append([row.get(name, "") for name in heads])
        if fault:
            truth.problems.add((sheet, len(lines), fault))
        else:
            truth.good += 1
            truth.by_result[row["_result"]] += 1
            truth.by_nationality[row["_nation"]] += 1
    lines.append(["รวม", *blank[2:], f"{len(people)} คน"])
    lines.append(["ลงชื่อ ...................... ผู้รายงาน", *blank[1:]])
    return lines


def make_register(path: Path, *, seed: int, rows: int = 60) -> Truth:
    """Write a messy register of the kind the file's name says; returns what is true of it."""
    dice = random.Random(seed)
    style = seed % len(STYLES)
    heads = list(STYLES[style].items())
    dice.shuffle(heads)
    truth = Truth()
    is_csv = path.suffix == ".csv"
    names = [""] if is_csv else [f"แผ่น {n + 1}" for n in range(dice.randint(1, 3))]
    grids = {
        name: _grid(dict(heads), _drawn(style, rows // len(names), dice), name, truth, dice)
        for name in names
    }
    if is_csv:
        _write_csv(path, grids[""], dice)
    else:
        _write_xlsx(path, grids)
    return truth


def _write_csv(path: Path, lines: list[list[Any]], dice: random.Random) -> None:
    encoding = dice.choice(("utf-8-sig", "utf-8", "cp874"))
    with path.open("w", encoding=encoding, errors="ignore", newline="") as file:
        writer = csv.writer(file, delimiter=dice.choice(",;\t"))
        writer.writerows([_as_text(cell) for cell in line] for line in lines)


def _as_text(cell: Any) -> str:
    return f"{cell:.0f}" if isinstance(cell, float) else str(cell)


def _write_xlsx(path: Path, grids: dict[str, list[list[Any]]]) -> None:
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        as_day = book.add_format({"num_format": "d/m/yyyy"})
        for name, lines in grids.items():
            sheet = book.add_worksheet(name)
            for at, line in enumerate(lines):
                for column, cell in enumerate(line):
                    if isinstance(cell, date):
                        sheet.write_datetime(at, column, cell, as_day)
                    elif isinstance(cell, int | float):
                        sheet.write_number(at, column, cell)
                    elif cell:
                        sheet.write_string(at, column, cell)
