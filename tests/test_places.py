"""Every place in Thailand is found by name, postcode and code, today's or abolished."""

import time

import pytest

from centredesk import places
from centredesk.places import Place
from centredesk.thai.folding import fold, sort_key

EVERY = [
    place
    for province in places.provinces()
    for place in (
        province,
        *places.inside(province.code),
        *(sub for district in places.inside(province.code) for sub in places.inside(district.code)),
    )
]
MAE_SOT, THA_SAI_LUAT, TAK = "6306", "630606", "63"


def codes(found: list[Place]) -> list[str]:
    return [place.code for place in found]


def test_the_whole_country_is_there() -> None:
    lengths = [len(place.code) for place in EVERY]
    assert (lengths.count(2), lengths.count(4), lengths.count(6)) == (77, 928, 7436)
    assert all(fold(place.name_th) == place.name_th for place in EVERY)


def test_a_place_knows_what_holds_it() -> None:
    assert places.province(THA_SAI_LUAT) == Place(TAK, "ตาก", "Tak")
    assert places.district(THA_SAI_LUAT).name_th == "แม่สอด"
    assert places.subdistrict(THA_SAI_LUAT).name_en == "Tha Sai Luat"
    assert places.postcodes(THA_SAI_LUAT) == ("63110",)
    for wrong in ("", "6", "99", "9999"):
        with pytest.raises(KeyError):
            places.district(wrong)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (THA_SAI_LUAT, "ต.ท่าสายลวด อ.แม่สอด จ.ตาก"),
        (MAE_SOT, "อ.แม่สอด จ.ตาก"),
        (TAK, "จ.ตาก"),
        ("100101", "แขวงพระบรมมหาราชวัง เขตพระนคร กรุงเทพมหานคร"),
        ("10", "กรุงเทพมหานคร"),
        ("100205", "แขวงบางซื่อ เขตดุสิต กรุงเทพมหานคร"),
        ("999999", "999999"),
        ("", ""),
    ],
)
def test_a_place_is_named_as_in_an_address(code: str, name: str) -> None:
    assert places.full_name(code) == name


def test_every_full_name_finds_its_one_place() -> None:
    missed = [
        place for place in EVERY if places.search_places(places.full_name(place.code)) != [place]
    ]
    assert not missed


@pytest.mark.parametrize(
    "text",
    ["ท่าสายลวด", "ตำบลท่าสายลวด", "ต. ท่าสายลวด", "ท่าสายล", "สายลวด แม่สอด", "ท่าสายลวด ตาก",
     "ตำบลท่าสายลวด อำเภอแม่สอด จังหวัดตาก", "Tha Sai Luat", "thasailuat", "630606", "๖๓๐๖๐๖",
     "ท่า\u200bสายลวด"],
)  # fmt: skip
def test_a_place_is_found_by_any_part(text: str) -> None:
    assert codes(places.search_places(text)) == [THA_SAI_LUAT]


def test_the_name_itself_comes_before_names_that_hold_it() -> None:
    assert codes(places.search_places("แม่สอด", limit=1)) == [MAE_SOT]
    assert codes(places.search_places("ตาก", limit=1)) == [TAK]
    assert codes(places.search_places("กทม.")) == ["10"]
    assert codes(places.search_places("เขตพระนคร", limit=1)) == ["1001"]


def test_the_own_province_comes_first() -> None:
    found = codes(places.search_places("บ้าน", home_province="56", limit=50))
    home = [code for code in found if code.startswith("56")]
    assert len(found) == 50
    assert len(home) > 3
    assert found[: len(home)] == home


def test_postcodes_find_their_subdistricts() -> None:
    found = places.search_places("63110", limit=100)
    assert THA_SAI_LUAT in codes(found)
    assert all("63110" in places.postcodes(place.code) for place in found)
    assert len(places.search_places("631")) == 20


def test_nothing_is_found_for_nothing() -> None:
    for text in ("", " ", "ตำบลที่ไม่มีอยู่จริง", "zzz", "00000", "\u200b"):
        assert places.search_places(text) == []


def test_an_abolished_code_leads_to_its_successor() -> None:
    assert places.current_code("100205") == "102901"
    assert places.current_code(TAK) == TAK
    assert codes(places.search_places("100205")) == ["102901"]
    assert codes(places.search_places("104701")) == ["104702", "104703"]


def test_nobody_guesses_which_successor_was_meant() -> None:
    with pytest.raises(ValueError, match="ถูกแบ่งเป็นหลายแห่ง"):
        places.current_code("104701")
    with pytest.raises(ValueError, match="ไม่มีรหัสแทน"):
        places.current_code("1099")
    with pytest.raises(KeyError):
        places.current_code("999999")


def test_a_keystroke_never_waits() -> None:
    places.search_places("ก")
    texts = ["ก", "แ", "แม่", "แม่ส", "แม่สอด", "แม่สอด ตาก", "631", "mae sot", "น", "บ้าน", "e", "ๆๆ"]
    for text in texts:
        assert min(_seconds(text) for _ in range(5)) < 0.005, text


def _seconds(text: str) -> float:
    start = time.perf_counter()
    places.search_places(text, home_province=TAK)
    return time.perf_counter() - start


def test_every_province_has_its_own_letters() -> None:
    letters = [places.centre_letters(province.code) for province in places.provinces()]
    assert len(set(letters)) == 77
    assert places.centre_letters(TAK) == "TAK"
    assert places.centre_letters("560101") == "PYO"
    assert all(len(three) == 3 and three.isupper() for three in letters)


def test_every_country_has_its_official_thai_name() -> None:
    found = places.countries()
    assert len({country.alpha3 for country in found}) == 249
    assert [country.alpha3 for country in found[:4]] == ["THA", "MMR", "LAO", "KHM"]
    assert found[1].name_th == "เมียนมา"
    later = [country.name_th for country in found[15:]]
    assert later == sorted(later, key=sort_key)
