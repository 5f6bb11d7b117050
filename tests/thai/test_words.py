"""Where a line of Thai may break, and where it never does."""

import re
import subprocess
import sys
from threading import Thread
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pythainlp.tokenize import word_tokenize

from centredesk.fields.codes import code_list
from centredesk.paths import resource
from centredesk.thai.words import joints

CODE_LISTS = sorted(file.stem for file in resource("codes").glob("*.csv"))
_WIDEST = 12
THAI = st.text(st.characters(min_codepoint=0x0E01, max_codepoint=0x0E4E, exclude_categories=["Cn"]))
SENTENCES = st.lists(
    st.sampled_from([
        "ผู้เสียหาย", "จาก", "การค้ามนุษย์", " ", "พ.ศ. 2568", "ม. 29", "(", ")", "ๆ", "ฯลฯ", "16 ปี",
        "เเ", "ำ", "แม่สอด", "Karaoke", "๑๒", "อ. เมือง", "“", "”", "/", "ก", "\n", "\t", "ญู",
        "เมียนมา", "12 พ.ย. 2569",
    ])
).map("".join)  # fmt: skip

LONG_WORDS = (
    "ส่งต่อสถานคุ้มครอง", "และบ้านพักเด็ก", "พร้อมบันทึก", "ของทีมสหวิชาชีพ", "น้ำปำฟ้ำ", "ที่ญี่ปุ่น", "จังหวัดตาก",
)  # fmt: skip


def _broken(text: str) -> str:
    return joints(text, "|").replace("\u00a0", "_")


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        (
            "คัดแยกผู้เสียหายจากการค้ามนุษย์อำเภอแม่สอด",
            "คัดแยก|ผู้เสียหาย|จาก|การค้ามนุษย์|อำเภอ|แม่สอด",
        ),
        ("ตาม ม. 29 อายุ 16 ปี", "ตาม ม._29 อายุ 16_ปี"),
        ("เมื่อ 12 พ.ย. 2569 เวลา 14.20 น. ณ ห้องประชุม", "เมื่อ 12_พ.ย._2569 เวลา 14.20_น. ณ ห้องประชุม"),
        ("วันที่ ๑๒ พฤศจิกายน ๒๕๖๙", "วันที่_๑๒_พฤศจิกายน_๒๕๖๙"),
        ("ต. ท่าสายลวด อ. แม่สอด", "ต._ท่า|สาย|ลวด อ._แม่สอด"),
        ("พมจ.ตาก ต่าง ๆ ฯลฯ", "พมจ.ตาก ต่าง_ๆ_ฯลฯ"),
        ("คาราโอเกะ/โรงแรม(นวด)และตลาด", "คาราโอเกะ/|โรงแรม|(นวด)|และ|ตลาด"),
        ("Mae Sot 2568", "Mae Sot 2568"),
        ("", ""),
    ],
)
def test_lines_break_between_words_and_spaces_hold_where_they_must(text: str, broken: str) -> None:
    assert _broken(text) == broken


@given(st.one_of(THAI, SENTENCES, st.text()))
def test_nothing_but_joints_and_holding_spaces_is_ever_added(text: str) -> None:
    plain = text.replace("\u200b", "")
    assert joints(plain).replace("\u200b", "").replace("\u00a0", " ") == plain.replace(
        "\u00a0", " "
    )


@given(st.one_of(THAI, SENTENCES))
def test_no_line_begins_or_ends_with_half_a_syllable(text: str) -> None:
    lines = joints(text, "\u200b").split("\u200b")
    starts = "ะาำๅๆฯัิีึืฺุู็่้๊๋์ํ๎"
    assert [line for line in lines[1:] if line[:1] in starts and line] == []
    assert [line for line in lines[:-1] if line[-1:] in "เแโใไ" and line] == []


@given(st.lists(st.sampled_from(LONG_WORDS), min_size=30, max_size=200))
def test_a_run_as_long_as_a_page_loses_no_letter_and_breaks_as_well_as_a_short_one(
    words: list[str],
) -> None:
    run = "".join(words)
    broken = joints(run, "|")
    assert broken.replace("|", "") == run
    assert max(map(len, broken.split("|"))) <= 20


@given(st.text("กขคงจดตทบพมย.", min_size=2, max_size=12))
def test_an_abbreviation_with_dots_is_never_taken_apart(text: str) -> None:
    broken = joints(f"โดย {text}. ตาก", "|").removeprefix("โดย ")
    assert "|" not in broken.partition(" ")[0].rpartition(".")[0]


def test_our_words_are_those_of_the_reference_but_for_our_own_list() -> None:
    own = set(resource("words", "own_words.txt").read_text(encoding="utf-8").split())
    text = "รัฐบาลประกาศนโยบายแก้ไขปัญหาความยากจนและส่งเสริมการศึกษาของเด็กในชนบททั่วประเทศ"
    ours = joints(text, "|").split("|")
    assert not own & set(ours)
    assert ours == word_tokenize(text, engine="newmm")


@pytest.mark.parametrize("letter", ["ก", "เ", "ตาก", "มา", "่", "กรรม", "การ"])
def test_hostile_runs_cost_no_more_than_their_length(letter: str) -> None:
    assert joints(letter * 5_000).replace("\u200b", "") == letter * 5_000


def test_many_threads_may_break_lines_at_once() -> None:
    found: list[str] = []
    text = "เจ้าหน้าที่ตรวจคัดแยกผู้เสียหาย"
    threads = [
        Thread(target=lambda n=n: found.append(joints(f"{text}{n % 3}", "|"))) for n in range(24)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {line[:-1] for line in found} == {joints(text, "|")}


def test_the_dictionary_is_read_only_when_a_line_is_broken() -> None:
    code = "import sys, centredesk.thai.words; sys.exit('nlpo3' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_own_words_are_short_enough_to_leave_a_choice_of_breaks() -> None:
    own = resource("words", "own_words.txt").read_text(encoding="utf-8").split()
    assert own == sorted(set(own))
    assert max(map(len, own)) <= 20


def test_a_long_compound_breaks_between_its_words() -> None:
    """A column of a table may be narrower than the name of an office, on Windows too."""
    assert _broken("องค์กรปกครองส่วนท้องถิ่น") == "องค์กร|ปกครอง|ส่วนท้องถิ่น"
    assert _broken("พนักงานเจ้าหน้าที่") == "พนักงาน|เจ้าหน้าที่"
    assert _broken("จังหวัดพระนครศรีอยุธยา") == "จังหวัด|พระนครศรีอยุธยา", "a name stays whole"


@pytest.mark.parametrize("name", CODE_LISTS)
def test_no_answer_of_a_code_list_holds_a_word_too_long_for_a_column(name: str) -> None:
    for option in code_list(name).options:
        words = re.split(r"[\s|/()]+", joints(option.th, "|"))
        assert max(map(_letters, words)) <= _WIDEST, option.th


def _letters(word: str) -> int:
    """How many letters stand side by side; marks stand above and below."""
    return sum(category(letter) != "Mn" for letter in word)
