"""While a new person is typed: who may already be known, by code and masked name, and why."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from centredesk.actions.duplicates import Candidate
from centredesk.actions.likeness import RANKS, in_words
from centredesk.ui.parts.boxes import Card, clear, column, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Tone, Words, badge

_TONES: dict[str, Tone] = {"high": "warn"}


class AlikePanel(Card):
    """Candidates, the likeliest first; hidden while there is none."""

    def __init__(self, open_person: Callable[[UUID], object]) -> None:
        super().__init__("อาจเป็นบุคคลที่มีอยู่แล้ว")
        self._open = open_person
        self._lines = column(gap=8)
        self.add(self._lines)
        self.candidates: Sequence[Candidate] = ()
        self.hide()

    def tell(self, candidates: Sequence[Candidate], *, named: bool) -> None:
        """Show who may be meant."""
        self.candidates = candidates
        clear(self._lines)
        for one in candidates:
            name = one.written if named and one.written else one.masked
            why = " · ".join(in_words(reason) for reason in (*one.agrees, *one.differs))
            who = column(
                Words(f"{one.code} {name}", "strong"), Words(why, "help", wrap=True), gap=0
            )
            open_it = Button("เปิด", partial(self._open, one.id))
            open_it.setAccessibleName(f"เปิด {one.code}")
            mark = badge(f"คล้ายกัน{RANKS[one.rank]}", _TONES.get(one.rank, ""))
            line = row(who, mark, open_it, gap=12)
            line.setStretch(0, 1)
            self._lines.addLayout(line)
        self.setVisible(bool(candidates))
