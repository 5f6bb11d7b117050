"""How things stand at the door: wrong guesses so far, the wait, what an invented office tells."""

from dataclasses import dataclass
from pathlib import Path

_LONGEST = 200  # no passphrase file is longer


@dataclass(frozen=True)
class Standing:
    """What the cover says before anybody types."""

    wrong: int = 0
    wait: float = 0.0
    next_wait: float = 0.0
    hint: str = ""

    @property
    def words(self) -> str:
        """What remains before the wait grows; nothing while nobody guessed wrong."""
        if not self.wrong:
            return ""
        if not self.next_wait:
            return f"ป้อนผิดมาแล้ว {self.wrong} ครั้ง ยังลองใหม่ได้ทันที ข้อมูลจะไม่ถูกลบ"
        told = f"หากผิดอีก ต้องรอ {_spoken(self.next_wait)} หรือใช้เอกสารกู้คืน"
        return told if self.wait else f"{told} ข้อมูลจะไม่ถูกลบ"


def standing(folder: Path) -> Standing:
    """Look at the door of an office; to be called off the window's thread."""
    from centredesk.vault import throttle  # noqa: PLC0415  fetched after the first paint

    try:
        past = throttle.past_guesses(folder)
        wait = throttle.wait_left(folder).total_seconds()
    except OSError:
        return Standing()
    wrong = past.count if past else 0
    following = throttle.wait_after(wrong + 1).total_seconds()
    return Standing(wrong, wait, following, _hint(folder))


def _hint(folder: Path) -> str:
    """An invented office keeps no secret: its passphrase lies beside it."""
    try:
        with folder.with_name(f"{folder.name}.passphrase").open(encoding="utf-8") as stream:
            return stream.read(_LONGEST).strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _spoken(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} นาที" if minutes and not rest else f"{round(seconds)} วินาที"
