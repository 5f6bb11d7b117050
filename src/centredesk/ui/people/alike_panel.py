"""While a new person is typed: who may already be known, by code and masked name, and why."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from centredesk.actions.duplicates import Candidate
from centredesk.actions.likeness import RANKS, in_words
from centredesk.ui.parts.boxes import Card, Scrolling, clear, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Tone, Words, badge

_TONES: dict[str, Tone] = {"high": "warn"}
_WIDE, _NARROW = 328, 264


class AlikePanel(QWidget):
    """Candidates, the likeliest first; hidden while there is none."""

    def __init__(self, open_person: Callable[[UUID], object]) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(_WIDE)
        self._open = open_person
        self._lines = Scrolling(margins=(12, 12, 12, 12))
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(self._lines)
        self.candidates: Sequence[Candidate] = ()
        self._heads: list[QBoxLayout] = []
        self.hide()

    def narrow(self, *, on: bool) -> None:
        """Leave the form more of a small window: what stood beside a code stands below it."""
        self.setFixedWidth(_NARROW if on else _WIDE)
        self._turn_heads()

    def _turn_heads(self) -> None:
        way = QBoxLayout.Direction
        small = self.minimumWidth() == _NARROW
        for head in self._heads:
            head.setDirection(way.TopToBottom if small else way.LeftToRight)

    def tell(self, candidates: Sequence[Candidate], *, named: bool) -> None:
        """Show who may be meant."""
        self.candidates = candidates
        self._heads = []
        clear(self._lines.body)
        self._lines.add(Words("อาจเป็นบุคคลที่มีอยู่แล้ว", "subtitle", wrap=True))
        for one in candidates:
            self._lines.add(self._card(one, named=named))
        self._turn_heads()
        self._lines.add(None)
        self.setVisible(bool(candidates))

    def _card(self, one: Candidate, *, named: bool) -> Card:
        card = Card()
        name = one.written if named and one.written else one.masked
        mark = badge(f"คล้ายกัน{RANKS[one.rank]}", _TONES.get(one.rank, ""))
        head = row(Words(one.code, "strong"), None, mark)
        head.setAlignment(mark, Qt.AlignmentFlag.AlignLeft)
        self._heads.append(head)
        card.add(head, Words(name))
        for heading, reasons in (("ตรงกัน", one.agrees), ("ต่างกัน", one.differs)):
            if reasons:
                told = " · ".join(in_words(reason) for reason in reasons)
                card.add(Words(f"{heading}: {told}", "help", wrap=True))
        open_it = Button("เปิด", partial(self._open, one.id))
        open_it.setAccessibleName(f"เปิด {one.code}")
        card.add(row(open_it, None))
        return card
