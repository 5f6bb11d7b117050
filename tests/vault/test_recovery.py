"""The recovery kit: a slip is named by its group; the code makes one administrator, once."""

import os
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.vault.conftest import FIRST, FIRST_PASSPHRASE, SECOND_PASSPHRASE, Office

from centredesk.errors import BadValue, DeskError, WrongPassphrase
from centredesk.vault.recovery import RecoveryCode
from centredesk.vault.recovery_opening import (
    RecoveryOpening,
    open_with_recovery,
    recovery_serial,
    renew_recovery,
)
from centredesk.vault.slots import members_in, open_keys
from centredesk.vault.stretching import FLOOR

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
NEW_ADMINISTRATOR = UUID(int=30)
NEW_PASSPHRASE = "ฝนตกสามวันที่ริมน้ำยวม"
secrets_of_codes = st.binary(min_size=20, max_size=20)


def refused(text: str) -> str:
    """What is said to this code."""
    with pytest.raises(BadValue) as problem:
        RecoveryCode.read(text)
    assert problem.value.field == "recovery_code"
    return problem.value.sentence


@given(secrets_of_codes)
def test_a_code_is_nine_groups_of_four_and_reads_back(secret: bytes) -> None:
    code = RecoveryCode(secret)
    assert [len(group) for group in code.groups] == [4] * 9
    assert set("".join(code.groups)) <= set(ALPHABET)
    assert RecoveryCode.read(code.text).secret == secret


def test_every_wrong_letter_is_found_and_its_group_named() -> None:
    letters = "".join(RecoveryCode(os.urandom(20)).groups)
    tried = 0
    for place, right in enumerate(letters):
        for wrong in ALPHABET.replace(right, ""):
            typed = letters[:place] + wrong + letters[place + 1 :]
            assert f"กลุ่มที่ {place // 4 + 1} ไม่ถูกต้อง" in refused(typed)
            tried += 1
    assert tried == 36 * 31


@pytest.mark.parametrize("seed", range(20))
def test_every_pair_of_neighbours_that_changed_places_is_found(seed: int) -> None:
    letters = "".join(RecoveryCode(bytes((seed * 37 + n * 11) % 256 for n in range(20))).groups)
    for place in range(35):
        one, other = letters[place], letters[place + 1]
        if one == other:
            continue
        typed = letters[:place] + other + one + letters[place + 2 :]
        said = refused(typed)
        assert f"กลุ่มที่ {place // 4 + 1}" in said
        assert f"กลุ่มที่ {(place + 1) // 4 + 1}" in said


@given(secrets_of_codes, st.integers(0, 8), st.text(ALPHABET, min_size=4, max_size=4))
def test_anything_wrong_within_one_group_is_found(secret: bytes, which: int, typed: str) -> None:
    groups = list(RecoveryCode(secret).groups)
    if groups[which] != typed:
        groups[which] = typed
        refused(" ".join(groups))


@given(secrets_of_codes)
def test_it_may_be_typed_as_people_type(secret: bytes) -> None:
    code = RecoveryCode(secret)
    looks_alike = code.text.replace("0", "o").replace("1", "l").lower()
    thai_digits = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
    for typed in (
        looks_alike,
        code.text.replace("1", "I").replace("0", "O"),
        "  " + code.text.replace("-", "   ") + "\n",
        "".join(code.groups),
        code.text.replace("-", "–"),
        code.text.translate(thai_digits),
    ):
        assert RecoveryCode.read(typed).secret == secret


def test_a_short_or_foreign_group_is_named() -> None:
    groups = list(RecoveryCode(bytes(range(20))).groups)
    assert refused(" ".join([*groups[:2], groups[2][:3], *groups[3:]])).startswith("กลุ่มที่ 3 มี 3 ตัว")
    assert "กลุ่มที่ 5 ไม่ถูกต้อง" in refused(" ".join([*groups[:4], "ABUD", *groups[5:]]))
    assert "กลุ่มที่ 1 ไม่ถูกต้อง" in refused("ฟหกด")
    assert "ขณะนี้มี 32 ตัว" in refused("".join(groups[:8]))
    assert "ขณะนี้มี 0 ตัว" in refused(" ")


def test_codes_and_serials_differ_and_the_code_is_not_shown() -> None:
    codes = [RecoveryCode.fresh() for _ in range(50)]
    assert len({code.text for code in codes}) == len({code.serial for code in codes}) == 50
    for code in codes:
        assert not any(group in repr(code) for group in code.groups)


def test_the_kit_makes_an_administrator_and_is_void_afterwards(office: Office) -> None:
    assert recovery_serial(office.folder) == office.code.serial
    opening = open_with_recovery(office.folder, RecoveryCode.read(office.code.text))
    opened, code = opening.add_administrator(NEW_ADMINISTRATOR, NEW_PASSPHRASE, cost=FLOOR)
    assert opened.dbk == office.opened.dbk
    assert opened.member_id == NEW_ADMINISTRATOR
    assert open_keys(office.folder, NEW_PASSPHRASE).member_id == NEW_ADMINISTRATOR
    assert open_keys(office.folder, FIRST_PASSPHRASE).member_id == FIRST
    assert members_in(office.folder)[-1].origin == "recovery"
    assert recovery_serial(office.folder) == code.serial != office.code.serial
    with pytest.raises(WrongPassphrase, match=code.serial):
        open_with_recovery(office.folder, office.code)
    with pytest.raises(DeskError, match="ใช้ไปแล้ว"):
        opening.add_administrator(UUID(int=31), NEW_PASSPHRASE, cost=FLOOR)
    open_with_recovery(office.folder, code)


def test_the_opening_has_no_other_power(office: Office) -> None:
    opening = open_with_recovery(office.folder, office.code)
    assert [name for name in dir(opening) if not name.startswith("_")] == ["add_administrator"]
    assert repr(opening) == "RecoveryOpening()"
    with pytest.raises(TypeError):
        opening.__reduce__()
    with pytest.raises(DeskError, match="อยู่แล้ว"):
        opening.add_administrator(FIRST, NEW_PASSPHRASE, cost=FLOOR)
    with pytest.raises(BadValue):
        opening.add_administrator(NEW_ADMINISTRATOR, "สั้น")
    assert isinstance(opening, RecoveryOpening)
    assert recovery_serial(office.folder) == office.code.serial, "a failed try uses nothing up"


def test_the_code_of_another_office_opens_nothing(office: Office) -> None:
    with pytest.raises(WrongPassphrase, match="ไม่ใช่ของสำนักงานนี้"):
        open_with_recovery(office.folder, RecoveryCode.fresh())


def test_a_lost_kit_is_replaced_by_who_has_the_office_open(office: Office) -> None:
    code = renew_recovery(office.folder, office.opened)
    with pytest.raises(WrongPassphrase):
        open_with_recovery(office.folder, office.code)
    open_with_recovery(office.folder, code)
    assert open_keys(office.folder, SECOND_PASSPHRASE).dbk == office.opened.dbk


def test_the_kit_opens_from_the_second_copy(office: Office) -> None:
    raw = office.copies[0].read_bytes()
    office.copies[0].write_bytes(raw[:100])
    open_with_recovery(office.folder, office.code)
    assert office.copies[0].read_bytes() == raw
