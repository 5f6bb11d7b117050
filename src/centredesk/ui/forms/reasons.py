"""Unknown, not stated, not applicable: the answers that say why there is no value."""

from functools import cache
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from centredesk.fields.blank import Blank
from centredesk.fields.codes import code_list
from centredesk.fields.kinds import Choice, Kind
from centredesk.ui.parts.inputs import Tick

Options = list[tuple[Any, str]]


@cache
def _beside(codes: str) -> tuple[Blank, ...]:
    known = code_list(codes)
    return tuple(blank for blank in Blank if known.find(blank.label) is None)


def reasons_for(kind: Kind) -> tuple[Blank, ...]:
    """The reasons offered; a list that has the word itself keeps its own code."""
    return _beside(kind.codes) if isinstance(kind, Choice) and kind.codes else tuple(Blank)


def as_options(reasons: tuple[Blank, ...]) -> Options:
    """The reasons as answers of a list."""
    return [(blank, blank.label) for blank in reasons]


class ReasonTicks(QWidget):
    """The reasons side by side, at most one of them ticked."""

    chosen = Signal(object)

    def __init__(self, reasons: tuple[Blank, ...]) -> None:
        super().__init__()
        self.ticks: dict[Blank, Tick] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        for blank in reasons:
            self.ticks[blank] = tick = Tick(blank.label, soft=True)
            tick.clicked.connect(lambda on, blank=blank: self._clicked(blank, on=on))
            row.addWidget(tick)
        row.addStretch(1)

    def value(self) -> Blank | None:
        """The ticked reason."""
        return next((blank for blank, tick in self.ticks.items() if tick.isChecked()), None)

    def choose(self, value: Any) -> None:
        """Tick a reason, or none."""
        for blank, tick in self.ticks.items():
            tick.setChecked(blank is value)

    def _clicked(self, blank: Blank, *, on: bool) -> None:
        self.choose(blank if on else None)
        self.chosen.emit(self.value())
