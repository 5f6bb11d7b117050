"""A whole list: search, filters, sortable heads, rows, count, and what to say when it is empty."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from centredesk.actions.listing import Line, Want
from centredesk.ui.lists.columns import Column
from centredesk.ui.lists.filters import FilterChip
from centredesk.ui.lists.not_found import NotFound, centred
from centredesk.ui.lists.preview import Preview
from centredesk.ui.lists.record_table import RecordTable, Source
from centredesk.ui.lists.search_box import SearchBox
from centredesk.ui.lists.table import Table
from centredesk.ui.parts.boxes import ground, put, row, rule
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Picture, Words
from centredesk.ui.parts.live import announce


@dataclass(frozen=True)
class Empty:
    """What is said where there is nothing: the state, the next step, perhaps a button."""

    picture: str
    title: str
    advice: str
    button: Button | None = None


class ListView(QWidget):
    """Search bar, table, and the two ways of being empty."""

    opened = Signal(object)
    told = Signal(str)
    counted = Signal(int)
    not_found = Signal(str)

    def __init__(
        self,
        source: Source,
        columns: tuple[Column, ...],
        *,
        placeholder: str,
        empty: Empty,
        filters: tuple[FilterChip, ...] = (),
        sort: str = "",
        descending: bool = False,
        unit: str = "รายการ",
        opens: bool = True,
    ) -> None:
        super().__init__()
        self.model = RecordTable(source, columns)
        self.table = Table(self.model)
        self.table.setAccessibleName(f"ตาราง{unit}")
        self.search = SearchBox(placeholder)
        self.filters = filters
        self._unit = unit
        self._want = Want(sort=sort, descending=descending)
        self._kept: UUID | None = None
        self._stack = QStackedWidget()
        self._nothing = _state(empty)
        self._not_found = NotFound(self.forget_filters, self.look_everywhere)
        self.bar = self._search_bar()
        self.preview = Preview(columns, opens=opens)
        self._lay_out()
        self._connect()

    def load(self) -> None:
        """Read the list for the first time."""
        self.model.look_for(self._want)

    def refresh(self) -> None:
        """Read again what changed; the place and the selection stay."""
        if self.model.rowCount() == 0:
            self.load()
        else:
            self.model.refresh()

    def look_for(self, **changed: Any) -> None:
        """Change words, sort or filters, and read."""
        self._want = replace(self._want, **changed)
        self.model.look_for(self._want)

    def show_names(self, *, named: bool) -> None:
        """Names whole from now on, or masked again; the place and the selection stay."""
        self._want = replace(self._want, named=named)
        self.preview.tell(None if not named else self.selected, named=named)
        self.model.show_names(self._want)

    def begin_with(self, name: str, answer: Any) -> None:
        """Set a filter before the list is read for the first time."""
        for chip in self.filters:
            if chip.column == name:
                _choose_silently(chip, answer)
        self._want = replace(self._want, filters=self._chosen())

    def filter_by(self, name: str, answer: Any) -> None:
        """Show what fits this filter alone, whatever was looked for."""
        for chip in self.filters:
            _choose_silently(chip, answer if chip.column == name else None)
        self.search.clear()
        self.look_for(find="", filters=self._chosen())

    def forget_filters(self) -> None:
        """Show everything again."""
        self.filter_by("", None)

    def look_everywhere(self) -> None:
        """Look for the same words without the filters."""
        for chip in self.filters:
            _choose_silently(chip, None)
        self.look_for(filters=())
        self.search.setFocus()

    def name_everywhere(self, text: str) -> None:
        """What looking without filters is called here."""
        self._not_found.everywhere.name(text)

    def suggest(self, words: str, text: str, then: Callable[[], object]) -> None:
        """Offer something where these words were not found."""
        if self._want.find.strip() == words:
            self._not_found.suggest(text, then)

    @property
    def selected(self) -> Line | None:
        """The line under the bar."""
        return self.model.line(self.table.currentIndex().row())

    @property
    def want(self) -> Want:
        """What is wanted of the list now: words, sort, filters."""
        return self._want

    @property
    def found(self) -> str:
        """How many there are, or that only the first of them are shown."""
        count = f"{self.model.rowCount():,} {self._unit}"
        return f"แสดง {count}แรกที่พบ พิมพ์ต่อเพื่อให้แคบลง" if self.model.more else f"พบ {count}"

    def step(self, by: int) -> Line | None:
        """Go up or down; the line that then stands under the bar, if it has been read."""
        number = self.table.currentIndex().row() + by
        if not 0 <= number < self.model.rowCount() or self.model.line(number) is None:
            return None
        self._select(number)
        self.model.index(number + by, 0).data()  # asks for the page it stands on
        return self.selected

    def show_preview(self) -> None:
        """Show the selected row beside the table, or close it."""
        if self.preview.isVisible():
            self.preview.hide()
        elif self.selected is not None:
            self.preview.tell(self.selected, named=self._want.named)
            self.preview.show()

    # ── inside ──

    def _search_bar(self) -> QWidget:
        bar = ground("bar")
        bar.setFixedHeight(57)
        self.search.setFixedWidth(288)
        frame = QHBoxLayout(bar)
        frame.setContentsMargins(24, 0, 24, 0)
        upright = rule("upright")
        upright.setFixedHeight(32)
        put(frame, self.search, 4, upright, 4, row(*self.filters), None)
        upright.setVisible(bool(self.filters))
        return bar

    def _lay_out(self) -> None:
        for widget in (self.table, self._nothing, self._not_found):
            self._stack.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._stack, 1)
        beside.addWidget(self.preview)
        whole.addLayout(beside, 1)

    def _connect(self) -> None:
        self.search.looked_for.connect(lambda words: self.look_for(find=words))
        self.search.went_down.connect(self._into_table)
        for chip in self.filters:
            chip.chosen.connect(self._filtered)
        self.table.opened.connect(self.opened)
        self.table.previewed.connect(self.show_preview)
        self.preview.open_wanted.connect(lambda: self.opened.emit(self.selected))
        self.table.horizontalHeader().sectionClicked.connect(self._sort)
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        self.model.modelAboutToBeReset.connect(self._keep)
        self.model.arrived.connect(self._show)
        self.model.counted.connect(self._counted)

    def _filtered(self) -> None:
        self.look_for(filters=self._chosen())

    def _chosen(self) -> tuple[tuple[str, Any], ...]:
        return tuple((c.column, c.value) for c in self.filters if c.value is not None)

    def _sort(self, section: int) -> None:
        told = self.model.columns[section]
        if told.sorts:
            again = self._want.sort == told.name
            self.look_for(sort=told.name, descending=again and not self._want.descending)

    def _into_table(self) -> None:
        if self.model.rowCount():
            self.table.setFocus()
            if not self.table.currentIndex().isValid():
                self._select(0)

    def _keep(self) -> None:
        self._kept = line.id if (line := self.selected) else None

    def _show(self) -> None:
        looking = bool(self._want.find.strip() or self._want.filters)
        self._tell()
        if self.model.rowCount():
            self.table.fit_rows()
            self._stack.setCurrentWidget(self.table)
            if not self.table.currentIndex().isValid():
                found = self.model.row_of(self._kept) if self._kept else None
                self._select(found or 0)
        else:
            words = self._want.find.strip()
            self._not_found.tell(words, filtered=bool(self._want.filters))
            self._stack.setCurrentWidget(self._not_found if looking else self._nothing)
            if words:
                self.not_found.emit(words)

    def _select(self, number: int) -> None:
        rows = QItemSelectionModel.SelectionFlag.Rows
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | rows
        self.table.selectionModel().setCurrentIndex(self.model.index(number, 0), flags)

    def _counted(self, count: int) -> None:
        self.search.setAccessibleDescription(self.found)
        if self._want.find or self._want.filters:
            announce(self.search, self.found)
        self.counted.emit(count)
        self._tell()

    def _tell(self, *_: object) -> None:
        line, number = self.selected, self.table.currentIndex().row()
        if self.preview.isVisible():
            self.preview.tell(line, named=self._want.named)
        if line is None:
            self.told.emit("")
            return
        name = self.model.columns[0].text(line.cells)
        more = "แรกที่พบ" if self.model.more else ""
        of = f"ลำดับที่ {number + 1:,} จาก {self.model.rowCount():,} {self._unit}{more}"
        self.told.emit(f"เลือกอยู่ {name}   ·   {of}")


def _choose_silently(chip: FilterChip, answer: Any) -> None:
    chip.blockSignals(True)
    chip.choose(answer)
    chip.blockSignals(False)


def _state(empty: Empty) -> QWidget:
    made = QWidget()
    pieces: list[QWidget] = [
        Picture(empty.picture, "text3", size=32),
        Words(empty.title, "subtitle"),
        Words(empty.advice, "soft"),
    ]
    centred(made, *pieces, *([empty.button] if empty.button else []))
    return made
