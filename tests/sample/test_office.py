"""The invented office is lifelike, the same for the same seed, and plainly invented."""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from tests.conftest import MORNING, Template

from centredesk import desk as room
from centredesk.actions import history
from centredesk.clock import StandingClock
from centredesk.desk import Desk, open_desk
from centredesk.fields.field import Field, fields_of
from centredesk.fields.kinds import Choice, Choices, Lines
from centredesk.models import MODELS
from centredesk.sample import words
from centredesk.sample.office import create_sample_office, make_sample
from centredesk.storage import database, guards
from centredesk.thai.dates import BE

TODAY = date(2026, 11, 12)
BY_IMPORT_ONLY = {"held_row", "office_code", "apart"}  # or by a person alone

Ask = Callable[[str], list[tuple[Any, ...]]]


@contextmanager
def sample_desk(folder: Path, template: Template, *, cases: int, seed: int) -> Iterator[Desk]:
    shutil.copytree(template.folder, folder)
    clock = StandingClock(MORNING)
    engine = database.engine_for(folder / guards.DATABASE, template.keys.dbk)
    with room._seated(folder, engine, template.keys, clock) as desk:
        make_sample(desk, clock, cases=cases, seed=seed, today=TODAY)
        yield desk


def asking(desk: Desk) -> Ask:
    def ask(statement: str) -> list[tuple[Any, ...]]:
        with desk._engine.connect() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(statement)]

    return ask


@pytest.fixture(scope="module")
def office(
    office_template: Template, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Desk, Ask]]:
    folder = tmp_path_factory.mktemp("sample") / "office"
    with sample_desk(folder, office_template, cases=16, seed=1) as desk:
        yield desk, asking(desk)


# ── lifelike ─────────────────────────────────────────────────────────────────


def test_there_are_as_many_cases_as_asked_for(office: tuple[Desk, Ask]) -> None:
    _, ask = office
    assert ask('SELECT count(*) FROM "case"') == [(16,)]
    for model in set(MODELS) - BY_IMPORT_ONLY:
        assert ask(f'SELECT count(*) FROM "{model}"') > [(0,)], model  # noqa: S608 - our own names


def test_every_record_was_made_on_the_day_it_is_about(office: tuple[Desk, Ask]) -> None:
    _, ask = office
    assert not ask('SELECT 1 FROM "case" WHERE date(made_at) <> opened_at')
    assert not ask("SELECT 1 FROM victim WHERE date(made_at) <> identified_at")
    assert not ask("SELECT 1 FROM screening WHERE date(made_at) <> date(decided_at)")
    assert ask("SELECT max(at) FROM journal") <= [("2026-11-12 23",)]


def test_the_dates_go_over_three_years(office: tuple[Desk, Ask]) -> None:
    _, ask = office
    years = {row[0] for row in ask('SELECT DISTINCT substr(opened_at, 1, 4) FROM "case"')}
    assert years >= {"2024", "2025", "2026"}
    assert not ask("SELECT 1 FROM journal WHERE at < '2023-11-12'")


def test_every_code_list_is_used(office: tuple[Desk, Ask]) -> None:
    _, ask = office
    used: dict[str, int] = {}
    for slug in set(MODELS) - BY_IMPORT_ONLY:
        for told in fields_of(MODELS[slug]):
            for name, count in _lists_used(ask, slug, told):
                used[name] = used.get(name, 0) + count
    assert not [name for name, count in used.items() if not count]
    assert "exploit" in used


def _lists_used(ask: Ask, slug: str, told: Field) -> Iterator[tuple[str, int]]:
    where = f'FROM "{slug}" WHERE "{told.name}" IS NOT NULL'
    if isinstance(told.kind, Choice):
        yield told.kind.codes, ask(f"SELECT count(*) {where}")[0][0]
    if isinstance(told.kind, Lines):
        lines = [
            line for row in ask(f'SELECT "{told.name}" {where}') for line in json.loads(row[0])
        ]
        for name, _, kind in told.kind.columns:
            if isinstance(kind, Choice | Choices):
                yield kind.codes, sum(name in line for line in lines)


def test_there_is_unfinished_and_finished_work(office: tuple[Desk, Ask]) -> None:
    _, ask = office
    statuses = {row[0] for row in ask('SELECT DISTINCT status FROM "case"')}
    assert "CLOSED" in statuses
    assert statuses - {"CLOSED", "REFERRED"}
    assert ask("SELECT count(*) FROM report WHERE first_response_at IS NULL") > [(0,)]
    assert len(ask('SELECT DISTINCT substr(place, 1, 4) FROM "case"')) > 2
    assert len(ask("SELECT DISTINCT result FROM screening")) > 3


def test_no_report_waits_for_weeks_and_no_child_is_accused(office: tuple[Desk, Ask]) -> None:
    _, ask = office
    waiting = ask("SELECT received_at FROM report WHERE first_response_at IS NULL")
    assert waiting
    assert min(row[0] for row in waiting) > "2026-11-07"
    accused = ask(
        "SELECT p.birth_date, p.stated_age, i.since FROM involvement i "
        "JOIN person p ON p.id = i.person WHERE i.role = 'SUSPECT'"
    )
    assert accused
    for born, stated, since in accused:
        assert stated is None or int(stated) >= 18
        assert born is None or int(since[:4]) - int(born[:4]) >= 17


def test_somebody_is_screened_twice_and_somebodys_birth_is_known_in_part(
    office: tuple[Desk, Ask],
) -> None:
    _, ask = office
    assert ask("SELECT 1 FROM screening GROUP BY person HAVING count(*) > 1")
    assert ask("SELECT 1 FROM person WHERE length(birth_date) IN (4, 7)")
    blanks = {row[0] for row in ask("SELECT DISTINCT value FROM person, json_each(blanks)")}
    assert blanks == {"UNKNOWN", "NOT_STATED", "NOT_APPLICABLE"}


def test_the_history_tells_of_edits_and_of_what_was_struck_out(office: tuple[Desk, Ask]) -> None:
    desk, ask = office
    assert ask("SELECT count(*) FROM journal WHERE parents IS NOT NULL") > [(50,)]
    assert ask("SELECT 1 FROM assistance WHERE removed AND removed_reason <> ''")
    busiest = ask('SELECT id FROM "case" ORDER BY version DESC LIMIT 1')
    saves = desk.ask(history.history_of, "case", UUID(str(busiest[0][0])))
    assert len(saves) > 3
    assert len({save.at.date() for save in saves}) > 1


def test_the_office_is_whole(office: tuple[Desk, Ask]) -> None:
    desk, _ = office
    assert all(finding.whole for finding in desk.check())


# ── invented ─────────────────────────────────────────────────────────────────


def test_every_name_says_that_it_is_invented(office: tuple[Desk, Ask]) -> None:
    _, ask = office
    invented = {name.th for nation in words.nationalities() for name in words.family_names(nation)}
    assert {row[0] for row in ask("SELECT DISTINCT last_name FROM person")} <= invented


def test_every_number_is_one_that_nobody_holds(office: tuple[Desk, Ask]) -> None:
    _, ask = office
    assert not ask("SELECT 1 FROM person WHERE id_number NOT LIKE '9%'")
    assert not ask("SELECT 1 FROM person WHERE passport NOT LIKE 'ZZ%'")
    assert not ask("SELECT 1 FROM person WHERE phone NOT LIKE '000-%'")


# ── the same for the same seed ───────────────────────────────────────────────

CONTENTS = (
    'SELECT case_no, opened_at, status, main_form, place, case_title FROM "case" ORDER BY 1',
    "SELECT code, first_name, last_name, sex, birth_date, id_number FROM person ORDER BY 1",
    "SELECT screening_no, start_at, result, reasons FROM screening ORDER BY 1",
    "SELECT victim_no, identified_at, forms, age_at_identification FROM victim ORDER BY 1",
    "SELECT kind, start, cost, provider FROM assistance ORDER BY start, kind, cost",
    "SELECT at, model, action FROM journal ORDER BY sequence",
)


def test_the_same_seed_gives_the_same_office(tmp_path: Path, office_template: Template) -> None:
    offices = {}
    for name, seed in (("one", 3), ("again", 3), ("other", 4)):
        with sample_desk(tmp_path / name, office_template, cases=3, seed=seed) as desk:
            ask = asking(desk)
            offices[name] = [ask(statement) for statement in CONTENTS]
    assert offices["one"] == offices["again"]
    assert offices["one"] != offices["other"]


def test_an_office_is_made_whole_with_its_passphrase_beside_it(tmp_path: Path) -> None:
    folder, steps = tmp_path / "office", []
    create_sample_office(
        folder, cases=2, seed=1, today=TODAY, progress=lambda done, of: steps.append((done, of))
    )
    secret = tmp_path / "office.passphrase"
    assert secret.stat().st_mode & 0o777 == 0o600
    assert steps[-1][0] == steps[-1][1]
    with open_desk(folder, secret.read_text("utf-8").strip(), clock=StandingClock(MORNING)) as desk:
        assert not desk.notices
        numbers = asking(desk)('SELECT case_no FROM "case" ORDER BY 1')
    years = [str(year + BE) for year in (2023, 2024, 2025, 2026)]
    assert [number[0].split("-")[1] in years for number in numbers] == [True, True]
