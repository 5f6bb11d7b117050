"""A terminal at an office whose passphrase is quick to try, empty or with one month in it."""

import io
import json
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import PASSPHRASE, Template

from centredesk.cli import program
from centredesk.vault import slots
from centredesk.vault.stretching import FLOOR

QUICK = "หิ่งห้อยกะพริบแสงริมคลองบางกอก"
OTHER = "เข็มทิศเก่าชี้ทางไปทุ่งดอกกระเจียว"
REPORT = {
    "received_at": "2024-11-01T08:15:00+07:00", "channel": "H1300", "reporter_kind": "CITIZEN",
    "urgency": 2, "summary": "พบแรงงานถูกยึดเอกสาร",
}  # fmt: skip
CASE = {"main_form": "06.1", "flow": "INBOUND", "opened_at": "2024-11-02"}
PERSON = {
    "prefix": "น.ส.", "first_name": "ฉวีวรรณ", "last_name": "นามสมมติ", "sex": "F",
    "nationality": "MMR", "birth_date": "2007-05", "age_basis": "STATED", "phone": None,
    "marital": {"blank": "UNKNOWN"},
}  # fmt: skip
OPERATION = {
    "started_at": "3/11/2567 09:00", "place": "6306", "lead_agency": "ตำรวจภูธรตัวอย่าง",
    "persons_total": 1, "mdt_members": [{"agency": "พมจ.", "name": "สมมติ", "post": "นักสังคม"}],
}  # fmt: skip
SCREENING = {
    "interviewer": "เจ้าหน้าที่", "start_at": "2024-11-03T10:00", "result": "VICTIM_TIP",
    "acts": ["HARBOUR"], "forms": ["06.1"],
}  # fmt: skip


@dataclass(frozen=True)
class Said:
    """What a command answered: its exit code, and its words on both streams."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Its answer as a program reads it."""
        return json.loads(self.out)


@contextmanager
def nobody_typing() -> Iterator[None]:
    """Standard input is at its end, as under a timer."""
    before, sys.stdin = sys.stdin, io.StringIO()
    try:
        yield
    finally:
        sys.stdin = before


@dataclass(frozen=True)
class Terminal:
    """A place to give commands for one office; the passphrase lies in a file."""

    folder: Path
    office: Path
    secret: Path

    def run(self, *words: object) -> Said:
        """One command, in this process."""
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err), nobody_typing():
            try:
                code = program.main([str(word) for word in words])
            except SystemExit as end:
                code = int(end.code or 0)
        return Said(code, out.getvalue(), err.getvalue())

    def on_office(self, *words: object, secret: Path | None = None) -> Said:
        """One command on the office: its name, then its other words."""
        name, *rest = words
        return self.run(name, self.office, *rest, "--passphrase-file", secret or self.secret)

    def add(self, model: str, value: Any, secret: Path | None = None) -> Said:
        """Enter a record from a JSON file."""
        source = self.folder / f"{model}.json"
        source.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
        return self.on_office("add", model, "--from", source, secret=secret)

    def keep(self, name: str, text: str) -> Path:
        """A file with one line."""
        file = self.folder / name
        file.write_text(text + "\n", encoding="utf-8")
        return file


@pytest.fixture(scope="session")
def quick_office(tmp_path_factory: pytest.TempPathFactory, office_template: Template) -> Path:
    """The office of the other tests, with a passphrase that is quick to try."""
    folder = tmp_path_factory.mktemp("quick") / "office"
    shutil.copytree(office_template.folder, folder)
    member = office_template.keys.member_id
    slots.change_passphrase(folder, member, PASSPHRASE, QUICK, cost=FLOOR)
    return folder


def at_a_terminal(folder: Path, office: Path) -> Terminal:
    """A terminal in a folder, with a copy of an office to work on."""
    made = Terminal(folder, shutil.copytree(office, folder / "office"), folder / "passphrase")
    made.keep("passphrase", QUICK)
    return made


@pytest.fixture
def terminal(tmp_path: Path, quick_office: Path) -> Terminal:
    """An office of the test's own, still empty."""
    return at_a_terminal(tmp_path, quick_office)


def entered(said: Said) -> str:
    assert (said.code, said.err) == (0, "")
    return said.out.strip()


@dataclass(frozen=True)
class Month:
    """An office with one month in it, and the numbers that were given, by model."""

    office: Path
    numbers: dict[str, str]


@pytest.fixture(scope="session")
def entered_month(tmp_path_factory: pytest.TempPathFactory, quick_office: Path) -> Month:
    """Everything of one month, entered from files."""
    terminal = at_a_terminal(tmp_path_factory.mktemp("month"), quick_office)
    add = terminal.add
    numbers = {"report": entered(add("report", REPORT)), "person": entered(add("person", PERSON))}
    numbers["case"] = entered(add("case", CASE | {"source_report": numbers["report"]}))
    numbers["screening_operation"] = entered(add("screening_operation", OPERATION))
    links = {"person": numbers["person"], "case": numbers["case"]}
    met = SCREENING | links | {"operation": numbers["screening_operation"]}
    numbers["screening"] = entered(add("screening", met))
    found = {"identified_at": "4 พ.ย. 2567", "forms": "06.1"}
    numbers["victim"] = entered(add("victim", links | found))
    helped = {"victim": numbers["victim"], "kind": "S01", "provider": "บ้านพัก", "cost": 500,
              "funding": "ATF", "start": "2024-11-05"}  # fmt: skip
    numbers["assistance"] = entered(add("assistance", helped))
    return Month(terminal.office, numbers)


@pytest.fixture
def month(terminal: Terminal, entered_month: Month) -> dict[str, str]:
    """That month in the test's own office; the numbers by model."""
    shutil.rmtree(terminal.office)
    shutil.copytree(entered_month.office, terminal.office)
    return entered_month.numbers


def one_sentence(said: Said) -> str:
    """Exit 2, nothing on the one stream and one Thai line on the other."""
    assert (said.code, said.out) == (2, "")
    (line,) = said.err.splitlines()
    assert "ก" <= line[0] <= "๛"
    return line
