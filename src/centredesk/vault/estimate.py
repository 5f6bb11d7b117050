"""How soon a guesser arrives at a passphrase: words everybody uses, runs and repeats count little.

This is an estimate for advice, and a gate against the plainly weak; it is not a measurement.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from centredesk.paths import resource

_ROWS = (
    "1234567890-=",
    "qwertyuiop[]",
    "asdfghjkl;'",
    "zxcvbnm,./",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
    "ๅ/_ภถุึคตจขช",
    "ๆไำพะัีรนยบล",
    "ฟหกดเ้่าสวง",
    "ผปแอิืทมใฝ",
)
_LEET = str.maketrans("@$!0135", "asioies")
_SHORTEST_WORD = 3
_SHORTEST_RUN = 3
_LONGEST_LOOKED_AT = 512

_OWN_BITS, _WORD_BITS, _RUN_BITS, _AGAIN_BITS = 2.0, 8.0, 5.0, 2.0


@dataclass(frozen=True)
class Estimate:
    """How hard to guess, in bits, and what makes it easy."""

    bits: float
    own: bool
    repeated: bool
    common: bool


@dataclass(frozen=True)
class _Words:
    words: frozenset[str]
    longest: int


@dataclass(frozen=True)
class _Piece:
    kind: str
    length: int
    bits: float


def estimate(passphrase: str, own_names: Sequence[str] = ()) -> Estimate:
    """Cut the passphrase into the pieces a guesser would try, and add up what they cost."""
    text = _skeleton(passphrase)[:_LONGEST_LOOKED_AT]
    pieces = list(_pieces(text, _own_words(own_names)))
    kinds = {piece.kind for piece in pieces}
    return Estimate(
        sum(piece.bits for piece in pieces),
        own="own" in kinds,
        repeated=bool(kinds & {"run", "again"}),
        common="word" in kinds,
    )


def _pieces(text: str, own: _Words) -> Iterator[_Piece]:
    place = 0
    while place < len(text):
        known = (
            _Piece("own", _word(text, place, own), _OWN_BITS),
            _Piece("again", _again(text, place), _AGAIN_BITS),
            _Piece("run", _run(text, place), _RUN_BITS),
            _Piece("word", _word(text, place, _common_words()), _WORD_BITS),
        )
        # The longest piece is what a guesser takes; of equal ones the cheaper, which stands first.
        best = max(known, key=lambda piece: piece.length)
        if best.length < _SHORTEST_RUN or best.bits >= _plain_bits(text, place, best.length):
            best = _Piece("plain", 1, _letter_bits(text[place]))
        yield best
        place += best.length


def _plain_bits(text: str, place: int, length: int) -> float:
    return sum(_letter_bits(letter) for letter in text[place : place + length])


def _letter_bits(letter: str) -> float:
    category = unicodedata.category(letter)
    if category == "Mn":
        return 1.5
    if category.startswith("L"):
        return 2.3  # letters of running words, not random ones
    return 3.3 if category == "Nd" else 4.0


def _word(text: str, place: int, known: _Words) -> int:
    lengths = range(min(known.longest, len(text) - place), _SHORTEST_WORD - 1, -1)
    for length in lengths:
        part = text[place : place + length]
        if part in known.words or part.translate(_LEET) in known.words:
            return length
    return 0


def _again(text: str, place: int) -> int:
    length = 0
    while place + length < len(text) and text[place : place + length + 1] in text[:place]:
        length += 1
    return length if length >= _SHORTEST_RUN else 0


def _run(text: str, place: int) -> int:
    return max(_reach(text, place, follows) for follows in _FOLLOWERS)


def _reach(text: str, place: int, follows: Callable[[str, str], bool]) -> int:
    length = 1
    for one, other in pairwise(text[place:]):
        if not follows(one, other):
            break
        length += 1
    return length if length >= _SHORTEST_RUN else 0


def _same(one: str, other: str) -> bool:
    return one == other


def _upward(one: str, other: str) -> bool:
    return ord(other) - ord(one) == 1


def _downward(one: str, other: str) -> bool:
    return ord(one) - ord(other) == 1


def _along_keys(one: str, other: str) -> bool:
    return one + other in _key_pairs()


def _back_along_keys(one: str, other: str) -> bool:
    return other + one in _key_pairs()


_FOLLOWERS = (_same, _upward, _downward, _along_keys, _back_along_keys)


@cache
def _key_pairs() -> frozenset[str]:
    return frozenset(one + other for row in _ROWS for one, other in pairwise(row))


@cache
def _common_words() -> _Words:
    lines = resource("passphrases", "common.txt").read_text(encoding="utf-8").splitlines()
    return _words(line for line in lines if not line.startswith("#"))


def _own_words(names: Sequence[str]) -> _Words:
    parts = [part for name in names for part in name.split()]
    return _words((*parts, *names))


def _words(texts: Iterable[str]) -> _Words:
    found = (_skeleton(text) for text in texts)
    words = frozenset(word for word in found if len(word) >= _SHORTEST_WORD)
    return _Words(words, max(map(len, words), default=0))


def _skeleton(text: str) -> str:
    plain = unicodedata.normalize("NFC", text).casefold()
    return "".join(_digit(letter) for letter in plain if not letter.isspace())


def _digit(letter: str) -> str:
    return str(unicodedata.decimal(letter)) if letter.isdecimal() else letter
