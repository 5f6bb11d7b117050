"""How a date fills itself in while it is typed, and what is said of the year that was read."""

import re
from collections.abc import Callable
from datetime import date

from centredesk.thai.dates import BE
from centredesk.thai.digits import arabic_digits

Fill = Callable[[str, str], str]

_CHRISTIAN = re.compile(r"(?<!\d)(1[89]|20)\d\d(?!\d)")
_MARKS = "/-. "
_FAR, _OLDEST = 30, 110


def fill_date(text: str, sign: str) -> str:
    """What stands in a whole date after a sign was typed at its end: 1111 becomes 11/11/."""
    if sign in _MARKS:
        return _own_mark(text, sign)
    text += sign
    if re.fullmatch(r"\d\d/\d\d", text) and int(text[3:]) > 12:
        return text[:2] + text[3:] + "-"  # no such month: the year stands first
    if re.fullmatch(r"\d\d(/\d\d)?", text):
        return text + "/"
    if re.fullmatch(r"\d{4}-\d\d", text):
        return text + "-"
    return text


def fill_partial(text: str, sign: str) -> str:
    """The same where a year alone is a date too: strokes come with the fifth digit."""
    text += sign
    if re.fullmatch(r"\d{5}", text):
        day, month, rest = text[:2], text[2:4], text[4:]
        return f"{day}/{month}/{rest}" if int(month) <= 12 else f"{day}/{month}{rest}"
    return text


def fill_time(text: str, sign: str) -> str:
    """A time of day: 14 becomes 14:"""
    if sign in ".:- ":
        if re.fullmatch(r"\d\d?", text):
            return f"{text}:"
        return text if text.endswith(":") else text + sign
    text += sign
    return f"{text}:" if re.fullmatch(r"[01]\d|2[0-3]", text) else text


def _own_mark(text: str, sign: str) -> str:
    """A stroke that already stands there is not doubled; a space takes its place."""
    if not text.endswith(("/", "-")):
        return text + sign
    return f"{text[:-1]} " if sign == " " else text


def said_of(typed: str, day: date, today: date) -> str:
    """What was taken for what, or a question about a year far away."""
    found = _CHRISTIAN.search(arabic_digits(typed))
    if found and int(found[0]) == day.year:
        return f"ปี ค.ศ. {day.year} บันทึกเป็น พ.ศ. {day.year + BE}"
    return _asked(day.year) if abs(day.year - today.year) > _FAR else ""


def said_of_partial(typed: str, iso: str, today: date) -> str:
    """The same for a date of birth or of an event: old is likely, the future is not."""
    year = int(iso[:4])
    found = _CHRISTIAN.search(arabic_digits(typed))
    if found and int(found[0]) == year:
        return f"ปี ค.ศ. {year} บันทึกเป็น พ.ศ. {year + BE}"
    far = iso > today.isoformat()[: len(iso)] or today.year - year > _OLDEST
    return _asked(year) if far else ""


def _asked(year: int) -> str:
    return f"หมายถึง พ.ศ. {year + BE} ใช่หรือไม่"
