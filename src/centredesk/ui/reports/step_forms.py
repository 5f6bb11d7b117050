"""Which fields each step of the intake asks for, and what another answer makes it ask."""

from centredesk.fields.own_codes import standard_of
from centredesk.ui.reports.step_form import Layout, StepForm

TAKING = Layout(
    (
        (("received_at", 6), ("urgency", 6)),
        (("channel", 6), ("reporter_kind", 6)),
        (("mailbox_id", 6), ("box_opened_at", 6)),
        (("volunteer", 12),),
        (("reporter_name", 6), ("phone", 6)),
        (("summary", 12),),
        (("anonymous", 12),),
    ),
    helps={"mailbox_id": "", "volunteer": ""},
)
EVENT = Layout(
    (
        (("place", 12),),
        (("place_detail", 12),),
        (("business_name", 6), ("business_kind", 6)),
        (("victims_estimated_f", 4), ("victims_estimated_m", 4), ("victims_estimated_child", 4)),
        (("suspected_forms", 12),),
    ),
)
RESPONSE = Layout(
    (
        (("first_response_at", 6), ("first_response_by", 6)),
        (("result", 6), ("closed_on", 6)),
        (("forwarded_to", 12),),
        (("forwarded_on", 6), ("forward_letter", 6)),
    ),
)
CASE = Layout(
    (
        (("main_form", 6), ("flow", 6)),
        (("case_title", 6), ("confidentiality", 6)),
        (("case_officer", 12),),
        (("legal_basis", 12),),
    ),
)
PERSON = Layout(
    (
        (("prefix", 3), ("first_name", 5), ("last_name", 4)),
        (("first_name_latin", 4), ("last_name_latin", 4), ("aliases", 4)),
        (("sex", 6), ("nationality", 6)),
        (("birth_date", 3), ("stated_age", 3), ("age_basis", 6)),
        (("id_kind", 6), ("id_number|passport|paper_number", 6)),
    ),
    boxed=("age_basis",),
    required=("first_name",),
    helps={
        "aliases": "",
        "birth_date": "ใส่เฉพาะปีได้",
        "stated_age": "ถ้าไม่ทราบวันเกิด",
        "age_basis": "หากสงสัยให้ถือว่าเป็นเด็ก",
    },
)
_PAPERS = {"PASSPORT": "passport", "THAIID": "id_number", "PINK": "id_number"}
_NUMBERS = ("id_number", "passport", "paper_number")
_FORWARDING = ("forwarded_to", "forwarded_on", "forward_letter")


def ask_by_channel(form: StepForm) -> None:
    """A mailbox has its number and its opening, a volunteer a name."""
    channel = standard_of(form.values().get("channel") or "")
    form.ask(("mailbox_id", "box_opened_at"), on=channel == "MAILBOX")
    form.ask(("volunteer",), on=channel == "VOLUNTEER")


def ask_by_result(form: StepForm, *, case: bool) -> None:
    """A report that opens a case has its result by that; a forwarded one says to whom."""
    form.ask(("result", "closed_on"), on=not case)
    form.ask(_FORWARDING, on=not case and form.values().get("result") == "FORWARD")


def ask_by_paper(form: StepForm) -> None:
    """The number that the chosen paper has; a number that stands somewhere stays in sight."""
    values = form.typed()
    kind = form.values().get("id_kind")
    wanted = _PAPERS.get(str(kind), "paper_number") if kind else "id_number"
    for name in _NUMBERS:
        none = kind == "NONE" or name != wanted
        form.ask((name,), on=not none or bool(values.get(name)))
