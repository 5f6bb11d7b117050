"""The editors of dates: whole days, and days of which only the year or month is known."""

from datetime import date, timedelta
from typing import Any

from centredesk.clock import Clock, SystemClock
from centredesk.errors import BadValue
from centredesk.fields.blank import Blank
from centredesk.fields.kinds import Kind
from centredesk.thai.dates import BE, field_date
from centredesk.ui.forms.calendar import CalendarPopup, months_on
from centredesk.ui.forms.date_line import DateLine
from centredesk.ui.forms.date_typing import (
    Fill,
    fill_date,
    fill_partial,
    said_of,
    said_of_partial,
)
from centredesk.ui.forms.editor import TypedEditor
from centredesk.ui.parts.buttons import Button

_WIDE = 176


class DayEditor(TypedEditor):
    """What both editors of dates share: a line with keys, a calendar, words about the year."""

    def __init__(self, kind: Kind, fill: Fill, clock: Clock | None) -> None:
        self.clock = clock or SystemClock()
        self.days = DateLine(fill)
        super().__init__(kind, self.days)
        self.days.put_in_corner(
            Button("เปิดปฏิทิน (Alt+↓)", self.open_calendar, kind="corner", icon="calendar")
        )
        self.setMaximumWidth(_WIDE)
        self.calendar: CalendarPopup | None = None
        self.days.stepped.connect(self.step)
        self.days.now_wanted.connect(self.take_today)
        self.days.calendar_wanted.connect(self.open_calendar)

    def step(self, small: int, big: int) -> None:
        """Step by keys."""
        raise NotImplementedError

    def day(self) -> date | None:
        """The whole day that stands here, if one does."""
        raise NotImplementedError

    def said(self, typed: str, value: Any) -> str:
        """What to say of the year that was read."""
        raise NotImplementedError

    def now(self) -> Any:
        """Today, as a value."""
        return self.clock.today()

    def take_today(self) -> None:
        """Put in today."""
        self.put(self.now())

    def put(self, value: Any) -> None:
        """Put in a value by key or calendar."""
        self.set_value(value)
        self.line.setCursorPosition(len(self.line.text()))
        self.edited.emit()

    def read_now(self) -> Any:
        """The value, or None when it cannot be read or is a reason."""
        try:
            value = self.value()
        except BadValue:
            return None
        return None if isinstance(value, Blank) else value

    def settle(self) -> None:
        """Leaving writes it with four digits of the year, and says what was taken for what."""
        typed, value = self.line.written(), self.read_now()
        super().settle()
        self.remark.emit(self.said(typed, value) if value is not None else "")

    def open_calendar(self) -> None:
        """Open the calendar on the date, or on today."""
        if self.line.isReadOnly():
            return
        if self.calendar is None:
            self.calendar = self.make_calendar()
            self.calendar.picked.connect(self._picked)
        today = self.clock.today()
        self.calendar.open_at(self.line, self.day() or today, today)

    def make_calendar(self) -> CalendarPopup:
        """The calendar that suits."""
        return CalendarPopup(self)

    def _picked(self, value: Any) -> None:
        self.put(value)
        self.line.setFocus()


class DateEditor(DayEditor):
    """A whole day with its calendar."""

    def __init__(self, kind: Kind, clock: Clock | None = None) -> None:
        super().__init__(kind, fill_date, clock)

    def words_of(self, value: Any) -> str:
        """As 12/11/2569."""
        return field_date(value) if isinstance(value, date) else super().words_of(value)

    def day(self) -> date | None:
        """The day itself."""
        value: date | None = self.read_now()
        return value

    def step(self, small: int, big: int) -> None:
        """A day, a month, a year."""
        start = self.day()
        stepped = start and months_on(start, big) + timedelta(days=small)
        self.put(stepped or self.clock.today())

    def said(self, typed: str, value: date) -> str:
        """A Christian year, or one far away."""
        return said_of(typed, value, self.clock.today())


class PartialEditor(DayEditor):
    """A day, a month with its year, or a year alone."""

    def __init__(self, kind: Kind, clock: Clock | None = None) -> None:
        super().__init__(kind, fill_partial, clock)

    def words_of(self, value: Any) -> str:
        """As 2549, 05/2549 or 12/05/2549."""
        if not isinstance(value, str) or isinstance(value, Blank):
            return super().words_of(value)
        year, *rest = value.split("-")
        return "/".join([*reversed(rest), str(int(year) + BE)])

    def day(self) -> date | None:
        """The first day that what is known can mean."""
        iso = self.read_now()
        return date.fromisoformat(iso + "-01-01"[len(iso) - 4 :]) if iso else None

    def now(self) -> str:
        """Today, as a value."""
        return self.clock.today().isoformat()

    def step(self, small: int, big: int) -> None:
        """The smallest part that is known steps with the arrows, the next with the Page keys."""
        iso = self.read_now()
        start = self.day()
        if not iso or not start:
            self.take_today()
            return
        unit, page = {4: (12, 120), 7: (1, 12), 10: (0, 1)}[len(iso)]
        months = small * unit + big * page
        stepped = months_on(start, months) + timedelta(days=0 if unit else small)
        self.put(stepped.isoformat()[: len(iso)])

    def said(self, typed: str, value: str) -> str:
        """A Christian year, or one that cannot be meant."""
        return said_of_partial(typed, value, self.clock.today())

    def make_calendar(self) -> CalendarPopup:
        """One in which a month or a year can be taken as well."""
        return CalendarPopup(self, partial=True)

    def _picked(self, value: Any) -> None:
        super()._picked(value.isoformat() if isinstance(value, date) else value)
