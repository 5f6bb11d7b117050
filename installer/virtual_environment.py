"""The project's own `.venv`: made, filled with exactly the pinned packages, and remembered."""

import hashlib
import importlib.util
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from installer.pip import pip_install
from installer.saying import CannotSetUp, Sentence, say
from installer.system_libraries import apt_install, install_missing

NO_VENV = Sentence(
    "Python ของเครื่องนี้สร้างสภาพแวดล้อมไม่ได้ โปรดติดตั้งแพ็กเกจ python3-venv แล้วลองอีกครั้ง",
    "This Python cannot make a virtual environment. Install python3-venv, then start again.",
)
SETTING_UP = Sentence(
    "กำลังเตรียมเครื่อง (ครั้งแรกใช้เวลาสองสามนาที)",
    "Setting up this machine (the first time takes a few minutes)",
)
# What is set up for the tests serves a run as well.
SERVED_BY = {"run": ("run", "test"), "test": ("test",)}


class VirtualEnvironment:
    """The place the program is installed in, beside the sources."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        inside = Path("Scripts", "python.exe") if sys.platform == "win32" else Path("bin", "python")
        self.python = self.folder / inside

    def ready(self, purpose: str, *, display: bool) -> None:
        """Make everything ready for a run or for the tests; at once when nothing has changed."""
        if self._is_stamped(purpose, display=display):
            return
        say(SETTING_UP)
        install_missing(display=display)
        if not self._is_sound():
            self._make()
        pip_install(self.python, "--require-hashes", "-r", str(self._requirements(purpose)))
        # Hashes cannot be told of our own sources; everything they need is already there.
        pip_install(
            self.python,
            "--quiet",
            "--no-deps",
            "--no-build-isolation",
            "--no-index",
            "-e",
            str(self.root),
        )
        self._stamp(purpose).write_text(
            self._fingerprint(purpose, display=display), encoding="ascii"
        )

    def _is_stamped(self, purpose: str, *, display: bool) -> bool:
        return self.python.exists() and any(
            self._stamp(served).is_file()
            and self._stamp(served).read_text(encoding="ascii")
            in {
                self._fingerprint(served, display=True),
                self._fingerprint(served, display=display),
            }
            for served in SERVED_BY[purpose]
        )

    def _fingerprint(self, purpose: str, *, display: bool) -> str:
        """Changes whenever the set-up would do something else."""
        told = hashlib.sha256(f"{self.folder} {display} {platform.machine()}".encode())
        for file in (self._requirements(purpose), self.root / "pyproject.toml"):
            told.update(file.read_bytes())
        return told.hexdigest()

    def _stamp(self, purpose: str) -> Path:
        return self.folder / f"set-up-{purpose}.stamp"

    def _requirements(self, purpose: str) -> Path:
        return self.root / "installer" / "requirements" / f"{purpose}.txt"

    def _is_sound(self) -> bool:
        """Whether there is a whole environment of a Python we may use."""
        if not self.python.exists():
            return False
        ask = "import sys, pip; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))"
        return subprocess.run([self.python, "-c", ask], check=False).returncode == 0

    def _make(self) -> None:
        if self.folder.exists():
            shutil.rmtree(self.folder)
        debian = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        if not importlib.util.find_spec("ensurepip") and not apt_install(debian):
            raise CannotSetUp(NO_VENV)
        made = subprocess.run([sys.executable, "-m", "venv", self.folder], check=False)
        if made.returncode != 0:
            raise CannotSetUp(NO_VENV)
