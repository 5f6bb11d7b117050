"""Who may be meant by what is being typed: at most five, ranked, with what agrees and differs."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centredesk.actions.duplicates import Candidate
from centredesk.actions.likeness import RANKS, Reason, in_words
from centredesk.fields.codes import code_list
from centredesk.thai.dates import BE
from centredesk.ui.parts.boxes import Card, Scrolling, clear, column, ground, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Picture, Tone, Words, badge

_WIDE = 332
_TONES: dict[str, Tone] = {"high": "warn"}


class Candidates(QWidget):
    """The panel at the right; each candidate can be taken, or told apart."""

    same = Signal(object)
    apart = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.found: tuple[Candidate, ...] = ()
        self.title = Words("บุคคลที่อาจมีอยู่แล้ว", "subtitle", wrap=True)
        self.said = Words("", "help", wrap=True)
        self._cards = column(gap=8)
        inside = ground("panel")
        scrolling = Scrolling(margins=(16, 16, 16, 16))
        scrolling.add(self.title, self.said, self._cards, None)
        frame = QVBoxLayout(inside)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(scrolling)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(inside)
        self.setFixedWidth(_WIDE)
        self.setAccessibleName("บุคคลที่อาจมีอยู่แล้ว")
        self.tell((), names="masked")

    def tell(self, found: Sequence[Candidate], *, names: str) -> None:
        """Show who was found; `names` is written, masked or none, as the member may see them."""
        self.found = tuple(found)
        clear(self._cards)
        count = len(found)
        self.title.setText(f"อาจมีบุคคลนี้อยู่แล้ว {count} ราย" if count else "ไม่พบบุคคลที่ใกล้เคียง")
        self.said.setText(
            "เรียงตามความใกล้เคียง การเลือกไม่แก้ข้อมูลเดิม"
            if count
            else "ตรวจเทียบชื่อ วันเกิด และเลขเอกสารขณะพิมพ์"
        )
        for candidate in found:
            self._cards.addWidget(self._card(candidate, names))

    def tell_used(self, code: str) -> None:
        """The person is one the office knows: there is nothing more to compare."""
        self.tell((), names="none")
        self.title.setText(f"ใช้บุคคลเดิม {code}")
        self.said.setText("ข้อมูลเดิมไม่เปลี่ยน ค่าที่พิมพ์ไว้ไม่ถูกบันทึก")

    def _card(self, candidate: Candidate, names: str) -> QWidget:
        card = Card(kind="sheet")
        card.body.setContentsMargins(12, 10, 12, 12)
        card.body.setSpacing(6)
        called = _called(candidate, names)
        title = Words(called, "strong", wrap=True)
        rank = badge(RANKS[candidate.rank], _TONES.get(candidate.rank, ""))
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(rank, 0, Qt.AlignmentFlag.AlignTop)
        card.add(head, Words(_told(candidate), "help", wrap=True))
        if candidate.agrees:
            card.add(_line("checkmark", "good", candidate.agrees))
        if candidate.differs:
            card.add(_line("", "text3", candidate.differs))
        same = Button("เป็นคนเดียวกัน", lambda: self.same.emit(candidate))
        other = Button("คนละคน", lambda: self.apart.emit(candidate), kind="quiet")
        for button in (same, other):
            button.setAccessibleName(f"{button.verb} {candidate.code}")
        card.add(row(same, other, None))
        return card


def _called(candidate: Candidate, names: str) -> str:
    name = {"written": candidate.written, "masked": candidate.masked}.get(names, "")
    return name or candidate.code


def _told(candidate: Candidate) -> str:
    parts = [candidate.code, *candidate.known_as]
    who = code_list("sex").label(candidate.sex) if candidate.sex else ""
    born = f"เกิด {candidate.birth_year + BE}" if candidate.birth_year else ""
    return " · ".join(part for part in (*parts, f"{who} {born}".strip()) if part)


def _line(picture: str, tint: str, reasons: Iterable[Reason]) -> QWidget:
    made = QWidget()
    frame = QHBoxLayout(made)
    frame.setContentsMargins(0, 0, 0, 0)
    frame.setSpacing(8)
    sign = Picture(picture, tint, size=16) if picture else Words("–", "soft")
    sign.setFixedWidth(16)
    told = " · ".join(in_words(reason) for reason in reasons)
    frame.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    frame.addWidget(Words(told, "help", wrap=True), 1)
    return made
