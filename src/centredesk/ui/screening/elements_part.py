"""Part ง: act, means and purpose side by side, s.6/1 below, and the work that was exploited."""

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.parts.boxes import Card, Scrolling
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Tone, badge
from centredesk.ui.screening.element_columns import ColumnForm
from centredesk.ui.screening.result_panel import Judged

FORCED = "09"
"""The purpose of s.6/1 stands with s.6/1, not among those of s.6."""
_COLUMNS = ("acts", "means", "forms")
_ASKED = {
    "acts": "ต้องมีอย่างน้อย 1",
    "means": "ผู้อายุต่ำกว่า 18 ปีไม่ต้องมี",
    "forms": "แสวงหาประโยชน์โดยมิชอบ",
}
_ACROSS = 640


class Folded(Card):
    """A card whose forms are opened and closed; it says how much stands in them."""

    def __init__(self, title: str, *inside: QWidget) -> None:
        self.state = badge("")
        self.fold = Button("เปิด", self._swap, kind="quiet")
        super().__init__(title, self.state, self.fold)
        self.fold.setAccessibleName(f"เปิด {title}")
        self._title = title
        self._inside = inside
        self.body.setContentsMargins(16, 8, 16, 8)
        for widget in inside:
            self.add(widget)
        self.open(False)

    def open(self, on: bool) -> None:
        """Open or close it."""
        for widget in self._inside:
            widget.setVisible(on)
        self.fold.name("ปิด" if on else "เปิด")
        self.fold.setAccessibleName(f"{'ปิด' if on else 'เปิด'} {self._title}")

    @property
    def is_open(self) -> bool:
        """Whether its forms are seen."""
        return any(not widget.isHidden() for widget in self._inside)

    def tell(self, count: int, unit: str) -> None:
        """How much stands in it."""
        self.state.say(f"{count} {unit}" if count else "ยังไม่กรอก", "accent" if count else "")

    def _swap(self) -> None:
        self.open(not self.is_open)


class ElementsPart(Scrolling):
    """The three columns, and two cards that are opened when they are needed."""

    def __init__(self, form: Callable[[str], SectionForm]) -> None:
        super().__init__()
        self.columns: dict[str, ColumnForm] = {}
        self._cards: list[Card] = []
        for key in _COLUMNS:
            made = form(key)
            assert isinstance(made, ColumnForm)  # noqa: S101  declared as columns
            self.columns[key] = made
            self._cards.append(card := Card())
            card.body.setContentsMargins(12, 10, 12, 12)
            card.add(made)
            made.only.aside.connect(lambda step, row, key=key: self._aside(key, step, row))
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._wide = True
        self._place()
        self._forced, self._work = form("forced"), form("work")
        purpose = self.columns["forms"].only.ticks[FORCED]
        self.forced = Folded("องค์ประกอบ ม. 6/1 แรงงานหรือบริการ", purpose, self._forced)
        self.work = Folded("รายละเอียดการแสวงหาประโยชน์", self._work)
        self.add(self._grid, self.forced, self.work, None)

    def tell(self, judged: Judged) -> None:
        """Counts and badges for what stands in the form now."""
        for element in judged.elements():
            asked, state = _ASKED[element.name], f"{element.count} ข้อ"
            tone: Tone = "accent" if element.count else "warn"
            if not element.needed:
                asked = "อายุต่ำกว่า 18 ปี"
                state, tone = (state, "accent") if element.count else ("ไม่ต้องมี", "")
            self.columns[element.name].tell(asked, state, tone)
        own = FORCED in (judged.values.get("forms") or [])
        resists = judged.values.get("unable_to_resist") is not None
        found = len(judged.values.get("fl_means") or [])
        self.forced.tell(found + own + resists, "ข้อ")
        self.work.tell(filled(self._work), "ช่อง")

    def unfold(self) -> None:
        """Open what has something in it."""
        for card, form in ((self.forced, self._forced), (self.work, self._work)):
            if filled(form):
                card.open(True)
        if FORCED in self.columns["forms"].only.codes():
            self.forced.open(True)

    def show_form(self, key: str) -> None:
        """Open the card a form stands in."""
        if key == "forced":
            self.forced.open(True)
        elif key == "work":
            self.work.open(True)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Where three columns have no room, they stand below each other."""
        super().resizeEvent(event)
        wide = self.width() >= _ACROSS
        if wide != self._wide:
            self._wide = wide
            self._place()

    # ── inside ──

    def _place(self) -> None:
        for number, card in enumerate(self._cards):
            self._grid.removeWidget(card)
            at = (0, number) if self._wide else (number, 0)
            self._grid.addWidget(card, *at)
            self._grid.setColumnStretch(number, 1 if self._wide or not number else 0)

    def _aside(self, key: str, step: int, row: int) -> None:
        names = list(self.columns)
        at = names.index(key) + step
        if 0 <= at < len(names):
            self.columns[names[at]].only.focus_row(row)


def filled(form: SectionForm) -> int:
    """How many fields of a form say something."""
    return sum(value not in (None, "", []) for value in form.values().values())
