"""Write the next migration from what changed in the models: `poe migration "what changed"`."""

import sys
from collections.abc import Iterable
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations.ops import MigrationScript
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, text

from centredesk.storage import migrate

WHERE = Path(migrate.__file__).parent / "migrations"
VIRTUAL = "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%'"


def write(message: str, *, into: Path = WHERE) -> list[Path]:
    """Compare the models with an empty office at the newest revision; write the difference."""
    config = Config()
    config.set_main_option("script_location", str(into))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    head = ScriptDirectory.from_config(config).get_current_head() or "0000"
    engine = create_engine("sqlite://", module=sqlcipher)
    with engine.connect() as connection:
        migrate.build(connection)
        _without_indexes(connection)
        config.attributes["connection"] = connection
        written = command.revision(
            config,
            message,
            autogenerate=True,
            rev_id=f"{int(head) + 1:04}",
            process_revision_directives=_nothing_for_nothing,
        )
    scripts = written if isinstance(written, list) else [written]
    return [Path(script.path) for script in scripts if script]


def _without_indexes(connection: Connection) -> None:
    """The search index is no model: it is built from the others, and so is not compared."""
    for name in connection.execute(text(VIRTUAL)).scalars().all():
        connection.exec_driver_sql(f'DROP TABLE "{name}"')


def _nothing_for_nothing(
    _context: MigrationContext,
    _revision: str | Iterable[str | None] | Iterable[str],
    directives: list[MigrationScript],
) -> None:
    """No file when the models have not changed."""
    if directives and directives[0].upgrade_ops and directives[0].upgrade_ops.is_empty():
        directives.clear()


def main() -> int:
    """Write it and say where."""
    files = write(" ".join(sys.argv[1:]))
    sys.stdout.write("".join(f"{file}\n" for file in files) or "the models have not changed\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
