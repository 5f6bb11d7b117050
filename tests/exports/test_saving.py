"""A file is put in its place whole; what goes wrong is told in one sentence."""

from pathlib import Path

import pytest

from centredesk.errors import DeskError
from centredesk.exports.saving import save_whole


def test_a_folder_that_is_a_file_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    taken = tmp_path / "รายงาน"
    taken.write_bytes(b"before")
    with pytest.raises(DeskError) as told:
        save_whole(taken / "R02.pdf", b"after")
    assert told.value.advice
    assert taken.read_bytes() == b"before"
    assert [file.name for file in tmp_path.iterdir()] == ["รายงาน"]


def test_a_place_taken_by_a_folder_leaves_no_half_file(tmp_path: Path) -> None:
    (tmp_path / "R02.pdf").mkdir()
    with pytest.raises(DeskError):
        save_whole(tmp_path / "R02.pdf", b"after")
    assert [file.name for file in tmp_path.iterdir()] == ["R02.pdf"]
