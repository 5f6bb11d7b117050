"""What looks the same on the screen is the same in search, comparison and order."""

import re
import time
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pythainlp.corpus.common import (
    thai_family_names,
    thai_female_names,
    thai_male_names,
)
from pythainlp.util import collate

from centredesk.thai.digits import arabic_digits, thai_digits
from centredesk.thai.folding import clean, fold, sort_key

THAI = st.text("กขดนมสเแโไาำะัิีุู่้๊๋์็ํๅฤ๑๒12 \n\t\r\u00a0\u200b\u200d\ufeff\uf70a\uf712AbÉ", max_size=12)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("เเม่สอด", "แม่สอด"),
        ("นํ้า", "น้ำ"),
        ("น้ํา", "น้ำ"),
        ("นำ้", "น้ำ"),
        ("สํานักงาน", "สำนักงาน"),
        ("สำานักงาน", "สำนักงาน"),
        ("ด าเนินการ", "ดำเนินการ"),
        ("ด ำเนินการ", "ดำเนินการ"),
        ("น้ าใจ", "น้ำใจ"),
        ("ก่ี", "กี่"),
        ("ผู้้เสียหาย", "ผู้เสียหาย"),
        ("สิทธ์ิ", "สิทธิ์"),
        ("มๅตรา", "มาตรา"),
        ("ฤๅษี", "ฤๅษี"),
        ("ที\uf70a", "ที่"),
        ("ปั\uf70aน", "ปั่น"),
        ("\uf700าน", "ฐาน"),
        ("กตั\uf70f\u0e39", "กตัญู"),
        ("ผู\uf71b", "ผูฎ"),
        ("สม\u200bชาย\u00a0\u00a0ใจดี\ufeff", "สมชาย ใจดี"),
        ("  สมชาย \t ใจดี ", "สมชาย ใจดี"),
        ("ข้อแรก \r\n ข้อสอง", "ข้อแรก\nข้อสอง"),
    ],
)
def test_damaged_text_is_mended(written: str, meant: str) -> None:
    assert clean(written) == meant


@pytest.mark.parametrize("sound", ["ทำงาน", "น้ำ", "ตา กา", "เก่า", "สิทธิ์", "ฯลฯ", "ๆ"])
def test_sound_text_is_left_alone(sound: str) -> None:
    assert clean(sound) == sound


def test_search_sees_neither_case_nor_the_kind_of_digits() -> None:
    assert fold("เลขที่ ๑๒  Mae\nSOT") == "เลขที่ 12 mae sot"


@given(THAI)
def test_mending_and_folding_settle_at_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert fold(fold(text)) == fold(text) == fold(clean(text))


@pytest.mark.parametrize("piece", ["่ิ", "ะ่", "ํา", "ก า", "เ", "ำ", "ำ่า", "ู่ิ้", "\u200bา "])
def test_a_hostile_text_takes_no_longer_than_another(piece: str) -> None:
    start = time.perf_counter()
    clean(piece * 20_000)
    assert time.perf_counter() - start < 3


@given(st.text(max_size=20))
def test_any_text_at_all_folds(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert unicodedata.is_normalized("NFC", folded)


@given(st.text("0123456789๐๑๒๓๔๕๖๗๘๙ก-", max_size=20))
def test_digits_go_both_ways(text: str) -> None:
    assert arabic_digits(thai_digits(text)) == arabic_digits(text)
    assert thai_digits(arabic_digits(text)) == thai_digits(text)


def test_names_stand_in_the_order_of_the_dictionary() -> None:
    words = ["ไก่", "เกิด", "กาล", "เป็ด", "หมู", "วัว", "วันที่", "แก้ว", "แกว"]
    order = ["กาล", "เกิด", "แกว", "แก้ว", "ไก่", "เป็ด", "วันที่", "วัว", "หมู"]
    assert sorted(words, key=sort_key) == order


@pytest.mark.parametrize("names", [thai_female_names, thai_male_names, thai_family_names])
def test_the_order_agrees_with_the_reference(names: Callable[[], frozenset[str]]) -> None:
    # The reference ranks a mark above a letter (กรณ์ after กรณ์ดนัย), which no dictionary does:
    # so the letters are compared with it, and the marks below.
    letters = {re.sub("[็-์]", "", name) for name in names() if name == clean(name)}
    assert len(letters) > 4000
    assert sorted(letters, key=sort_key) == collate(letters)


def test_marks_decide_only_between_words_of_the_same_letters() -> None:
    words = ["กรณ์ดนัย", "กรณ์", "กรณ", "แก้ว", "แกว", "แก้วตา"]
    assert sorted(words, key=sort_key) == ["กรณ", "กรณ์", "กรณ์ดนัย", "แกว", "แก้ว", "แก้วตา"]
