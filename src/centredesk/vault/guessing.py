"""The door: open the office's keys with a passphrase, every guess counted."""

from pathlib import Path
from uuid import UUID

from centredesk.clock import Clock
from centredesk.vault.key_copies import sound_copies
from centredesk.vault.keys import OpenedKeys
from centredesk.vault.slots import change_passphrase, open_keys
from centredesk.vault.throttle import counted_guess


def open_with_patience(
    folder: Path, passphrase: str, *, clock: Clock, member_id: UUID | None = None
) -> OpenedKeys:
    """Open the keys; a wrong passphrase is counted, and slows down the next."""
    sound_copies(folder)  # A folder without usable keys is told so, and nothing is written into it.
    with counted_guess(folder, clock.now()):
        return open_keys(folder, passphrase, member_id)


def change_with_patience(
    folder: Path,
    member_id: UUID,
    old: str,
    new: str,
    *,
    clock: Clock,
    own_names: tuple[str, ...] = (),
) -> None:
    """Change a member's passphrase; a wrong old one counts as a guess like any other."""
    with counted_guess(folder, clock.now()):
        change_passphrase(folder, member_id, old, new, own_names=own_names)
