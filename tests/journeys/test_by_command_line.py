"""The whole main job by the command line: create, enter, list, import, count, check, recover."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from tests.journeys.conftest import QUICK, Said, Terminal, at_a_terminal

from centredesk import __version__
from centredesk.fields.field import fields_of
from centredesk.models import MODELS
from centredesk.paths import resource
from centredesk.vault.recovery import RecoveryCode
from centredesk.vault.recovery_opening import open_with_recovery

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


def entered(said: Said) -> str:
    assert (said.code, said.err) == (0, "")
    return said.out.strip()


@dataclass(frozen=True)
class Month:
    """An office with one month in it, and the numbers that were given, by model."""

    office: Path
    numbers: dict[str, str]


@pytest.fixture(scope="module")
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


def test_the_numbers_are_the_ones_people_use(month: dict[str, str]) -> None:
    year = month["person"].split("-")[2]
    assert year.isdigit()
    assert {slug: month[slug] for slug in ("report", "case", "screening", "victim")} == {
        "report": "TAK-R-2567-0001",
        "case": "TAK-2567-0001",
        "screening": "TAK-S-2567-0001",
        "victim": "V-TAK-2567-0001-A",
    }


def test_every_record_is_shown_with_its_fields_by_name(
    terminal: Terminal, month: dict[str, str]
) -> None:
    for slug, number in month.items():
        shown = terminal.on_office("show", slug, number, "--json").json
        assert {f.name for f in fields_of(MODELS[slug])} | {"id", "version"} == set(shown)
    person = terminal.on_office("show", "person", month["person"], "--json").json
    assert (person["birth_date"], person["phone"], person["marital"]) == (
        "2007-05",
        None,
        {"blank": "UNKNOWN"},
    )
    victim = terminal.on_office("show", "victim", month["victim"]).out
    assert "กรณี: TAK-2567-0001" in victim
    assert "วันที่ระบุว่าเป็นผู้เสียหาย: 4 พ.ย. 2567" in victim
    assert "ช่วงอายุตามกฎหมาย: เกิน 15 ไม่ถึง 18 ปี" in victim


def test_lists_are_arrays_of_objects(terminal: Terminal, month: dict[str, str]) -> None:
    (case,) = terminal.on_office("list", "cases", "--json").json
    assert (case["case_no"], case["main_form"], case["opened_at"], case["victims"]) == (
        "TAK-2567-0001",
        "06.1",
        "2024-11-02",
        1,
    )
    (person,) = terminal.on_office("list", "people", "--find", "วีวร", "--json").json
    assert (person["first_name"], person["nationality"]) == ("ฉวีวรรณ", "MMR")
    (screening,) = terminal.on_office("list", "screenings", "--json").json
    assert (screening["person"], screening["operation"]) == (month["person"], "TAK-O-2567-0001")
    (report,) = terminal.on_office("list", "reports", "--json").json
    assert report["case"] == "TAK-2567-0001"
    assert terminal.on_office("list", "people", "--find", "ไม่มีคนนี้", "--json").json == []
    table = terminal.on_office("list", "people").out
    assert "น.ส. ฉ••• น•••" in table
    assert "ฉวีวรรณ" not in table


def test_a_limit_is_kept(terminal: Terminal) -> None:
    entered(terminal.add("person", [{"sex": "F", "nationality": "THA"}] * 3))
    assert len(terminal.on_office("list", "people", "--limit", 2, "--json").json) == 2
    assert terminal.on_office("list", "people", "--limit", 0, "--json").json == []


def test_history_tells_who_what_when(terminal: Terminal, month: dict[str, str]) -> None:
    (edit, made) = terminal.on_office("history", "report", month["report"], "--json").json
    assert set(made) == {"at", "member", "action", "reason", "changes"}
    assert "T" in made["at"]
    changed = {change["field"]: (change["before"], change["after"]) for change in edit["changes"]}
    assert changed == {"result": ("", "เปิดกรณี"), "case": ("", "TAK-2567-0001")}
    assert "ผลการตรวจสอบ:  → เปิดกรณี" in terminal.on_office("history", "report", month["report"]).out


def test_figures_have_the_agreed_shape(terminal: Terminal, month: dict[str, str]) -> None:
    words = ("--period", "2567-11", "--as-at", "30/11/2567", "--json")
    told = terminal.on_office("figures", "R02", *words).json
    assert set(told) == {"return", "period", "columns", "rows", "total"}
    assert told["return"] == "R02"
    assert told["period"] == {"from": "2024-11-01", "to": "2024-11-30", "as_at": "2024-11-30"}
    assert all(set(column) == {"code", "th"} for column in told["columns"])
    assert all(set(row) == {"code", "th", "values"} for row in told["rows"])
    assert {len(row["values"]) for row in told["rows"]} == {len(told["columns"])}
    place = [column["code"] for column in told["columns"]].index("V_ALL")
    assert told["total"][place] == 1
    assert "06\tบังคับใช้แรงงานหรือบริการ\t1" in terminal.on_office("figures", "r02", *words[:2]).out


def test_returns_are_written_where_they_are_wanted(
    terminal: Terminal, month: dict[str, str]
) -> None:
    words = ("R02", "R03", "R09", "R11", "R16", "--period", "fy2568-q1", "--to")
    said = terminal.on_office("return", *words, terminal.folder / "returns")
    assert said.code == 0, said.err
    files = [Path(line) for line in said.out.splitlines()]
    assert sorted(file.suffix for file in files) == [*[".pdf"] * 6, ".xlsx"]
    assert all(file.stat().st_size > 1000 for file in files)


def test_a_field_is_changed_and_a_record_struck_out(
    terminal: Terminal, month: dict[str, str]
) -> None:
    change = terminal.keep("change.json", '{"status": "คุ้มครอง"}')
    said = terminal.on_office("change", "case", month["case"], "--from", change)
    assert said.out == "แก้ไขแล้ว 1 ช่อง สถานะ\n"
    said = terminal.on_office("remove", "assistance", month["assistance"], "--reason", "บันทึกซ้ำ")
    assert said.code == 0
    total = terminal.on_office("figures", "R11", "--period", "2567-11", "--json").json["total"]
    assert not any(total)


def test_check_says_what_is_whole_and_what_is_not(
    terminal: Terminal, month: dict[str, str]
) -> None:
    whole = terminal.on_office("check")
    assert (whole.code, whole.out.count("✓"), whole.err) == (0, 4, "")
    (terminal.office / "office.anchor").unlink()
    broken = terminal.on_office("check")
    assert broken.code == 2
    assert "✗ ไม่พบหลักหมุด" in broken.out


def test_a_register_comes_in_once(terminal: Terminal) -> None:
    register = resource("registers", "sample_register.xlsx")
    report = terminal.folder / "report.json"
    previewed = terminal.on_office("import", register, "--preview")
    assert previewed.code == 0, previewed.err
    assert terminal.on_office("list", "people", "--json").json == []
    first = imported(terminal, register, report)
    assert set(first) == {
        *("file", "rows", "imported", "held", "linked", "proposed", "unchanged"),
    }
    assert first["imported"] > 0
    assert first["rows"] == first["imported"] + len({(h["sheet"], h["row"]) for h in first["held"]})
    assert {frozenset(held) for held in first["held"]} <= {
        frozenset(("sheet", "row", "field", "value", "problem"))
    }
    people = terminal.on_office("list", "people", "--json").json
    again = imported(terminal, register, report)
    assert (again["imported"], again["unchanged"]) == (0, first["imported"])
    assert terminal.on_office("list", "people", "--json").json == people
    assert len(terminal.on_office("list", "cases", "--json").json) == 1
    assert terminal.on_office("check").code == 0


def imported(terminal: Terminal, register: Path, report: Path) -> dict[str, Any]:
    said = terminal.on_office("import", register, "--report", report)
    assert (said.code, said.err) == (0, "")
    found: dict[str, Any] = Said(0, report.read_text(encoding="utf-8"), "").json
    return found


# ── refusals ─────────────────────────────────────────────────────────────────


def one_sentence(said: Said) -> str:
    """Exit 2, nothing on the one stream and one Thai line on the other."""
    assert (said.code, said.out) == (2, "")
    (line,) = said.err.splitlines()
    assert "ก" <= line[0] <= "๛"
    return line


def test_a_wrong_passphrase_is_one_sentence(terminal: Terminal) -> None:
    wrong = terminal.keep("wrong", OTHER)
    assert "รหัสผ่านไม่ถูกต้อง (ครั้งที่ 1)" in one_sentence(
        terminal.on_office("list", "cases", secret=wrong)
    )


def test_no_passphrase_is_taken_from_arguments_environment_or_a_pipe(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PASSPHRASE", "CENTREDESK_PASSPHRASE", "PASSWORD"):
        monkeypatch.setenv(name, QUICK)
    assert "--passphrase-file" in one_sentence(terminal.run("list", terminal.office, "cases"))
    for word in ("--passphrase", "--password", "-p"):
        refused = terminal.run("list", terminal.office, "cases", word, QUICK)
        assert (refused.code, refused.out) == (2, "")
        assert QUICK not in refused.err


WORDS: list[tuple[str, ...]] = [
    (), ("nothing",), ("list",), ("list", "OFFICE", "cats"), ("figures", "OFFICE", "R02"),
    ("list", "OFFICE", "people", "--limit", "many"), ("office", "create", "NEW"),
    ("office", "create", "NEW", "--name", "ก", "--level", "village", "--province", "63",
     "--member", "ก"),
]  # fmt: skip


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_words_that_are_no_command_are_exit_2(terminal: Terminal, words: tuple[str, ...]) -> None:
    told = [terminal.office if word == "OFFICE" else word for word in words]
    if not told:
        told = ["--nothing"]
    said = terminal.run(*told)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("คำสั่งไม่ถูกต้อง")


MENDABLE: dict[str, tuple[str, ...]] = {
    "ไม่พบกรณีเลขที่นี้": ("show", "case", "TAK-2567-9999"),
    "ไม่มีรายงานแบบนี้": ("figures", "R99", "--period", "2567-11"),
    "ปี พ.ศ.": ("figures", "R02", "--period", "2024-11"),
    "JSON": ("add", "case", "--from", "no-such-file.json"),
    "แฟ้ม": ("import", "no-such-register.xlsx"),
}


@pytest.mark.parametrize("sentence", MENDABLE)
def test_what_the_user_can_mend_is_one_thai_sentence(terminal: Terminal, sentence: str) -> None:
    assert sentence in one_sentence(terminal.on_office(*MENDABLE[sentence]))


BAD_FILES = (
    *("", "{", "[]", "[1]", "7", '{"main_form": "99"}', '{"opened_at": [1]}'),
    *('{"case_no": {"blank": "UNKNOWN"}}', '{"colour": 1}', '{"centre": "\\ud800"}'),
)


def test_a_file_that_is_no_case_enters_nothing(terminal: Terminal) -> None:
    for text in BAD_FILES:
        one_sentence(terminal.on_office("add", "case", "--from", terminal.keep("case.json", text)))
    assert terminal.on_office("list", "cases", "--json").json == []


def test_a_folder_that_is_no_office_is_left_as_it_is(terminal: Terminal, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    line = one_sentence(terminal.run("check", empty, "--passphrase-file", terminal.secret))
    assert "ไม่พบแฟ้มข้อมูล" in line
    assert not list(empty.iterdir())


@pytest.mark.logs_warnings
def test_our_own_fault_is_exit_1_with_a_code_and_nothing_else(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("ชื่อที่ผู้เสียหายบอก")

    monkeypatch.setattr("centredesk.cli.tables.opened", broken)
    said = terminal.on_office("list", "cases")
    assert said.code == 1
    assert "RuntimeError" in said.err
    assert "ผู้เสียหาย" not in said.err


def test_the_version_and_the_help_need_no_office(terminal: Terminal) -> None:
    assert terminal.run("--version") == Said(0, f"centredesk {__version__}\n", "")
    help_text = terminal.run("--help").out
    for word in ("office", "sample", "import", "list", "return", "figures", "add", "show",
                 "history", "check"):  # fmt: skip
        assert word in help_text


# ── other members ────────────────────────────────────────────────────────────


def test_a_viewer_gets_figures_and_no_person(terminal: Terminal, month: dict[str, str]) -> None:
    secret = terminal.keep("viewer", OTHER)
    said = terminal.run(
        *("office", "member", terminal.office, "--name", "ตัวอย่าง ดูตัวเลข", "--role", "VIEWER"),
        *("--new-passphrase-file", secret, "--passphrase-file", terminal.secret),
    )
    assert said.code == 0, said.err
    assert terminal.on_office(
        "figures", "R02", "--period", "2567-11", "--json", secret=secret
    ).json["total"]
    for words in (("list", "people"), ("list", "cases"), ("show", "person", month["person"]),
                  ("history", "case", month["case"])):  # fmt: skip
        line = one_sentence(terminal.on_office(*words, "--json", secret=secret))
        assert "บทบาทของท่าน" in line
    assert "บทบาทของท่าน" in one_sentence(terminal.add("person", PERSON, secret=secret))


def test_the_kit_lets_a_new_administrator_in(tmp_path: Path, terminal: Terminal) -> None:
    office, kit, new_kit = tmp_path / "new", tmp_path / "kit.pdf", tmp_path / "kit-2.pdf"
    said = terminal.run(
        *("office", "create", office, "--name", "ศูนย์อำเภอตัวอย่าง", "--level", "district"),
        *("--province", "63", "--district", "6306", "--member", "วันดี สมมติ"),
        *("--recovery-kit", kit, "--passphrase-file", terminal.secret),
    )
    assert said.code == 0, said.err
    assert "TAK.06" in said.out
    code = terminal.keep("code", printed_code(kit))
    again = ("office", "recover", office, "--member", "ตัวอย่าง มาใหม่", "--code-file", code)
    secret = terminal.keep("administrator", OTHER)
    said = terminal.run(*again, "--recovery-kit", new_kit, "--passphrase-file", secret)
    assert said.code == 0, said.err
    assert printed_code(new_kit) != printed_code(kit)
    members = terminal.run("members", office, "--passphrase-file", secret).out
    assert "ตัวอย่าง มาใหม่" in members
    refused = terminal.run("list", office, "people", "--passphrase-file", secret)
    assert "บทบาทของท่าน" in one_sentence(refused)
    used = terminal.run(*again, "--passphrase-file", terminal.secret)
    assert "ถูกยกเลิก" in one_sentence(used)


def test_a_kit_that_cannot_be_written_is_told_instead(tmp_path: Path, terminal: Terminal) -> None:
    office = tmp_path / "new"
    said = terminal.run(
        *("office", "create", office, "--name", "ศูนย์ตัวอย่าง", "--level", "province"),
        *("--province", "63", "--member", "วันดี สมมติ", "--passphrase-file", terminal.secret),
        *("--recovery-kit", terminal.secret / "kit.pdf"),
    )
    assert said.code == 2
    assert "เขียนเอกสารกู้คืนไม่ได้" in said.err
    code = RecoveryCode.read(said.out.partition("ตู้นิรภัย): ")[2])
    assert open_with_recovery(office, code) is not None


def printed_code(kit: Path) -> str:
    """The groups of letters and digits, as somebody would type them from the paper."""
    document = pypdfium2.PdfDocument(kit)
    text = document[0].get_textpage().get_text_range()
    document.close()
    printed = re.findall(r"กลุ่มที่ \d[^\n]*\n((?:[0-9A-Z] ?){4})\s*$", text, re.MULTILINE)
    assert len(printed) == 9
    return " ".join(printed)


# ── as a program of its own ──────────────────────────────────────────────────


def test_the_program_itself_says_the_same(terminal: Terminal, month: dict[str, str]) -> None:
    words = [sys.executable, "-m", "centredesk", "list", str(terminal.office), "cases", "--json"]
    env = {k: v for k, v in os.environ.items() if k != "PYTHONIOENCODING"} | {"LC_ALL": "C"}
    secret = ["--passphrase-file", str(terminal.secret)]
    done = subprocess.run([*words, *secret], capture_output=True, check=False, env=env)
    assert (done.returncode, done.stderr) == (0, b"")
    assert Said(0, done.stdout.decode("utf-8"), "").json[0]["case_no"] == month["case"]
    silent = subprocess.run(words, capture_output=True, check=False, env=env, input=b"")
    assert (silent.returncode, silent.stdout) == (2, b"")
    assert "ยังไม่ได้ให้รหัสผ่าน" in silent.stderr.decode("utf-8")
