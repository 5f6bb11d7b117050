"""Who changed what, from what to what, when: the last changes, and all of them."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from centredesk.actions.history import Change, Save
from centredesk.thai.dates import short_date, show_time
from centredesk.ui.parts.boxes import Card, Scrolling, clear, column, put, row, rule
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words, badge
from centredesk.ui.parts.stack import Stack
from centredesk.ui.parts.turns import in_turns

_LAST = 6
_FIRST_FIELDS = 3
_AT_ONCE = 12
"""Lines made in one turn: as many as are seen at first."""
_WHOLE = {
    "open_case": "เปิดกรณี",
    "take_in": "รับเรื่องและเปิดกรณี",
    "import_register": "นำเข้าจากทะเบียน",
    "mend_held_row": "นำเข้าแถวที่แก้ไขแล้ว",
    "mend_held_rows": "นำเข้าแถวที่แก้ไขแล้ว",
    "take_report": "รับแจ้งเหตุ",
    "add_person": "เพิ่มบุคคล",
    "add_records": "เพิ่มรายการ",
    "involve_person": "เพิ่มบุคคลในกรณี",
    "identify_victim": "ระบุเป็นผู้เสียหาย",
    "open_operation": "เปิดปฏิบัติการคัดแยก",
    "record_screening": "บันทึกการคัดแยก",
    "give_assistance": "บันทึกการช่วยเหลือ",
    "add_member": "เพิ่มสมาชิก",
    "add_agency": "เพิ่มหน่วยงาน",
    "found_office": "ตั้งสำนักงาน",
    "remove_record": "ลบพร้อมเหตุผล",
    "read_record": "เปิดอ่าน",
}
"""Acts told whole, in the words of the button; their fields stand in the full history."""
_ACTS = {
    "undo_act": "เลิกทำ",
    "reopen_case": "เปิดกรณีอีกครั้ง",
    "recover_office": "กู้คืนสำนักงาน",
    "answer_report": "บันทึกการตอบสนอง",
}
_UNDO, _CHANGE = "เลิกทำ", "แก้ไข"


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
        self.all_of_it = all_of_it
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
            what = Words(in_short(save), wrap=True)
            who = Words(f"{save.member or 'ระบบ'} · {when(save.at, today)}", "help")
            self._lines.addLayout(column(what, who, gap=0))


class FullHistory(Scrolling):
    """Every save with every field."""

    _told: tuple[list[Save], date] | None = None

    def tell(self, saves: list[Save], today: date) -> None:
        """Show all saves, newest first; what is further down follows in turns."""
        if (saves, today) == self._told:
            return
        self._told = (saves, today)
        for former in self.findChildren(Card):
            self._let_go(former)
        clear(self.body)
        card = Card("ประวัติการแก้ไข")
        self.add(card, None)
        _fill(card, iter(saves), today)

    def _let_go(self, card: Card) -> None:
        """To clear a thousand labels away at once would be felt."""
        card.hide()
        self.body.removeWidget(card)
        pieces = [piece for piece in card.children() if isinstance(piece, QWidget)]
        in_turns(self, *(piece.deleteLater for piece in pieces), card.deleteLater)


def _fill(card: Card, saves: Iterator[Save], today: date) -> None:
    lines: list[QWidget] = []
    for save in saves:
        lines += _told(save, today)
        if len(lines) >= _AT_ONCE:
            in_turns(card, partial(_fill, card, saves, today))
            break
    if lines:
        # A piece of its own: what stands above need not be laid out anew.
        piece = QWidget()
        put(Stack(piece, gap=8), *lines)
        card.add(piece)


def _told(save: Save, today: date) -> list[QWidget]:
    why = [Words(f"เหตุผล: {save.reason}", "help", wrap=True)] if save.reason else []
    told = [] if was_undone(save) else why
    return [_head(save, today), *map(_changed, save.changes), *told, rule()]


def _changed(change: Change) -> QWidget:
    line = QWidget()
    after = Words(change.after or "ว่าง", wrap=True)
    label = Words(change.label, "soft", wrap=True)
    label.setFixedWidth(200)
    # What was empty before needs no arrow from nothing.
    former = [Words(change.before, "soft", wrap=True), Words("→", "soft")] if change.before else []
    cells = row(label, *former, after, gap=12)
    cells.setStretch(1, 1)
    cells.setStretch(len(former) + 1, 1)
    line.setLayout(cells)
    return line


def _head(save: Save, today: date) -> QWidget:
    line = QWidget()
    who = Words(f"{save.member or 'ระบบ'} · {when(save.at, today)}", "strong")
    mark = badge(_UNDO) if was_undone(save) else Words(act_of(save), "help")
    line.setLayout(row(who, None, mark))
    return line


def was_undone(save: Save) -> bool:
    """Whether it took an earlier save back."""
    return save.reason == _UNDO


def act_of(save: Save) -> str:
    """What was done, in the words of the button."""
    name = save.action.rpartition(".")[2]
    return _WHOLE.get(name) or _ACTS.get(name) or (_CHANGE if save.changes else "")


def in_short(save: Save) -> str:
    """A save in a line: the act, or the fields it changed."""
    whole = _WHOLE.get(save.action.rpartition(".")[2], "")
    if whole or not save.changes:
        return " · ".join(part for part in (whole or act_of(save), _why(save)) if part)
    told = [said(change) for change in save.changes[:_FIRST_FIELDS]]
    more = len(save.changes) - len(told)
    act = [act_of(save)] if act_of(save) != _CHANGE else []
    return " · ".join([*act, *told, *([f"และอีก {more} ช่อง"] if more > 0 else [])])


def _why(save: Save) -> str:
    return "" if was_undone(save) else save.reason
