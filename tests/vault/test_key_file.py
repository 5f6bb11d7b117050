"""A changed key file gives failure or the second copy, never weaker keys."""

import base64
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from tests.vault.conftest import FIRST, FIRST_PASSPHRASE, SECOND, SECOND_PASSPHRASE, Office

from centredesk.errors import DeskError, WrongPassphrase
from centredesk.vault import slots
from centredesk.vault.key_file import FORMAT, UnsoundCopy, decode, encode
from centredesk.vault.keys import OpenedKeys
from centredesk.vault.slot_boxes import KekOf
from centredesk.vault.slots import members_in, open_keys
from centredesk.vault.stretching import FLOOR, Stretching, stretch

Said = dict[str, Any]


@pytest.fixture(scope="session")
def keks() -> dict[UUID, KekOf]:
    """Real stretching, every salt once: hundreds of files are opened with the same two."""

    def remembered(passphrase: str) -> KekOf:
        @cache
        def kek_of(how: Stretching) -> bytes:
            return stretch(passphrase, how)

        return kek_of

    return {FIRST: remembered(FIRST_PASSPHRASE), SECOND: remembered(SECOND_PASSPHRASE)}


def opened_by_both(office: Office, keks: dict[UUID, KekOf]) -> Iterator[OpenedKeys | DeskError]:
    """What each member meets at the door."""
    for member, kek_of in keks.items():
        try:
            yield slots._open(office.folder, kek_of, member)
        except DeskError as refused:
            yield refused


def forged(said: Said) -> bytes:
    """The file an attacker writes, who knows the format but no key."""
    said.pop("checksum", None)
    spelt = json.dumps(said, sort_keys=True, separators=(",", ":"))
    domain = f"{FORMAT}/checksum/v1\0"
    said["checksum"] = sha256((domain + spelt).encode()).hexdigest()
    return json.dumps(said, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def test_forging_keeps_an_untouched_file(office: Office) -> None:
    # Otherwise the tests below would be refused for their spelling alone.
    raw = office.copies[0].read_bytes()
    assert forged(json.loads(raw)) == raw == encode(decode(raw))


def test_every_flipped_bit_is_noticed(office: Office) -> None:
    raw = office.copies[0].read_bytes()
    noticed = 0
    for place in range(len(raw)):
        for bit in range(8):
            changed = bytearray(raw)
            changed[place] ^= 1 << bit
            with pytest.raises(UnsoundCopy):
                decode(bytes(changed))
            noticed += 1
    assert noticed == 8 * len(raw) > 10_000


def test_every_lost_or_added_byte_is_noticed(office: Office) -> None:
    raw = office.copies[0].read_bytes()
    for place in range(len(raw)):
        for changed in (
            raw[:place],
            raw[:place] + raw[place + 1 :],
            raw[:place] + b" " + raw[place:],
        ):
            with pytest.raises(UnsoundCopy):
                decode(changed)


@pytest.mark.parametrize("which", [0, 1])
def test_one_bad_copy_opens_from_the_other_and_is_mended(
    office: Office, keks: dict[UUID, KekOf], which: int
) -> None:
    raw = office.copies[0].read_bytes()
    for place in range(0, len(raw), 40):
        changed = bytearray(raw)
        changed[place] ^= 0x01
        office.copies[which].write_bytes(changed)
        assert slots._open(office.folder, keks[FIRST], None).dbk == office.opened.dbk
        assert office.copies[which].read_bytes() == raw


def test_a_lost_copy_is_made_again(office: Office, keks: dict[UUID, KekOf]) -> None:
    raw = office.copies[0].read_bytes()
    for path in office.copies:
        path.unlink()
        assert slots._open(office.folder, keks[SECOND], SECOND).member_id == SECOND
        assert path.read_bytes() == raw


def test_a_wrong_passphrase_mends_nothing(office: Office) -> None:
    office.copies[1].write_bytes(b"")
    with pytest.raises(WrongPassphrase):
        open_keys(office.folder, FIRST_PASSPHRASE + "x", FIRST)
    assert office.copies[1].read_bytes() == b""


@pytest.mark.parametrize("spoilt", [b"", b"{}", b"[]", b"null", b"\xff" * 40, b"[" * 100_000])
def test_two_bad_copies_are_refused_with_advice(office: Office, spoilt: bytes) -> None:
    office.put(spoilt)
    with pytest.raises(DeskError, match="เสียหายทั้งสองชุด") as refused:
        open_keys(office.folder, FIRST_PASSPHRASE)
    assert "ชุดสำรอง" in refused.value.advice
    assert office.copies[0].read_bytes() == spoilt, "nothing was changed"


def test_missing_newer_and_huge_files_are_told_apart(office: Office) -> None:
    said = json.loads(office.copies[0].read_bytes())
    said["version"] = 2
    office.put(forged(said))
    with pytest.raises(DeskError, match="รุ่นใหม่กว่า"):
        open_keys(office.folder, FIRST_PASSPHRASE)
    office.put(b" " * 1_000_001)
    with pytest.raises(DeskError, match="เสียหาย"):
        members_in(office.folder)
    for path in office.copies:
        path.unlink()
    with pytest.raises(DeskError, match="ไม่พบแฟ้มกุญแจ"):
        open_keys(office.folder, FIRST_PASSPHRASE)
    assert not any(office.folder.iterdir()), "nothing was made"


# ── an attacker who knows the format ──────────────────────────────────────────


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to every single value in the file."""
    if not isinstance(value, dict | list):
        yield path
        return
    for key in value if isinstance(value, dict) else range(len(value)):
        yield from leaves(value[key], (*path, key))


def bent(value: Any) -> Any:
    """A value as like the old one as can be."""
    if isinstance(value, int):
        return value + 1
    if value in ("founder", "member"):
        return {"founder": "member", "member": "founder"}[value]
    if re.fullmatch(r"[0-9a-f]{32}", value):
        return f"{int(value, 16) ^ 4:032x}"
    try:
        raw = bytearray(base64.b64decode(value, validate=True))
        raw[len(raw) // 2] ^= 4
        return base64.b64encode(raw).decode()
    except ValueError:
        return value + "A"


def test_no_forged_value_is_believed(office: Office, keks: dict[UUID, KekOf]) -> None:
    real = json.loads(office.copies[0].read_bytes())
    ways = [way for way in leaves(real) if way != ("checksum",)]
    assert len(ways) > 30
    for way in ways:
        said = deepcopy(real)
        *above, last = way
        at: Any = said
        for key in above:
            at = at[key]
        at[last] = bent(at[last])
        office.put(forged(said))
        for met in opened_by_both(office, keks):
            assert isinstance(met, DeskError), f"{way} was believed"


def test_a_forged_first_copy_falls_to_the_second(office: Office, keks: dict[UUID, KekOf]) -> None:
    raw = office.copies[1].read_bytes()
    said = json.loads(raw)
    said["generation"] += 7
    for member in (FIRST, SECOND):
        said["slots"] = [slot for slot in said["slots"] if slot["member_id"] != member.hex]
        office.copies[0].write_bytes(forged(deepcopy(said)))
        said = json.loads(raw)
        for met in opened_by_both(office, keks):
            assert isinstance(met, OpenedKeys)
        assert office.copies[0].read_bytes() == raw


def swap_whole_boxes(said: Said) -> None:
    """Give each member the other's boxes."""
    one, other = said["slots"]
    for name in ("umk", "dbk", "private", "kdf", "x25519", "ed25519"):
        one[name], other[name] = other[name], one[name]


def swap_member_ids(said: Said) -> None:
    """Let each member pass for the other."""
    one, other = said["slots"]
    one["member_id"], other["member_id"] = other["member_id"], one["member_id"]


def swap_database_boxes(said: Said) -> None:
    """Exchange only the innermost boxes."""
    one, other = said["slots"]
    one["dbk"], other["dbk"] = other["dbk"], one["dbk"]


def drop_a_member(said: Said) -> None:
    """Shut a member out."""
    del said["slots"][1]


def turn_the_order(said: Said) -> None:
    """The same slots in another order."""
    said["slots"].reverse()


def double_a_member(said: Said) -> None:
    """The same slot again under another name."""
    said["slots"].append({**said["slots"][0], "member_id": UUID(int=7).hex})


@pytest.mark.parametrize(
    "attack",
    [
        swap_whole_boxes,
        swap_member_ids,
        swap_database_boxes,
        drop_a_member,
        turn_the_order,
        double_a_member,
    ],
)
def test_slots_cannot_be_rearranged(
    office: Office, keks: dict[UUID, KekOf], attack: Callable[[Said], None]
) -> None:
    said = json.loads(office.copies[0].read_bytes())
    attack(said)
    office.put(forged(said))
    for met in opened_by_both(office, keks):
        assert isinstance(met, DeskError)


@pytest.mark.parametrize("what", ["member_id", "origin", "signing_public", "slot_id"])
def test_nobody_inside_passes_for_another(
    office: Office, keks: dict[UUID, KekOf], what: str
) -> None:
    # The second member has the database key, so the MAC is right; the boxes still know their own.
    real = decode(office.copies[0].read_bytes())
    first, second = real.slots
    theirs = {
        "member_id": replace(second, member_id=first.member_id),
        "origin": replace(second, origin="founder"),
        "signing_public": replace(second, signing_public=first.signing_public),
        "slot_id": replace(second, slot_id=first.slot_id),
    }
    forged_file = replace(real, slots=(theirs[what],)).signed(office.opened.key_file_key)
    office.put(encode(forged_file))
    with pytest.raises(WrongPassphrase):
        slots._open(office.folder, keks[SECOND], None)


@pytest.mark.parametrize(("what", "value"), [("memory_kib", 64), ("passes", 1), ("lanes", 1)])
def test_a_cheaper_guess_is_refused_before_any_guess(office: Office, what: str, value: int) -> None:
    def never(how: Stretching) -> bytes:
        raise AssertionError("stretched with forged parameters")

    said = json.loads(office.copies[0].read_bytes())
    for slot in said["slots"]:
        slot["kdf"][what] = value
    office.put(forged(said))
    with pytest.raises(DeskError, match="ต่ำกว่าเกณฑ์"):
        slots._open(office.folder, never, None)


def test_a_slot_from_another_office_does_not_open_this_one(
    office: Office, keks: dict[UUID, KekOf], tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    slots.create_keys(other, UUID(int=3), SECOND_PASSPHRASE, cost=FLOOR)
    said = json.loads(office.copies[0].read_bytes())
    said["slots"].append(json.loads((other / "office.keys").read_bytes())["slots"][0])
    office.put(forged(said))
    with pytest.raises(DeskError):
        slots._open(office.folder, keks[SECOND], UUID(int=3))
    with pytest.raises(DeskError, match="แก้ไขจากภายนอก"):
        slots._open(office.folder, keks[FIRST], FIRST)


# ── ended at any moment ───────────────────────────────────────────────────────

WRITER = """
import sys
from pathlib import Path
from centredesk.vault.key_copies import current, write_copies
folder, key = Path(sys.argv[1]), bytes.fromhex(sys.stdin.readline())
print("ready", flush=True)
while True:
    write_copies(folder, current(folder, key).signed(key))
"""


def test_a_writer_killed_at_any_moment_leaves_a_key_file_that_opens(
    office: Office, keks: dict[UUID, KekOf]
) -> None:
    generations = []
    for milliseconds in (1, 3, 7, 12, 20, 33):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(office.folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as writer:
            assert writer.stdin and writer.stdout
            writer.stdin.write(office.opened.key_file_key.hex() + "\n")
            writer.stdin.flush()
            assert writer.stdout.readline() == "ready\n"
            with pytest.raises(subprocess.TimeoutExpired):
                writer.wait(milliseconds / 1000)
            writer.kill()
        assert writer.returncode != 0
        assert slots._open(office.folder, keks[FIRST], FIRST).dbk == office.opened.dbk
        assert office.copies[0].read_bytes() == office.copies[1].read_bytes()
        generations.append(decode(office.copies[0].read_bytes()).generation)
    assert generations == sorted(generations)
    assert generations[-1] > 2, "the writer never came to write"
