"""The check group of a recovery code: finds a slip of the pen and says in which group it is.

Two Reed-Solomon words over 32 letters are interleaved, each with two check letters. So every
wrong letter, and every pair of neighbours that changed places, is found and located; anything
else that is wrong within one group is at least found. This guards against typing, not attack.
"""

from collections.abc import Sequence

CODE_LETTERS = 32
ALL_LETTERS = 36
GROUP = 4
_WORD = ALL_LETTERS // 2
_ORDER = 31


def _powers() -> tuple[int, ...]:
    found, value = [], 1
    for _ in range(_ORDER):
        found.append(value)
        value <<= 1
        if value > _ORDER:
            value ^= 0b100101  # x⁵ + x² + 1
    return tuple(found)


_EXP = _powers()
_LOG = {value: power for power, value in enumerate(_EXP)}


def check_letters(letters: Sequence[int]) -> list[int]:
    """The four letters (each 0–31) that belong to 32 letters."""
    checks = [_checks(letters[start::2]) for start in (0, 1)]
    return [checks[0][0], checks[1][0], checks[0][1], checks[1][1]]


def wrong_groups(letters: Sequence[int]) -> frozenset[int] | None:
    """The groups (1–9) with a wrong letter: none when all is well, None when it cannot be said."""
    groups = set()
    for start in (0, 1):
        total, weighted = _sums(letters[start::2])
        if not total and not weighted:
            continue
        place = _place(total, weighted)
        if place is None:
            return None
        groups.add((2 * place + start) // GROUP + 1)
    return frozenset(groups)


def _checks(word: Sequence[int]) -> tuple[int, int]:
    total, weighted = _sums(word)
    first, second = _EXP[_WORD - 2], _EXP[_WORD - 1]
    last = _divide(weighted ^ _times(total, first), first ^ second)
    return total ^ last, last


def _sums(word: Sequence[int]) -> tuple[int, int]:
    total = weighted = 0
    for place, letter in enumerate(word):
        total ^= letter
        weighted ^= _times(letter, _EXP[place])
    return total, weighted


def _place(total: int, weighted: int) -> int | None:
    if not total or not weighted:
        return None
    place = _LOG[_divide(weighted, total)]
    return place if place < _WORD else None


def _times(one: int, other: int) -> int:
    return _EXP[(_LOG[one] + _LOG[other]) % _ORDER] if one and other else 0


def _divide(one: int, other: int) -> int:
    return _EXP[(_LOG[one] - _LOG[other]) % _ORDER] if one else 0
