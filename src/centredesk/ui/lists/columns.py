"""The columns of a list, taken from the declaration of the fields."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from centredesk.fields.field import fields_of
from centredesk.fields.kinds import Choice, Choices, Kind
from centredesk.models.record import Record
from centredesk.thai.digits import thai_digits
from centredesk.ui.parts.labels import Tone

Look = Literal["plain", "strong", "soft", "badge", "number"]


@dataclass(frozen=True)
class Column:
    """One column: which cell, its head, how it is shown; width 0 takes what is left."""

    name: str
    label: str
    width: int
    show: Callable[[Any], str] = str
    look: Look = "plain"
    tones: Mapping[Any, Tone] = field(default_factory=dict)
    sorts: bool = False
    loud: frozenset[Any] = frozenset()
    """Values shown in bold."""
    need: int = 1
    """How much the column matters: those of 3 give way first, then those of 2."""
    whole: str = ""
    """The head of a column of names while they are revealed."""
    kind: Kind | None = None
    """The kind of the declared field, which knows every answer of a code list."""
    counted: bool = False
    """It says a day, an amount or how many: official papers write that in Thai digits."""

    def answers(self) -> list[str]:
        """Every word of the code list it shows; none for free texts, dates and numbers."""
        if not isinstance(self.kind, Choice):
            return []
        return [self.show(option.code) for option in self.kind.options.options]

    def text(self, cells: Mapping[str, Any]) -> str:
        """What the cell says; a dash for nothing."""
        value = cells.get(self.name)
        return self.show(value) if value not in (None, "") else "–"

    def on_paper(self, words: str) -> str:
        """What a cell says as papers write it: days and numbers in Thai digits, codes unchanged."""
        return thai_digits(words) if self.counted or self.look == "number" else words

    def tone(self, cells: Mapping[str, Any]) -> Tone:
        """The tone of the cell's badge."""
        return self.tones.get(cells.get(self.name), "")


def column(
    model: type[Record],
    name: str,
    width: int,
    *,
    label: str = "",
    look: Look = "plain",
    tones: Mapping[Any, Tone] | None = None,
    sorts: bool = False,
    show: Callable[[Any], str] | None = None,
    loud: frozenset[Any] = frozenset(),
    need: int = 1,
) -> Column:
    """A column of a declared field: its label and its words come from there."""
    told = next(f for f in fields_of(model) if f.name == name)
    return Column(
        name,
        label or told.label,
        width,
        show or told.kind.show,
        look,
        tones or {},
        sorts,
        loud,
        need,
        kind=None if isinstance(told.kind, Choices) else told.kind,
        counted=told.kind.counted,
    )
