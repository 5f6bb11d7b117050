"""While a new person is typed: who may already be known, by code and masked name, and why."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centredesk.actions.duplicates import Candidate
from centredesk.actions.likeness import RANKS, in_words
from centredesk.ui.parts.boxes import Card, Scrolling, clear, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Tone, Words, badge

_TONES: dict[str, Tone] = {"high": "warn"}
_WIDE = 328


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
        self.hide()

    def tell(self, candidates: Sequence[Candidate], *, named: bool) -> None:
        """Show who may be meant."""
        self.candidates = candidates
        clear(self._lines.body)
        self._lines.add(Words("อาจเป็นบุคคลที่มีอยู่แล้ว", "subtitle", wrap=True))
        for one in candidates:
            self._lines.add(self._card(one, named=named))
        self._lines.add(None)
        self.setVisible(bool(candidates))

    def _card(self, one: Candidate, *, named: bool) -> Card:
        card = Card()
        name = one.written if named and one.written else one.masked
        mark = badge(f"คล้ายกัน{RANKS[one.rank]}", _TONES.get(one.rank, ""))
        card.add(row(Words(one.code, "strong"), None, mark), Words(name))
        for heading, reasons in (("ตรงกัน", one.agrees), ("ต่างกัน", one.differs)):
            if reasons:
                told = " · ".join(in_words(reason) for reason in reasons)
                card.add(Words(f"{heading}: {told}", "help", wrap=True))
        open_it = Button("เปิด", partial(self._open, one.id))
        open_it.setAccessibleName(f"เปิด {one.code}")
        card.add(row(open_it, None))
        return card
