"""Part จ: the case, whether the person becomes a victim in it, who decided, what happens next."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from centredesk.actions.screening_pages import PersonToScreen
from centredesk.models.legal_finding import VICTIM_RESULTS
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.parts.boxes import Card, Scrolling
from centredesk.ui.parts.buttons import Segments
from centredesk.ui.parts.labelled import Labelled
from centredesk.ui.parts.labels import Words
from centredesk.ui.screening.form_parts import CASE_FORM
from centredesk.ui.screening.result_panel import Judged

LATER, HERE, NEW = "", "here", "new"
_OPTIONS = [(LATER, "ยังไม่ระบุ"), (HERE, "ในกรณีที่เลือก"), (NEW, "ในกรณีใหม่")]


class VictimCard(Card):
    """The case; who was found to be a victim can be made one in it, in the same act."""

    def __init__(
        self, form: Callable[[str], SectionForm], chosen: Callable[[], object], *, offers: bool
    ) -> None:
        super().__init__("กรณี")
        self._form = form
        self._offers = offers
        self.case = form("case")
        self.choice = Segments(list(_OPTIONS), LATER)
        self.asked = Labelled("ระบุเป็นผู้เสียหาย", self.choice)
        for (_, word), button in zip(_OPTIONS, self.choice.buttons(), strict=True):
            button.setAccessibleName(f"ระบุเป็นผู้เสียหาย: {word}")
        self.known = Words("", "help", wrap=True)
        self._new = Card(kind="well")
        self._new.add(Words("เปิดกรณีใหม่พร้อมกับยืนยันผล เลขกรณีออกให้เอง", "help", wrap=True))
        self._chosen = chosen
        self._found: list[str] = []
        self.add(self.case, self.asked, self.known, self._new)
        self._new.hide()
        self.known.hide()
        self.asked.hide()
        self.choice.chosen.connect(lambda _: self._swapped())

    @property
    def wanted(self) -> str:
        """Where the person is to become a victim: nowhere yet, here, or in a new case."""
        return str(self.choice.value() or LATER)

    def choose(self, wanted: str) -> None:
        """Choose as a draft said."""
        self.choice.choose(wanted)
        self._show_new()

    def tell(self, judged: Judged, person: PersonToScreen | None) -> None:
        """Offer it to who was found to be a victim and is none in this case yet."""
        found = judged.values.get("result") in VICTIM_RESULTS
        self._found = list(judged.values.get("forms") or [])
        case = judged.values.get("case")
        own = [one for one in person.victim_of if one.case == case] if person else []
        others = [one for one in person.victim_of if one.case != case] if person else []
        told = [f"เป็นผู้เสียหายในกรณี {one.case_no} แล้ว ({one.victim_no})" for one in own + others]
        self.known.setText(" · ".join(told))
        self.known.setVisible(bool(told))
        offered = self._offers and found and not own
        self.asked.setVisible(offered)
        if not offered and self.wanted != LATER:
            self.choose(LATER)
        lacks = self.wanted == HERE and case is None
        self.asked.show_warning("เลือกกรณีข้างต้นก่อน" if lacks else "")
        self._show_new()

    def _propose(self) -> None:
        """The first form that was found is the main form of the new case."""
        main = self._form(CASE_FORM).editors["main_form"]
        if self._found and main.value() is None:
            main.set_value(self._found[0])

    def _swapped(self) -> None:
        self._show_new()
        self._chosen()

    def _show_new(self) -> None:
        new = self.wanted == NEW
        if new and self._new.body.count() == 1:
            self._new.add(self._form(CASE_FORM))
            self._propose()
        self._new.setVisible(new)
        self.case.setVisible(not new)


class OutcomePart(Scrolling):
    """The case, the decision, what comes next."""

    def __init__(
        self, form: Callable[[str], SectionForm], chosen: Callable[[], object], *, offers: bool
    ) -> None:
        super().__init__()
        self.victim = VictimCard(form, chosen, offers=offers)
        after: QWidget = _card("การดำเนินการต่อ", form("next"))
        self.add(self.victim, after, _card("การวินิจฉัยและความเห็นของทีม", form("decision")), None)


def _card(title: str, form: SectionForm) -> Card:
    made = Card(title)
    made.add(form)
    return made
