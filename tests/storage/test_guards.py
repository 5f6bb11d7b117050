"""What is not an office is refused in one sentence; nothing is created and nothing changed."""

import hashlib
import os
import sqlite3
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from tests.conftest import Template

from centredesk.actions.offices import NewOffice
from centredesk.clock import StandingClock
from centredesk.desk import create_office, open_desk
from centredesk.errors import DeskError
from centredesk.storage import guards
from centredesk.storage.guards import DATABASE


def picture(folder: Path) -> dict[str, str]:
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file() and "tries" not in file.name
    }


def _missing(file: Path) -> None:
    file.unlink()


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _plain(file: Path) -> None:
    file.unlink()
    other = sqlite3.connect(file)
    other.execute("CREATE TABLE t (x)")
    other.close()


def _foreign(file: Path) -> None:
    file.unlink()
    other = sqlcipher.connect(str(file))
    other.execute(f"PRAGMA key = \"x'{os.urandom(32).hex()}'\"")
    other.execute("CREATE TABLE t (x)")
    other.commit()
    other.close()


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-100])


def _noise(file: Path) -> None:
    file.write_bytes(os.urandom(8192))


SPOILERS = {
    "ไม่พบ": _missing,
    "ว่างเปล่า": _empty,
    "ไม่ได้เข้ารหัส": _plain,
    "เสียหายหรือเป็นของสำนักงานอื่น": _foreign,
    "ไม่ครบ": _cut,
    "เสียหาย": _noise,
}


@pytest.mark.parametrize("words", SPOILERS)
def test_a_file_that_is_no_office_is_refused_and_left_as_it_is(
    office_folder: Path, passphrase: str, clock: StandingClock, words: str
) -> None:
    SPOILERS[words](office_folder / DATABASE)
    before = picture(office_folder)
    with pytest.raises(DeskError, match=words):
        open_desk(office_folder, passphrase, clock=clock)
    assert picture(office_folder) == before


def test_a_newer_office_is_not_touched(
    office_folder: Path, office_template: Template, passphrase: str, clock: StandingClock
) -> None:
    raw = sqlcipher.connect(str(office_folder / DATABASE))
    raw.execute(f"PRAGMA key = \"x'{office_template.keys.dbk.hex()}'\"")
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.commit()
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()
    before = picture(office_folder)
    with pytest.raises(DeskError, match="รุ่นใหม่กว่า"):
        open_desk(office_folder, passphrase, clock=clock)
    after = picture(office_folder)
    assert {name: after[name] for name in before} == before


def test_keys_of_another_office_do_not_open_this_file(
    office_folder: Path, tmp_path: Path, passphrase: str, clock: StandingClock
) -> None:
    plan = NewOffice(name="ศูนย์ตัวอย่างอีกแห่ง", level="PROV", province="56", member="ตัวอย่าง")
    other = create_office(tmp_path / "other", plan, passphrase, clock=clock)
    other.desk.close()
    for name in ("office.keys", "office.keys.2"):
        (office_folder / name).write_bytes((tmp_path / "other" / name).read_bytes())
    with pytest.raises(DeskError, match="เป็นของสำนักงานอื่น"):
        open_desk(office_folder, passphrase, clock=clock)


@pytest.mark.parametrize(
    ("mount", "words"),
    [
        ("server:/share /srv/share nfs4 rw 0 0", "เครือข่าย"),
        ("//nas/data /srv/share cifs rw 0 0", "เครือข่าย"),
        ("/dev/sdq1 /media/stick vfat rw 0 0", "ถอดได้"),
    ],
)
def test_network_and_removable_places_are_refused_with_the_reason(
    tmp_path: Path, mount: str, words: str
) -> None:
    table = tmp_path / "mounts"
    table.write_text(f"/dev/sda1 / ext4 rw 0 0\n{mount}\n")
    point = Path(mount.split()[1])
    assert words in guards._mount(point / "office", table)
    assert guards._mount(Path("/home/office"), table) == ""


@pytest.mark.parametrize("name", ["OneDrive - สำนักงาน", "Dropbox", "Google Drive"])
def test_sync_folders_are_refused_and_nothing_is_made(
    tmp_path: Path, clock: StandingClock, passphrase: str, name: str
) -> None:
    folder = tmp_path / name / "office"
    plan = NewOffice(name="ศูนย์ตัวอย่าง", level="PROV", province="63", member="ตัวอย่าง")
    with pytest.raises(DeskError, match="ซิงก์"):
        create_office(folder, plan, passphrase, clock=clock)
    assert not folder.parent.exists()


def test_a_folder_with_files_is_not_built_over(
    tmp_path: Path, clock: StandingClock, passphrase: str
) -> None:
    (tmp_path / "note.txt").write_text("ของเดิม")
    plan = NewOffice(name="ศูนย์ตัวอย่าง", level="PROV", province="63", member="ตัวอย่าง")
    with pytest.raises(DeskError, match="ไม่ว่าง"):
        create_office(tmp_path, plan, passphrase, clock=clock)
    assert [file.name for file in tmp_path.iterdir()] == ["note.txt"]


BAD_PLANS = {
    "ชื่อศูนย์": NewOffice(name="", level="PROV", province="63", member="ก"),
    "ไม่มีรหัสสถานที่": NewOffice(name="ก", level="PROV", province="99", member="ก"),
    "รหัสอำเภอ": NewOffice(name="ก", level="DIST", province="63", member="ก"),
    "ไม่อยู่ในจังหวัด": NewOffice(name="ก", level="DIST", province="63", district="5601", member="ก"),
}


@pytest.mark.parametrize("words", BAD_PLANS)
def test_a_bad_plan_makes_no_office(
    tmp_path: Path, clock: StandingClock, passphrase: str, words: str
) -> None:
    with pytest.raises(DeskError, match=words):
        create_office(tmp_path / "new", BAD_PLANS[words], passphrase, clock=clock)
    assert not (tmp_path / "new").exists()


def test_a_short_passphrase_makes_no_office(tmp_path: Path, clock: StandingClock) -> None:
    plan = NewOffice(name="ศูนย์ตัวอย่าง", level="PROV", province="63", member="ตัวอย่าง")
    with pytest.raises(DeskError, match="15"):
        create_office(tmp_path / "new", plan, "สั้นไป", clock=clock)
    assert not (tmp_path / "new").exists()


def test_a_district_office_numbers_with_its_own_code(
    tmp_path: Path, clock: StandingClock, passphrase: str
) -> None:
    plan = NewOffice(
        name="ศูนย์อำเภอตัวอย่าง", level="DIST", province="63", district="6306", member="ตัวอย่าง"
    )
    with create_office(tmp_path / "district", plan, passphrase, clock=clock).desk as desk:
        assert desk.centre.code == "TAK.06"
