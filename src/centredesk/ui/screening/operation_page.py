"""One screening operation: its people with their results, its place and team, its history."""

from collections.abc import Callable
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from centredesk import places
from centredesk.actions import access
from centredesk.actions.history import history_of
from centredesk.actions.listing import Line
from centredesk.actions.record_pages import RecordFound
from centredesk.actions.screening import list_screenings, record_screening, screening_anchors
from centredesk.actions.screening_pages import OperationFound, operation_page
from centredesk.fields.codes import code_list
from centredesk.models.record import Record
from centredesk.models.screening import Screening, ScreeningOperation
from centredesk.thai.dates import short_date, show_time
from centredesk.ui.lists.columns import Column, column
from centredesk.ui.lists.filters import FilterChip
from centredesk.ui.lists.list_view import Empty, ListView
from centredesk.ui.lists.record_table import Source
from centredesk.ui.navigation import something_new
from centredesk.ui.pages.record_page import RecordPage
from centredesk.ui.parts.boxes import clear, ground, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words, badge
from centredesk.ui.screening.states import RESULT_TONES

SECTIONS = (("operation", "เหตุการณ์"), ("team", "ทีมและหมายเหตุ"))
COLUMNS = (
    column(Screening, "screening_no", 160, look="strong"),
    Column("person", "บุคคล", 140),
    Column("name", "ชื่อ (ปิดไว้)", 0),
    column(Screening, "start_at", 160, sorts=True, need=2),
    column(Screening, "result", 200, look="badge", tones=RESULT_TONES),
)


class OperationPage(RecordPage):
    """An operation; people are added to it one after another, each with a form of their own."""

    name = "operation"
    what = "ปฏิบัติการคัดแยก"
    model = "screening_operation"
    watches: ClassVar[tuple[str, ...]] = ("screening_operation", "screening", "held_row")
    views_before = (("people", "ผู้ถูกคัดแยก"),)
    sections_told = SECTIONS
    operation: OperationFound | None = None

    def view(self, name: str) -> QWidget:
        """The people."""
        return People(self)

    def actions_of_page(self) -> None:
        """As every record; one more person by its key from every section."""
        super().actions_of_page()
        self.on_key("Ctrl+N", self.add_person)

    @property
    def may_screen(self) -> bool:
        """Whether the member may screen people."""
        return access.may(self.desk.member, record_screening)

    def add_person(self) -> None:
        """Screen one more person here."""
        if self.may_screen:
            self.go_to("screening", something_new(operation=self.record))

    def open_line(self, line: Line) -> None:
        """Open the screening of a row."""
        self.go_to("screening", line.id)

    def start_here(self) -> QWidget:
        """The people's search box."""
        view = self._views.get("people")
        return view.list.search if isinstance(view, People) else super().start_here()

    def load(self) -> None:
        """Read the operation with its counts, and its history."""
        self.ask(operation_page, self._show_operation, self.record)
        self.ask(history_of, self.show_history, "screening_operation", self.record)

    def _show_operation(self, found: OperationFound) -> None:
        self.operation = found
        self.show_found(found)

    def tell_head(self, record: Record) -> None:
        """Number, when and where."""
        assert isinstance(record, ScreeningOperation)  # noqa: S101  read by operation_page
        at = record.started_at
        when = f"{short_date(at.date())} {show_time(at)}" if at else ""
        where = places.full_name(record.place) if record.place else ""
        self.head.tell(record.op_no or "", " · ".join(part for part in (when, where) if part))
        if record.kind:
            self.head.mark(badge(code_list("operation_kind").label(record.kind)))

    def shown(self, found: RecordFound) -> None:
        """The counts above the people."""
        if isinstance(found, OperationFound):
            self.sections.tell("people", f"{found.screened:,}")
            view = self._views.get("people")
            if isinstance(view, People):
                view.tell(found)


class People(QWidget):
    """How many were screened with which result, and everybody of the operation."""

    def __init__(self, page: OperationPage) -> None:
        super().__init__()
        self._page = page
        source = Source(page.desk, page.around.background, list_screenings, screening_anchors)
        results = [(option.code, option.th) for option in code_list("result").options]
        told = "เพิ่มทีละคนด้วย Ctrl+N หรือนำเข้าทะเบียนทั้งแฟ้ม"
        self.list = ListOfOperation(
            source,
            COLUMNS,
            placeholder="เลขคัดแยก หรือชื่อบุคคล",
            empty=Empty("person_search", "ยังไม่มีผู้ถูกคัดแยกในปฏิบัติการนี้", told),
            filters=(FilterChip("result", "ผลการคัดแยก", results),),
            sort="start_at",
            unit="คน",
        )
        self.list.belong_to(page.record)
        self.list.search.setFixedWidth(200)
        add = Button("เพิ่มบุคคล", page.add_person, icon="add", keys="Ctrl+N")
        if page.may_screen and (bar := self.list.bar.layout()) is not None:
            bar.addWidget(add)
        self.list.opened.connect(page.open_line)
        self.list.told.connect(page.foot.tell)
        self.list.model.failed.connect(page.failed)
        self._counts = ground("bar")
        self._line = QVBoxLayout(self._counts)
        self._line.setContentsMargins(24, 10, 24, 10)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for piece in (self._counts, self.list):
            # The window must be able to become narrow, and then the navigation gives way.
            piece.setSizePolicy(QSizePolicy.Policy.Ignored, piece.sizePolicy().verticalPolicy())
        whole.addWidget(self._counts)
        whole.addWidget(self.list, 1)

    def tell(self, found: OperationFound) -> None:
        """Show the counts, and read the people again."""
        clear(self._line)
        self._line.addLayout(_counts(found, lambda: self._page.go_to("held")))
        self.list.refresh()


def _counts(found: OperationFound, to_held: Callable[[], object]) -> QHBoxLayout:
    """How many of all were screened, by result, and how many rows still wait."""
    record = found.record
    total = record.persons_total if isinstance(record, ScreeningOperation) else None
    of = f" จาก {total:,} คน" if total else " คน"
    results = code_list("result")
    told = [f"{results.label(r) if r else 'ยังไม่มีผล'} {count:,}" for r, count in found.results]
    by_result = Words(" · ".join(told), "soft", wrap=True)
    line = row(Words(f"คัดแยกแล้ว {found.screened:,}{of}", "strong"), 8, by_result, gap=8)
    line.setStretch(2, 1)
    if found.held:
        line.addWidget(Button(f"แถวที่พักไว้ {found.held:,} แถว", to_held, kind="link"))
    return line


class ListOfOperation(ListView):
    """The screenings of one operation; every search stays inside it."""

    _operation: UUID | None = None

    def belong_to(self, operation: UUID) -> None:
        """Show the screenings of this operation only."""
        self._operation = operation

    def look_for(self, **changed: Any) -> None:
        """Change words, sort or filters, inside the operation."""
        kept = changed.get("filters", self._want.filters)
        others = tuple(pair for pair in kept if pair[0] != "operation")
        changed["filters"] = (("operation", self._operation), *others)
        super().look_for(**changed)

    def load(self) -> None:
        """Read for the first time, inside the operation."""
        self.look_for()

    def _show(self) -> None:
        super()._show()
        everybody = not self._want.find.strip() and len(self._want.filters) == 1
        if everybody and not self.model.rowCount():
            self._stack.setCurrentWidget(self._nothing)
