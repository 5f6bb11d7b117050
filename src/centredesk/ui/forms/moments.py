"""The editor of a moment: a date, a time of day, and a key for now."""

import re
from datetime import date, datetime, time
from typing import Any

from PySide6.QtWidgets import QWidget

from centredesk.clock import BANGKOK, Clock, SystemClock
from centredesk.errors import BadValue
from centredesk.fields.days import BuddhistDate
from centredesk.fields.kinds import Kind
from centredesk.thai.digits import arabic_digits
from centredesk.ui.forms.date_line import DateLine
from centredesk.ui.forms.date_typing import fill_time
from centredesk.ui.forms.dates import DateEditor
from centredesk.ui.forms.editor import Editor
from centredesk.ui.parts.boxes import row
from centredesk.ui.parts.buttons import Button

_TIME = re.compile(r"(\d{1,2})(?:[:.]?(\d{2}))?(?:[:.]\d{2})?")
_ONLY_TIME, _DAY_MINUTES = 104, 24 * 60


def read_time(text: str) -> time | None:
    """A time of day as people write it: 14:20, 14.20 น., 1420, 9."""
    plain = arabic_digits(text).replace("น.", "").replace("เวลา", "").strip().rstrip(":.")
    if not plain:
        return None
    found = _TIME.fullmatch(plain)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (99, 99)
    if hour > 23 or minute > 59:
        raise BadValue("อ่านเป็นเวลาไม่ได้", "ใส่เวลา 00:00 ถึง 23:59 เช่น 14:05")
    return time(hour, minute)


class TimeLine(DateLine):
    """A time of day: arrows step minutes, Page keys hours, T is now."""

    def __init__(self) -> None:
        super().__init__(fill_time)
        self.setFixedWidth(_ONLY_TIME)

    def step(self, minutes: int, hours: int) -> None:
        """Step by keys, round the clock."""
        try:
            start = read_time(self.written()) or time(0)
        except BadValue:
            start = time(0)
        whole = (start.hour * 60 + start.minute + minutes + hours * 60) % _DAY_MINUTES
        self.setText(f"{whole // 60:02d}:{whole % 60:02d}")


class MomentEditor(Editor):
    """A day and the time of day."""

    def __init__(self, kind: Kind, clock: Clock | None = None) -> None:
        super().__init__(kind)
        self._clock = clock or SystemClock()
        self.day = DateEditor(BuddhistDate(), self._clock)
        self.time = TimeLine()
        self._shown: tuple[Any, Any] = (None, None)
        now = Button("ขณะนี้ (T)", self.take_now, kind="corner", icon="clock")
        self.time.put_in_corner(now)
        both = QWidget()
        both.setLayout(row(self.day, self.time, None))
        self.hold(both)
        self.setFocusProxy(self.day.line)
        self._listen()

    def _listen(self) -> None:
        self.day.edited.connect(self.edited)
        self.day.remark.connect(self.remark)
        self.day.left.connect(self._left)
        self.time.textEdited.connect(lambda _: self.edited.emit())
        self.time.was_left.connect(self._left)
        self.time.stepped.connect(self._step)
        self.time.now_wanted.connect(self.take_now)
        self.time.calendar_wanted.connect(self.day.open_calendar)

    def takers(self) -> list[QWidget]:
        """The line of the day and that of the time."""
        return [self.day.line, self.time]

    def speak(self, name: str, told: str) -> None:
        """The time is told apart from the day."""
        super().speak(name, told)
        self.time.setAccessibleName(f"{name} เวลา")

    def never_blank(self) -> None:
        """Neither part takes a reason."""
        super().never_blank()
        self.day.never_blank()

    def value(self) -> Any:
        """Day and time; midnight when no time is given."""
        if self._texts() == self._shown[0]:
            return self._shown[1]
        at = read_time(self.time.written())
        day = self.day.value()
        if isinstance(day, date):
            return datetime.combine(day, at or time(0), BANGKOK)
        if at is not None:
            raise BadValue("มีเวลาแต่ไม่มีวันที่", "ใส่วันที่ก่อนเวลา")
        return day

    def set_value(self, value: Any) -> None:
        """Show day and time."""
        local = value.astimezone(BANGKOK) if isinstance(value, datetime) else None
        self.day.set_value(local.date() if local else value)
        self.time.setText(f"{local:%H:%M}" if local else "")
        self._shown = (self._texts(), value)

    def typed(self) -> Any:
        """Both texts, as they stand."""
        day, at = self._texts()
        return {"day": day, "time": at}

    def type_back(self, kept: Any) -> None:
        """Both texts, as they were left."""
        parts = kept if isinstance(kept, dict) else {"day": kept}
        self.day.type_back(parts.get("day"))
        self.time.setText(str(parts.get("time") or ""))

    def set_read_only(self, on: bool) -> None:
        """Still there to be copied."""
        self.day.set_read_only(on)
        self.time.setReadOnly(on)

    @property
    def locked(self) -> bool:
        """Whether it can only be read."""
        return self.time.isReadOnly()

    def take_now(self) -> None:
        """Put in this minute."""
        if not self.locked:
            self.set_value(self._clock.now().replace(second=0, microsecond=0))
            self.edited.emit()

    def _texts(self) -> tuple[str, str]:
        return self.day.line.written(), self.time.written()

    def _step(self, small: int, big: int) -> None:
        self.time.step(small, big)
        self.edited.emit()

    def _left(self) -> None:
        if not self.day.line.hasFocus() and not self.time.hasFocus():
            self._write()
        self.left.emit()

    def _write(self) -> None:
        """Leaving writes it the usual way, and says so where the time is missing."""
        timeless = not self.time.written()
        try:
            value = self.value()
        except BadValue:
            return
        if isinstance(value, datetime):
            self.set_value(value)
            if timeless:
                self.remark.emit("ไม่ได้ใส่เวลา บันทึกเป็น 00:00 น.")
