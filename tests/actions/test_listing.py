"""Lists page by page are the whole list, and the search finds what a slow search finds."""

import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from tests.making import make_case, make_person

from centredesk.actions import cases, listing, people
from centredesk.actions.listing import Key, Line, Want
from centredesk.desk import Desk
from centredesk.errors import BadValue, NotAllowed
from centredesk.models.cases import Case
from centredesk.models.people import Person
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.thai import folding

FIRST = ("มะลิ", "มาลี", "น้ำ", "นํ้า", "เกด", "แก้ว", "ดำ", "ด\u200bํา", "อ่อง", "Aye", "ÄYE", "")
LAST = ("ใจดี", "สมมติ", "ไม่มี", "น้ำใส", "ณ ตัวอย่าง", "Müller", None)
FORMS = ("01", "05", "06.1", None)
STATES = ("OPEN", "PROTECT", None)
DAYS = ("2026-01-01", "2026-01-02", "2025-12-31", None)

PEOPLE = st.lists(
    st.tuples(st.sampled_from(FIRST), st.sampled_from(LAST), st.sampled_from(["F", "M"])),
    max_size=25,
)
CASES = st.lists(st.tuples(*map(st.sampled_from, (FORMS, STATES, DAYS))), max_size=30)


def fill(work: UnitOfWork, model: Any, drafts: list[dict[str, Any]]) -> list[UUID]:
    """Only these records, kept without the rules, so that the sorted column may be empty."""
    work.connection.execute(text(f'DELETE FROM "{model.__tablename__}"'))  # noqa: S608  our table
    return work.add_many(model, drafts)


def strike(work: UnitOfWork, model: Any, keys: list[UUID]) -> None:
    """These records are removed; they stay in the table and in its indexes."""
    for key in keys:
        work.remove(model, key, reason="ทดสอบ")


for made_up in (fill, strike):
    made_up.__module__, made_up.__name__ = "centredesk.actions.cases", "open_case"


def pages(desk: Desk, question: Any, want: Want, size: int) -> Iterator[list[Line]]:
    """Page after page, as a reader turns them."""
    after: Key | None = None
    while page := desk.ask(question, want, after=after, limit=size):
        yield page
        after = page[-1].key


def sort_value(value: Any) -> tuple[bool, Any]:
    """Nothing sorts before everything."""
    return (value is not None, "" if value is None else value)


def agree(
    desk: Desk, questions: tuple[Any, Any], want: Want, expected: list[UUID], size: int
) -> None:
    """Pages, count and anchors all tell the expected list."""
    listed, anchors = questions
    got = [line for page in pages(desk, listed, want, size) for line in page]
    assert [line.id for line in got] == expected
    count, marks = desk.ask(anchors, want, step=size)
    assert count == len(expected)
    assert marks == [line.key for line in got[size - 1 :: size]]
    for place, mark in enumerate(marks, start=1):
        page = desk.ask(listed, want, after=mark, limit=size)
        assert [line.id for line in page] == expected[place * size : (place + 1) * size]


@given(CASES, st.sampled_from(list(cases.CASES.sorts)), st.booleans(), st.integers(1, 7), st.data())
@settings(max_examples=40)
def test_cases_by_any_sort_with_ties_and_empty_columns_and_removed_ones(
    desk: Desk, drawn: list[Any], sort: str, descending: bool, size: int, data: st.DataObject
) -> None:
    names = ("main_form", "status", "opened_at")
    drafts = [dict(zip(names, values, strict=True)) for values in drawn]
    for number, draft in enumerate(drafts):
        draft |= {
            "opened_at": date.fromisoformat(draft["opened_at"]) if draft["opened_at"] else None
        }
        draft |= {"case_no": f"TAK-{number % 3}-{number}"}
    keys = desk.do(fill, Case, drafts)
    gone = set(data.draw(st.lists(st.sampled_from(keys)))) if keys else set()
    desk.do(strike, Case, sorted(gone))
    order = sorted(
        ((draft, key) for draft, key in zip(drafts, keys, strict=True) if key not in gone),
        key=lambda pair: (sort_value(pair[0].get(sort)), pair[1]),
        reverse=descending,
    )
    want = Want(sort=sort, descending=descending)
    agree(desk, (cases.list_cases, cases.case_anchors), want, [key for _, key in order], size)


@pytest.fixture(params=[0, 2_000])
def few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A filter wants more, or fewer, than what is sorted by the way."""
    monkeypatch.setattr(listing, "_FEW", request.param)
    people.PEOPLE._probes.clear()


@pytest.mark.usefixtures("few")
@given(PEOPLE, st.sampled_from(list(people.PEOPLE.sorts)), st.booleans(), st.integers(1, 6))
@settings(max_examples=25)
def test_people_by_any_sort_and_filter(
    desk: Desk, drawn: list[Any], sort: str, descending: bool, size: int
) -> None:
    drafts = [
        {"first_name": one, "last_name": other, "sex": sex, "code": f"P-{place}"}
        | ({"birth_date": "2006"} if place % 3 else {})
        for place, (one, other, sex) in enumerate(drawn)
    ]
    keys = desk.do(fill, Person, drafts)
    values = {
        "name": lambda draft: Person.derived(draft)["name_sort"],
        "code": lambda draft: draft["code"],
        "birth_date": lambda draft: draft.get("birth_date"),
    }
    order = sorted(
        ((draft, key) for draft, key in zip(drafts, keys, strict=True) if draft["sex"] == "F"),
        key=lambda pair: (sort_value(values[sort](pair[0])), pair[1]),
        reverse=descending,
    )
    want = Want(sort=sort, descending=descending, filters=(("sex", "F"),))
    agree(desk, (people.list_people, people.people_anchors), want, [key for _, key in order], size)


def disguised(word: str, disguise: int) -> str:
    """The same word as another keyboard, file or PDF would write it."""
    return (
        word,
        unicodedata.normalize("NFD", word),
        "\u200b".join(word),
        word.replace("ำ", "ํา"),
        f" {word} ".replace(" ", "\u00a0"),
        word.upper(),
    )[disguise]


def slow_search(draft: dict[str, Any], words: str) -> bool:
    """What the search box promises: the beginning of a name for short words, any part for long."""
    wanted, name = folding.fold(words), Person.derived(draft)["name_search"]
    if len(wanted) >= 3:
        return wanted in name
    return bool(wanted) and (
        name.startswith(wanted) or Person.derived(draft)["last_search"].startswith(wanted)
    )


@given(PEOPLE, st.data())
@settings(max_examples=40)
def test_the_search_finds_what_a_slow_one_finds(
    desk: Desk, drawn: list[Any], data: st.DataObject
) -> None:
    drafts = [
        {"first_name": one, "last_name": other, "sex": sex, "code": f"P-{place:04}"}
        for place, (one, other, sex) in enumerate(drawn)
    ]
    keys = desk.do(fill, Person, drafts)
    source = data.draw(st.sampled_from([*filter(None, FIRST), *filter(None, LAST), "P-0001"]))
    start = data.draw(st.integers(0, len(source) - 1))
    length = data.draw(st.integers(1, 5))
    words = disguised(source[start : start + length], data.draw(st.integers(0, 5)))
    want = Want(find=words, sort="code")
    found = {line.id for line in desk.ask(people.list_people, want, limit=500)}
    if not words.strip():
        assert found == set(keys)
        return
    expected = {key for key, draft in zip(keys, drafts, strict=True) if slow_search(draft, words)}
    assert found == expected
    assert desk.ask(people.people_anchors, want)[0] == len(expected)


@given(st.text(max_size=12) | st.sampled_from(["---", '"', "'''", "\U0010ffff", "\ud7ff", "%%%"]))
@settings(max_examples=40)
def test_whatever_is_typed_into_a_search_box_it_answers(desk: Desk, words: str) -> None:
    for question in (people.list_people, cases.list_cases):
        assert isinstance(desk.ask(question, Want(find=words)), list)


def test_people_are_found_by_number_typed_with_or_without_dashes(desk: Desk) -> None:
    key = make_person(desk, id_number="1-1017-00203-45-0", passport="mb 123456")
    make_person(desk)
    for words in ("1101700203450", "1-1017-00203", "110", "๑๑๐๑๗", "MB123", "mb 12"):
        assert [line.id for line in desk.ask(people.list_people, Want(find=words))] == [key], words


def test_people_are_found_by_their_other_names(desk: Desk) -> None:
    key = make_person(desk, first_name="กนกพร", aliases="เอ, นกน้อย, พลอยสมมติ")
    make_person(desk, first_name="สมศรี")
    for words in ("เอ", "นก", "นกน้อย", "ลอยสม", "พล"):
        want = Want(find=words)
        assert [line.id for line in desk.ask(people.list_people, want)] == [key], words
        assert desk.ask(people.people_anchors, want)[0] == 1
    assert desk.ask(people.near_names, "นกน๊อย") == 1
    desk.do(people.change_person, key, {"aliases": "บี"})
    assert desk.ask(people.list_people, Want(find="เอ")) == []
    assert [line.id for line in desk.ask(people.list_people, Want(find="บี"))] == [key]


def test_a_list_masks_names_unless_asked_with_the_right(desk: Desk) -> None:
    make_person(desk, prefix="น.ส.")
    (masked,) = desk.ask(people.list_people, Want())
    assert masked.cells["name"] == "น.ส. ม••• ส•••"
    assert not {"first_name", "last_name", "prefix"} & set(masked.cells)
    (named,) = desk.ask(people.list_people, Want(named=True))
    assert named.cells["name"].startswith("น.ส.มะลิ")
    desk._actor = type(desk.member)(None, "", frozenset({"CLERK"}), can_see_identity=False)
    with pytest.raises(NotAllowed):
        desk.ask(people.list_people, Want(named=True))
    with pytest.raises(NotAllowed):
        desk.do(people.reveal_names, reason="ทดสอบ")


def test_an_unknown_sort_is_refused_in_words(desk: Desk) -> None:
    with pytest.raises(BadValue, match="เรียงตาม"):
        desk.ask(cases.list_cases, Want(sort="notes"))


def test_cases_are_found_by_number_and_title(desk: Desk) -> None:
    key = make_case(desk, case_title="เรือประมง ก.")
    make_case(desk)
    for words in ("เรือ\u200bประมง", "tak-2569-0001", "๒๕๖๙-๐๐๐๑", "0001"):
        assert [line.id for line in desk.ask(cases.list_cases, Want(find=words))] == [key], words
