"""A section of a record to be read: label and value side by side."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from centredesk.fields.blank import Blank
from centredesk.fields.field import Field, fields_of
from centredesk.fields.kinds import Ref
from centredesk.models.record import Record
from centredesk.ui.forms.section_form import value_of
from centredesk.ui.parts.labels import Words

HIDDEN = "ปิดไว้"
Told = tuple[str, str]


def in_words(record: Record, told: Field, *, hidden: bool = False) -> str:
    """A value as people read it."""
    value = value_of(record, told.name)
    if isinstance(value, Blank):
        return value.label
    if value in (None, "", []):
        return ""
    return HIDDEN if hidden else told.kind.show(value)


def facts_of(
    record: Record,
    *names: str,
    section: str | None = None,
    hidden: Callable[[Field], bool] = lambda _: False,
) -> list[Told]:
    """Label and words of some fields, or of a whole section; references are left out."""
    known = {f.name: f for f in fields_of(type(record), section)}
    chosen = [known[name] for name in names] if names else list(known.values())
    told = [f for f in chosen if not isinstance(f.kind, Ref)]
    return [(f.label, in_words(record, f, hidden=hidden(f))) for f in told]


class Facts(QWidget):
    """Label and value, two pairs across."""

    def __init__(self, pairs: list[Told], *, across: int = 2) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for number, (label, value) in enumerate(pairs):
            down, place = divmod(number, across)
            name, words = Words(label, "soft"), Words(value or "–", wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(name, down, 2 * place, top)
            grid.addWidget(words, down, 2 * place + 1, top)
        for place in range(across):
            grid.setColumnStretch(2 * place + 1, 1)
