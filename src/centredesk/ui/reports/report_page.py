"""One report: all its fields, its answer, and the way to the case it becomes."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from centredesk.actions import access
from centredesk.actions.intake import take_in
from centredesk.actions.record_pages import RecordFound
from centredesk.actions.reports import answer_report
from centredesk.fields.codes import code_list
from centredesk.models.record import Record
from centredesk.models.reports import Report
from centredesk.thai.dates import short_date, show_time
from centredesk.ui.pages.record_page import RecordPage
from centredesk.ui.parts.labels import badge


class ReportPage(RecordPage):
    """A report that was taken."""

    name = "report"
    what = "รายงานที่รับแจ้ง"
    model = "report"
    watches: ClassVar[tuple[str, ...]] = ("report",)
    sections_told = (
        ("intake", "การรับแจ้ง"),
        ("event", "เหตุและสถานที่"),
        ("response", "การตอบสนอง"),
    )

    def actions_of_page(self) -> None:
        """Answer it, make a case of it; then those of every record."""
        self.case_button = self.action("เปิดกรณีจากรายงานนี้", self.open_case, foot=True)
        self.answer_button = self.action("บันทึกการตอบสนองครั้งแรก", self.answer, foot=True)
        self.case_button.hide()
        self.answer_button.hide()
        super().actions_of_page()

    def tell_head(self, record: Record) -> None:
        """Number, when it came and how urgent it is; and how it stands."""
        assert isinstance(record, Report)  # noqa: S101  the model of the page
        self.head.tell(record.report_no or "", " · ".join(_told(record)))
        self.head.mark(_mark(record))

    def shown(self, found: RecordFound) -> None:
        """What can still be done with it."""
        report = found.record
        assert isinstance(report, Report)  # noqa: S101  the model of the page
        number = found.spoken.get("case", "")
        may_take = access.may(self.desk.member, take_in)
        self.case_button.name(f"เปิดหน้ากรณี {number}" if number else "เปิดกรณีจากรายงานนี้")
        self.case_button.setVisible(bool(number) or may_take)
        unanswered = report.first_response_at is None
        self.answer_button.setVisible(unanswered and self.may_change)

    def open_case(self) -> None:
        """Its case, or the intake that makes one."""
        assert self.found is not None  # noqa: S101  the button comes with the record
        case = getattr(self.found.record, "case", None)
        if case is not None:
            self.go_to("case", case)
        else:
            self.go_to("intake", self.record)

    def answer(self) -> None:
        """The first response is made now."""
        assert self.found is not None  # noqa: S101  the button comes with the record
        version = self.found.record.version
        self.do(answer_report, self._answered, self.record, version=version)

    def _answered(self, _: list[str]) -> None:
        self.say("บันทึกการตอบสนองครั้งแรกแล้ว", undo=True)


def _mark(report: Report) -> QWidget:
    if report.result:
        return badge(code_list("report_result").label(report.result))
    answered = report.first_response_at is not None
    return badge("ตอบสนองแล้ว") if answered else badge("รอตอบสนอง", "warn")


def _told(report: Report) -> list[str]:
    at = report.received_at
    parts = (
        f"รับ {short_date(at.date())} {show_time(at)}" if at else "",
        code_list("urgency").label(report.urgency) if report.urgency else "",
    )
    return [part for part in parts if part]
