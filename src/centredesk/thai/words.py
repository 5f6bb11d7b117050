"""Where a line of Thai may break: between words, which are written without spaces."""

import re
import tempfile
import threading
from functools import lru_cache
from pathlib import Path
from typing import Final

from centredesk.paths import resource

NO_BREAK_SPACE: Final = "\u00a0"
_DICTIONARY: Final = "centredesk"
_LOADING: Final = threading.Lock()

_RUN: Final = re.compile("[\u0e01-\u0e4e]+")
_NO_START: Final = frozenset("ะาำๅๆฯ" + "ัิีึืฺุู็่้๊๋์ํ๎")
_NO_END: Final = frozenset("เแโใไ")
_LETTERS: Final = "[ก-ฮเแโใไ]"
_DIGIT: Final = "[0-9๐-๙]"
# A piece the dictionary does not know; only ณ is a word of one letter.
_LONE: Final = re.compile("(?!ณ)[ก-ฮ]์?")
# An abbreviation at the end of a run ("พมจ" before its dot) stays in one piece.
_TAIL: Final = re.compile("[ก-ฮ]+$")
# More than any sentence without a space; the segmenter's time grows faster than its text.
_LONG_RUN: Final = 300
# No writing at all: cut blindly, so that a hostile cell cannot stop the program.
_ABSURD_RUN: Final = 2_000
_BLIND_CUT: Final = 20
_KNOWN_RUNS: Final = 50_000

_OUTSIDE: Final = re.compile(
    "(?<=[\u0e01-\u0e4e])(?<![เแโใไ])(?=[(“])"
    f"|(?<=[)”])(?={_LETTERS})"
    f"|(?<=[\u0e01-\u0e4e]/)(?={_LETTERS}[\u0e01-\u0e4e])"
)
_UNITS: Final = (
    "ปี|เดือน|วัน|ชั่วโมง|นาที|น[.]|คน|ราย|คดี|เรื่อง|ครั้ง|แห่ง|บาท|หน้า|ฉบับ|ข้อ|ตำบล|กิโลเมตร"
    "|มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน"
    "|ธันวาคม|[ก-ฮ]{1,2}[.][ก-ฮ]{1,2}[.]"
)
_KEPT_SPACE: Final = re.compile(
    f"(?<={_DIGIT}) (?={_UNITS})"
    f"|(?:(?<=มาตรา)|(?<=ที่)|(?<=ข้อ)) (?={_DIGIT})"
    f"|(?:(?<=คม)|(?<=ยน)|(?<=พันธ์)) (?={_DIGIT}{{4}})"
    f"|(?<=[ก-ฮ][.])(?<! น[.]) (?={_DIGIT}|{_LETTERS})"
    "| (?=[ๆฯ])"
)


def joints(text: str, joint: str = "\u200b") -> str:
    """The text with a joint wherever a line may break, and spaces that hold where none may."""
    text = _KEPT_SPACE.sub(NO_BREAK_SPACE, text)
    text = _OUTSIDE.sub(joint, text)
    return _RUN.sub(lambda run: joint.join(_pieces(run[0], run.string[run.end() :][:1])), text)


def _pieces(run: str, follower: str) -> tuple[str, ...]:
    return _words(run, follower == ".")


@lru_cache(maxsize=_KNOWN_RUNS)
def _words(run: str, dotted: bool) -> tuple[str, ...]:
    """The words of one run of Thai letters, mended so that no line begins or ends badly."""
    pieces: list[str] = []
    for word in _segments(run):
        if pieces and _clings(pieces[-1], word):
            pieces[-1] += word
        else:
            pieces.append(word)
    return _whole_tail(pieces) if dotted else tuple(pieces)


def _clings(before: str, word: str) -> bool:
    return (
        word[0] in _NO_START
        or before[-1] in _NO_END
        or _LONE.fullmatch(word) is not None
        or _LONE.fullmatch(before) is not None
    )


def _whole_tail(pieces: list[str]) -> tuple[str, ...]:
    found = _TAIL.search("".join(pieces))
    tail = found[0] if found else ""
    while len(pieces) > 1 and len(pieces[-1]) < len(tail):
        pieces[-2:] = [pieces[-2] + pieces[-1]]
    return tuple(pieces)


def _segments(run: str) -> list[str]:
    if len(run) > _ABSURD_RUN:
        return [run[at : at + _BLIND_CUT] for at in range(0, len(run), _BLIND_CUT)]
    from nlpo3 import segment  # noqa: PLC0415  (the dictionary is not wanted at the first window)

    _load()
    found: list[str] = []
    start = 0
    while start < len(run):
        part = run[start : start + _LONG_RUN]
        words = segment(part, _DICTIONARY)
        if "".join(words) != part:
            # The segmenter lost letters: better one long word than a text that says less.
            words = [part]
        if start + _LONG_RUN < len(run) and len(words) > 2:
            # The cut may have gone through a word: the end is read again with what follows.
            words = words[:-2]
        found += words
        start += sum(map(len, words))
    return found


def _listed(name: str) -> set[str]:
    return set(resource("words", f"{name}.txt").read_text(encoding="utf-8").split("\n"))


@lru_cache(maxsize=1)
def _dictionary() -> bool:
    from nlpo3 import load_dict  # noqa: PLC0415  (as above)

    # A long compound is no word here: a column of a table may be narrower than it.
    words = "\n".join(_listed("words_th") - _listed("compounds") | _listed("own_words"))
    with tempfile.TemporaryDirectory() as folder:
        # The segmenter takes one file; these are words of the language, nothing of an office.
        both = Path(folder, "words.txt")
        both.write_text(words, encoding="utf-8")
        load_dict(str(both), _DICTIONARY)
    return True


def _load() -> None:
    with _LOADING:
        _dictionary()
