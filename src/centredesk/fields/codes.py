"""The code lists of the forms and returns, and what the open office added to them."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Final

from centredesk.fields.own_codes import MARK, OWN, OwnCode, standard_of
from centredesk.paths import resource
from centredesk.thai.folding import fold

_COLUMNS: Final = ("code", "th", "en", "htcds")
# What the law or a return defines is not here: acts, means, forms, results, nationalities, ages.
EXTENDABLE: Final = frozenset(
    {
        *("report_channel", "reporter_kind", "service", "unit", "fund_src", "agency_kind"),
        *("venue", "business_kind", "sector", "occupation", "education", "language", "religion"),
        *("border", "transport", "document_kind", "operation_kind", "relation", "recruit"),
        *("help_place", "shelter", "leave_reason", "vulnerable", "injury", "control"),
    }
)
"""The lists to which an office may add answers of its own, each counted as a standard code."""


@dataclass(frozen=True)
class Code:
    """One line of a list: the code, its Thai and English words, its HTCDS 2.0 code if any."""

    code: str
    th: str
    en: str
    htcds: str


@dataclass(frozen=True, eq=False)
class CodeList:
    """A list of codes in the order in which forms and tables show it.

    `options` are offered, an office's own answers behind the standard code they are counted as;
    `retired` are own answers no longer offered, still shown where they were given.
    """

    name: str
    options: tuple[Code, ...]
    retired: tuple[Code, ...] = ()

    @property
    def standard(self) -> tuple[Code, ...]:
        """The codes every office has: the lines of a return."""
        return tuple(option for option in self.options if MARK not in option.code)

    @property
    def every(self) -> tuple[Code, ...]:
        """All codes a record may hold: those offered, then the retired ones."""
        return (*self.options, *self.retired)

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
        return {option.code: option for option in self.every}

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
            for option in self.every:
                yield getattr(option, column), option.code

    def _parts(self) -> Iterator[tuple[str, str]]:
        # "ญาติ/ผู้ปกครอง" is found by either word, unless another code claims the same word.
        pairs = [(part, option.code) for option in self.options for part in _parts_of(option.th)]
        claims = Counter(_as_compared(part) for part, _ in pairs)
        return (pair for pair in pairs if claims[_as_compared(pair[0])] == 1)


def code_list(name: str) -> CodeList:
    """The list of that name with what the open office added; the same object until that changes."""
    own = OWN.of(name)
    return _with_own(name, own) if own else standard_list(name)


@cache
def standard_list(name: str) -> CodeList:
    """The list of that name as every office has it."""
    path = resource("codes", f"{name}.csv")
    if not name.replace("_", "").isalnum() or not path.is_file():
        raise LookupError(f"there is no code list named {name}")
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        return CodeList(name, tuple(Code(*(row[column] for column in _COLUMNS)) for row in rows))


@lru_cache(maxsize=64)
def _with_own(name: str, own: tuple[OwnCode, ...]) -> CodeList:
    known = standard_list(name)
    options: list[Code] = []
    for option in known.options:
        options += [option, *(_as_code(o, known) for o in own if o.active and _is_of(o, option))]
    return CodeList(name, tuple(options), tuple(_as_code(o, known) for o in own if not o.active))


def _is_of(own: OwnCode, option: Code) -> bool:
    return standard_of(own.code) == option.code


def _as_code(own: OwnCode, known: CodeList) -> Code:
    return Code(own.code, own.th, own.en or own.th, known.htcds(standard_of(own.code)))


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
