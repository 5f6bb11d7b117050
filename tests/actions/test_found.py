"""A search gives the first of what it finds, in order, and says when there is more."""

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from tests.making import make_person

from centredesk.actions import list_found, people, screening
from centredesk.actions.list_found import AtLeast
from centredesk.actions.listing import Key, Line, Want
from centredesk.clock import BANGKOK
from centredesk.desk import Desk
from centredesk.models.people import Person, aliases_of
from centredesk.models.screening import Screening
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.thai import folding

NAMES = ("มะลิ", "มาลี", "มา", "เกด", "แก้ว", "Aye", "สมมติ", "ณ ตัวอย่าง")
ALIASES = (None, "มา", "เกด, แก้ว", "มะ, มาก, มาลี", "aye")
PASSPORTS = (None, "MA123", "AYE9", "มาลี7")
SORTS = {"name": "name_sort", "code": "code"}

PEOPLE = st.lists(
    st.fixed_dictionaries(
        {
            "first_name": st.sampled_from(NAMES),
            "last_name": st.sampled_from(NAMES),
            "aliases": st.sampled_from(ALIASES),
            "passport": st.sampled_from(PASSPORTS),
            "sex": st.sampled_from("FM"),
            "nationality": st.sampled_from(("THA", "MMR")),
        }
    ),
    max_size=20,
)
FILTERS = st.sampled_from(
    ((), (("sex", "F"),), (("nationality", "MMR"),), (("sex", "M"), ("nationality", "THA")))
)


def crowd(work: UnitOfWork, drafts: list[dict[str, Any]], gone: set[int]) -> list[UUID]:
    """Only these persons, with the keys of their other names; some of them removed."""
    for table in ("screening", "person_key", "person"):
        work.connection.execute(text(f"DELETE FROM {table}"))  # noqa: S608  our tables
    keys = work.add_many(Person, drafts)
    for key in keys:
        people.keep_keys(work, work.get(Person, key))
    for place in sorted(gone):
        work.remove(Person, keys[place], reason="ทดสอบ")
    return keys


def plan(work: UnitOfWork, want: Want) -> list[str]:
    """How SQLite goes about a search."""
    page = people.PEOPLE._found_page(want, "all", 5).compile(dialect=work.connection.dialect)
    values = (1,) * len(page.positiontup or ())
    rows = work.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {page}", values)
    return [row[3] for row in rows]


def screen(work: UnitOfWork, drafts: list[dict[str, Any]]) -> list[UUID]:
    """These screenings, kept without the rules."""
    return work.add_many(Screening, drafts)


for made_up in (crowd, plan, screen):
    made_up.__module__, made_up.__name__ = "centredesk.actions.people", "change_person"


def meant(draft: dict[str, Any], words: str) -> bool:
    """What the search box promises, read from the record."""
    wanted, derived = folding.fold(words), Person.derived(draft)
    if len(wanted) < 3:
        names = (derived["name_search"], derived["last_search"])
        others = map(folding.fold, aliases_of(draft["aliases"]))
        return bool(wanted) and any(name.startswith(wanted) for name in (*names, *others))
    plain = wanted.replace(" ", "").replace("-", "").upper()
    return wanted in derived["name_search"] or (draft["passport"] or "").startswith(plain)


def every_page(desk: Desk, want: Want, size: int) -> list[Line]:
    """Page after page, as a reader turns them."""
    lines: list[Line] = []
    after: Key | None = None
    while page := desk.ask(people.list_people, want, after=after, limit=size):
        lines += page
        after = page[-1].key
    return lines


@given(
    PEOPLE,
    FILTERS,
    st.sampled_from(list(SORTS)),
    st.booleans(),
    st.sampled_from((2, 5, 50)),
    st.data(),
)
@settings(max_examples=60)
def test_pages_count_and_marks_of_a_search_tell_the_same_lines(
    desk: Desk,
    drawn: list[dict[str, Any]],
    filters: Any,
    sort: str,
    descending: bool,
    most: int,
    data: st.DataObject,
) -> None:
    drafts = [draft | {"code": f"P-{place:04}"} for place, draft in enumerate(drawn)]
    places = st.integers(0, max(len(drafts) - 1, 0))
    gone = data.draw(st.sets(places)) if drafts else set()
    keys = desk.do(crowd, drafts, gone)
    whole_names = [f"{one} {other}" for one in NAMES for other in NAMES[-3:]]
    source = data.draw(st.sampled_from((*NAMES, *whole_names, "P-0001", "MA123")))
    words = source[data.draw(st.integers(0, 2)) :][: data.draw(st.integers(1, 16))]
    fitting = sorted(
        ((Person.derived(draft) | draft)[SORTS[sort]], key)
        for place, (draft, key) in enumerate(zip(drafts, keys, strict=True))
        if place not in gone
        and meant(draft, words)
        and all(draft[name] == value for name, value in filters)
    )
    order = [key for _, key in (reversed(fitting) if descending else fitting)]
    want = Want(words, sort, descending, filters)
    size = data.draw(st.integers(1, 4))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(list_found, "MOST_FOUND", most)
        lines = every_page(desk, want, size)
        count, marks = desk.ask(people.people_anchors, want, step=size)
        whole = every_page(desk, Want(words, sort, descending, filters, whole=True), size)
    shown = [line.id for line in lines]
    assert shown == [key for key in order if key in shown], "in order, nobody twice"
    assert len(shown) == count == min(most, len(order))
    assert isinstance(count, AtLeast) == (len(order) > most)
    assert marks == [line.key for line in lines[size - 1 :: size]]
    assert [line.id for line in whole] == order


def test_a_long_register_gives_fewer_lines(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(4):
        make_person(desk, first_name="มะลิ")
    want = Want("มะลิ")
    assert len(desk.ask(people.list_people, want)) == 4
    monkeypatch.setattr(list_found, "LONG", 3)
    monkeypatch.setattr(list_found, "MOST_OF_LONG", 2)
    assert len(desk.ask(people.list_people, want)) == 2
    count, _ = desk.ask(people.people_anchors, want)
    assert count == AtLeast(2)
    assert isinstance(count, AtLeast)
    assert len(desk.ask(people.list_people, Want("มะลิ", whole=True))) == 4


@pytest.mark.parametrize("words", ["ม", "มะ", "มะลิ", "110"])
@pytest.mark.parametrize("filters", [(), (("sex", "F"),), (("nationality", "KEN"),)])
def test_a_search_goes_by_its_words_whatever_is_filtered(
    desk: Desk, words: str, filters: Any
) -> None:
    steps = desk.do(plan, Want(words, filters=filters))
    aside = ("_sex", "_by_", "SCAN person")
    led = [step for step in steps if any(word in f"{step} " for word in aside)]
    assert all("VIRTUAL TABLE" in step for step in led), "half of all would be read for ten lines"


@given(PEOPLE, st.sampled_from(("ม", "มะ", "มาลี", "แก้ว สมมติ", "0002", "TAK-S", "MA123")))
@settings(max_examples=30)
def test_screenings_are_found_by_their_person_and_by_their_number(
    desk: Desk, drawn: list[dict[str, Any]], words: str
) -> None:
    drafts = [draft | {"code": f"P-{place:04}"} for place, draft in enumerate(drawn)]
    keys = desk.do(crowd, drafts, set())
    day = datetime(2026, 11, 3, 10, tzinfo=BANGKOK)
    screened = [
        {"person": key, "screening_no": f"TAK-S-{place:04}", "start_at": day}
        for place, key in enumerate(keys)
    ]
    desk.do(screen, screened)
    want = Want(words, "screening_no")
    lines = desk.ask(screening.list_screenings, want)
    assert [line.cells["person"] for line in lines] == [
        draft["code"]
        for draft, one in zip(drafts, screened, strict=True)
        if meant(draft, words) or folding.fold(words).upper() in str(one["screening_no"])
    ]
    assert desk.ask(screening.screening_anchors, want)[0] == len(lines)
