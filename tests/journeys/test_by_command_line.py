"""The main job by the command line: enter, list, import, count, return, check."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.journeys.conftest import Said, Terminal, entered

from centredesk.fields.field import fields_of
from centredesk.models import MODELS
from centredesk.paths import resource


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
