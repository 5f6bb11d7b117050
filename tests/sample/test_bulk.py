"""Persons by the thousand are as whole as those entered one by one."""

from typing import Any

import pytest
from sqlalchemy import text

from centredesk.actions import access, people
from centredesk.actions.listing import Want
from centredesk.desk import Desk
from centredesk.sample.bulk import bulk_people, in_chunks
from centredesk.storage.unit_of_work import UnitOfWork


def look(work: UnitOfWork, statement: str) -> list[tuple[Any, ...]]:
    """Rows of a statement, for the eyes of these tests."""
    return [tuple(row) for row in work.rows(text(statement))]


@pytest.fixture(autouse=True)
def _may_write(monkeypatch: pytest.MonkeyPatch) -> None:
    for action in (bulk_people, look):
        monkeypatch.setitem(access.ACCESS, access.name_of(action), access.EVERYBODY)


def test_a_crowd_has_cases_screenings_victims_and_its_journal(desk: Desk) -> None:
    for first, count in in_chunks(60, 30):
        desk.do(bulk_people, count, seed=1, first=first, acts_of_help=3)
    counts = {
        table: desk.ask(look, f'SELECT count(*) FROM "{table}"')[0][0]  # noqa: S608 - our names
        for table in ("person", "case", "screening", "victim", "involvement", "assistance")
    }
    assert counts == {
        "person": 60,
        "case": 12,
        "screening": 30,
        "victim": 12,
        "involvement": 12,
        "assistance": 36,
    }
    written = desk.ask(look, "SELECT count(*) FROM journal WHERE action = 'bulk.bulk_people'")
    assert written == [(sum(counts.values()),)]
    assert all(finding.whole for finding in desk.check())


def test_the_crowd_is_found_in_the_list(desk: Desk) -> None:
    desk.do(bulk_people, 20, seed=1)
    (name,) = desk.ask(look, "SELECT last_name FROM person ORDER BY code")[0]
    assert desk.ask(people.list_people, Want(find=name))


def test_every_call_makes_its_own_persons(desk: Desk) -> None:
    for first, count in in_chunks(20, 10):
        desk.do(bulk_people, count, seed=1, first=first)
    numbers = desk.ask(look, "SELECT coalesce(id_number, passport) FROM person")
    assert len(set(numbers)) == 20
