"""One thing to do, and how well typed words fit it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from centredesk.thai import folding

COMMANDS = "สั่งงาน"
_MARKS = str.maketrans("", "", "ัิีึืฺุู็่้๊๋์ํ ")
_ENOUGH = 80
_LONG_ENOUGH = 4
# The same keys in both layouts: whoever forgot to switch is understood.
_LATIN = "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./\\"
_THAI = "_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฟหกดเ้่าสวงผปแอิืทมใฝฃ"
_TO_THAI = str.maketrans(_LATIN, _THAI)
_TO_LATIN = str.maketrans(_THAI, _LATIN)


@dataclass(frozen=True)
class Command:
    """One thing to do; with a `reason` it cannot be done now; `sought` waits until it is typed."""

    text: str
    then: Callable[[], object]
    group: str = COMMANDS
    note: str = ""
    keys: str = ""
    icon: str = "circle"
    reason: str = ""
    also: tuple[str, ...] = ()
    sought: bool = False

    @property
    def spoken(self) -> str:
        """The whole row in words, for a screen reader."""
        parts = (self.text, self.note, self.keys.replace("+", " "), self.reason)
        return " · ".join(part for part in parts if part)


def fitting(words: str, commands: Iterable[Command], *, most: int = 8) -> list[Command]:
    """The commands that fit the words, the best first."""
    for way in _ways(words):
        fits = [(fit, command) for command in commands if (fit := _fit(way, command)) is not None]
        if fits:
            return [command for _, command in sorted(fits, key=lambda found: found[0])][:most]
    return []


def other_layout(words: str) -> str:
    """What the same keys would have written in the other layout; nothing where they mix both."""
    thai = any("\u0e00" <= sign <= "\u0e7f" for sign in words)
    latin = any(sign.isascii() and sign.isalpha() for sign in words)
    if thai == latin:
        return ""
    return words.translate(_TO_LATIN) if thai else words.lower().translate(_TO_THAI)


def _ways(words: str) -> list[str]:
    return [folding.fold(way) for way in (words, other_layout(words)) if way.strip()]


def _fit(words: str, command: Command) -> float | None:
    """How well: 0 is best; None does not fit."""
    texts: Sequence[tuple[str, float]] = [
        (command.text, 0),
        *((text, 0.4) for text in command.also),
    ]
    fits = [fit + less for text, less in texts if (fit := _text_fit(words, text)) is not None]
    return min(fits) + (0.2 if command.reason else 0) if fits else None


def _text_fit(words: str, text: str) -> int | None:
    text = folding.fold(text)
    close, joined = text.replace(" ", ""), words.replace(" ", "")
    if joined == close.replace(":", ""):
        return -1  # the very words, before what only begins with them
    if close.startswith(joined) or any(part.startswith(words) for part in text.split()):
        return 0
    if joined in close:
        return 1
    if all(part in text for part in words.split()):
        return 2
    bare = joined.translate(_MARKS)
    if len(bare) > 1 and bare in close.translate(_MARKS):
        return 3
    return 4 if len(joined) >= _LONG_ENOUGH and _nearly(joined, close) else None


def _nearly(words: str, text: str) -> bool:
    # Loaded with the first word nobody understands, not with the window.
    from rapidfuzz import fuzz  # noqa: PLC0415

    return len(text) >= len(words) and fuzz.partial_ratio(words, text) >= _ENOUGH
