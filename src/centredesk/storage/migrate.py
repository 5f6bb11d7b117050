"""An older file is backed up, upgraded in a copy, checked, and put in place; or left as it was."""

import os
import shutil
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from centredesk.errors import DeskError
from centredesk.storage.database import connect

# The search index keeps shadow tables of its own; they are built from the others.
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'person_text%'"


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config


def newest() -> str:
    """The revision this program writes."""
    return ScriptDirectory.from_config(_config()).get_current_head() or ""


def known(revision: str) -> bool:
    """Is this a revision this program has heard of?"""
    scripts = ScriptDirectory.from_config(_config())
    return any(script.revision == revision for script in scripts.walk_revisions())


def revision_of(connection: Connection) -> str:
    """The revision the file is at."""
    return MigrationContext.configure(connection).get_current_revision() or ""


def build(connection: Connection, *, to: str = "head") -> None:
    """Bring an open file up to a revision."""
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def bring_up_to_date(file: Path, key: bytes) -> Path | None:
    """Upgrade an older office; the backup made before it, or None when it was up to date.

    The work is done in a copy that replaces the file at the very end, so that a kill at any
    point leaves the old office or the new one.
    """
    revision = _at(file, key)
    if revision == newest():
        return None
    if not known(revision):
        raise DeskError(
            "สำนักงานนี้บันทึกด้วยโปรแกรมรุ่นใหม่กว่า โปรแกรมไม่ได้เปลี่ยนแปลงแฟ้ม",
            "ติดตั้งโปรแกรมรุ่นล่าสุดแล้วเปิดอีกครั้ง",
        )
    try:
        return _renewed(file, key)
    except (sqlcipher.Error, DBAPIError, OSError):
        raise DeskError(
            "ปรับรุ่นแฟ้มข้อมูลไม่สำเร็จ ข้อมูลเดิมไม่เปลี่ยน", "ตรวจเนื้อที่ว่างในดิสก์ แล้วเปิดอีกครั้ง"
        ) from None


def _renewed(file: Path, key: bytes) -> Path:
    backup = file.with_name(f"{file.stem}.before-{newest()}.cdb")
    _copy(file, backup, key)
    fresh = file.with_name(f"{file.name}.part")
    _copy(file, fresh, key)
    counts = _counts(fresh, key)
    _upgrade(fresh, key)
    _verify(fresh, key, counts)
    _replace(fresh, file, key)
    return backup


def _engine(file: Path, key: bytes) -> Any:
    return create_engine(
        "sqlite://", creator=lambda: connect(file, key), module=sqlcipher, poolclass=StaticPool
    )


def _at(file: Path, key: bytes) -> str:
    engine = _engine(file, key)
    try:
        with engine.connect() as connection:
            return revision_of(connection)
    finally:
        engine.dispose()


def _copy(file: Path, target: Path, key: bytes) -> None:
    """A whole copy under the same key, verified by opening it and comparing the counts."""
    for stale in (
        target,
        target.with_name(target.name + "-wal"),
        target.with_name(target.name + "-shm"),
    ):
        stale.unlink(missing_ok=True)
    target.touch(mode=0o600)
    source, copy = connect(file, key), sqlcipher.connect(str(target), isolation_level=None)
    try:
        copy.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        source.backup(copy, pages=-1)
    finally:
        copy.close()
        source.close()
    if _counts(target, key) != _counts(file, key):
        raise DeskError("สำรองข้อมูลก่อนปรับรุ่นไม่สำเร็จ ข้อมูลเดิมไม่เปลี่ยน", "ตรวจเนื้อที่ว่างในดิสก์")


def _counts(file: Path, key: bytes) -> dict[str, int]:
    engine = _engine(file, key)
    try:
        with engine.connect() as connection:
            names = connection.execute(text(_TABLES)).scalars()
            quoted = {name: f'SELECT count(*) FROM "{name}"' for name in names}  # noqa: S608  names of our own tables
            return {
                name: connection.execute(text(query)).scalar_one() for name, query in quoted.items()
            }
    finally:
        engine.dispose()


def _upgrade(file: Path, key: bytes) -> None:
    engine = _engine(file, key)
    try:
        with engine.connect() as connection:
            # Rebuilding a table with foreign keys on would delete its children.
            connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
            build(connection)
            connection.commit()
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise DeskError("ปรับรุ่นแฟ้มข้อมูลไม่สำเร็จ ข้อมูลเดิมไม่เปลี่ยน", "แจ้งผู้ดูแลโปรแกรม")
    finally:
        engine.dispose()


def _verify(file: Path, key: bytes, counts: dict[str, int]) -> None:
    after = _counts(file, key)
    if any(
        after.get(name, count) < count
        for name, count in counts.items()
        if name != "alembic_version"
    ):
        raise DeskError("ปรับรุ่นแฟ้มข้อมูลแล้วจำนวนรายการไม่ตรง ข้อมูลเดิมไม่เปลี่ยน", "แจ้งผู้ดูแลโปรแกรม")


def _replace(fresh: Path, file: Path, key: bytes) -> None:
    last = connect(fresh, key)
    last.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    last.close()
    old = connect(file, key)
    old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    old.close()
    with fresh.open("rb+") as stream:
        os.fsync(stream.fileno())
    shutil.copystat(file, fresh)
    fresh.replace(file)
