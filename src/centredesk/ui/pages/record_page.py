"""The page of one record: its sections at the left, the forms, its history; edited by section."""

from typing import Any, ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from centredesk.actions.history import Save, history_of
from centredesk.actions.record_pages import RecordFound, record_found
from centredesk.actions.records import change_record
from centredesk.fields.field import Field, fields_of
from centredesk.models import MODELS
from centredesk.models.record import Record
from centredesk.ui.forms.section_form import SectionForm, value_of
from centredesk.ui.pages.history_panel import FullHistory, RecentHistory
from centredesk.ui.pages.record_keys import RecordKeys
from centredesk.ui.parts.boxes import Card, Scrolling, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.drawer import Drawer
from centredesk.ui.parts.section_list import SectionList

_ROOM_FOR_PANEL, _ROOM_FOR_LIST = 1100, 800
_NARROW = 1100  # a window so narrow has a box of sections and a drawer, as every page there
IDENTITY = ("person", "report")
"""Models whose sealed fields say who somebody is: masked on their page until names are revealed."""


class RecordPage(RecordKeys):
    """One record; what is typed is saved with Ctrl+S, and nobody's later save is overwritten.

    A child names its model and sections, and adds views of its own by `view`.
    """

    model: ClassVar[str] = ""
    views_before: ClassVar[tuple[tuple[str, str], ...]] = ()
    views_after: ClassVar[tuple[tuple[str, str], ...]] = ()
    shows_names = True
    _shown = ""

    # ── what a child may say ──

    def view(self, name: str) -> QWidget:
        """The widget of one of the child's own sections, made once."""
        raise NotImplementedError

    def tell_head(self, record: Record) -> None:
        """Title, summary and marks of the header."""
        number = getattr(record, record.number_field, None) if record.number_field else None
        self.head.tell(str(number or record.title), "")

    def prepare_form(self, section: str, form: SectionForm) -> None:
        """Give a new form what it needs besides its declaration, such as people to choose."""

    def below_form(self, section: str) -> list[QWidget]:
        """What stands below the form of a section, such as the act it prepares."""
        return []

    def shown(self, found: RecordFound) -> None:
        """The record has been read: fill the child's own views."""

    # ── how it looks ──

    @classmethod
    def listed(cls) -> list[tuple[str, str]]:
        """All sections of the page, in the order of its list."""
        own = [*cls.views_before, *cls.sections_told, *cls.views_after]
        return [*own, ("history", "ประวัติการแก้ไข")]

    def build(self) -> None:
        """Section list, work, history."""
        self.stack = QStackedWidget()
        self._views: dict[str, QWidget] = {}
        self.sections = SectionList(self.listed())
        self.recent = RecentHistory(Button("ทั้งหมด", lambda: self.open("history"), kind="quiet"))
        self.above(self.sections.bar)
        self.add(self.sections)
        self.add(self.stack, 1)
        self._panel = Drawer(self.recent, "ประวัติล่าสุด")
        self.add(self._panel)
        self._columns.insert(0, self.sections.bar)
        self.look_back = Button("ประวัติล่าสุด", self._draw_out, kind="quiet", icon="history")
        self.sections.bar.row.addWidget(self.look_back)
        self.make_standing()
        self.sections.chosen.connect(self.open)
        self.actions_of_page()

    def furnish(self) -> None:
        """Open the first section, unless another is open already."""
        if not self._shown:
            self.open(self.shown_section)

    def actions_of_page(self) -> None:
        """The buttons of the header; a child adds its own before them."""
        if self.desk.member.can_see_identity:
            reveal = self.action("เปิดเผยชื่อ", self.around.revealing.wanted.emit, icon="eye")
            self.reading.append(reveal)
        self.strike = self.action("ลบ", self.strike_out, icon="delete")
        self.strike.hide()
        if self.may_change:
            self.changing = [
                self.action("แก้ไข", self.edit, keys="F2", icon="edit"),
                self.action("บันทึก", self.save, keys="Ctrl+S", icon="save", kind="main"),
            ]

    def start_here(self) -> QWidget:
        """The section list."""
        return self.sections.place_of(self.shown_section)

    @property
    def shown_section(self) -> str:
        """The section that is open."""
        return self._shown or self.listed()[0][0]

    def shown_view(self) -> QWidget:
        """Its widget."""
        self.furnish()
        return self._views[self._shown]

    def open(self, name: str) -> None:
        """Show a section, made when it is first wanted."""
        if name not in self._views:
            self._views[name] = self._made(name)
            self.stack.addWidget(self._views[name])
        self._shown = name
        self.close_comparison()
        self.stack.setCurrentWidget(self._views[name])
        self.sections.mark(name)

    def show_section(self, section: str) -> None:
        """Bring a form to the front."""
        self.open(section)

    def edit(self) -> None:
        """Go to the first form, or to the first field of the one that is open."""
        name = self.shown_section
        name = name if name in self.forms else self.sections_told[0][0]
        self.open(name)
        if editors := self.forms[name].editors:
            self.forms[name].go_to(next(iter(editors)))

    def make_form(self, section: str) -> SectionForm | None:
        """The form of a section, opened or not."""
        if section in dict(self.sections_told) and section not in self._views:
            self._views[section] = self._made(section)
            self.stack.addWidget(self._views[section])
        return self.forms.get(section)

    def hidden(self, told: Field) -> bool:
        """Private fields are for who may see identities; who somebody is, for who revealed it."""
        if told.private == "open":
            return False
        if not self.desk.member.can_see_identity:
            return True
        return told.private == "sealed" and self.model in IDENTITY and not self.may_see_names

    # ── what it shows ──

    def load(self) -> None:
        """Read the record and its history."""
        self.ask(record_found, self.show_found, self.model, self.record)
        self.ask_history()

    def ask_history(self) -> None:
        """Read who changed what; while names are masked, so are they in the history."""
        sealed = self.model not in IDENTITY or self.may_see_names
        self.ask(history_of, self.show_history, self.model, self.record, sealed=sealed)

    def show_found(self, found: RecordFound) -> None:
        """Show the record; what is being typed stays."""
        first = self.found is None
        if self.calm is not None:  # it came back, such as by an undo
            self.calm = None
            self.open(self._shown)
            self._fit()
        self.tell_head(found.record)
        self.shown(found)
        self.say_read_only(found.record)
        if not self.take_in(found):
            return
        self.tell_sections()
        if first:
            self.restore(self.edit_if_wanted)
        else:
            self.tell_state()

    def tell_sections(self) -> None:
        """How much of each form is filled; a tick when all of it is, a red mark at a fault."""
        for section, _ in self.sections_told if self.found is not None else ():
            self.sections.tell(section, *self._state_of(section))

    def _state_of(self, section: str) -> tuple[str, str]:
        told = [f for f in fields_of(MODELS[self.model], section) if f.name not in self.not_typed]
        seen = [f for f in told if not self.hidden(f)]
        filled = sum(value_of(self.saved_record(), f.name) not in (None, "", []) for f in seen)
        form = self.forms.get(section)
        if form is not None and any(one.fault for one in form.labelled.values()):
            return f"{filled}/{len(seen)}", "bad"
        if seen == told and filled == len(told):
            return "", "done"
        return (f"{filled}/{len(seen)}" if seen else "ปิดไว้"), ""

    def list_faults(self) -> None:
        """And at the sections they stand in."""
        super().list_faults()
        self.tell_sections()

    def show_history(self, saves: list[Save]) -> None:
        """Show who changed what."""
        today = self.desk.clock.today()
        self.recent.tell(saves, today)
        self._saves = saves
        self.tell_newer()
        if isinstance(full := self._views.get("history"), FullHistory):
            full.tell(saves, today)
        self.sections.tell("history", f"{len(saves):,}")

    def revealed_or_masked(self) -> None:
        """Fields appear or disappear: the draft is kept and the forms are made anew."""
        if self.closed or self.model not in IDENTITY or self.found is None:
            super().revealed_or_masked()
            return
        self.keep_draft()
        here = self.shown_section
        for section in list(self.forms):
            self.forms.pop(section)
            view = self._views.pop(section)
            self.stack.removeWidget(view)
            view.deleteLater()
        self.found = None
        self.open(here)
        self.load()

    def compare(self) -> None:
        """The comparison takes the whole width, and says itself what the banner says."""
        super().compare()
        self.banner.hide()
        self._fit()

    def close_comparison(self) -> None:
        """What still has to be decided is told again."""
        open_before = self.comparison is not None
        super().close_comparison()
        if open_before:
            self._fit()
            self.tell_differences()

    # ── what is saved ──

    def save(self) -> None:
        """Save what was changed."""
        if self.found is None or self.any_faults():
            return
        draft = self.drafts()
        if not draft:
            self.say("ไม่มีช่องที่แก้ไข")
            return
        if self.differences:
            self.tell_differences()
            return
        version = self.found.record.version
        self.submit(change_record, self.saved, self.model, self.record, draft, version=version)

    def drafts(self) -> dict[str, Any]:
        """What was changed in all forms."""
        changed: dict[str, Any] = {}
        for form in self.forms.values():
            changed |= form.draft()
        return changed

    def saved(self, changed: list[str]) -> None:
        """The record is saved."""
        self.say(f"บันทึก{self.called} แล้ว {len(changed)} ช่อง", undo=True)
        self.go_on()

    # ── inside ──

    def _made(self, name: str) -> QWidget:
        if name == "history":
            full = FullHistory()
            if self._saves is not None:
                full.tell(self._saves, self.desk.clock.today())
            return full
        if name not in dict(self.sections_told):
            return self.view(name)
        form = self.new_form(MODELS[self.model], name, leave_out=self.not_typed, hidden=self.hidden)
        self.prepare_form(name, form)
        if self.found is not None:
            self.fill(name, form)
            self.lock(form, self.found.record)
        else:
            form.set_read_only(not self.may_change)
        card = Card(dict(self.sections_told)[name])
        below = self.below_form(name)
        self.changing += below
        card.add(form, *(row(None, piece) for piece in below))
        for piece in below:
            piece.setVisible(not (self.found and self.read_only_because(self.found.record)))
        scrolling = Scrolling(form=True)
        scrolling.add(card, None)
        return scrolling

    def be_alone(self) -> None:
        """Neither sections nor history."""
        self._fit()

    @property
    def tells_history(self) -> bool:
        """Whether the last changes stand beside the work."""
        return self.calm is None and self.comparison is None

    def next_pane(self, step: int) -> None:
        """The drawer is a pane as well: it opens when the keyboard comes to it."""
        drawn = self._panel.floats and self.tells_history
        if drawn:
            self._panel.open(self.body)
        super().next_pane(step)
        if drawn:
            self._panel.keep_while_used()

    def _draw_out(self) -> None:
        self._panel.open(self.body)
        self.recent.all_of_it.setFocus()
        self._panel.keep_while_used()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """A narrow window gives its width to the work; the history becomes a drawer."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self.calm is not None:
            self.sections.hide()
            self.sections.bar.hide()
        else:
            narrow = self.window().width() < _NARROW or self.width() < _ROOM_FOR_LIST
            self.sections.shrink(narrow=narrow)
        if self.tells_history and self.width() >= _ROOM_FOR_PANEL:
            self._panel.stand(self.body)
        else:
            self._panel.withdraw(self.body)
        self.look_back.setVisible(self.tells_history)
