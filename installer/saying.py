"""How the set-up speaks: Thai first, then English, and plainly."""

import sys
from dataclasses import dataclass
from typing import TextIO


@dataclass(frozen=True)
class Sentence:
    """One thing to say, in both languages."""

    thai: str
    english: str


class CannotSetUp(Exception):
    """The set-up cannot go on; its sentence tells the person what to do."""

    def __init__(self, sentence: Sentence, *, detail: str = "", code: int = 2) -> None:
        super().__init__(sentence.english)
        self.sentence = sentence
        self.detail = detail
        self.code = code


def speak_utf8() -> None:
    """Let Thai through, whatever the machine's own letters are."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def say(sentence: Sentence, *, to: TextIO | None = None) -> None:
    """Say a sentence at once, before whatever a started program says next."""
    stream = to or sys.stdout
    stream.write(f"{sentence.thai}\n{sentence.english}\n")
    stream.flush()
