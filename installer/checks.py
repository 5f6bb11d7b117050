"""Everything that must be green before a change lands, in the order of what fails fastest."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

CHECKS = {
    "ruff check": ("ruff", "check"),
    "ruff format": ("ruff", "format", "--check"),
    "mypy --strict": ("mypy",),
}
# lint-imports has no module to start with -m.
IMPORTS = "from importlinter.cli import lint_imports_command as check; check()"


def do(python: Path, root: Path, *, pytest_arguments: Sequence[str]) -> int:
    """Run every check and then the tests, whose closing line stands last; 0 when all is green."""
    codes = [_check(title, [python, "-m", *rest], root) for title, rest in CHECKS.items()]
    codes.append(_check("import contracts", [python, "-c", IMPORTS], root))
    # One file stays on one worker: its module fixtures are made once.
    tests = [python, "-m", "pytest", "-n", "2", "--dist", "loadfile", *pytest_arguments]
    codes.append(_call(tests, root))
    return max(abs(code) for code in codes)


def _check(title: str, command: Sequence[object], root: Path) -> int:
    sys.stdout.write(f"── {title}\n")
    sys.stdout.flush()
    code = _call(command, root)
    sys.stdout.write(f"   {title}: {'ok' if code == 0 else 'NOT ok'}\n")
    sys.stdout.flush()
    return code


def _call(command: Sequence[object], root: Path) -> int:
    # Windows are drawn into memory: a build machine has no screen, and a desk should not flicker.
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [str(word) for word in command], cwd=root, env=offscreen, check=False
    ).returncode
