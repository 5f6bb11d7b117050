"""What is made for others: the pinned requirements and the wheel.

build.py pins     renews requirements/*.txt from pyproject.toml and *.in (needs uv)
build.py wheel    writes the wheel into dist/, resources and all, without the network
"""

import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PINS = Path("installer", "requirements")
# No index address and no command line in the files: where a machine downloads from is its own
# affair. Hashes of every platform, so that one file serves Windows and Linux.
COMPILE = (
    "uv pip compile --universal --generate-hashes --no-emit-index-url --no-emit-find-links "
    "--no-header --no-annotate --upgrade --quiet --python-version 3.11"
).split()


def pins() -> int:
    """Renew the pinned and hashed requirements; read the difference before you commit it."""
    run_in, run_txt = str(PINS / "run.in"), str(PINS / "run.txt")
    test_in, test_txt = str(PINS / "test.in"), str(PINS / "test.txt")
    code = _call(*COMPILE, "pyproject.toml", run_in, "-o", run_txt)
    return code or _call(*COMPILE, "pyproject.toml", run_in, test_in, "-c", run_txt, "-o", test_txt)


def wheel(*, into: str = "dist") -> int:
    """Build the wheel with what is already installed."""
    return _call(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", into)


def _call(*command: str) -> int:
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def main() -> int:
    """Do what was asked for."""
    parser = argparse.ArgumentParser(
        prog="build.py", description="Renew the pins, build the wheel."
    )
    parser.add_argument("what", choices=("pins", "wheel"))
    parser.add_argument("--into", default="dist", help="folder for the wheel")
    wanted = parser.parse_args()
    return pins() if wanted.what == "pins" else wheel(into=wanted.into)


if __name__ == "__main__":
    sys.exit(main())
