"""The door of a fresh machine, knocked at as a newcomer would."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from installer import bootstrap, pip, system_libraries
from installer.saying import CannotSetUp
from installer.virtual_environment import VirtualEnvironment

ROOT = Path(__file__).parents[2]
DOOR = ROOT / "installer" / "bootstrap.py"


@pytest.mark.parametrize("version", [(3, 6), (3, 10), (3, 14), (4, 0)])
def test_a_wrong_python_is_told_so(version: tuple[int, int]) -> None:
    assert not bootstrap.right_python(version, 2**63 - 1)


def test_a_32_bit_python_is_told_so() -> None:
    assert not bootstrap.right_python((3, 12), 2**31 - 1)


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_the_right_pythons_may_come_in(version: tuple[int, int]) -> None:
    assert bootstrap.right_python(version, 2**63 - 1)


def test_the_wrong_python_gets_one_thai_sentence_and_code_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 18, "final", 0))
    assert bootstrap.main(["run"]) == 2
    thai, english = capsys.readouterr().err.splitlines()
    assert "ต้องใช้ Python 3.11" in thai
    assert "this is Python 3.9" in english


def test_every_python_3_can_read_the_door() -> None:
    ast.parse(DOOR.read_text(encoding="utf-8"), feature_version=(3, 4))


def test_the_door_needs_nothing_that_must_be_installed() -> None:
    names = {
        name.split(".")[0]
        for file in (ROOT / "installer").glob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        for name in _imported(node)
    }
    assert names <= {*sys.stdlib_module_names, "installer"}


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []


def test_help_names_both_commands() -> None:
    told = subprocess.run(
        [sys.executable, DOOR, "--help"], capture_output=True, check=True, encoding="utf-8"
    )
    assert "run" in told.stdout
    assert "test" in told.stdout


def test_an_unreachable_index_is_one_plain_sentence(tmp_path: Path) -> None:
    pins = tmp_path / "pins.txt"
    pins.write_text(f"centredesk-of-nowhere==1.0 --hash=sha256:{'0' * 64}\n", encoding="ascii")
    nowhere = ("--isolated", "--no-cache-dir", "--index-url=http://127.0.0.1:9/simple")
    with pytest.raises(CannotSetUp) as told:
        pip.pip_install(
            Path(sys.executable), *nowhere, "--retries=1", "--require-hashes", "-r", str(pins)
        )
    assert told.value.sentence == pip.NO_NETWORK
    assert told.value.code == 2


def test_what_is_set_up_is_not_set_up_again_until_the_pins_change(tmp_path: Path) -> None:
    place = _pretended_set_up(tmp_path)
    place.ready("test", display=False)
    place.ready("run", display=False)
    assert (place.folder / "set-up-test.stamp").is_file()
    assert place._is_stamped("run", display=False)
    (tmp_path / "installer" / "requirements" / "test.txt").write_text("six==1.17.0\n", "ascii")
    assert not place._is_stamped("run", display=False)


def test_a_set_up_without_a_screen_is_looked_at_again_when_there_is_one(tmp_path: Path) -> None:
    place = _pretended_set_up(tmp_path)
    assert place._is_stamped("run", display=False)
    assert not place._is_stamped("run", display=True)


def _pretended_set_up(root: Path) -> VirtualEnvironment:
    """A folder set up for the tests, with an interpreter that cannot install anything."""
    requirements = root / "installer" / "requirements"
    requirements.mkdir(parents=True)
    for name in ("run.txt", "test.txt"):
        (requirements / name).write_text("", "ascii")
    (root / "pyproject.toml").write_text("", "ascii")
    place = VirtualEnvironment(root)
    place.python.parent.mkdir(parents=True)
    place.python.write_bytes(b"")
    stamp = place._fingerprint("test", display=False)
    (place.folder / "set-up-test.stamp").write_text(stamp, "ascii")
    return place


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Debian's packages")
def test_only_what_cannot_be_loaded_is_missing() -> None:
    wanted = {"libc6": "libc.so.6", "libnowhere1": "libnowhere.so.1"}
    assert system_libraries.missing(wanted) == ["libnowhere1"]


@pytest.mark.parametrize("name", ["run.txt", "test.txt"])
def test_every_requirement_is_pinned_hashed_and_without_address(name: str) -> None:
    text = (ROOT / "installer" / "requirements" / name).read_text(encoding="ascii")
    pinned = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert len(pinned) > 20
    assert all("==" in line and line.endswith("\\") for line in pinned)
    assert text.count("--hash=sha256:") >= len(pinned)
    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text


def test_the_tests_use_the_very_versions_that_run() -> None:
    requirements = ROOT / "installer" / "requirements"
    running, testing = (
        {line for line in (requirements / name).read_text("ascii").splitlines() if "==" in line}
        for name in ("run.txt", "test.txt")
    )
    assert running <= testing
