"""One record on paper: what its page shows, section by section, and the lists beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from centredesk.exports.block import Block
from centredesk.exports.paper import Paper, PaperLook
from centredesk.exports.shapes import Beside, RuleLine
from centredesk.exports.table import Table, TableColumn, TableRow
from centredesk.exports.thai_lines import Run
from centredesk.exports.thai_paragraph import Paragraph, Style
from centredesk.thai.dates import long_date
from centredesk.thai.digits import thai_digits

_LABEL: Final = Style(leading=22, left=14)
_HEAD: Final = Style(leading=22, left=14, keep_with_next=True)
_WORDS: Final = Style(leading=22)
_NARRATIVE: Final = Style(leading=22, left=28, align="justify", after=4)
_EMPTY: Final = Style(size=14, leading=19, left=14)
_NOTE: Final = Style(size=14, leading=19, left=14, after=4, keep_with_next=True)
_CELL: Final = Style(size=14, leading=17)
_AT: Final = 168.0
# Longer words than these stand below their label, where they may go on over the page.
_BESIDE: Final = 300
Told = tuple[str, str]


@dataclass(frozen=True)
class Section:
    """One part of the record: its heading, then label and words of every field."""

    heading: str
    told: Sequence[Told]


@dataclass(frozen=True)
class Listed:
    """What belongs to the record: heads with their shares of the width, a line each, a note."""

    heading: str
    heads: Sequence[tuple[str, int]]
    rows: Sequence[tuple[str, ...]] = field(default=())
    note: str = ""


def record_paper(
    title: str, parts: Sequence[Section | Listed], *, made_on: date, secrecy: str
) -> Paper:
    """The paper of a record; nothing stands on it that the page did not show."""
    paper = Paper(PaperLook(title, made_on, secrecy=secrecy, number_first_page=False))
    paper.heading(title)
    paper.subheading(f"ข้อมูล ณ วันที่ {thai_digits(long_date(made_on))}")
    paper.add(RuleLine(0.35))
    for part in parts:
        paper.space(6)
        paper.section(part.heading)
        if isinstance(part, Section):
            paper.add(*_facts(part.told))
        else:
            paper.add(*_list(part, paper.width))
    return paper


def _facts(told: Sequence[Told]) -> Iterator[Block]:
    """What is known, a line each; what is not, in one line at the end."""
    for label, words in told:
        if not words:
            continue
        if len(words) > _BESIDE or "\n" in words:
            yield Paragraph([Run(label, bold=True)], _HEAD)
            yield from (Paragraph(line, _NARRATIVE) for line in words.splitlines() if line.strip())
        else:
            yield Beside(
                Paragraph([Run(label, bold=True)], _LABEL), Paragraph(words, _WORDS), at=_AT
            )
    if empty := [label for label, words in told if not words]:
        yield Paragraph([Run("ยังไม่มีข้อมูล: ", bold=True), Run(" · ".join(empty))], _EMPTY)


def _list(part: Listed, width: float) -> Iterator[Block]:
    if not part.rows:
        yield Paragraph("ไม่มีรายการ", _EMPTY)
        return
    share = width / sum(share for _, share in part.heads)
    columns = [TableColumn(head, share * wide) for head, wide in part.heads]
    if part.note:
        yield Paragraph(part.note, _NOTE)
    yield Table(columns, [TableRow(row) for row in part.rows], style=_CELL, after=4)
