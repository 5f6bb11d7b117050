"""The code lists of the forms and returns, read from `resources/codes`."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

from centredesk.paths import resource
from centredesk.thai.folding import fold

_COLUMNS: Final = ("code", "th", "en", "htcds")


@dataclass(frozen=True)
class Code:
    """One line of a list: the code, its Thai and English words, its HTCDS 2.0 code if any."""

    code: str
    th: str
    en: str
    htcds: str


@dataclass(frozen=True)
class CodeList:
    """A list of codes in the order in which forms and tables show it."""

    name: str
    options: tuple[Code, ...]

    def __contains__(self, code: object) -> bool:
        """Whether the list has exactly this code."""
        return code in self._by_code

    def label(self, code: str) -> str:
        """The Thai words of a code; a code this version does not know stands for itself."""
        known = self._by_code.get(code)
        return known.th if known else code

    def english(self, code: str) -> str:
        """The English words of a code; a code this version does not know stands for itself."""
        known = self._by_code.get(code)
        return known.en if known else code

    def htcds(self, code: str) -> str:
        """What the IOM standard calls this code, or nothing."""
        known = self._by_code.get(code)
        return known.htcds if known else ""

    def find(self, text: str) -> str | None:
        """The code that a written word means: a code, a label or a usual other word for it."""
        return self._by_word.get(_as_compared(text))

    @cached_property
    def _by_code(self) -> dict[str, Code]:
        return {option.code: option for option in self.options}

    @cached_property
    def _by_word(self) -> dict[str, str]:
        words: dict[str, str] = {}
        for pairs in (self._own_words(), _synonyms().get(self.name, ()), self._parts()):
            for word, code in pairs:
                words.setdefault(_as_compared(word), code)
        words.pop("", None)
        return words

    def _own_words(self) -> Iterator[tuple[str, str]]:
        for column in ("code", "th", "en"):
            for option in self.options:
                yield getattr(option, column), option.code

    def _parts(self) -> Iterator[tuple[str, str]]:
        # "ญาติ/ผู้ปกครอง" is found by either word, unless another code claims the same word.
        pairs = [(part, option.code) for option in self.options for part in _parts_of(option.th)]
        claims = Counter(_as_compared(part) for part, _ in pairs)
        return (pair for pair in pairs if claims[_as_compared(pair[0])] == 1)


@cache
def code_list(name: str) -> CodeList:
    """The list of that name; the same object every time."""
    path = resource("codes", f"{name}.csv")
    if not name.replace("_", "").isalnum() or not path.is_file():
        raise LookupError(f"there is no code list named {name}")
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        return CodeList(name, tuple(Code(*(row[column] for column in _COLUMNS)) for row in rows))


def list_names() -> list[str]:
    """The names of all code lists, sorted."""
    return sorted(path.stem for path in resource("codes").glob("*.csv"))


@cache
def _synonyms() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    with resource("codes", "synonyms", "codes.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found.setdefault(row["list"], []).append((row["word"], row["code"]))
    return found


def _parts_of(label: str) -> Iterable[str]:
    return label.replace("(", "/").replace(")", "").split("/") if set(label) & set("/(") else ()


def _as_compared(text: str) -> str:
    return fold(text).replace(" ", "").rstrip(".")
