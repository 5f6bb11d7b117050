"""The overview of a case: its summary, its people, its screenings."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from centredesk.actions.case_pages import CasePage, PersonInCase, ScreeningInCase
from centredesk.fields.codes import code_list
from centredesk.fields.field import Field
from centredesk.thai.dates import short_date, show_time
from centredesk.ui.cases.states import RESULT_TONES, form_in_words
from centredesk.ui.forms.section_view import Facts, facts_of
from centredesk.ui.parts.boxes import Card, Scrolling, clear, column
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words, badge
from centredesk.ui.parts.small_table import SmallTable

_FACTS = ("flow", "place", "legal_basis", "opened_at", "criminal_case_no")
_PEOPLE = (("บุคคล", 4), ("ฐานะ", 3), ("เพศ / อายุ", 3), ("สัญชาติ", 3), ("ผลการคัดแยก", 6))
_SCREENINGS = (("เลขคัดแยก", 5), ("บุคคล", 4), ("วันที่คัดแยก", 5), ("ผลการคัดแยก", 6))


class Overview(Scrolling):
    """Three cards; the first leads to the form."""

    def tell(
        self, page: CasePage, edit: Callable[[], None] | None, hidden: Callable[[Field], bool]
    ) -> None:
        """Show a case."""
        clear(self.body)
        self.add(_summary(page, edit, hidden), people_card(page), screenings_card(page), None)


def _summary(
    page: CasePage, edit: Callable[[], None] | None, hidden: Callable[[Field], bool]
) -> Card:
    change = [Button("แก้ไข", edit, kind="quiet", icon="edit")] if edit else []
    card = Card("สรุปกรณี", *change)
    form = ("รูปแบบหลัก", form_in_words(page.case.main_form or ""))
    facts = facts_of(page.case, *_FACTS, hidden=hidden)
    officer = ("ผู้รับผิดชอบ", page.officer)
    card.add(Facts([form, *facts, officer, ("การช่วยเหลือ", f"{page.helped:,} ครั้ง")]))
    return card


def people_card(page: CasePage) -> Card:
    """Everybody in the case, by pseudonym."""
    card = Card("บุคคลในกรณี")
    if not page.people:
        card.add(Words("ยังไม่มีบุคคลในกรณีนี้", "soft"))
        return card
    card.body.setContentsMargins(0, 10, 0, 8)
    card.title.setContentsMargins(16, 0, 0, 0)
    table = SmallTable(_PEOPLE)
    for person in page.people:
        table.add(*_person(person, short_code(person.code, page.case.case_no)), height=50)
    card.add(table)
    return card


def short_code(code: str, case_no: str | None) -> str:
    """A pseudonym inside its own case: V-0041-A instead of V-TAK-2569-0041-A."""
    series = (case_no or "").rpartition("-")[0]
    return code.replace(f"{series}-", "") if series else code


def _person(person: PersonInCase, code: str) -> list[str | QWidget]:
    who = QWidget()
    who.setLayout(column(Words(code, "strong"), Words(person.name, "help"), gap=0))
    age = f"{person.age} ปี" if person.age is not None else ""
    sex = code_list("sex").label(person.sex) if person.sex else ""
    return [
        who,
        code_list("involvement_role").label(person.role),
        f"{sex} {age}".strip() or "–",
        code_list("nat").label(person.nationality) if person.nationality else "–",
        result_badge(person.result),
    ]


def screenings_card(page: CasePage) -> Card:
    """Every screening of the people of the case."""
    card = Card("การคัดแยก")
    if not page.screenings:
        card.add(Words("ยังไม่มีการคัดแยกของบุคคลในกรณีนี้", "soft"))
        return card
    card.body.setContentsMargins(0, 10, 0, 8)
    card.title.setContentsMargins(16, 0, 0, 0)
    table = SmallTable(_SCREENINGS)
    for screening in page.screenings:
        table.add(*_screening(screening, short_code(screening.person, page.case.case_no)))
    card.add(table)
    return card


def _screening(screening: ScreeningInCase, code: str) -> list[str | QWidget]:
    at = screening.start_at
    started = f"{short_date(at.date())} {show_time(at)}" if at else "–"
    number = Words(screening.screening_no, "strong")
    return [number, code, started, result_badge(screening.result)]


def result_badge(result: str) -> str | QWidget:
    """The result of a screening, as a badge."""
    if not result:
        return "–"
    return badge(code_list("result").label(result), RESULT_TONES.get(result, ""))
