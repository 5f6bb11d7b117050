"""Part ก: who is screened, where, by whom, and which rights were explained."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from centredesk.fields.codes import code_list
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.parts.boxes import Card, Scrolling, column, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words
from centredesk.ui.parts.turns import in_turns
from centredesk.ui.screening.element_columns import ColumnForm
from centredesk.ui.screening.form_parts import PERSON_FORMS

_RIGHTS_WIDE = 320
_INTERVIEW = ("times", "talk", "tongue", "place")
_NEW, _KNOWN = "บุคคลใหม่", "เลือกบุคคลที่มีอยู่"


class WhoCard(Card):
    """A person the office knows, or somebody new, whose record is made with the result."""

    def __init__(
        self, form: Callable[[str], SectionForm], changed: Callable[[], object], *, fixed: bool
    ) -> None:
        self.swap = Button(_NEW, self._swapped, kind="quiet")
        super().__init__("ผู้ถูกสัมภาษณ์", self.swap)
        self._form = form
        self._changed = changed
        self.new = False
        self.who = form("who")
        self._somebody = QWidget()
        self._inside = column(gap=12)
        self._inside.setContentsMargins(0, 8, 0, 0)
        self._somebody.setLayout(self._inside)
        self.add(self.who, self._somebody)
        self._somebody.hide()
        self.swap.setVisible(not fixed)

    def be_new(self, on: bool) -> None:
        """Enter somebody not met before, or choose somebody known."""
        self.new = on
        if on and self._inside.count() == 0:
            self._fill()
        if on:
            self.who.editors["person"].set_value(None)
        self.who.labelled["person"].setVisible(not on)
        self._somebody.setVisible(on)
        self.swap.name(_KNOWN if on else _NEW)
        self._changed()

    def _swapped(self) -> None:
        self.be_new(not self.new)
        if self.new:
            form = self._form(next(iter(PERSON_FORMS)))
            form.go_to(next(iter(form.editors)))
        else:
            self.who.go_to("person")

    def _fill(self) -> None:
        told = "บันทึกเป็นบุคคลใหม่พร้อมกับผลการคัดแยก หากเคยพบแล้ว ให้เลือกบุคคลที่มีอยู่"
        self._inside.addWidget(Words(told, "help", wrap=True))
        for key in PERSON_FORMS:
            self._inside.addWidget(self._form(key))


class SettingPart(Scrolling):
    """Who and the rights beside each other, the interview and the team below."""

    def __init__(
        self, form: Callable[[str], SectionForm], changed: Callable[[], object], *, fixed: bool
    ) -> None:
        super().__init__()
        self.who = WhoCard(form, changed, fixed=fixed)
        self.rights: ColumnForm | None = None
        self._left = 0
        consent = Card("สิทธิและความยินยอม")
        consent.setFixedWidth(_RIGHTS_WIDE)
        talk, team = Card("การสัมภาษณ์"), Card("ทีมสหวิชาชีพ")
        first, *others = _INTERVIEW
        talk.add(form(first))
        self.making = in_turns(
            self,
            *(partial(_put, talk, form, key) for key in others),
            lambda: self._explain(consent, form("rights")),
            partial(_put, consent, form, "consent"),
            partial(_put, team, form, "team"),
        )
        beside = row(column(self.who, talk, None, gap=12), column(consent, None), gap=12)
        beside.setStretch(0, 1)
        self.add(beside, team)
        if fixed:
            number = Card("เลขที่แบบ")
            number.add(form("number"))
            self.add(number)
        self.add(None)

    def _explain(self, card: Card, rights: SectionForm) -> None:
        assert isinstance(rights, ColumnForm)  # noqa: S101  declared as a column
        self.rights = rights
        card.add(rights)
        self.tell(self._left)

    def tell(self, left: int) -> None:
        """How many rights were explained, and how many are left."""
        self._left = left
        if self.rights is None:
            return
        whole = len(code_list("explained").options)
        done = whole - left
        state = f"{done} จาก {whole} ข้อ"
        self.rights.tell("ชี้แจงก่อนสัมภาษณ์ทุกข้อ", state, "good" if done == whole else "warn")


def _put(card: Card, form: Callable[[str], SectionForm], key: str) -> None:
    card.add(form(key))
