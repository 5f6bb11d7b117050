"""One of two clerks who change the same record; each edit starts from what it has read."""

import sys
from pathlib import Path
from uuid import UUID

from centredesk import desk as room
from centredesk.actions import people, records
from centredesk.clock import SystemClock
from centredesk.errors import ChangedByOthers
from centredesk.storage.database import engine_for
from centredesk.storage.guards import DATABASE
from centredesk.vault import slots


def main(folder: Path, code: str, me: str, edits: int) -> None:
    """Add a mark of my own to a note, `edits` times; count how often the other was first."""
    keys = slots.open_keys(folder, sys.stdin.readline().strip())
    refused = told = 0
    with room._seated(folder, engine_for(folder / DATABASE, keys.dbk), keys, SystemClock()) as desk:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdin.readline()
        while edits:
            seen = desk.ask(records.record_values, "person", code)
            mine = f"{seen['contact_address']}{me}{edits};"
            draft = {"contact_address": mine}
            try:
                desk.do(people.change_person, UUID(seen["id"]), draft, version=seen["version"])
                edits -= 1
            except ChangedByOthers as first:
                refused += 1
                theirs, ours = first.values["contact_address"]
                told += ours == mine and theirs != seen["contact_address"]
    sys.stdout.write(f"{refused} {told}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]))
