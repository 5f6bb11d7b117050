"""A new record that belongs to others: its case or person came with the page and is told."""

from collections.abc import Mapping
from functools import partial
from typing import Any, ClassVar
from uuid import UUID

from centredesk.actions.looking_up import look_up
from centredesk.ui.forms.finders import AddingFinder, Finder, Found
from centredesk.ui.navigation import given_in, something_new
from centredesk.ui.pages.add_page import AddPage


class GivenPage(AddPage):
    """Names the records it was opened for in its header; persons can be entered on the way."""

    refers: ClassVar[dict[str, str]] = {"case": "กรณี", "person": "บุคคล"}
    """The fields that may be given, and their words."""

    def build(self) -> None:
        """And ask how the given records are called."""
        super().build()
        self._words: dict[str, str] = {}
        for name, key in self.given().items():
            self.ask(look_up, partial(self._called, name), name, str(key))

    def given(self) -> dict[str, Any]:
        """The records this new one belongs to."""
        return {name: key for name, key in given_in(self.record).items() if name in self.refers}

    def finders(self) -> Mapping[str, Finder]:
        """The finder of persons offers to enter a new one, and comes back with them."""
        offer = AddingFinder(
            self.ask,
            "person",
            offer="เพิ่มบุคคลใหม่",
            add=self._enter,
            named=lambda: self.may_see_names,
        )
        return {**super().finders(), "person": offer}

    def _enter(self, _: str, then: Any) -> None:
        new = something_new()
        self.around.navigator.expect(new, partial(self._entered, then))
        self.go_to("new_person", new)

    def _entered(self, then: Any, key: UUID) -> None:
        if not self.closed:
            self.ask(look_up, lambda rows: then(Found(*rows[0])), "person", str(key))

    def _called(self, name: str, rows: list[tuple[UUID, str, str]]) -> None:
        self._words[name] = rows[0][1] if rows else "ไม่พบรายการที่อ้างถึง"
        told = (f"{self.refers[n]} {self._words[n]}" for n in self.refers if n in self._words)
        self.head.tell(summary=" · ".join(told))
