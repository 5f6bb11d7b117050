"""The five steps of an intake: how they stand, how one goes from one to the other."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from centredesk.actions.kept_drafts import KeptDraft
from centredesk.fields.field import Field
from centredesk.models.cases import Case
from centredesk.models.people import Person
from centredesk.models.record import Record
from centredesk.models.reports import Report
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.pages.form_page import FormPage
from centredesk.ui.parts.turns import in_turns
from centredesk.ui.reports import step_forms as asking
from centredesk.ui.reports.candidates import Candidates
from centredesk.ui.reports.intake_work import (
    ACTING,
    EVENT,
    PEOPLE,
    REVIEW,
    TAKING,
    WORDS,
    IntakeWork,
)
from centredesk.ui.reports.people_step import PeopleStep
from centredesk.ui.reports.review import Part
from centredesk.ui.reports.step_form import Layout, StepForm
from centredesk.ui.reports.steps import State, Steps

_ADVICE = "กรอกไม่ครบก็เก็บเป็นร่างได้ ช่องที่มี * ต้องครบก่อนเปิดกรณี"
_FORMS: dict[str, tuple[type[Record], Layout]] = {
    "taking": (Report, asking.TAKING),
    "event": (Report, asking.EVENT),
    "response": (Report, asking.RESPONSE),
    "case": (Case, asking.CASE),
}
STEP_OF = {"taking": TAKING, "event": EVENT, "response": ACTING, "case": ACTING}


def _nothing(_: Field) -> bool:
    return False


class IntakeSteps(FormPage):
    """Steps, work, candidates; a child reads, keeps and saves."""

    working: ClassVar[bool] = True
    before: Report | None = None
    made = False
    """Whether all steps stand."""

    # ── what a child writes ──

    def listen(self) -> None:
        """Connect what only a child knows what to do with."""
        raise NotImplementedError

    def hidden(self, told: Field) -> bool:
        """Whether a field is closed to the member."""
        raise NotImplementedError

    def show_panel(self, *, on: bool) -> None:
        """Show the candidates beside the work, where there is room."""
        raise NotImplementedError

    # ── how it looks ──

    def build(self) -> None:
        """Steps and the first of them; the others and the candidates in turns of their own."""
        self.stepping = Steps(list(WORDS), _ADVICE)
        self.working_part = IntakeWork(self._make_form("taking"))
        self.step = TAKING
        for column, stretch in ((self.stepping, 0), (self.working_part, 1)):
            self.add(column, stretch)
        self._foot()
        self.stepping.mark(TAKING)
        work = self.working_part
        self.making = in_turns(
            self,
            lambda: work.make_event(self._make_form("event")),
            lambda: work.make_people(self._form(Person, asking.PERSON), self.desk.clock.today()),
            work.make_paste,
            lambda: work.make_acting(self._make_form("response")),
            lambda: work.make_case(self._make_form("case")),
            self._made,
        )

    def _made(self) -> None:
        """All steps stand: the candidates come beside them."""
        self.candidates = Candidates()
        self.candidates.hide()
        self.add(self.candidates)
        self.made = True
        self.listen()
        self.show_panel(on=self.step == PEOPLE)
        self.tell_steps()
        self.tab_after(self.candidates)

    @property
    def people(self) -> PeopleStep:
        """The persons, made now if they are not yet."""
        self.making.finish()
        return self.working_part.people

    def make_form(self, section: str) -> SectionForm | None:
        """The form of a step, made now if it is not yet."""
        self.making.finish()
        return super().make_form(section)

    def _restored(self, then: Callable[[], None], kept: KeptDraft | None) -> None:
        """A draft comes back once all steps stand."""
        if self.making.under_way:
            self.making.then(partial(super()._restored, then, kept))
        else:
            super()._restored(then, kept)

    def _make_form(self, name: str) -> StepForm:
        made = self._form(*_FORMS[name])
        self.watch(name, made)
        return made

    def _foot(self) -> None:
        self.foot.keys(("ขั้นถัดไป", "Ctrl+Tab"), ("ผู้ที่ใกล้เคียง", "F6"), ("บุคคลถัดไป", "Ctrl+Enter"))
        self.back = self.action("ย้อนกลับ", self.go_back, foot=True)
        self.action("เก็บร่าง", self.keep_now, keys="Ctrl+S", icon="save", foot=True)
        self.main = self.action("ถัดไป", self.go_on, kind="main", foot=True)
        self.on_key("Ctrl+Tab", lambda: self.go_by(1))
        self.on_key("Ctrl+Shift+Tab", lambda: self.go_by(-1))
        self.on_key("Ctrl+Return", self.next_person)
        self.on_key("Ctrl+Enter", self.next_person)
        self.on_key("Ctrl+PgDown", lambda: self.people.go(1))
        self.on_key("Ctrl+PgUp", lambda: self.people.go(-1))
        self.back.name("ยกเลิก")

    def _form(self, model: type[Record], layout: Layout) -> StepForm:
        return StepForm(
            model,
            layout,
            finders=self.finders(),
            clock=self.desk.clock,
            province=self.desk.centre.province or "",
            hidden=self.hidden if model is Report else _nothing,
        )

    @property
    def step_forms(self) -> dict[str, StepForm]:
        """The forms of the steps, by name; made now if they are not yet."""
        self.making.finish()
        return {name: form for name, form in self.forms.items() if isinstance(form, StepForm)}

    # ── the steps ──

    @property
    def opens_case(self) -> bool:
        """Whether a case is to be opened."""
        return bool(self.working_part.wants_case.value())

    def go(self, step: int) -> None:
        """Open a step."""
        self.making.finish()
        self.keep_draft()
        self.people.collect()
        if step == ACTING:
            self._propose_form()
        self.step = step
        self.working_part.stack.setCurrentIndex(step)
        if step == REVIEW:
            self._review()
        self.show_panel(on=step == PEOPLE)
        self.tell_steps()
        self.focus_first()

    def go_by(self, by: int) -> None:
        """To the step after or before, round the end."""
        self.go((self.step + by) % len(WORDS))

    def go_on(self) -> None:
        """The next step, or save at the last one."""
        if self.step == REVIEW:
            self.save()
        else:
            self.go(self.step + 1)

    def go_back(self) -> None:
        """The step before; from the first one back to where one came from."""
        if self.step == TAKING:
            self.around.navigator.back()
        else:
            self.go(self.step - 1)

    def next_person(self) -> None:
        """One more person; elsewhere the next step."""
        if self.step != PEOPLE:
            self.go_on()
        elif self.working_part.pasting:
            self.working_part.paste.take.click()
        else:
            self.people.add()

    def keep_now(self) -> None:
        """Keep the draft now, and say so."""
        self.keep_draft()
        self.say("เก็บร่างแล้ว ทำต่อได้จากหน้าหลัก" if self.dirty else "ยังไม่มีสิ่งที่พิมพ์ให้เก็บ")

    def typed(self) -> None:
        """Something was typed: the steps and the questions follow."""
        super().typed()
        self.tell_steps()

    def tell_steps(self) -> None:
        """Say how every step stands, and ask for what the answers so far make needed."""
        forms = self.step_forms
        asking.ask_by_channel(forms["taking"])
        asking.ask_by_result(forms["response"], case=self.opens_case)
        self.working_part.case_part.setVisible(self.opens_case)
        self.stepping.mark(self.step)
        for step in (TAKING, EVENT, ACTING):
            self.stepping.tell(step, self.state_of(step))
        self.stepping.tell(PEOPLE, *self._state_of_people())
        ready = all(self.state_of(step) == "done" for step in (TAKING, ACTING))
        self.stepping.tell(REVIEW, "empty", "พร้อมตรวจ" if ready else "เมื่อกรอกครบ")
        last = "เปิดกรณี" if self.opens_case else "บันทึกรายงาน"
        self.main.name(last if self.step == REVIEW else "ถัดไป")
        self.back.name("ยกเลิก" if self.step == TAKING else "ย้อนกลับ")

    def state_of(self, step: int) -> State:
        """How a step with forms stands."""
        forms = [
            f
            for name, f in self.step_forms.items()
            if STEP_OF[name] == step and self.asked_for(name)
        ]
        if any(labelled.fault for form in forms for labelled in form.labelled.values()):
            return "bad"
        touched = any(form.touched for form in forms) or self.before is not None
        if any(form.missing() or form.unreadable() for form in forms):
            return "begun" if touched else "empty"
        return "done" if touched else "empty"

    def asked_for(self, name: str) -> bool:
        """Whether a form is asked for: that of the case only when one is to be opened."""
        return name != "case" or self.opens_case

    def _state_of_people(self) -> tuple[State, str]:
        people = [person for person in self.people.people if not person.nobody]
        if self.people.faults:
            return "bad", ""
        if self.step == PEOPLE:
            return "begun", f"บุคคลที่ {self.people.here + 1} จาก {len(self.people.people)}"
        return ("done", f"{len(people):,} คน") if people else ("empty", "ยังไม่ระบุบุคคล")

    def _propose_form(self) -> None:
        """The one form that is suspected is the case's main form, until somebody says otherwise."""
        suspected = self.step_forms["event"].values().get("suspected_forms") or []
        editor = self.step_forms["case"].editors["main_form"]
        if len(suspected) == 1 and "main_form" in self.step_forms["case"].missing():
            editor.set_value(suspected[0])

    def focus_first(self) -> None:
        """The keyboard begins in the first required field that is empty."""
        if not self.isVisible():
            return
        if self.step == PEOPLE:
            self.people.start()
            return
        forms = [f for name, f in self.step_forms.items() if STEP_OF[name] == self.step]
        empty = next(((f, n) for f in forms for n in f.missing()), None)
        first = empty or next(((f, n) for f in forms for n in f.editors if f.asked(n)), None)
        target = first[0].editors[first[1]] if first else self.main
        target.setFocus()

    def _review(self) -> None:
        forms = self.step_forms
        said = "เปิดกรณีใหม่" if self.opens_case else "เก็บเป็นรายงานเท่านั้น"
        acting = tuple(forms[n] for n in ("response", "case") if self.asked_for(n))
        parts = [
            Part(WORDS[TAKING], (forms["taking"],), lambda: self.go(TAKING)),
            Part(WORDS[EVENT], (forms["event"],), lambda: self.go(EVENT)),
            Part(WORDS[ACTING], acting, lambda: self.go(ACTING), said),
        ]
        self.working_part.review.tell(parts, self.people.given, lambda: self.go(PEOPLE))
