"""What leaves the program on paper or as a workbook: which, and how many rows, in the journal."""

from centredesk.storage.unit_of_work import UnitOfWork


def note_export(work: UnitOfWork, title: str, *, count: int) -> None:
    """Journal that a list was saved as a workbook or a register, or a record as a paper."""
    work.note("export_list", reason=f"{title} {count:,} รายการ")
