"""Small things on a page that are not text: a rule, a ballot box, a place to sign."""

from dataclasses import dataclass
from typing import Final

from centredesk.exports.pen import Pen
from centredesk.exports.thai_paragraph import Paragraph, Style

_BOX: Final = 0.5
_SIGNING_ROOM: Final = 26.0
_DOTS: Final = "." * 42


@dataclass(frozen=True)
class RuleLine:
    """A thin line over a share of the width, in the middle."""

    share: float = 1.0
    space: float = 12
    keep_with_next: bool = True

    def height(self, pen: Pen, width: float) -> float:
        """Its height with the space around it."""
        return self.space

    def part(self, pen: Pen, width: float, room: float) -> None:
        """A line is never parted."""
        return

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it in the middle of its space."""
        y, inset = top - self.space / 2, width * (1 - self.share) / 2
        pen.lines([(x + inset, y, x + width - inset, y)])


@dataclass(frozen=True)
class Beside:
    """Two paragraphs side by side, the right one beginning at a distance from the left edge."""

    left: Paragraph
    right: Paragraph
    at: float
    keep_with_next: bool = False

    def height(self, pen: Pen, width: float) -> float:
        """The height of the taller one."""
        return max(self.left.height(pen, self.at), self.right.height(pen, width - self.at))

    def part(self, pen: Pen, width: float, room: float) -> None:
        """The two stay together."""
        return

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Put both below the same edge."""
        self.left.draw(pen, x, top, self.at)
        self.right.draw(pen, x + self.at, top, width - self.at)


class TickLine:
    """A ballot box and the words beside it; no font of ours has the box, so it is drawn."""

    keep_with_next = False

    def __init__(self, text: str, *, ticked: bool, style: Style | None = None) -> None:
        self._style = style or Style()
        self._words = Paragraph(text, self._style)
        self._ticked = ticked
        self._indent = self._style.size * 1.1

    def height(self, pen: Pen, width: float) -> float:
        """The height of its words."""
        return self._words.height(pen, width - self._indent)

    def part(self, pen: Pen, width: float, room: float) -> None:
        """A box stays with its words."""
        return

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """The box, its tick if it has one, and the words."""
        side = self._style.size * _BOX
        low = top - self._style.leading / 2 - side / 2
        right, high = x + side, low + side
        outline = [(x, low, right, low), (right, low, right, high)]
        pen.lines([*outline, (right, high, x, high), (x, high, x, low)], width=0.7)
        if self._ticked:
            foot = x + side * 0.4
            strokes = [
                (x + side * 0.15, low + side * 0.55, foot, low + side * 0.15),
                (foot, low + side * 0.15, x + side * 1.05, high + side * 0.2),
            ]
            pen.lines(strokes, width=1.2)
        self._words.draw(pen, x + self._indent, top, width - self._indent)


@dataclass(frozen=True)
class Signer:
    """Who signs: what the signature is for, the name below it, the post; a word beside the dots."""

    duty: str = ""
    name: str = ""
    post: str = ""
    beside: str = ""


class Signatures:
    """Places to sign, side by side; never parted from each other."""

    keep_with_next = False

    def __init__(
        self, signers: tuple[Signer, ...], *, share: float = 1.0, size: float = 16
    ) -> None:
        self._share = share
        style = Style(align="centre").at(size)
        self._columns = [
            [Paragraph(line, style) for line in _signature(signer)] for signer in signers
        ]

    def height(self, pen: Pen, width: float) -> float:
        """Room above to sign in, and the tallest of the columns."""
        each = width * self._share / len(self._columns)
        return _SIGNING_ROOM + max(
            sum(p.height(pen, each) for p in column) for column in self._columns
        )

    def part(self, pen: Pen, width: float, room: float) -> None:
        """A signature is never parted from the name below it."""
        return

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """The columns, the last one at the right edge."""
        each = width * self._share / len(self._columns)
        start = x + width * (1 - self._share)
        for place, column in enumerate(self._columns):
            y = top - _SIGNING_ROOM
            for paragraph in column:
                paragraph.draw(pen, start + place * each, y, each)
                y -= paragraph.height(pen, each)


def _signature(signer: Signer) -> list[str]:
    name = f"({signer.name})" if signer.name else f"({_DOTS})"
    place = f"(ลงชื่อ) {_DOTS} {signer.beside}".rstrip()
    return [place, name, *(line for line in (signer.post, signer.duty) if line)]
