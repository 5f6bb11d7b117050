"""What every test may ask for: a clock that stands still, a home of its own, an open office."""

import logging
import os
import shutil
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from tests.offscreen import OFFSCREEN

from centredesk.clock import BANGKOK, StandingClock

if TYPE_CHECKING:
    from centredesk.desk import Desk
    from centredesk.vault.keys import OpenedKeys

# Before anything imports Qt: without a screen it would end the whole run.
os.environ["QT_QPA_PLATFORM"] = OFFSCREEN

# The same examples on every machine: a test that fails for one fails for all.
settings.register_profile(
    "house",
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("house")

# The usual run of all tests is to stay short; `poe whole` looks at every picture in every way.
WHOLE = bool(os.environ.get("CENTREDESK_WHOLE"))
HOMES = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "APPDATA")
MORNING = datetime(2026, 11, 12, 9, 30, tzinfo=BANGKOK)
PASSPHRASE = "ฝนแรกตกลงบนหลังคาสังกะสี"
CENTRE, MEMBER = "ศูนย์ตัวอย่างจังหวัดตาก", "สมมติ ใจดี"


class _Listener(logging.Handler):
    """Remembers what our own loggers complained of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """A warning in our log fails the test: it would be a line nobody reads in an office."""
    listener = _Listener()
    ours = logging.getLogger("centredesk")
    ours.addHandler(listener)
    try:
        result = yield
    finally:
        ours.removeHandler(listener)
    if listener.heard and not item.get_closest_marker("logs_warnings"):
        pytest.fail("logged: " + "; ".join(listener.heard), pytrace=False)
    return result


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or leaves anything in the user's own folders."""
    home = tmp_path_factory.mktemp("home")
    for name in HOMES:
        monkeypatch.setenv(name, str(home))


@dataclass(frozen=True)
class Template:
    """An office made once, closed, and copied for every test that wants one."""

    folder: Path
    keys: "OpenedKeys"


@pytest.fixture(scope="session")
def office_template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """A freshly founded office of an invented centre."""
    # Here and below: the tests of the lower floors start without the store and its libraries.
    from centredesk.actions.offices import NewOffice  # noqa: PLC0415 - see above
    from centredesk.desk import create_office  # noqa: PLC0415 - see above

    folder = tmp_path_factory.mktemp("template") / "office"
    plan = NewOffice(name=CENTRE, level="PROV", province="63", member=MEMBER)
    founded = create_office(folder, plan, PASSPHRASE, clock=StandingClock(MORNING))
    founded.desk.close()
    return Template(folder, founded.desk.keys)


@pytest.fixture
def clock() -> StandingClock:
    """A Thursday morning in November 2569, and it stays one until it is told to move."""
    return StandingClock(MORNING)


@pytest.fixture
def passphrase() -> str:
    """What opens the office of these tests."""
    return PASSPHRASE


@pytest.fixture
def office_folder(tmp_path: Path, office_template: Template) -> Path:
    """A new office of the test's own, closed; `passphrase` opens it."""
    return shutil.copytree(office_template.folder, tmp_path / "office")


@pytest.fixture
def desk(office_folder: Path, office_template: Template, clock: StandingClock) -> "Iterator[Desk]":
    """That office, open, its head at the desk; the keys are at hand, so it takes no second."""
    from centredesk import desk as room  # noqa: PLC0415 - see above
    from centredesk.storage import database, guards  # noqa: PLC0415 - see above

    engine = database.engine_for(office_folder / guards.DATABASE, office_template.keys.dbk)
    with room._seated(office_folder, engine, office_template.keys, clock) as desk:
        yield desk
