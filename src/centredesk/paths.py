"""Where things are: the shipped resources, the user's folders."""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource(*parts: str) -> Path:
    """A shipped file: beside `src/` in a checkout, inside the package once installed."""
    inside = _PACKAGE / "resources"
    root = inside if inside.is_dir() else _PACKAGE.parents[1] / "resources"
    return root.joinpath(*parts)


def data_folder() -> Path:
    """The user's own folder for settings that hold nothing of an office; made when missing."""
    if sys.platform == "win32":
        root = Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    else:
        root = Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share"))
    return _private(root / "centredesk")


def log_folder() -> Path:
    """Where the program's log lies; made when missing."""
    return _private(data_folder() / "log")


def _private(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder
