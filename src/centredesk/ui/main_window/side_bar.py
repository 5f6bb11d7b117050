"""The navigation: the centre's name, the rooms, each with its digit; wide or a rail."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from centredesk.ui.navigation import ROOMS, Room
from centredesk.ui.parts.labels import Words
from centredesk.ui.theme.icons import picture
from centredesk.ui.theme.look import colour, font

WIDE, RAIL = 224, 56
_FIND = "ค้นหาหรือสั่งงาน"
_NOT_YET = "ยังไม่เปิดใช้ในรุ่นนี้"
OFFICE = Room("office", "สำนักงาน", "building", "F9")


class RoomButton(QPushButton):
    """One room: picture, word, digit; a bar at the left marks where the user is."""

    def __init__(self, room: Room) -> None:
        super().__init__(room.word)
        self.room = room
        self._rail = False
        self.setProperty("kind", "room")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setEnabled(room.built)
        self.setToolTip(room.word if room.built else f"{room.word} · {_NOT_YET}")
        self.setAccessibleName(room.word)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum)

    def shrink(self, rail: bool) -> None:
        """Show the picture alone, or the word as well."""
        self._rail = rail
        self.setText("" if rail else self.room.word)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The button, then what the sheet cannot draw."""
        super().paintEvent(event)
        painter = QPainter(self)
        here = self.isChecked()
        name = f"{self.room.picture}_filled" if here else self.room.picture
        tint = "accent" if here else "text2" if self.isEnabled() else "dis"
        drawn = picture(name, tint, ratio=self.devicePixelRatioF())
        left = (self.width() - 20) // 2 if self._rail else 10
        painter.drawPixmap(QPoint(left, (self.height() - 20) // 2), drawn)
        if here:
            painter.fillRect(QRect(0, 9, 3, self.height() - 18), colour("accent"))
        if not self._rail and self.room.digit:
            painter.setFont(font(12))
            painter.setPen(colour("text3" if self.isEnabled() else "dis"))
            area = self.rect().adjusted(0, 0, -10, 0)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area, flags, self.room.digit)
        painter.end()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """36 high, as wide as the navigation lets it be."""
        return QSize(40, 36)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """28 high in a window too low for all rooms."""
        return QSize(40, 28)


class FindButton(QPushButton):
    """The way into the palette, with its key."""

    def __init__(self) -> None:
        super().__init__(_FIND)
        self._rail = False
        self.setProperty("kind", "find")
        self.setToolTip(f"{_FIND} (Ctrl+K)")
        self.setAccessibleName(_FIND)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def shrink(self, rail: bool) -> None:
        """The glass alone, or the words as well."""
        self._rail = rail
        self.setText("" if rail else _FIND)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The button, its glass and its key."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        glass = picture("search", "text3", size=16, ratio=self.devicePixelRatioF())
        left = (self.width() - 16) // 2 if self._rail else 10
        painter.drawPixmap(QPoint(left, (self.height() - 16) // 2), glass)
        if not self._rail:
            painter.setFont(font(12))
            width = painter.fontMetrics().horizontalAdvance("Ctrl K") + 14
            key = QRect(self.width() - width - 6, (self.height() - 20) // 2, width, 20)
            painter.setPen(colour("line2"))
            painter.setBrush(colour("surf2"))
            painter.drawRoundedRect(key.adjusted(0, 0, -1, -1), 4, 4)
            painter.setPen(colour("text3"))
            painter.drawText(key, Qt.AlignmentFlag.AlignCenter, "Ctrl K")
        painter.end()


class SideBar(QWidget):
    """The rooms of the office."""

    chosen = Signal(str)

    def __init__(self, centre: str, year: str) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._centre = Words(centre, "strong", wrap=True)
        self._year = Words(year, "caption")
        self.buttons = {room.name: RoomButton(room) for room in ROOMS}
        self.buttons[OFFICE.name] = RoomButton(OFFICE)
        self.search = FindButton()
        self._lay_out()
        self.rail = False
        self.shrink(False)
        for button in self.buttons.values():
            button.clicked.connect(self._clicked)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 8)
        column.setSpacing(2)
        for words in (self._centre, self._year):
            words.setContentsMargins(8, 0, 8, 0)
            column.addWidget(words)
        column.addSpacing(4)
        column.addWidget(self.search)
        column.addSpacing(4)
        *rooms, office = self.buttons.values()
        for button in rooms:
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(office)

    def shrink(self, rail: bool) -> None:
        """A rail of pictures, or pictures with words."""
        self.rail = rail
        self.setFixedWidth(RAIL if rail else WIDE)
        self._centre.setVisible(not rail)
        self._year.setVisible(not rail)
        self.search.shrink(rail)
        for button in self.buttons.values():
            button.shrink(rail)

    def mark(self, name: str) -> None:
        """Show that the user is in this room."""
        if (button := self.buttons.get(name)) is not None:
            button.setChecked(True)

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, RoomButton):
            self.chosen.emit(button.room.name)
