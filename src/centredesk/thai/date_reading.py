"""Reading a written date, however the register or the typist wrote it."""

import re
from datetime import date
from typing import Final, Literal

from centredesk.thai.folding import fold
from centredesk.thai.months import BE, check_month, day_of, english_month, thai_month

_FIRST_BE_YEAR: Final = 2400
_EARLIEST: Final = 1800
_LATEST: Final = 2300

_TIME: Final = re.compile(
    r"(?:[t ]|เวลา) ?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?: ?น\.?)?(?: ?z| ?[+-]\d\d:?\d\d)?$"
)
_DAY_WORDS: Final = re.compile(
    r"^(?:เมื่อ ?)?(?:วัน)? ?(?:(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์) ?,?)? ?(?:ที่)? ?"
)
_ENGLISH_DAY_WORDS: Final = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? ")
_ERAS: Final = re.compile(
    r"(พุทธศักราช|พ\.? ?ศ\.?|\bb\.?e\b\.?)|(คริสต์ศักราช|ค\.? ?ศ\.?|\b(?:a\.?d|c\.?e)\b\.?)"
)
_ORDINAL: Final = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")

_GAP: Final = r"[ /.,'’\-–—]*"
_NUMBERS: Final = re.compile(r"(\d{1,2})[ /.\-–—,]+(\d{1,2})[ /.\-–—,]+(\d{4}|\d{2})")
_YEAR_FIRST: Final = re.compile(r"(\d{4})[ /.\-–—]+(\d{1,2})[ /.\-–—]+(\d{1,2})")
_NAMED: Final = re.compile(rf"(\d{{1,2}}){_GAP}([ก-๎a-z. ]+?){_GAP}(\d{{4}}|\d{{2}})")
_NAME_FIRST: Final = re.compile(rf"([a-z]+){_GAP}(\d{{1,2}}){_GAP}(\d{{4}})")
_SOLID: Final = re.compile(r"(\d\d)(\d\d)(\d{4}|\d\d)")
_SOLID_YEAR_FIRST: Final = re.compile(r"(\d{4})(\d\d)(\d\d)")

_MONTH_AND_YEAR: Final = re.compile(r"(\d{1,2})[ /.\-–—]+(\d{4}|\d{2})")
_YEAR_AND_MONTH: Final = re.compile(r"(\d{4})[ /.\-–—]+(\d{1,2})")
_NAME_AND_YEAR: Final = re.compile(rf"([ก-๎a-z. ]+?){_GAP}(\d{{4}}|\d{{2}})")
_YEAR: Final = re.compile(r"(?:ปี)? ?(\d{4}|\d{2})")
_UNKNOWN_DAY: Final = re.compile(r"^(?:0{1,2}|-{1,2}|\?{1,2}|x{1,2})[ /.\-]+(?=\S)")

_Era = Literal["", "BE", "CE"]


class _UnreadableError(ValueError):
    """The text has not the shape of a date at all, or not of this one."""


def read_date(text: str) -> date:
    """The day that is written, in any of the customary ways; two-digit years are พ.ศ. 25xx."""
    body, era = _without_words(text)
    day, month, year = _day_month_year(body)
    return day_of(day, month, _common_year(year, era))


def read_partial(text: str) -> str:
    """As much of a date as is written: "2006", "2006-05" or "2006-05-12"."""
    body, era = _without_words(text)
    try:
        day, month, year = _day_month_year(body)
    except _UnreadableError:
        return _month_or_year(body, era)
    if not day:
        return _month_or_year(f"{month}/{year}" if month else year, era)
    return day_of(day, month, _common_year(year, era)).isoformat()


def _without_words(text: str) -> tuple[str, _Era]:
    body = fold(text)
    if len(body) > 80:
        raise _not_a_date()
    body = _TIME.sub("", body).strip()
    body = _ENGLISH_DAY_WORDS.sub("", _DAY_WORDS.sub("", body))
    body = _ORDINAL.sub("", body.replace("เดือน", ""))
    era: _Era = ""
    if found := _ERAS.search(body):
        era = "BE" if found[1] else "CE"
        body = body[: found.start()] + " " + body[found.end() :]
    return " ".join(body.split()), era


def _day_month_year(body: str) -> tuple[int, int, str]:
    if found := _YEAR_FIRST.fullmatch(body):
        return int(found[3]), int(found[2]), found[1]
    if found := _NUMBERS.fullmatch(body):
        return int(found[1]), int(found[2]), found[3]
    if found := _SOLID.fullmatch(body):
        return _solid(body, found)
    if found := _NAMED.fullmatch(body):
        return int(found[1]), _month_number(found[2], found[3]), found[3]
    if found := _NAME_FIRST.fullmatch(body):
        return int(found[2]), _month_number(found[1], found[3]), found[3]
    raise _not_a_date()


def _solid(body: str, found: re.Match[str]) -> tuple[int, int, str]:
    turned = _SOLID_YEAR_FIRST.fullmatch(body)
    # 20251201 read from the left would be month 25: then the year stands first.
    if turned and int(found[2]) > 12:
        return int(turned[3]), int(turned[2]), turned[1]
    return int(found[1]), int(found[2]), found[3]


def _month_or_year(body: str, era: _Era) -> str:
    while (shorter := _UNKNOWN_DAY.sub("", body)) != body:
        body = shorter
    if found := _YEAR_AND_MONTH.fullmatch(body):
        return _month_prefix(int(found[2]), found[1], era)
    if found := _MONTH_AND_YEAR.fullmatch(body):
        return _month_prefix(int(found[1]), found[2], era)
    if found := _YEAR.fullmatch(body):
        return f"{_common_year(found[1], era):04d}"
    if found := _NAME_AND_YEAR.fullmatch(body):
        return _month_prefix(_month_number(found[1], found[2]), found[2], era)
    raise _not_a_date()


def _month_prefix(month: int, year: str, era: _Era) -> str:
    check_month(month)
    return f"{_common_year(year, era):04d}-{month:02d}"


def _month_number(name: str, year: str) -> int:
    if number := thai_month(name):
        return number
    if not (number := english_month(name)):
        raise _UnreadableError("ไม่รู้จักชื่อเดือนที่เขียน ให้ใช้ชื่อเดือนเต็มหรือชื่อย่อ เช่น พ.ย.")
    # "14-Oct-25" is 2025 from one computer and พ.ศ. 2525 from another: nobody may guess.
    if len(year) == 2:
        raise ValueError("เดือนเป็นภาษาอังกฤษและปีมีสองหลัก อ่านได้ทั้ง พ.ศ. และ ค.ศ. ให้เขียนปีสี่หลัก")
    return number


def _common_year(written: str, era: _Era) -> int:
    year = int(written)
    if len(written) == 2:
        if era == "CE":
            raise ValueError("ปี ค.ศ. มีเพียงสองหลัก ให้เขียนปีสี่หลัก")
        return year + 2500 - BE
    buddhist = era == "BE" or (not era and year > _FIRST_BE_YEAR)
    common = year - BE if buddhist else year
    if not _EARLIEST <= common <= _LATEST:
        raise ValueError(f"ปี {written} อยู่นอกช่วงที่ใช้ได้ ให้เขียนปี พ.ศ. สี่หลัก เช่น 2569")
    return common


def _not_a_date() -> _UnreadableError:
    return _UnreadableError("อ่านเป็นวันที่ไม่ได้ ให้เขียนอย่าง 12/11/2569 หรือ 12 พ.ย. 2569")
