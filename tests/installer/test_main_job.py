"""What `run` does on a fresh machine, with the real command line and the shipped register."""

import shutil
import sys
from pathlib import Path

import pytest
from installer import main_job

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the register and nothing made yet."""
    root = tmp_path_factory.mktemp("checkout")
    shutil.copytree(ROOT / "resources" / "registers", root / "resources" / "registers")
    return root


def test_a_register_goes_in_and_the_months_return_comes_out(
    checkout: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main_job.do(Path(sys.executable), checkout, display=False, cases=4) == 0
    made = checkout / "build" / "sample"
    kinds = [file.suffix for file in (made / "returns").iterdir()]
    assert ".xlsx" in kinds
    assert ".pdf" in kinds
    assert str(made / "returns") in capfd.readouterr().out


def test_the_second_time_it_is_done_already(
    checkout: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    nobody = checkout / "no-python-is-started"
    assert main_job.do(nobody, checkout, display=False) == 0
    said = capfd.readouterr().out
    assert main_job.DONE_BEFORE.thai in said
    assert str(checkout / "build" / "sample" / "returns") in said


def test_a_lost_return_is_written_again_on_the_same_office(checkout: Path) -> None:
    made = checkout / "build" / "sample"
    before = sorted(file.name for file in (made / "returns").iterdir())
    for file in (made / "returns").glob("*.xlsx"):
        file.unlink()
    assert main_job.do(Path(sys.executable), checkout, display=False, cases=4) == 0
    assert sorted(file.name for file in (made / "returns").iterdir()) == before
    assert [folder.name for folder in made.parent.iterdir()] == ["sample"]
