"""The libraries Qt takes from a Debian-like system, and how the missing ones come in."""

import ctypes
import os
import shutil
import subprocess
import sys

from installer.saying import CannotSetUp, Sentence, say

# Debian's package → the library it brings; with these Qt starts without a screen.
ALWAYS = {
    "libegl1": "libEGL.so.1",
    "libgl1": "libGL.so.1",
    "libdbus-1-3": "libdbus-1.so.3",
    "libfontconfig1": "libfontconfig.so.1",
    "libglib2.0-0": "libglib-2.0.so.0",
    "libxkbcommon0": "libxkbcommon.so.0",
}
# …and these for a real window.
FOR_A_WINDOW = {
    "libx11-xcb1": "libX11-xcb.so.1",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-image0": "libxcb-image.so.0",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-randr0": "libxcb-randr.so.0",
    "libxcb-render0": "libxcb-render.so.0",
    "libxcb-render-util0": "libxcb-render-util.so.0",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-shm0": "libxcb-shm.so.0",
    "libxcb-sync1": "libxcb-sync.so.1",
    "libxcb-util1": "libxcb-util.so.1",
    "libxcb-xfixes0": "libxcb-xfixes.so.0",
    "libxcb-xkb1": "libxcb-xkb.so.1",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
}


def has_display() -> bool:
    """Whether a window can be shown at all."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def missing(wanted: dict[str, str]) -> list[str]:
    """The packages whose library cannot be loaded here, whoever was to bring it."""
    return [package for package, library in wanted.items() if not _loads(library)]


def install_missing(*, display: bool) -> None:
    """Bring in what Qt lacks: with apt as root, else by telling the one command."""
    if not sys.platform.startswith("linux"):
        return
    lacking = missing({**ALWAYS, **FOR_A_WINDOW} if display else ALWAYS)
    if not lacking:
        return
    if not shutil.which("apt-get"):
        raise _lacking(lacking, "your system's package tool")
    command = f"apt-get install -y --no-install-recommends {' '.join(lacking)}"
    if os.geteuid() != 0:
        raise _lacking(lacking, f"sudo {command}")
    _apt(command, lacking)


def apt_install(package: str) -> bool:
    """Try to install one Debian package; says whether it went."""
    if not sys.platform.startswith("linux") or not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    return _run("apt-get update") == 0 and _run(f"apt-get install -y {package}") == 0


def _apt(command: str, lacking: list[str]) -> None:
    say(Sentence("กำลังติดตั้งไลบรารีของระบบ", f"Installing system libraries: {', '.join(lacking)}"))
    if _run("apt-get update") != 0 or _run(command) != 0:
        raise _lacking(lacking, command)


def _run(command: str) -> int:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command.split(), env=quiet, check=False).returncode


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _lacking(packages: list[str], command: str) -> CannotSetUp:
    return CannotSetUp(
        Sentence(
            f"ระบบยังขาดไลบรารีต่อไปนี้: {' '.join(packages)} โปรดติดตั้งด้วยคำสั่ง: {command}",
            f"Some system libraries are missing. Install them, then start again: {command}",
        )
    )
