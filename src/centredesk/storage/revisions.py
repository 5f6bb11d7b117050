"""Which revision of the schema a file is at; asked at every opening, so without Alembic."""

from pathlib import Path

from centredesk.storage.database import connect

NEWEST = "0001"
"""The revision this program writes; a test compares it with the migrations."""


def at(file: Path, key: bytes) -> str:
    """The revision of an office's file."""
    connection = connect(file, key)
    try:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    finally:
        connection.close()
    return str(row[0]) if row else ""
