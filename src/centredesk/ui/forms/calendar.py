"""A month of the Buddhist calendar: today outlined, weeks from Monday, keys for everything."""

from calendar import Calendar, monthrange
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from centredesk.thai.dates import BE, MONTHS, short_date
from centredesk.ui.forms.keyboard import is_t
from centredesk.ui.parts.boxes import Card, row, rule
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words, key_hint
from centredesk.ui.theme.look import colour, font

_DAYS = ("จ", "อ", "พ", "พฤ", "ศ", "ส", "อา")
_CELL, _HEAD = 38, 28


def months_on(day: date, months: int) -> date:
    """The same day of another month, or its last day."""
    number = day.year * 12 + day.month - 1 + months
    year, month = number // 12, number % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


class _Month(QWidget):
    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.day = self.today = date.min
        self.setFixedSize(7 * _CELL, _HEAD + 6 * (_CELL - 2))
        self.setMouseTracking(True)

    def weeks(self) -> list[list[date]]:
        """The weeks of the month on show."""
        return Calendar().monthdatescalendar(self.day.year, self.day.month)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Heads of the weekdays, then the days."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(13))
        painter.setPen(colour("text2"))
        for place, word in enumerate(_DAYS):
            painter.drawText(
                QRect(place * _CELL, 0, _CELL, _HEAD), Qt.AlignmentFlag.AlignCenter, word
            )
        for down, week in enumerate(self.weeks()):
            for across, day in enumerate(week):
                self._day(painter, _box(across, down), day)
        painter.end()

    def _day(self, painter: QPainter, box: QRectF, day: date) -> None:
        chosen = day == self.day
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen:
            painter.setBrush(colour("accent"))
            painter.drawRoundedRect(box, 6, 6)
        elif day == self.today:
            painter.setPen(QPen(colour("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)
        inside = day.month == self.day.month
        painter.setPen(colour("accent_t" if chosen else "text" if inside else "text3"))
        painter.setFont(font(strong=chosen or day == self.today))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.day))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Take the day under the pointer."""
        for down, week in enumerate(self.weeks()):
            for across, day in enumerate(week):
                if _box(across, down).contains(event.position()):
                    self.picked.emit(day)


def _box(across: int, down: int) -> QRectF:
    return QRectF(across * _CELL + 0.5, _HEAD + down * (_CELL - 2) + 0.5, _CELL - 1, _CELL - 3)


class CalendarPopup(QWidget):
    """Opens under a date field and gives a day back."""

    picked = Signal(object)

    def __init__(self, parent: QWidget, *, partial: bool = False) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName("ปฏิทิน")
        self._month = _Month()
        self._name = Words("", "strong")
        self._today = Words("", "caption")
        card = Card(kind="sheet")
        card.body.setContentsMargins(12, 8, 12, 8)
        before = Button("เดือนก่อน", lambda: self._step(-1), kind="icon", icon="chevron_left")
        after = Button("เดือนถัดไป", lambda: self._step(1), kind="icon", icon="chevron_right")
        month = Words("เดือน", "caption")
        keys = row(self._today, key_hint("T"), None, month, key_hint("PgUp PgDn"))
        card.add(row(before, None, self._name, None, after), self._month, rule())
        if partial:
            card.add(row(*self._parts()))
        card.add(keys)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        self._month.picked.connect(self._pick)

    def _parts(self) -> tuple[Button, None, Button]:
        """Where the day is not known: the month, or the year."""
        month = Button("เฉพาะเดือนนี้", lambda: self._pick_part(7), kind="quiet")
        year = Button("เฉพาะปีนี้", lambda: self._pick_part(4), kind="quiet")
        return month, None, year

    def _pick_part(self, length: int) -> None:
        self.hide()
        self.picked.emit(self.day.isoformat()[:length])

    def open_at(self, under: QWidget, day: date, today: date) -> None:
        """Show the month of a day below a field."""
        self._month.today = today
        self._today.setText(f"วันนี้ {short_date(today)}")
        self.show_day(day)
        self.adjustSize()
        self.move(under.mapToGlobal(QPoint(0, under.height() + 4)))
        self.show()
        self.setFocus()

    @property
    def day(self) -> date:
        """The day the calendar stands on."""
        return self._month.day

    def show_day(self, day: date) -> None:
        """Stand on a day."""
        self._month.day = day
        self._name.setText(f"{MONTHS[day.month - 1]}  พ.ศ. {day.year + BE}")
        self._month.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Arrows move by days and weeks, Page by months, T is today, Enter takes."""
        moves = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -7,
            Qt.Key.Key_Down: 7,
        }
        key = Qt.Key(event.key())
        if key in moves:
            self.show_day(self.day + timedelta(days=moves[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            far = 12 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self._step(-far if key == Qt.Key.Key_PageUp else far)
        elif is_t(event):
            self.show_day(self._month.today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self.day)
        else:
            super().keyPressEvent(event)

    def _step(self, months: int) -> None:
        self.show_day(months_on(self.day, months))

    def _pick(self, day: date) -> None:
        self.hide()
        self.picked.emit(day)
