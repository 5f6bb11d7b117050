"""Buttons side by side; those that do not fit stand in a menu under “…”."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from centredesk.ui.parts.boxes import row
from centredesk.ui.parts.buttons import Button

_GAP = 8
_HIDING = (QEvent.Type.HideToParent, QEvent.Type.ShowToParent)


class _Slot(QWidget):
    """The place of one widget: it goes away without the widget's own wish to be seen."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.inner = inner
        frame = QHBoxLayout(self)
        frame.setContentsMargins(_GAP, 0, 0, 0)
        frame.addWidget(inner)

    @property
    def wanted(self) -> bool:
        return not self.inner.isHidden()

    @property
    def folds(self) -> bool:
        """Whether it may stand in a menu: a button with words, and not the main one."""
        return isinstance(self.inner, Button) and self.inner.property("kind") != "main"

    @property
    def rare(self) -> bool:
        """Whether it gives way before the others: nobody deletes all day."""
        return isinstance(self.inner, Button) and self.inner.picture == "delete"

    def wide(self) -> int:
        return self.inner.sizeHint().width() + _GAP if self.wanted else 0


class ActionsRow(QWidget):
    """The actions of a page: the main one stays, the first of the others give way first."""

    def __init__(self) -> None:
        super().__init__()
        self.more = Button("คำสั่งอื่นของหน้านี้", self.open_menu, kind="icon", icon="more_horizontal")
        self._slots: list[_Slot] = []
        self._folded: list[_Slot] = []
        self._menu = QMenu(self)
        self._menu.setAccessibleName(self.more.verb)
        self._row = row(self.more, gap=0)
        self.setLayout(self._row)
        self.more.hide()

    def add(self, widget: QWidget) -> None:
        """One more; the main button is added last."""
        slot = _Slot(widget)
        self._slots.append(slot)
        self._row.addWidget(slot)
        widget.installEventFilter(self)
        slot.setVisible(slot.wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """A button that its page hides leaves no gap."""
        if event.type() in _HIDING:
            for slot in self._slots:
                if slot.inner is watched and slot.wanted != slot.isVisibleTo(self):
                    slot.setVisible(slot.wanted)
                    self.updateGeometry()
        return False

    @property
    def wide(self) -> int:
        """How much they take side by side."""
        return sum(slot.wide() for slot in self._slots)

    def fit(self, room: int) -> int:
        """Fold as few as must be into the menu; the width then taken."""
        self._folded = []
        taken = self.wide
        folding = [slot for slot in self._slots if slot.folds and slot.wanted]
        for slot in sorted(folding, key=lambda one: not one.rare):
            if taken <= room:
                break
            taken -= slot.wide() - (0 if self._folded else self.more.sizeHint().width())
            self._folded.append(slot)
        self._folded.sort(key=self._slots.index)
        for slot in self._slots:
            slot.setVisible(slot.wanted and slot not in self._folded)
        self.more.setVisible(bool(self._folded))
        return taken

    @property
    def least(self) -> int:
        """How much they take when all that can are folded."""
        more = self.more.sizeHint().width() if any(s.folds and s.wanted for s in self._slots) else 0
        return more + sum(slot.wide() for slot in self._slots if not slot.folds)

    @property
    def has_main(self) -> bool:
        """Whether the main button, or a field, stays when all others are folded."""
        return any(slot.wanted and not slot.folds for slot in self._slots)

    def open_menu(self) -> None:
        """Offer what did not fit, with its keys."""
        self._menu.clear()
        for slot in self._folded:
            if isinstance(button := slot.inner, Button):
                offered = self._menu.addAction(f"{button.verb}\t{button.keys}".rstrip("\t"))
                offered.setEnabled(button.isEnabled())
                offered.triggered.connect(button.click)
        below = QPoint(self.more.width() - self._menu.sizeHint().width(), self.more.height() + 4)
        self._menu.popup(self.more.mapToGlobal(below))
