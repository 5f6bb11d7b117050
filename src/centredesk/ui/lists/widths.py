"""How columns share a width: which stay, how wide, and whose words need a second line."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from PySide6.QtGui import QFontMetrics

from centredesk.ui.lists.columns import Column
from centredesk.ui.theme.look import font
from centredesk.ui.theme.words import plain

PADDING, MARGIN = 8, 24
_NARROW, _KEPT = 920, 5  # a narrow table keeps so many columns
_BADGE = 16
_ARROW = 16
_ELASTIC = 200
_IN_TWO_LINES = 0.64  # of its length; words do not break in the very middle


@lru_cache(maxsize=16_384)
def advance(text: str, pixels: int = 14, *, strong: bool = False) -> int:
    """How wide a text is in one line."""
    return _metrics(pixels, strong=strong).horizontalAdvance(plain(text))


@lru_cache(maxsize=8)
def _metrics(pixels: int, *, strong: bool) -> QFontMetrics:
    return QFontMetrics(font(pixels, strong=strong))


def needs(told: Column, text: str) -> int:
    """What a text of a column takes, as it is painted."""
    if told.look == "badge":
        return advance(text, 13, strong=True) + _BADGE
    return advance(text, strong=told.look == "strong" or bool(told.loud))


def around(number: int) -> int:
    """What stands left and right of the words of a column."""
    return PADDING + (MARGIN if number == 0 else PADDING)


def shared(columns: tuple[Column, ...], width: int) -> dict[int, int]:
    """The width of every column that is shown, by its number."""
    kept = _kept(columns, width)
    widths = {n: _least(n, columns[n]) for n in kept}
    for at in kept:  # whole answers in one line, as far as there is room
        more = _whole(at, columns[at]) - widths[at]
        if 0 < more <= width - sum(widths.values()):
            widths[at] += more
    left = width - sum(widths.values())
    elastic = [at for at in kept if not columns[at].width] or kept[-1:]
    for at in elastic:
        widths[at] += max(left, 0) // len(elastic)
    return widths


def _kept(columns: tuple[Column, ...], width: int) -> list[int]:
    """All columns of a wide table; five of a narrow one; never more than there is room for."""
    by_need = sorted(range(len(columns)), key=lambda at: (columns[at].need, at))
    kept = by_need[:_KEPT] if width < _NARROW else by_need
    while len(kept) > 1 and columns[kept[-1]].need > 1:
        if sum(_least(at, columns[at]) for at in kept) <= width:
            break
        kept.pop()
    return sorted(kept)


def _least(number: int, told: Column) -> int:
    """Its declared width, its head, and every answer whole: badges in one line, words in two."""
    arrow = _ARROW if told.sorts else 0
    head = advance(told.label, 13, strong=True) + arrow
    wide = (told.width or _ELASTIC) + (MARGIN - PADDING if number == 0 else 0)
    whole = _whole(number, told)
    answers = whole if told.look == "badge" else int(whole * _IN_TWO_LINES)
    return max(wide, head + around(number), answers)


def _whole(number: int, told: Column) -> int:
    """Every answer of its list in one line."""
    longest = max((needs(told, text) for text in told.answers()), default=0)
    return longest + around(number) if longest else 0


def too_long(
    columns: tuple[Column, ...], widths: Mapping[int, int], cells: Mapping[str, Any]
) -> bool:
    """Whether a text of a line does not fit its column in one line."""
    return any(
        needs(told, told.text(cells)) > widths[at] - around(at)
        for at, told in _wrapping(columns, widths)
    )


def _wrapping(
    columns: tuple[Column, ...], widths: Mapping[int, int]
) -> Iterator[tuple[int, Column]]:
    for at, told in enumerate(columns):
        if at in widths and told.look not in ("badge", "number"):
            yield at, told
