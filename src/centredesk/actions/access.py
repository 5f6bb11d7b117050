"""Who may do what: the one table, asked by the desk before every action and question."""

from collections.abc import Callable
from typing import Any

from centredesk.errors import NotAllowed
from centredesk.storage.unit_of_work import Actor

Roles = frozenset[str]

CASEWORK: Roles = frozenset({"CLERK", "SOCIAL_WORKER", "HEAD", "DISTRICT"})
HELP: Roles = frozenset({"SOCIAL_WORKER", "HEAD", "CLERK", "DISTRICT"})
CODES: Roles = CASEWORK | {"SECRETARY"}
FIGURES: Roles = CODES | {"VIEWER"}
OFFICE: Roles = frozenset({"ADMIN"})
EVERYBODY: Roles = FIGURES | OFFICE

ACCESS: dict[str, Roles] = {
    "offices.change_centre": OFFICE,
    "offices.add_member": OFFICE,
    "offices.change_member": OFFICE,
    "offices.members": OFFICE | {"HEAD"},
    "offices.add_agency": CODES | OFFICE,
    "offices.change_agency": CODES | OFFICE,
    "offices.agencies": EVERYBODY,
    "offices.members_to_choose": CASEWORK,
    "offices.keep_setting": OFFICE | {"HEAD"},
    "offices.setting": EVERYBODY,
    "offices.settings": EVERYBODY,
    "office_codes.add_office_code": OFFICE | {"HEAD"},
    "office_codes.change_office_code": OFFICE | {"HEAD"},
    "office_codes.office_codes": EVERYBODY,
    "office_codes.own_counts": EVERYBODY,
    "office_pages.centre_page": EVERYBODY,
    "office_pages.office_history": CODES | OFFICE,
    "office_pages.list_agencies": EVERYBODY,
    "office_pages.agency_anchors": EVERYBODY,
    "office_care.last_check": EVERYBODY,
    "office_care.keep_check": OFFICE | {"HEAD"},
    "office_care.office_facts": EVERYBODY,
    "office_care.renew_kit": OFFICE,
    "office_care.shut_out": OFFICE,
    "office_care.let_in": OFFICE,
    "reports.take_report": CASEWORK,
    "reports.change_report": CASEWORK,
    "reports.answer_report": CASEWORK,
    "reports.list_reports": CODES,
    "reports.report_anchors": CODES,
    "intake.take_in": CASEWORK,
    "pasting.read_pasted": CASEWORK,
    "home.waiting_work": EVERYBODY,
    "cases.open_case": CASEWORK,
    "cases.change_case": CASEWORK,
    "cases.involve_person": CASEWORK,
    "cases.change_involvement": CASEWORK,
    "cases.list_cases": CODES,
    "cases.case_anchors": CODES,
    "case_pages.case_page": CODES,
    "case_closing.reopen_case": CASEWORK,
    "person_pages.person_page": CASEWORK,
    "person_pages.same_persons": CASEWORK,
    "victim_pages.victim_page": CASEWORK,
    "victim_pages.list_victims": CASEWORK,
    "victim_pages.victim_anchors": CASEWORK,
    "people.add_person": CASEWORK,
    "people.change_person": CASEWORK,
    "people.list_people": CASEWORK,
    "people.people_anchors": CASEWORK,
    "people.near_names": CASEWORK,
    "people.reveal_names": CASEWORK,
    "screening.open_operation": CASEWORK,
    "screening.change_operation": CASEWORK,
    "screening.record_screening": CASEWORK,
    "screening.change_screening": CASEWORK,
    "screening.list_screenings": CASEWORK,
    "screening.screening_anchors": CASEWORK,
    "screening_result.confirm_screening": CASEWORK,
    "screening_pages.person_to_screen": CASEWORK,
    "screening_pages.screening_page": CASEWORK,
    "screening_pages.operation_page": CASEWORK,
    "screening_pages.operation_to_screen": CASEWORK,
    "screening_pages.list_operations": CASEWORK,
    "screening_pages.operation_anchors": CASEWORK,
    "victims.identify_victim": CASEWORK,
    "victims.change_victim": CASEWORK,
    "assistance.give_assistance": HELP,
    "assistance.change_assistance": HELP,
    "assistance.give_assistance_to_many": HELP,
    "assistance.last_help": HELP,
    "assistance_lists.list_assistance": CODES,
    "assistance_lists.assistance_anchors": CODES,
    "assistance_lists.assistance_sums": CODES,
    "assistance_lists.victims_to_help": HELP,
    "assistance_lists.victims_of": HELP,
    "looking_up.look_up": CASEWORK | OFFICE,
    "looking_up.whole_names": CASEWORK,
    "records.add_records": CASEWORK | OFFICE,
    "records.change_record": CODES | OFFICE,
    "records.number_of": CASEWORK | OFFICE,
    "records.record_values": CASEWORK | OFFICE,
    "records.record_key": CASEWORK | OFFICE,
    "records.note_reading": CASEWORK | OFFICE,
    "records.remove_record": frozenset({"HEAD"}),
    "history.history_of": CODES,
    "register_import.preview_register": CASEWORK,
    "register_import.import_register": CASEWORK,
    "register_import.register_headings": CASEWORK,
    "register_import.remember_headings": CASEWORK,
    "duplicates.likely_persons": CASEWORK,
    "duplicates.likely_to": CASEWORK,
    "duplicates.tell_apart": CASEWORK,
    "finding.find_records": EVERYBODY,
    "finding.records_of": EVERYBODY,
    "held_rows.held_rows": CASEWORK,
    "held_rows.waiting_rows": CASEWORK,
    "held_rows.held_cells": CASEWORK,
    "held_rows.mend_held_row": CASEWORK,
    "held_rows.mend_held_rows": CASEWORK,
    "held_rows.mended_person": CASEWORK,
    "held_rows.drop_held_row": CASEWORK,
    "list_papers.note_export": CODES,
    "kept_drafts.keep_draft": EVERYBODY,
    "kept_drafts.drop_draft": EVERYBODY,
    "kept_drafts.kept_draft": EVERYBODY,
    "kept_drafts.waiting_drafts": EVERYBODY,
    "record_pages.record_found": CODES | OFFICE,
    "undoing.undo_act": CODES | OFFICE,
    "returns.figures": FIGURES,
    "returns.cross_checks": FIGURES,
    "returns.produce_returns": CODES,
}


DUTIES: tuple[tuple[str, str], ...] = (
    ("รับแจ้งเหตุ เปิดและแก้ไขกรณี บุคคล การคัดแยก", "cases.change_case"),
    ("อ่านกรณีและเรื่องที่รับแจ้ง", "cases.list_cases"),
    ("บันทึกการช่วยเหลือ", "assistance.give_assistance"),
    ("ดูตัวเลขในรายงาน", "returns.figures"),
    ("ออกรายงาน", "returns.produce_returns"),
    ("แก้ไขหน่วยงาน", "offices.change_agency"),
    ("ลบรายการพร้อมเหตุผล", "records.remove_record"),
    ("เปลี่ยนการตั้งค่าและเพิ่มคำในรายการรหัส", "offices.keep_setting"),
    ("จัดการสมาชิก บทบาท รหัสผ่าน และเอกสารกู้คืน", "offices.change_member"),
)
"""What a role lets somebody do, in the words of the office, each by an action of the table."""


def duties_of(role: str) -> tuple[str, ...]:
    """What the table lets this role do, in words."""
    return tuple(words for words, name in DUTIES if role in ACCESS[name])


def name_of(action: Callable[..., Any]) -> str:
    """The action's name in the table: its module's last word and its own."""
    return f"{action.__module__.rpartition('.')[2]}.{action.__name__}"


def may(actor: Actor, action: Callable[..., Any]) -> bool:
    """Do the actor's roles let them do this? What the table does not name, nobody may."""
    return bool(actor.roles & ACCESS.get(name_of(action), frozenset()))


def require(actor: Actor, action: Callable[..., Any]) -> str:
    """The action's name, or a refusal in words."""
    if not may(actor, action):
        raise NotAllowed("บทบาทของท่านทำรายการนี้ไม่ได้", "หากจำเป็นต่อการปฏิบัติหน้าที่ ให้ขอสิทธิจากหัวหน้าศูนย์")
    return name_of(action)
