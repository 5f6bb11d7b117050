"""What the command line refuses: one Thai sentence and exit 2; exit 1 only for our own faults."""

from pathlib import Path

import pytest
from tests.journeys.conftest import OTHER, QUICK, Said, Terminal, one_sentence

from centredesk import __version__


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
