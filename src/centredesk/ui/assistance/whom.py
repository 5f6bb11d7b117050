"""Whom to help: victims found by code, case or operation, ticked with Space."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centredesk.actions.assistance_lists import Helpable
from centredesk.ui.lists.pick_list import Pick, PickList
from centredesk.ui.lists.search_box import SearchBox
from centredesk.ui.parts.boxes import ground
from centredesk.ui.parts.labels import Words

WIDE = 320


class Whom(QWidget):
    """A search box over the victims; who is ticked stays while others are looked for."""

    looked_for = Signal(str)
    changed = Signal()
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchBox("รหัส เลขกรณี เลขปฏิบัติการ")
        self.list = PickList("ผู้เสียหายที่จะช่วยเหลือ", ticks=True)
        self.count = Words("", "strong", wrap=True)
        self._known: dict[UUID, Helpable] = {}
        self._found: list[UUID] = []
        inside = ground("sections")
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(12, 12, 12, 8)
        lines.setSpacing(8)
        lines.addWidget(Words("ช่วยเหลือใครบ้าง", "subtitle"))
        lines.addWidget(self.search)
        lines.addWidget(self.list, 1)
        lines.addWidget(self.count)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(inside)
        self.setFixedWidth(WIDE)
        self.search.looked_for.connect(self.looked_for)
        self.search.went_down.connect(self._into_list)
        self.list.ticked.connect(self._ticked)
        self.list.entered.connect(lambda _: self.done.emit())
        self._tell()

    @property
    def chosen(self) -> list[Helpable]:
        """Who is ticked, in the order of their codes."""
        ticked = self.list.lines.ticked
        return sorted(
            (one for one in self._known.values() if one.id in ticked), key=lambda one: one.code
        )

    def show_found(self, found: Sequence[Helpable], *, ticked: Iterable[UUID] = ()) -> None:
        """Show who was found, below those who are ticked already."""
        self._known |= {one.id: one for one in found}
        self._found = [one.id for one in found]
        self.list.tick(list(ticked))
        self._show()

    @property
    def known(self) -> list[UUID]:
        """Everybody who was found or ticked."""
        return list(self._known)

    def tell_again(self, known: Sequence[Helpable]) -> None:
        """The same people, told otherwise."""
        self._known |= {one.id: one for one in known}
        self._show()

    def forget(self) -> None:
        """Nobody is ticked any more."""
        self.list.tick(list(self.list.lines.ticked), on=False)
        self._tell()

    def leave_out(self, victim: UUID) -> None:
        """Take the tick away from one."""
        self.list.tick([victim], on=False)
        self._ticked()

    def _show(self) -> None:
        before = [one for one in self.chosen if one.id not in self._found]
        lines = [Pick(None, f"เลือกไว้ก่อนแล้ว {len(before):,} คน")] if before else []
        lines += [_line(one) for one in before]
        if self._found:
            lines.append(Pick(None, f"พบ {len(self._found):,} คน", beside="Ctrl A ทั้งหมด"))
            lines += [_line(self._known[key]) for key in self._found]
        first = self._found[0] if self._found else None
        self.list.show_lines(lines, keep=self.list.current or first)
        self._tell()

    def _ticked(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        count = len(self.list.lines.ticked)
        nobody = "ยังไม่ได้เลือก กด Space ที่รายชื่อ" if self._known else "พิมพ์เลขกรณีหรือรหัสผู้เสียหาย"
        self.count.setText(f"เลือกแล้ว {count:,} คน" if count else nobody)

    def _into_list(self) -> None:
        if self.list.lines.rowCount():
            self.list.setFocus()


def _line(one: Helpable) -> Pick:
    return Pick(one.id, one.code, f"{one.name} · กรณี {one.case_no}")
