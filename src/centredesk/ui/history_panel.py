"""Who changed what, from what to what, when: the last changes, and all of them."""

from datetime import date, datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from centredesk.actions.history import Change, Save
from centredesk.thai.dates import short_date, show_time
from centredesk.ui.parts.boxes import Card, Scrolling, clear, column, row, rule
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words

_LAST = 6
_FIRST_FIELDS = 3
_ACTIONS = {"open_case": "เปิดกรณี", "import_register": "นำเข้าจากทะเบียน"}


def said(change: Change) -> str:
    """One changed field in words."""
    if not change.before:
        return f"{change.label}: {change.after}"
    return f"แก้ {change.label} จาก {change.before} เป็น {change.after or 'ว่าง'}"


def when(moment: datetime, today: date) -> str:
    """The time, and the day unless it is today."""
    day = "วันนี้" if moment.date() == today else short_date(moment.date())
    return f"{day} {show_time(moment)}"


class RecentHistory(QWidget):
    """The last changes, for the side panel."""

    def __init__(self, all_of_it: Button) -> None:
        super().__init__()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.addLayout(row(Words("ประวัติล่าสุด", "subtitle"), None, all_of_it))
        whole.addLayout(self._lines)
        whole.addStretch(1)

    def tell(self, saves: list[Save], today: date) -> None:
        """Show the newest saves."""
        clear(self._lines)
        for save in saves[:_LAST]:
            what = Words(_short(save), wrap=True)
            who = Words(f"{save.member} · {when(save.at, today)}", "help")
            self._lines.addLayout(column(what, who, gap=0))


class FullHistory(Scrolling):
    """Every save with every field."""

    def tell(self, saves: list[Save], today: date) -> None:
        """Show all saves, newest first."""
        clear(self.body)
        card = Card("ประวัติการแก้ไข")
        for save in saves:
            head = Words(f"{save.member} · {when(save.at, today)}", "strong")
            card.add(row(head, None, Words(_act(save), "help")))
            for change in save.changes:
                card.add(_changed(change))
            if save.reason:
                card.add(Words(f"เหตุผล: {save.reason}", "help", wrap=True))
            card.add(rule())
        self.add(card, None)


def _changed(change: Change) -> QWidget:
    line = QWidget()
    before = Words(change.before or "–", "soft", wrap=True)
    after = Words(change.after or "–", wrap=True)
    label = Words(change.label, "soft", wrap=True)
    label.setFixedWidth(200)
    arrow = Words("→", "soft")
    cells = row(label, before, arrow, after, gap=12)
    cells.setStretch(1, 1)
    cells.setStretch(3, 1)
    line.setLayout(cells)
    return line


def _act(save: Save) -> str:
    name = save.action.rpartition(".")[2]
    return _ACTIONS.get(name, "")


def _short(save: Save) -> str:
    if act := _act(save):
        return act
    told = [said(change) for change in save.changes[:_FIRST_FIELDS]]
    more = len(save.changes) - len(told)
    return " · ".join([*told, *([f"และอีก {more} ช่อง"] if more > 0 else [])])
