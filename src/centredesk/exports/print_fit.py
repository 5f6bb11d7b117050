"""How a sheet goes on A4: on how many pages side by side, and how small its letters get."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from centredesk.exports.pen import A4

# The margins of every sheet, in inches.
MARGINS: Final = {"left": 0.6, "right": 0.5, "top": 0.9, "bottom": 0.8}
_INCH: Final = 72
_MOST_PAGES: Final = 4
# Left over on every page, for readers whose columns come out a little wider.
_CAUTION: Final = 0.96


@dataclass(frozen=True)
class PrintFit:
    """The scale of a sheet in percent, and the first column of every page side by side."""

    percent: int
    starts: tuple[int, ...]
    columns: int

    @property
    def pages(self) -> int:
        """How many pages stand side by side."""
        return len(self.starts)

    @property
    def first_page(self) -> tuple[int, int]:
        """The first and last column that stand on the first page and on no other."""
        if self.pages == 1:
            return 0, self.columns - 1
        return 1, self.starts[1] - 1


def room(*, landscape: bool) -> tuple[float, float]:
    """Width and height of a page within its margins, in points."""
    width, height = (A4[1], A4[0]) if landscape else A4
    across = (MARGINS["left"] + MARGINS["right"]) * _INCH
    return width - across, height - (MARGINS["top"] + MARGINS["bottom"]) * _INCH


def fit_widths(
    widths: Sequence[float], families: Sequence[int], *, landscape: bool, least: float
) -> PrintFit:
    """As few pages as keep the scale above the least; the first column stands on every page.

    `families` are the columns at which a page may begin.
    """
    page = room(landscape=landscape)[0] * _CAUTION
    found = PrintFit(0, (0,), len(widths))
    for pages in range(1, _MOST_PAGES + 1):
        found = _fit(widths, families, page, pages)
        if found.percent >= least * 100:
            break
    return found


def _fit(widths: Sequence[float], families: Sequence[int], page: float, pages: int) -> PrintFit:
    for percent in range(100, 10, -1):
        starts = _starts(widths, families, page * 100 / percent)
        if starts and len(starts) <= pages:
            return PrintFit(percent, starts, len(widths))
    return PrintFit(10, (0,), len(widths))


def _starts(widths: Sequence[float], families: Sequence[int], page: float) -> tuple[int, ...]:
    """The first column of every page; none when something is wider than a page."""
    starts, used = [0], widths[0]
    for first, end in pairwise((*families, len(widths))):
        family = sum(widths[first:end])
        if used + family > page:
            starts.append(first)
            used = widths[0]
        used += family
        if used > page:
            return ()
    return tuple(starts)
