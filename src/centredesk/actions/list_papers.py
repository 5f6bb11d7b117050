"""Lists that leave the program: what was exported and how many rows, in the journal."""

from centredesk.storage.unit_of_work import UnitOfWork


def note_export(work: UnitOfWork, title: str, *, count: int) -> None:
    """Journal that a list was saved as a workbook; codes and masked names only."""
    work.note("export_list", reason=f"{title} {count:,} รายการ")
