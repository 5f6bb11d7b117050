"""Is this somebody we have met? Sure, likely, or nobody known; a likely one is for a person to say.

Candidates come from the indexed keys of `person_key`; they are scored by name, birth date and
numbers. The weights were found on invented registers of 10,000 to 100,000 persons with heavy
damage: Thai names tell people apart by themselves, the few names of the neighbours do not.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Any
from uuid import UUID

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein
from sqlalchemy import ColumnElement, and_, or_, select

from centredesk.actions import drafts, likeness
from centredesk.actions.likeness import Rank, Reason
from centredesk.errors import BadValue
from centredesk.models.apart import Apart
from centredesk.models.cases import Involvement
from centredesk.models.people import Person, PersonKey, aliases_of, full_name, person_keys
from centredesk.models.victims import Victim
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.thai.digits import arabic_digits
from centredesk.thai.folding import fold
from centredesk.thai.names import mask_name, sound_key

# Under one key no more than so many are compared: a name so common tells nobody apart.
MOST_UNDER_A_KEY = 60
LIKELY_THAI, LIKELY = 2.5, 4.0
_CHUNK = 500
_ALIKE = 0.72
_IN_PART = 0.93
P, K = Person.__table__, PersonKey.__table__
_COLUMNS = (
    "id", "code", "first_name", "middle_name", "last_name", "first_name_latin",
    "middle_name_latin", "last_name_latin", "sex", "birth_date", "stated_age", "stated_age_on",
    "age_basis", "nationality", "id_number", "passport", "aliases",
)  # fmt: skip
_TOLD = (*_COLUMNS, "prefix")
_NOBODY = UUID(int=0)
_CODES_TOLD, _CARD = 2, 13
A, V, C = Apart.__table__, Victim.__table__, Involvement.__table__


class Known:
    """What is compared of a person; the values may still grow while a file is read."""

    __slots__ = ("aliases", "id", "keys", "latin", "name", "origin", "values")

    def __init__(self, values: dict[str, Any], *, origin: str = "") -> None:
        self.id: UUID = values["id"]
        self.values = values
        self.origin = origin
        self.name = _folded(values, "first_name", "middle_name", "last_name")
        self.latin = _folded(values, "first_name_latin", "middle_name_latin", "last_name_latin")
        self.aliases = tuple(map(fold, aliases_of(values.get("aliases"))))
        self.keys = keys_of(values)

    @property
    def in_store(self) -> bool:
        """Whether the office knows the person already."""
        return not self.origin

    @property
    def called(self) -> str:
        """The person's code, or the row of the file they come from."""
        return str(self.values.get("code") or self.origin)


@dataclass(frozen=True)
class Likeness:
    """A person who may be the same as another, and how strongly it looks so."""

    known: Known
    score: float


def keys_of(values: Mapping[str, Any]) -> set[str]:
    """The keys a person is found under."""
    return person_keys(Person(**{name: values.get(name) for name in _COLUMNS}))


def likely_persons(work: UnitOfWork, person: UUID, *, limit: int = 5) -> list[Likeness]:
    """The persons who may be the same as this one, the likeliest first."""
    found = work.rows(select(*(P.c[name] for name in _COLUMNS)).where(P.c.id == person))
    if not found:
        return []
    one = Known(dict(zip(_COLUMNS, found[0], strict=True)))
    never = {person} | told_apart(work, person)
    others = (o for o in known_under(work, one.keys).values() if o.id not in never)
    return likenesses(one, others, limit=limit)


@dataclass(frozen=True)
class Candidate:
    """A known person who may be the one being typed in: code, masked name, and why.

    `written` is the name itself, only for a member who may see identities; it is shown once
    names are revealed.
    """

    id: UUID
    code: str
    masked: str
    written: str
    known_as: tuple[str, ...]
    sex: str
    birth_year: int | None
    rank: Rank
    agrees: tuple[Reason, ...]
    differs: tuple[Reason, ...]


def likely_to(
    work: UnitOfWork, draft: Mapping[str, Any], *, apart: Collection[UUID] = (), limit: int = 5
) -> list[Candidate]:
    """Who may be meant by what has been typed so far; what cannot be read yet is left out."""
    given = _read_so_far(work, draft)
    one = Known(dict.fromkeys(_COLUMNS) | given | {"id": _NOBODY})
    if not one.keys:
        return []
    keys = one.keys | _called(given)
    others = (o for o in known_under(work, keys).values() if o.id not in apart)
    # A person looks at them and decides: rather one candidate too many than one too few.
    found = likenesses(one, others, limit=limit, line=LIKELY_THAI)
    return _candidates(work, one, given, found)


def _called(given: Mapping[str, Any]) -> set[str]:
    """The keys of those who go by this first name, whatever their papers say."""
    first = str(given.get("first_name") or "")
    return {f"n:{sound_key(first)}", f"a:{fold(first)}"} if first else set()


def tell_apart(work: UnitOfWork, person: UUID, other: UUID, *, reason: str = "") -> UUID:
    """Remember that two persons are two, so that they are not proposed as one again."""
    if person == other:
        raise BadValue("บุคคลเดียวกันแยกออกจากกันไม่ได้", "เลือกบุคคลสองราย", field="other")
    for one in (person, other):
        work.get(Person, one)
    pair = and_(_either(person), _either(other), A.c.removed.is_(False))
    if found := work.scalar(select(A.c.id).where(pair)):
        return UUID(str(found))
    return work.add(Apart, {"person": person, "other": other, "reason": reason or None})


def told_apart(work: UnitOfWork, person: UUID) -> set[UUID]:
    """With whom a person was found not to be the same."""
    chosen = select(A.c.person, A.c.other).where(_either(person), A.c.removed.is_(False))
    return {one for row in work.rows(chosen) for one in row} - {person}


def _either(person: UUID) -> ColumnElement[bool]:
    return or_(A.c.person == person, A.c.other == person)


def _read_so_far(work: UnitOfWork, draft: Mapping[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name in draft.keys() & set(_TOLD) - {"id", "code"}:
        try:
            values |= drafts.plain(drafts.read(work, Person, {name: draft[name]}))
        except BadValue:
            if name == "id_number":
                values |= _miswritten(draft[name])
    return values


def _miswritten(number: Any) -> dict[str, Any]:
    """A card's number with a slip in it still tells whose card it may be."""
    plain = "".join(sign for sign in arabic_digits(str(number)) if sign.isdigit())
    return {"id_number": plain} if len(plain) == _CARD else {}


def _candidates(
    work: UnitOfWork, one: Known, given: Mapping[str, Any], found: Sequence[Likeness]
) -> list[Candidate]:
    codes = _known_as(work, [like.known.id for like in found])
    return [_candidate(work, one, given, like, codes.get(like.known.id, ())) for like in found]


def _candidate(
    work: UnitOfWork, one: Known, given: Mapping[str, Any], like: Likeness, codes: tuple[str, ...]
) -> Candidate:
    person = work.get(Person, like.known.id)
    name = full_name(person)
    year = (person.birth_date or "")[:4]
    known = {column: getattr(person, column) for column in _TOLD}
    agrees, differs = likeness.reasons(given, known)
    return Candidate(
        person.id,
        person.code or "",
        mask_name(name),
        name if work.member.can_see_identity else "",
        codes,
        person.sex or "",
        int(year) if year else None,
        likeness.rank_of(like.score, sure=bool(same_person(one, like.known))),
        agrees,
        differs,
    )


def _known_as(work: UnitOfWork, people: list[UUID]) -> dict[UUID, tuple[str, ...]]:
    """The pseudonyms under which these persons stand in cases, a few of each."""
    codes: dict[UUID, tuple[str, ...]] = {}
    for person, code in (
        (V.c.person, V.c.victim_no),
        (C.c.person, C.c.code),
    ):
        removed = person.table.c.removed.is_(False)
        for row in work.rows(select(person, code).where(person.in_(people), removed)):
            before = codes.get(row[0], ())
            if row[1] and row[1] not in before and len(before) < _CODES_TOLD:
                codes[row[0]] = (*before, row[1])
    return codes


def likenesses(
    one: Known, others: Iterable[Known], *, limit: int = 3, line: float = 0.0
) -> list[Likeness]:
    """Those of the others who score as likely, the likeliest first."""
    line = line or (LIKELY_THAI if one.values.get("nationality") == "THA" else LIKELY)
    scored = ((score(one, other), other) for other in others)
    best = sorted((pair for pair in scored if pair[0] >= line), key=lambda pair: -pair[0])[:limit]
    return [Likeness(other, round(points, 1)) for points, other in best]


def known_under(work: UnitOfWork, keys: Iterable[str]) -> dict[UUID, Known]:
    """The persons of the office who stand under any of these keys."""
    ids: set[UUID] = set()
    for some in _chunks(sorted(keys)):
        ids.update(row[0] for row in work.rows(select(K.c.person).where(K.c.key.in_(some))))
    columns = [P.c[name] for name in _COLUMNS]
    found: dict[UUID, Known] = {}
    for few in _chunks(sorted(ids, key=str)):
        chosen = select(*columns).where(P.c.id.in_(few), P.c.removed.is_(False))
        for row in work.rows(chosen):
            found[row[0]] = Known(dict(zip(_COLUMNS, row, strict=True)))
    return found


def same_person(one: Known, other: Known) -> str:
    """By what two are surely the same: id_number, passport, name (with the birth date), or ""."""
    a, b = one.values, other.values
    if a.get("id_number") and a["id_number"] == b.get("id_number"):
        return "id_number"
    same_name = _same_name(one, other)
    if a.get("passport") and a["passport"] == b.get("passport"):
        # Two countries may print one number: then a name or the country must agree.
        return "passport" if same_name or a["nationality"] == b.get("nationality") else ""
    birth = a.get("birth_date") or ""
    if (
        len(birth) == 10
        and birth == b.get("birth_date")
        and same_name
        and not _numbers_differ(a, b)
    ):
        return "name"
    return ""


def score(one: Known, other: Known) -> float:
    """How much speaks for one person, in points; what contradicts is subtracted."""
    a, b = one.values, other.values
    points = _name_points(one, other) + _birth_points(a.get("birth_date"), b.get("birth_date"))
    points += _number_points(a.get("id_number"), b.get("id_number"), apart=-7.0)
    points += _number_points(a.get("passport"), b.get("passport"), apart=-2.0)
    if a.get("sex") and b.get("sex") and a["sex"] != b["sex"]:
        points -= 2.5
    if a.get("nationality") and b.get("nationality") and a["nationality"] != b["nationality"]:
        points -= 2.0
    return points


def _same_name(one: Known, other: Known) -> bool:
    if one.name and other.name:
        return one.name == other.name
    return bool(one.latin) and one.latin == other.latin


def _numbers_differ(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    return any(a.get(n) and b.get(n) and a[n] != b[n] for n in ("id_number", "passport"))


def _name_points(one: Known, other: Known) -> float:
    points = 0.0
    if one.name and other.name:
        whole = fuzz.ratio(one.name, other.name) / 100
        parts = fuzz.token_set_ratio(one.name, other.name) / 100
        points += 10 * (max(whole, parts * _IN_PART) - _ALIKE)
    if one.latin and other.latin:
        points += 7 * (fuzz.ratio(one.latin, other.latin) / 100 - _ALIKE)
    return max(points, _alias_points(one, other)) if one.aliases or other.aliases else points


def _alias_points(one: Known, other: Known) -> float:
    """By what somebody is called: a nickname alone tells little, unless there is no other name."""
    named = all(known.name or known.latin for known in (one, other))
    pairs = product((one.name, *one.aliases), (other.name, *other.aliases))
    alike = (
        _called_alike(a, b, nickname=named and " " not in (a + b))
        for a, b in pairs
        if a and b and (a, b) != (one.name, other.name)
    )
    return 10 * (max(alike, default=0.0) - _ALIKE)


def _called_alike(one: str, other: str, *, nickname: bool) -> float:
    whole, parts = fuzz.ratio(one, other) / 100, fuzz.token_set_ratio(one, other) / 100
    return max(whole * (_IN_PART if nickname else 1), parts * _IN_PART)


def _number_points(one: str | None, other: str | None, *, apart: float) -> float:
    if not one or not other:
        return 0.0
    if one == other:
        return 9.0
    return 4.0 if DamerauLevenshtein.distance(one, other, score_cutoff=1) <= 1 else apart


def _birth_points(one: str | None, other: str | None) -> float:
    if not one or not other:
        return 0.0
    if len(one) < 10 or len(other) < 10:
        length = min(len(one), len(other))
        return 1.0 if one[:length] == other[:length] else -3.0
    return _day_points(date.fromisoformat(one), date.fromisoformat(other))


def _day_points(a: date, b: date) -> float:
    new_year = (1, 1)
    same_day = (a.day, a.month) == (b.day, b.month)
    if a == b:
        # Who does not know the day is written down as born on 1 January.
        return 1.2 if (a.month, a.day) == new_year else 3.5
    if same_day and abs(a.year - b.year) <= 1:
        return 2.2
    if a.year != b.year:
        return -3.0
    if new_year in ((a.month, a.day), (b.month, b.day)):
        return 1.0
    if (a.day, a.month) == (b.month, b.day):
        return 2.5
    return 0.8 if a.day == b.day or a.month == b.month else -3.0


def _folded(values: Mapping[str, Any], *names: str) -> str:
    return fold(" ".join(str(values[name]) for name in names if values.get(name)))


def _chunks(things: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for at in range(0, len(things), _CHUNK):
        yield things[at : at + _CHUNK]
