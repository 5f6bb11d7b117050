"""A page that is one list: found, filtered, sorted, previewed, opened by keyboard."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QFileDialog, QWidget

from centredesk.actions.listing import Key, Line
from centredesk.ui.lists.columns import Column
from centredesk.ui.lists.filters import FilterChip
from centredesk.ui.lists.list_view import Empty, ListView
from centredesk.ui.lists.record_table import Source
from centredesk.ui.lists.saving import ListSaving
from centredesk.ui.navigation import Only
from centredesk.ui.pages.page import Page
from centredesk.ui.pages.record_printing import ask_where


class ListPage(Page):
    """A child says what is listed and what a row opens; the keys are the same on every list."""

    columns: ClassVar[tuple[Column, ...]] = ()
    placeholder: ClassVar[str] = ""
    unit: ClassVar[str] = "รายการ"
    sort: ClassVar[str] = ""
    descending: ClassVar[bool] = False
    opens: ClassVar[str] = ""
    """The page a row opens with its id; empty when rows open nothing."""
    note: ClassVar[str] = ""
    """What is said after the count in the header."""

    # ── what a child says ──

    def lines(self) -> Callable[..., list[Line]]:
        """The question that reads a page of the list."""
        raise NotImplementedError

    def anchors(self) -> Callable[..., tuple[int, list[Key]]]:
        """The question that counts and finds where pages begin."""
        raise NotImplementedError

    def empty(self) -> Empty:
        """What is said where there is nothing yet."""
        raise NotImplementedError

    def filters(self) -> tuple[FilterChip, ...]:
        """The filters beside the search box."""
        return ()

    def actions_of_page(self) -> None:
        """The buttons of the header; the main one last."""

    # ── how it looks ──

    def build(self) -> None:
        """Search, filters, table; keys at the foot."""
        source = Source(self.desk, self.around.background, self.lines(), self.anchors())
        self.list = ListView(
            source,
            self.columns,
            placeholder=self.placeholder,
            empty=self.empty(),
            filters=self.filters(),
            sort=self.sort,
            descending=self.descending,
            unit=self.unit,
            opens=bool(self.opens),
        )
        self.add(self.list)
        if isinstance(self.record, Only):
            self.list.begin_with(self.record.filter, self.record.answer)
        if self.shows_names and self.may_see_names:
            self.list.show_names(named=True)
        self.list.opened.connect(self.open_line)
        self.list.told.connect(self.foot.tell)
        self.list.counted.connect(self.tell_count)
        self.list.model.failed.connect(self.failed)
        if self.opens:
            self.on_key("F2", self.edit_line)
        self.actions_of_page()
        opening = [("เปิด", "Enter")] if self.opens else []
        leaving = (("Excel", "Ctrl+E"), ("PDF", "Ctrl+P"))
        self.foot.keys(("ค้นหา", "Ctrl+F"), *opening, ("ดูตัวอย่าง", "Space"), *leaving)

    def keys_of_kind(self) -> None:
        """Search, rows, what leaves the list."""
        self.on_key("Ctrl+F", self.seek)
        self.on_key("Ctrl+E", self.save_list)
        self.on_key("Ctrl+P", self.print_list)
        self.on_key("F3", lambda: self.list.step(1))
        self.on_key("Shift+F3", lambda: self.list.step(-1))

    def seek(self) -> None:
        """Go to the search box."""
        self.list.search.start()

    def escape(self) -> bool:
        """The preview closes, the words that were looked for go, the table is left."""
        view = self.list
        if view.preview.isVisible():
            view.preview.hide()
            view.table.setFocus()
        elif view.search.text():
            view.search.clear()
            view.search.setFocus()
        elif not view.search.hasFocus():
            view.search.setFocus()
        else:
            return False
        return True

    def load(self) -> None:
        """Read, or read again."""
        self.list.refresh()

    def revealed_or_masked(self) -> None:
        """Names whole in the rows, or masked again at once."""
        if not self.closed:
            self.list.show_names(named=self.may_see_names)
            self.tell_count()

    def start_here(self) -> QWidget:
        """The search box."""
        return self.list.search

    def open_line(self, line: Line) -> None:
        """Open the record of a row; its page can then go on to the rows beside it."""
        if self.opens:
            self.around.navigator.follow(self.opens, self.row_beside)
            self.go_to(self.opens, line.id)

    def edit_line(self) -> None:
        """Open the selected record to change it."""
        if (line := self.list.selected) is not None:
            self.around.navigator.follow(self.opens, self.row_beside)
            self.around.navigator.edit(self.opens, line.id)

    def row_beside(self, step: int) -> UUID | None:
        """Go a row up or down, and say which record stands there; None at the ends."""
        if self.closed:
            return None
        line = self.list.step(step)
        return line.id if line is not None else None

    def save_list(self) -> None:
        """Save what the list shows now as a workbook: every row, codes and masked names."""
        suggested = f"{self.title} {self.desk.clock.today().isoformat()}.xlsx"
        chosen, _ = QFileDialog.getSaveFileName(
            self, "ส่งออกรายการเป็น Excel", str(Path.home() / suggested), "Excel (*.xlsx)"
        )
        if not chosen:
            return
        path = Path(chosen).with_suffix(".xlsx")
        self._send_out(lambda saving, count, report: saving.save(path, count, report))

    def print_list(self) -> None:
        """Save what the list shows now as a register on A4: codes and masked names."""
        path = ask_where(self, f"{self.title} {self.desk.clock.today().isoformat()}.pdf")
        if path is not None:
            self._send_out(lambda saving, count, report: saving.print(path, count, report))

    def _send_out(self, write: Callable[..., tuple[Path, int]]) -> None:
        view = self.list
        saving = ListSaving(view.model.source, view.want, self.columns, self.title)
        count = view.model.rowCount()
        self.work(
            f"กำลังส่งออก {count:,} {self.unit}",
            lambda report: write(saving, count, report),
            lambda done: self.say(f"ส่งออก {done[1]:,} {self.unit} เป็น {done[0].name} แล้ว"),
            unit=self.unit,
        )

    def tell_count(self) -> None:
        """How many were found."""
        masked = " · ชื่อบุคคลปิดไว้ในรายการ" if self.shows_names and not self.may_see_names else ""
        self.head.tell(summary=f"{self.list.found}{self.note}{masked}")
