"""2a, 2b, 2c: the first page, the next, a filter, every offered sort, and search as you type."""

import importlib.util
from collections.abc import Callable
from functools import partial
from typing import Any

from tests.bench.measuring import each, side_by_side
from tests.bench.offices import office_of, open_office, plain, raw
from tests.bench.report import Figure, Report

from centredesk.actions import cases, people, screening
from centredesk.actions.listing import Listing, Want
from centredesk.desk import Desk

PAGE = 50
NAMES = 14
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
    for what in ("people: first page", "people: next page", "people: filter", "people: sort"):
        report.slope("2a", what, asked=0.25)
    report.slope("2c", "keystroke p95", asked=0.2)
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
        times = side_by_side(
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
    """Every sort of every list, both ways, beside the list's quickest: none may stand out."""
    for name, (listing, question, _) in _LISTS.items():
        ways = {
            f"{sort} {'down' if down else 'up'}": Want(sort=sort, descending=down)
            for sort in listing.sorts
            for down in (False, True)
        }
        times = side_by_side(
            {way: partial(desk.ask, question, want, limit=PAGE) for way, want in ways.items()},
            rounds=5,
        )
        quickest = min(times, key=lambda way: times[way].wall_median)
        slowest = max(times, key=lambda way: times[way].wall_median)
        both = {"quickest sort": times[quickest], "ours": times[slowest]}
        what = f"{name}: slowest sort ({slowest})"
        report.add("2a", what, size, both, asked=2, beside="quickest sort")


# ── search as you type ───────────────────────────────────────────────────────


def _keystrokes(report: Report, desk: Desk, size: int, sealed: Any) -> None:
    strokes = _strokes(desk, size, sealed)
    like = "SELECT id FROM person WHERE name_search LIKE ? LIMIT 50"
    nowhere = ["ฎ" * 6] * 5
    ours = each(strokes, lambda words: desk.ask(people.list_people, Want(find=words)))
    for beside, looked_for in (("LIKE", strokes), ("LIKE of what is not there", nowhere)):
        theirs = each(looked_for, lambda words: _fetch(sealed, like, (f"%{words}%",)))
        (floor, floor_cpu), (own, own_cpu) = theirs.reached(0.95), ours.reached(0.95)
        asked = 0.01 if size >= 1_000_000 else 1.0
        report.tell(
            Figure(
                "2c", "keystroke p95", size, beside, floor * 1000, own * 1000,
                own / floor, own_cpu / floor_cpu, asked,
            )
        )  # fmt: skip


def _strokes(desk: Desk, size: int, sealed: Any) -> list[str]:
    """Every beginning of some names, spread over the whole list."""
    want = Want(sort="name")
    _, anchors = desk.ask(people.people_anchors, want, step=max(1, size // NAMES))
    named = "SELECT first_name || ' ' || last_name FROM person WHERE id = ?"
    names = [_fetch(sealed, named, (key.hex,))[0][0] for _, key in anchors[:NAMES]]
    return [name[:length] for name in names for length in range(1, len(name) + 1)]


def _fetch(connection: Any, statement: str, values: tuple[Any, ...]) -> list[Any]:
    return list(connection.execute(statement, values).fetchall())
