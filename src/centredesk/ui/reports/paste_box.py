"""Persons from a worksheet: paste, look at what was read and what was not, take them in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from centredesk.actions.pasting import Pasted, PersonRead
from centredesk.ui.parts.boxes import put, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labelled import Labelled
from centredesk.ui.parts.labels import Words
from centredesk.ui.parts.small_table import SmallTable
from centredesk.ui.reports.person_typed import PersonTyped

_HEADS = (("แถวที่", 2), ("บุคคล", 6), ("อ่านได้", 3), ("อ่านไม่ได้ ให้เติมเอง", 10))
_MOST_SHOWN = 12
_FIELDS = {
    "name": "ชื่อ",
    "name_latin": "ชื่ออักษรโรมัน",
    "sex": "เพศ",
    "nationality": "สัญชาติ",
    "age": "อายุ",
    "birth_date": "วันเกิด",
    "id_number": "เลขประจำตัว",
    "passport": "เลขหนังสือเดินทาง",
}


class _Paper(QPlainTextEdit):
    """Tab leaves it: the cells come by paste, not by typing."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(112)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)


class PasteBox(QWidget):
    """Takes the place of the form until the rows are taken in or left."""

    changed = Signal(str)
    taken = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.paper = _Paper()
        self.pasted: Pasted | None = None
        self.take = Button("เพิ่มบุคคล", self._take, keys="Ctrl+Enter")
        self.back = Button("ยกเลิก", self.left.emit)
        self.said = Words("", "soft", wrap=True)
        told = "คัดลอกแถวจาก Excel แล้ววางที่นี่ แถวแรกเป็นหัวตารางหรือไม่ก็ได้"
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(12)
        self._table: SmallTable | None = None
        put(self._lines, Words("วางบุคคลจาก Excel", "subtitle"))
        put(self._lines, Labelled("แถวที่วาง", self.paper, help_text=told))
        put(self._lines, row(self.said, None, self.back, self.take), None)
        self.paper.textChanged.connect(lambda: self.changed.emit(self.paper.toPlainText()))
        self.tell(None)

    def start(self) -> None:
        """Empty, ready for Ctrl+V."""
        self.paper.clear()
        self.tell(None)
        self.paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, pasted: Pasted | None) -> None:
        """Show what was read of what was pasted."""
        self.pasted = pasted
        people = pasted.people if pasted else ()
        if self._table is not None:
            self._table.hide()
            self._table.deleteLater()
            self._table = None
        self.take.setEnabled(bool(people))
        self.take.name(f"เพิ่ม {len(people)} คน" if people else "เพิ่มบุคคล", "Ctrl+Enter")
        self.said.setText(self._summary(people) if people else "ยังไม่มีแถวที่อ่านได้")
        if people:
            self._show(people)

    def _summary(self, people: tuple[PersonRead, ...]) -> str:
        doubtful = sum(bool(person.unread) for person in people)
        told = f"อ่านได้ {len(people):,} คน"
        more = f" · ต้องเติมเอง {doubtful:,} คน" if doubtful else ""
        rest = len(people) - _MOST_SHOWN
        return f"{told}{more}" + (f" · แสดง {_MOST_SHOWN} คนแรก" if rest > 0 else "")

    def _show(self, people: tuple[PersonRead, ...]) -> None:
        self._table = table = SmallTable(_HEADS)
        for person in people[:_MOST_SHOWN]:
            table.add(
                f"{person.row}",
                PersonTyped(person.typed).called,
                f"{len(person.typed)} ช่อง",
                " · ".join(f"{_FIELDS.get(u.field, '')}: {u.sentence}" for u in person.unread)
                or "–",
            )
        self._lines.insertWidget(self._lines.count() - 1, table)

    def _take(self) -> None:
        if self.pasted is not None and self.pasted.people:
            self.taken.emit([PersonTyped(person.typed) for person in self.pasted.people])
