"""The overview of a person: who it is, the cases, and who may be the same person."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from centredesk.actions.person_pages import CaseOfPerson, LikelyPerson, PersonPage
from centredesk.fields.field import Field
from centredesk.ui.forms.section_view import Facts, facts_of
from centredesk.ui.pages.record_cards import GoTo, Told, day, label, short_code, table_card
from centredesk.ui.parts.boxes import Card, Scrolling, clear, column, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Tone, Words, badge

_CASES = (("กรณี", 6), ("ฐานะ", 5), ("รหัสในกรณี", 5), ("ตั้งแต่", 4), ("สถานะกรณี", 5))
_FACTS = ("languages", "interpreter_needed", "id_kind", "domicile_country")
_TONES: dict[str, Tone] = {"มาก": "warn"}


@dataclass(frozen=True)
class Ways:
    """What can be done from here."""

    go_to: GoTo
    edit: Callable[[], None] | None
    tell_apart: Callable[[LikelyPerson], object] | None


class PersonOverview(Scrolling):
    """The cards of a person."""

    def tell(
        self,
        page: PersonPage,
        likely: Sequence[LikelyPerson],
        hidden: Callable[[Field], bool],
        ways: Ways,
    ) -> None:
        """Show a person."""
        clear(self.body)
        same = [likely_card(likely, ways)] if likely else []
        self.add(_who(page, hidden, ways), *same, cases_card(page.cases, ways.go_to), None)


def age_today(page: PersonPage) -> str:
    """The age on this day, with what it rests on."""
    if page.age is None:
        return "ไม่ทราบ"
    basis = label("age_basis", page.person.age_basis) if page.person.age_basis else "ไม่ระบุที่มา"
    return f"{page.age} ปี ({basis})"


def _who(page: PersonPage, hidden: Callable[[Field], bool], ways: Ways) -> Card:
    change = [Button("แก้ไข", ways.edit, kind="quiet", icon="edit")] if ways.edit else []
    card = Card("บุคคล", *change)
    person = page.person
    pairs = [
        ("ชื่อ", page.name),
        ("อายุวันนี้", age_today(page)),
        ("เพศ", label("sex", person.sex)),
        ("สัญชาติ", label("nat", person.nationality)),
        *facts_of(person, *_FACTS, hidden=hidden),
    ]
    card.add(Facts(pairs))
    return card


def cases_card(cases: Sequence[CaseOfPerson], go_to: GoTo) -> Card:
    """The cases a person is in; a row opens the case."""
    rows = [
        Told(
            (
                Words(case.case_no, "strong"),
                label("involvement_role", case.role),
                short_code(case.code, case.case_no),
                day(case.since),
                label("case_status", case.status),
            ),
            partial(go_to, "case", case.case),
        )
        for case in cases
    ]
    return table_card("กรณีของบุคคลนี้", _CASES, rows, "ยังไม่อยู่ในกรณีใด")


def likely_card(likely: Sequence[LikelyPerson], ways: Ways) -> Card:
    """Who may be the same person: opened, or told apart for good."""
    card = Card("อาจเป็นบุคคลเดียวกัน")
    for one in likely:
        who = column(Words(one.code, "strong"), Words(one.name, "help"), gap=0)
        mark = badge(f"คล้ายกัน{one.likeness}", _TONES.get(one.likeness, ""))
        open_it = Button("เปิด", partial(ways.go_to, "person", one.id))
        open_it.setAccessibleName(f"เปิด {one.code}")
        buttons = [open_it]
        if ways.tell_apart is not None:
            apart = Button("คนละคน", partial(ways.tell_apart, one))
            apart.setAccessibleName(f"{one.code} เป็นคนละคน")
            buttons.append(apart)
        card.add(row(who, 12, mark, None, *buttons))
    return card
