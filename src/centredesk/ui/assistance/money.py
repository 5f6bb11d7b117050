"""The money of help for many: so much for each, or a sum that is divided to the satang."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centredesk.actions.assistance import shares
from centredesk.errors import BadValue
from centredesk.fields.blank import Blank
from centredesk.fields.kinds import Money as Baht
from centredesk.ui.forms.editor import LineEditor
from centredesk.ui.parts.buttons import Segments
from centredesk.ui.parts.labelled import Labelled
from centredesk.ui.parts.labels import Words

EACH, WHOLE = "each", "whole"
_WORDS = [(EACH, "จำนวนเงินต่อคน"), (WHOLE, "ยอดรวม แบ่งเท่ากัน")]


class MoneyForMany(QWidget):
    """Which way the money is said, how much, and what it comes to."""

    edited = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.way = Segments([(key, word) for key, word in _WORDS], EACH)
        self.way.setAccessibleName("วิธีระบุจำนวนเงิน")
        self.amount = LineEditor(Baht())
        self.labelled = Labelled("จำนวนเงิน (บาท)", self.amount)
        self.told = Words("", "help", wrap=True)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(6)
        for widget in (self.way, self.labelled, self.told):
            lines.addWidget(widget)
        self.way.chosen.connect(lambda _: self.edited.emit())
        self.amount.edited.connect(self.edited)
        self.amount.left.connect(self._look)
        self.amount.left.connect(self.left)

    def costs(self, victims: list[UUID], fixed: Mapping[UUID, Any]) -> dict[UUID, Any]:
        """Each one's money; who has an amount of their own keeps it and is not divided among.

        BadValue when it cannot be read, or the amounts of some exceed the sum.
        """
        amount = self.amount.value()
        others = [victim for victim in victims if victim not in fixed]
        if self.way.value() == EACH or not isinstance(amount, Decimal):
            return dict(fixed) | dict.fromkeys(others, amount)
        kept = sum((v for v in fixed.values() if isinstance(v, Decimal)), Decimal(0))
        if kept > amount:
            raise BadValue(f"จำนวนเงินที่แก้รายคนรวม {kept:,.2f} บาท เกินยอดรวม", field="cost")
        if not others and kept != amount:
            raise BadValue(f"จำนวนเงินที่แก้รายคนรวม {kept:,.2f} บาท ไม่เท่ายอดรวม", field="cost")
        parts = shares(amount - kept, len(others)) if others else []
        return dict(fixed) | dict(zip(others, parts, strict=True))

    def tell(self, costs: Mapping[UUID, Any]) -> None:
        """Say what each gets and what it comes to, the satang that is over with it."""
        sums = [cost for cost in costs.values() if isinstance(cost, Decimal)]
        if not sums:
            self.told.setText("")
            return
        told = [f"คนละ {cost:,.2f} บาท {sums.count(cost):,} คน" for cost in dict.fromkeys(sums)]
        if len(told) > 4:
            told = [f"{len(told):,} จำนวนต่างกัน"]
        self.told.setText(f"{' · '.join(told)} · รวม {sum(sums, Decimal(0)):,.2f} บาท")

    def show_fault(self, sentence: str) -> None:
        """Say what is wrong with it."""
        self.labelled.show_fault(sentence)

    @property
    def fault(self) -> str:
        """What is wrong with it."""
        return self.labelled.fault

    def typed(self) -> dict[str, Any]:
        """What was typed, for the draft; empty when nothing was."""
        text = self.amount.typed()
        return {"way": self.way.value(), "amount": text} if text else {}

    def type_back(self, kept: Mapping[str, Any]) -> None:
        """Put it back."""
        self.way.choose(kept.get("way", EACH))
        self.amount.type_back(kept.get("amount", ""))

    def _look(self) -> None:
        try:
            value = self.amount.value()
        except BadValue as wrong:
            self.show_fault(str(wrong))
        else:
            self.show_fault("")
            assert value is None or isinstance(value, Decimal | Blank)  # noqa: S101  of its kind
