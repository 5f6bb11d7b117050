"""What the windows remember for this user of this computer; never anything of an office.

One small file of answers such as theme, navigation width and chosen columns. A file that cannot
be read counts as no file: a preference is never worth a stop.
"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QJsonDocument

from centredesk.paths import data_folder

TEXT_SIZES = {"100": "ปกติ", "115": "ใหญ่ขึ้น 15%", "130": "ใหญ่ขึ้น 30%", "150": "ใหญ่ขึ้น 50%"}
"""By how much of a hundred a user may want everything larger, and in which words."""
_NEEDED = (904, 508)


def fitting_sizes(room: tuple[int, int]) -> list[str]:
    """The sizes at which a window of this room, as it is at 100, still holds every page."""
    return [
        size
        for size in TEXT_SIZES
        if size == "100"
        or all(have * 100 >= need * int(size) for have, need in zip(room, _NEEDED, strict=True))
    ]


class Preferences:
    """A few answers by name, written at once when one changes."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or data_folder() / "windows.json"
        self._answers = _read(self._file)

    def get(self, name: str, otherwise: Any = None) -> Any:
        """The remembered answer."""
        return self._answers.get(name, otherwise)

    def set(self, name: str, answer: Any) -> None:
        """Remember an answer."""
        if self._answers.get(name) == answer:
            return
        self._answers[name] = answer
        _write(self._file, self._answers)

    def drop(self, name: str) -> None:
        """Forget an answer."""
        if self._answers.pop(name, None) is not None:
            _write(self._file, self._answers)


def _read(file: Path) -> dict[str, Any]:
    # Qt reads it before Python has fetched a reader of its own: the first window waits for it.
    try:
        answers = QJsonDocument.fromJson(file.read_bytes()).toVariant()
    except OSError:
        return {}
    return answers if isinstance(answers, dict) else {}


def _write(file: Path, answers: dict[str, Any]) -> None:
    import json  # noqa: PLC0415  as told above

    part = file.with_suffix(".part")
    try:
        part.write_text(json.dumps(answers, ensure_ascii=False, indent=1), encoding="utf-8")
        part.replace(file)
    except OSError:
        part.unlink(missing_ok=True)
