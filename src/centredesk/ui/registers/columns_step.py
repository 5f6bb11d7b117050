"""The second step: every heading of the file, a few of its values, and the field it becomes."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from centredesk.clock import Clock
from centredesk.errors import BadValue
from centredesk.fields.days import BuddhistDate
from centredesk.registers.field_words import in_words
from centredesk.ui.forms.dates import DateEditor
from centredesk.ui.notices import Banner
from centredesk.ui.parts.boxes import clear, put, rule
from centredesk.ui.parts.inputs import ChoiceBox
from centredesk.ui.parts.labelled import Labelled
from centredesk.ui.parts.labels import Words
from centredesk.ui.registers.field_words import choices, missing
from centredesk.ui.registers.masking import masked
from centredesk.ui.registers.reading import HeadedColumn, Opened
from centredesk.ui.theme.words import plain

_BOX = 248


class ColumnsStep(QWidget):
    """Matches headings to fields; what a person chooses is kept for the next file."""

    changed = Signal(object)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.boxes: dict[str, ChoiceBox] = {}
        self.examples: dict[str, Words] = {}
        self._opened: Opened | None = None
        self.lack = Banner(closable=False)
        self.day_box = DateEditor(BuddhistDate(), clock)
        help_text = "ใช้กับทุกแถวที่ไม่มีวันที่ของตนเอง"
        self.day = Labelled("วันที่คัดแยกของทั้งแฟ้ม (ถ้ามี)", self.day_box, help_text=help_text)
        card = QFrame()
        card.setProperty("kind", "card")
        self._lines = QVBoxLayout(card)
        self._lines.setContentsMargins(0, 0, 0, 4)
        self._lines.setSpacing(0)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(12)
        put(frame, self.lack, self.day, card, None)

    def show_opened(self, opened: Opened) -> None:
        """Show the headings of a file that was read."""
        again = self._opened is not None and _same_headings(self._opened, opened)
        self._opened = opened
        if not again:
            self._fill(opened)
        for column in opened.columns:
            box = self.boxes[column.label]
            if column.field and not box.offers(column.field):
                box.offer(column.field, in_words(column.field))
            box.choose(column.field)
            self.examples[column.label].setText(_examples(column))
        self._tell(opened)

    def given_day(self) -> date | None:
        """The day for rows without one of their own; BadValue when it cannot be read."""
        if not self.day.isVisible():
            return None
        try:
            day = self.day_box.value()
        except BadValue as wrong:
            self.day.show_fault(wrong.sentence)
            raise
        self.day.show_fault("")
        return day if isinstance(day, date) else None

    def first_box(self) -> QWidget | None:
        """Where a person begins: the first heading nobody could name, or the first of all."""
        if self._opened is None:
            return None
        open_ones = [c.label for c in self._opened.columns if not c.field and not c.chosen]
        labels = open_ones or list(self.boxes)
        return self.boxes[labels[0]] if labels else None

    def _fill(self, opened: Opened) -> None:
        clear(self._lines)
        self.boxes.clear()
        self.examples.clear()
        grid = QGridLayout()
        grid.setContentsMargins(16, 0, 16, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        heads = ("หัวคอลัมน์ในแฟ้ม", "ตัวอย่างค่า ปิดชื่อและเลขไว้", "ช่องของทะเบียน")
        for place, head in enumerate(heads):
            words = Words(head, "column")
            words.setMinimumHeight(32)
            grid.addWidget(words, 0, place)
        for number, column in enumerate(opened.columns):
            grid.addWidget(rule(), 2 * number + 1, 0, 1, 3)
            self._row(grid, 2 * number + 2, column)
        self._lines.addLayout(grid)

    def _row(self, grid: QGridLayout, at: int, column: HeadedColumn) -> None:
        name = Words(column.label, "strong", wrap=True)
        name.setMinimumWidth(120)
        name.setMaximumWidth(220)
        examples = Words("", "help", wrap=True)
        box = ChoiceBox(choices(column.field))
        box.setFixedWidth(_BOX)
        box.setAccessibleName(f"ช่องของคอลัมน์ {plain(column.label)}")
        box.activated.connect(partial(self._picked, column.label))
        self.boxes[column.label], self.examples[column.label] = box, examples
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(name, at, 0, middle)
        grid.addWidget(examples, at, 1, middle)
        grid.addWidget(box, at, 2, middle)
        grid.setRowMinimumHeight(at, 44)

    def _picked(self, label: str, _: int) -> None:
        if self._opened is not None:
            self.changed.emit(self._opened.choose(label, str(self.boxes[label].value())))

    def _tell(self, opened: Opened) -> None:
        """Say what nearly every row would lack."""
        lacking = missing(opened.fields)
        self.day.setVisible(not opened.fields & {"date", "received"})
        if lacking:
            title = f"ยังไม่มีคอลัมน์ {' '.join(lacking)}"
            self.lack.tell(
                f"ไม่พบหัวตารางที่รู้จัก {title}" if opened.by_hand else title,
                "เลือกช่องให้ตรง มิฉะนั้นแถวที่ขาดข้อมูลนี้จะถูกพักไว้",
                tone="warn",
            )
        else:
            self.lack.hide()


def _examples(column: HeadedColumn) -> str:
    shown = [masked(column.field, text) for text in column.examples]
    return " · ".join(dict.fromkeys(filter(None, shown))) or "ไม่มีค่าในคอลัมน์นี้"


def _same_headings(one: Opened, other: Opened) -> bool:
    return one.book is other.book and len(one.columns) == len(other.columns)
