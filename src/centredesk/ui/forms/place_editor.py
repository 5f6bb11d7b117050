"""The editor of a place."""

from typing import Any

from centredesk.errors import BadValue
from centredesk.fields.blank import Blank, blank_of
from centredesk.fields.kinds import Kind
from centredesk.ui.forms.drop_list import Offer
from centredesk.ui.forms.editor import TypedEditor
from centredesk.ui.forms.place_box import PlaceBox

_ABROAD = "ต่างประเทศ"


class PlaceEditor(TypedEditor):
    """A place by any part of its name; F4 for one abroad or not known."""

    wide = True

    def __init__(self, kind: Kind, province: str = "") -> None:
        self.box = PlaceBox(home_province=province)
        super().__init__(kind, self.box)
        self.box.more = "ต่างประเทศหรือไม่ทราบ"

    def reason_offers(self) -> list[Offer]:
        """A place abroad has no code: what is kept says that none applies."""
        abroad = Offer(Blank.NOT_APPLICABLE, _ABROAD, "บันทึกเป็น ไม่เกี่ยวข้อง ระบุประเทศในช่องประเทศ")
        others = super().reason_offers()
        return [abroad, *others] if Blank.NOT_APPLICABLE in self.reasons else others

    def value(self) -> Any:
        """The code; words that name no place are told."""
        text = self.line.written().strip()
        if self.box.code() or not text or text == self._shown[0] or blank_of(text):
            return self.box.code() or super().value()
        if text == _ABROAD:
            return self.read(Blank.NOT_APPLICABLE.label)
        found = self.box.search_now(text)
        if len(found) == 1:
            return found[0]
        told = f"เลือกสถานที่จากรายการ มี {len(found)} แห่ง" if found else "ไม่พบสถานที่นี้"
        raise BadValue(told, "พิมพ์บางส่วนของชื่อ หรือรหัสไปรษณีย์")

    def set_value(self, value: Any) -> None:
        """Show the place."""
        self.box.choose(None if isinstance(value, Blank) else value)
        super().set_value(value)

    def typed(self) -> Any:
        """The words, and the code where a place was chosen."""
        return {"code": self.box.code(), "text": self.line.written()}

    def type_back(self, kept: Any) -> None:
        """Words and code, as they were left."""
        kept = kept if isinstance(kept, dict) else {"text": kept}
        self.box.choose(kept.get("code"))
        self.line.setText(str(kept.get("text") or ""))
