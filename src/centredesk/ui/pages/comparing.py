"""Two saves of one record compared: the former value, theirs and ours, and a choice for each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from centredesk.thai.dates import short_date, show_time
from centredesk.ui.forms.keyboard import digit_of
from centredesk.ui.parts.boxes import Card, Scrolling, column, ground, put, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Picture, Words, badge, key_hint
from centredesk.ui.theme.repaint import restyle

Choice = Literal["", "ours", "theirs"]
Side = Literal["both", "ours", "theirs"]
EMPTY = "ว่าง"
_KEYS: dict[str, Choice] = {"1": "ours", "2": "theirs"}
_TOLD = {"": "ยังไม่เลือก", "ours": "เลือกของเรา", "theirs": "เลือกค่าล่าสุด"}


@dataclass(frozen=True)
class Difference:
    """One field: what it was, what somebody else saved, what is typed here; all in words."""

    section: str
    name: str
    label: str
    former: str
    theirs: str
    ours: str
    side: Side
    """Who changed it; `both` not to the same value, and then somebody has to choose."""
    who: str = ""
    when: datetime | None = None

    @property
    def overlaps(self) -> bool:
        """Whether one value would lose against the other."""
        return self.side == "both"

    @property
    def theirs_by(self) -> str:
        """Who saved their value, and when."""
        at = f"{short_date(self.when.date())} {show_time(self.when)}" if self.when else ""
        return " · ".join(part for part in (self.who, at) if part)


def in_numbers(differences: Sequence[Difference], typed: int) -> str:
    """How much is typed here, and how much of it somebody else changed as well."""
    both = sum(one.overlaps for one in differences)
    over = f"ทับกัน {both} ช่อง" if both else "ไม่มีช่องใดทับกัน"
    return f"ท่านมี {typed} ช่องที่ยังไม่บันทึก {over}"


class _Answer(QFrame):
    """One of the two values."""

    pressed = Signal()

    def __init__(self, value: str, by: str) -> None:
        super().__init__()
        self.setProperty("kind", "answer")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._picture = Picture("circle", "text3")
        words = column(Words(value or EMPTY, "strong", wrap=True), Words(by, "help", wrap=True))
        frame = QHBoxLayout(self)
        frame.setContentsMargins(12, 8, 12, 8)
        frame.setSpacing(10)
        frame.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        frame.addLayout(words, 1)

    def mark(self, *, chosen: bool) -> None:
        """Show whether it is the one."""
        self.setProperty("chosen", "true" if chosen else "false")
        restyle(self)
        name, tint = ("record", "accent") if chosen else ("circle", "text3")
        self._picture.show_picture(name, tint)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        self.pressed.emit()


class Both(Card):
    """A field both changed: 1 takes ours, 2 theirs, ↓ goes on."""

    chosen = Signal()

    def __init__(self, told: Difference) -> None:
        super().__init__()
        self.told = told
        self.choice: Choice = ""
        self.setProperty("kind", "choosing")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.ours = _Answer(told.ours, "ท่าน · ยังไม่บันทึก")
        self.theirs = _Answer(told.theirs, told.theirs_by)
        self._state = badge("ยังไม่เลือก", "warn")
        former = Words(f"เดิม: {told.former or EMPTY}", "help", wrap=True)
        head = row(Words(told.label, "strong"), 8, former, self._state)
        head.setStretch(2, 1)
        self.add(head, row(self.ours, self.theirs, gap=12))
        self.ours.pressed.connect(lambda: self.choose("ours"))
        self.theirs.pressed.connect(lambda: self.choose("theirs"))
        self._speak()

    def choose(self, choice: Choice) -> None:
        """Choose one of the two."""
        self.choice = choice
        self.ours.mark(chosen=choice == "ours")
        self.theirs.mark(chosen=choice == "theirs")
        self._state.say(_TOLD[choice], "good" if choice else "warn")
        self._speak()
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """The single digits, by their key; arrows go from field to field."""
        choice = _KEYS.get(digit_of(event) or event.text())
        if choice is not None:
            self.choose(choice)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _speak(self) -> None:
        told = self.told
        self.setAccessibleName(f"{told.label}: {_TOLD[self.choice]}")
        ours, theirs = told.ours or EMPTY, told.theirs or EMPTY
        spoken = f"เดิม {told.former or EMPTY} 1 ของเรา {ours} 2 ค่าล่าสุด {theirs}"
        self.setAccessibleDescription(spoken)


class Comparison(QWidget):
    """All that differs; nothing is taken before every overlapping field is decided."""

    decided = Signal(dict)
    left = Signal()

    def __init__(self, differences: Sequence[Difference]) -> None:
        super().__init__()
        self.both = [Both(one) for one in differences if one.overlaps]
        self._main = Button("ใช้ค่าที่เลือก", self._decide, kind="main", keys="Ctrl+Enter")
        self._open = Words("", "strong", tone="warn")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        put(whole, self._work(differences), self._foot())
        for one in self.both:
            one.chosen.connect(self._count)
        shortcut = QShortcut(QKeySequence("Esc"), self)  # the page answers Ctrl+Enter
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.left.emit)
        self._count()

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.both[0] if self.both else self._main

    def decide(self) -> None:
        """Take what was chosen, if all is."""
        self._main.click()

    def _work(self, differences: Sequence[Difference]) -> QWidget:
        work = Scrolling()
        if self.both:
            heads = row(Words("ค่าของเรา", "column"), Words("ค่าล่าสุดที่บันทึกแล้ว", "column"), gap=12)
            heads.setContentsMargins(16, 0, 16, 0)
            heads.setStretch(0, 1)
            heads.setStretch(1, 1)
            work.add(heads, *self.both)
        theirs = [one for one in differences if one.side == "theirs"]
        ours = [one for one in differences if one.side == "ours"]
        for title, some, value in (
            ("รับค่าล่าสุด", theirs, lambda one: one.theirs),
            ("คงของเรา", ours, lambda one: one.ours),
        ):
            if some:
                work.add(_one_sided(f"{title} {len(some)} ช่อง", some, value))
        work.add(None)
        return work

    def _foot(self) -> QWidget:
        foot = ground("foot")
        foot.setFixedHeight(48)
        frame = QHBoxLayout(foot)
        frame.setContentsMargins(24, 0, 24, 0)
        keys = (("ของเรา", "1"), ("ค่าล่าสุด", "2"), ("ช่องถัดไป", "↓")) if self.both else ()
        for word, key in keys:
            put(frame, Words(word, "caption"), key_hint(key), 4)
        put(frame, None, self._open, Button("ยังไม่ใช้", self.left.emit, keys="Esc"), self._main)
        return foot

    def _count(self) -> None:
        waiting = sum(not one.choice for one in self.both)
        self._open.setText(f"เหลือ {waiting} ช่อง" if waiting else "")
        self._main.setEnabled(not waiting)

    def _decide(self) -> None:
        self.decided.emit({one.told.name: one.choice for one in self.both})


def _one_sided(
    title: str, some: Sequence[Difference], value: Callable[[Difference], str]
) -> QWidget:
    card = Card(title)
    for one in some:
        label = Words(one.label, "soft", wrap=True)
        label.setFixedWidth(200)
        after = value(one) or EMPTY
        changed = Words(f"{one.former or EMPTY} → {after}", wrap=True)
        cells = row(label, changed, Words(one.theirs_by, "help"), gap=12)
        cells.setStretch(1, 1)
        card.add(cells)
    return card
