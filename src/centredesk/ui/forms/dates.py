"""The editor of a whole date: Buddhist years, any way of writing, keys and a calendar."""

import re
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from centredesk.clock import Clock, SystemClock
from centredesk.errors import BadValue
from centredesk.fields.blank import Blank, blank_of
from centredesk.fields.kinds import Kind
from centredesk.thai.dates import BE, field_date
from centredesk.thai.digits import arabic_digits
from centredesk.ui.forms.calendar import CalendarPopup, months_on
from centredesk.ui.forms.editor import Editor, Line
from centredesk.ui.forms.keyboard import is_t
from centredesk.ui.parts.buttons import Button

_CHRISTIAN = re.compile(r"(?<!\d)(1[89]|20)\d\d(?!\d)")
_FAR = 30


class _DateLine(Line):
    stepped = Signal(int, int)
    today_wanted = Signal()
    calendar_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(numeric=True)
        self.setMaxLength(40)

    def put_in_corner(self, button: Button) -> None:
        """Keep a small button at the right."""
        button.setParent(self)
        button.setFixedSize(28, 28)
        self._corner = button
        self.setTextMargins(0, 0, 26, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The button stays at the right."""
        super().resizeEvent(event)
        self._corner.move(self.width() - 31, (self.height() - 28) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Arrows step days, Page months, with Shift years; T is today; Alt+↓ the calendar."""
        far = 12 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        steps = {
            Qt.Key.Key_Up: (1, 0),
            Qt.Key.Key_Down: (-1, 0),
            Qt.Key.Key_PageUp: (0, far),
            Qt.Key.Key_PageDown: (0, -far),
        }
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.calendar_wanted.emit()
        elif key in steps and not self.isReadOnly():
            self.stepped.emit(*steps[key])
        elif is_t(event) and not self.isReadOnly():
            self.today_wanted.emit()
        else:
            super().keyPressEvent(event)


class DateEditor(Editor):
    """A date field with its calendar."""

    def __init__(self, kind: Kind, clock: Clock | None = None) -> None:
        super().__init__(kind)
        self._clock = clock or SystemClock()
        self.line = _DateLine()
        self._button = Button("เปิดปฏิทิน", self.open_calendar, kind="corner", icon="calendar")
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.line.put_in_corner(self._button)
        self.hold(self.line)
        self.setMaximumWidth(168)
        self.calendar: CalendarPopup | None = None
        self.line.textEdited.connect(lambda _: self.edited.emit())
        self.line.was_left.connect(self._settle)
        self.line.stepped.connect(self._step)
        self.line.today_wanted.connect(lambda: self._take(self._clock.today()))
        self.line.calendar_wanted.connect(self.open_calendar)

    def value(self) -> Any:
        """The date, or the blank that its word stands for."""
        text = self.line.text()
        return blank_of(text) or self.kind.read(text)

    def set_value(self, value: Any) -> None:
        """Show it as 12/11/2569."""
        shown = value.label if isinstance(value, Blank) else field_date(value) if value else ""
        self.line.setText(shown)

    def typed(self) -> Any:
        """The text, also when it is no date yet."""
        return self.line.text()

    def type_back(self, kept: Any) -> None:
        """The text as it was left."""
        self.line.setText(str(kept or ""))

    def set_read_only(self, on: bool) -> None:
        """Still there to be copied."""
        self.line.setReadOnly(on)
        self._button.setEnabled(not on)

    def open_calendar(self) -> None:
        """Open the calendar on the date, or on today."""
        if self.calendar is None:
            self.calendar = CalendarPopup(self)
            self.calendar.picked.connect(self._take)
        today = self._clock.today()
        self.calendar.open_at(self.line, self._date() or today, today)

    def _date(self) -> date | None:
        try:
            value = self.value()
        except BadValue:
            return None
        return value if isinstance(value, date) else None

    def _take(self, day: date) -> None:
        self.set_value(day)
        self.edited.emit()
        self.line.setFocus()

    def _step(self, days: int, months: int) -> None:
        start = self._date()
        self._take(
            months_on(start, months) + timedelta(days=days) if start else self._clock.today()
        )

    def _settle(self) -> None:
        """Leaving writes the date with four digits, and says what was taken for what."""
        text = arabic_digits(self.line.text())
        if (day := self._date()) is not None:
            self.set_value(day)
            self.remark.emit(self._remark(text, day))
        self.left.emit()

    def _remark(self, typed: str, day: date) -> str:
        if (found := _CHRISTIAN.search(typed)) and int(found[0]) == day.year:
            return f"ปี ค.ศ. {day.year} บันทึกเป็น พ.ศ. {day.year + BE}"
        if abs(day.year - self._clock.today().year) > _FAR:
            return f"หมายถึง พ.ศ. {day.year + BE} ใช่หรือไม่"
        return ""
