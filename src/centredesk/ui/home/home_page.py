"""The first page: the work that waits."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from centredesk.actions import access
from centredesk.actions.home import Pile, Waiting, waiting_work
from centredesk.actions.intake import take_in
from centredesk.actions.kept_drafts import WaitingDraft, waiting_drafts
from centredesk.actions.office_care import LastCheck, last_check
from centredesk.actions.reports import list_reports
from centredesk.changes import Changes
from centredesk.thai.dates import full_date, show_time
from centredesk.ui.home.cards import (
    CasesCard,
    Item,
    ItemsCard,
    ReportsCard,
    checked,
    draft_items,
    waiting_items,
)
from centredesk.ui.navigation import something_new
from centredesk.ui.pages.page import Page
from centredesk.ui.parts.boxes import Scrolling, put
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.tab_order import one_after_another
from centredesk.ui.parts.turns import in_turns

_MINUTE = 60_000
_DRAFTS = 6  # more would push the rest of the column away
_SIDE, _NARROW = 360, 960
_ALL_THE_WIDTH = 16_777_215  # Qt's word for no limit


class HomePage(Page):
    """Reports without an answer first, one's own cases below, the rest at the right."""

    name = "home"
    title = "หน้าหลัก"
    watches: ClassVar[tuple[str, ...]] = (
        "report",
        "screening",
        "held_row",
        "case",
        "member",
        "check",
    )
    waiting: Waiting | None = None
    _main: Button | None = None

    def build(self) -> None:
        """Two columns of cards; the header's button begins an intake."""
        self.reports = ReportsCard(self.go_to)
        self.cases = CasesCard(self.go_to)
        self.others = ItemsCard("รอดำเนินการ")
        self.drafts = ItemsCard("ร่างที่ค้างไว้", at_first=_DRAFTS)
        self.safety = ItemsCard("ความปลอดภัยของข้อมูล")
        self._columns_of_cards()
        may_list = access.may(self.desk.member, list_reports)
        if may_list:
            self.action("รับแจ้งเหตุ", lambda: self.go_to("reports"), icon="call")
        if access.may(self.desk.member, take_in):
            self._main = self.action(
                "เพิ่มกรณีใหม่", self.take_report, keys="Ctrl+N", icon="add", kind="main"
            )
        self.foot.keys(("เลือก", "↑↓"), ("เปิด", "Enter"), ("การ์ดถัดไป", "Tab"))
        self.around.background.changed.connect(self._drafts_changed)
        self._minutes = QTimer(self)
        self._minutes.setInterval(_MINUTE)
        self._minutes.timeout.connect(self.load)
        self._minutes.start()

    def _columns_of_cards(self) -> None:
        inside = QWidget()
        self._beside = frame = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(16)
        left, right = QVBoxLayout(), QVBoxLayout()
        self._side = QWidget()
        self._side.setLayout(right)
        for lines in (left, right):
            lines.setContentsMargins(0, 0, 0, 0)
            lines.setSpacing(16)
        put(left, self.reports, self.cases, None)
        put(right, self.others, self.drafts, self.safety, None)
        frame.addLayout(left, 1)
        frame.addWidget(self._side)
        scrolling = Scrolling(margins=(24, 16, 24, 16))
        scrolling.add(inside, None)
        self.add(scrolling, 1)
        for card in (self.reports, self.cases, self.others, self.drafts):
            card.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """A narrow window has one column."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        ways = QBoxLayout.Direction
        self._beside.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._side.setMinimumWidth(0 if narrow else _SIDE)
        self._side.setMaximumWidth(_ALL_THE_WIDTH if narrow else _SIDE)

    def start_here(self) -> QWidget | None:
        """The main button, until there are rows."""
        return self._main

    def load(self) -> None:
        """Ask what waits."""
        if not self.closed:
            self.ask(waiting_work, self.show_waiting)
            self.ask(last_check, self.show_check)

    def take_report(self) -> None:
        """Take a new report in."""
        self.go_to("intake", something_new())

    def show_waiting(self, waiting: Waiting) -> None:
        """Show it; the keyboard begins in the first table."""
        first, self.waiting = self.waiting is None, waiting
        now = self.desk.clock.now()
        self.head.tell(summary=f"{full_date(now.date())} · {show_time(now)}")
        self.reports.setVisible(waiting.reports is not None)
        self.reports.show_reports(waiting.reports or Pile(), now)
        in_turns(
            self,
            partial(self._show_cases, waiting.own_cases),
            partial(self._show_others, waiting),
            partial(self._show_drafts, waiting.drafts),
            *([self._start] if first else []),
        )

    def _show_cases(self, own: Pile | None) -> None:
        self.cases.setVisible(own is not None and own.count > 0)
        self.cases.show_cases(own or Pile())

    def _show_others(self, waiting: Waiting) -> None:
        self.others.show()
        self.others.tell(waiting_items(waiting, self.go_to), "ไม่มีงานรอดำเนินการ")

    def _show_drafts(self, drafts: Sequence[WaitingDraft]) -> None:
        self.drafts.setVisible(bool(drafts))
        self.drafts.tell(draft_items(drafts, self.go_to, self.desk.clock.now()), "")
        self._tab_down()

    def _drafts_changed(self, changes: Changes) -> None:
        """Drafts are kept every few seconds of typing: of all that waits only they are read."""
        if self.closed or not changes.of("draft"):
            return
        if self.isVisible():
            self.ask(waiting_drafts, self._show_drafts)
        else:
            self.load_when_seen()

    def show_check(self, check: LastCheck | None) -> None:
        """Say when the file was last checked, and what was found."""
        self.safety.tell(self._true_now(check), "")
        self._tab_down()

    def _tab_down(self) -> None:
        """What was made anew comes last for Tab, wherever it stands: put it back in its place."""
        cards = (self.reports, self.cases, self.others, self.drafts, self.safety)
        one_after_another([stop for card in cards for stop in card.stops])

    def _start(self) -> None:
        """Unless the keyboard has gone elsewhere already."""
        if self.isVisible() and QApplication.focusWidget() in (None, self._main):
            tables = (self.reports.rows, self.cases.rows)
            next((rows for rows in tables if rows.rows), self.reports.rows).go(0)

    def _true_now(self, check: LastCheck | None) -> list[Item]:
        """What is known of the file, and nothing else."""
        sealed = Item("checkmark_circle_filled", "แฟ้มข้อมูลเข้ารหัสไว้", "เปิดได้ด้วยรหัสผ่านของสมาชิก",
                      tint="good")  # fmt: skip
        if self.desk.notices:
            told = [Item("warning_filled", text, "", tint="warn") for text in self.desk.notices]
            return [sealed, *told, *checked(check)]
        whole = Item("checkmark_circle_filled", "ตรวจแฟ้มเมื่อเปิดแล้ว", "ตรงกับหลักฐานครั้งล่าสุด",
                     tint="good")  # fmt: skip
        return [sealed, whole, *checked(check)]
