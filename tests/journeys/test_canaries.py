"""Fifty names and numbers go in; none is found in any file but the ones the user asked for."""

import base64
import io
import json
import os
import random
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from sqlalchemy.exc import DatabaseError
from tests.conftest import Template
from tests.journeys.conftest import at_a_terminal
from tests.making import make_case, make_person, make_report, make_screening

from centredesk.actions import people, records
from centredesk.desk import Desk
from centredesk.errors import BadValue, DeskError
from centredesk.storage.database import connect
from centredesk.storage.guards import DATABASE

CHANCE = random.Random(50)
THAI = tuple("".join(CHANCE.choices("กขคงจฉชซญณดตถทธนบปผฝพฟภมยรลวศสหอฮ", k=12)) for _ in range(24))
LATIN = tuple("".join(CHANCE.choices("bcdfghjklmnpqrstvwxz", k=14)).title() for _ in range(16))


def an_id() -> str:
    """Thirteen digits whose last one agrees."""
    digits = [CHANCE.randint(1, 8), *(CHANCE.randint(0, 9) for _ in range(11))]
    total = sum(digit * weight for digit, weight in zip(digits, range(13, 1, -1), strict=True))
    return "".join(map(str, [*digits, (11 - total % 11) % 10]))


NUMBERS = tuple(an_id() for _ in range(10))
CANARIES = (*THAI, *LATIN, *NUMBERS)


@cache
def forms(canary: str) -> tuple[bytes, ...]:
    """The canary as a file could hold it: UTF-8, UTF-16 and base64 wherever it may begin."""
    plain = canary.encode()
    coded = (base64.b64encode(b"\0" * lead + plain)[4 if lead else 0 : -4] for lead in range(3))
    return (plain, canary.encode("utf-16-le"), *coded)


def found_in(data: bytes) -> list[str]:
    return [canary for canary in CANARIES if any(form in data for form in forms(canary))]


def hits(*folders: Path) -> dict[str, list[str]]:
    """Every file that holds a canary, by its name or inside."""
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    assert files
    told = {str(file): found_in(str(file).encode() + readable(file)) for file in files}
    return {file: names for file, names in told.items() if names}


def readable(file: Path) -> bytes:
    """The bytes of a file, with what a workbook has packed and a PDF has typeset."""
    data = file.read_bytes()
    if file.suffix == ".xlsx":
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return data + b"".join(packed.read(name) for name in packed.namelist())
    if file.suffix == ".pdf":
        document = pypdfium2.PdfDocument(data)
        texts = [page.get_textpage().get_text_range() for page in document]
        document.close()
        return data + "".join(texts).replace("\u200b", "").encode()
    return data


def test_the_search_would_find_a_canary(tmp_path: Path) -> None:
    assert len(set(CANARIES)) == 50
    for place, canary in enumerate(CANARIES):
        for number, form in enumerate(forms(canary)):
            assert len(form) > 10
            (tmp_path / f"{place}-{number}").write_bytes(b"x" + form + b"y")
    (tmp_path / "long").write_bytes(base64.b64encode(f"ก{CANARIES[0]}ก".encode()))
    found = hits(tmp_path)
    assert len(found) == 50 * 5 + 1
    assert all(len(names) == 1 for names in found.values())


# ── one life of an office, in programs of their own ─────────────────────────


@dataclass(frozen=True)
class Machine:
    """A computer with its own home and temporary folder; what the user typed lies outside."""

    root: Path
    office: Path
    secret: Path

    @property
    def env(self) -> dict[str, str]:
        """Every folder a program may leave something in lies inside."""
        home, temporary = str(self.root / "home"), str(self.root / "tmp")
        inside = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME",
                  "LOCALAPPDATA", "APPDATA", "USERPROFILE")  # fmt: skip
        return (
            dict(os.environ)
            | dict.fromkeys(inside, home)
            | dict.fromkeys(("TMPDIR", "TMP", "TEMP"), temporary)
        )

    def run(self, name: str, *words: object) -> "subprocess.CompletedProcess[bytes]":
        """One command."""
        told = [str(word) for word in (self.office, *words, "--passphrase-file", self.secret)]
        command = [sys.executable, "-m", "centredesk", name, *told]
        return subprocess.run(command, capture_output=True, check=False, env=self.env)


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory, quick_office: Path) -> Machine:
    """The office after a busy day and a power cut."""
    typed, root = tmp_path_factory.mktemp("typed"), tmp_path_factory.mktemp("machine")
    terminal = at_a_terminal(root, quick_office)
    for folder in ("home", "tmp"):
        (root / folder).mkdir()
    secret = terminal.secret.replace(typed / "passphrase")
    made = Machine(root, terminal.office, secret)
    work_until_the_power_is_cut(made)
    return made


def a_busy_day() -> dict[str, list[dict[str, Any]]]:
    """Every canary in some field people write into."""
    persons: list[dict[str, Any]] = [
        {
            "code": f"TAK-P-{n}",
            "first_name": THAI[n],
            "last_name": LATIN[n],
            "aliases": THAI[n + 8],
            "id_number": NUMBERS[n],
            "father_name": LATIN[n + 8],
            "contact_address": f"บ้านของ{THAI[n + 16]}",
            "birth_date": "1990",
        }
        | {"sex": "F", "nationality": "MMR"}
        for n in range(8)
    ]
    persons.append(persons[0] | {"code": "TAK-P-8", "id_number": None, "passport": NUMBERS[8]})
    report = {
        **{"received_at": "2024-11-01 08:15", "channel": "H1300", "reporter_kind": "CITIZEN"},
        **{"urgency": "2", "reporter_name": LATIN[3], "phone": NUMBERS[9]},
        "summary": f"{THAI[2]} แจ้งว่า {LATIN[9]} ถูกยึดเอกสาร",
    }
    case = {
        **{"case_no": "C-1", "main_form": "06.1", "flow": "INBOUND", "opened_at": "2024-11-02"},
        "notes": f"{THAI[5]} {NUMBERS[2]}",
    }
    screening = {
        **{"person": "TAK-P-1", "interviewer": THAI[6], "start_at": "2024-11-03 10:00"},
        "result": "VICTIM_TIP",
        "reasons": f"คำให้การของ {THAI[1]} และ {LATIN[1]}",
    }
    victim = {
        **{"person": "TAK-P-1", "case": "C-1", "victim_no": "V-1", "forms": ["06.1"]},
        "identified_at": "2024-11-04",
        "safety_plan": f"ห้ามติดต่อ {LATIN[12]}",
    }
    helped = {"victim": "V-1", "kind": "S01", "provider": "บ้านพัก", "start": "2024-11-05"}
    helped["result"] = f"{THAI[1]} พอใจ"
    return {
        "person": persons,
        **{"report": [report], "case": [case], "screening": [screening]},
        **{"victim": [victim], "assistance": [helped]},
    }


def work_until_the_power_is_cut(machine: Machine) -> None:
    """A busy day, and a clerk killed in the middle of typing."""
    command = [sys.executable, "-m", "tests.journeys.canary_child"]
    child = subprocess.Popen(
        [*command, str(machine.office), str(machine.secret)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=machine.env,
    )
    assert child.stdin is not None
    assert child.stdout is not None
    day = {"records": a_busy_day(), "names": [*THAI, *LATIN]}
    child.stdin.write(json.dumps(day).encode() + b"\n")
    child.stdin.close()
    while child.stdout.readline().strip() != b"12":
        assert child.poll() is None
    child.kill()
    child.wait()
    child.stdout.close()


def test_after_the_power_cut_nothing_lies_open(machine: Machine) -> None:
    assert (machine.office / f"{DATABASE}-wal").stat().st_size > 0, "cut in the middle of work"
    assert hits(machine.root) == {}


def test_the_office_still_knows_them_and_leaves_no_trace_of_telling(machine: Machine) -> None:
    found = machine.run("list", "people", "--find", THAI[0][2:9], "--json")
    assert THAI[0].encode() in found.stdout
    assert THAI[5].encode() in machine.run("show", "case", "C-1").stdout
    listed = machine.run("list", "people")
    assert listed.stdout.count(b"\n") >= 9
    refused = machine.run("show", "person", THAI[0])
    assert refused.returncode == 2
    assert not found_in(listed.stdout + listed.stderr + refused.stdout + refused.stderr)
    assert hits(machine.root) == {}


def test_what_the_ministry_gets_names_nobody(machine: Machine) -> None:
    where = machine.root / "returns"
    codes = ("R02", "R03", "R09", "R11", "R16")
    done = machine.run("return", *codes, "--period", "2567-11", "--to", where)
    assert done.returncode == 0, done.stderr.decode()
    assert len(list(where.iterdir())) == 7
    assert hits(machine.root) == {}


MISPLACED = {
    "person": (
        *("sex", "birth_date", "id_number", "nationality", "stated_age", "phone"),
        *("domicile_place", "interpreter_needed", "languages", "stated_age_on"),
    ),
    "screening": ("person", "start_at", "result", "acts", "route", "debt", "operation", "two_q"),
    "victim": ("person", "case", "identified_at", "age_at_identification", "forms"),
    "assistance": ("victim", "kind", "start", "quantity", "cost"),
}


@pytest.mark.parametrize("slug", MISPLACED)
def test_a_row_whose_columns_have_slipped_is_refused_without_its_names(
    desk: Desk, slug: str
) -> None:
    for names in (THAI, LATIN):
        draft = dict(zip(MISPLACED[slug], names, strict=False))
        with pytest.raises(BadValue) as refused:
            desk.do(records.add_records, slug, [draft])
        told = {name for name, _ in refused.value.problems}
        assert told == set(MISPLACED[slug]), "each of them is told"
        assert not found_in(f"{refused.value} {refused.value!r}".encode())


def test_an_error_of_the_database_repeats_none(desk: Desk, office_template: Template) -> None:
    raw = connect(desk.folder / DATABASE, office_template.keys.dbk)
    raw.execute("DROP TABLE person_key")
    raw.close()
    with pytest.raises(DatabaseError) as broken:
        make_person(desk, first_name=THAI[0], id_number=NUMBERS[0])
    seen: BaseException | None = broken.value
    while seen is not None:
        assert not found_in(f"{seen!r} {seen} {seen.args}".encode())
        seen = seen.__cause__ or seen.__context__


def test_a_refusal_of_the_desk_repeats_none(desk: Desk) -> None:
    person = make_person(desk, first_name=THAI[0], code=LATIN[0])
    make_case(desk, case_no=THAI[3])
    deeds: list[Any] = [
        lambda: make_person(desk, code=LATIN[0]),
        lambda: make_case(desk, case_no=THAI[3]),
        lambda: make_case(desk, source_report=THAI[4]),
        lambda: make_report(desk, received_at=THAI[5]),
        lambda: make_screening(desk, person, result="VICTIM_FL", interviewer=THAI[0], reasons=""),
        lambda: desk.do(people.change_person, person, {"sex": THAI[6]}),
        lambda: desk.do(people.change_person, person, {"phone": THAI[7], "children": LATIN[7]}),
    ]
    for deed in deeds:
        with pytest.raises(DeskError) as refused:
            deed()
        assert not found_in(f"{refused.value} {refused.value!r}".encode())
