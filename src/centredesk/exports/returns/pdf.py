"""A return on A4: upright if it fits, else on its side, else in parts one below the other."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from centredesk.exports.block import Block, Together
from centredesk.exports.paper import NOTE, Paper, PaperLook, section
from centredesk.exports.returns.column_widths import (
    ROW_HEAD,
    Measured,
    column_widths,
    least_width,
    row_head_width,
)
from centredesk.exports.returns.figures import Column, Figures, ReturnHead, Row, Value
from centredesk.exports.returns.wording import head_lines, tail_notes
from centredesk.exports.saving import save_whole
from centredesk.exports.shapes import Signatures, Signer
from centredesk.exports.table import Table, TableColumn, TableRow
from centredesk.exports.thai_paragraph import Align, Paragraph, Style
from centredesk.thai.dates import short_date
from centredesk.thai.digits import thai_digits

ZERO: Final = "–"
_ALIGNED: Final[dict[str, Align]] = {"text": "left", "date": "centre"}
_DECIMALS: Final = {"money": 2, "average": 1, "percent": 1}


@dataclass(frozen=True)
class _Setting:
    """How a return is set: which way the page lies, and the sizes of figures, heads and notes."""

    landscape: bool
    size: float

    @property
    def cells(self) -> Style:
        return Style(size=self.size, leading=round(self.size * _LEADING, 2))

    @property
    def heads(self) -> Style:
        return self.cells.at(self.size - 1)


_LEADING: Final = 19 / 16
# The first size is what the ministry's style asks for; the last the least that reads well.
_SETTINGS: Final = tuple(
    _Setting(lies, size) for size in (16.0, 15.0, 14.0) for lies in (False, True)
)
_Part = tuple[int, ...]


def write_return(figures: Figures, head: ReturnHead, path: Path, *, password: str = "") -> Path:
    """Write one return as a PDF."""
    return save_whole(path, return_paper(figures, head).finish(password=password))


def return_paper(figures: Figures, head: ReturnHead) -> Paper:
    """The document, not yet saved; set smaller where that keeps it on one page."""
    shown = shown_columns(figures)
    papers = {lies: _paper(figures, head, landscape=lies) for lies in (False, True)}
    fitting = [it for it in _SETTINGS if _fits(papers[it.landscape], figures, head, shown, it)]
    for setting in fitting:
        paper = _set(figures, head, (shown,), setting)
        if paper.fits_one_page():
            return paper
    if fitting:
        upright = fitting[0] == _SETTINGS[0]
        return _set(figures, head, (shown,), fitting[0 if upright else -1])
    smallest = _SETTINGS[-1]
    parts = _parts(papers[smallest.landscape], figures, head, smallest)
    return _set(figures, head, parts, smallest)


def _set(figures: Figures, head: ReturnHead, parts: tuple[_Part, ...], setting: _Setting) -> Paper:
    paper = _paper(figures, head, landscape=setting.landscape)
    lines = head_lines(figures, head)
    paper.heading(lines[0])
    for line in lines[1:]:
        paper.subheading(thai_digits(line) if head.thai_digits else line)
    paper.space(4)
    tables = [_table(paper, figures, head, part, setting, last=part is parts[-1]) for part in parts]
    blocks: list[Block] = []
    for place, table in enumerate(tables, start=1):
        if len(parts) > 1:
            said = f"ส่วนที่ {place} จาก {len(parts)}"
            blocks.append(section(thai_digits(said) if head.thai_digits else said))
        blocks.append(table)
    begun = len(blocks) - 2 if len(parts) > 1 else len(blocks)
    last = (*blocks[begun:], *_tail(figures, head, setting.size))
    paper.add(*blocks[:begun], *([Together(last)] if len(parts) > 1 else last))
    return paper


def shown_columns(figures: Figures) -> tuple[int, ...]:
    """The columns that are printed: a quiet one only when it holds something."""
    return tuple(
        place
        for place, column in enumerate(figures.columns)
        if not column.quiet or any(row.values[place] for row in figures.all_rows)
    )


def cell_text(value: Value, column: Column, *, thai: bool = False) -> str:
    """A figure as it is printed; nothing counted is a dash."""
    if value is None:
        return ""
    if isinstance(value, int | Decimal):
        decimals = _DECIMALS.get(column.what, 0)
        text = f"{value:,.{decimals}f}" if value else ZERO
    else:
        text = short_date(value) if isinstance(value, date) else value
    return thai_digits(text) if thai else text


def _paper(figures: Figures, head: ReturnHead, *, landscape: bool) -> Paper:
    look = PaperLook(
        title=f"{figures.code} {figures.title}",
        made_on=head.as_at,
        landscape=landscape,
        secrecy=head.secrecy,
        chain_head=head.chain_head,
        thai_numbers=head.thai_digits,
    )
    return Paper(look)


def _fits(
    paper: Paper, figures: Figures, head: ReturnHead, shown: _Part, setting: _Setting
) -> bool:
    least = _least(paper, figures, head, setting)
    return ROW_HEAD[0] + sum(least[place] for place in shown) <= paper.width


def _parts(
    paper: Paper, figures: Figures, head: ReturnHead, setting: _Setting
) -> tuple[_Part, ...]:
    """Share the columns out; those under one shared head stay together."""
    least = _least(paper, figures, head, setting)
    room = paper.width - ROW_HEAD[0]
    parts: list[list[int]] = [[]]
    for family in _families(figures, shown_columns(figures)):
        width = sum(least[place] for place in family)
        if parts[-1] and sum(least[place] for place in parts[-1]) + width > room:
            parts.append([])
        parts[-1] += family
    return tuple(map(tuple, parts))


def _families(figures: Figures, shown: tuple[int, ...]) -> list[list[int]]:
    families: list[list[int]] = []
    for place in shown:
        group = figures.columns[place].group
        if group and families and figures.columns[families[-1][-1]].group == group:
            families[-1].append(place)
        else:
            families.append([place])
    return families


def _least(paper: Paper, figures: Figures, head: ReturnHead, setting: _Setting) -> list[float]:
    measured = _measured(figures, head)
    return [least_width(paper.pen, it, setting.size, setting.heads.size) for it in measured]


def _measured(figures: Figures, head: ReturnHead) -> list[Measured]:
    thai = head.thai_digits
    return [
        Measured(
            column.th,
            column.group,
            column.what,
            frozenset(cell_text(row.values[at], column, thai=thai) for row in figures.all_rows),
        )
        for at, column in enumerate(figures.columns)
    ]


def _table(
    paper: Paper,
    figures: Figures,
    head: ReturnHead,
    part: _Part,
    setting: _Setting,
    *,
    last: bool,
) -> Table:
    widths = _widths(paper, figures, head, part, setting)
    columns = [TableColumn(figures.rows_head, widths[0])]
    for place, width in zip(part, widths[1:], strict=True):
        column = figures.columns[place]
        align = _ALIGNED.get(column.what, "right")
        columns.append(TableColumn(column.th, width, column.group, align))
    rows = [_row(figures, head, row, part) for row in figures.all_rows]
    return Table(
        columns,
        rows,
        style=setting.cells,
        heads=setting.heads,
        after=6,
        # The total, the row above it and what stands below go with the signatures.
        last_rows=2 + len(figures.apart_rows) if last else 0,
    )


def _row(figures: Figures, head: ReturnHead, row: Row, part: tuple[int, ...]) -> TableRow:
    thai = head.thai_digits
    cells = (cell_text(row.values[p], figures.columns[p], thai=thai) for p in part)
    first = thai_digits(row.th) if thai else row.th
    return TableRow((first, *cells), total=row is figures.total)


def _widths(
    paper: Paper, figures: Figures, head: ReturnHead, part: _Part, setting: _Setting
) -> list[float]:
    """The row head takes what its longest line needs, the columns share the rest."""
    every, least = _measured(figures, head), _least(paper, figures, head, setting)
    room = paper.width - sum(least[place] for place in part)
    heads = [row.th for row in figures.all_rows]
    first = row_head_width(paper.pen, heads, setting.size, room)
    columns = [every[place] for place in part]
    size = setting.size
    rest = paper.width - first
    return [first, *column_widths(paper.pen, columns, rest, size=size, heads=setting.heads)]


def _tail(figures: Figures, head: ReturnHead, size: float) -> tuple[Block, ...]:
    """Counting basis and notes, which keep the signatures company."""
    notes = [thai_digits(n) if head.thai_digits else n for n in tail_notes(figures)]
    style = replace(NOTE, keep_with_next=True)
    signers = (
        Signer(name=head.prepared_by, beside="ผู้จัดทำ"),
        Signer(name=head.checked_by, beside="ผู้ตรวจ"),
    )
    return (*(Paragraph(note, style) for note in notes), Signatures(signers, size=size))
