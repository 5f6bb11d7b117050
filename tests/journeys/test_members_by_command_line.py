"""Others come in by the command line: a viewer, and an administrator with the recovery kit."""

import re
from pathlib import Path

import pypdfium2
from tests.journeys.conftest import OTHER, PERSON, Terminal, one_sentence

from centredesk.vault.recovery import RecoveryCode
from centredesk.vault.recovery_opening import open_with_recovery


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
