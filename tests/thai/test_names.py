"""Titles come off, real names stay whole, masks tell no name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centredesk.thai.names import NameParts, mask_name, sound_key, split_name, split_title

WHOLE = "สุดารัตน์ หอมจันทร์"


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("นาย", "นาย"), ("นาง", "นาง"), ("นางสาว", "นางสาว"), ("น.ส.", "น.ส."), ("น. ส.", "น.ส."),
        ("นส.", "น.ส."), ("ด.ช.", "ด.ช."), ("ด.ญ.", "ด.ญ."), ("ด. ญ.", "ด.ญ."),
        ("เด็กชาย", "เด็กชาย"), ("เด็กหญิง", "เด็กหญิง"), ("Mr.", "Mr."), ("MR.", "Mr."),
        ("Mrs.", "Mrs."), ("Ms.", "Ms."), ("Miss", "Miss"), ("Master", "Master"), ("Dr.", "Dr."),
        ("พระ", "พระ"), ("พระมหา", "พระมหา"), ("สามเณร", "สามเณร"), ("แม่ชี", "แม่ชี"),
        ("ร.ต.อ.", "ร.ต.อ."), ("พ.ต.ท.หญิง", "พ.ต.ท.หญิง"), ("ร้อยตำรวจเอก", "ร้อยตำรวจเอก"),
        ("พันตำรวจโทหญิง", "พันตำรวจโทหญิง"), ("ว่าที่ ร.ต.", "ว่าที่ร.ต."), ("จ.ส.อ.", "จ.ส.อ."),
        ("ดร.", "ดร."), ("ม.ล.", "ม.ล."), ("พลฯ", "พลฯ"), ("นายแพทย์", "นายแพทย์"),
    ],
)  # fmt: skip
def test_a_title_comes_off_glued_or_apart(title: str, meant: str) -> None:
    assert split_title(title + WHOLE) == (meant, WHOLE)
    assert split_title(f"\u00a0{title}  สุดารัตน์\u200b  หอมจันทร์ ") == (meant, WHOLE)


def test_several_titles_come_off_together() -> None:
    assert split_title("พ.ต.ท.หญิง ดร.สุดา ใจงาม") == ("พ.ต.ท.หญิง ดร.", "สุดา ใจงาม")


@pytest.mark.parametrize(
    "name",
    [
        "นายก", "นายก ใจดี", "นายิกา", "นางรอง", "นางฟ้า", "นาง", "นาย", "นางสาว", "พระพาย ใจดี",
        "พระจันทร์", "คุณากร ใจดี", "จ่อ ซอ ลวิน", "เพียว เว", "Mistral Jones", "Missy Green",
        "Masterson Bo", "Drake Ma", "อู ทุน", "ศรีสุข", "Mr.", "น.ส.", "",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_title_stays(name: str) -> None:
    assert split_title(name) == ("", name)


def test_the_longest_title_that_leaves_a_name_wins() -> None:
    assert split_title("นางสาวิตรี ใจดี") == ("นาง", "สาวิตรี ใจดี")
    assert split_title("นาย ก") == ("นาย", "ก")
    assert split_title("น.ส.หญิง ใจดี") == ("น.ส.", "หญิง ใจดี")


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("นายสมชาย ใจดี", NameParts("นาย", "สมชาย", "", "ใจดี")),
        ("เพียว", NameParts("", "เพียว", "", "")),
        ("น.ส. จ่อ ซอ ลวิน", NameParts("น.ส.", "จ่อ", "ซอ", "ลวิน")),
        ("Mr. John Paul van Ree", NameParts("Mr.", "John", "Paul van", "Ree")),
        ("สมชาย ณ ตัวอย่าง", NameParts("", "สมชาย", "", "ณ ตัวอย่าง")),
        ("สมชาย ใจดี ณ ตัวอย่าง", NameParts("", "สมชาย", "", "ใจดี ณ ตัวอย่าง")),
        ("", NameParts("", "", "", "")),
    ],
)
def test_a_name_goes_into_its_boxes(name: str, parts: NameParts) -> None:
    assert split_name(name) == parts


@pytest.mark.parametrize(
    ("name", "mask"),
    [
        ("น.ส. มาลี สมมติ", "น.ส. ม••• ส•••"),
        ("นางสาวมาลี สมมติ", "น.ส. ม••• ส•••"),
        ("เพียว เว", "เพ••• เว•••"),
        ("Phyo Wai", "P••• W•••"),
        ("เด็กชายเอ ก", "ด.ช. เอ••• ก•••"),
        ("(ไม่ทราบ) 123", "ไม••• •••"),
        ("", ""),
    ],
)
def test_a_mask_shows_the_title_and_how_each_part_begins(name: str, mask: str) -> None:
    assert mask_name(name) == mask


@given(st.text("กมสเแไะาิ่้์ำพนยABé.- 1๒", max_size=15))
def test_a_mask_never_tells_more_than_a_leading_vowel_and_a_letter(name: str) -> None:
    title = split_title(name)[0]
    for part in mask_name(name).removeprefix(title).split():
        shown = part.removesuffix("•••")
        assert len(shown) <= 2
        assert shown == "" or shown[-1].isalpha()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("พรทิพย์", "พรทิพ"), ("ศักดิ์", "สัก"), ("สุดารัตน์", "สุดารัต"), ("ณัฐ", "นัท"),
        ("อ่อง", "อ๋อง"), ("ไหน่", "ไน"), ("วรรณ", "วัน"), ("Htun", "Tun"), ("Phyo", "Pyo"),
        ("นายพรทิพย์", "พรทิพย์"),
    ],
)  # fmt: skip
def test_names_that_sound_alike_share_a_key(one: str, other: str) -> None:
    assert sound_key(one) == sound_key(other) != ""


def test_names_that_sound_different_do_not() -> None:
    names = ["สมชาย", "สมหญิง", "สุดา", "กิตติ", "มาลี", "อรทัย", "Phyo", "Kyaw", "Win"]
    assert len({sound_key(name) for name in names}) == len(names)
