"""Which page opens which kind of record, and the doors that have no digit of their own."""

from collections.abc import Callable, Container
from dataclasses import dataclass
from uuid import UUID

from centredesk.actions.finding import Hit
from centredesk.ui.palette.commands import Command


@dataclass(frozen=True)
class Shelf:
    """One kind of record: the page that opens it, the words above its rows, its picture."""

    page: str
    group: str
    icon: str


SHELVES: dict[str, Shelf] = {
    "case": Shelf("case", "กรณี", "folder"),
    "person": Shelf("person", "บุคคล", "person"),
    "report": Shelf("report", "เรื่องที่รับแจ้ง", "call"),
    "victim": Shelf("victim", "ผู้เสียหาย", "heart_pulse"),
    "screening": Shelf("screening", "การคัดแยก", "person_search"),
    "screening_operation": Shelf("operation", "ปฏิบัติการคัดแยก", "people"),
    "agency": Shelf("agency", "หน่วยงาน", "building"),
}
RECENT = "เปิดล่าสุด"


def kinds_with_pages(pages: Container[str]) -> tuple[str, ...]:
    """The kinds of record that can be opened."""
    return tuple(kind for kind, shelf in SHELVES.items() if shelf.page in pages)


def kind_of(page: str) -> str:
    """The kind of record a page shows; nothing for a page without one."""
    return next((kind for kind, shelf in SHELVES.items() if shelf.page == page), "")


def to_open(hit: Hit, go_to: Callable[[str, UUID], object], *, group: str = "") -> Command:
    """The row that opens a record."""
    shelf = SHELVES[hit.kind]
    note = " · ".join(part for part in (shelf.group if group else "", hit.note) if part)
    return Command(
        hit.code, lambda: go_to(shelf.page, hit.id), group or shelf.group, note, icon=shelf.icon
    )
