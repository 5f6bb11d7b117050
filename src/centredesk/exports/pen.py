"""Draws on the pages of one PDF: text that copies back, lines, boxes; nothing else."""

from collections.abc import Iterable
from datetime import date
from io import BytesIO
from typing import Any, Final

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from centredesk.exports.thai_font import Face, Typeface

# Five quarters of the size and half of the time, for printers that could not read bytes.
rl_config.useA85 = 0

A4: Final = (595.276, 841.89)
CM: Final = 72 / 2.54
MAKER: Final = "centredesk"

Colour = tuple[float, float, float]
BLACK: Final[Colour] = (0, 0, 0)
GREY: Final[Colour] = (0.45, 0.45, 0.45)
RED: Final[Colour] = (0.8, 0, 0)


class _BarePages(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """ReportLab's pages without the Helvetica it names on each: all our fonts are embedded."""

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"

    @property
    def document(self) -> Any:
        """What our fonts ask for when they write themselves down."""
        return self._doc


class Pen:
    """The pages of one document and the fonts it uses."""

    def __init__(self, title: str, *, made_on: date, landscape: bool = False) -> None:
        self.width, self.height = (A4[1], A4[0]) if landscape else A4
        self.pages = 1
        self._bytes = BytesIO()
        self._canvas = _BarePages(
            self._bytes, pagesize=(self.width, self.height), pageCompression=1, invariant=1
        )
        self._document = self._canvas.document
        self._faces: dict[Face, Typeface] = {}
        self._describe(title, made_on)

    def _describe(self, title: str, made_on: date) -> None:
        # Nothing but these: a name in the properties would travel with the file unseen.
        self._canvas.setTitle(title)
        self._canvas.setAuthor(MAKER)
        self._canvas.setCreator(MAKER)
        self._canvas.setProducer(MAKER)
        self._canvas.setSubject("")
        self._canvas.setKeywords("")
        self._canvas.setDateFormatter(lambda *_: f"D:{made_on:%Y%m%d}")

    def face(self, face: Face) -> Typeface:
        """A face of the document's own copy of the font."""
        if face not in self._faces:
            self._faces[face] = Typeface(face)
        return self._faces[face]

    def shown(self, glyphs: str, face: Face, size: float) -> str:
        """The operators that show drawn characters where the pen stands."""
        font = self.face(face).font
        return " ".join(
            f"{font.getSubsetInternalName(subset, self._document)} {size:g} Tf <{part.hex()}> Tj"
            for subset, part in font.splitString(glyphs, self._document)
        )

    def spread(self, glyphs: str, gaps: list[float], face: Face, size: float) -> str:
        """As `shown`, with a gap in em after each drawn character."""
        font, place, shown = self.face(face).font, 0, []
        for subset, part in font.splitString(glyphs, self._document):
            name = font.getSubsetInternalName(subset, self._document)
            shown.append(
                f"{name} {size:g} Tf [{_spread(part, gaps[place : place + len(part)])}] TJ"
            )
            place += len(part)
        return " ".join(shown)

    def text(
        self,
        x: float,
        y: float,
        glyphs: str,
        *,
        face: Face = "Regular",
        size: float = 16,
        colour: Colour = BLACK,
    ) -> None:
        """One string of drawn characters, its baseline beginning at a point."""
        self.put(((x, y, self.shown(glyphs, face, size)),), colour=colour)

    def centred(
        self,
        y: float,
        glyphs: str,
        *,
        face: Face = "Regular",
        size: float = 16,
        colour: Colour = BLACK,
    ) -> None:
        """One string in the middle of the page."""
        x = (self.width - self.face(face).width(glyphs) * size) / 2
        self.text(x, y, glyphs, face=face, size=size, colour=colour)

    def put(self, texts: Iterable[tuple[float, float, str]], *, colour: Colour = BLACK) -> None:
        """Many shown texts, each at its own point."""
        lines = [f"BT {_rgb(colour)} rg"]
        lines += [f"1 0 0 1 {x:.2f} {y:.2f} Tm {shown}" for x, y, shown in texts]
        self._canvas.addLiteral("\n".join([*lines, "ET"]))

    def lines(
        self,
        lines: Iterable[tuple[float, float, float, float]],
        *,
        width: float = 0.5,
        colour: Colour = BLACK,
    ) -> None:
        """Straight lines, each from one point to another."""
        drawn = " ".join(f"{a:.2f} {b:.2f} m {c:.2f} {d:.2f} l" for a, b, c, d in lines)
        if drawn:
            self._canvas.addLiteral(f"{_rgb(colour)} RG {width:g} w {drawn} S")

    def box(self, x: float, y: float, width: float, height: float, *, shade: float) -> None:
        """A grey area without an outline; `shade` 1 is white."""
        self._canvas.addLiteral(f"{shade:g} g {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f 0 g")

    def draw(self, operators: str) -> None:
        """Operators that are ready for the page."""
        self._canvas.addLiteral(operators)

    def turn_page(self) -> None:
        """End this page and begin the next."""
        self._canvas.showPage()
        self.pages += 1

    def finish(self) -> bytes:
        """End the document and hand over the file."""
        self._canvas.save()
        return self._bytes.getvalue()


def _spread(part: bytes, gaps: list[float]) -> str:
    pieces: list[str] = []
    run: list[int] = []
    for byte, gap in zip(part, gaps, strict=True):
        run.append(byte)
        if gap:
            pieces.append(f"<{bytes(run).hex()}>{-gap * 1000:.1f}")
            run = []
    return " ".join([*pieces, f"<{bytes(run).hex()}>"] if run else pieces)


def _rgb(colour: Colour) -> str:
    return " ".join(f"{part:g}" for part in colour)
