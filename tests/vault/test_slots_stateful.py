"""Members come, go and change their passphrases in any order: the right ones always get in."""

import shutil
import tempfile
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, multiple, rule

from centredesk.errors import DeskError, WrongPassphrase
from centredesk.vault.recovery import RecoveryCode
from centredesk.vault.recovery_opening import open_with_recovery, renew_recovery
from centredesk.vault.slots import (
    add_slot,
    change_passphrase,
    create_keys,
    members_in,
    open_keys,
    remove_slot,
)
from centredesk.vault.stretching import FLOOR

PASSPHRASES = (
    "ช้างสีม่วงกินขนมครกริมคลอง",
    "tractor umbrella seventeen kettle",
    "ฝนตกสามวันที่ริมน้ำยวม",
    "8h2Kd93kLq0xT7z ลมหนาว",
)
passphrases = st.sampled_from(PASSPHRASES)


class OfficeStory(RuleBasedStateMachine):
    """An office, beside a plain list of who may open it with what."""

    members = Bundle("members")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        founder = uuid4()
        self.opened, self.code = create_keys(self.folder, founder, PASSPHRASES[0], cost=FLOOR)
        self.founder = founder
        self.expected: dict[UUID, str] = {founder: PASSPHRASES[0]}

    @rule(target=members, passphrase=passphrases)
    def come(self, passphrase: str) -> UUID:
        """A member is let in."""
        member = uuid4()
        add_slot(self.folder, self.opened, member, passphrase, cost=FLOOR)
        self.expected[member] = passphrase
        return member

    @rule(member=consumes(members))
    def go(self, member: UUID) -> None:
        """A member leaves."""
        remove_slot(self.folder, self.opened, member)
        del self.expected[member]

    @rule(member=members, old=passphrases, new=passphrases)
    def change(self, member: UUID, old: str, new: str) -> None:
        """A member changes the passphrase, or somebody tries to."""
        if old != self.expected[member]:
            with pytest.raises(WrongPassphrase):
                change_passphrase(self.folder, member, old, new, cost=FLOOR)
        elif old == new:
            with pytest.raises(DeskError):
                change_passphrase(self.folder, member, old, new, cost=FLOOR)
        else:
            change_passphrase(self.folder, member, old, new, cost=FLOOR)
            self.expected[member] = new

    @rule(member=members, passphrase=passphrases)
    def open(self, member: UUID, passphrase: str) -> None:
        """Somebody tries the door."""
        if passphrase == self.expected[member]:
            assert open_keys(self.folder, passphrase, member).dbk == self.opened.dbk
        else:
            with pytest.raises(WrongPassphrase):
                open_keys(self.folder, passphrase, member)

    @rule(which=st.sampled_from(["office.keys", "office.keys.2"]))
    def lose_a_copy(self, which: str) -> None:
        """The disk loses one copy; the next opening mends it."""
        (self.folder / which).unlink()
        open_keys(self.folder, PASSPHRASES[0], self.founder)

    @rule(target=members, passphrase=passphrases)
    def use_the_kit(self, passphrase: str) -> UUID:
        """The envelope is opened; the old code is void."""
        member, old = uuid4(), self.code
        opening = open_with_recovery(self.folder, old)
        opened, self.code = opening.add_administrator(member, passphrase, cost=FLOOR)
        assert opened.dbk == self.opened.dbk
        self.expected[member] = passphrase
        self.is_void(old)
        return member

    @rule(target=members)
    def renew_the_kit(self) -> object:
        """A new kit is printed."""
        old, self.code = self.code, renew_recovery(self.folder, self.opened)
        self.is_void(old)
        return multiple()

    def is_void(self, code: RecoveryCode) -> None:
        """A used code opens nothing."""
        with pytest.raises(WrongPassphrase):
            open_with_recovery(self.folder, code)

    @invariant()
    def exactly_these_have_a_slot(self) -> None:
        """Both copies agree, and nobody else is in them."""
        assert {slot.member_id for slot in members_in(self.folder)} == set(self.expected)
        copies = [(self.folder / name).read_bytes() for name in ("office.keys", "office.keys.2")]
        assert copies[0] == copies[1]

    def teardown(self) -> None:
        """Nobody who belongs is shut out at the end."""
        for member, passphrase in self.expected.items():
            assert open_keys(self.folder, passphrase, member).dbk == self.opened.dbk
        shutil.rmtree(self.folder)


OfficeStory.TestCase.settings = settings(
    max_examples=4,
    stateful_step_count=10,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
test_office_story = OfficeStory.TestCase
