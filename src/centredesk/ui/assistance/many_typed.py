"""What is typed for many people at once: whom, the act, the money, and what is one's own."""

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from centredesk.actions.assistance import Faults
from centredesk.actions.assistance_lists import Helpable, victims_of
from centredesk.ui.assistance import own_cells
from centredesk.ui.assistance.each_person import Row
from centredesk.ui.assistance.money import MoneyForMany
from centredesk.ui.assistance.whom import Whom
from centredesk.ui.pages.form_page import FormPage


class TypedForMany(FormPage):
    """Puts the act, the money and the exceptions together, and keeps them as a draft."""

    whom: Whom
    money: MoneyForMany
    own: own_cells.Own
    faults: dict[UUID, Faults]

    def show_found(self, found: list[Helpable], *, ticked: Sequence[UUID] = ()) -> None:
        """Offer who was found, some of them chosen already."""
        raise NotImplementedError

    def hidden(self, told: Any) -> bool:
        """What is sealed is for who may see identities."""
        return told.private != "open" and not self.desk.member.can_see_identity

    # ── each person's row ──

    def rows(self) -> list[Row]:
        """Each person's row as it will be saved."""
        common = self.forms["help"].draft()
        costs = self.costs()
        return [
            Row(
                one,
                common | {"cost": costs.get(one.id)} | self.own.get(one.id, {}),
                frozenset(self.own.get(one.id, {})),
                self.faults.get(one.id, ()),
            )
            for one in self.whom.chosen
        ]

    def costs(self) -> dict[UUID, Any]:
        """The money of each person who is chosen."""
        fixed = {v: own["cost"] for v, own in self.own.items() if "cost" in own}
        victims = [one.id for one in self.whom.chosen]
        return self.money.costs(victims, {v: c for v, c in fixed.items() if v in victims})

    # ── drafts ──

    def settle(self) -> None:
        """All of it is saved: nobody is chosen any more."""
        self.own = {}
        self.whom.forget()
        self.money.type_back({})
        super().settle()

    @property
    def called(self) -> str:
        """For how many, never for whom."""
        return f"การช่วยเหลือ {len(self.whom.chosen):,} คน"

    def typed_more(self) -> dict[str, Any]:
        """Who is chosen, the money, and what is some people's own."""
        more: dict[str, Any] = {}
        if chosen := [str(one.id) for one in self.whom.chosen]:
            more["victims"] = chosen
        if money := self.money.typed():
            more["money"] = money
        if self.own:
            more["own"] = own_cells.as_json(self.own)
        return more

    def type_more_back(self, kept: dict[str, Any]) -> None:
        """Put them back; people by their id, so that no name lies in a draft."""
        self.money.type_back(kept.get("money", {}))
        self.own = own_cells.from_json(kept.get("own", {}))
        if keys := [UUID(key) for key in kept.get("victims", ())]:
            show = partial(self.show_found, ticked=keys)
            self.ask(victims_of, show, keys, named=self.may_see_names)
