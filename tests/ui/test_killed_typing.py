"""The process is killed at any moment of a morning: the draft is there again, nothing is half.

A few kills run with all tests; `CENTREDESK_KILLS=100` runs as many as one likes.
"""

import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import Template
from tests.ui.test_morning import every, yesterday

from centredesk.actions import access
from centredesk.actions.kept_drafts import DraftKey, kept_draft
from centredesk.clock import StandingClock
from centredesk.desk import Desk, _seated
from centredesk.storage.database import engine_for
from centredesk.storage.guards import DATABASE

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("CENTREDESK_KILLS", "2"))
MAY_BE_LOST = 3.0
LONGEST = 40.0
"""Seconds a morning takes at most, from the first page on."""
Line = tuple[float, str, str, Any]


@pytest.fixture(scope="module")
def evening(
    tmp_path_factory: pytest.TempPathFactory, office_template: Template
) -> Iterator[tuple[Path, str]]:
    """The office as yesterday left it, made once; the number of its case."""
    folder = tmp_path_factory.mktemp("evening")
    office = shutil.copytree(office_template.folder, folder / "office")
    access.ACCESS[access.name_of(every)] = access.EVERYBODY
    with opened(office, office_template) as desk:
        case = yesterday(desk, folder)
    yield office, case
    del access.ACCESS[access.name_of(every)]


def opened(office: Path, template: Template) -> Desk:
    """The office at the next start; the keys are at hand."""
    engine = engine_for(office / DATABASE, template.keys.dbk)
    from tests.conftest import MORNING  # noqa: PLC0415 - beside its only use

    return _seated(office, engine, template.keys, StandingClock(MORNING))


def killed(office: Path, notes: Path, passphrase: str, case: str, after: float) -> float:
    """Let a clerk work for some seconds once the office is open, then kill; when that was."""
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join([str(ROOT / "src"), str(ROOT)]))
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.typing_child", str(office), str(notes), passphrase, case],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    end = time.time() + 60
    while "inside" not in (notes.read_text(encoding="utf-8") if notes.exists() else ""):
        assert child.poll() is None and time.time() < end, str(child.communicate()[1])
        time.sleep(0.02)
    try:
        child.wait(after)
        assert child.returncode == 0, child.communicate()[1].decode()[-2000:]
    except subprocess.TimeoutExpired:
        child.kill()
    when = time.time()
    child.communicate()
    return when


def notes_of(file: Path) -> list[Line]:
    """What the clerk had typed, and when."""
    found: list[Line] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        try:
            when, told = json.loads(line)
        except ValueError:
            continue  # the line the kill fell upon
        if told not in ("inside", "done"):
            page, key, content = json.loads(told)
            found.append((when, page, key, content))
    return found


@pytest.mark.parametrize("seed", range(KILLS))
def test_a_kill_loses_no_more_than_a_moment(
    seed: int,
    evening: tuple[Path, str],
    office_template: Template,
    passphrase: str,
    tmp_path: Path,
) -> None:
    office = shutil.copytree(evening[0], tmp_path / "office")
    after = random.Random(f"kill {seed}").uniform(0.2, LONGEST)
    when = killed(office, notes := tmp_path / "notes", passphrase, evening[1], after)
    with opened(office, office_template) as desk:
        assert all(finding.whole for finding in desk.check())
        nothing_is_half(desk)
        lines = notes_of(notes)
        for where in {(page, key) for _, page, key, _ in lines}:
            its = [(at, content) for at, page, key, content in lines if (page, key) == where]
            draft = desk.ask(kept_draft, DraftKey(*where))
            still_there(desk, where[0], its, draft.typed if draft else None, when)


def still_there(
    desk: Desk, page: str, its: list[tuple[float, Any]], kept: Any, when: float
) -> None:
    """The draft is what stood there in the last moment, unless the page had been saved."""
    certain = [number for number, (at, _) in enumerate(its) if at < when - MAY_BE_LOST]
    allowed = [content for _, content in its[certain[-1] if certain else 0 :]]
    if kept is None and (not certain or saved(desk, page)):
        return
    # A key is noted after it did its work: a kill between the two leaves the draft a key ahead.
    ahead = its[-1][1] is not None and kept is not None and steps_between(its[-1][1], kept) == 1
    assert kept in allowed or ahead, f"the draft of the moment is not there again on {page}"


def steps_between(before: Any, after: Any) -> int:
    """How many single values differ between two contents of a page."""
    if isinstance(before, dict) and isinstance(after, dict):
        keys = before.keys() | after.keys()
        return sum(steps_between(before.get(key), after.get(key)) for key in keys)
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        return sum(steps_between(one, other) for one, other in zip(before, after, strict=True))
    return int(before != after)


def saved(desk: Desk, page: str) -> bool:
    """Whether what this page is for was saved this morning."""
    fresh: dict[str, Callable[[], bool]] = {
        "intake": lambda: bool(desk.ask(every, "report")),
        "screening": lambda: any(_of_today(s) for s in desk.ask(every, "screening")),
        "help_many": lambda: bool(desk.ask(every, "assistance")),
        "held": lambda: any(_mended(row) for row in desk.ask(every, "held_row")),
    }
    return fresh[page]() if page in fresh else False


def _of_today(screening: Any) -> bool:
    return "ยึดหนังสือ" in (screening.reasons or "")


def _mended(row: Any) -> bool:
    return bool(row.state == "MENDED")


def nothing_is_half(desk: Desk) -> None:
    """A report with a case has its case; every victim has a person and a part in the case."""
    cases = {case.id for case in desk.ask(every, "case")}
    people = {person.id for person in desk.ask(every, "person")}
    for report in desk.ask(every, "report"):
        assert report.case is None or report.case in cases  # type: ignore[attr-defined]  # a Report
    for slug in ("involvement", "victim"):
        for record in desk.ask(every, slug):
            assert record.case in cases and record.person in people  # type: ignore[attr-defined]  # both
    helped = len(desk.ask(every, "assistance"))
    assert helped in (0, 3), "help for three was given to three, or to nobody"
