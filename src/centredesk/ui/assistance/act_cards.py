"""The act and its money as two cards, beside each other or one below the other."""

from PySide6.QtWidgets import QBoxLayout, QWidget

from centredesk.ui.parts.boxes import Card

_MONEY, _ANY = 320, 16_777_215


class ActCards(QWidget):
    """What is done, and what it costs."""

    def __init__(self, form: QWidget, money: QWidget) -> None:
        super().__init__()
        act, self._money = Card("บริการที่ให้"), Card("จำนวนเงิน")
        act.add(form)
        self._money.add(money, None)
        self._cards = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(12)
        self._cards.addWidget(act, 1)
        self._cards.addWidget(self._money)

    def put_beside(self, *, on: bool) -> None:
        """Put the money beside the act, or below it."""
        way = QBoxLayout.Direction
        self._cards.setDirection(way.LeftToRight if on else way.TopToBottom)
        self._money.setMaximumWidth(_MONEY if on else _ANY)
