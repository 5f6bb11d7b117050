"""What must be mended before saving, what to look at, what is sound; each with its records."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from centredesk.actions.figures.checks import Check
from centredesk.ui.parts.boxes import Scrolling, clear, column, ground, row, rule
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Picture, Tone, Words, badge
from centredesk.ui.returns.counting import CODES, Counted, case_number
from centredesk.ui.theme.words import plain

_FEW = 3
CHECKS = 272
_LOOKS: dict[str, tuple[str, Tone]] = {
    "block": ("error_circle_filled", "bad"),
    "warn": ("warning_filled", "warn"),
}


@dataclass(frozen=True)
class Ways:
    """What a problem's links do."""

    open_number: Callable[[str], object]
    list_records: Callable[[Check], object]


class Problem(QFrame):
    """One thing that was found, with the records it speaks of; it takes the keyboard."""

    def __init__(self, check: Check, ways: Ways) -> None:
        super().__init__()
        self.check = check
        name, tone = _LOOKS[check.severity]
        frame = QHBoxLayout(self)
        frame.setContentsMargins(0, 2, 0, 6)
        frame.setSpacing(10)
        frame.addWidget(Picture(name, tone), 0, Qt.AlignmentFlag.AlignTop)
        self.links = _links(check, ways)
        sentence = Words(check.sentence, "body", wrap=True)
        lines = column(sentence, *(row(it, None) for it in self.links), gap=2)
        frame.addLayout(lines, 1)
        self.setProperty("kind", "problem")
        self.setAccessibleName(plain(check.sentence))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def take_keyboard(self) -> None:
        """Put the keyboard on what can be done about it."""
        target = next((it for it in self.links if isinstance(it, Button)), self)
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)


class ChecksPanel(QWidget):
    """The panel at the right."""

    went_to = Signal(object)

    def __init__(self, ways: Ways) -> None:
        super().__init__()
        self._ways = ways
        self.problems: list[Problem] = []
        self._at = -1
        self._scroll = Scrolling(margins=(16, 12, 16, 16))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self._scroll.body.addLayout(self._lines)
        self._scroll.body.addStretch(1)
        inside = ground("panel")
        frame = QVBoxLayout(inside)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(self._scroll)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(inside)
        self.setFixedWidth(CHECKS)
        self.setAccessibleName("ผลการตรวจรายงาน")
        self._lines.addWidget(Words("กำลังตรวจ", "soft"))

    def show_counted(self, counted: Counted) -> None:
        """Show what was found this time."""
        clear(self._lines)
        self.problems, self._at = [], -1
        self._part("ต้องแก้ก่อนบันทึก", counted.blocking, "bad")
        self._part("ควรตรวจ", counted.to_look_at, "warn")
        sound = sum(counted.state(code) == "done" for code in CODES)
        text = "ผ่านครบทุกแบบ" if sound == len(CODES) else f"ผ่านแล้ว {sound} จาก {len(CODES)} แบบ"
        good = "checkmark_circle_filled"
        self._lines.addLayout(row(Picture(good, "good"), Words(text, "soft"), None, gap=10))

    def step(self, by: int) -> None:
        """Go to the next problem, or back to the one before; around at the ends."""
        if self.problems:
            self._at = (self._at + by) % len(self.problems)
            problem = self.problems[self._at]
            problem.take_keyboard()
            self._scroll.ensureWidgetVisible(problem)
            self.went_to.emit(problem.check)

    def _part(self, title: str, checks: tuple[Check, ...], tone: Tone) -> None:
        if not checks:
            return
        count = badge(f"{len(checks)} ข้อ", tone)
        self._lines.addLayout(row(Words(title, "subtitle"), None, count))
        for check in checks:
            problem = Problem(check, self._ways)
            self.problems.append(problem)
            self._lines.addWidget(problem)
        self._lines.addWidget(rule())


def _links(check: Check, ways: Ways) -> list[QWidget]:
    """A few of the records by number; all of them behind one link."""
    made: list[QWidget] = []
    for number in check.records[:_FEW]:
        if case_number(number) and check.model in ("case", "victim", "involvement"):
            made.append(_link(f"เปิด {number}", partial(ways.open_number, number)))
        else:
            made.append(Words(number, "help"))
    if len(check.records) > _FEW:
        text = f"ดูทั้งหมด {len(check.records):,} รายการ"
        made.append(_link(text, lambda: ways.list_records(check)))
    return made


def _link(text: str, then: Callable[[], object]) -> Button:
    return Button(text, then, kind="link")
