"""One act of help for many people: whom, what, then the row of each, all saved at once."""

from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centredesk.actions.assistance import (
    FaultyRows,
    give_assistance_to_many,
    last_help,
)
from centredesk.actions.assistance_lists import Helpable, victims_of, victims_to_help
from centredesk.errors import BadValue, DeskError
from centredesk.models.assistance import Assistance
from centredesk.ui.assistance.act_cards import ActCards
from centredesk.ui.assistance.each_person import FIELDS, EachTable
from centredesk.ui.assistance.many_typed import TypedForMany
from centredesk.ui.assistance.money import MoneyForMany
from centredesk.ui.assistance.offers import KEYS, Offers
from centredesk.ui.assistance.one_cell import OneCell
from centredesk.ui.assistance.whom import Whom
from centredesk.ui.forms.finders import Office
from centredesk.ui.navigation import given_in
from centredesk.ui.notices import Remedy
from centredesk.ui.parts.boxes import Scrolling

_BESIDE = 1180


class HelpMany(TypedForMany):
    """First whom and what, then each person's row; nothing is saved before the last key."""

    name = "help_many"
    title = "บันทึกการช่วยเหลือหลายคน"
    what = "การช่วยเหลือหลายคน"
    shows_names = True
    working = True
    watches: ClassVar[tuple[str, ...]] = ()

    def build(self) -> None:
        """Whom at the left, the act in the middle; each person's row is the second step."""
        self.own = {}
        self.faults = {}
        self.whom = Whom()
        self.money = MoneyForMany()
        self.table = EachTable()
        self.cell = OneCell(Office(self.desk.clock, self.desk.centre.province or ""))
        self._act = self._act_column()
        self._each = self._each_column()
        for widget in (self.whom, self._act, self._each):
            self.add(widget, 0 if widget is self.whom else 1)
        self._buttons()
        self._connect()
        self.offers.tell()
        self.show_each(on=False)
        self.ask(last_help, self.offers.learn)
        self.restore(self._begin)

    def start_here(self) -> QWidget:
        """The search for people."""
        return self.whom.search

    # ── whom ──

    def _begin(self) -> None:
        """People of the case or operation this was opened from, when no draft brought others."""
        keys = list(given_in(self.record).values())
        if keys and not self.whom.chosen:
            ticked = given_in(self.record).get("victim")
            show = partial(self.show_found, ticked=[ticked] if ticked else [])
            self.ask(victims_of, show, keys, named=self.may_see_names)

    def _look_for(self, words: str) -> None:
        if words.strip():
            self.ask(victims_to_help, self.show_found, words, named=self.may_see_names)

    def revealed_or_masked(self) -> None:
        """Whoever stands in the list is told again, by the whole name or the masked one."""
        if not self.closed and (keys := self.whom.known):
            self.ask(victims_of, self._tell_again, keys, named=self.may_see_names)

    def _tell_again(self, known: list[Helpable]) -> None:
        self.whom.tell_again(known)
        if self.checking:
            self.cell.hide()
            self.table.show_rows(self.rows())

    def show_found(self, found: list[Helpable], *, ticked: Sequence[UUID] = ()) -> None:
        """Offer who was found, some of them chosen already."""
        self.whom.show_found(found, ticked=ticked)
        self._tell()

    # ── the two steps ──

    @property
    def checking(self) -> bool:
        """Whether the rows of the people are shown."""
        return not self._each.isHidden()

    def show_each(self, *, on: bool) -> None:
        """Show each person's row, or whom and what again."""
        for widget, wanted in ((self.whom, not on), (self._act, not on), (self._each, on)):
            widget.setVisible(wanted)
        self.offers.setVisible(not on)
        self.back.setVisible(on)
        self.next.setVisible(not on)
        self.cell.hide()
        self._tell()

    def check(self) -> None:
        """Go to each person's row, if the act can be read and somebody is chosen."""
        if self.checking:
            self.save()
            return
        if not self.whom.chosen:
            told = "ค้นด้วยเลขกรณีหรือรหัส แล้วกด Space เพื่อเลือก"
            self.banner.tell("ยังไม่ได้เลือกผู้เสียหาย", told, tone="warn")
            self.whom.search.start()
        elif not self.any_faults():
            self.banner.hide()
            self.table.show_rows(self.rows())
            self.show_each(on=True)
            self.table.setFocus()

    def swap(self) -> None:
        """The other step."""
        if self.checking:
            self.show_each(on=False)
            self.forms["help"].go_to("kind")
        else:
            self.check()

    # ── one person's own ──

    def change_cell(self, name: str) -> None:
        """Open one cell of the person under the keyboard."""
        if self.table.row is not None:
            self.cell.show()
            self.cell.show_cell(self.table.row, name)

    def leave_out(self, victim: UUID) -> None:
        """Take one person out of the list."""
        code = next(one.code for one in self.whom.chosen if one.id == victim)
        self.own.pop(victim, None)
        self.whom.leave_out(victim)
        self.say(f"นำ {code} ออกจากรายชื่อแล้ว เลือกใหม่ได้ที่ขั้นก่อน")
        if self.whom.chosen:
            self._show_rows()
        else:
            self.show_each(on=False)

    def _take_cell(self, name: str, value: Any) -> None:
        assert self.table.row is not None  # noqa: S101  a cell is open
        victim = self.table.row.person.id
        self.own.setdefault(victim, {})[name] = value
        self._changed_cell(victim)

    def _common_cell(self, name: str) -> None:
        assert self.table.row is not None  # noqa: S101  a cell is open
        victim = self.table.row.person.id
        self.own.get(victim, {}).pop(name, None)
        if not self.own.get(victim):
            self.own.pop(victim, None)
        self._changed_cell(victim)

    def _changed_cell(self, victim: UUID) -> None:
        self.faults.pop(victim, None)
        self._show_rows()
        self.typed()
        self._close_cell()

    def _close_cell(self) -> None:
        self.cell.hide()
        self.table.setFocus()

    def _show_rows(self) -> None:
        if self.checking:
            try:
                self.table.show_rows(self.rows())
            except BadValue as wrong:
                self.failed(wrong)
        self._tell()

    # ── what is saved ──

    def save(self) -> None:
        """Save all of them, or none."""
        if not self.whom.chosen:
            self.check()
            return
        if self.any_faults():
            self.show_each(on=False)
            return
        self.faults = {}
        victims = [one.id for one in self.whom.chosen]
        exceptions = {v: {"cost": cost} for v, cost in self.costs().items()}
        for victim in victims:
            exceptions[victim] = exceptions.get(victim, {}) | self.own.get(victim, {})
        act = self.forms["help"].draft()
        self.submit(give_assistance_to_many, self._saved, victims, act, exceptions)

    def _saved(self, keys: list[UUID]) -> None:
        self.say(f"บันทึกการช่วยเหลือ {len(keys):,} คนแล้ว", undo=True)
        self.around.navigator.replace("assistance")

    # ── what goes wrong ──

    def any_faults(self) -> bool:
        """The act, and its money."""
        found = super().any_faults()
        try:
            self.costs()
        except BadValue as wrong:
            self.money.show_fault(str(wrong))
            self.list_faults()
            return True
        return found

    def failed(self, error: DeskError) -> None:
        """What is wrong for all stands at the form, what is wrong for some at their rows."""
        if isinstance(error, FaultyRows):
            self._tell_rows(error)
        elif isinstance(error, BadValue) and error.field == "cost":
            self.money.show_fault(error.sentence)
            self.show_each(on=False)
            self.list_faults()
        else:
            super().failed(error)

    def _tell_rows(self, error: FaultyRows) -> None:
        everybody = set(error.rows) == {one.id for one in self.whom.chosen}
        at_all = set.intersection(*(set(told) for told in error.rows.values()))
        if everybody and at_all:
            self.show_each(on=False)
            super().failed(BadValue(error.sentence, error.advice, problems=tuple(sorted(at_all))))
            return
        self.faults = dict(error.rows)
        if not self.checking:
            self.show_each(on=True)
        self._show_rows()
        codes = {one.id: one.code for one in self.whom.chosen}
        links = [
            Remedy(f"{codes[victim]} {told[0][1]}", partial(self._go_to_cell, victim, told[0][0]))
            for victim, told in list(error.rows.items())[:3]
        ]
        self.banner.list_faults(error.sentence, links)

    def _go_to_cell(self, victim: UUID, name: str) -> None:
        chosen = [one.id for one in self.whom.chosen]
        self.table.selectRow(chosen.index(victim))
        self.change_cell(name if name in FIELDS else "cost")

    def list_faults(self) -> None:
        """The faulty fields as links, the money with them."""
        form = self.forms["help"]
        faults = [
            Remedy(form.fields[name].label, partial(form.go_to, name))
            for name, labelled in form.labelled.items()
            if labelled.fault
        ]
        if self.money.fault:
            faults.append(Remedy("จำนวนเงิน", self.money.amount.setFocus))
        self.banner.list_faults(f"ยังบันทึกไม่ได้ ต้องแก้ {len(faults)} ช่อง", faults)

    # ── leaving it ──

    def discarded(self) -> None:
        """Nothing is kept: the page is left."""
        super().discarded()
        self.around.navigator.back()

    # ── how it looks ──

    def _act_column(self) -> QWidget:
        form = self.new_form(Assistance, "help", leave_out=("victim", "cost"), hidden=self.hidden)
        form.show_record(None)
        self.offers = Offers(form, self.desk.clock)
        self.above(self.offers)
        self.cards = ActCards(form, self.money)
        scrolling = Scrolling()
        scrolling.add(self.cards, None)
        return scrolling

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The money stands beside the act where there is room."""
        super().resizeEvent(event)
        self.cards.put_beside(on=self.width() >= _BESIDE)

    def _each_column(self) -> QWidget:
        made = QWidget()
        lines = QVBoxLayout(made)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self.table, 1)
        lines.addWidget(self.cell)
        return made

    def _buttons(self) -> None:
        self.back = self.action("ย้อนกลับ", self.swap, foot=True)
        self.next = self.action("ตรวจรายคน", self.check, foot=True)
        self.next.name("ตรวจรายคน", "Ctrl+Enter")
        self.all = self.action("บันทึก", self.save, keys="Ctrl+S", kind="main", foot=True)
        self.on_key("Ctrl+Return", self._enter)
        self.on_key("Ctrl+Tab", self.swap)
        self.on_key(KEYS, self.offers.take_all)

    def _enter(self) -> None:
        self.cell.take_now() if self.checking and not self.cell.isHidden() else self.check()

    def _connect(self) -> None:
        self.whom.looked_for.connect(self._look_for)
        self.whom.changed.connect(self._changed)
        self.whom.done.connect(lambda: self.forms["help"].go_to("kind"))
        self.money.edited.connect(self._changed)
        self.money.left.connect(self.keep_draft)
        self.forms["help"].edited.connect(self._tell)
        self.table.wanted.connect(self.change_cell)
        self.table.left_out.connect(self.leave_out)
        self.table.moved.connect(self.cell.hide)
        self.cell.taken.connect(self._take_cell)
        self.cell.common.connect(self._common_cell)
        self.cell.closed.connect(self._close_cell)

    def _changed(self) -> None:
        self.typed()
        self._tell()

    def _tell(self) -> None:
        count = len(self.whom.chosen)
        self.all.name(f"บันทึก {count:,} คน" if count else "บันทึก", "Ctrl+S")
        try:
            costs = self.costs()
        except BadValue:
            costs = {}
        self.money.tell(costs)
        total = sum((c for c in costs.values() if isinstance(c, Decimal)), Decimal(0))
        step = "ขั้นที่ 2 จาก 2 ตรวจรายคน" if self.checking else "ขั้นที่ 1 จาก 2 เลือกคนและกรอกบริการ"
        self.head.tell(summary=f"{step} · {count:,} คน · รวม {total:,.2f} บาท")
        keys = "Enter แก้เฉพาะคน · Delete นำออกจากรายชื่อ" if self.checking else "ช่องที่มี * ต้องครบ"
        self.foot.tell(keys)
