"""The articles of the help: one file a page, in a small part of Markdown."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from centredesk.paths import resource

Shape = Literal["title", "heading", "paragraph", "bullet", "step"]
_STARTS: tuple[tuple[re.Pattern[str], Shape], ...] = (
    (re.compile(r"# +"), "title"),
    (re.compile(r"##+ +"), "heading"),
    (re.compile(r"[-*] +"), "bullet"),
    (re.compile(r"\d+\. +"), "step"),
)


@dataclass(frozen=True)
class Block:
    """One piece of an article."""

    shape: Shape
    text: str


@dataclass(frozen=True)
class Article:
    """The help of one page."""

    title: str
    blocks: tuple[Block, ...]


def names() -> tuple[str, ...]:
    """The pages that have an article."""
    return tuple(sorted(file.stem for file in resource("help").glob("*.md")))


def file_of(page: str) -> str:
    """The name of a page's article: the pages that add a record share one."""
    return "add" if page.startswith("new_") else page


@lru_cache(maxsize=64)
def article(page: str) -> Article | None:
    """The article of a page, if there is one."""
    file = resource("help", f"{file_of(page)}.md")
    return read(file.read_text(encoding="utf-8")) if file.is_file() else None


def topics(pages: Iterable[str]) -> list[tuple[str, Article]]:
    """The articles of these pages, by name."""
    files = dict.fromkeys(file_of(page) for page in pages)
    return [(name, found) for name in files if (found := article(name)) is not None]


def read(text: str) -> Article:
    """Take an article apart: a line that begins nothing goes on with the piece before it."""
    blocks: list[Block] = []
    fresh = True
    for line in text.splitlines():
        begun = _begun(line.strip())
        if begun.shape == "paragraph" and begun.text and not fresh:
            blocks[-1] = Block(blocks[-1].shape, f"{blocks[-1].text} {begun.text}")
        elif begun.text:
            blocks.append(begun)
        fresh = not line.strip()
    title = next((block.text for block in blocks if block.shape == "title"), "")
    return Article(title, tuple(block for block in blocks if block.shape != "title"))


def _begun(line: str) -> Block:
    for start, shape in _STARTS:
        if (found := start.match(line)) is not None:
            return Block(shape, line[found.end() :])
    return Block("paragraph", line)
