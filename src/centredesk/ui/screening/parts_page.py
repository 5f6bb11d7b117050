"""How the screening page is laid out: chips, strip, parts, the result panel, keys and buttons."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from centredesk.actions.history import Save
from centredesk.models.legal_finding import rights_left
from centredesk.models.screening import Screening
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.pages.history_panel import FullHistory
from centredesk.ui.pages.page import Surroundings
from centredesk.ui.parts.boxes import Card, Scrolling
from centredesk.ui.screening.earlier import EarlierScreenings
from centredesk.ui.screening.elements_part import ElementsPart
from centredesk.ui.screening.form_parts import CASE_FORM, PANEL, PARTS, PERSON_FORMS, part_of
from centredesk.ui.screening.outcome_part import NEW, OutcomePart
from centredesk.ui.screening.part_chips import PartChips
from centredesk.ui.screening.result_panel import ResultPanel
from centredesk.ui.screening.screening_forms import ScreeningForms
from centredesk.ui.screening.setting_part import SettingPart
from centredesk.ui.screening.summary_strip import SummaryStrip

HISTORY = "history"
_ROOM_FOR_BOTH = 1240
_BESIDE_CHIPS = 450  # the way back, the title with its badge, the margins
_CARDS = {
    "trip": (("การชักชวนและการเดินทาง", "trip"),),
    "health": (("สุขภาพและความปลอดภัย", "health"), ("เด็ก (อายุต่ำกว่า 18 ปี)", "child")),
}


class PartsPage(ScreeningForms):
    """Lays out the parts of a screening; a child fills, keeps and confirms it."""

    def __init__(self, around: Surroundings, record: Any = None) -> None:
        self.views: dict[str, QWidget] = {}
        self.saves: list[Save] = []
        self.here = PARTS[0].name
        self._panel_alone = False
        super().__init__(around, record)

    # ── how it looks ──

    def build(self) -> None:
        """Chips, the strip and the parts, the panel; keys and buttons at the foot."""
        self.base = self.given() if self.is_new else Screening()
        after = [] if self.is_new else [(HISTORY, "ประวัติ")]
        self.chips = PartChips([*((part.name, part.word) for part in PARTS), *after])
        self.chips.chosen.connect(self.open)
        self.head.add_action(self.chips)
        self.strip = SummaryStrip()
        self.stack = QStackedWidget()
        earlier = EarlierScreenings(lambda key: self.go_to(self.name, key))
        self.panel = ResultPanel(self.form("result"), self.form("reasons"), earlier, self.lead_to)
        self._middle = self._strip_above_parts()
        self.add(self._middle, 1)
        self.add(self.panel)
        self._buttons()

    def furnish(self) -> None:
        """Open the first part."""
        if self.here not in self.views:
            self.open(self.here)
            self.setting.making.then(partial(self.tab_after, self._middle))

    def _strip_above_parts(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._above = QWidget()
        above = QVBoxLayout(self._above)
        above.setContentsMargins(16, 12, 16, 0)
        above.addWidget(self.strip)
        column.addWidget(self._above)
        column.addWidget(self.stack, 1)
        return made

    def _buttons(self) -> None:
        self.foot.keys(("ทำเครื่องหมาย", "Space"), ("ส่วนถัดไป", "Ctrl+Tab"), ("ไปที่ผล", "F6"))
        act = self.action
        self.keeping = act("บันทึกร่าง", self.keep_now, keys="Ctrl+S", icon="save", foot=True)
        self.again = act("คัดแยกอีกครั้ง", self.screen_again, icon="add", foot=True)
        self.following = act("คนถัดไป", self.next_person, keys="Ctrl+N", foot=True)
        self.reopening = act("แก้ไขผล", self.reopen, keys="F2", icon="edit", kind="main", foot=True)
        self.aside = act("ผลการคัดแยก", lambda: self.next_pane(1), foot=True)
        self.confirming = act("ยืนยันผล", self.confirm, kind="main", foot=True)
        self.confirming.name("ยืนยันผล", "Ctrl+Enter")
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self.on_key(keys, self.confirm)
        self.on_key("Ctrl+Tab", lambda: self.step_part(1))
        for keys in ("Ctrl+Shift+Tab", "Ctrl+Shift+Backtab"):
            self.on_key(keys, lambda: self.step_part(-1))
        self.keys_to_neighbours()
        self.show_buttons()

    def show_buttons(self) -> None:
        """Those of writing, or those of reading."""
        for button in (self.keeping, self.confirming):
            button.setVisible(not self.locked)
        reads = self.locked and self.may_change
        for button in (self.reopening, self.again):
            button.setVisible(reads)
        self.following.setVisible(reads and self.base.operation is not None)

    # ── what a child does ──

    @property
    def decided(self) -> str:
        """Who decided and when, of a screening that is only read now."""
        return ""

    def keep_now(self) -> None:
        """Keep what was typed, now."""
        raise NotImplementedError

    def confirm(self) -> None:
        """Confirm the result."""
        raise NotImplementedError

    def reopen(self) -> None:
        """Open a confirmed screening again."""
        raise NotImplementedError

    def screen_again(self) -> None:
        """Screen the same person once more."""
        raise NotImplementedError

    def next_person(self) -> None:
        """Screen somebody else of the same operation."""
        raise NotImplementedError

    def follow(self) -> None:
        """Ask about a person or an operation that was just chosen."""
        raise NotImplementedError

    # ── the parts ──

    def open(self, name: str) -> None:
        """Show a part, made when it is first wanted."""
        self.here = name
        self.stack.setCurrentWidget(self.part(name))
        self._above.setVisible(name not in ("setting", HISTORY))
        self.chips.mark(name)
        self.judge()

    def step_part(self, step: int) -> None:
        """Go to the part before or after, and into its first field."""
        self.open(self.chips.beside(self.here, step))
        first = next((f for f in self.part(self.here).findChildren(SectionForm)), None)
        if first is not None and first.editors:
            first.go_to(next(iter(first.editors)))

    def part(self, name: str) -> QWidget:
        """The widget of a part."""
        if name not in self.views:
            self.views[name] = made = self._part(name)
            self.stack.addWidget(made)
        return self.views[name]

    def _part(self, name: str) -> QWidget:
        if name == "setting":
            return SettingPart(self.form, self.judge_typed, fixed=not self.is_new)
        if name == "elements":
            return ElementsPart(self.form)
        if name == "outcome":
            return OutcomePart(self.form, self.judge_typed, offers=True)
        if name == HISTORY:
            history = FullHistory()
            history.tell(self.saves, self.desk.clock.today())
            return history
        scrolling = Scrolling()
        for title, key in _CARDS[name]:
            card = Card(title)
            card.add(self.form(key))
            scrolling.add(card)
        scrolling.add(None)
        return scrolling

    @property
    def setting(self) -> SettingPart:
        """Part ก."""
        made = self.part("setting")
        assert isinstance(made, SettingPart)  # noqa: S101  made so
        return made

    @property
    def outcome(self) -> OutcomePart:
        """Part จ."""
        made = self.part("outcome")
        assert isinstance(made, OutcomePart)  # noqa: S101  made so
        return made

    def make_form(self, section: str) -> SectionForm | None:
        """The form a draft speaks of, with the part it stands in."""
        if section in PERSON_FORMS:
            self.setting.who.be_new(True)
        elif section == CASE_FORM:
            self.outcome.victim.choose(NEW)
        elif (where := part_of(section)) != PANEL:
            self.part(where)
            self.setting.making.finish()
        return self.forms.get(section)

    def show_section(self, section: str) -> None:
        """Bring a form to the front."""
        where = part_of(section)
        if where == PANEL:
            return
        self.open(where)
        self.setting.making.finish()
        if isinstance(view := self.part(where), ElementsPart):
            view.show_form(section)

    def lead_to(self, form: str, field: str) -> None:
        """Open the part of a field, and put the keyboard there."""
        self.show_section(form)
        self.forms[form].go_to(field)

    def judge(self) -> None:
        """Look at what stands in the forms: panel, strip, counts; the file is not asked."""
        if "setting" not in self.views:
            return
        judged = self.judged()
        self.panel.tell(judged, decided=self.decided)
        told = "บุคคลใหม่" if self.somebody_new else "ยังไม่เลือก"
        self.strip.tell(judged.values, self.person, told)
        for view in self.views.values():
            if isinstance(view, SettingPart):
                view.tell(len(rights_left(judged.values)))
            elif isinstance(view, ElementsPart):
                view.tell(judged)
            elif isinstance(view, OutcomePart):
                view.victim.tell(judged, self.person)
        self.follow()

    def judge_typed(self) -> None:
        """Something outside the forms was chosen."""
        self.typed()
        self.judge()

    # ── a narrow window ──

    def next_pane(self, step: int) -> None:
        """F6: to the result and back; where both have no room, one stands for the other."""
        if self._has_room():
            super().next_pane(step)
            return
        self._panel_alone = not self._panel_alone
        self._share_room()
        to = self.panel.result if self._panel_alone else self.stack
        first = next((w for w in to.findChildren(QWidget) if _takes_keys(w)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The panel stands beside the parts where there is room."""
        super().resizeEvent(event)
        self._share_room()

    def _has_room(self) -> bool:
        return self.width() >= _ROOM_FOR_BOTH

    def _share_room(self) -> None:
        both = self._has_room()
        self.chips.shorten(self.width() < self.chips.whole + _BESIDE_CHIPS)
        self.aside.setVisible(not both)
        self.aside.name("กลับไปส่วนของแบบ" if self._panel_alone else "ผลการคัดแยก")
        self._middle.setVisible(both or not self._panel_alone)
        self.panel.setVisible(both or self._panel_alone)


def _takes_keys(widget: QWidget) -> bool:
    return widget.isVisible() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
