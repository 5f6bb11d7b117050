"""Our placing of Thai marks against a shaping engine, and the way back to the letters."""

import pytest
import uharfbuzz  # type: ignore[import-untyped]  # it carries no types
from hypothesis import given
from hypothesis import strategies as st

from centredesk.exports.thai_font import FACES, TALL_SARA_AM_GLYPH, Face, Typeface
from centredesk.exports.thai_glyphs import logical, thai_glyphs
from centredesk.paths import resource

Box = tuple[float, float, float, float]

# The font draws ฤๅ and ฦๅ as one glyph, a hundredth of an em narrower; two letters copy better.
# In its bold faces it forgets to shorten ฬ below ั, as it does below every other mark.
OTHERWISE = ("ฤ", "ฦ", "ฬั")


class _Outlines:
    """Remembers the box around every outline of a glyph."""

    def __init__(self) -> None:
        self.boxes: list[Box] = []
        self._points: list[tuple[float, float]] = []

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._points = [point]

    def lineTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._points += points

    qCurveTo = curveTo = lineTo  # noqa: N815

    def closePath(self) -> None:  # noqa: N802
        across, up = zip(*self._points, strict=True)
        self.boxes.append((min(across), min(up), max(across), max(up)))


class _Engine:
    """HarfBuzz over one face."""

    def __init__(self, face: Face) -> None:
        file = resource("fonts", "th-sarabun-new", f"THSarabunNew-{face}.ttf")
        self.font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file))))
        self._boxes: dict[int, list[Box]] = {}

    def boxes(self, glyph: int, x: float, y: float) -> list[Box]:
        if glyph not in self._boxes:
            pen = _Outlines()
            self.font.draw_glyph_with_pen(glyph, pen)
            self._boxes[glyph] = pen.boxes
        return [(a + x, b + y, c + x, d + y) for a, b, c, d in self._boxes[glyph]]

    def shaped(self, word: str) -> list[Box]:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(word)
        buffer.guess_segment_properties()
        uharfbuzz.shape(self.font, buffer, {"kern": False})
        found: list[Box] = []
        x = 0
        for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            found += self.boxes(glyph.codepoint, x + place.x_offset, place.y_offset)
            x += place.x_advance
        return sorted(found)


def _ours(word: str, engine: _Engine, typeface: Typeface) -> list[Box]:
    found: list[Box] = []
    x = 0.0
    for glyph in thai_glyphs(word):
        number = typeface.font.face.charToGlyph[ord(glyph)]
        found += engine.boxes(number, x, 0)
        x += typeface.width(glyph) * 1000
    return sorted(found)


def _same(ours: list[Box], theirs: list[Box]) -> bool:
    pairs = zip(ours, theirs, strict=False)
    sides = (abs(a - b) < 2 for one, other in pairs for a, b in zip(one, other, strict=True))
    return len(ours) == len(theirs) and all(sides)


@pytest.mark.slow
@pytest.mark.parametrize("face", FACES)
def test_every_word_of_the_list_stands_where_a_shaping_engine_puts_it(face: Face) -> None:
    engine, typeface = _Engine(face), Typeface(face)
    words = resource("words", "words_th.txt").read_text(encoding="utf-8").split()
    judged = [word for word in words if not any(part in word for part in OTHERWISE)]
    assert len(judged) > 62_000
    off = [word for word in judged if not _same(_ours(word, engine, typeface), engine.shaped(word))]
    assert off == []


@pytest.mark.parametrize("face", FACES)
def test_the_glyph_without_a_character_is_the_one_it_is_taken_for(face: Face) -> None:
    assert _Engine(face).font.glyph_to_string(TALL_SARA_AM_GLYPH) == "uni0E33.alt1"


def test_glyphs_lead_back_to_the_letters_of_every_word() -> None:
    words = resource("words", "words_th.txt").read_text(encoding="utf-8").split()
    assert [word for word in words if logical(thai_glyphs(word)) != word] == []


@given(
    st.text(st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B, exclude_categories=["Cn"]))
)
def test_no_thai_letter_is_ever_lost_or_moved(text: str) -> None:
    assert logical(thai_glyphs(text)) == text


@given(st.text())
def test_nothing_that_breaks_a_page_passes(text: str) -> None:
    glyphs = thai_glyphs(text)
    assert not any(ord(glyph) < 0x20 or 0xD800 <= ord(glyph) < 0xE000 for glyph in glyphs)


def test_what_cannot_be_shown_is_marked() -> None:
    assert thai_glyphs("ก\x00ข\u200bค\tง\ud800") == "ก\ufffdขค ง\ufffd"
