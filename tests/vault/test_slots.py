"""Who can open the office: members come, change their passphrase and go; the data key stays."""

import logging
import shutil
import unicodedata
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from tests.vault.conftest import FIRST, FIRST_PASSPHRASE, SECOND, SECOND_PASSPHRASE, Office

from centredesk.errors import BadValue, DeskError, WrongPassphrase
from centredesk.vault.slots import (
    add_slot,
    change_passphrase,
    create_keys,
    members_in,
    open_keys,
    remove_slot,
)
from centredesk.vault.stretching import FLOOR

NEW_PASSPHRASE = "ฝนตกสามวันที่ริมน้ำยวม"


def test_both_members_open_the_same_database(office: Office) -> None:
    first = open_keys(office.folder, FIRST_PASSPHRASE)
    second = open_keys(office.folder, SECOND_PASSPHRASE, SECOND)
    assert (first.member_id, second.member_id) == (FIRST, SECOND)
    assert first.dbk == second.dbk == office.opened.dbk
    assert len(first.dbk) == 32
    assert first.journal_key == second.journal_key
    assert len({first.dbk, first.journal_key, first.key_file_key, first.search_key}) == 4


def test_every_member_has_key_pairs_of_their_own(office: Office) -> None:
    first = open_keys(office.folder, FIRST_PASSPHRASE).member_keys
    second = open_keys(office.folder, SECOND_PASSPHRASE).member_keys
    assert first.sealing_public != second.sealing_public
    signature = Ed25519PrivateKey.from_private_bytes(first.signing_private).sign(b"x")
    Ed25519PublicKey.from_public_bytes(first.signing_public).verify(signature, b"x")
    sealing = X25519PrivateKey.from_private_bytes(first.sealing_private)
    assert sealing.public_key().public_bytes_raw() == first.sealing_public
    shown = {(slot.sealing_public, slot.signing_public) for slot in members_in(office.folder)}
    assert (first.sealing_public, first.signing_public) in shown


def test_a_wrong_passphrase_and_an_unknown_member_sound_alike(office: Office) -> None:
    told = []
    tries: list[tuple[str, UUID]] = [
        (SECOND_PASSPHRASE, FIRST),
        (FIRST_PASSPHRASE + "ๆ", FIRST),
        (FIRST_PASSPHRASE, UUID(int=9)),
    ]
    for passphrase, member in tries:
        with pytest.raises(WrongPassphrase) as wrong:
            open_keys(office.folder, passphrase, member)
        told.append(str(wrong.value))
    assert set(told) == {"รหัสผ่านไม่ถูกต้อง โปรดตรวจสอบแป้นภาษาและ Caps Lock"}


def test_a_decomposed_and_long_passphrase_opens_too(tmp_path: Path) -> None:
    text = "Café ที่ริมน้ำ น้ำใส ไหลเย็น เห็นตัวปลา " * 3
    assert len(text) > 64
    create_keys(tmp_path, FIRST, unicodedata.normalize("NFC", text), cost=FLOOR)
    typed = unicodedata.normalize("NFD", text)
    assert typed != text
    assert open_keys(tmp_path, typed + "\n").member_id == FIRST


def test_a_changed_passphrase_leaves_data_key_and_pairs(office: Office) -> None:
    before = open_keys(office.folder, FIRST_PASSPHRASE)
    change_passphrase(office.folder, FIRST, FIRST_PASSPHRASE, NEW_PASSPHRASE, cost=FLOOR)
    after = open_keys(office.folder, NEW_PASSPHRASE)
    assert after.dbk == before.dbk
    assert after.member_keys.signing_private == before.member_keys.signing_private
    with pytest.raises(WrongPassphrase):
        open_keys(office.folder, FIRST_PASSPHRASE)
    assert open_keys(office.folder, SECOND_PASSPHRASE).dbk == before.dbk


def test_a_passphrase_is_not_changed_without_the_old_one(office: Office) -> None:
    before = office.copies[0].read_bytes()
    with pytest.raises(WrongPassphrase):
        change_passphrase(office.folder, FIRST, SECOND_PASSPHRASE, NEW_PASSPHRASE)
    with pytest.raises(DeskError, match="เหมือนรหัสผ่านเดิม"):
        change_passphrase(office.folder, FIRST, FIRST_PASSPHRASE, FIRST_PASSPHRASE)
    with pytest.raises(BadValue):
        change_passphrase(office.folder, FIRST, FIRST_PASSPHRASE, "สั้น")
    assert office.copies[0].read_bytes() == before


def test_who_left_opens_nothing_and_the_last_cannot_leave(office: Office) -> None:
    remove_slot(office.folder, office.opened, SECOND)
    assert [slot.member_id for slot in members_in(office.folder)] == [FIRST]
    with pytest.raises(WrongPassphrase):
        open_keys(office.folder, SECOND_PASSPHRASE)
    with pytest.raises(DeskError, match="คนสุดท้าย"):
        remove_slot(office.folder, office.opened, FIRST)
    with pytest.raises(DeskError, match="ไม่มีสิทธิเปิดสำนักงานอยู่แล้ว"):
        remove_slot(office.folder, office.opened, SECOND)
    assert open_keys(office.folder, FIRST_PASSPHRASE).member_id == FIRST


def test_nobody_gets_two_slots_or_a_weak_one(office: Office) -> None:
    with pytest.raises(DeskError, match="เปิดสำนักงานได้อยู่แล้ว"):
        add_slot(office.folder, office.opened, SECOND, NEW_PASSPHRASE, cost=FLOOR)
    with pytest.raises(BadValue):
        add_slot(office.folder, office.opened, uuid4(), "passwordpassword1")
    assert len(members_in(office.folder)) == 2


def test_an_office_is_never_made_over_another(office: Office) -> None:
    office.copies[0].unlink()
    before = office.copies[1].read_bytes()
    with pytest.raises(DeskError, match="อยู่แล้ว"):
        create_keys(office.folder, FIRST, FIRST_PASSPHRASE, cost=FLOOR)
    assert office.copies[1].read_bytes() == before


def test_the_keys_of_another_office_do_not_change_this_one(office: Office, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    stranger, _ = create_keys(other, FIRST, FIRST_PASSPHRASE, cost=FLOOR)
    with pytest.raises(DeskError, match="แก้ไขจากภายนอก"):
        add_slot(office.folder, stranger, uuid4(), NEW_PASSPHRASE, cost=FLOOR)


def test_an_old_copy_does_not_let_in_who_was_shut_out(office: Office) -> None:
    # The power failed between the two copies of a removal: the second still knows the leaver.
    old = office.copies[1].read_bytes()
    remove_slot(office.folder, office.opened, SECOND)
    office.copies[1].write_bytes(old)
    with pytest.raises(WrongPassphrase):
        open_keys(office.folder, SECOND_PASSPHRASE)
    assert office.copies[1].read_bytes() == office.copies[0].read_bytes() != old


def test_a_new_copy_in_second_place_wins_over_the_old_first(office: Office) -> None:
    old = office.copies[0].read_bytes()
    change_passphrase(office.folder, FIRST, FIRST_PASSPHRASE, NEW_PASSPHRASE, cost=FLOOR)
    shutil.copy(office.copies[0], office.copies[1])
    office.copies[0].write_bytes(old)
    assert open_keys(office.folder, NEW_PASSPHRASE).member_id == FIRST
    assert office.copies[0].read_bytes() == office.copies[1].read_bytes()


def test_no_secret_is_shown_or_logged(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    opened = open_keys(office.folder, FIRST_PASSPHRASE)
    with pytest.raises(WrongPassphrase) as wrong:
        open_keys(office.folder, NEW_PASSPHRASE)
    pairs = opened.member_keys
    said = "|".join(
        [repr(opened), str(opened), repr(pairs), repr(office.code), str(wrong.value), caplog.text]
    )
    secrets = [opened.dbk, opened.journal_key, opened.key_file_key, opened.search_key]
    secrets += [pairs.sealing_private, pairs.signing_private, office.code.secret]
    for secret in secrets:
        assert secret.hex() not in said
        assert repr(secret)[2:-1] not in said
    for text in (FIRST_PASSPHRASE, NEW_PASSPHRASE, office.code.text, *office.code.groups):
        assert text not in said
    assert all(secret not in office.copies[0].read_bytes() for secret in secrets)
