"""Ctrl+P on the page of a record: an official PDF of what the page shows, saved where one says."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QFileDialog, QWidget

from centredesk.actions.list_papers import note_export
from centredesk.actions.record_pages import RecordFound
from centredesk.fields.blank import Blank
from centredesk.fields.codes import code_list
from centredesk.fields.field import Field, fields_of
from centredesk.models.record import Record
from centredesk.thai.digits import thai_digits
from centredesk.ui.forms.section_form import value_of
from centredesk.ui.forms.section_view import in_words

if TYPE_CHECKING:
    from centredesk.desk import Desk

Told = tuple[str, list[tuple[str, str]]]
_LEAST = "ลับ"


class Lines(NamedTuple):
    """What belongs to the record: heads with their shares, the cells of each line, what is left."""

    heading: str
    heads: Sequence[tuple[str, int]]
    rows: Sequence[tuple[str, ...]]
    note: str = ""


def sections_on_paper(
    found: RecordFound,
    sections: Sequence[tuple[str, str]],
    *,
    leave_out: Sequence[str],
    hidden: Callable[[Field], bool],
) -> list[Told]:
    """Every section with label and words, hidden where the page hides them."""
    record = found.record
    return [
        (
            heading,
            [
                (field.label, _words(found, field, hidden=hidden(field)))
                for field in fields_of(type(record), section)
                if field.name not in leave_out
            ],
        )
        for section, heading in sections
    ]


def _words(found: RecordFound, field: Field, *, hidden: bool) -> str:
    if field.name not in found.spoken or isinstance(value_of(found.record, field.name), Blank):
        words = in_words(found.record, field, hidden=hidden)
        return thai_digits(words) if field.kind.counted else words
    return "ปิดไว้" if hidden else found.spoken[field.name]


def secrecy_of(record: Record) -> str:
    """The mark of the paper: the record's own class, never less than secret."""
    own = getattr(record, "confidentiality", None)
    return code_list("secrecy").label(own) if own in ("2", "3") else _LEAST


def ask_where(over: QWidget, suggested: str) -> Path | None:
    """Where the PDF is to be saved; None when nothing was chosen."""
    chosen, _ = QFileDialog.getSaveFileName(
        over, "บันทึก PDF", str(Path.home() / suggested), "PDF (*.pdf)"
    )
    return Path(chosen).with_suffix(".pdf") if chosen else None


def save_record(
    desk: "Desk",
    path: Path,
    title: str,
    told: Sequence[Told],
    lines: Sequence[Lines],
    *,
    secrecy: str,
) -> Path:
    """Write the paper of a record and journal it."""
    # What makes paper is loaded when somebody wants some.
    from centredesk.exports.record_paper import Listed, Section, record_paper  # noqa: PLC0415

    parts: list[Section | Listed] = [Section(*one) for one in told]
    parts += [Listed(*one) for one in lines]
    paper = record_paper(title, parts, made_on=desk.clock.today(), secrecy=secrecy)
    saved = paper.save(path)
    desk.do(note_export, f"PDF {title}", count=1)
    return saved
