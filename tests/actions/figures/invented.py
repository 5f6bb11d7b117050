"""An office as plain rows: put into the store for the real count, and read by the slow one."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from centredesk.desk import Desk
from centredesk.models import MODELS
from centredesk.storage.unit_of_work import UnitOfWork

Line = dict[str, Any]
ORDER = (
    "person",
    "case",
    "involvement",
    "screening_operation",
    "screening",
    "victim",
    "assistance",
    "report",
    "held_row",
)
NUMBERS = {
    "person": "code",
    "case": "case_no",
    "involvement": "code",
    "screening_operation": "op_no",
    "screening": "screening_no",
    "victim": "victim_no",
    "report": "report_no",
}


@dataclass
class Invented:
    """Rows by model, each with its id; `removed` is a key like any other."""

    rows: dict[str, list[Line]] = field(default_factory=lambda: {slug: [] for slug in ORDER})

    def add(self, slug: str, **values: Any) -> UUID:
        """One more row; later rows have greater ids, and a number if none is given."""
        place = len(self.rows[slug]) + 1
        key = UUID(int=(ORDER.index(slug) + 1) * 10**6 + place)
        number = {NUMBERS[slug]: f"ทด-{slug}-{place:04}"} if slug in NUMBERS else {}
        self.rows[slug].append({"id": key, "removed": False, **number, **values})
        return key

    def __getitem__(self, slug: str) -> list[Line]:
        return self.rows[slug]

    def get(self, slug: str, key: UUID | None) -> Line | None:
        """The row with this id, if it was not struck out."""
        found = (row for row in self.rows[slug] if row["id"] == key and not row["removed"])
        return next(found, None)

    def fill(self, work: UnitOfWork) -> None:
        """Write every row, then strike out those that are removed."""
        for slug in ORDER:
            model = MODELS[slug]
            drafts = [{n: v for n, v in row.items() if n != "removed"} for row in self.rows[slug]]
            work.add_many(model, drafts)
        for slug in ORDER:
            for row in self.rows[slug]:
                if row["removed"]:
                    work.remove(MODELS[slug], row["id"], reason="บันทึกซ้ำ")


@contextmanager
def filled(desk: Desk, office: Invented) -> Iterator[UnitOfWork]:
    """A transaction in which the office holds these rows; it is rolled back afterwards."""
    with desk._engine.connect() as connection, connection.begin() as transaction:
        work = desk._work(connection, "test")
        office.fill(work)
        yield work
        transaction.rollback()
