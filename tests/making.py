"""Short ways to a record for tests about something else; every argument may be left out."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from centredesk.actions import assistance, cases, people, reports, screening, victims
from centredesk.actions.held_rows import waiting_rows
from centredesk.actions.register_import import import_register
from centredesk.clock import BANGKOK
from centredesk.desk import Desk
from centredesk.models.assistance import Assistance
from centredesk.models.screening import Screening
from centredesk.registers.register import read_register
from centredesk.storage.unit_of_work import UnitOfWork


def make_person(desk: Desk, **more: Any) -> UUID:
    """An invented person."""
    draft = {"first_name": "มะลิ", "last_name": "สมมติวงศ์", "sex": "F", "nationality": "THA"}
    return desk.do(people.add_person, draft | more)


def make_case(desk: Desk, **more: Any) -> UUID:
    """A case of forced labour at sea."""
    draft = {"main_form": "06.1", "flow": "INBOUND", "opened_at": "2026-11-02"}
    return desk.do(cases.open_case, draft | more)


def make_report(desk: Desk, **more: Any) -> UUID:
    """A report by the hotline."""
    draft = {
        "received_at": "2026-11-01 08:15",
        "channel": "H1300",
        "reporter_kind": "CITIZEN",
        "urgency": "2",
        "summary": "พบแรงงานถูกยึดเอกสาร",
    }
    return desk.do(reports.take_report, draft | more)


def make_operation(desk: Desk, **more: Any) -> UUID:
    """An inspection at a factory."""
    draft = {
        "started_at": "2026-11-03 09:00",
        "place": "6306",
        "lead_agency": "ตำรวจภูธรตัวอย่าง",
        "persons_total": 12,
    }
    return desk.do(screening.open_operation, draft | more)


def make_screening(desk: Desk, person: UUID, **more: Any) -> UUID:
    """A screening that found no victim."""
    draft = {
        "person": person,
        "interviewer": "เจ้าหน้าที่ตัวอย่าง",
        "start_at": "2026-11-03 10:00",
        "result": "NOT_VICTIM",
    }
    return desk.do(screening.record_screening, draft | more)


def make_victim(desk: Desk, **more: Any) -> UUID:
    """A person identified as a victim in a case."""
    draft = {"identified_at": "2026-11-04", "forms": ["06.1"]} | more
    draft.setdefault("person", None)
    draft["person"] = draft["person"] or make_person(desk)
    draft["case"] = draft.get("case") or make_case(desk)
    return desk.do(victims.identify_victim, draft)


def make_victims(desk: Desk, case: UUID, number: int) -> list[UUID]:
    """So many victims of one case."""
    return [make_victim(desk, case=case) for _ in range(number)]


def make_help(desk: Desk, victim: UUID, **more: Any) -> UUID:
    """A night's lodging."""
    draft = {"kind": "S01", "provider": "บ้านพักตัวอย่าง", "start": "2026-11-05"}
    return desk.do(assistance.give_assistance, draft | {"victim": victim} | more)


def standing_help(work: UnitOfWork) -> list[Assistance]:
    """Every act of help that stands, in the order it was entered."""
    return sorted((a for a in work.every(Assistance) if not a.removed), key=lambda a: str(a.id))


def hold_rows(desk: Desk, file: Path, register: str) -> dict[int, UUID]:
    """Import a register; the rows that are held, by their place in the file."""
    file.write_text(register, encoding="utf-8")
    desk.do(import_register, read_register(file, today=desk.clock.today()))
    return {row.row: row.id for row in desk.ask(waiting_rows)}


def much_of_all(work: UnitOfWork, victim: UUID, screened: UUID, times: int) -> None:
    """So many nights' lodging and screenings, one each day, saved as one act."""
    days = [date(2026, 1, 1) + timedelta(days=number) for number in range(times)]
    acts = [{"victim": victim, "kind": "S01", "start": day, "cost": Decimal(100)} for day in days]
    work.add_many(Assistance, acts)
    met = [datetime.combine(day, datetime.min.time(), BANGKOK) for day in days]
    work.add_many(Screening, [{"person": screened, "start_at": at} for at in met])
