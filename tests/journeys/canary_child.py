"""A clerk who enters a day's records, then one person after another until the power is cut."""

import json
import sys
from itertools import cycle
from pathlib import Path

from centredesk.actions import people, records
from centredesk.actions.listing import Want
from centredesk.clock import SystemClock
from centredesk.desk import open_desk


def main(folder: Path, secret: Path) -> None:
    """Work until killed, saying aloud how often a save was done."""
    day = json.loads(sys.stdin.readline())
    with open_desk(folder, secret.read_text(encoding="utf-8").strip(), clock=SystemClock()) as desk:
        for slug, drafts in day["records"].items():
            desk.do(records.add_records, slug, drafts)
        for count, name in enumerate(cycle(day["names"])):
            draft = {"first_name": name, "aliases": name, "sex": "F", "nationality": "MMR"}
            desk.do(people.add_person, draft)
            desk.ask(people.list_people, Want(find=name, named=True))
            sys.stdout.write(f"{count}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
