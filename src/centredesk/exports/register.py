"""The long register: thousands of rows on A4, quickly, every cell whole.

A cell that does not fit its column goes on to a second line and its row grows; nothing is ever
clipped. A register says the same words over and over, so each distinct cell is typeset once and
its operators are kept.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from centredesk.exports.paper import PaperLook, furnish
from centredesk.exports.pen import CM, Pen
from centredesk.exports.saving import save_whole
from centredesk.exports.thai_font import Face
from centredesk.exports.thai_lines import Line, Run, lines_of

_SIZE: Final = 14.0
_LEADING: Final = 15.5
_PAD: Final = 1.6
_SIDE: Final = 3.0
_MIDDLE: Final = 0.24
_SHADE: Final = 0.93
_HEADING: Final = 24.0
# Beyond this many distinct cells the earliest are typeset again, so that memory stays bounded.
_KEPT_CELLS: Final = 100_000


@dataclass(frozen=True)
class RegisterColumn:
    """One column: its head and its width in points; figures stand at the right."""

    head: str
    width: float
    figures: bool = False


# One line of a cell: what stands before its height on the page, and what stands after it.
_Drawn = tuple[str, str]
_Cell = tuple[_Drawn, ...]


class Register:
    """A register in the making; rows are drawn as they are added."""

    def __init__(self, look: PaperLook, columns: Sequence[RegisterColumn]) -> None:
        self._look = look
        self._columns = tuple(columns)
        self._pen = Pen(look.title, made_on=look.made_on, landscape=look.landscape)
        width = sum(column.width for column in columns)
        self._left = (self._pen.width - width) / 2
        self._right = self._left + width
        self._bottom = 2.2 * CM
        self._kept: list[dict[str, _Cell]] = [{} for _ in columns]
        lefts = [self._left]
        for column in columns:
            lefts.append(lefts[-1] + column.width)
        self._lefts = lefts
        self._y = 0.0
        self._code: list[str] = []
        self._edges: list[float] = []
        self._open_page()

    def add(self, rows: Iterable[Sequence[str]]) -> None:
        """Put rows on the page, turning it when it is full."""
        for row in rows:
            cells = self._cells(row)
            lines = max(map(len, cells))
            height = lines * _LEADING + _PAD
            if self._y - height < self._bottom:
                cells, lines = self._parted(cells, lines)
                height = lines * _LEADING + _PAD
            self._place(cells, lines)
            self._y -= height
            self._edges.append(self._y)

    def finish(self) -> bytes:
        """End the last page and hand over the document."""
        self._close_page()
        return self._pen.finish()

    def save(self, path: Path) -> Path:
        """End the register and put the file in its place, whole or not at all."""
        return save_whole(path, self.finish())

    def _cells(self, row: Sequence[str]) -> list[_Cell]:
        cells = []
        for place, (text, kept) in enumerate(zip(row, self._kept, strict=True)):
            cell = kept.get(text)
            if cell is None:
                cell = self._typeset(text, place, kept)
            cells.append(cell)
        return cells

    def _typeset(self, text: str, place: int, kept: dict[str, _Cell]) -> _Cell:
        if len(kept) >= _KEPT_CELLS:
            kept.clear()
        column = self._columns[place]
        figures = 1.0 if column.figures else 0.0
        cell = self._drawn(text, "Regular", self._lefts[place], column.width, figures)
        kept[text] = cell
        return cell

    def _drawn(self, text: str, face: Face, left: float, width: float, share: float) -> _Cell:
        """A cell's lines; `share` of the room left over stands before them."""
        room = (width - 2 * _SIDE) / _SIZE
        run = Run(text, bold=face == "Bold")
        drawn = []
        for line in lines_of([run], self._pen, first=room, room=room):
            x = left + _SIDE + share * (room - line.width) * _SIZE
            drawn.append((f"1 0 0 1 {x:.2f} ", f" Tm {self._shown(line)}"))
        return tuple(drawn) or (("", ""),)

    def _shown(self, line: Line) -> str:
        return " ".join(self._pen.shown(glyphs, face, _SIZE) for face, glyphs in line.pieces)

    def _place(self, cells: Sequence[_Cell], lines: int) -> None:
        y = self._y - _PAD / 2 - _LEADING / 2 - _SIZE * _MIDDLE
        code = self._code
        for step in range(lines):
            height = f"{y - step * _LEADING:.2f}"
            code += [
                before + height + after
                for before, after in (cell[step] for cell in cells if len(cell) > step)
                if after
            ]

    def _parted(self, cells: list[_Cell], lines: int) -> tuple[list[_Cell], int]:
        """Go on to the next page; a row taller than a whole page is drawn there in parts."""
        self._close_page()
        self._pen.turn_page()
        self._open_page()
        while (fits := int((self._y - self._bottom - _PAD) / _LEADING)) < lines:
            self._place([cell[:fits] for cell in cells], fits)
            self._edges.append(self._bottom)
            cells, lines = [cell[fits:] for cell in cells], lines - fits
            self._close_page()
            self._pen.turn_page()
            self._open_page()
        return cells, lines

    # ── a page ───────────────────────────────────────────────────────────────────────────────

    def _open_page(self) -> None:
        self._y = self._pen.height - 2.5 * CM
        self._code = []
        if self._pen.pages == 1:
            self._y -= _HEADING
            self._title(self._y + 8)
        self._heads()

    def _title(self, y: float) -> None:
        lines = lines_of([Run(self._look.title, bold=True)], self._pen, first=99, room=99)
        x = (self._pen.width - lines[0].width * 20) / 2
        glyphs = lines[0].pieces[0][1]
        self._pen.text(x, y, glyphs, face="Bold", size=20)

    def _heads(self) -> None:
        top = self._y
        columns = zip(self._columns, self._lefts, strict=False)
        heads = [self._drawn(c.head, "Bold", left, c.width, 0.5) for c, left in columns]
        lines = max(map(len, heads))
        height = lines * _LEADING + _PAD
        self._pen.box(self._left, top - height, self._right - self._left, height, shade=_SHADE)
        self._place(heads, lines)
        self._y = top - height
        self._edges = [top, self._y]

    def _close_page(self) -> None:
        self._pen.draw("BT 0 g\n" + "\n".join(self._code) + "\nET")
        across = [(self._left, y, self._right, y) for y in self._edges]
        top, bottom = self._edges[0], self._edges[-1]
        self._pen.lines([*across, *((x, top, x, bottom) for x in self._lefts)], width=0.4)
        furnish(self._pen, self._look)
