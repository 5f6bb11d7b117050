"""A passphrase is long, not common, and the same however it was typed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centredesk.errors import BadValue
from centredesk.vault.passphrase import LONGEST, SHORTEST, check_passphrase, normalise, strength

GOOD = [
    "ช้างสีม่วงกินขนมครกริมคลอง",
    "กาแฟร้อนยามเช้าวันจันทร์",
    "tractor umbrella seventeen kettle",
    "8h2Kd93kLq0xT7z",
    "ฝนตก 3 วัน ที่ริมน้ำยวม",
    "ก้อนเมฆ" + " ลอยเหนือทุ่งนาเขียว" * 3,
]
PLAINLY_WEAK = [
    "password12345678",
    "PasswordPassword",
    "P@ssw0rd2569!!!",
    "รหัสผ่านรหัสผ่าน",
    "กกกกกกกกกกกกกกกกกก",
    "กขคงจฉชซฌญฎฏฐฑฒ",
    "qwertyuiopasdfgh",
    "1qaz2wsx3edc4rfv",
    "ๆไำพะัีรนยบลฟหกด",
    "abcabcabcabcabcabc",
    "123456789012345",
    "๑๒๓๔๕๖๗๘๙๐๑๒๓๔๕",
    "iloveyou iloveyou",
    "correct horse battery staple",
    "ศูนย์ปฏิบัติการป้องกันและปราบปรามการค้ามนุษย์",
]


@pytest.mark.parametrize("text", GOOD)
def test_a_sentence_is_good_enough(text: str) -> None:
    check_passphrase(text)
    assert strength(text).ok
    assert strength(text).score >= 2


@pytest.mark.parametrize("text", PLAINLY_WEAK)
def test_what_everybody_uses_is_refused_with_the_reason(text: str) -> None:
    assert len(normalise(text)) >= SHORTEST, "it is not refused for being short"
    with pytest.raises(BadValue, match="เดาง่าย") as refused:
        check_passphrase(text)
    assert text not in str(refused.value)
    assert refused.value.advice


def test_names_of_the_office_and_the_member_count_for_nothing() -> None:
    text = "ศูนย์จำลองบ้านทุ่ง สมมุติ"
    assert strength(text).ok
    found = strength(text, own_names=["ศูนย์จำลองบ้านทุ่ง", "สมมุติ ใจตัวอย่าง"])
    assert not found.ok
    assert "ชื่อสำนักงาน" in found.sentence


def test_fifteen_letters_are_enough_and_fourteen_are_not() -> None:
    text = "8h2Kd93kLq0xT7z"
    assert len(text) == SHORTEST
    assert strength(text).ok
    assert strength(text[:-1]).sentence.endswith("อย่างน้อย 15 ตัวอักษร ขณะนี้มี 14 ตัว")


@pytest.mark.parametrize("hidden", ["\u200b", "\x07", "\ue000", "\ud800", "\n"])
def test_letters_nobody_sees_are_refused(hidden: str) -> None:
    text = f"ฝนตกสามวัน{hidden}ที่ริมน้ำยวม"
    assert "มองไม่เห็น" in strength(text).sentence
    assert not strength(text).ok


def test_very_long_ones_are_taken_up_to_a_limit() -> None:
    words = " ".join(f"คำที่{number}แปลก" for number in range(200))
    assert strength(words[:LONGEST].strip()).ok
    assert not strength(words[: LONGEST + 1]).ok


def test_a_stronger_one_has_a_higher_score() -> None:
    growing = ["ฝน", "ฝนตกสามวันที่", "ฝนตกสามวันที่ริมน้ำยวม", "ฝนตกสามวันที่ริมน้ำยวม แล้วแดดออกบ่ายแก่"]
    scores = [strength(text).score for text in growing]
    assert scores == sorted(scores)
    assert scores[0] == 0
    assert scores[-1] == 4


@given(st.text(max_size=60))
def test_composed_and_decomposed_are_the_same(text: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert normalise(composed) == normalise(decomposed)


@given(st.text(max_size=100))
def test_any_text_has_a_strength(text: str) -> None:
    found = strength(text, own_names=[text[:5]])
    assert 0 <= found.score <= 4
    assert found.sentence
    assert not found.ok or found.score >= 2


def test_only_the_newline_of_a_file_is_taken_off() -> None:
    assert normalise(" เว้นวรรคหน้าและหลัง \r\n") == " เว้นวรรคหน้าและหลัง "
