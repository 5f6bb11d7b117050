"""Opens an office without its passphrase: what stretching costs is not what is measured here."""

import json
from pathlib import Path
from types import SimpleNamespace
from uuid import UUID

from centredesk import desk as room
from centredesk.clock import SystemClock
from centredesk.desk import Desk
from centredesk.storage import database, guards
from centredesk.vault.keys import OpenedKeys


def keys_told(keys: OpenedKeys) -> str:
    """The keys that reading needs, as one line."""
    told = {name: str(getattr(keys, name)) for name in ("vault_id", "member_id")}
    return json.dumps(told | {name: getattr(keys, name).hex() for name in ("dbk", "journal_key")})


def seated_desk(folder: Path, line: str) -> Desk:
    """The open office of those keys."""
    told = json.loads(line)
    keys = SimpleNamespace(
        vault_id=UUID(told["vault_id"]),
        member_id=UUID(told["member_id"]),
        dbk=bytes.fromhex(told["dbk"]),
        journal_key=bytes.fromhex(told["journal_key"]),
    )
    engine = database.engine_for(folder / guards.DATABASE, keys.dbk)
    return room._seated(folder, engine, keys, SystemClock())  # type: ignore[arg-type]  # all it reads
