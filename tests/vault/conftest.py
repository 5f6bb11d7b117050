"""A small office with two members, made once and copied for every test."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest

from centredesk.vault.key_copies import KEY_FILE, SECOND_COPY
from centredesk.vault.keys import OpenedKeys
from centredesk.vault.recovery import RecoveryCode
from centredesk.vault.slots import add_slot, create_keys
from centredesk.vault.stretching import FLOOR

FIRST = UUID(int=1)
SECOND = UUID(int=2)
FIRST_PASSPHRASE = "ช้างสีม่วงกินขนมครกริมคลอง"
SECOND_PASSPHRASE = "tractor umbrella seventeen kettle"


@dataclass(frozen=True)
class Office:
    """The folder of an office, and what its people know."""

    folder: Path
    opened: OpenedKeys
    code: RecoveryCode

    @property
    def copies(self) -> tuple[Path, Path]:
        """Both copies of the key file."""
        return self.folder / KEY_FILE, self.folder / SECOND_COPY

    def put(self, raw: bytes) -> None:
        """Replace both copies."""
        for path in self.copies:
            path.write_bytes(raw)


@pytest.fixture(scope="session")
def _first_office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    folder = tmp_path_factory.mktemp("office")
    opened, code = create_keys(folder, FIRST, FIRST_PASSPHRASE, cost=FLOOR)
    add_slot(folder, opened, SECOND, SECOND_PASSPHRASE, cost=FLOOR)
    return Office(folder, opened, code)


@pytest.fixture
def office(_first_office: Office, tmp_path: Path) -> Office:
    """An office of two members."""
    folder = tmp_path / "office"
    shutil.copytree(_first_office.folder, folder)
    return Office(folder, _first_office.opened, _first_office.code)
