"""The other screenings of the same person, beside the one that is open."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from centredesk.actions.screening_pages import Earlier
from centredesk.thai.dates import short_date
from centredesk.ui.parts.boxes import Card, clear, column, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words
from centredesk.ui.screening.states import result_badge

_COUNTED = (
    ("acts", "การกระทำ"),
    ("means", "วิธีการ"),
    ("forms", "ความมุ่งหมาย"),
    ("fl_means", "ม. 6/1"),
)


class EarlierScreenings(QWidget):
    """One small card for each: number, date, result, how many elements; it opens."""

    def __init__(self, open_one: Callable[[UUID], object]) -> None:
        super().__init__()
        self._open = open_one
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)
        self.hide()

    def tell(self, others: list[tuple[int, Earlier]]) -> None:
        """Show the others, each with its place in the row of screenings."""
        clear(self._lines)
        if others:
            self._lines.addWidget(Words("การคัดแยกครั้งอื่น", "subtitle"))
        for number, earlier in others:
            self._lines.addWidget(self._card(number, earlier))
        self.setVisible(bool(others))

    def _card(self, number: int, earlier: Earlier) -> Card:
        card = Card(kind="well")
        card.body.setContentsMargins(12, 8, 12, 8)
        card.body.setSpacing(4)
        day = short_date(earlier.start_at.date()) if earlier.start_at else "–"
        opens = Button("เปิด", lambda: self._open(earlier.id), kind="link")
        opens.setAccessibleName(f"เปิดการคัดแยกครั้งที่ {number}")
        when = column(
            Words(f"ครั้งที่ {number} · {day}", "strong"), Words(earlier.number, "help"), gap=0
        )
        card.add(row(when, None, opens), row(result_badge(earlier.result), None))
        card.add(Words(_found(earlier), "help", wrap=True))
        return card


def _found(earlier: Earlier) -> str:
    told = [(word, len(earlier.found.get(name, ()))) for name, word in _COUNTED]
    shown = [f"{word} {count}" for word, count in told if count or word != "ม. 6/1"]
    return " · ".join(shown)
