"""Make the stored office of the newest revision, once: `python -m tests.storage.old_offices`."""

import hashlib
import json
import shutil
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from tests.making import (
    make_case,
    make_help,
    make_operation,
    make_person,
    make_report,
    make_screening,
    make_victim,
)

from centredesk.actions import cases, people, records
from centredesk.actions.offices import NewOffice
from centredesk.clock import BANGKOK, StandingClock
from centredesk.desk import Desk, create_office
from centredesk.fields.field import fields_of
from centredesk.models import MODELS
from centredesk.storage import migrate
from centredesk.vault import slots
from centredesk.vault.stretching import FLOOR

OLD = Path(__file__).parent / "old"
PASSPHRASES = {"0001": "เรือแจวพายวนรอบเกาะกลางหนอง"}
DAY = datetime(2026, 11, 12, 9, 30, tzinfo=BANGKOK)
PEOPLE = 20


def picture_of(desk: Desk, fields: dict[str, list[str]]) -> dict[str, Any]:
    """How many records of each model there are, and one hash over these fields of them all."""
    found: dict[str, Any] = {"fields": fields, "count": {}, "hash": {}}
    for slug, names in fields.items():
        table = MODELS[slug].__table__
        with desk._engine.connect() as connection:
            keys = connection.execute(select(table.c.id).order_by(table.c.id)).scalars().all()
        values = (desk.ask(records.record_values, slug, str(key)) for key in keys)
        told = [[one["id"], one["version"], *(one[name] for name in names)] for one in values]
        found["count"][slug] = len(keys)
        found["hash"][slug] = hashlib.sha256(json.dumps(told).encode()).hexdigest()
    return found


def fill(desk: Desk) -> None:
    """Every model, blanks, long texts, removed and changed records; all of it invented."""
    report, operation = make_report(desk), make_operation(desk)
    case, other = make_case(desk, source_report=report), make_case(desk, main_form="ไม่ทราบ")
    for number in range(PEOPLE):
        person = make_person(
            desk,
            first_name=f"สมมติ{number}",
            last_name="น้ำใจ" if number % 2 else "ไม่ทราบ",
            birth_date=("2008-02-29", "2010-05", "1990", None)[number % 4],
            contact_address="บรรทัดหนึ่ง\nบรรทัดสอง " * (number % 5),
            children=number % 3 or {"blank": "NOT_APPLICABLE"},
        )
        make_screening(desk, person, operation=operation, pay_agreed="1250.50")
        if number % 3 == 0:
            victim = make_victim(desk, person=person, case=case if number % 2 else other)
            make_help(desk, victim, cost="99.75", funding="ATF")
        if number % 7 == 0:
            desk.do(people.change_person, person, {"sex": "X", "birth_date": "ไม่ทราบ"})
    desk.do(cases.change_case, case, {"status": "PROTECT", "notes": "บันทึกสมมติ"})
    gone = make_case(desk)
    desk.do(records.remove_record, "case", gone, reason="เปิดซ้ำกับกรณีอื่น")


def main() -> int:
    """Make it where there is none; an old office is never made anew."""
    revision = migrate.newest()
    target = OLD / revision
    if target.exists():
        sys.stderr.write(f"{target} is there already\n")
        return 2
    with tempfile.TemporaryDirectory() as made:
        office = Path(made) / "office"
        plan = NewOffice(name="ศูนย์ตัวอย่าง", level="PROV", province="63", member="สมมติ ใจดี")
        secret = PASSPHRASES[revision]
        founded = create_office(office, plan, secret + "เดิม", clock=StandingClock(DAY))
        with founded.desk as desk:
            fill(desk)
            fields = {slug: [f.name for f in fields_of(model)] for slug, model in MODELS.items()}
            expected = picture_of(desk, fields)
        slots.change_passphrase(
            office, founded.desk.keys.member_id, secret + "เดิม", secret, cost=FLOOR
        )
        (office / "expected.json").write_text(json.dumps(expected, indent=1), encoding="utf-8")
        shutil.copytree(office, target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
