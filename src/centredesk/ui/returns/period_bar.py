"""Which period, as at which day: kind, period, earlier and later, the day of the data."""

from datetime import date, timedelta
from typing import cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from centredesk.clock import Clock
from centredesk.errors import BadValue, DeskError
from centredesk.exports.period import Kind, Period, period_of
from centredesk.fields.days import BuddhistDate
from centredesk.ui.forms.dates import DateEditor
from centredesk.ui.parts.boxes import ground, put
from centredesk.ui.parts.buttons import Button, Segments
from centredesk.ui.parts.inputs import ChoiceBox
from centredesk.ui.parts.labels import Words, name_for
from centredesk.ui.returns import period_words
from centredesk.ui.returns.period_words import KINDS

_REST = 500
_DATE = 134


class PeriodBar(QWidget):
    """Says which period is wanted; refuses one that cannot be, in words."""

    wanted = Signal(object)
    refused = Signal(object)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.period = period_words.usual_period(clock.today())
        options: list[tuple[object, str]] = list(KINDS)
        self.segments = Segments(options, "month")
        self.kinds = ChoiceBox(options)
        self.earlier = Button("รอบก่อนหน้า", lambda: self.step(-1), kind="icon", icon="chevron_left")
        self.later = Button("รอบถัดไป", lambda: self.step(1), kind="icon", icon="chevron_right")
        self.periods = ChoiceBox()
        self.as_at = _date_box(clock)
        self.custom = CustomSpan(clock)
        self._lay_out()
        self._connect()
        self._show()

    def step(self, by: int) -> None:
        """The period before or after; none that has not begun."""
        other = self.period.previous() if by < 0 else self.period.next()
        if other.first <= self._today:
            self._want(other)

    def shrink(self, narrow: bool) -> None:
        """Offer the kinds in a box where they do not fit side by side."""
        self.segments.setVisible(not narrow)
        self.kinds.setVisible(narrow)

    @property
    def spared(self) -> int:
        """The width the box now saves beside the row of kinds."""
        row = self.segments.sizeHint().width()
        return row - self.kinds.width() if self.segments.isHidden() else 0

    @property
    def _today(self) -> date:
        return self._clock.today()

    def _lay_out(self) -> None:
        frame = QHBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(8)
        label = Words("ข้อมูล ณ วันที่", "soft")
        name_for(label, self.as_at.line)
        self.kinds.setAccessibleName("ชนิดของรอบรายงาน")
        self.segments.setAccessibleName("ชนิดของรอบรายงาน")
        self.periods.setAccessibleName("รอบรายงาน")
        self.periods.setFixedWidth(204)
        put(frame, self.segments, self.kinds, self.earlier, self.periods, self.later)
        put(frame, label, self.as_at)
        self.kinds.setFixedWidth(132)
        self.kinds.hide()

    def _connect(self) -> None:
        self.segments.chosen.connect(self._kind)
        self.kinds.activated.connect(lambda _: self._kind(self.kinds.value()))
        self.periods.activated.connect(lambda _: self._picked())
        self.custom.changed.connect(self._spanned)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._day)
        self.as_at.edited.connect(self._rest.start)
        self.as_at.left.connect(self._day)

    def _kind(self, chosen: object) -> None:
        kind = cast(Kind, chosen)
        if kind == "days":
            self._spanned(self.period.first, min(self.period.last, self._today))
            return
        day = min(self.period.first, self._today)
        self._want(period_of(kind, day))

    def _picked(self) -> None:
        chosen = self.periods.value()
        if isinstance(chosen, Period):
            self._want(chosen)

    def _spanned(self, first: date, last: date) -> None:
        try:
            found = period_words.span(first, last, self._today, today=self._today)
        except BadValue as wrong:
            self.refused.emit(wrong)
            return
        self._want(found)

    def _want(self, period: Period) -> None:
        """Take a period as at the day that stands, or as at today where that is too early."""
        day = self.period.as_at if self.period.as_at >= period.first else self._today
        self._take(period, day)

    def _day(self) -> None:
        self._rest.stop()
        try:
            day = self.as_at.value()
        except BadValue as wrong:
            self.refused.emit(wrong)
            return
        if isinstance(day, date) and day != self.period.as_at:
            self._take(self.period, day)

    def _take(self, period: Period, day: date) -> None:
        try:
            found = period_words.as_at(period, day, today=self._today)
        except DeskError as wrong:
            self.refused.emit(wrong)
            return
        self.period = found
        self._show()
        self.wanted.emit(found)

    def _show(self) -> None:
        period = self.period
        kind: Kind = "days" if period.kind == "months" else period.kind
        self.segments.choose(kind)
        self.kinds.choose(kind)
        custom = kind == "days"
        self.periods.setVisible(not custom)
        self.custom.setVisible(custom)
        if custom:
            self.custom.show_span(period.first, period.last)
        else:
            self._offer(kind)
        self.later.setEnabled(period.last + timedelta(days=1) <= self._today)
        later = "รอบถัดไป" if self.later.isEnabled() else "รอบถัดไปยังไม่เริ่ม"
        self.later.setToolTip(later)
        if not self.as_at.line.hasFocus() or not self._rest.isActive():
            self.as_at.set_value(period.as_at)

    def _offer(self, kind: Kind) -> None:
        offered = period_words.offered(kind, self._today)
        if all(it.first != self.period.first for it in offered):
            offered = sorted([*offered, self.period], key=lambda it: it.first, reverse=True)
        options: list[tuple[object, str]] = [(it, period_words.short_name(it)) for it in offered]
        self.periods.fill(options)
        here = next(i for i, it in enumerate(offered) if it.first == self.period.first)
        self.periods.setCurrentIndex(here)


class CustomSpan(QWidget):
    """A bar of its own for a span of days somebody chooses."""

    changed = Signal(object, object)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.first, self.last = _date_box(clock), _date_box(clock)
        self._shown: tuple[date, date] | None = None
        inside = ground("bar")
        inside.setFixedHeight(48)
        frame = QHBoxLayout(inside)
        frame.setContentsMargins(24, 0, 24, 0)
        frame.setSpacing(8)
        since, until = Words("ตั้งแต่วันที่", "soft"), Words("ถึงวันที่", "soft")
        name_for(since, self.first.line)
        name_for(until, self.last.line)
        put(frame, since, self.first, 8, until, self.last, None)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(inside)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._tell)
        for box in (self.first, self.last):
            box.edited.connect(self._rest.start)
            box.left.connect(self._tell)
        self.hide()

    def show_span(self, first: date, last: date) -> None:
        """Show a span."""
        self._shown = (first, last)
        self.first.set_value(first)
        self.last.set_value(last)

    def _tell(self) -> None:
        self._rest.stop()
        try:
            span = (self.first.value(), self.last.value())
        except BadValue:
            return
        if span != self._shown and all(isinstance(day, date) for day in span):
            self.changed.emit(*span)


def _date_box(clock: Clock) -> DateEditor:
    made = DateEditor(BuddhistDate(), clock)
    made.setFixedWidth(_DATE)
    return made
