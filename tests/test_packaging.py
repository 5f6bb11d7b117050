"""What is built for others: the wheel holds all it needs and starts in an empty environment."""

import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

import centredesk

ROOT = Path(__file__).parents[1]
INSIDE = Path("Scripts") if sys.platform == "win32" else Path("bin")
ASK_WHERE = """
import centredesk
from centredesk.paths import resource
print(centredesk.__file__)
print(resource("codes", "sex.csv"))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built with what is installed and without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that holds the wheel and nothing else of ours."""
    folder = tmp_path_factory.mktemp("empty") / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    python = folder / INSIDE / Path(sys.executable).name
    into = ["--python", str(python), "install", "--no-deps", "--no-index", str(wheel)]
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", *into]
    subprocess.run(pip, check=True, capture_output=True)
    # Other people's packages are taken from here, or this test would download them again.
    # A path file inside such a folder is not read, so our own sources stay out of sight.
    where = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    told = subprocess.run(where, check=True, capture_output=True, encoding="utf-8")
    others = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (Path(told.stdout.strip()) / "others.pth").write_text("\n".join(others), encoding="utf-8")
    return folder / INSIDE


def test_the_wheel_holds_the_resources(wheel: Path) -> None:
    kept = {name for name in zipfile.ZipFile(wheel).namelist() if "/resources/" in name}
    shipped = {
        file.relative_to(ROOT / "resources").as_posix()
        for file in (ROOT / "resources").rglob("*")
        if file.is_file()
    }
    assert kept == {f"centredesk/resources/{name}" for name in shipped}


def test_the_wheel_holds_nothing_of_the_workshop(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    rooms = {name.split("/")[0] for name in names}
    assert rooms == {"centredesk", f"centredesk-{centredesk.__version__}.dist-info"}
    assert not [name for name in names if name.endswith((".pyc", ".cdb", ".keys", ".passphrase"))]


def test_it_runs_from_where_it_was_installed(installed: Path, tmp_path: Path) -> None:
    python = installed / Path(sys.executable).name
    told = _answer([python, "-c", ASK_WHERE], tmp_path)
    package, codes = (Path(line) for line in told.splitlines())
    assert ROOT not in package.parents
    assert codes == package.parent / "resources" / "codes" / "sex.csv"
    assert codes.is_file()


def test_the_installed_command_tells_its_version(installed: Path, tmp_path: Path) -> None:
    assert centredesk.__version__ in _answer([installed / "centredesk", "--version"], tmp_path)


def test_the_installed_command_tells_what_it_can_do(installed: Path, tmp_path: Path) -> None:
    told = _answer([installed / "centredesk", "--help"], tmp_path)
    assert not [
        verb for verb in ("office", "import", "list", "return", "check") if verb not in told
    ]


def _answer(command: list[str | Path], folder: Path) -> str:
    done = subprocess.run(
        command, cwd=folder, capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
