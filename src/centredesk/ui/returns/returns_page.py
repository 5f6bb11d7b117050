"""The page of the returns: a period, the forms, the table as it will print, what is wrong."""

from functools import partial
from html import escape
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from centredesk.actions import records, returns
from centredesk.actions.access import may
from centredesk.actions.figures.checks import Check
from centredesk.errors import BadValue, DeskError
from centredesk.exports.period import Period
from centredesk.exports.returns.figures import Column, Figures
from centredesk.thai.dates import long_date
from centredesk.ui.background import Job
from centredesk.ui.pages.page import Page
from centredesk.ui.parts.boxes import row
from centredesk.ui.parts.inputs import ChoiceBox
from centredesk.ui.parts.labels import Words, key_hint
from centredesk.ui.returns.checks_panel import CHECKS, ChecksPanel, Ways
from centredesk.ui.returns.counting import (
    CODES,
    Counted,
    case_number,
    count_returns,
    records_behind,
)
from centredesk.ui.returns.form_list import FORMS, SHORT, FormList
from centredesk.ui.returns.paper_table import ZERO, PaperTable
from centredesk.ui.returns.period_bar import PeriodBar
from centredesk.ui.returns.records_drawer import RecordsDrawer
from centredesk.ui.theme.words import wrap_th

_SMALL, _NARROW, _TALL = 880, 1000, 520
_MARGIN = 16
_AROUND = 2 * _MARGIN + 4  # with the edges of card and panels
_FOLDER = "returns_folder"
_LONGEST = 44


class ReturnsPage(Page):
    """Counts the returns of a period, shows and saves them."""

    name = "returns"
    title = "รายงานตามรอบ"
    working = True
    watches = (
        "case", "victim", "person", "involvement", "screening", "screening_operation",
        "assistance", "report", "held_row",
    )  # fmt: skip

    def build(self) -> None:
        """Period above, forms at the left, the table, the checks at the right."""
        self.counted: Counted | None = None
        self._counting: Job | None = None
        self._narrow = self._folded = False
        self.period = PeriodBar(self.desk.clock)
        self.forms = FormList()
        self.form_box = ChoiceBox([(code, f"{code} {SHORT[code]}") for code in CODES])
        self.form_box.setAccessibleName("แบบรายงาน")
        self.form_box.hide()
        self.table = PaperTable()
        self.checks = ChecksPanel(Ways(self._open_number, self._list_of_check))
        self.drawer = RecordsDrawer()
        self.head.beside(self.period)
        self.above(self.period.custom)
        self.add(self.forms)
        self.add(self._paper(), 1)
        self.add(self.checks)
        self.add(self.drawer)
        self._foot()
        self._connect()

    def load(self) -> None:
        """Count anew; what is shown stays until then; at first one return comes before the rest."""
        self.around.status("กำลังนับ")
        if self.counted is None:
            code, period = self.forms.code, self.period.period
            self.ask(returns.figures, partial(self._first_arrived, code, period), code, period)
        else:
            self._count()

    def _first_arrived(self, code: str, period: Period, figures: Figures) -> None:
        if period != self.period.period:
            return  # another one was asked for meanwhile
        if self.counted is None and code == self.forms.code:
            self._show_figures(code, period, figures)
        self._count()

    def _count(self) -> None:
        if self._counting is not None:
            self._counting.cancel()
        period = self.period.period
        self._counting = self.work(
            f"กำลังนับรายงาน {period.title}",
            partial(count_returns, self.desk, period),
            self._arrived,
            unit="ขั้น",
        )

    def save(self) -> None:
        """Write all returns of the period, if nothing blocks."""
        self._produce(CODES)

    def start_here(self) -> QWidget:
        """The list of returns: arrows move from there."""
        return self.forms

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Boxes instead of rows, a drawer instead of a panel, where there is little room."""
        super().resizeEvent(event)
        whole = self.head.sizeHint().width() + self.period.spared
        self.period.shrink(self.width() < whole)
        self._arrange()

    def _arrange(self) -> None:
        """Give the table the room its columns need: the checks first, then the names of forms."""
        self._narrow = self.width() < _NARROW
        lacking = self.table.wanted + _AROUND + FORMS + CHECKS - self.width()
        self._folded = self._narrow or lacking > 0
        self.forms.fold(folded=lacking > CHECKS)
        self.forms.setVisible(not self._narrow)
        self.form_box.setVisible(self._narrow)
        self.see_checks.setVisible(self._folded)
        self.basis.setVisible(self.height() >= _TALL)
        self._allow()
        if not self.drawer.isVisible():
            self.checks.setVisible(not self._folded)

    # ── how it looks ──

    def _paper(self) -> QWidget:
        made = QWidget()
        self.form_title = Words("", "subtitle", wrap=True)
        self.period_title = Words("", "help", wrap=True)
        self.basis = Words("", "help", wrap=True)
        card = QFrame()
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 4, 1, 4)
        inside.addWidget(self.table)
        hint = row(Words("เปิดรายการของตัวเลข", "caption"), key_hint("Enter"))
        title = row(self.form_title, self.form_box, hint)
        title.setStretch(0, 1)
        lines = QVBoxLayout(made)
        lines.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        lines.setSpacing(6)
        lines.addLayout(title)
        lines.addWidget(self.period_title)
        lines.addWidget(card)
        lines.addWidget(self.basis)
        lines.addStretch(1)
        card.setSizePolicy(card.sizePolicy().horizontalPolicy(), card.sizePolicy().Policy.Maximum)
        return made

    def _foot(self) -> None:
        remembered = self.around.preferences.get(_FOLDER)
        place = QStandardPaths.StandardLocation.DocumentsLocation
        self.folder = Path(remembered or QStandardPaths.writableLocation(place) or Path.home())
        self.see_checks = self.action("ผลตรวจ", self._toggle_checks, foot=True)
        self.choose = self.action("โฟลเดอร์", self.choose_folder, icon="folder", foot=True)
        self.save_one = self.action("บันทึกเฉพาะแบบนี้", self._save_one, foot=True)
        self.save_all = self.action(
            "บันทึก Excel และ PDF", self.save, keys="Ctrl+S", icon="save", kind="main", foot=True
        )
        self.choose.setToolTip(str(self.folder))
        self._allow()

    def _connect(self) -> None:
        self.period.wanted.connect(lambda _: self._period_changed())
        self.period.refused.connect(self.failed)
        self.forms.chosen.connect(self._show_form)
        self.forms.moved.connect(self.period.step)
        self.form_box.activated.connect(lambda _: self._box_chosen())
        self.table.opened.connect(self._open_figure)
        self.table.went_back.connect(self._to_forms)
        self.checks.went_to.connect(self._show_return_of)
        self.drawer.shut.connect(self._shut_drawer)
        self.drawer.opened.connect(self._open_number)
        self.on_key("F7", self._check)
        for keys in ("Ctrl+E", "Ctrl+P"):
            self.on_key(keys, self.save_all.click)
        self.on_key("Ctrl+Tab", lambda: self.forms.step(1))
        self.on_key("Ctrl+Shift+Tab", lambda: self.forms.step(-1))
        self.on_key("F8", lambda: self._next_problem(1))
        self.on_key("Shift+F8", lambda: self._next_problem(-1))
        self.on_key("F6", self._next_pane)
        self.on_key("Ctrl+PgDown", lambda: self.forms.step(1))
        self.on_key("Ctrl+PgUp", lambda: self.forms.step(-1))

    # ── counting and showing ──

    def _period_changed(self) -> None:
        self.banner.hide()
        self._shut_drawer()
        self.load()

    def _arrived(self, counted: Counted) -> None:
        if counted.period != self.period.period:
            return
        self.counted = counted
        self.checks.show_counted(counted)
        for code in CODES:
            self.forms.tell(code, counted.state(code))
        self.see_checks.name(f"ผลตรวจ {len(counted.checks)} ข้อ", "F6")
        self._show_form(self.forms.code)
        self.around.status(f"คำนวณเสร็จใน {counted.seconds:.1f} วินาที")

    def _show_form(self, code: str) -> None:
        self.form_box.choose(code)
        if self.counted is not None:
            self._show_figures(code, self.counted.period, self.counted.figures[code])

    def _show_figures(self, code: str, period: Period, figures: Figures) -> None:
        self.form_title.setText(f"{code}  {figures.title}")
        self.period_title.setText(f"{period.title} ข้อมูล ณ วันที่ {long_date(period.as_at)}")
        notes = " ".join(f"หมายเหตุ: {note}" for note in figures.notes)
        basis = f"วิธีนับ: {figures.basis} {notes}".strip()
        self.basis.setText(basis)
        self.form_title.setToolTip(f"<p>{wrap_th(escape(basis))}</p>")
        self.table.show_figures(figures)
        self._shut_drawer()
        self._arrange()

    def _box_chosen(self) -> None:
        self.forms.show_form(str(self.form_box.value()))
        self._show_form(self.forms.code)

    def _to_forms(self) -> None:
        (self.form_box if self._narrow else self.forms).setFocus()

    # ── what is wrong ──

    def _next_problem(self, by: int) -> None:
        if self.drawer.isVisible():
            self._shut_drawer()
        self.checks.show()
        self.checks.step(by)

    def _show_return_of(self, check: Check) -> None:
        code = self.counted.return_of(check) if self.counted else ""
        if code and code != self.forms.code:
            self.forms.show_form(code)
            self._show_form(code)

    def _check(self) -> None:
        """Show what was checked, and stand at the first problem."""
        self.checks.show()
        self.checks.step(1)

    def _toggle_checks(self) -> None:
        self.checks.setVisible(not self.checks.isVisible())

    def _next_pane(self) -> None:
        """Round from the list to the table, to the problems, to the main button."""
        if self._narrow:
            self._toggle_checks()
            return
        panes: list[QWidget] = [self.forms, self.table, self.checks, self.save_all]
        here = self.focusWidget()
        at = -1
        if here is not None:
            at = next((i for i, p in enumerate(panes) if p is here or p.isAncestorOf(here)), -1)
        pane = panes[(at + 1) % len(panes)]
        if pane is self.checks:
            self._check()
        else:
            pane.setFocus()

    # ── the records behind a figure ──

    def _open_figure(self, row_at: int, column_at: int) -> None:
        if self.counted is None or self.table.paper.text(row_at, column_at) in (ZERO, ""):
            return
        code, period = self.forms.code, self.counted.period
        line = self.table.paper.rows[row_at][0]
        column = self.table.paper.columns[column_at]
        figure = self.table.paper.text(row_at, column_at)
        then = partial(self._show_records, line.code, line.th, column, figure)
        job = partial(self.desk.ask, returns.figures, code, period, listed=True)
        self.around.background.run(job, then, failed=self.failed, owner=self, where="files")

    def _show_records(
        self, row_code: str, row_name: str, column: Column, figure: str, counted: Figures
    ) -> None:
        found = records_behind(counted.records, row_code, column)
        whole = f"{len(found):,}" == figure
        among = "" if whole else f" ตัวเลข {figure} เป็นส่วนหนึ่งของรายการทั้งแถวนี้"
        title = " ".join(filter(None, (row_name, column.group, column.th)))
        remark = f"{len(found):,} รายการ เรียงตามเลข{among}"
        self._list(title, remark, [record.number for record in found])

    def _list_of_check(self, check: Check) -> None:
        self._list(check.sentence, f"{len(check.records):,} รายการ", check.records)

    def _list(self, title: str, remark: str, numbers: tuple[str, ...] | list[str]) -> None:
        self.checks.hide()
        self.drawer.show_numbers(title, remark, numbers)

    def _shut_drawer(self) -> None:
        if self.drawer.isVisible():
            self.drawer.hide()
            self.checks.setVisible(not self._folded)
            self.table.setFocus()

    def _open_number(self, number: str) -> None:
        if case := case_number(number):
            self.ask(records.record_key, lambda key: self.go_to("case", key), "case", case)

    # ── saving ──

    def choose_folder(self) -> None:
        """Ask where the files go."""
        chosen = QFileDialog.getExistingDirectory(self, "เลือกโฟลเดอร์ของรายงาน", str(self.folder))
        if chosen:
            self.keep_folder(Path(chosen))

    def keep_folder(self, folder: Path) -> None:
        """Remember where the files go."""
        self.folder = folder
        self.around.preferences.set(_FOLDER, str(folder))
        self.choose.setToolTip(str(folder))
        self._allow()

    def _allow(self) -> None:
        """Let what can be saved be saved, and say why something cannot."""
        reason = self._reason()
        self.save_all.setEnabled(not reason)
        state = self.counted.state(self.forms.code) if self.counted else ""
        self.save_one.name(f"บันทึกเฉพาะ {self.forms.code}")
        self.save_one.setEnabled(state in ("done", "warn") and self._may_save)
        self.foot.tell(reason or self._place())

    def _place(self) -> str:
        """Where the files go, as far as there is room to say it; the button's tip says it whole."""
        if self.width() < _SMALL:
            return ""
        place = f"…{self.folder.name[-12:]}" if self._narrow else _short(self.folder)
        return f"บันทึกที่ {place}"

    @property
    def _may_save(self) -> bool:
        return may(self.desk.member, returns.produce_returns)

    def _reason(self) -> str:
        if not self._may_save:
            return "บทบาทของท่านออกรายงานไม่ได้"
        if self.counted is None:
            return "กำลังนับ"
        blocking = len(self.counted.blocking)
        return f"ต้องแก้ {blocking} ข้อก่อนบันทึกทุกแบบ" if blocking else ""

    def _save_one(self) -> None:
        self._produce((self.forms.code,))

    def _produce(self, codes: tuple[str, ...]) -> None:
        if self.counted is None or (codes == CODES and not self.save_all.isEnabled()):
            return
        period, folder = self.counted.period, self.folder
        self.save_all.setEnabled(False)
        self.banner.hide()
        self.around.background.run(
            partial(self._write, codes, period, folder),
            partial(self._written, folder),
            failed=self._not_written,
            owner=self,
        )
        self.foot.tell("กำลังเขียนแฟ้ม")

    def _write(self, codes: tuple[str, ...], period: Period, folder: Path) -> list[Path]:
        try:
            return self.desk.do(returns.produce_returns, codes, period, folder)
        except OSError as failed:
            raise DeskError(
                "เขียนแฟ้มรายงานลงโฟลเดอร์นี้ไม่ได้", "ตรวจว่าแฟ้มเดิมไม่ได้เปิดอยู่ หรือเลือกโฟลเดอร์อื่น"
            ) from failed

    def _written(self, folder: Path, paths: list[Path]) -> None:
        self._allow()
        self.say(f"บันทึกรายงาน {len(paths)} แฟ้มแล้วที่ {_short(folder)}")

    def _not_written(self, error: DeskError) -> None:
        self._allow()
        self.failed(error)

    def failed(self, error: DeskError) -> None:
        """Say what went wrong; a period that cannot be is only a value to mend."""
        super().failed(error)
        if not isinstance(error, BadValue) and self.counted is None:
            self.around.status("นับไม่สำเร็จ")


def _short(folder: Path) -> str:
    """The end of a long path: the part a person knows."""
    text = str(folder)
    return text if len(text) <= _LONGEST else f"…{text[-_LONGEST:]}"
