"""Breaks runs of Thai into lines: between words, at the places `thai.words` allows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from centredesk.exports.pen import Pen
from centredesk.exports.thai_font import Face
from centredesk.exports.thai_glyphs import TALL_SARA_AM, thai_glyphs
from centredesk.thai.words import joints

JOINT: Final = "\u200b"
# These belong to the letter before them: nothing comes between.
HELD_TO_LETTER: Final = frozenset("าำะๅ" + TALL_SARA_AM)
_LINE_ENDS: Final = "\n\v\f\u2028\u2029\x85"


@dataclass(frozen=True)
class Run:
    """A piece of text in one face."""

    text: str
    bold: bool = False
    italic: bool = False

    @property
    def face(self) -> Face:
        """The face it is drawn in."""
        if self.bold:
            return "BoldItalic" if self.italic else "Bold"
        return "Italic" if self.italic else "Regular"


@dataclass(frozen=True)
class Atom:
    """What no line may break: drawn pieces, their width in em, and what follows them."""

    pieces: tuple[tuple[Face, str], ...]
    width: float = 0
    space: float = 0
    ends_line: bool = False


@dataclass(frozen=True)
class Line:
    """The atoms of one line, the room it has in em, and whether it may be stretched to it."""

    atoms: tuple[Atom, ...]
    room: float
    stretches: bool

    @property
    def width(self) -> float:
        """How wide the line is unstretched; the space at its end does not count."""
        return sum(atom.width + atom.space for atom in self.atoms) - self.atoms[-1].space

    @property
    def pieces(self) -> list[tuple[Face, str]]:
        """What is drawn, neighbours in the same face put together."""
        found: list[tuple[Face, str]] = []
        for face, glyphs in self._drawn():
            if found and found[-1][0] == face:
                found[-1] = (face, found[-1][1] + glyphs)
            else:
                found.append((face, glyphs))
        return found

    def _drawn(self) -> Iterator[tuple[Face, str]]:
        for place, atom in enumerate(self.atoms):
            yield from atom.pieces
            if atom.space and place < len(self.atoms) - 1:
                yield atom.pieces[-1][0], " "


def lines_of(runs: Sequence[Run], pen: Pen, *, first: float, room: float) -> list[Line]:
    """The lines of a text; `first` and `room` are the widths, in em, of the first and the rest."""
    lines: list[Line] = []
    line: list[Atom] = []
    used, width = 0.0, first
    for atom in _cut_to(room, _atoms(runs, pen), pen):
        if line and used + atom.width > width:
            lines.append(Line(tuple(line), width, stretches=True))
            line, used, width = [], 0.0, room
        if not line and lines and not atom.width and not atom.ends_line:
            continue
        line.append(atom)
        used += atom.width + atom.space
        if atom.ends_line:
            lines.append(Line(tuple(line), width, stretches=False))
            line, used, width = [], 0.0, room
    if line:
        lines.append(Line(tuple(line), width, stretches=False))
    return lines


def narrowest(text: str, pen: Pen, *, bold: bool = False) -> float:
    """How wide, in em, a column must be at least for no word of a text to be cut."""
    return max((atom.width for atom in _atoms([Run(text, bold=bold)], pen)), default=0)


def phrased(text: str, pen: Pen, room: float, face: Face = "Bold") -> str:
    """A short text broken at its spaces alone, where no phrase is wider than the room in em."""
    width_of = pen.face(face).width_of
    lines: list[str] = []
    for phrase in joints(text).replace(JOINT, "").split(" "):
        if width_of(phrase) > room:
            return text
        longer = f"{lines[-1]} {phrase}" if lines else ""
        if longer and width_of(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(phrase)
    return "\n".join(lines)


def _atoms(runs: Sequence[Run], pen: Pen) -> Iterator[Atom]:
    plain = "".join(run.text for run in runs).replace(JOINT, "").replace("\r", "")
    faces: list[Face] = []
    for run in runs:
        faces += [run.face] * len(run.text.replace(JOINT, "").replace("\r", ""))
    letters: list[tuple[Face, str]] = []
    place = 0
    for letter in joints(plain, JOINT):
        if letter == JOINT:
            yield _atom(letters, pen)
            letters = []
            continue
        if letter in " \t" or letter in _LINE_ENDS:
            # An empty piece keeps the face, and with it the width, of a lone space.
            letters.append((faces[place], ""))
            yield _atom(letters, pen, letter)
            letters = []
        else:
            letters.append((faces[place], letter))
        place += 1
    if letters:
        yield _atom(letters, pen)


def _atom(letters: list[tuple[Face, str]], pen: Pen, follower: str = "") -> Atom:
    pieces: list[tuple[Face, str]] = []
    for face, letter in letters:
        if pieces and pieces[-1][0] == face:
            pieces[-1] = (face, pieces[-1][1] + letter)
        else:
            pieces.append((face, letter))
    drawn = tuple((face, thai_glyphs(text)) for face, text in pieces)
    width = sum(pen.face(face).width(glyphs) for face, glyphs in drawn)
    space = pen.face(drawn[-1][0]).width(" ") if follower in (" ", "\t") else 0
    return Atom(drawn, width, space, ends_line=follower != "" and follower in _LINE_ENDS)


def _cut_to(room: float, atoms: Iterator[Atom], pen: Pen) -> Iterator[Atom]:
    for atom in atoms:
        if atom.width <= room:
            yield atom
        else:
            yield from _cut(atom, room, pen)


def _cut(atom: Atom, room: float, pen: Pen) -> Iterator[Atom]:
    """Part what is wider than a whole line, between letters but never off a letter's marks."""
    pieces: list[tuple[Face, str]] = []
    width = 0.0
    for face, cluster in _clusters(atom, pen):
        wide = pen.face(face).width(cluster)
        if pieces and width + wide > room:
            yield Atom(tuple(pieces), width)
            pieces, width = [], 0.0
        pieces.append((face, cluster))
        width += wide
    yield replace(atom, pieces=tuple(pieces), width=width)


def _clusters(atom: Atom, pen: Pen) -> Iterator[tuple[Face, str]]:
    for face, glyphs in atom.pieces:
        typeface = pen.face(face)
        cluster = ""
        for glyph in glyphs:
            held = glyph in HELD_TO_LETTER or typeface.width(glyph) == 0
            if cluster and not held and cluster[-1] not in "เแโใไ":
                yield face, cluster
                cluster = ""
            cluster += glyph
        yield face, cluster
