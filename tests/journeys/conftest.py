"""An office whose passphrase opens it as fast as the floor of the costs allows."""

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
