"""The overview of a case: its summary, its people, how far it has come, the reports behind it."""

from collections.abc import Callable
from functools import partial

from centredesk.actions.case_pages import CasePage
from centredesk.fields.field import Field
from centredesk.ui.cases.people_card import Ways, people_in_short
from centredesk.ui.cases.stage_strip import stages_card
from centredesk.ui.cases.states import form_in_words
from centredesk.ui.forms.section_view import Facts, facts_of
from centredesk.ui.pages.record_cards import GoTo, Told, day, label, table_card
from centredesk.ui.parts.boxes import Card, Scrolling, clear
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words

_FACTS = ("flow", "place", "legal_basis")
_REPORTS = (("เลขรับเรื่อง", 5), ("วันเวลาที่รับแจ้ง", 6), ("ช่องทาง", 6), ("ผล", 5))


class Overview(Scrolling):
    """The cards; the first leads to the form."""

    def tell(
        self,
        page: CasePage,
        edit: Callable[[], None] | None,
        hidden: Callable[[Field], bool],
        ways: Ways,
    ) -> None:
        """Show a case."""
        clear(self.body)
        stages = stages_card(page.stages, page.case.status or "")
        self.add(summary_card(page, edit, hidden), people_in_short(page, ways), stages, None)


def summary_card(
    page: CasePage, edit: Callable[[], None] | None, hidden: Callable[[Field], bool]
) -> Card:
    """What the case is about, in a few lines."""
    change = [Button("แก้ไข", edit, kind="quiet", icon="edit")] if edit else []
    card = Card("สรุปกรณี", *change)
    case = page.case
    flow, place, law = facts_of(case, *_FACTS, hidden=hidden)
    channel = label("report_channel", page.reports[0].channel) if page.reports else ""
    pairs = [
        ("รูปแบบหลัก", form_in_words(case.main_form or "")),
        flow,
        place,
        law,
        ("วันที่รับเรื่อง", day(page.reports[0].received_at if page.reports else case.opened_at)),
        ("ช่องทาง", channel),
    ]
    card.add(Facts(pairs))
    return card


def reports_card(page: CasePage, go_to: GoTo) -> Card:
    """The reports the case came from; each opens."""
    rows = (
        Told(
            (
                Words(report.report_no, "strong"),
                day(report.received_at),
                label("report_channel", report.channel),
                label("report_result", report.result),
            ),
            partial(go_to, "report", report.id),
        )
        for report in page.reports
    )
    none = "กรณีนี้ไม่ได้มาจากเรื่องที่รับแจ้งในระบบ"
    return table_card("รับแจ้งเหตุ", _REPORTS, rows, none)
