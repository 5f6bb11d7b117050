"""Every act of help of the centre, of one case's victim or of one period, with its sums."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centredesk.actions import access
from centredesk.actions.assistance import change_assistance, give_assistance
from centredesk.actions.assistance_lists import (
    Helpable,
    HelpSums,
    assistance_anchors,
    assistance_sums,
    list_assistance,
    victims_of,
)
from centredesk.actions.listing import Key, Line
from centredesk.fields.codes import code_list
from centredesk.models.assistance import Assistance
from centredesk.thai.dates import BE, fiscal_year, short_date
from centredesk.thai.months import MONTHS
from centredesk.ui.lists.columns import Column, column
from centredesk.ui.lists.filters import FilterChip
from centredesk.ui.lists.list_view import Empty
from centredesk.ui.navigation import something_new
from centredesk.ui.pages.list_page import ListPage
from centredesk.ui.parts.boxes import ground, put
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words


class _Days(Column):
    """The first and the last day in one cell."""

    def text(self, cells: Mapping[str, Any]) -> str:
        """As 8–12 พ.ย. 2569."""
        return days(cells.get("start"), cells.get("end"))


class _Quantity(Column):
    """How many of what."""

    def text(self, cells: Mapping[str, Any]) -> str:
        """As 3 ครั้ง."""
        unit = cells.get("unit")
        words = (cells.get("quantity") or "", code_list("unit").label(unit) if unit else "")
        return " ".join(word for word in words if word) or "–"


COLUMNS = (
    Column("victim_no", "ผู้เสียหาย", 160, look="strong"),
    column(Assistance, "kind", 220),
    column(Assistance, "provider", 0),
    _Days("start", "วันที่", 172, sorts=True, need=2, counted=True),
    _Quantity("quantity", "จำนวน", 104, look="number", need=3),
    column(Assistance, "cost", 124, look="number"),
    column(Assistance, "funding", 184, need=3),
)


def days(first: date | None, last: date | None) -> str:
    """One day, or from when to when, as short as it can be said."""
    if first is None:
        return "–"
    if last is None or last == first:
        return short_date(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{short_date(last)}"
    if first.year == last.year:
        return f"{short_date(first).rpartition(' ')[0]} – {short_date(last)}"
    return f"{short_date(first)} – {short_date(last)}"


class HelpList(ListPage):
    """Acts of help, the newest first; the sums below are of everything that is found."""

    name = "assistance"
    title = "การช่วยเหลือ"
    watches = ("assistance", "victim")
    columns = COLUMNS
    placeholder = "รหัสผู้เสียหาย ผู้ให้บริการ"
    unit = "ครั้ง"
    sort = "start"
    descending = True

    def build(self) -> None:
        """The list with its sums; of one victim when it was opened for one."""
        if access.may(self.desk.member, change_assistance):
            self.opens = "help"  # type: ignore[misc]  # this page's own: some may only read the list
        super().build()
        self.sums = Words("", "strong")
        layout = self.list.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101  a list is a column
        layout.addWidget(_bar(self.sums))
        self.list.counted.connect(lambda _: self._ask_sums())
        if isinstance(self.record, UUID):
            self.list.filters[-1].choose(self.record)
            self.ask(victims_of, self._tell_victim, [self.record])

    def lines(self) -> Callable[..., list[Line]]:
        """Acts with their victim's code."""
        return list_assistance

    def anchors(self) -> Callable[..., tuple[int, list[Key]]]:
        """How many acts."""
        return assistance_anchors

    def empty(self) -> Empty:
        """The way to the first act."""
        enter = Button("บันทึกการช่วยเหลือ", self._enter, icon="add")
        return Empty("heart_pulse", "ยังไม่มีการช่วยเหลือ", "บันทึกบริการแรกที่ให้แก่ผู้เสียหาย", enter)

    def filters(self) -> tuple[FilterChip, ...]:
        """By service, source of money and period; by victim where it was opened for one."""
        chips = [_chip("kind", "บริการ", "service"), _chip("funding", "แหล่งเงิน", "fund_src")]
        chips.append(FilterChip("period", "ช่วงเวลา", periods(self.desk.clock.today())))
        if isinstance(self.record, UUID):
            chips.append(FilterChip("victim", "ผู้เสียหาย", [(self.record, "ผู้เสียหายคนนี้")]))
        return tuple(chips)

    def actions_of_page(self) -> None:
        """Enter one act, or one for many people."""
        if access.may(self.desk.member, give_assistance):
            self.action("บันทึกหลายคน", self._enter_many, keys="Ctrl+Shift+N", icon="people")
            self.action("บันทึกการช่วยเหลือ", self._enter, keys="Ctrl+N", icon="add", kind="main")

    def tell_sums(self, sums: HelpSums) -> None:
        """What everything that is found comes to."""
        unpriced = f" · ไม่มีจำนวนเงิน {sums.unpriced:,} ครั้ง" if sums.unpriced else ""
        told = f"รวมที่พบ {sums.acts:,} ครั้ง · {sums.people:,} คน{unpriced}"
        self.sums.setText(f"{told} · {sums.cost:,.2f} บาท")

    def _ask_sums(self) -> None:
        self.ask(assistance_sums, self.tell_sums, self.list.want)

    def _tell_victim(self, found: list[Helpable]) -> None:
        for victim in found:
            self.head.tell(f"การช่วยเหลือ {victim.code}")

    def _enter(self) -> None:
        given = {"victim": self.record} if isinstance(self.record, UUID) else {}
        self.go_to("help", something_new(**given))

    def _enter_many(self) -> None:
        self.go_to("help_many", something_new())


def periods(today: date) -> list[tuple[str, str]]:
    """This month and the last, the fiscal year by month back to its beginning, and its year."""
    first = today.replace(day=1)
    year = fiscal_year(today)
    months = [first]
    while len(months) < 2 or months[-1].month != 10:
        months.append((months[-1] - timedelta(days=1)).replace(day=1))
    whole = [(_fiscal(number), f"ปีงบประมาณ {number}") for number in (year, year - 1)]
    return [*whole, *((_month(day), f"{MONTHS[day.month - 1]} {day.year + BE}") for day in months)]


def _month(first: date) -> str:
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return f"{first}/{last}"


def _fiscal(year: int) -> str:
    return f"{year - BE - 1}-10-01/{year - BE}-09-30"


def _chip(name: str, label: str, codes: str) -> FilterChip:
    return FilterChip(
        name, label, [(option.code, option.th) for option in code_list(codes).options]
    )


def _bar(words: Words) -> QWidget:
    bar = ground("foot")
    bar.setFixedHeight(40)
    line = QHBoxLayout(bar)
    line.setContentsMargins(24, 0, 24, 0)
    put(line, None, words)
    return bar
