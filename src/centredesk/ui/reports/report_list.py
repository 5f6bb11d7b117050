"""All reports, the newest first; who still waits for an answer is told by the time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from centredesk import places
from centredesk.actions import access
from centredesk.actions.intake import take_in
from centredesk.actions.listing import Key, Line
from centredesk.actions.reports import list_reports, report_anchors
from centredesk.clock import Clock, SystemClock
from centredesk.fields.codes import code_list
from centredesk.models.reports import Report
from centredesk.thai.dates import short_date, show_time
from centredesk.thai.spans import waited_since
from centredesk.ui.lists.columns import Column, column
from centredesk.ui.lists.filters import FilterChip
from centredesk.ui.lists.list_view import Empty
from centredesk.ui.navigation import something_new
from centredesk.ui.pages.list_page import ListPage
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Tone

_RESULTS: dict[str, Tone] = {"CASE": "accent", "SCREEN": "accent"}
_OPEN, _ANSWERED = "รอการตอบสนอง", "ตอบสนองแล้ว"


@dataclass(frozen=True)
class StateColumn(Column):
    """The result, or whether somebody has answered yet."""

    def text(self, cells: Mapping[str, Any]) -> str:
        """In words."""
        if cells.get("result"):
            return code_list("report_result").label(cells["result"])
        return _OPEN if cells.get("unanswered") else _ANSWERED

    def tone(self, cells: Mapping[str, Any]) -> Tone:
        """Amber while it waits."""
        return "warn" if cells.get("unanswered") else _RESULTS.get(cells.get("result") or "", "")


@dataclass(frozen=True)
class WaitColumn(Column):
    """How long it has waited, while it waits."""

    clock: Clock = field(default_factory=SystemClock)

    def text(self, cells: Mapping[str, Any]) -> str:
        """As 3 ชม. 10 นาที; a dash once it is answered."""
        since = cells.get("received_at")
        if not cells.get("unanswered") or not isinstance(since, datetime):
            return "–"
        return waited_since(since, self.clock.now())


def _district(place: str) -> str:
    return places.full_name(place[:4]).partition(" จ.")[0]


def _received(at: datetime) -> str:
    return f"{short_date(at.date())} {show_time(at)}"


def _columns(clock: Clock) -> tuple[Column, ...]:
    return (
        column(Report, "report_no", 160, look="strong", sorts=True),
        column(Report, "received_at", 176, label="รับแจ้งเมื่อ", sorts=True, show=_received),
        column(Report, "channel", 0),
        column(Report, "urgency", 88, label="เร่งด่วน", need=3),
        column(Report, "place", 136, label="อำเภอ", show=_district, need=3),
        StateColumn("result", "สถานะ", 160, look="badge"),
        WaitColumn("waiting", "รอมาแล้ว", 128, need=2, counted=True, clock=clock),
    )


class ReportList(ListPage):
    """The reports of the centre."""

    name = "reports"
    title = "เรื่องที่รับแจ้ง"
    watches = ("report",)
    columns = _columns(SystemClock())
    placeholder = "เลขรับแจ้ง"
    unit = "เรื่อง"
    sort = "received_at"
    descending = True
    opens = "report"
    note = " · ไม่แสดงชื่อผู้แจ้ง"

    def build(self) -> None:
        """The time that is waited is told by the clock of the office."""
        self.columns = _columns(self.desk.clock)  # type: ignore[misc]  # this page's own
        super().build()

    def lines(self) -> Callable[..., list[Line]]:
        """Reports without names."""
        return list_reports

    def anchors(self) -> Callable[..., tuple[int, list[Key]]]:
        """How many reports."""
        return report_anchors

    def filters(self) -> tuple[FilterChip, ...]:
        """By answer, channel, urgency and result."""
        waiting = FilterChip("unanswered", "การตอบสนอง", [(1, _OPEN), (0, _ANSWERED)])
        return (
            waiting,
            _chip("channel", "ช่องทาง", "report_channel"),
            _chip("urgency", "เร่งด่วน", "urgency"),
            _chip("result", "ผล", "report_result"),
        )

    def empty(self) -> Empty:
        """The way to the first report."""
        begin = Button("รับแจ้งเหตุใหม่", self.take_report, icon="add")
        return Empty("call", "ยังไม่มีเรื่องที่รับแจ้ง", "รับแจ้งเหตุใหม่ แล้วเรื่องจะปรากฏที่นี่", begin)

    def actions_of_page(self) -> None:
        """A new report."""
        if access.may(self.desk.member, take_in):
            self.action("รับแจ้งเหตุใหม่", self.take_report, keys="Ctrl+N", icon="add", kind="main")

    def take_report(self) -> None:
        """Take a new report in."""
        self.go_to("intake", something_new())


def _chip(name: str, label: str, codes: str) -> FilterChip:
    return FilterChip(name, label, [(one.code, one.th) for one in code_list(codes).options])
