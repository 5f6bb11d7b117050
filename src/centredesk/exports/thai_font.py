"""TH Sarabun New for ReportLab: four faces whose drawn marks copy back as the letters they are."""

from typing import Any, Final, Literal

from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from centredesk.exports.thai_glyphs import TALL_SARA_AM, letter_of, thai_glyphs
from centredesk.paths import resource

Face = Literal["Regular", "Bold", "Italic", "BoldItalic"]
FACES: Final[tuple[Face, ...]] = ("Regular", "Bold", "Italic", "BoldItalic")
# Its place in the glyph tables of all four faces; a test compares it with the glyph's name.
TALL_SARA_AM_GLYPH: Final = 96
_CMAP_BLOCK: Final = 100


class GlyphOrBox(dict[int, int]):
    """Character to glyph; what the font lacks is drawn as its empty box and still copies."""

    def __contains__(self, code: object) -> bool:
        return True

    def __missing__(self, code: int) -> int:
        return 0


class SarabunFont(TTFont):  # type: ignore[misc]  # ReportLab has no types
    """A face of TH Sarabun New that knows which letters its drawn characters stand for."""

    def __init__(self, face: Face) -> None:
        file = resource("fonts", "th-sarabun-new", f"THSarabunNew-{face}.ttf")
        super().__init__(f"THSarabunNew-{face}", str(file), shapable=False)
        self.face.charToGlyph = GlyphOrBox(self.face.charToGlyph)
        self.face.charToGlyph[ord(TALL_SARA_AM)] = TALL_SARA_AM_GLYPH
        self.face.charWidths[ord(TALL_SARA_AM)] = self.face.charWidths[ord("ำ")]

    def addObjects(self, doc: Any) -> None:  # noqa: N802  (ReportLab's name)
        """Write the font into the document, with our own way back from glyphs to letters."""
        subsets = [tuple(subset) for subset in self.state[doc].subsets]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX))
            stream = doc.idToObject["toUnicodeCMap:" + name.decode("latin-1")]
            stream.content = to_unicode(name.decode("latin-1"), subset)


class Typeface:
    """One face for one document: a ReportLab font must never serve two documents at once."""

    def __init__(self, face: Face) -> None:
        self.font = SarabunFont(face)
        self._widths: dict[int, float] = self.font.face.charWidths
        self._default: float = self.font.face.defaultWidth

    def width(self, glyphs: str) -> float:
        """How wide drawn characters are, in em."""
        get, default = self._widths.get, self._default
        return sum(get(ord(glyph), default) for glyph in glyphs) / 1000

    def width_of(self, text: str) -> float:
        """How wide a text is, in em."""
        return self.width(thai_glyphs(text))


def to_unicode(name: str, subset: tuple[int, ...]) -> str:
    """The table by which a reader turns the bytes on the page back into text."""
    rows = [f"<{place:02X}> <{_utf16(code)}>" for place, code in enumerate(subset)]
    blocks: list[str] = []
    for start in range(0, len(rows), _CMAP_BLOCK):
        block = rows[start : start + _CMAP_BLOCK]
        blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([_CMAP_HEAD.format(name=name), *blocks, _CMAP_TAIL])


def _utf16(code: int) -> str:
    return letter_of(chr(code)).encode("utf-16-be", "replace").hex().upper()


_CMAP_HEAD: Final = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo
<< /Registry (Adobe)
/Ordering (UCS)
/Supplement 0
>> def
/CMapName /{name} def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange"""
_CMAP_TAIL: Final = """endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
