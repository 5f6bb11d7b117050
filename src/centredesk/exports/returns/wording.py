"""The words every return bears, on paper and in the workbook alike."""

from centredesk.exports.returns.figures import Figures, ReturnHead
from centredesk.thai.dates import long_date


def head_lines(figures: Figures, head: ReturnHead) -> list[str]:
    """The lines above the table; the first is the name of the return."""
    period = head.period_text or figures.period.title
    # A line of its own: the number of a letter is as long as an office likes it.
    letter = [f"ตามหนังสือที่ {head.letter_no}"] if head.letter_no else []
    return [
        f"แบบ {figures.code} {figures.title}",
        head.centre_name,
        f"{period} ข้อมูล ณ วันที่ {long_date(head.as_at)}",
        *letter,
    ]


def tail_notes(figures: Figures) -> list[str]:
    """What stands below the table: how it was counted, then the notes."""
    basis = [f"วิธีนับ: {figures.basis}"] if figures.basis else []
    return [*basis, *(f"หมายเหตุ: {note}" for note in figures.notes)]
