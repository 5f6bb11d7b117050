"""Taking a report in: five steps in any order, kept from the first key, saved whole at the end."""

from functools import partial
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from centredesk.actions.duplicates import Candidate, likely_to
from centredesk.actions.intake import Intake, TakenIn, take_in
from centredesk.actions.pasting import Pasted, read_pasted
from centredesk.actions.record_pages import RecordFound, record_found
from centredesk.errors import BadValue
from centredesk.fields.days import Moment
from centredesk.fields.field import Field
from centredesk.models.reports import Report
from centredesk.ui.notices import Remedy
from centredesk.ui.reports import step_forms as asking
from centredesk.ui.reports.intake_steps import STEP_OF, IntakeSteps
from centredesk.ui.reports.intake_work import ACTING, PEOPLE, TAKING
from centredesk.ui.reports.person_typed import PersonTyped, typed_of
from centredesk.ui.reports.step_form import StepForm

_REPORT = ("taking", "event", "response")
_NARROW = 1300
_MOST_FAULTS = 6


class IntakePage(IntakeSteps):
    """A new report, or one taken before of which a case is to be made."""

    name = "intake"
    title = "รับแจ้งเหตุและเปิดกรณีใหม่"
    what = "รับแจ้งเหตุใหม่"
    shows_names = True
    watches: ClassVar[tuple[str, ...]] = ("person",)
    _begun = False
    _saved = False
    _asked = 0
    _drawer = False
    _received = ""
    _loose: tuple[str, ...] = ()

    def listen(self) -> None:
        """Persons, candidates, paste box."""
        self.stepping.chosen.connect(self.go)
        self.people.edited.connect(self.typed)
        self.people.form.left.connect(self.keep_draft)
        self.people.rested.connect(self.look_for)
        self.people.pasting.connect(self.open_paste)
        self.people.alike_wanted.connect(lambda: self.next_pane(1))
        paste = self.working_part.paste
        paste.changed.connect(lambda text: self.ask(read_pasted, self._read_paste, text))
        paste.taken.connect(self.take_pasted)
        paste.left.connect(self.close_paste)
        self.candidates.same.connect(self.same)
        self.candidates.apart.connect(self.apart)
        self.working_part.wants_case.chosen.connect(lambda _: self.typed())

    def hidden(self, told: Field) -> bool:
        """Who takes a report writes down all of it; of one taken before, names stay closed."""
        return isinstance(self.record, UUID) and told.private == "sealed" and not self.may_see_names

    # ── what is read ──

    def load(self) -> None:
        """At first the report taken before, if there is one, and the draft; later who is alike."""
        if self._begun:
            self.look_for()
            return
        self._begun = True
        if isinstance(self.record, UUID):
            self.ask(record_found, self._show_report, "report", self.record)
        else:
            self._begin(self.desk.clock.now().replace(second=0, microsecond=0).isoformat())
            asking.ask_by_channel(self._taking)
            self.restore(self._ready)

    def revealed_or_masked(self) -> None:
        """The candidates show names, or hide them."""
        if not self.closed and self.made:
            self.look_for()

    def _show_report(self, found: RecordFound) -> None:
        assert isinstance(found.record, Report)  # noqa: S101  asked for by its model
        self.before = found.record
        self.making.finish()
        for name in _REPORT:
            self.forms[name].show_record(found.record)
        self.head.tell(f"เปิดกรณีจากรายงาน {found.record.report_no}")
        self.restore(self._ready)

    def _begin(self, received: str) -> None:
        """A new report is received now, until somebody says otherwise."""
        self._received = received
        form, typed = self.forms["taking"], self.forms["taking"].typed()
        form.show_record(Report(received_at=Moment().from_json(received)))
        form.type_back(typed)

    def start_here(self) -> QWidget | None:
        """The first field that has to be filled."""
        taking = self._taking
        first = next((n for n in (*taking.missing(), *taking.editors) if taking.asked(n)), None)
        return taking.editors[first] if first else None

    @property
    def _taking(self) -> StepForm:
        form = self.forms["taking"]
        assert isinstance(form, StepForm)  # noqa: S101  made as one
        return form

    def _ready(self) -> None:
        self.tell_steps()
        if self.step != TAKING or not self.working_part.isAncestorOf(self.focusWidget()):
            self.focus_first()

    # ── who may be meant ──

    def look_for(self) -> None:
        """Ask, in the background, whom the shown person may be."""
        person = self.people.person
        if self.step != PEOPLE or person.known:
            self._tell_used(person)
            return
        self._asked += 1
        apart = [UUID(key) for key in person.apart]
        found = partial(self._show_candidates, self._asked)
        self.ask(likely_to, found, person.typed, apart=apart)

    def same(self, candidate: Candidate) -> None:
        """It is this person."""
        self.people.same(candidate)
        self._tell_used(self.people.person)

    def apart(self, candidate: Candidate) -> None:
        """It is somebody else; remembered once the person is saved."""
        self.people.apart(candidate)

    def _show_candidates(self, asked: int, found: list[Candidate]) -> None:
        if asked != self._asked or self.people.person.known:
            return
        named = "masked" if self.desk.member.can_see_identity else "none"
        self.candidates.tell(found, names="written" if self.may_see_names else named)

    def _tell_used(self, person: PersonTyped) -> None:
        if person.known:
            self.candidates.tell_used(person.known_code)

    def show_panel(self, *, on: bool) -> None:
        """Beside the persons; a narrow window shows it when it is asked for, for the steps."""
        if not self.made:
            return
        narrow = self.width() < _NARROW
        open_ = on and not self.working_part.pasting and (self._drawer or not narrow)
        self.candidates.setVisible(open_)
        self.stepping.setVisible(not (narrow and open_))
        self.people.alike.setVisible(narrow and on)

    def next_pane(self, step: int) -> None:
        """F6 goes to the candidates and back; a narrow window opens them like a drawer."""
        if self.width() >= _NARROW or self.step != PEOPLE:
            super().next_pane(step)
            return
        self._drawer = not self._drawer
        self.show_panel(on=True)
        if self._drawer:
            super().next_pane(1)
        else:
            self.people.start()

    # ── pasting ──

    def open_paste(self) -> None:
        """The paste box in the place of the form."""
        self.working_part.show_paste(on=True)
        self.show_panel(on=True)
        self.working_part.paste.start()

    def close_paste(self) -> None:
        """Back to the form."""
        self.working_part.show_paste(on=False)
        self.show_panel(on=True)
        self.people.start()

    def take_pasted(self, people: list[PersonTyped]) -> None:
        """Add the persons that were read."""
        self.people.take_pasted(people)
        self.close_paste()
        self.say(f"เพิ่ม {len(people):,} คนในร่างแล้ว")

    def _read_paste(self, pasted: Pasted) -> None:
        self.working_part.paste.tell(pasted)

    # ── the draft ──

    @property
    def dirty(self) -> int:
        """How many fields were typed and not saved."""
        known = self.people.people if self.made else []
        people = sum(len(p.typed) + bool(p.known) for p in known)
        return 0 if self._saved else sum(form.dirty for form in self.forms.values()) + people

    def typed_more(self) -> dict[str, Any]:
        """The persons, the step, and when it began."""
        if not self.dirty:
            return {}
        return {
            "people": [person.as_json() for person in self.people.people],
            "here": self.people.here,
            "step": self.step,
            "case": self.opens_case,
            "received": self._received,
        }

    def type_more_back(self, kept: dict[str, Any]) -> None:
        """The persons and the step as they were left."""
        if kept.get("received"):
            self._begin(kept["received"])
        people = [typed_of(person) for person in kept.get("people", ())]
        self.people.put_back(people, int(kept.get("here", 0)))
        self.working_part.wants_case.choose(kept.get("case", True))
        self.go(int(kept.get("step", TAKING)))

    def settle(self) -> None:
        """All is saved: nothing is left to be kept."""
        self._saved = True
        super().settle()

    def discarded(self) -> None:
        """The draft is thrown away: the page is left."""
        self._saved = True
        self.tell_state()
        self.around.navigator.back()

    # ── saving ──

    def save(self) -> None:
        """Everything at once; what is wrong is listed, and nothing is saved."""
        self._loose = ()
        self.people.mark({})
        if not self.any_faults():
            self.submit(take_in, self._taken, self._intake())

    def _intake(self) -> Intake:
        forms = self.step_forms
        report: dict[str, Any] = {}
        for name in _REPORT:
            values = forms[name].draft() if self.before else forms[name].whole()
            report |= {n: value for n, value in values.items() if forms[name].asked(n)}
        case = forms["case"].whole() | self._of_report() if self.opens_case else None
        people = tuple(person.given() for person in self.people.given)
        before = self.before
        return Intake(
            report, case, people, before.id if before else None, before.version if before else None
        )

    def _of_report(self) -> dict[str, Any]:
        """What a case takes over from its report."""
        received = self.step_forms["taking"].values().get("received_at")
        place = self.step_forms["event"].values().get("place")
        told = {"opened_at": received.date() if received else None, "place": place}
        return {name: value for name, value in told.items() if value}

    def _taken(self, taken: TakenIn) -> None:
        if taken.case is not None:
            self.say(f"เปิดกรณี {taken.case_no} แล้ว", undo=True)
            self.around.navigator.replace("case", taken.case)
        else:
            self.say(f"บันทึกรายงาน {taken.report_no} แล้ว", undo=True)
            self.around.navigator.replace("report", taken.report)

    # ── what goes wrong ──

    def marked(self, error: BadValue) -> bool:
        """Each problem at its field: of the report, the case, or one of the persons."""
        parts: dict[str, list[tuple[str, str]]] = {}
        for field, told in error.problems:
            part, _, name = field.rpartition(".")
            parts.setdefault(part, []).append((name, told))
        for form in self.forms.values():
            problems = tuple(parts.get(form.model.slug(), ()))
            form.mark(BadValue("", problems=problems))
        of_people = {
            int(part.partition(".")[2]): told
            for part, told in parts.items()
            if part.startswith("people.")
        }
        self.people.mark(self._places(of_people))
        self._loose = tuple(told for _, told in parts.get("", []))
        self.tell_steps()
        return "" in parts or bool(parts)

    def _places(
        self, of_given: dict[int, list[tuple[str, str]]]
    ) -> dict[int, list[tuple[str, str]]]:
        """The same problems by the place of the person on the page, counting empty ones too."""
        places = [n for n, person in enumerate(self.people.people) if not person.nobody]
        return {places[at]: told for at, told in of_given.items() if at < len(places)}

    def list_faults(self) -> None:
        """All faults as links, in the order of the steps."""
        faults = [
            Remedy(form.fields[name].label, partial(self._show_fault, section, name))
            for section, form in self.forms.items()
            for name, labelled in form.labelled.items()
            if labelled.fault and self.asked_for(section)
        ]
        people = [
            Remedy(
                f"บุคคลที่ {place + 1} {self.people.label_of(name)}",
                partial(self._show_person, place, name),
            )
            for place, told in self.people.faults.items()
            for name, _ in told
        ]
        loose = [Remedy(told, lambda: self.go(ACTING)) for told in self._loose]
        everything = [*faults, *people, *loose]
        title = f"ยังบันทึกไม่ได้ ต้องแก้ {len(everything)} ช่อง"
        self.banner.list_faults(title, everything[:_MOST_FAULTS])

    def show_section(self, section: str) -> None:
        """Open the step in which something is to be mended."""
        self.go(STEP_OF[section])

    def _show_person(self, place: int, name: str) -> None:
        self.go(PEOPLE)
        self.people.show_person(place)
        if name in self.people.form.editors:
            self.people.form.go_to(name)

    # ── keyboard and width ──

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """A narrow window gives the width of the steps to the candidates."""
        super().resizeEvent(event)
        self.show_panel(on=self.step == PEOPLE)
