"""One line to type into: digits by their key, groups while typing, Enter as Tab, small buttons."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QResizeEvent

from centredesk.ui.forms.drop_list import Offer
from centredesk.ui.forms.grouping import Group, regroup
from centredesk.ui.forms.keyboard import digit_of, is_enter, is_plain, sign_of
from centredesk.ui.forms.listing_line import ListingLine
from centredesk.ui.parts.buttons import Button
from centredesk.ui.theme.words import plain

_CORNER, _EDGE = 26, 4
_WHY = "ไม่ทราบ ไม่ระบุ หรือไม่เกี่ยวข้อง (F4)"


class Line(ListingLine):
    """One line that says when it is left, takes the digit row as digits, Enter as Tab."""

    def __init__(self, *, numeric: bool = False, group: Group | None = None) -> None:
        super().__init__()
        self.reasons: Sequence[Offer] = ()
        self.least_margin = 0
        self._numeric = numeric
        self._group = group
        self._corners: list[Button] = []
        self._why: Button | None = None
        if group is not None:
            self.textEdited.connect(self._regroup)

    # ── keys ──

    def closed_key(self, event: QKeyEvent) -> None:
        """Digits in either layout; Enter moves on; F4 asks why there is nothing."""
        if digit := self.digit(event):
            self.insert(digit)
        elif is_enter(event):
            self.focusNextChild()
        elif is_plain(event, Qt.Key.Key_F4) and self._asks_why:
            self.ask_why()
        else:
            super().closed_key(event)

    def ask_why(self) -> None:
        """Open the reasons for having no value."""
        self.setFocus()
        self.open_list(self.reasons, "เหตุที่ไม่มีค่า")

    def in_a_word(self) -> bool:
        """Whether the cursor stands behind a letter, or behind one and its full stop."""
        before = self.text()[: self.cursorPosition()].rstrip(".")
        return bool(before) and before[-1] > "9" and not before[-1].isspace()

    def takes_shortcut(self, event: QKeyEvent) -> bool:
        """F4 is this field's own where it has reasons to offer."""
        why = is_plain(event, Qt.Key.Key_F4) and self._asks_why
        return why or super().takes_shortcut(event)

    @property
    def _asks_why(self) -> bool:
        return bool(self.reasons) and not self.isReadOnly()

    def digit(self, event: QKeyEvent) -> str:
        """The digit or sign of numbers that is meant by a key, where numbers are typed."""
        if not self._numeric or self.isReadOnly() or self.in_a_word():
            return ""
        return digit_of(event) or sign_of(event)

    # ── what stands in it ──

    def written(self) -> str:
        """The text without anything that is only for display."""
        return plain(self.text())

    def _regroup(self, text: str) -> None:
        if self._group is None:
            return
        grouped, cursor = regroup(text, self.cursorPosition(), self._group)
        if grouped != text:
            self.setText(grouped)
            self.setCursorPosition(cursor)

    def setReadOnly(self, on: bool) -> None:  # noqa: N802  Qt's name
        """Where nothing can be typed, no button offers to."""
        super().setReadOnly(on)
        for button in self._corners:
            button.setVisible(not on and button is not self._why)
        self._fit_corners()

    # ── small buttons at the right ──

    def put_in_corner(self, button: Button) -> None:
        """Keep a small button at the right, out of the way of Tab."""
        button.setParent(self)
        button.setFixedSize(_CORNER, 28)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._corners.append(button)
        self._fit_corners()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The buttons stay at the right."""
        super().resizeEvent(event)
        self._fit_corners()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """The way to the reasons is seen while the field is worked in."""
        super().focusInEvent(event)
        self._show_why(on=True)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802  Qt's name
        """And under the pointer."""
        super().enterEvent(event)
        self._show_why(on=True)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """The pointer went."""
        super().leaveEvent(event)
        self._show_why(on=self.hasFocus())

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """The keyboard went."""
        self._show_why(on=event.reason() == Qt.FocusReason.PopupFocusReason)
        super().focusOutEvent(event)

    def _show_why(self, *, on: bool) -> None:
        on = on and self._asks_why
        if on and self._why is None:
            self._why = Button(_WHY, self.ask_why, kind="corner", icon="chevron_down")
            self.put_in_corner(self._why)
        if self._why is not None and self._why.isVisibleTo(self) != on:
            self._why.setVisible(on)
            self._fit_corners()

    def _fit_corners(self) -> None:
        right = self.width() - _EDGE
        for button in self._corners:
            if not button.isHidden():
                right -= _CORNER
                button.move(right, (self.height() - 28) // 2)
        taken = max(self.least_margin, self.width() - _EDGE - right)
        if self.textMargins().right() != taken:
            self.setTextMargins(0, 0, taken, 0)
