"""The last step: what was imported, where it is, what waits for a person."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from centredesk.ui.parts.boxes import Card, clear, put, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Picture, Words
from centredesk.ui.registers.plain_table import PlainTable, Told
from centredesk.ui.registers.preview_step import HELD_COLUMNS, held_lines
from centredesk.ui.registers.reading import Taken

_LIKE_COLUMNS = (
    Told("แผ่นงาน", 160, strong=True),
    Told("แถว", 80, right=True),
    Told("บุคคลในแถวนี้", 220),
    Told("อาจเป็นคนเดียวกับ"),
    Told("ความใกล้เคียง", 160),
)
_LIKENESS = ((7.0, "มาก"), (5.0, "ปานกลาง"))


class ResultStep(QWidget):
    """What became of the file."""

    def __init__(self, open_case: Callable[[], object]) -> None:
        super().__init__()
        self._open_case = open_case
        self.summary = Words("", "subtitle", wrap=True)
        self.facts = QVBoxLayout()
        self.facts.setSpacing(6)
        self.like_title, self.like = Words("", "subtitle"), PlainTable(_LIKE_COLUMNS, "ผู้ที่อาจซ้ำ")
        self.held_title, self.held = Words("", "subtitle"), PlainTable(HELD_COLUMNS, "แถวที่พักไว้")
        head = row(Picture("checkmark_circle_filled", "good"), self.summary, gap=10)
        head.setStretch(1, 1)
        self._like_card = _framed(self.like_title, "ยังไม่รวม ให้ผู้ปฏิบัติงานตัดสินทีละราย", self.like)
        self._held_card = _framed(self.held_title, "รอแก้ไข ยังไม่ถูกนับในรายงาน", self.held)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(16)
        card = Card()
        card.add(head, self.facts)
        put(frame, card, self._like_card, self._held_card, None)

    def show_taken(self, taken: Taken) -> None:
        """Show what was imported."""
        outcome = taken.outcome
        new = f"นำเข้า {outcome.imported:,} แถวจาก {outcome.rows.file}"
        self.summary.setText(new if outcome.imported else "ไม่มีแถวใหม่ในแฟ้มนี้ ข้อมูลไม่เปลี่ยน")
        clear(self.facts)
        for text in _facts(taken):
            self.facts.addWidget(Words(text, "body", wrap=True))
        if taken.case is not None:
            link = Button(f"เปิดกรณี {taken.case_number}", self._open_case, kind="link")
            self.facts.addLayout(row(link, None))
        like = [_like_line(told) for told in outcome.proposed]
        self._like_card.setVisible(bool(like))
        self.like_title.setText(f"อาจเป็นบุคคลเดียวกัน {len(like):,} คู่")
        self.like.show_lines(like)
        held = held_lines(outcome.rows)
        self._held_card.setVisible(bool(held))
        self.held_title.setText(f"พักไว้ {len(outcome.rows.held):,} แถว")
        self.held.show_lines(held)


def _facts(taken: Taken) -> list[str]:
    outcome = taken.outcome
    numbers = " ".join(taken.operations)
    told = (
        (outcome.victims, f"ผู้เสียหาย {outcome.victims:,} คน อยู่ในกรณี {taken.case_number}"),
        (len(outcome.linked), f"เชื่อมกับบุคคลที่มีอยู่แล้ว {len(outcome.linked):,} แถว"),
        (outcome.unchanged, f"นำเข้าไว้แล้วก่อนหน้า {outcome.unchanged:,} แถว ไม่เปลี่ยน"),
        (len(taken.operations), f"ปฏิบัติการคัดแยก {numbers}"),
    )
    return [text for count, text in told if count]


def _like_line(told: dict[str, Any]) -> tuple[str, ...]:
    score = float(told["score"])
    word = next((word for least, word in _LIKENESS if score >= least), "น้อย")
    return (told["sheet"], f"{told['row']:,}", told["person"], told["like"] or "แถวก่อนหน้า", word)


def _framed(title: Words, remark: str, table: PlainTable) -> QFrame:
    card = QFrame()
    card.setProperty("kind", "card")
    lines = QVBoxLayout(card)
    lines.setContentsMargins(1, 8, 1, 4)
    lines.setSpacing(4)
    head = row(title, 4, Words(remark, "help"), None)
    head.setContentsMargins(23, 0, 15, 0)
    put(lines, head, table)
    return card
