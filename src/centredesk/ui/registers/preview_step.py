"""The third step: what importing would do, every row that is held, and where it all goes."""

from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from centredesk.fields.codes import code_list
from centredesk.registers.field_words import in_words
from centredesk.registers.rows import RegisterRows
from centredesk.ui.parts.boxes import Card, Scrolling, clear, column, ground, put, row, rule
from centredesk.ui.parts.buttons import Segments
from centredesk.ui.parts.inputs import ChoiceBox, Dot
from centredesk.ui.parts.labelled import Labelled, line
from centredesk.ui.parts.labels import Tone, Words
from centredesk.ui.registers.masking import masked
from centredesk.ui.registers.plain_table import PlainTable, Told
from centredesk.ui.registers.reading import Ahead, Wanted

HELD_COLUMNS = (
    Told("แผ่นงาน", 160, strong=True),
    Told("แถว", 80, right=True),
    Told("ช่อง", 116),
    Told("ค่าในแฟ้ม", 160),
    Told("เหตุที่พักไว้"),
)


class PreviewStep(QWidget):
    """Counts and held rows; names stay hidden."""

    def __init__(self) -> None:
        super().__init__()
        self.ahead: Ahead | None = None
        self._counts = QGridLayout()
        self._counts.setSpacing(12)
        for at in range(3):
            self._counts.setColumnStretch(at, 1)
        self.skipped = Words("", "help", wrap=True)
        self.held_title = Words("", "subtitle")
        self.held = PlainTable(HELD_COLUMNS, "แถวที่พักไว้")
        self._held_card = QFrame()
        self._held_card.setProperty("kind", "card")
        lines = QVBoxLayout(self._held_card)
        lines.setContentsMargins(1, 8, 1, 4)
        lines.setSpacing(4)
        told = Words("แก้ไขได้ในโปรแกรมหลังนำเข้า ไม่มีแถวใดหาย", "help")
        head = row(self.held_title, 4, told, None)
        head.setContentsMargins(23, 0, 15, 0)
        put(lines, head, self.held)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(12)
        put(frame, self._counts, self.skipped, self._held_card, None)

    def show_ahead(self, ahead: Ahead) -> None:
        """Show what importing would do."""
        self.ahead = ahead
        outcome, rows = ahead.outcome, ahead.rows
        clear(self._counts)
        tiles: list[tuple[int, str, Tone]] = [
            (outcome.imported, "แถวนำเข้าได้", "good"),
            (len(rows.held), "แถวพักไว้", "warn"),
            (outcome.victims, "คนเป็นผู้เสียหาย", ""),
            (len(outcome.linked), "แถวเป็นบุคคลเดิม", ""),
            (len({(p["sheet"], p["row"]) for p in outcome.proposed}), "แถวอาจซ้ำ ให้คนตัดสิน", ""),
            (outcome.unchanged, "แถวนำเข้าแล้วก่อนหน้า", ""),
        ]
        for at, (number, words, tone) in enumerate(tiles):
            made = _tile(number, words, tone if number else "")
            self._counts.addWidget(made, at // 3, at % 3)
        self.skipped.setText(skipped(rows))
        lines = held_lines(rows)
        self._held_card.setVisible(bool(lines))
        self.held_title.setText(f"พักไว้ {len(rows.held):,} แถว")
        self.held.show_lines(lines)


class Choices(QWidget):
    """The panel at the right: into which case, as how many operations."""

    def __init__(self) -> None:
        super().__init__()
        forms = code_list("exploit").options
        self.new_case = Dot("เปิดกรณีใหม่")
        self.old_case = Dot("เพิ่มในกรณีเดิม")
        self._group = QButtonGroup(self)
        self._group.addButton(self.new_case)
        self._group.addButton(self.old_case)
        self.form = ChoiceBox([(it.code, f"{it.code} {it.th}") for it in forms])
        self.form.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.form_field = Labelled("รูปแบบหลักของกรณี", self.form)
        self.number = line(longest=40)
        self.number_field = Labelled("เลขกรณี", self.number, required=True)
        self.operations = Segments([(False, "ครั้งเดียวทั้งแฟ้ม"), (True, "ทีละแผ่นงาน")], False)
        self.operations.setAccessibleName("ปฏิบัติการคัดแยก")
        self._forms = QVBoxLayout()
        self._forms.setSpacing(4)
        self._lay_out()
        self.new_case.setChecked(True)
        self._group.buttonToggled.connect(lambda *_: self._swap())
        self._swap()

    def show_ahead(self, ahead: Ahead) -> None:
        """Propose a case for what was found."""
        self._case.setVisible(bool(ahead.outcome.victims))
        self._no_case.setVisible(not ahead.outcome.victims)
        self.form.choose(ahead.main_form)
        clear(self._forms)
        names = code_list("exploit")
        for code, count in ahead.forms:
            name = Words(names.label(code), "soft", wrap=True)
            line_of_form = row(name, Words(f"{count:,} คน", "strong"))
            line_of_form.setStretch(0, 1)
            self._forms.addLayout(line_of_form)
        self._forms_title.setVisible(bool(ahead.forms))

    def wanted(self) -> Wanted:
        """What was chosen; an empty number with the old case is told to the user."""
        per_sheet = bool(self.operations.value())
        if self.old_case.isChecked() and self._case.isVisible():
            return Wanted(case_number=self.number.text().strip(), per_sheet=per_sheet)
        return Wanted(main_form=str(self.form.value() or ""), per_sheet=per_sheet)

    def faulty(self) -> bool:
        """Whether a case number is wanted and missing; it is marked."""
        lacks = self.old_case.isChecked() and self._case.isVisible() and not self.number.text()
        self.number_field.show_fault("ต้องระบุเลขกรณีที่มีอยู่ เช่น TAK-2569-0041" if lacks else "")
        return lacks

    def _swap(self) -> None:
        self.form_field.setVisible(self.new_case.isChecked())
        self.number_field.setVisible(self.old_case.isChecked())
        self.number_field.show_fault("")

    def _lay_out(self) -> None:
        self._case = QWidget()
        fields = QVBoxLayout(self._case)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(4)
        put(fields, self.new_case, self.form_field, self.old_case, self.number_field)
        self._no_case = Words("ไม่มีผู้เสียหายในแฟ้ม จึงไม่เปิดกรณี", "soft", wrap=True)
        self._forms_title = Words("รูปแบบของผู้เสียหาย", "label")
        scroll = Scrolling()
        scroll.add(
            column(Words("ผู้เสียหายเข้ากรณีใด", "subtitle"), self._case, self._no_case, gap=6),
            rule(),
            column(Words("ปฏิบัติการคัดแยก", "subtitle"), self.operations, gap=6),
            rule(),
            column(self._forms_title, self._forms, gap=6),
            None,
        )
        inside = ground("panel")
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(scroll)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(inside)
        self.setFixedWidth(328)  # the longest form of exploitation in one line


def held_lines(rows: RegisterRows) -> list[tuple[str, ...]]:
    """Every reason for which a row is held; what could tell a name is hidden."""
    return [
        (held.sheet, f"{held.row:,}", in_words(it.field), masked(it.field, it.value), it.problem)
        for held in rows.held
        for it in held.problems
    ]


def skipped(rows: RegisterRows) -> str:
    """The rows that stand for no person, and the sheets that are no register."""
    read = [sheet for sheet in rows.sheets if sheet.read]
    kinds = (
        ("หัวตาราง", sum(it.headings for it in read)),
        ("แถวว่าง", sum(it.blank for it in read)),
        ("แถวรวมยอด", sum(it.totals for it in read)),
        ("แถวหมายเหตุ", sum(it.notes for it in read)),
    )
    told = " ".join(f"{name} {count:,} แถว" for name, count in kinds if count)
    others = " ".join(f"“{it.name}”" for it in rows.sheets if not it.read)
    passed = f"ข้าม {told}" if told else ""
    ignored = f"ไม่อ่านแผ่นงาน {others} เพราะไม่พบหัวตาราง" if others else ""
    read_words = f"อ่าน {rows.rows:,} แถวจาก {len(read):,} แผ่นงาน"
    return " · ".join(filter(None, (read_words, passed, ignored)))


def _tile(number: int, words: str, tone: Tone) -> QWidget:
    card = Card()
    card.body.setContentsMargins(16, 4, 12, 4)
    count = Words(f"{number:,}", "number", tone=tone)
    count.setMinimumWidth(48)
    name = Words(words, "help", wrap=True)
    line_of_tile = row(count, name, gap=12)
    line_of_tile.setStretch(1, 1)
    card.add(line_of_tile)
    return card
