"""2a, 2b, 2c: the first page, the next, a filter, every offered sort, and search as you type."""

import importlib.util
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from tests.bench.measuring import ROUNDS, Times, Work, each, side_by_side
from tests.bench.offices import office_of, open_office, plain, raw
from tests.bench.report import Figure, Report

from centredesk.actions import cases, people, screening
from centredesk.actions.listing import Listing, Want
from centredesk.desk import Desk

PAGE = 50
NAMES = 14
EVERY = 5  # so many strokes and names apart, where one takes seconds
_LISTS: dict[str, tuple[Listing, Callable[..., Any], str]] = {
    "people": (people.PEOPLE, people.list_people, "person"),
    "cases": (cases.CASES, cases.list_cases, "case"),
    "screenings": (screening.SCREENINGS, screening.list_screenings, "screening"),
}


def measure(report: Report, sizes: list[int]) -> None:
    """2a and 2c over all sizes, 2b where the peer is installed."""
    for size in sizes:
        with open_office(office_of(size)) as desk, raw(desk) as sealed, plain(desk) as open_file:
            _pages(report, desk, size, sealed, open_file)
            _sorts(report, desk, size)
            _keystrokes(report, desk, size, sealed)
        _cold_keystrokes(report, size)
    for what in ("people: first page", "people: next page", "people: filter", "people: sort"):
        report.slope("2a", what, asked=0.25)
    for what in ("keystroke p95", "keystroke p95 from the disk"):
        report.slope("2c", what, asked=0.2)
        report.slope("2c", f"{what}, processor time", asked=0.2)
    if importlib.util.find_spec("pandas") is None:
        report.skip("2b beside pandas and Datasette: not installed")


def _pages(report: Report, desk: Desk, size: int, sealed: Any, open_file: Any) -> None:
    """The list of people beside the same cells read by bare SQL, plain and encrypted."""
    middle = _middle(desk, size)
    wants = {
        "first page": (Want(sort="name"), None, "", ()),
        "next page": (Want(sort="name"), middle, "(name_sort, id) > (?, ?)", _bare(middle)),
        "filter": (Want(sort="code", filters=(("nationality", "KEN"),)), None,
                   "nationality = ?", ("KEN",)),
        "sort": (Want(sort="birth_date", descending=True), None, "", ()),
    }  # fmt: skip
    for what, (want, after, where, values) in wants.items():
        statement = _select(want, where)
        times = _in_turns(
            {
                "raw SQLite": partial(_fetch, open_file, statement, values),
                "raw SQLCipher": partial(_fetch, sealed, statement, values),
                "ours": partial(desk.ask, people.list_people, want, after=after, limit=PAGE),
            }
        )
        for beside in ("raw SQLite", "raw SQLCipher"):
            report.add("2a", f"people: {what}", size, times, asked=2, beside=beside)


def _select(want: Want, where: str) -> str:
    column = {"name": "name_sort"}.get(want.sort, want.sort)
    shown = "code, sex, nationality, substr(birth_date, 1, 4), stated_age, name_masked"
    narrowed = " AND ".join(filter(None, ("removed = 0", where)))
    way = "DESC" if want.descending else "ASC"
    return (
        f"SELECT id, {column}, {shown} FROM person WHERE {narrowed} "  # noqa: S608 - our names
        f"ORDER BY {column} {way}, id {way} LIMIT {PAGE}"
    )


def _middle(desk: Desk, size: int) -> Any:
    _, anchors = desk.ask(people.people_anchors, Want(sort="name"), step=size // 2)
    return anchors[0]


def _bare(key: Any) -> tuple[Any, ...]:
    return (key[0], key[1].hex)


def _sorts(report: Report, desk: Desk, size: int) -> None:
    """Every sort of every list, both ways, beside the list's quickest: none may stand out.

    The quickest round of each: the slowest of ten ways would else be the one that was disturbed.
    """
    for name, (listing, question, _) in _LISTS.items():
        ways = {
            f"{sort} {'down' if down else 'up'}": Want(sort=sort, descending=down)
            for sort in listing.sorts
            for down in (False, True)
        }
        times = _in_turns(
            {way: partial(desk.ask, question, want, limit=PAGE) for way, want in ways.items()},
            rounds=11,
        )
        least = {way: taken.reached(0) for way, taken in times.items()}
        quickest, slowest = min(least, key=least.__getitem__), max(least, key=least.__getitem__)
        (floor, floor_cpu), (own, own_cpu) = least[quickest], least[slowest]
        report.tell(
            Figure(
                "2a", f"{name}: slowest sort ({slowest})", size, "quickest sort",
                floor * 1000, own * 1000, own / floor, own_cpu / floor_cpu, 2,
            )
        )  # fmt: skip


def _in_turns(ways: dict[str, Work], *, rounds: int = ROUNDS) -> dict[str, Times]:
    """Side by side once all is in memory: who came first from the disk would be repeated less."""
    for work in ways.values():
        work()
    return side_by_side(ways, rounds=rounds)


# ── search as you type ───────────────────────────────────────────────────────


def _keystrokes(report: Report, desk: Desk, size: int, sealed: Any) -> None:
    """Every stroke of some names, typed before; LIKE beside every few of the same strokes."""
    strokes = [stroke for name in _names(desk, size, sealed) for stroke in _typed(name)]
    ask = partial(_ask, desk)
    each(strokes, ask)
    ours = each(strokes, ask)
    theirs = each(strokes[::EVERY], partial(_like, sealed))
    _tell(report, "keystroke p95", size, theirs, ours)


def _cold_keystrokes(report: Report, size: int) -> None:
    """The same while nothing of the file is in memory: as a name is typed after the start.

    LIKE finds its name a whole one, and reads everything for it.
    """
    if not hasattr(os, "posix_fadvise"):
        report.skip("2c from the disk: this system does not let go of a file it has read")
        return
    folder = office_of(size)
    with open_office(folder) as desk, raw(desk) as sealed:
        names = _names(desk, size, sealed)[::EVERY]
    theirs, ours = Times(), Times()
    for name in names:
        with open_office(folder) as desk:
            _forget(folder)
            _add(ours, each(_typed(name), partial(_ask, desk)))
        with open_office(folder) as desk, raw(desk) as sealed:
            _forget(folder)
            _add(theirs, each([name], partial(_like, sealed)))
    _tell(report, "keystroke p95 from the disk", size, theirs, ours)


def _forget(folder: Path) -> None:
    """Let the system keep nothing in memory of what it has read of these files."""
    for file in folder.iterdir():
        with file.open("rb") as opened:
            os.fsync(opened.fileno())
            os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _add(times: Times, more: Times) -> None:
    times.wall += more.wall
    times.cpu += more.cpu


def _tell(report: Report, what: str, size: int, theirs: Times, ours: Times) -> None:
    (floor, floor_cpu), (own, own_cpu) = theirs.reached(0.95), ours.reached(0.95)
    asked = 0.01 if size >= 1_000_000 else 1.0
    report.tell(
        Figure(
            "2c", what, size, "LIKE", floor * 1000, own * 1000,
            own / floor, own_cpu / floor_cpu, asked,
        )
    )  # fmt: skip
    report.tell(
        Figure(
            "2c", f"{what}, processor time", size, "LIKE", floor_cpu * 1000, own_cpu * 1000,
            own_cpu / floor_cpu, own_cpu / floor_cpu, asked,
        )
    )  # fmt: skip


def _ask(desk: Desk, words: str) -> object:
    return desk.ask(people.list_people, Want(find=words))


def _like(sealed: Any, words: str) -> object:
    like = "SELECT id FROM person WHERE name_search LIKE ? LIMIT 50"
    return _fetch(sealed, like, (f"%{words}%",))


def _names(desk: Desk, size: int, sealed: Any) -> list[str]:
    """Some names, spread over the whole list."""
    want = Want(sort="name")
    _, anchors = desk.ask(people.people_anchors, want, step=max(1, size // NAMES))
    named = "SELECT first_name || ' ' || last_name FROM person WHERE id = ?"
    return [_fetch(sealed, named, (key.hex,))[0][0] for _, key in anchors[:NAMES]]


def _typed(name: str) -> list[str]:
    """Every beginning of a name."""
    return [name[:length] for length in range(1, len(name) + 1)]


def _fetch(connection: Any, statement: str, values: tuple[Any, ...]) -> list[Any]:
    return list(connection.execute(statement, values).fetchall())
