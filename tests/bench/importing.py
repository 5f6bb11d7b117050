"""4a, 4b: a register of an Excel file into an encrypted office, beside the bare reading of it."""

import importlib.util
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache, partial
from pathlib import Path
from random import Random

import python_calamine
import xlsxwriter
from tests.bench.measuring import side_by_side
from tests.bench.offices import FOLDER, fresh_office
from tests.bench.report import Report
from tests.bench.seating import keys_told, seated_desk

from centredesk.actions.register_import import import_register
from centredesk.registers.register import read_register
from centredesk.sample import words
from centredesk.sample.people import thai_id
from centredesk.thai.dates import age_on, field_date

HEADS = (
    "ที่", "วันที่คัดแยก", "คำนำหน้า", "ชื่อ", "นามสกุล", "ชื่อ-สกุล (อังกฤษ)", "เพศ", "สัญชาติ", "วันเดือนปีเกิด",
    "อายุ", "เลขบัตร ปชช.", "เลขพาสปอร์ต", "สถานที่คัดแยก", "ด่าน", "ล่าม", "ผลการคัดแยก",
    "รูปแบบการแสวงหาประโยชน์", "หน่วยงาน", "การส่งต่อ", "หมายเหตุ",
)  # fmt: skip
TODAY = date(2026, 11, 12)
ROUNDS = 5


def measure(report: Report, sizes: list[int]) -> None:
    """Reading with calamine is the floor; pandas is the peer where it is installed."""
    counts = [500, 5_000] if sizes[-1] <= 20_000 else [5_000, 50_000]
    for count in counts:
        file = _register_of(count)
        ways: dict[str, Callable[[], object]] = {
            "calamine read": partial(_bare_read, file),
            "ours": partial(_import, file),
        }
        if _has_pandas():
            ways["pandas"] = partial(_pandas, file)
        times = side_by_side(ways, rounds=ROUNDS)
        report.add("4a", "import of a register", count, times, asked=2.5, beside="calamine read")
        if "pandas" in times:
            report.add("4b", "import of a register", count, times, asked=1.0, beside="pandas")
    report.slope("4a", "import of a register", asked=1.05)
    if not _has_pandas():
        report.skip("4b beside pandas and LibreOffice: not installed")


def _bare_read(file: Path) -> int:
    book = python_calamine.CalamineWorkbook.from_path(str(file))
    return sum(len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names)


def _import(file: Path) -> int:
    """All of it: child process, checks, persons, screenings, victims, journal, encryption."""
    folder = FOLDER / "importing"
    empty, keys = _empty_office()
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(empty, folder)
    with seated_desk(folder, keys) as desk:
        rows = read_register(file, today=TODAY)
        done = desk.do(import_register, rows)
    if done.imported < 0.9 * len(rows.good):
        raise RuntimeError("the register was not taken in")
    return done.imported


@cache
def _empty_office() -> tuple[Path, str]:
    folder = FOLDER / "empty"
    with fresh_office(folder) as desk:
        return folder, keys_told(desk.keys)


def _register_of(count: int) -> Path:
    """A clean register of twenty columns; made when it is not there yet."""
    file = FOLDER / f"register-{count}.xlsx"
    if not file.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        chance = Random(count)
        with xlsxwriter.Workbook(str(file), {"constant_memory": True}) as book:
            sheet = book.add_worksheet("ทะเบียน")
            sheet.write_row(0, 0, HEADS)
            for number in range(1, count + 1):
                sheet.write_row(number, 0, _row(chance, number))
    return file


def _row(chance: Random, number: int) -> list[str | int]:
    sex, thai = chance.choice("MF"), chance.random() < 0.4
    nation = "THA" if thai else chance.choice(("MMR", "LAO", "KHM"))
    first, other = (chance.choice(words.given_names(nation, sex)) for _ in range(2))
    last = chance.choice(words.family_names(nation))
    birth, day = _day(chance, 18 * 365, 40 * 365), _day(chance, 1, 365)
    digits = f"{number:011}"
    victim = chance.random() < 0.1
    return [
        number, field_date(day), "นาย" if sex == "M" else "น.ส.", f"{first.th}{other.th}",
        last.th, f"{first.latin}{other.latin} {last.latin}", "ชาย" if sex == "M" else "หญิง",
        {"THA": "ไทย", "MMR": "เมียนมา", "LAO": "ลาว", "KHM": "กัมพูชา"}[nation],
        field_date(birth), age_on(birth, day), thai_id(digits) if thai else "",
        "" if thai else f"ZZ{number:07}", "แม่สอด", "แม่สอด 2", "",
        "เป็นผู้เสียหาย" if victim else "ไม่เป็นผู้เสียหาย", "ค้าประเวณี" if victim else "",
        "ตำรวจภูธรสมมติ", "", "",
    ]  # fmt: skip


def _day(chance: Random, least: int, most: int) -> date:
    return TODAY - timedelta(days=chance.randint(least, most))


def _pandas(file: Path) -> None:
    import sqlite3  # noqa: PLC0415  only where the peer is there

    import pandas as pd  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: PLC0415  a peer, perhaps not installed

    target = FOLDER / "pandas.db"
    target.unlink(missing_ok=True)
    with sqlite3.connect(target) as connection:
        pd.read_excel(file, engine="calamine").to_sql("register", connection)


def _has_pandas() -> bool:
    return importlib.util.find_spec("pandas") is not None
