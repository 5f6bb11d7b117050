"""A small file is whole or not there, and nobody else on the computer may read it."""

import sys
from pathlib import Path

import pytest

from centredesk.errors import DeskError
from centredesk.vault.writing import write_whole


def test_the_new_file_takes_the_place_of_the_old(tmp_path: Path) -> None:
    path = tmp_path / "office.keys"
    for data in (b"old", b"new and longer", b""):
        write_whole(path, data)
        assert path.read_bytes() == data
    assert [file.name for file in tmp_path.iterdir()] == ["office.keys"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_only_the_user_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "office.keys"
    write_whole(path, b"keys")
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_part_left_by_a_crash_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "office.keys.part").write_bytes(b"half")
    write_whole(tmp_path / "office.keys", b"whole")
    assert [file.name for file in tmp_path.iterdir()] == ["office.keys"]


@pytest.mark.parametrize("place", ["missing/office.keys", "file/office.keys", "folder"])
def test_what_cannot_be_written_is_told_and_changes_nothing(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder" / "full").mkdir(parents=True)
    with pytest.raises(DeskError, match="แฟ้มเดิมไม่เปลี่ยน") as told:
        write_whole(tmp_path / place, b"keys")
    assert str(tmp_path) not in str(told.value)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["file", "folder"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_a_planted_link_is_not_followed(tmp_path: Path) -> None:
    path = tmp_path / "office.keys"
    write_whole(path, b"old")
    (tmp_path / "office.keys.part").symlink_to("/dev/full")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert not path.is_symlink()
