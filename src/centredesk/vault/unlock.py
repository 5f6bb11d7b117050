"""The door: open the office's keys with a passphrase, every guess counted."""

from datetime import datetime
from pathlib import Path
from uuid import UUID

from centredesk.vault.key_copies import sound_copies
from centredesk.vault.keys import OpenedKeys
from centredesk.vault.slots import open_keys
from centredesk.vault.throttle import counted_guess


def unlock(
    folder: Path, passphrase: str, *, now: datetime, member_id: UUID | None = None
) -> OpenedKeys:
    """Open the keys; a wrong passphrase is counted, and slows down the next."""
    sound_copies(folder)  # A folder without usable keys is told so, and nothing is written into it.
    with counted_guess(folder, now):
        return open_keys(folder, passphrase, member_id)
