"""What lands with the project: no machine, no address, a licence beside every resource."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# What we wrote ourselves stands under the licence of the whole.
OUR_OWN = {"codes", "help", "passphrases", "registers", "synonyms"}


def test_the_project_names_no_machine_and_no_download_address() -> None:
    # Put together here, so that this file does not name them either.
    slash, dot = "/", "."
    foreign = [
        *(f"{slash}{folder}{slash}" for folder in ("work", "root", "opt")),
        *(dot.join(host) for host in (("pypi", "org"), ("pythonhosted", "org"))),
        *(dot.join(host) for host in (("deb", "debian", "org"), ("registry", "npmjs", "org"))),
    ]
    naming = [
        f"{file} {word}"
        for file in _tracked()
        for word in foreign
        if word.encode() in (ROOT / file).read_bytes()
    ]
    assert not naming


def _tracked() -> list[str]:
    """The files that land."""
    if not (ROOT / ".git").exists():
        pytest.skip("an unpacked copy: nobody knows which files land")
    told = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, encoding="utf-8"
    )
    return [file for file in told.stdout.split("\0") if file and (ROOT / file).is_file()]


def test_every_resource_has_its_licence_beside_it() -> None:
    shipped = (file for file in (ROOT / "resources").rglob("*") if file.is_file())
    folders = {file.parent for file in shipped if not file.name.startswith("README")}
    bare = [
        folder.relative_to(ROOT).as_posix()
        for folder in folders
        if folder != ROOT / "resources"
        and folder.relative_to(ROOT / "resources").parts[0] not in OUR_OWN
        and not _has_licence(folder)
    ]
    assert not bare


def _has_licence(folder: Path) -> bool:
    top = ROOT / "resources"
    places = [place for place in (folder, *folder.parents) if place != top and top in place.parents]
    return any(
        re.search(r"LICEN[CS]E|OFL|COPYING", file.name, re.IGNORECASE)
        for place in places
        for file in place.iterdir()
    )
