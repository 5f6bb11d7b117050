"""What is invented: names that belong to nobody, agencies, sentences for the notes."""

import csv
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from centredesk.paths import resource

Row = dict[str, str]


@dataclass(frozen=True)
class Name:
    """A name in Thai letters and as the passport writes it."""

    th: str
    latin: str


@cache
def given_names(nationality: str, sex: str) -> tuple[Name, ...]:
    """First names of a nationality and sex; of the Thai when it has none of its own."""
    known = _by(_rows("given_names"), "nationality", "sex")
    return known.get((nationality, sex)) or known[("THA", sex)]


@cache
def family_names(nationality: str) -> tuple[Name, ...]:
    """Family names of a nationality; each one says that it is invented."""
    known = _by(_rows("family_names"), "nationality")
    return known.get((nationality,)) or known[("THA",)]


@cache
def nationalities() -> tuple[str, ...]:
    """The nationalities that have names."""
    return tuple(dict.fromkeys(row["nationality"] for row in _rows("family_names")))


@cache
def phrases(kind: str) -> tuple[str, ...]:
    """Sentences of one kind, such as what a report says."""
    return tuple(row["th"] for row in _rows("phrases") if row["kind"] == kind)


def agencies() -> list[Row]:
    """The invented agencies: kind, name, part in the team, languages."""
    return _rows("agencies")


def _by(rows: list[Row], *columns: str) -> dict[tuple[str, ...], tuple[Name, ...]]:
    found: defaultdict[tuple[str, ...], list[Name]] = defaultdict(list)
    for row in rows:
        found[tuple(row[column] for column in columns)].append(Name(row["th"], row["latin"]))
    return {key: tuple(names) for key, names in found.items()}


def _rows(name: str) -> list[Row]:
    with resource("sample", f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
