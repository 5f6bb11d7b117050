"""How wide the columns of a printed return are: no word cut, heads low, figures in even columns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from centredesk.exports.pen import Pen
from centredesk.exports.table import PAD, laid_head
from centredesk.exports.thai_lines import narrowest
from centredesk.exports.thai_paragraph import Paragraph, Style

ROW_HEAD: Final = (95.0, 230.0)
# Beyond what its narrowest word needs.
_ROOM: Final = {"text": 14.0, "date": 4.0}
_STEP: Final = 2.0
# A head that would need more than this for one line less is left as high as it is.
_MOST_STEPS: Final = 40
# So many of the longest texts stand for all when a column of text is measured.
_SAMPLE: Final = 12


@dataclass(frozen=True)
class Measured:
    """What a column must hold: its heads and the texts of its cells as they are printed."""

    head: str
    group: str
    what: str
    texts: frozenset[str]


@dataclass(frozen=True)
class _Block:
    """Something that stands over or in some columns and is broken into lines."""

    places: tuple[int, ...]
    lines_at: Callable[[float], int]


def least_width(pen: Pen, column: Measured, size: float, heads: float) -> float:
    """The least width at which no word and no figure is cut."""
    body = max((narrowest(text, pen, bold=True) for text in column.texts), default=0) * size
    wide = max(body, narrowest(column.head, pen, bold=True) * heads)
    return wide + 2 * PAD + _ROOM.get(column.what, 0.5)


def column_widths(
    pen: Pen, columns: Sequence[Measured], spare: float, *, size: float, heads: Style
) -> list[float]:
    """All spare room given out: first against high cells, then high heads, the rest evenly."""
    widths = [least_width(pen, column, size, heads.size) for column in columns]
    spare -= sum(widths)
    # A low row is met many times, a low head once.
    spare = _flatten(_cells(pen, columns, Style(size=size)), widths, spare, lowest=2)
    for blocks in (_groups(pen, columns, heads), _heads(pen, columns, heads)):
        spare = _flatten(blocks, widths, spare)
    _even_out(widths, spare)
    return widths


def row_head_width(pen: Pen, heads: Sequence[str], size: float, room: float) -> float:
    """What the longest row head needs, within bounds and within the room left over."""
    longest = max(map(pen.face("Bold").width_of, heads)) * size + 2 * PAD + 1
    return min(max(longest, ROW_HEAD[0]), max(ROW_HEAD[0], room), ROW_HEAD[1])


def _groups(pen: Pen, columns: Sequence[Measured], style: Style) -> list[_Block]:
    places: dict[str, list[int]] = {}
    for place, column in enumerate(columns):
        places.setdefault(column.group, []).append(place)
    return [_head_block(pen, g, tuple(at), style) for g, at in places.items() if g]


def _heads(pen: Pen, columns: Sequence[Measured], style: Style) -> list[_Block]:
    return [_head_block(pen, column.head, (at,), style) for at, column in enumerate(columns)]


def _head_block(pen: Pen, text: str, places: tuple[int, ...], style: Style) -> _Block:
    return _Block(places, lambda width: len(laid_head(text, pen, width, style).lines))


def _cells(pen: Pen, columns: Sequence[Measured], style: Style) -> list[_Block]:
    return [
        _cell_block(pen, sorted(column.texts, key=len)[-_SAMPLE:], place, style)
        for place, column in enumerate(columns)
        if column.what == "text" and column.texts
    ]


def _cell_block(pen: Pen, texts: Sequence[str], place: int, style: Style) -> _Block:
    paragraphs = [Paragraph(text, style) for text in texts]

    def lines_at(width: float) -> int:
        return max(len(paragraph.laid(pen, width - 2 * PAD).lines) for paragraph in paragraphs)

    return _Block((place,), lines_at)


def _flatten(
    blocks: Sequence[_Block], widths: list[float], spare: float, *, lowest: int = 1
) -> float:
    """Widen the columns of the highest blocks by a line at a time; gives the room left."""
    lines = [block.lines_at(_width(block, widths)) for block in blocks]
    while (tallest := max(lines, default=1)) > lowest:
        high = [place for place, count in enumerate(lines) if count == tallest]
        needs = [_needed(blocks[place], _width(blocks[place], widths), tallest) for place in high]
        if any(need is None for need in needs):
            break
        wanted = [need or 0.0 for need in needs]
        if sum(wanted) > spare:
            break
        for place, need in zip(high, wanted, strict=True):
            for column in blocks[place].places:
                widths[column] += need / len(blocks[place].places)
            lines[place] = blocks[place].lines_at(_width(blocks[place], widths))
        spare -= sum(wanted)
    return spare


def _width(block: _Block, widths: Sequence[float]) -> float:
    return sum(widths[place] for place in block.places)


def _needed(block: _Block, width: float, lines: int) -> float | None:
    """How much wider a block must be to stand on fewer lines; None when far too much."""
    more = (step * _STEP for step in range(1, _MOST_STEPS))
    return next((wide for wide in more if block.lines_at(width + wide) < lines), None)


def _even_out(widths: list[float], spare: float) -> None:
    """Raise the narrowest columns until the room is used up."""
    level = _level(sorted(widths), spare)
    for place, width in enumerate(widths):
        widths[place] = max(width, level)


def _level(widths: Sequence[float], spare: float) -> float:
    total = 0.0
    for count, width in enumerate(widths, start=1):
        total += width
        level = (total + spare) / count
        if count == len(widths) or level <= widths[count]:
            return level
    return 0.0
