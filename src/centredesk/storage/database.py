"""Open the encrypted file: the key first, then every setting, and each answer is checked."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from centredesk.errors import DeskError

_SAFE_SQLITE = (3, 51, 3)  # 3.7.0–3.51.2 can lose committed pages when the log is reset
_SETTINGS = (
    "PRAGMA cipher_memory_security = OFF",  # why: door plate
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA mmap_size = 0",
    "PRAGMA cache_size = -16384",
    "PRAGMA busy_timeout = 10000",
)
WRITE = {"write": True}


def connect(file: Path, key: bytes) -> Any:
    """One connection to the encrypted file; a wrong key or a foreign file is refused."""
    connection = sqlcipher.connect(str(file), isolation_level=None, check_same_thread=False)
    try:
        _unlock(connection, key)
    except BaseException:
        connection.close()
        raise
    return connection


def _unlock(connection: Any, key: bytes) -> None:
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise DeskError("ติดตั้งโปรแกรมไม่ครบ ไม่มีส่วนเข้ารหัสข้อมูล", "ติดตั้งโปรแกรมใหม่")
    if sqlcipher.sqlite_version_info < _SAFE_SQLITE:
        raise DeskError("ส่วนจัดเก็บข้อมูลเก่าเกินไป", "ติดตั้งโปรแกรมรุ่นล่าสุด")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlcipher.DatabaseError:
        raise DeskError(
            "เปิดแฟ้มข้อมูลไม่ได้ แฟ้มเสียหายหรือเป็นของสำนักงานอื่น โปรแกรมไม่ได้เปลี่ยนแปลงแฟ้ม",
            "กู้คืนจากข้อมูลสำรอง",
        ) from None
    for setting in _SETTINGS:
        connection.execute(setting)
    mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    if mode != "wal":
        raise DeskError("ดิสก์นี้ไม่รองรับการบันทึกที่ปลอดภัย", "ย้ายสำนักงานไปไว้ในดิสก์ของเครื่องนี้")


def engine_for(file: Path, key: bytes) -> Engine:
    """A pool of connections; a transaction marked as writing takes the write lock at once."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: connect(file, key),
        module=sqlcipher,
        poolclass=QueuePool,
        pool_size=4,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def driver_of(connection: Connection) -> Any:
    """The bare connection under SQLAlchemy's."""
    return connection.connection.driver_connection


def _begin(connection: Connection) -> None:
    if driver_of(connection).in_transaction:
        return  # begun by `transactions`, before SQLAlchemy had anything to do in it
    writes = connection.get_execution_options().get("write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
