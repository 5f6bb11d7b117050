"""What belongs to a record, as it is printed with it: codes and words, never a name."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from centredesk.actions.case_pages import PersonInCase
from centredesk.actions.person_pages import CaseOfPerson
from centredesk.actions.shown_lines import HelpLine, ScreeningLine
from centredesk.fields.kinds import Money
from centredesk.thai.digits import thai_digits
from centredesk.ui.pages.record_cards import NOTHING, day, label
from centredesk.ui.pages.record_printing import Lines

_PEOPLE = (("รหัส", 7), ("ฐานะ", 4), ("เพศ", 2), ("อายุ", 2), ("สัญชาติ", 3), ("ผลการคัดแยก", 6))
_CASES = (("เลขกรณี", 5), ("ฐานะ", 4), ("ตั้งแต่", 4), ("สถานะ", 4))
_SCREENINGS = (("เลขคัดแยก", 5), ("บุคคล", 6), ("วันที่คัดแยก", 5), ("ผลการคัดแยก", 6))
_HELP = (("วันที่", 4), ("ผู้เสียหาย", 6), ("บริการ", 5), ("ผู้ให้บริการ", 6), ("มูลค่า (บาท)", 4))


def people_lines(people: Sequence[PersonInCase]) -> Lines:
    """Everybody in a case, by pseudonym."""
    rows = [
        (
            person.code,
            label("involvement_role", person.role),
            label("sex", person.sex),
            thai_digits(str(person.age)) if person.age is not None else NOTHING,
            label("nat", person.nationality),
            label("result", person.result),
        )
        for person in people
    ]
    return "บุคคลในกรณี", _PEOPLE, rows


def case_lines(cases: Sequence[CaseOfPerson]) -> Lines:
    """The cases somebody is in."""
    rows = [
        (
            case.case_no,
            label("involvement_role", case.role),
            _day(case.since),
            label("case_status", case.status),
        )
        for case in cases
    ]
    return "กรณีของบุคคลนี้", _CASES, rows


def screening_lines(screenings: Sequence[ScreeningLine]) -> Lines:
    """Screenings, the newest first."""
    rows = [
        (one.screening_no, one.person, _day(one.start_at), label("result", one.result))
        for one in screenings
    ]
    return "การคัดแยก", _SCREENINGS, rows


def help_lines(given: Sequence[HelpLine]) -> Lines:
    """Acts of help, the newest first."""
    rows = [
        (
            _day(one.start),
            one.victim_no,
            label("service", one.kind),
            one.provider or NOTHING,
            _money(one.cost),
        )
        for one in given
    ]
    return "การช่วยเหลือ", _HELP, rows


def _day(moment: date | datetime | None) -> str:
    return thai_digits(day(moment))


def _money(amount: Any) -> str:
    return thai_digits(Money().show(amount)) if amount is not None else NOTHING
