"""Held rows: corrected in place and taken in, one after another, or left out with a reason."""

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QApplication, QWidget

from centredesk.actions.held_rows import (
    HeldCells,
    Mended,
    TakenAgain,
    WaitingRow,
    drop_held_row,
    held_cells,
    mend_held_row,
    mend_held_rows,
    mended_person,
    waiting_rows,
)
from centredesk.actions.kept_drafts import DraftKey
from centredesk.errors import BadValue
from centredesk.registers.field_words import in_words
from centredesk.ui.forms.finders import Office
from centredesk.ui.held import row_fields, row_list
from centredesk.ui.held.leaving_out import ask_why
from centredesk.ui.held.row_form import RowForm
from centredesk.ui.lists.pick_list import PickList
from centredesk.ui.notices import Remedy
from centredesk.ui.pages.form_page import FormPage
from centredesk.ui.parts.boxes import Scrolling, clear, column, ground
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.nothing import Nothing

_LIST = 320


class HeldPage(FormPage):
    """Rows at the left, the chosen one as fields; what was typed of every row is kept."""

    name = "held"
    title = "แถวที่พักไว้"
    what = "แถวที่พักไว้"
    watches = ("held_row",)
    working = True

    def build(self) -> None:
        """Filters, list, fields; what to do at the foot."""
        self.rows: list[WaitingRow] = []
        self.form: RowForm | None = None
        self.corrections: dict[UUID, dict[str, Any]] = {}
        self._taken_before: dict[UUID, dict[str, Any]] = {}
        self._asked: UUID | None = None
        self._read = self._to_mend = False
        self.filters = row_list.RowFilters()
        self.list = PickList("แถวที่พักไว้")
        self.row_area = Scrolling(margins=(24, 16, 24, 16))
        self._lay_out_body()
        self._buttons()
        self.filters.changed.connect(self._show_lines)
        self.list.chosen.connect(self._choose)
        self.list.entered.connect(lambda _: self.to_fault(1))

    def start_here(self) -> QWidget:
        """The list."""
        return self.list

    # ── the rows ──

    def load(self) -> None:
        """Read the rows that wait."""
        self.ask(waiting_rows, self._show_rows)

    def _show_rows(self, rows: list[WaitingRow]) -> None:
        self.rows = rows
        here = {row.id for row in rows}
        for key in [key for key in self.corrections if key not in here]:
            self._taken_before[key] = self.corrections.pop(key)
        # A row that came back by undoing comes with what was typed of it.
        for key in [key for key in self._taken_before if key in here]:
            self.corrections.setdefault(key, self._taken_before.pop(key))
        self.filters.offer(rows)
        first, self._read = not self._read, True
        self._show_lines()
        if first:
            self.restore(self._show_lines)

    def _show_lines(self) -> None:
        shown = row_list.fitting(self.rows, self.filters.wanted())
        self._show_state(rows=bool(shown))
        self.list.show_lines(row_list.lines_of(shown, self.corrections), keep=self.list.current)
        self._tell()

    def _choose(self, key: UUID | None) -> None:
        if key == self._asked:
            return
        self.form, self._asked = None, key
        if key is not None:
            self.ask(held_cells, self._show_row, key)

    def _show_row(self, held: HeldCells) -> None:
        row = self.row
        if row is None or row.id != held.id:
            return
        office = Office(self.desk.clock, self.desk.centre.province or "")
        self.form = RowForm(held, row_list.where_of(row), office)
        self.form.type_back(self.corrections.get(held.id, {}))
        self.form.edited.connect(self._edited)
        self.form.left.connect(self.keep_draft)
        clear(self.row_area.body)
        self.row_area.add(self.form, None)
        self.row_area.verticalScrollBar().setValue(0)
        self._tell()
        self._tell_closed()
        if self._to_mend:
            self._to_mend = False
            self.to_fault(1)

    @property
    def row(self) -> WaitingRow | None:
        """The row that is chosen."""
        return next((row for row in self.rows if row.id == self.list.current), None)

    # ── going about ──

    def to_fault(self, step: int) -> None:
        """Go to the next field that is at fault, then to the next row."""
        if self.form is None:
            return
        faulty = self.form.faulty
        here = next((n for n, name in enumerate(faulty) if self._stands_in(name)), None)
        there = (0 if step > 0 else len(faulty) - 1) if here is None else here + step
        if 0 <= there < len(faulty):
            self.form.go_to(faulty[there])
        elif not self.to_row(step) and faulty:
            self.form.go_to(faulty[0])

    def to_row(self, step: int) -> bool:
        """Go to the next row, with the keyboard in its first fault."""
        self._to_mend = not self.list.hasFocus()
        moved = self.list.step(step)
        self._to_mend = self._to_mend and moved
        return moved

    def _stands_in(self, name: str) -> bool:
        assert self.form is not None  # noqa: S101  asked by to_fault alone
        editor, held = self.form.editors[name], QApplication.focusWidget()
        return held is not None and (editor is held or editor.isAncestorOf(held))

    # ── what is done with a row ──

    def save(self) -> None:
        """Take in every row that was corrected."""
        if not self.corrections:
            self.say("ยังไม่มีแถวที่แก้ไข")
            return
        texts = {key: _texts(typed) for key, typed in self.corrections.items()}
        self.do(mend_held_rows, self._taken_again, texts)

    def take_in(self) -> None:
        """Take the chosen row in, and go to the next."""
        if self.form is not None:
            key = self.form.held.id
            texts = _texts(self.form.typed())
            self._to_mend = True
            self.do(mend_held_row, self._taken, key, texts)

    def leave_out(self) -> None:
        """Leave the chosen row out, with a reason."""
        row = self.row
        if row is not None and (reason := ask_why(self, row_list.where_of(row))):
            left_out = partial(self._left_out, row)
            self.do(drop_held_row, left_out, row.id, reason=reason)

    def _taken(self, person: UUID) -> None:
        self.ask(mended_person, self._tell_person, person)

    def _tell_person(self, mended: Mended) -> None:
        self.keep_draft()
        self.say(f"นำเข้าแล้ว เป็นบุคคล {mended.code}", undo=True)
        if mended.like:
            self._tell_like(mended, *mended.like[0])

    def _tell_like(self, mended: Mended, other: UUID, code: str) -> None:
        codes = " ".join(code for _, code in mended.like)
        self.banner.tell(
            f"บุคคล {mended.code} อาจเป็นคนเดียวกับ {codes}",
            "ยังไม่รวมบุคคล ให้ผู้ปฏิบัติงานเปรียบเทียบแล้วตัดสิน",
            Remedy(f"เปิด {mended.code}", partial(self.go_to, "person", mended.person)),
            Remedy(f"เปิด {code}", partial(self.go_to, "person", other)),
            tone="warn",
        )

    def _taken_again(self, told: TakenAgain) -> None:
        self.keep_draft()
        if told.taken:
            self.say(f"นำเข้าแล้ว {len(told.taken):,} แถว", undo=True)
        if told.still:
            first = next(iter(told.still))
            title = f"ยังนำเข้าไม่ได้ {len(told.still):,} แถว"
            go = Remedy("ไปที่แถวแรก", partial(self._go_to_row, first))
            self.banner.tell(title, "เหตุบอกไว้ที่ช่องของแถว ข้อมูลของแถวนั้นไม่เปลี่ยน", go, tone="warn")

    def _left_out(self, row: WaitingRow, _: None) -> None:
        self.keep_draft()
        self.say(f"ไม่นำเข้าแถว {row.row:,} แล้ว เหตุผลอยู่ในประวัติ", undo=True)

    def _go_to_row(self, key: UUID) -> None:
        if (place := self.list.lines.row_of(key)) is not None:
            self._to_mend = True
            self.list.setCurrentIndex(self.list.lines.index(place))

    # ── drafts ──

    @property
    def where(self) -> DraftKey:
        """One draft for all rows, however the page was opened."""
        return DraftKey(self.name, "rows")

    @property
    def called(self) -> str:
        """How many rows, never what they say."""
        return f"แถวที่พักไว้ แก้แล้ว {len(self.corrections):,} แถว"

    @property
    def dirty(self) -> int:
        """How many cells were corrected."""
        return sum(len(typed) for typed in self.corrections.values())

    def typed_more(self) -> dict[str, Any]:
        """The corrections, by row."""
        return {str(key): dict(typed) for key, typed in self.corrections.items()}

    def type_more_back(self, kept: dict[str, Any]) -> None:
        """The corrections of rows that still wait."""
        here = {str(row.id): row.id for row in self.rows}
        self.corrections = {here[key]: typed for key, typed in kept.items() if key in here}
        if self.form is not None:
            self.form.type_back(self.corrections.get(self.form.held.id, {}))

    def discarded(self) -> None:
        """The rows stand as they came."""
        self.corrections, self._asked = {}, None
        self._show_lines()
        self.tell_state()

    def _edited(self) -> None:
        assert self.form is not None  # noqa: S101  it was edited
        key, typed = self.form.held.id, self.form.typed()
        if typed:
            self.corrections[key] = typed
        else:
            self.corrections.pop(key, None)
        self._mark_typed()
        self.typed()

    # ── what goes wrong ──

    def marked(self, error: BadValue) -> bool:
        """Show what the reader refused at its fields."""
        self._to_mend = False
        return self.form is not None and self.form.mark(error.problems)

    def list_faults(self) -> None:
        """The faulty fields as links."""
        if self.form is not None:
            faults = [
                Remedy(in_words(name), partial(self.form.go_to, name)) for name in self.form.faulty
            ]
            self.banner.list_faults(f"ยังนำเข้าแถวนี้ไม่ได้ ต้องแก้ {len(faults):,} ช่อง", faults)

    def _tell_closed(self) -> None:
        assert self.form is not None  # noqa: S101  it was just made
        if self.form.closed:
            labels = " ".join(in_words(name) for name in self.form.closed)
            self.banner.tell(
                f"ช่องที่ต้องแก้ปิดไว้ตามบทบาทของท่าน: {labels}",
                "ให้ผู้มีสิทธิเห็นตัวบุคคลแก้แถวนี้ หรือขอสิทธิจากหัวหน้าศูนย์",
                tone="accent",
            )

    # ── how it looks ──

    def _lay_out_body(self) -> None:
        self.side = ground("sections")
        self.side.setFixedWidth(_LIST)
        inside = column(self.list)
        inside.setContentsMargins(0, 0, 1, 0)
        self.side.setLayout(inside)
        imports = Button("นำเข้าทะเบียน", lambda: self.go_to("registers"), icon="arrow_download")
        again = Button("แสดงทั้งหมด", self.filters.forget)
        told = "แถวที่อ่านไม่ได้เมื่อนำเข้าทะเบียนจะรออยู่ที่นี่"
        self.nothing = Nothing("checkmark_circle_filled", "ไม่มีแถวที่พักไว้", told, imports, tint="good")
        self.not_found = Nothing("search", "ไม่พบแถวตามตัวกรอง", "ลองเลือกตัวกรองอื่น", again)
        self.above(self.filters)
        self.add(self.side)
        for widget in (self.row_area, self.nothing, self.not_found):
            self.add(widget, 1)
        self._show_state(rows=False)

    def _show_state(self, *, rows: bool) -> None:
        """The rows, or why there are none; the list keeps the keyboard until they were read."""
        parts = (self.side, self.row_area, self.foot)
        focused = QApplication.focusWidget()
        here = focused is not None and any(part.isAncestorOf(focused) for part in parts)
        for widget in parts:
            widget.setVisible(rows or not self._read)
        self.filters.setVisible(bool(self.rows))
        self.nothing.setVisible(self._read and not self.rows)
        self.not_found.setVisible(bool(self.rows) and not rows)
        if here and self._read and not rows:
            (self.not_found if self.rows else self.nothing).button.setFocus()

    def _buttons(self) -> None:
        out, fault = "Ctrl+Shift+D", "F8"
        self.action("ไม่นำเข้าแถวนี้", self.leave_out, keys=out, foot=True)
        self.all = self.action("นำเข้าที่แก้แล้ว", self.save, keys="Ctrl+S", foot=True)
        take = self.action("นำเข้าแถวนี้", self.take_in, keys="Ctrl+Return", kind="main", foot=True)
        take.name("นำเข้าแถวนี้", "Ctrl+Enter")
        self.foot.keys(("ช่องที่ต้องแก้ถัดไป", fault))
        self.on_key(fault, lambda: self.to_fault(1))
        self.on_key(f"Shift+{fault}", lambda: self.to_fault(-1))
        self.on_key("Ctrl+PgDown", lambda: self.to_row(1))
        self.on_key("Ctrl+PgUp", lambda: self.to_row(-1))

    def _mark_typed(self) -> None:
        shown = row_list.fitting(self.rows, self.filters.wanted())
        self.list.lines.lines = row_list.lines_of(shown, self.corrections)
        self.list.viewport().update()
        self._tell()

    def _tell(self) -> None:
        shown = len(row_list.fitting(self.rows, self.filters.wanted()))
        of = f" จาก {len(self.rows):,} แถว" if shown < len(self.rows) else ""
        self.head.tell(summary=f"รอแก้ไข {shown:,} แถว{of} · ยังไม่ถูกนับในรายงาน" if shown else "")
        typed = len(self.corrections)
        self.foot.tell(f"แก้แล้ว {typed:,} แถว" if typed else "")
        self.all.setVisible(bool(typed))


def _texts(typed: dict[str, Any]) -> dict[str, str]:
    return {name: row_fields.in_words(name, value) for name, value in typed.items()}
