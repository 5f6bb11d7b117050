"""One box for subdistrict, district and province: type any part of the name or a postcode."""

from PySide6.QtCore import Signal

from centredesk import places
from centredesk.ui.forms.drop_list import Offer
from centredesk.ui.forms.find_line import Answer, FindLine
from centredesk.ui.parts.buttons import Button

_MOST = 20
_ALL = (2, 4, 6)
_NAMES = {2: "จังหวัด", 4: "อำเภอ", 6: "ตำบล"}


class PlaceBox(FindLine):
    """Finds a place by any part of its name; holds its code."""

    chosen = Signal(object)

    def __init__(self, *, digits: tuple[int, ...] = _ALL, home_province: str = "") -> None:
        super().__init__()
        self._digits = digits
        self.home_province = home_province
        self.within = ""
        self._code: str | None = None
        self.seek = self._seek
        self.counted = self._counted
        self.put_in_corner(
            Button("เปิดรายการสถานที่ (↓)", self.look_now, kind="corner", icon="location")
        )
        self.textEdited.connect(self._forget)
        self.taken.connect(self._take)
        self.was_left.connect(self._settle)

    def code(self) -> str | None:
        """The code of the chosen place, or None."""
        return self._code

    def choose(self, code: str | None) -> None:
        """Show the place of a code, or none."""
        self._code = code
        self.setText(places.full_name(code) if code else "")
        self.setCursorPosition(0)

    def search_now(self, text: str) -> list[str]:
        """The codes that fit what was typed, own province first."""
        found = places.search_places(text, home_province=self.home_province, limit=4 * _MOST)
        fitting = (p.code for p in found if len(p.code) in self._digits)
        return [code for code in fitting if code.startswith(self.within)][:_MOST]

    def open_all(self) -> None:
        """There are too many places to show them all: those that fit what stands here."""
        self.look_now()

    def _seek(self, words: str, answer: Answer) -> None:
        codes = self.search_now(words) if words else []
        answer([self._offer(code) for code in codes])

    def _offer(self, code: str) -> Offer:
        own, _, holders = places.full_name(code).partition(" ")
        posts = " ".join(places.postcodes(code))
        home = self.home_province and code.startswith(self.home_province) and len(code) > 2
        note = " · ".join(part for part in (holders, posts) if part)
        return Offer(code, own, note, "ในจังหวัด" if home else "")

    def _counted(self, number: int) -> str:
        kinds = {len(offer_code) for offer_code in (offer.value for offer in self.offers)}
        word = _NAMES[kinds.pop()] if len(kinds) == 1 else "แห่ง"
        return f"พบ {number:,} {word}" if number < _MOST else f"แสดง {number} แห่งแรก"

    def _forget(self, _: str) -> None:
        self._code = None
        self.chosen.emit(None)

    def _take(self, offer: Offer) -> None:
        if isinstance(offer.value, str) and offer.value.isdigit():
            self.choose(offer.value)
            self.chosen.emit(self._code)

    def _settle(self) -> None:
        """Leaving the field takes the one place that fits; anything else stays to be mended."""
        text = self.written().strip()
        if self._code is None and text and len(found := self.search_now(text)) == 1:
            self.choose(found[0])
            self.chosen.emit(self._code)
