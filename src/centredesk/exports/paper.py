"""The official A4 page: TH Sarabun New, Thai page numbers, secrecy marks, one column of blocks."""

from collections import deque
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from secrets import token_urlsafe
from typing import Final

from centredesk.exports.block import Block, Loose, Space, Together
from centredesk.exports.pen import CM, GREY, RED, Pen
from centredesk.exports.saving import save_whole
from centredesk.exports.table import Table
from centredesk.exports.thai_glyphs import thai_glyphs
from centredesk.exports.thai_lines import Run
from centredesk.exports.thai_paragraph import Paragraph, Style
from centredesk.thai.digits import thai_digits

HEADING: Final = Style(size=20, leading=25, align="centre", keep_with_next=True)
SUBHEADING: Final = Style(leading=21, align="centre", keep_with_next=True)
SECTION: Final = Style(leading=24, keep_with_next=True)
BODY: Final = Style(align="justify", first_line=2.5 * CM, after=6)
NOTE: Final = Style(size=14, leading=18, after=2)

_SECRECY_SIZE: Final = 24


@dataclass(frozen=True)
class PaperLook:
    """What stands around the text on every page."""

    title: str
    made_on: date
    landscape: bool = False
    secrecy: str = ""
    chain_head: str = ""
    number_first_page: bool = True
    thai_numbers: bool = True


def section(text: str) -> Paragraph:
    """The name of a part, to stand above it."""
    return Paragraph([Run(text, bold=True)], SECTION)


class Paper:
    """A document in the making: blocks are added in order, then it is saved."""

    def __init__(self, look: PaperLook) -> None:
        self.look = look
        self.pen = Pen(look.title, made_on=look.made_on, landscape=look.landscape)
        self.left = (2 if look.landscape else 3) * CM
        self.width = self.pen.width - self.left - 2 * CM
        self._top = self.pen.height - 2.5 * CM
        self._bottom = (2.2 if look.secrecy or look.chain_head else 2) * CM
        self._blocks: list[Block] = []

    def add(self, *blocks: Block) -> None:
        """Put blocks below what is there."""
        self._blocks += blocks

    def heading(self, text: str) -> None:
        """The name of the paper, in the middle."""
        self.add(Paragraph([Run(text, bold=True)], HEADING))

    def subheading(self, text: str) -> None:
        """A line below the name."""
        self.add(Paragraph(text, SUBHEADING))

    def section(self, text: str) -> None:
        """The name of a part."""
        self.add(section(text))

    def paragraph(self, text: str) -> None:
        """A paragraph of running text, first line indented, flush on both sides."""
        self.add(Paragraph(text, BODY))

    def notes(self, notes: tuple[str, ...], head: str = "หมายเหตุ") -> None:
        """Numbered notes in smaller type; a single one bears no number."""
        for place, note in enumerate(notes, start=1):
            number = f"{thai_digits(str(place))}. " if len(notes) > 1 else ""
            lead = f"{head} " if place == 1 else ""
            self.add(Paragraph([Run(lead, bold=True), Run(number + note)], NOTE))

    def space(self, points: float) -> None:
        """Some room."""
        self.add(Space(points))

    def fits_one_page(self) -> bool:
        """Whether all blocks stand on the first page."""
        heights = (block.height(self.pen, self.width) for block in self._blocks)
        return sum(heights) <= self._top - self._bottom

    def finish(self, *, password: str = "") -> bytes:
        """Lay the blocks on pages and end the document."""
        self._lay()
        self._furnish()
        made = self.pen.finish()
        return locked(made, password) if password else made

    def save(self, path: Path, *, password: str = "") -> Path:
        """End the document and put the file in its place, whole or not at all."""
        return save_whole(path, self.finish(password=password))

    def _lay(self) -> None:
        waiting = deque(self._blocks)
        y = self._top
        while waiting:
            block = waiting.popleft()
            room = y - self._bottom
            height = block.height(self.pen, self.width)
            if height + self._company(block, waiting) <= room:
                block.draw(self.pen, self.left, y, self.width)
                y -= height
                continue
            y = self._carry_on(block, waiting, y)

    def _carry_on(self, block: Block, waiting: deque[Block], y: float) -> float:
        """Draw what fits of a block that does not, and go on at the top of the next page."""
        room, fresh = y - self._bottom, y == self._top
        if isinstance(block, Space):
            return y if fresh else self._turn()
        if isinstance(block, Together):
            return self._open(block, waiting, y)
        parts = block.part(self.pen, self.width, room)
        if parts:
            parts[0].draw(self.pen, self.left, y, self.width)
            waiting.appendleft(parts[1])
        elif fresh:
            block.draw(self.pen, self.left, y, self.width)
            return y - block.height(self.pen, self.width)
        else:
            waiting.appendleft(block)
        return self._turn()

    def _open(self, block: Together, waiting: deque[Block], y: float) -> float:
        """Leave blocks together for the next page, or lay them one by one if no page holds them."""
        page = self._top - self._bottom
        if y < self._top and block.height(self.pen, self.width) <= page:
            waiting.appendleft(block)
            return self._turn()
        waiting.extendleft(reversed(block.blocks))
        return y

    def _company(self, block: Block, waiting: deque[Block]) -> float:
        """How much of what follows must stand on the same page."""
        needed = 0.0
        for follower in waiting:
            if not (block.keep_with_next or (isinstance(block, Table) and block.end_with_next)):
                break
            if isinstance(follower, Loose) and not follower.keep_with_next:
                return needed + follower.least(self.pen, self.width)
            needed += follower.height(self.pen, self.width)
            block = follower
        return needed

    def _turn(self) -> float:
        self._furnish()
        self.pen.turn_page()
        return self._top

    def _furnish(self) -> None:
        """What stands around the text of this page."""
        furnish(self.pen, self.look)


def furnish(pen: Pen, look: PaperLook) -> None:
    """Page number, secrecy mark and check line of one page."""
    if pen.pages > 1 or look.number_first_page:
        number = thai_digits(str(pen.pages)) if look.thai_numbers else str(pen.pages)
        pen.centred(pen.height - 2.1 * CM, f"- {number} -")
    if look.secrecy:
        mark = thai_glyphs(look.secrecy)
        for y in (pen.height - 1.35 * CM, 0.75 * CM):
            pen.centred(y, mark, face="Bold", size=_SECRECY_SIZE, colour=RED)
    if look.chain_head:
        line = thai_glyphs(f"รหัสตรวจสอบข้อมูล {look.chain_head}")
        pen.centred(1.55 * CM, line, size=10, colour=GREY)


def locked(made: bytes, password: str) -> bytes:
    """The same document, to be opened with a password only (AES-256)."""
    from pikepdf import Encryption, Pdf  # noqa: PLC0415  (a quarter of a second, seldom wanted)

    out = BytesIO()
    with Pdf.open(BytesIO(made)) as document:
        document.save(out, encryption=Encryption(user=password, owner=token_urlsafe(24), R=6))
    return out.getvalue()
