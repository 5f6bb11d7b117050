"""The live result at the right: what the law's elements give, the result, the demanded reason."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from centredesk.fields.codes import code_list
from centredesk.models.legal_finding import (
    REASON_LENGTH,
    AgeThen,
    Birth,
    Demand,
    Element,
    demands,
    elements,
    law_met,
    reason_given,
)
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.notices import Banner, Remedy
from centredesk.ui.parts.boxes import Card, Scrolling, ground, row
from centredesk.ui.parts.labels import Picture, Tone, Words
from centredesk.ui.screening.earlier import EarlierScreenings
from centredesk.ui.screening.states import STARTS

WIDTH = 328


@dataclass(frozen=True)
class Judged:
    """What stands in the form now, as the law looks at it; nothing of it is read from the file."""

    values: Mapping[str, Any]
    birth: Birth
    age: AgeThen
    lacks_interpreter: bool = False

    @property
    def under_18(self) -> bool:
        """Whether the person was a child then."""
        return self.age.under_18

    @property
    def asked(self) -> list[Demand]:
        """What has to be answered by the written reason."""
        return demands(dict(self.values), under_18=self.under_18)

    @property
    def reason_lacks(self) -> bool:
        """Whether a reason is demanded and too short."""
        return bool(self.asked) and not reason_given(self.values)

    def elements(self) -> tuple[Element, Element, Element]:
        """Act, means and purpose."""
        return elements(self.values, under_18=self.under_18)


class _Line:
    """A picture, a word and what was found; each says the same."""

    def __init__(self, grid: QGridLayout, word: str) -> None:
        at = grid.rowCount()
        self._word = word
        self._picture = Picture("info_filled", "accent")
        self._name = Words(word)
        self._found = Words("", "soft")
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._found.setAlignment(right)
        grid.addWidget(self._picture, at, 0)
        grid.addWidget(self._name, at, 1)
        grid.addWidget(self._found, at, 2)

    def show(self, on: bool) -> None:
        """Whether there is anything to say."""
        for widget in (self._picture, self._name, self._found):
            widget.setVisible(on)

    def tell(self, found: str, tone: Tone, word: str = "") -> None:
        """Show what was found."""
        pictures = {"good": "checkmark_circle_filled", "warn": "warning_filled"}
        self._picture.show_picture(pictures.get(tone, "info_filled"), tone or "accent")
        self._name.setText(word or self._word)
        self._found.say(found, "warn" if tone == "warn" else "")


class Elements(Card):
    """The three elements, the age, and what is complete."""

    def __init__(self) -> None:
        super().__init__(kind="well")
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        words = ("การกระทำ", "วิธีการ", "ความมุ่งหมาย")
        self._elements = [_Line(grid, word) for word in words]
        self._age = _Line(grid, "อายุ")
        self._law = _Line(grid, "ครบตาม")
        self.body.setContentsMargins(14, 8, 14, 8)
        self.body.addLayout(grid)

    def tell(self, judged: Judged) -> None:
        """Show what was found now."""
        for line, element in zip(self._elements, judged.elements(), strict=True):
            if element.count:
                line.tell(f"มี {element.count} ข้อ", "good")
            else:
                line.tell(
                    "ยังไม่พบ" if element.needed else "ไม่ต้องมี", "warn" if element.needed else ""
                )
        self._tell_age(judged)
        laws = code_list("law_basis")
        met = law_met(judged.values, under_18=judged.under_18)
        told = " · ".join(laws.label(code) for code in met)
        self._law.tell(told, "good")
        self._law.show(bool(met))

    def _tell_age(self, judged: Judged) -> None:
        age, basis = judged.age, judged.birth.age_basis
        word = "อายุขณะเกิดเหตุ" if age.of_the_act else "อายุขณะคัดแยก"
        if age.years is None:
            self._age.tell("ไม่ทราบ", "warn", word)
            return
        how = f" ({code_list('age_basis').label(basis)})" if basis else ""
        self._age.tell(f"{age.years} ปี{how}", "", word)


class ResultPanel(QWidget):
    """What stands in the form, judged anew on every tick."""

    def __init__(
        self,
        result: SectionForm,
        reasons: SectionForm,
        earlier: EarlierScreenings,
        to_part: Callable[[str, str], object],
    ) -> None:
        super().__init__()
        self.result, self.reasons, self.earlier = result, reasons, earlier
        self._to_part = to_part
        self.elements = Elements()
        self.warning = Banner(closable=False)
        self.interpreter = Banner(closable=False)
        self.starts = Banner(closable=False)
        self.decided = Words("", "help", wrap=True)
        self.decided.hide()
        self._reason_word = " ".join(one.label.text() for one in reasons.labelled.values())
        self._lay_out()

    def tell(self, judged: Judged, *, decided: str = "") -> None:
        """Show the finding, and what the chosen result demands; or of what is read, who decided."""
        self.elements.tell(judged)
        self.decided.setText(decided)
        self.decided.setVisible(bool(decided))
        self._starts(str(judged.values.get("result") or ""))
        if decided:
            self.warning.hide()
            self.interpreter.hide()
            return
        self._warn(judged)
        self._say_interpreter(lacks=judged.lacks_interpreter)
        self._count(judged)

    def refuse(self, judged: Judged) -> None:
        """The demanded reason is too short: say so at its field, and go there."""
        labelled = self.reasons.labelled["reasons"]
        labelled.show_fault(f"ต้องเขียนเหตุผลอย่างน้อย {REASON_LENGTH} ตัวอักษร")
        self.reasons.go_to("reasons")

    # ── inside ──

    def _warn(self, judged: Judged) -> None:
        asked = judged.asked
        if not asked:
            self.warning.hide()
            return
        about_law = [demand for demand in asked if demand.field == "result"]
        title = "ผลไม่ตรงกับองค์ประกอบ" if about_law else "ชี้แจงสิทธิไม่ครบ"
        told = " · ".join(demand.short for demand in asked)
        links = []
        if any(demand.field == "explained" for demand in asked):
            links = [Remedy("ไปส่วน ก", lambda: self._to_part("rights", "explained"), quiet=True)]
        more = "บันทึกได้ แต่ต้องระบุเหตุผลเป็นลายลักษณ์อักษร"
        self.warning.tell(title, f"{told} {more}", *links, tone="warn")

    def _starts(self, result: str) -> None:
        if told := STARTS.get(result):
            self.starts.tell(*told, tone="accent")
        else:
            self.starts.hide()

    def _say_interpreter(self, *, lacks: bool) -> None:
        if not lacks:
            self.interpreter.hide()
            return
        link = Remedy("ไปส่วน ก", lambda: self._to_part("talk", "interpreter"), quiet=True)
        told = "บุคคลนี้ต้องใช้ล่าม แต่ยังไม่ระบุล่ามหรือภาษาที่ใช้"
        self.interpreter.tell("ไม่มีล่าม", told, link, tone="warn")

    def _count(self, judged: Judged) -> None:
        """The label says that a reason is demanded; below it, how much of it is written."""
        labelled = self.reasons.labelled.get("reasons")
        if labelled is None:
            return
        asked = bool(judged.asked)
        labelled.label.setText(f"{self._reason_word} *" if asked else self._reason_word)
        written = len((judged.values.get("reasons") or "").strip())
        lacks = asked and written < REASON_LENGTH
        if not lacks:
            labelled.show_fault("")
        told = f"อย่างน้อย {REASON_LENGTH} ตัวอักษร · พิมพ์แล้ว {written}"
        labelled.show_remark(told if lacks else "")

    def _lay_out(self) -> None:
        self.setFixedWidth(WIDTH)
        inside = ground("panel")
        scrolling = Scrolling(margins=(16, 12, 16, 12))
        scrolling.body.setSpacing(8)
        title = row(Words("ผลการคัดแยก", "subtitle"), None, Words("เปลี่ยนตามที่เลือก", "help"))
        scrolling.add(title, self.elements, self.result, self.decided)
        scrolling.add(self.warning, self.reasons)
        scrolling.add(self.starts, self.interpreter, 8, self.earlier, None)
        for layout, widget in ((QVBoxLayout(inside), scrolling), (QVBoxLayout(self), inside)):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.addWidget(widget)
