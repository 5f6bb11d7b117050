"""What may be the same as the last time: shown to be taken, never filled in unasked."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from centredesk.actions.assistance import LastHelp
from centredesk.clock import Clock
from centredesk.fields.field import fields_of
from centredesk.models.assistance import Assistance
from centredesk.thai.dates import field_date
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.parts.boxes import clear, ground, put
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words

KEYS = "Ctrl+D"
_LONGEST = 24
_NARROW = 1000


class Offers(QWidget):
    """A bar of offers for fields that are still empty; one key takes them all."""

    def __init__(self, form: SectionForm, clock: Clock) -> None:
        super().__init__()
        self._form, self._clock = form, clock
        self.values: dict[str, Any] = {"start": clock.today()}
        self.buttons: dict[str, Button] = {}
        bar = ground("bar")
        bar.setFixedHeight(49)
        self._line = QHBoxLayout(bar)
        self._line.setContentsMargins(24, 0, 24, 0)
        self._line.setSpacing(8)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(bar)
        form.edited.connect(self.tell)

    def learn(self, last: LastHelp) -> None:
        """Offer what this member entered last."""
        told = {"kind": last.kind, "provider": last.provider, "funding": last.funding}
        self.values |= {name: value for name, value in told.items() if value is not None}
        self.tell()

    def tell(self) -> None:
        """Show the offers whose fields are empty."""
        open_now = [name for name in self.values if self._is_empty(name)]
        if open_now == list(self.buttons) and open_now:
            return
        clear(self._line)
        words = _words(self.values)
        self.buttons = {
            name: Button(words[name], self._taker(name), kind="chip") for name in open_now
        }
        every = Button("ใส่ทั้งหมด", self.take_all, kind="quiet", keys=KEYS)
        pieces = [Words("เสนอให้ใส่", "help"), *self.buttons.values(), every]
        put(self._line, *(pieces if open_now else [Words("ไม่มีข้อเสนอเพิ่ม", "help")]), None)
        self._shorten()

    def take(self, name: str) -> None:
        """Put one offer into its field."""
        self._form.editors[name].set_value(self.values[name])
        self._form.labelled[name].show_fault("")
        self._form.edited.emit()

    def take_all(self) -> None:
        """Put every offer into its field, where that is still empty."""
        for name in list(self.buttons):
            self.take(name)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """A narrow window shows the answers without the words of their fields."""
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        words, short = _words(self.values), self.width() < _NARROW
        for name, button in self.buttons.items():
            button.setText(words[name].rpartition(": ")[2] if short else words[name])
            button.setToolTip(words[name] if short else "")

    def _taker(self, name: str) -> Callable[[], None]:
        return lambda: self.take(name)

    def _is_empty(self, name: str) -> bool:
        return name in self._form.editors and self._form.editors[name].typed() in (None, "")


def _words(values: Mapping[str, Any]) -> dict[str, str]:
    told = {field.name: field for field in fields_of(Assistance)}
    words = {name: f"{told[name].label}: {told[name].kind.show(v)}" for name, v in values.items()}
    words["start"] = f"เริ่มวันนี้ {field_date(values['start'])}"
    return {n: w if len(w) <= _LONGEST + 12 else f"{w[: _LONGEST + 11]}…" for n, w in words.items()}
