"""A return on A4: upright if it fits, else on its side, else in parts one below the other."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from centredesk.exports.paper import NOTE, Paper, PaperLook
from centredesk.exports.pen import Pen
from centredesk.exports.returns.figures import Column, Figures, ReturnHead, Row, Value
from centredesk.exports.returns.wording import head_lines, tail_notes
from centredesk.exports.saving import save_whole
from centredesk.exports.shapes import Signatures, Signer
from centredesk.exports.table import PAD, Table, TableColumn, TableRow
from centredesk.exports.thai_lines import narrowest
from centredesk.exports.thai_paragraph import Paragraph, Style
from centredesk.thai.dates import short_date
from centredesk.thai.digits import thai_digits

ZERO: Final = "–"
# The first is what the ministry's style asks for; the second the least that reads well.
_SIZES: Final = (16.0, 14.0)
_LEADING: Final = 19.0
_ROW_HEAD: Final = (95.0, 230.0)
_DECIMALS: Final = {"money": 2, "average": 1, "percent": 1}
_FIGURE_ROOM: Final = 14.0


@dataclass(frozen=True)
class _Plan:
    """How a return is set: the type size and the columns of each part, with their widths."""

    size: float
    parts: tuple[tuple[int, ...], ...]


def write_return(figures: Figures, head: ReturnHead, path: Path, *, password: str = "") -> Path:
    """Write one return as a PDF."""
    return save_whole(path, return_paper(figures, head).finish(password=password))


def return_paper(figures: Figures, head: ReturnHead) -> Paper:
    """The document, not yet saved."""
    upright = _paper(figures, head, landscape=False)
    if plan := _one_part(upright, figures, head, _SIZES[0]):
        return _set(upright, figures, head, plan)
    for size in _SIZES:
        paper = _paper(figures, head, landscape=True)
        plan = _one_part(paper, figures, head, size)
        # Many columns may be set smaller to keep the signatures on the page of the figures.
        if plan and (_set(paper, figures, head, plan).fits_one_page() or size == _SIZES[-1]):
            return paper
    paper = _paper(figures, head, landscape=True)
    return _set(paper, figures, head, _parts(paper, figures, head))


def _set(paper: Paper, figures: Figures, head: ReturnHead, plan: _Plan) -> Paper:
    lines = head_lines(figures, head)
    paper.heading(lines[0])
    for line in lines[1:]:
        paper.subheading(thai_digits(line) if head.thai_digits else line)
    paper.space(4)
    for place, part in enumerate(plan.parts, start=1):
        if len(plan.parts) > 1:
            said = f"ส่วนที่ {place} จาก {len(plan.parts)}"
            paper.section(thai_digits(said) if head.thai_digits else said)
        paper.add(_table(paper, figures, head, part, plan.size))
    _tail(paper, figures, head, plan.size)
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


def _one_part(paper: Paper, figures: Figures, head: ReturnHead, size: float) -> _Plan | None:
    shown = shown_columns(figures)
    least = _least(paper.pen, figures, head, size)
    fits = _ROW_HEAD[0] + sum(least[place] for place in shown) <= paper.width
    return _Plan(size, (shown,)) if fits else None


def _parts(paper: Paper, figures: Figures, head: ReturnHead) -> _Plan:
    """Share the columns out; those under one shared head stay together."""
    shown = shown_columns(figures)
    size = _SIZES[-1]
    least = _least(paper.pen, figures, head, size)
    room = paper.width - _ROW_HEAD[0]
    parts: list[list[int]] = [[]]
    for family in _families(figures, shown):
        width = sum(least[place] for place in family)
        if parts[-1] and sum(least[place] for place in parts[-1]) + width > room:
            parts.append([])
        parts[-1] += family
    return _Plan(size, tuple(map(tuple, parts)))


def _families(figures: Figures, shown: tuple[int, ...]) -> list[list[int]]:
    families: list[list[int]] = []
    for place in shown:
        group = figures.columns[place].group
        if group and families and figures.columns[families[-1][-1]].group == group:
            families[-1].append(place)
        else:
            families.append([place])
    return families


def _least(pen: Pen, figures: Figures, head: ReturnHead, size: float) -> list[float]:
    """The least width of every column at which no word and no figure is cut."""
    widths = []
    for place, column in enumerate(figures.columns):
        texts = {
            cell_text(r.values[place], column, thai=head.thai_digits) for r in figures.all_rows
        }
        body = max((narrowest(text, pen, bold=True) for text in texts), default=0)
        wide = max(body, narrowest(column.th, pen, bold=True)) * size
        roomy = column.what in ("text", "date")
        widths.append(wide + 2 * PAD + (_FIGURE_ROOM if roomy else 0.5))
    return widths


def _table(
    paper: Paper, figures: Figures, head: ReturnHead, part: tuple[int, ...], size: float
) -> Table:
    widths = _widths(paper, figures, head, part, size)
    columns = [TableColumn(figures.rows_head, widths[0])]
    for place, width in zip(part, widths[1:], strict=True):
        column = figures.columns[place]
        align = Style(align="left" if column.what == "text" else "right").align
        columns.append(TableColumn(column.th, width, column.group, align))
    rows = [_row(figures, head, row, part) for row in figures.all_rows]
    style = Style(size=size, leading=_LEADING * size / _SIZES[0])
    return Table(columns, rows, style=style, after=6)


def _row(figures: Figures, head: ReturnHead, row: Row, part: tuple[int, ...]) -> TableRow:
    thai = head.thai_digits
    cells = (cell_text(row.values[p], figures.columns[p], thai=thai) for p in part)
    first = thai_digits(row.th) if thai else row.th
    return TableRow((first, *cells), total=row is figures.total)


def _widths(
    paper: Paper, figures: Figures, head: ReturnHead, part: tuple[int, ...], size: float
) -> list[float]:
    """The row head takes what its longest line needs, the columns share the rest."""
    every = _least(paper.pen, figures, head, size)
    least = [every[place] for place in part]
    spare = paper.width - sum(least) - _ROW_HEAD[0]
    typeface = paper.pen.face("Bold")
    longest = max(typeface.width_of(row.th) for row in figures.all_rows) * size + 2 * PAD + 1
    first = min(max(longest, _ROW_HEAD[0]), _ROW_HEAD[0] + max(0.0, spare), _ROW_HEAD[1])
    share = (paper.width - sum(least) - first) / len(least)
    return [first, *(width + share for width in least)]


def _tail(paper: Paper, figures: Figures, head: ReturnHead, size: float) -> None:
    """Counting basis and notes, which keep the signatures company."""
    notes = [thai_digits(n) if head.thai_digits else n for n in tail_notes(figures)]
    style = replace(NOTE, keep_with_next=True)
    paper.add(*(Paragraph(note, style) for note in notes))
    signers = (Signer("ผู้จัดทำ", head.prepared_by), Signer("ผู้ตรวจ", head.checked_by))
    paper.add(Signatures(signers, size=size))
