"""A table on paper: heads repeated on every page, Thai cells wrapped between words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from centredesk.exports.pen import Pen
from centredesk.exports.thai_lines import Run, phrased
from centredesk.exports.thai_paragraph import Align, LaidParagraph, Paragraph, Style

PAD: Final = 3.5
# The room above and below the text of a row, both together.
_GAP: Final = 2.5
_SHADE: Final = 0.93
# Only a row higher than this is ever parted; any other goes to the next page whole.
_TALL: Final = 300.0


@dataclass(frozen=True)
class TableColumn:
    """One column: its head, its width in points, the head it shares with its neighbours."""

    head: str
    width: float
    group: str = ""
    align: Align = "left"


@dataclass(frozen=True)
class TableRow:
    """One row; a total stands out by bold and a grey ground."""

    cells: tuple[str, ...]
    total: bool = False


@dataclass(frozen=True)
class _LaidRow:
    """A row whose cells are broken into lines."""

    cells: tuple[LaidParagraph, ...]
    shaded: bool

    @cached_property
    def height(self) -> float:
        return max(len(cell.lines) * cell.style.leading for cell in self.cells) + _GAP


def laid_head(text: str, pen: Pen, width: float, style: Style) -> LaidParagraph:
    """A head in bold, broken between its phrases where they fit and else between words."""
    room = width - 2 * PAD
    said = phrased(text, pen, room / style.size)
    return Paragraph([Run(said, bold=True)], style).laid(pen, room)


class Table:
    """A table; what does not fit on the page goes on under the same heads on the next."""

    keep_with_next = False

    def __init__(
        self,
        columns: Sequence[TableColumn],
        rows: Sequence[TableRow],
        *,
        style: Style | None = None,
        heads: Style | None = None,
        after: float = 0,
        last_rows: int = 0,
    ) -> None:
        """`last_rows` rows at the end stand on one page with what follows the table."""
        self._columns = tuple(columns)
        self._style = style or Style(leading=19)
        self._heads = heads or self._style
        self._last_rows = last_rows
        self._rows = rows
        self._after = after
        self._laid: list[_LaidRow] | None = None
        self._rows_height: float | None = None
        self._kept: dict[tuple[str, float, bool, Align], LaidParagraph] = {}
        self._kept_heads: dict[tuple[str, float], LaidParagraph] = {}

    @property
    def end_with_next(self) -> bool:
        """Whether its last rows must not stand on a page without what follows."""
        return self._last_rows > 0

    def height(self, pen: Pen, width: float) -> float:
        """The heads, all rows, and the space after."""
        if self._rows_height is None:
            self._rows_height = sum(row.height for row in self._laid_rows(pen))
        return self._head_height(pen) + self._rows_height + self._after

    def least(self, pen: Pen, width: float) -> float:
        """The heads and the first row."""
        return self._head_height(pen) + sum(row.height for row in self._laid_rows(pen)[:1])

    def part(self, pen: Pen, width: float, room: float) -> "tuple[Table, Table] | None":
        """The rows that fit and the rest; a row taller than a page is parted between lines."""
        rows = self._laid_rows(pen)
        left = room - self._head_height(pen)
        fits = 0
        for row in rows:
            if row.height > left:
                break
            left -= row.height
            fits += 1
        # All rows may fit and yet what follows them not: then the last ones go with it.
        if fits and fits > len(rows) - self._last_rows:
            fits = len(rows) - self._last_rows
            if fits < 1:
                return None
        if fits:
            # Added up once: a table of a thousand pages would be added up a thousand times.
            rest = self._rows_height
            if rest is not None:
                rest -= sum(row.height for row in rows[:fits])
            return self._with(rows[:fits]), self._rest(rows[fits:], rest)
        return self._part_row(rows, left)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Heads, rows and lines."""
        bottom = self._draw_heads(pen, x, top)
        edges = [bottom]
        for row in self._laid_rows(pen):
            self._draw_row(pen, row, x, edges[-1])
            edges.append(edges[-1] - row.height)
        right = x + sum(column.width for column in self._columns)
        pen.lines([(x, y, right, y) for y in (top, *edges)])
        pen.lines([(at, bottom, at, edges[-1]) for at in (*self._lefts(x), right)])

    def _with(self, rows: list[_LaidRow], *, after: float = 0, last_rows: int = 0) -> "Table":
        part = Table(
            self._columns,
            (),
            style=self._style,
            heads=self._heads,
            after=after,
            last_rows=last_rows,
        )
        part._laid, part._kept, part._kept_heads = rows, self._kept, self._kept_heads
        return part

    def _rest(self, rows: list[_LaidRow], rows_height: float | None = None) -> "Table":
        part = self._with(rows, after=self._after, last_rows=self._last_rows)
        part._rows_height = rows_height  # noqa: SLF001  (its own kind)
        return part

    def _part_row(self, rows: list[_LaidRow], room: float) -> "tuple[Table, Table] | None":
        fits = int((room - _GAP) / self._style.leading)
        if not rows or rows[0].height < _TALL or fits < 2:
            return None
        row = rows[0]
        above = replace(row, cells=tuple(replace(c, lines=c.lines[:fits]) for c in row.cells))
        below = replace(row, cells=tuple(replace(c, lines=c.lines[fits:]) for c in row.cells))
        rest = [below, *rows[1:]]
        return self._with([above]), self._rest(rest)

    def _laid_rows(self, pen: Pen) -> list[_LaidRow]:
        """All rows broken into lines, once for the whole table."""
        if self._laid is None:
            self._laid = [self._lay(pen, row) for row in self._rows]
        return self._laid

    def _lay(self, pen: Pen, row: TableRow) -> _LaidRow:
        cells = zip(row.cells, self._columns, strict=True)
        return _LaidRow(
            tuple(self._cell(pen, t, c.width, bold=row.total, align=c.align) for t, c in cells),
            shaded=row.total,
        )

    def _cell(
        self, pen: Pen, text: str, width: float, *, bold: bool, align: Align
    ) -> LaidParagraph:
        key = (text, width, bold, align)
        if key not in self._kept:
            paragraph = Paragraph([Run(text, bold=bold)], replace(self._style, align=align))
            self._kept[key] = paragraph.laid(pen, width - 2 * PAD)
        return self._kept[key]

    def _draw_row(self, pen: Pen, row: _LaidRow, x: float, top: float) -> None:
        if row.shaded:
            width = sum(column.width for column in self._columns)
            pen.box(x, top - row.height, width, row.height, shade=_SHADE)
        for cell, column, left in zip(row.cells, self._columns, self._lefts(x), strict=True):
            spare = row.height - len(cell.lines) * cell.style.leading
            # A row that may go on over the page is read from its top.
            down = spare / 2 if row.height < _TALL else _GAP / 2
            cell.draw(pen, left + PAD, top - down, column.width - 2 * PAD)

    def _lefts(self, x: float) -> list[float]:
        lefts = [x]
        for column in self._columns[:-1]:
            lefts.append(lefts[-1] + column.width)
        return lefts

    # ── heads ────────────────────────────────────────────────────────────────────────────────

    def _head(self, pen: Pen, text: str, width: float) -> LaidParagraph:
        key = (text, width)
        if key not in self._kept_heads:
            style = replace(self._heads, align="centre")
            self._kept_heads[key] = laid_head(text, pen, width, style)
        return self._kept_heads[key]

    def _groups(self) -> list[tuple[str, int, int]]:
        """The shared heads: what they say, their first column and the one after their last."""
        groups: list[tuple[str, int, int]] = []
        for place, column in enumerate(self._columns):
            if groups and column.group and groups[-1][0] == column.group:
                groups[-1] = (column.group, groups[-1][1], place + 1)
            else:
                groups.append((column.group, place, place + 1))
        return groups

    def _head_heights(self, pen: Pen) -> tuple[float, float]:
        """How high the shared heads and the heads below them are."""
        upper = lower = 0.0
        for group, first, end in self._groups():
            columns = self._columns[first:end]
            if group:
                width = sum(column.width for column in columns)
                upper = max(upper, self._lines_height(self._head(pen, group, width)))
            for column in columns:
                tall = self._lines_height(self._head(pen, column.head, column.width))
                lower = max(lower, tall)
        return upper, lower

    def _lines_height(self, cell: LaidParagraph) -> float:
        return len(cell.lines) * cell.style.leading + _GAP

    def _head_height(self, pen: Pen) -> float:
        return sum(self._head_heights(pen))

    def _draw_heads(self, pen: Pen, x: float, top: float) -> float:
        upper, lower = self._head_heights(pen)
        bottom, lefts = top - upper - lower, self._lefts(x)
        width = sum(column.width for column in self._columns)
        pen.box(x, bottom, width, upper + lower, shade=_SHADE)
        pen.lines([(x + width, top, x + width, bottom)])
        for group, first, end in self._groups():
            left = lefts[first]
            right = lefts[end - 1] + self._columns[end - 1].width
            pen.lines([(left, top, left, bottom)])
            line = top - upper if group else top
            if group:
                self._draw_head(pen, group, (left, right), top, line)
                pen.lines([(left, line, right, line)])
                pen.lines([(at, line, at, bottom) for at in lefts[first + 1 : end]])
            for column, at in zip(self._columns[first:end], lefts[first:end], strict=True):
                self._draw_head(pen, column.head, (at, at + column.width), line, bottom)
        return bottom

    def _draw_head(
        self, pen: Pen, text: str, sides: tuple[float, float], top: float, bottom: float
    ) -> None:
        width = sides[1] - sides[0]
        cell = self._head(pen, text, width)
        spare = top - bottom - len(cell.lines) * cell.style.leading
        cell.draw(pen, sides[0] + PAD, top - spare / 2, width - 2 * PAD)
