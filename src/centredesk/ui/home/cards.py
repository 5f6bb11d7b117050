"""What each kind of waiting work looks like: reports and cases as tables, the rest as a list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centredesk import places
from centredesk.actions.home import Pile, Waiting, WaitingCase, WaitingReport
from centredesk.actions.kept_drafts import WaitingDraft
from centredesk.actions.office_care import LastCheck
from centredesk.actions.returns_due import ReturnsDue
from centredesk.fields.codes import code_list
from centredesk.thai.dates import short_date, show_time
from centredesk.thai.spans import waited_since
from centredesk.ui.home.ages import loudness
from centredesk.ui.home.rows import Rows, RowTold, Told
from centredesk.ui.navigation import Only
from centredesk.ui.parts.boxes import Card, column, row, rule
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Picture, Tone, Words

GoTo = Callable[..., None]
_REPORTS = (("รอมาแล้ว", 5), ("เรื่องที่รับแจ้ง", 11), ("เลขรับแจ้ง", 5))
_CASES = (("เลขกรณี", 5), ("รูปแบบหลัก", 11), ("สถานะ", 5))
_STATES: dict[str, Tone] = {"OPEN": "accent", "SCREENING": "accent", "PROTECT": "accent"}


class TableCard(Card):
    """A card that is one table, with a way to all of it."""

    def __init__(self, title: str, heads: Sequence[tuple[str, int]], all_of_it: Button) -> None:
        super().__init__(title, all_of_it)
        self.all_of_it = all_of_it
        self.body.setContentsMargins(0, 10, 0, 6)
        self.title.setContentsMargins(16, 0, 0, 0)
        self.rows = Rows(heads)
        self.said = Words("", "soft", wrap=True)
        self.said.setContentsMargins(16, 4, 16, 10)
        self.add(self.rows, self.said)

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab comes to, in this order."""
        return [self.all_of_it, *self.rows.rows]

    def tell(self, pile: Pile, rows: list[RowTold], *, unit: str, none: str) -> None:
        """Show the first rows; or how many, to who may not open them; or that there is none."""
        self.rows.setVisible(bool(rows))
        self.rows.tell(rows)
        closed = f"มี {pile.count:,} {unit} บทบาทของท่านเห็นเฉพาะจำนวน"
        self.said.setText("" if rows else closed if pile.count else none)
        self.said.setVisible(not rows)
        self.all_of_it.setVisible(pile.opens and pile.count > 0)
        self.all_of_it.name(f"ดูทั้งหมด {pile.count:,} {unit}")


class ReportsCard(TableCard):
    """Reports nobody has answered, the oldest first."""

    def __init__(self, go_to: GoTo) -> None:
        every = Button("ดูทั้งหมด", lambda: go_to("reports"), kind="quiet")
        super().__init__("รายงานที่ยังไม่ตอบสนอง", _REPORTS, every)
        self._go_to = go_to

    def show_reports(self, pile: Pile, now: datetime) -> None:
        """Show them as they wait at this minute."""
        rows = [self._row(line, now) for line in pile.first]
        self.tell(pile, rows, unit="เรื่อง", none="ตอบสนองครบทุกเรื่องแล้ว")

    def _row(self, line: WaitingReport, now: datetime) -> RowTold:
        since = line.received_at or now
        age = loudness(line.urgency, since, now)
        tones: dict[str, Tone] = {"bad": "bad", "warn": "warn"}
        urgency = code_list("urgency").label(line.urgency) if line.urgency else ""
        channel = code_list("report_channel").label(line.channel) if line.channel else ""
        received = f"รับ {short_date(since.date())} {show_time(since)}"
        cells = (
            Told(waited_since(since, now), received, strong=True, tone=tones.get(age, "")),
            Told(f"{urgency} · {channel}", _where(line.place), strong=True),
            Told(line.number, whole=True),
        )
        return RowTold(line.id, cells, lambda: self._go_to("report", line.id), age)


class CasesCard(TableCard):
    """The member's own open cases, the newest first."""

    def __init__(self, go_to: GoTo) -> None:
        every = Button("ดูทั้งหมด", lambda: go_to("cases"), kind="quiet")
        super().__init__("กรณีในความรับผิดชอบของท่าน", _CASES, every)
        self._go_to = go_to

    def show_cases(self, pile: Pile) -> None:
        """Show them."""
        rows = [self._row(line) for line in pile.first]
        self.tell(pile, rows, unit="กรณี", none="ไม่มีกรณีที่ยังเปิดอยู่ในความรับผิดชอบของท่าน")

    def _row(self, line: WaitingCase) -> RowTold:
        opened = f"รับเรื่อง {short_date(line.opened_at)}" if line.opened_at else ""
        cells = (
            Told(line.number, strong=True, whole=True),
            Told(code_list("exploit").label(line.form) if line.form else "–", opened),
            Told(
                code_list("case_status").label(line.status),
                tone=_STATES.get(line.status, ""),
                badge=True,
            ),
        )
        return RowTold(line.id, cells, lambda: self._go_to("case", line.id))


@dataclass(frozen=True)
class Item:
    """One line of the card of other work."""

    picture: str
    title: str
    below: str
    verb: str = ""
    then: Callable[[], object] | None = None
    tint: str = "text2"


class ItemsCard(Card):
    """Other work that waits: a picture, what it is, and a button that opens it."""

    def __init__(self, title: str, *, at_first: int | None = None) -> None:
        super().__init__(title)
        self._items: Sequence[Item] = ()
        self._at_first = self._most = at_first
        self._lines: list[_Line] = []
        self._none = Words("", "soft", wrap=True)
        self._rows = column(gap=8)
        self.more = Button("", self._show_more, kind="quiet")
        self.add(self._none, self._rows, row(self.more, None))

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab comes to, in this order."""
        return [*(line.button for line in self._lines), self.more]

    def tell(self, items: Sequence[Item], none: str) -> None:
        """Show the items, or that there are none; of many only the first, until more are asked."""
        self._items = items
        shown = items[: self._most]
        self._none.setText(none)
        self._none.setVisible(bool(none) and not items)
        while len(self._lines) < len(shown):
            self._lines.append(_Line(first=not self._lines))
            self._rows.addWidget(self._lines[-1])
        for line, item in zip(self._lines, shown, strict=False):
            line.tell(item)
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(shown))
        self.more.name(f"แสดงเพิ่ม (อีก {len(items) - len(shown):,} รายการ)")
        self.more.setVisible(len(items) > len(shown))

    def _show_more(self) -> None:
        assert self._most is not None and self._at_first is not None  # noqa: S101  none is left out
        before, self._most = self._most, self._most + 2 * self._at_first
        self.tell(self._items, "")
        self._lines[before].button.setFocus(Qt.FocusReason.TabFocusReason)


class _Line(QWidget):
    """One item; told another, it stays where it is, and so does the keyboard."""

    def __init__(self, *, first: bool) -> None:
        super().__init__()
        self._then: Callable[[], object] | None = None
        self._picture = Picture("")
        self._title = Words("", "strong", wrap=True)
        self._below = Words("", "help", wrap=True)
        self.button = Button("", self._do)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 4)
        frame.setSpacing(12)
        if not first:
            frame.addWidget(rule())
        beside = row(gap=12)
        beside.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        beside.addLayout(column(self._title, self._below, gap=2), 1)
        beside.addWidget(self.button)
        frame.addLayout(beside)

    def tell(self, item: Item) -> None:
        """Show this item."""
        self._picture.show_picture(item.picture, item.tint)
        self._title.setText(item.title)
        self._below.setText(item.below)
        self._below.setVisible(bool(item.below))
        self._then = item.then
        self.button.name(item.verb)
        self.button.setAccessibleName(f"{item.verb} {item.title}")
        self.button.setVisible(item.then is not None)

    def _do(self) -> None:
        if self._then is not None:
            self._then()


def waiting_items(waiting: Waiting, go_to: GoTo) -> list[Item]:
    """The work that is not a report and not a case of one's own."""
    return [
        *_screenings(waiting.screenings, go_to),
        *_held(waiting.held, go_to),
        *(_returns(due, go_to) for due in waiting.returns),
        *_cases(waiting.cases_of_nobody, go_to),
    ]


def _screenings(pile: Pile | None, go_to: GoTo) -> list[Item]:
    if pile is None or not pile.count:
        return []
    numbers = " · ".join(line.number for line in pile.first[:2])
    title = f"การคัดแยกยังไม่มีผล {pile.count:,} ราย"
    more = f" และอีก {pile.count - 2:,} ราย" if pile.count > 2 and numbers else ""
    if not pile.opens:
        return [Item("person_search", title, "")]
    # One waiting screening is opened itself, several by their list.
    only = pile.first[0].id if pile.count == 1 else None
    every = partial(go_to, "screenings", Only("undecided"))
    then = partial(go_to, "screening", only) if only else every
    return [Item("person_search", title, f"{numbers}{more}", "พิจารณา", then)]


def _held(pile: Pile | None, go_to: GoTo) -> list[Item]:
    if pile is None or not pile.count:
        return []
    title = f"แถวที่พักไว้ {pile.count:,} แถว"
    if not pile.opens:
        return [Item("document_table", title, "")]
    told = " · ".join(f"{line.number or 'ไม่มีปฏิบัติการ'} {line.count:,}" for line in pile.first[:2])
    more = " …" if len(pile.first) > 2 else ""
    return [Item("document_table", title, f"{told}{more}", "แก้ไข", lambda: go_to("held"), "warn")]


def _returns(due: ReturnsDue, go_to: GoTo) -> Item:
    day = short_date(due.due)
    when = f"เลยกำหนดส่ง {due.late:,} วัน" if due.late > 0 else f"ครบกำหนดส่ง {day}"
    below = f"{when} · {len(due.codes)} แบบ"
    tint = "warn" if due.late > 0 else "text2"
    title = f"รายงาน{due.title}"
    return Item("document_table", title, below, "ตรวจ", lambda: go_to("returns"), tint)


def _cases(pile: Pile | None, go_to: GoTo) -> list[Item]:
    if pile is None or not pile.count:
        return []
    title = f"กรณีที่ยังไม่มีผู้รับผิดชอบ {pile.count:,} กรณี"
    if not pile.opens:
        return [Item("folder", title, "")]
    numbers = " · ".join(line.number for line in pile.first[:2])
    more = " …" if pile.count > 2 else ""
    only = pile.first[0].id if pile.count == 1 else None
    every = partial(go_to, "cases", Only("nobody"))
    then = partial(go_to, "case", only) if only else every
    return [Item("folder", title, f"{numbers}{more}", "เปิด", then)]


def draft_items(drafts: Sequence[WaitingDraft], go_to: GoTo, today: datetime) -> list[Item]:
    """The drafts left open, the newest first."""
    return [_draft(draft, go_to, today) for draft in drafts]


def _draft(draft: WaitingDraft, go_to: GoTo, now: datetime) -> Item:
    at = draft.saved_at
    day = "วันนี้" if at.date() == now.date() else short_date(at.date())
    below = f"{draft.fields:,} ช่อง · {day} {show_time(at)}"
    where = draft.where
    return Item("edit", draft.told, below, "เปิด", lambda: go_to(where.page, record_of(where.key)))


def checked(check: LastCheck | None) -> list[Item]:
    """The last check of the whole file, if there was one."""
    if check is None:
        return []
    title = f"ตรวจแฟ้มล่าสุด {short_date(check.at.date())} {show_time(check.at)}"
    if check.whole:
        return [Item("checkmark_circle_filled", title, "ครบถ้วนทุกข้อ", tint="good")]
    return [Item("warning_filled", title, " ".join(check.sentences), tint="warn")]


def record_of(key: str) -> UUID | str | None:
    """The record a draft's key speaks of: an id, something new, or the page itself."""
    if key == "new":
        return None
    try:
        return UUID(key)
    except ValueError:
        return key


def _where(place: str) -> str:
    return places.full_name(place) if place else "ไม่ระบุสถานที่"
