"""The last step: what will be saved, and what still keeps it from being saved."""

from collections.abc import Callable
from dataclasses import dataclass

from centredesk.fields.blank import Blank
from centredesk.fields.field import Field
from centredesk.fields.kinds import Ref
from centredesk.ui.forms.section_view import Facts
from centredesk.ui.parts.boxes import Card, Scrolling, clear, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words, badge
from centredesk.ui.parts.small_table import SmallTable
from centredesk.ui.reports.person_typed import PersonTyped
from centredesk.ui.reports.step_form import StepForm

_PEOPLE = (("บุคคล", 8), ("ฐานะในกรณี", 6), ("ข้อมูล", 4))


@dataclass(frozen=True)
class Part:
    """One step as the review shows it: its name, its forms, and the way back to it."""

    word: str
    forms: tuple[StepForm, ...]
    go: Callable[[], None]
    said: str = ""


class Review(Scrolling):
    """A card for each step."""

    def __init__(self) -> None:
        super().__init__(margins=(24, 16, 24, 16))

    def tell(
        self, parts: list[Part], people: list[PersonTyped], to_people: Callable[[], None]
    ) -> None:
        """Show everything as it stands now."""
        clear(self.body)
        before, after = parts[:2], parts[2:]
        for part in before:
            self.add(_part(part))
        self.add(_people(people, to_people))
        for part in after:
            self.add(_part(part))
        self.add(None)


def _part(part: Part) -> Card:
    card = Card(part.word, Button("แก้ไข", part.go, kind="quiet", icon="edit"))
    facts = [fact for form in part.forms for fact in _facts(form)]
    if part.said:
        card.add(Words(part.said, "strong", wrap=True))
    if facts:
        card.add(Facts(facts))
    missing = [form.fields[name].label for form in part.forms for name in form.missing()]
    unreadable = any(form.unreadable() for form in part.forms)
    if missing:
        card.add(row(badge("ยังขาด", "warn"), Words(" · ".join(missing)), None))
    if unreadable:
        card.add(row(badge("ต้องแก้", "bad"), Words("มีช่องที่อ่านไม่ได้"), None))
    if not (facts or missing or unreadable or part.said):
        card.add(Words("ยังไม่กรอก", "soft"))
    return card


def _facts(form: StepForm) -> list[tuple[str, str]]:
    told = []
    for name, field in form.fields.items():
        if form.asked(name) and (words := _in_words(form, name, field)):
            told.append((field.label, words))
    return told


def _in_words(form: StepForm, name: str, field: Field) -> str:
    value = form.values().get(name)
    if isinstance(field.kind, Ref):
        return form.editors[name].reading_words() if value is not None else ""
    if isinstance(value, Blank):
        return value.label
    return field.kind.show(value) if value not in (None, "", []) else ""


def _people(people: list[PersonTyped], to_people: Callable[[], None]) -> Card:
    card = Card("บุคคล", Button("แก้ไข", to_people, kind="quiet", icon="edit"))
    if not people:
        card.add(Words("ยังไม่ระบุบุคคล เพิ่มภายหลังที่หน้ากรณีได้", "soft"))
        return card
    table = SmallTable(_PEOPLE)
    for person in people:
        known = "บุคคลเดิม" if person.known else f"{len(person.typed)} ช่อง"
        table.add(person.called, person.role_word, known)
    card.add(table)
    return card
