"""The third step: one person after the other, in one form; each can be somebody already known."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centredesk.actions.duplicates import Candidate
from centredesk.errors import BadValue
from centredesk.fields.blank import Blank
from centredesk.models.victims import age_of
from centredesk.ui.parts.boxes import put, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.inputs import ChoiceBox
from centredesk.ui.parts.labels import Words
from centredesk.ui.reports.person_typed import PersonTyped, roles
from centredesk.ui.reports.step_form import StepForm
from centredesk.ui.reports.step_forms import ask_by_paper

RESTED = 300
"""Milliseconds without a key until the office is asked who may be meant."""
_ADULT = 18
_UNNAMED = ("first_name", "last_name")
Faults = dict[int, list[tuple[str, str]]]


class PeopleStep(QWidget):
    """Many persons, one form."""

    edited = Signal()
    rested = Signal()
    pasting = Signal()
    alike_wanted = Signal()

    def __init__(self, form: StepForm, today: date) -> None:
        super().__init__()
        self.form = form
        self.people: list[PersonTyped] = [PersonTyped()]
        self.here = 0
        self.faults: Faults = {}
        self._today = today
        self.title = Words("", "subtitle")
        self.role = ChoiceBox(roles())
        self.known = Words("", "body", wrap=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(RESTED)
        self._timer.timeout.connect(self.rested)
        self._lay_out()
        form.edited.connect(self._edited)
        self.role.activated.connect(lambda _: self._edited())
        self.show_person(0)

    # ── the persons ──

    @property
    def person(self) -> PersonTyped:
        """The person that is shown."""
        return self.people[self.here]

    @property
    def given(self) -> list[PersonTyped]:
        """Everybody of whom something was said."""
        self.collect()
        return [person for person in self.people if not person.nobody]

    def collect(self) -> None:
        """Take over what stands in the form."""
        typed = {name: text for name, text in self.form.typed().items() if text not in (None, "")}
        changed = replace(self.person, typed=typed, role=str(self.role.value()))
        self.people[self.here] = changed

    def show_person(self, place: int) -> None:
        """Show one of them; the one before is kept as typed."""
        self.here = place
        self.form.set_read_only(False)
        self.form.show_record(None)
        self.form.type_back(self.person.typed)
        self.role.choose(self.person.role)
        self.form.mark(_refusal(self.faults.get(place, [])))
        self._tell()
        self._timer.start()

    def go(self, step: int) -> None:
        """To the next or the former person."""
        self.collect()
        if 0 <= self.here + step < len(self.people):
            self.show_person(self.here + step)
            self.start()

    def add(self) -> None:
        """One more person; an empty one is not left behind."""
        self.collect()
        if self.people[-1].nobody:
            self.show_person(len(self.people) - 1)
        else:
            self.people.append(PersonTyped())
            self.show_person(len(self.people) - 1)
        self.start()
        self.edited.emit()

    def remove(self) -> None:
        """Take the shown person out of the intake."""
        del self.people[self.here]
        self.faults = {}
        self.people = self.people or [PersonTyped()]
        self.show_person(min(self.here, len(self.people) - 1))
        self.edited.emit()

    def take_pasted(self, people: list[PersonTyped]) -> None:
        """Add persons that were pasted, and show the first of them."""
        self.collect()
        kept = [person for person in self.people if not person.nobody]
        self.people = [*kept, *people] or [PersonTyped()]
        self.show_person(min(len(kept), len(self.people) - 1))
        self.edited.emit()

    def put_back(self, people: list[PersonTyped], here: int) -> None:
        """As a draft left them."""
        self.people = people or [PersonTyped()]
        self.show_person(min(here, len(self.people) - 1))

    def start(self) -> None:
        """The keyboard begins in the name, or where one goes back to typing."""
        target = self.back_to_typing if self.person.known else self.form.editors["first_name"]
        target.setFocus()

    # ── who it is ──

    def name_unknown(self) -> None:
        """The name is not known; pressed again, it may be typed."""
        value = None if self.person.unknown_name else Blank.UNKNOWN
        for name in _UNNAMED:
            self.form.editors[name].set_value(value)
        self._edited()

    def same(self, candidate: Candidate) -> None:
        """It is a person the office knows."""
        self.collect()
        self.people[self.here] = self.person.same_as(candidate.id, candidate.code)
        self.show_person(self.here)
        self.back_to_typing.setFocus()
        self.edited.emit()

    def somebody_else(self) -> None:
        """It is not that person after all."""
        self.people[self.here] = self.person.somebody_else()
        self.show_person(self.here)
        self.start()
        self.edited.emit()

    def apart(self, candidate: Candidate) -> None:
        """It is not that candidate."""
        self.collect()
        self.people[self.here] = self.person.apart_from(candidate.id)
        self.start()
        self._timer.start()
        self.edited.emit()

    # ── what is wrong ──

    def mark(self, faults: Faults) -> None:
        """What the desk refused, by person; the shown one's stand at their fields."""
        self.faults = faults
        self.form.mark(_refusal(faults.get(self.here, [])))

    def label_of(self, name: str) -> str:
        """A field's label."""
        return self.form.fields[name].label if name in self.form.fields else "บุคคล"

    # ── inside ──

    def _edited(self) -> None:
        self.faults.pop(self.here, None)
        self.collect()
        self._tell()
        self._timer.start()
        self.edited.emit()

    def _tell(self) -> None:
        person = self.person
        known = bool(person.known)
        ask_by_paper(self.form)
        self.title.setText(f"บุคคลที่ {self.here + 1} จาก {len(self.people)}")
        self.back.setEnabled(self.here > 0)
        self.next.setEnabled(self.here < len(self.people) - 1)
        self.unknown.name("ทราบชื่อ" if person.unknown_name else "ไม่ทราบชื่อ")
        self.unknown.setVisible(not known)
        self.away.setVisible(len(self.people) > 1 or not person.nobody)
        self._strip.setVisible(known)
        self.known.setText(f"ใช้บุคคลเดิม {person.known_code} ข้อมูลเดิมไม่เปลี่ยน ค่าด้านล่างไม่ถูกบันทึก")
        self.form.set_read_only(known)
        self.form.labelled["birth_date"].show_remark("" if known else self._age())

    def _age(self) -> str:
        values = self.form.values()
        try:
            age = age_of(values["birth_date"], values["stated_age"], self._today, day=self._today)
        except (BadValue, ValueError):
            age = None
        if age is None:
            return ""
        child = " เป็นเด็ก" if age < _ADULT else ""
        return f"อายุ {age} ปี{child}"

    def _lay_out(self) -> None:
        self.back = Button("บุคคลก่อนหน้า", lambda: self.go(-1), kind="icon", icon="chevron_left",
                           keys="Ctrl+PgUp")  # fmt: skip
        self.next = Button("บุคคลถัดไป", lambda: self.go(1), kind="icon", icon="chevron_right",
                           keys="Ctrl+PgDn")  # fmt: skip
        self.unknown = Button("ไม่ทราบชื่อ", self.name_unknown, kind="quiet")
        self.more = Button("เพิ่มบุคคล", self.add, icon="add")
        self.paste = Button("วางจาก Excel", self.pasting.emit, kind="quiet")
        self.away = Button("ลบบุคคลนี้", self.remove, kind="quiet")
        self.alike = Button("ผู้ที่ใกล้เคียง", self.alike_wanted.emit, kind="quiet", keys="F6")
        self.back_to_typing = Button("กลับไปกรอกเอง", self.somebody_else)
        self._strip = QWidget()
        strip = QHBoxLayout(self._strip)
        strip.setContentsMargins(0, 0, 0, 0)
        strip.addWidget(self.known, 1)
        strip.addWidget(self.back_to_typing)
        self.role.setFixedWidth(216)
        self.role.setAccessibleName("ฐานะในกรณี")
        self.alike.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        put(whole, row(self.title, 4, self.role, self.back, self.next, None, self.alike))
        put(whole, row(self.more, self.paste, None, self.unknown, self.away))
        put(whole, self._strip, self.form, None)


def _refusal(faults: list[tuple[str, str]]) -> BadValue:
    return BadValue("", problems=tuple(faults))
