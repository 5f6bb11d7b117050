"""The rules of the house, kept by looking at the sources."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests import migration

from centredesk.actions.access import ACCESS
from centredesk.fields.field import fields_of
from centredesk.models import MODELS

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "src" / "centredesk"
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)

# Written by Alembic, as long as the schema is wide; nobody opens a door there.
MIGRATIONS = HOUSE / "storage" / "migrations"
READERS = ("ui/forms", "ui/lists", "exports/listing.py", "storage/journalling.py")
CATCH_ALL = ("ui/background.py", "ui/application.py", "cli.py", "cli/")
CLOCK_CALLS = {
    ("date", "today"),
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("time", "ctime"),
    ("time", "gmtime"),
    ("time", "localtime"),
    ("time", "time"),
    ("time", "time_ns"),
}
NO_NAMES = {"base", "common", "helper", "helpers", "manager", "misc", "util", "utils"}


@cache
def sources(*folders: str) -> tuple[Path, ...]:
    """The Python files of the house, or of these folders of the project."""
    wanted = folders or ("src/centredesk",)
    files = (file for folder in wanted for file in (ROOT / folder).rglob("*.py"))
    return tuple(sorted(file for file in files if MIGRATIONS not in file.parents))


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def room(file: Path) -> str:
    """The path inside the house, with slashes on every system."""
    return file.relative_to(HOUSE).as_posix()


def nodes(files: tuple[Path, ...]) -> Iterator[tuple[Path, ast.AST]]:
    yield from ((file, node) for file in files for node in ast.walk(tree(file)))


def at(file: Path, node: ast.AST) -> str:
    return f"{file.relative_to(ROOT).as_posix()}:{getattr(node, 'lineno', 0)}"


def functions(*folders: str) -> dict[str, int]:
    """Every function and how many lines it has."""
    return {
        f"{at(file, node)} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for file, node in nodes(sources(*folders))
        if isinstance(node, FUNCTIONS)
    }


def imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []


# ── floors ───────────────────────────────────────────────────────────────────


def test_nobody_looks_up_and_no_wall_is_broken() -> None:
    # In a process of its own: the linter silences every logger there is.
    linter = (
        "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_logo=True))"
    )
    done = subprocess.run(
        [sys.executable, "-c", linter], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_only_the_windows_know_qt() -> None:
    strangers = [
        at(file, node)
        for file, node in nodes(sources())
        if not room(file).startswith("ui/")
        and any(name.startswith(("PySide6", "shiboken6")) for name in imported(node))
    ]
    assert not strangers


# ── sizes ────────────────────────────────────────────────────────────────────


def test_a_file_is_one_idea() -> None:
    lines = {
        file.relative_to(ROOT).as_posix(): len(file.read_text(encoding="utf-8").splitlines())
        for file in sources("src", "tests", "installer")
    }
    assert not {file: count for file, count in lines.items() if count > 400}


def test_a_function_fits_a_screen() -> None:
    sizes = functions("src", "tests", "installer")
    assert not {name: size for name, size in sizes.items() if size > 60}


def test_nearly_every_function_fits_half_a_screen() -> None:
    sizes = sorted(functions().values())
    assert sizes[int(len(sizes) * 0.95)] <= 30


# ── doors and names ──────────────────────────────────────────────────────────


def test_every_package_has_its_door_plate() -> None:
    packages = {file.parent for file in sources()}
    plates = {folder: _plate(folder / "__init__.py") for folder in packages}
    wrong = {str(folder.relative_to(ROOT)): size for folder, size in plates.items()}
    assert not {folder: size for folder, size in wrong.items() if not 5 <= size <= 20}


def _plate(door: Path) -> int:
    if not door.exists():
        return 0
    return len((ast.get_docstring(tree(door)) or "").splitlines())


def test_every_module_says_what_it_is_for() -> None:
    assert not [room(file) for file in sources() if not ast.get_docstring(tree(file))]


def test_no_room_is_a_junk_room() -> None:
    modules = [room(file) for file in sources() if NO_NAMES & set(re.split(r"[_/.]", room(file)))]
    classes = [
        at(file, node)
        for file, node in nodes(sources())
        if isinstance(node, ast.ClassDef)
        and NO_NAMES & {word.lower() for word in re.findall(r"[A-Z][a-z]*", node.name)}
    ]
    assert not modules + classes


# ── habits ───────────────────────────────────────────────────────────────────


def test_only_the_clock_looks_at_the_clock() -> None:
    glances = [
        at(file, node)
        for file, node in nodes(sources())
        if room(file) != "clock.py"
        and isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and (node.value.id, node.attr) in CLOCK_CALLS
    ]
    assert not glances


def test_nobody_prints() -> None:
    printing = [
        at(file, node)
        for file, node in nodes(sources())
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"print", "pprint"}
    ]
    assert not printing


def test_the_buddhist_era_is_counted_in_one_place() -> None:
    counting = {
        room(file)
        for file, node in nodes(sources())
        if isinstance(node, ast.Constant) and node.value == 543
    }
    assert len(counting) == 1
    assert counting.pop().startswith("thai/")


def test_nobody_swallows_what_is_our_own_fault() -> None:
    swallowing = [
        at(file, node)
        for file, node in nodes(sources())
        if isinstance(node, ast.ExceptHandler)
        and not room(file).startswith(CATCH_ALL)
        and (node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"})
        and not _passes_on(node)
    ]
    assert not swallowing


def _passes_on(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def test_whoever_silences_a_check_says_which_and_why() -> None:
    silenced = re.compile(r"#\s*type:\s*ignore(?!\[[a-z-, ]+\]\s+#\s*\S)")
    silent = [
        f"{file.relative_to(ROOT).as_posix()}:{number}"
        for file in sources("src", "tests", "installer")
        if file != Path(__file__)
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if silenced.search(line)
    ]
    assert not silent


def test_readers_name_no_field() -> None:
    names = {
        field.name for model in MODELS.values() for field in fields_of(model) if "_" in field.name
    }
    assert names
    readers = tuple(file for file in sources() if room(file).startswith(READERS))
    named = [
        f"{at(file, node)} {names & _words(node)}"
        for file, node in nodes(readers)
        if names & _words(node) and not _is_of_a_module(file, node)
    ]
    assert not named


def _is_of_a_module(file: Path, node: ast.AST) -> bool:
    """`places.full_name` is a function of another room, not a field."""
    if not isinstance(node, ast.Attribute) or not isinstance(node.value, ast.Name):
        return False
    modules = (
        alias.asname or alias.name
        for found in ast.walk(tree(file))
        if isinstance(found, ast.Import | ast.ImportFrom)
        for alias in found.names
    )
    return node.value.id in modules


def _words(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Attribute):
        return {node.attr}
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    return {node.arg} if isinstance(node, ast.keyword) and node.arg else set()


# ── actions ──────────────────────────────────────────────────────────────────


def actions() -> dict[str, Path]:
    """Every public function of `actions` that takes the unit of work first."""
    return {
        f"{file.stem}.{node.name}": file
        for file in sources("src/centredesk/actions")
        for node in tree(file).body
        if isinstance(node, ast.FunctionDef)
        and not node.name.startswith("_")
        and node.args.args
        and node.args.args[0].arg == "work"
    }


def names_in(files: Iterable[Path]) -> set[str]:
    """Every name that these files speak of."""
    return {name for _, node in nodes(tuple(files)) for name in _spoken(node)}


def _spoken(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Name):
        return {node.id}
    return {node.attr} if isinstance(node, ast.Attribute) else set()


def test_the_access_table_names_only_what_a_user_can_do() -> None:
    assert not set(ACCESS) - set(actions())


def test_every_action_is_in_the_access_table() -> None:
    """What is not must be a step that other actions, or the desk itself, call."""
    steps = names_in([*sources("src/centredesk/actions"), HOUSE / "desk.py"])
    assert not [name for name in set(actions()) - set(ACCESS) if name.split(".")[1] not in steps]


def test_every_action_is_reachable_from_a_window_or_the_command_line() -> None:
    """Windows and command line speak its name, or the tables of `records` by which both go."""
    doors = ("ui/", "cli", "actions/records")
    spoken = names_in(file for file in sources() if room(file).startswith(doors))
    assert not [name for name in ACCESS if name.split(".")[1] not in spoken]


# ── what our tools once did wrong ────────────────────────────────────────────


def test_qt_gives_back_every_none_it_borrows(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(10_000):
        label.setText(str(number))
    assert sys.getrefcount(None) > before - 1_000


def test_no_migration_is_owed(tmp_path: Path) -> None:
    """What the models declare is what the newest migration makes."""
    scripts = shutil.copytree(migration.WHERE, tmp_path / "migrations")
    assert not migration.write("owed", into=scripts)
