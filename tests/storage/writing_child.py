"""A clerk in a process of its own: saves without end and says each saved number aloud."""

import sys
from pathlib import Path

from centredesk import desk as room
from centredesk.actions import assistance, cases, people, victims
from centredesk.clock import SystemClock
from centredesk.storage.database import engine_for
from centredesk.storage.guards import DATABASE
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.vault import slots


def open_case(work: UnitOfWork) -> str:
    """A case, its victim and three helps: all of them or none."""
    person = people.add_person(work, {"first_name": "ก", "sex": "F", "nationality": "MMR"})
    case = cases.open_case(work, {"main_form": "01", "flow": "INBOUND"})
    draft = {"person": person, "case": case, "identified_at": work.today, "forms": ["01"]}
    victim = victims.identify_victim(work, draft)
    for kind in ("S01", "S02", "S03"):
        given = {"victim": victim, "kind": kind, "provider": "บ้านพัก", "start": work.today}
        assistance.give_assistance(work, given)
    return str(case)


open_case.__module__ = "centredesk.actions.cases"


def main(folder: Path, secret: str) -> None:
    """Work until killed."""
    keys = slots.open_keys(folder, secret)
    engine = engine_for(folder / DATABASE, keys.dbk)
    with room._seated(folder, engine, keys, SystemClock()) as desk:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        while True:
            sys.stdout.write(desk.do(open_case) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.stdin.readline().strip())
