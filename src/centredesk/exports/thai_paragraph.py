"""A paragraph of Thai: broken between words, set flush on both sides, parted over pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from centredesk.exports.pen import BLACK, Colour, Pen
from centredesk.exports.thai_font import Face
from centredesk.exports.thai_lines import HELD_TO_LETTER, Line, Run, lines_of

# Beyond this gap between letters, in em, readers take the gap for a space when text is copied.
_WIDEST_LETTER_GAP: Final = 0.02
# How much of the room a gap between letters takes, beside a space.
_LETTER_SHARE: Final = 0.15
# The baseline stands this far below the middle of the line, in em: Thai is high, its feet short.
_BASELINE: Final = 0.22
_SPACES: Final = " \u00a0"

Align = Literal["left", "centre", "right", "justify"]


@dataclass(frozen=True)
class Style:
    """How a paragraph is set, in points."""

    size: float = 16
    leading: float = 21
    align: Align = "left"
    first_line: float = 0
    left: float = 0
    after: float = 0
    colour: Colour = BLACK
    keep_with_next: bool = False

    def at(self, size: float) -> "Style":
        """The same at another size, with the leading in proportion."""
        return replace(self, size=size, leading=round(self.leading * size / self.size, 2))


class Paragraph:
    """One paragraph of plain text or runs; text is text, no character of it is markup."""

    def __init__(self, content: str | Sequence[Run], style: Style | None = None) -> None:
        self._runs = (Run(content),) if isinstance(content, str) else tuple(content)
        self.style = style or Style()
        self._laid: dict[float, LaidParagraph] = {}

    @property
    def keep_with_next(self) -> bool:
        """Whether its style binds it to what follows."""
        return self.style.keep_with_next

    def laid(self, pen: Pen, width: float) -> "LaidParagraph":
        """The paragraph broken into lines of a width."""
        if width not in self._laid:
            style = self.style
            room = (width - style.left) / style.size
            first = room - style.first_line / style.size
            lines = lines_of(self._runs, pen, first=first, room=room)
            self._laid[width] = LaidParagraph(tuple(lines), style, style.first_line)
        return self._laid[width]

    def height(self, pen: Pen, width: float) -> float:
        """How much of the page it takes."""
        return self.laid(pen, width).height(pen, width)

    def least(self, pen: Pen, width: float) -> float:
        """Two lines, or all where one would be left alone."""
        return self.laid(pen, width).least(pen, width)

    def part(
        self, pen: Pen, width: float, room: float
    ) -> "tuple[LaidParagraph, LaidParagraph] | None":
        """The lines that fit and the rest, never leaving one line alone on either page."""
        return self.laid(pen, width).part(pen, width, room)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Put it on the page."""
        self.laid(pen, width).draw(pen, x, top, width)


@dataclass(frozen=True)
class LaidParagraph:
    """Lines already broken."""

    lines: tuple[Line, ...]
    style: Style
    indent: float = 0
    keep_with_next: bool = False
    _shown: list[tuple[float, float, str]] = field(default_factory=list, init=False, compare=False)

    def height(self, pen: Pen, width: float) -> float:
        """The height of its lines and of the space after them."""
        return len(self.lines) * self.style.leading + self.style.after

    def least(self, pen: Pen, width: float) -> float:
        """Two lines, or all where one would be left alone."""
        lines = len(self.lines)
        return (lines if lines < 4 else 2) * self.style.leading

    def part(
        self, pen: Pen, width: float, room: float
    ) -> "tuple[LaidParagraph, LaidParagraph] | None":
        """The lines that fit and the rest, never leaving one line alone on either page."""
        fits = min(int(room / self.style.leading), len(self.lines) - 2)
        if fits < 2:
            return None
        above = replace(self, lines=self.lines[:fits], style=replace(self.style, after=0))
        return above, replace(self, lines=self.lines[fits:], indent=0)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Put its lines on the page."""
        if not self._shown:
            # A table says the same words on every page: they are typeset for the document once.
            self._shown.extend(self._placed(pen))
        shown = [(x + right, top - down, text) for right, down, text in self._shown]
        pen.put(shown, colour=self.style.colour)

    def _placed(self, pen: Pen) -> Iterator[tuple[float, float, str]]:
        """What is shown, and how far right of and below the corner."""
        style = self.style
        down = style.leading / 2 + style.size * _BASELINE
        for place, line in enumerate(self.lines):
            indent = style.left + (self.indent if place == 0 else 0)
            for x, text in _shown(pen, line, style):
                yield indent + x, down + place * style.leading, text


def _shown(pen: Pen, line: Line, style: Style) -> list[tuple[float, str]]:
    spare = max(0.0, line.room - line.width)
    if style.align == "justify" and line.stretches:
        return _stretched(pen, line, style.size)
    x = {"left": 0, "justify": 0, "centre": 0.5, "right": 1}[style.align] * spare * style.size
    shown = []
    for face, glyphs in line.pieces:
        shown.append((x, pen.shown(glyphs, face, style.size)))
        x += pen.face(face).width(glyphs) * style.size
    return shown


def _stretched(pen: Pen, line: Line, size: float) -> list[tuple[float, str]]:
    pieces = line.pieces
    gaps = _gaps(pen, pieces, max(0.0, line.room - line.width))
    shown = []
    x, place = 0.0, 0
    for face, glyphs in pieces:
        here = gaps[place : place + len(glyphs)]
        shown.append((x, pen.spread(glyphs, here, face, size)))
        x += (pen.face(face).width(glyphs) + sum(here)) * size
        place += len(glyphs)
    return shown


def _gaps(pen: Pen, pieces: list[tuple[Face, str]], spare: float) -> list[float]:
    """The gap after every drawn character: wide at spaces, narrow and bounded between letters."""
    spaces, letters = _places(pen, pieces)
    shares = sum(spaces) + _LETTER_SHARE * sum(letters)
    if not shares:
        return [0.0] * len(spaces)
    letter = min(_WIDEST_LETTER_GAP, spare / shares * _LETTER_SHARE)
    space = (spare - letter * sum(letters)) / max(1, sum(spaces))
    return [space * s + letter * k for s, k in zip(spaces, letters, strict=True)]


def _places(pen: Pen, pieces: list[tuple[Face, str]]) -> tuple[list[bool], list[bool]]:
    """After which drawn characters there is a space to widen, and after which a letter gap."""
    drawn = [
        (glyph, pen.face(face).width(glyph) > 0) for face, glyphs in pieces for glyph in glyphs
    ]
    followers = [*drawn[1:], ("", False)]
    free = [wide and glyph not in HELD_TO_LETTER for glyph, wide in followers]
    spaces = [glyph in _SPACES for glyph, _ in drawn[:-1]] + [False]
    thai = ["\u0e01" <= glyph <= "\uf8ff" for glyph, _ in drawn]
    letters = [t and f and not s for t, f, s in zip(thai, free, spaces, strict=True)]
    return spaces, letters
