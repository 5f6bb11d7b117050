"""Thai that wraps: U+200B between words in shown text, and its way back out."""

import re
from functools import lru_cache

JOINT = "\u200b"
_IN_A_CODE = re.compile(r"(?<=[A-Z0-9])-(?=[A-Z0-9])")
_ONLY_SHOWN = {ord("\u200b"): None, ord("\u2060"): None, ord("\u00a0"): " "}


@lru_cache(maxsize=4096)
def wrap_th(text: str) -> str:
    """The text with a place to break between its words; for display only, never stored."""
    if JOINT in text or not any("\u0e00" <= letter <= "\u0e7f" for letter in text):
        return text
    # The cover joins its sentences by hand, so it need not wait for the word list.
    from centredesk.thai.words import joints  # noqa: PLC0415

    return joints(text)


def whole_codes(text: str) -> str:
    """The text with its codes and numbers kept in one line; for display only, as joints are."""
    return _IN_A_CODE.sub("-\u2060", text)


def by_hand(text: str) -> str:
    """A sentence shown before the word list is loaded: `|` stands where a line may break."""
    return text.replace("|", JOINT)


def folder_by_folder(path: object) -> str:
    """A path with a place to break after each folder; for display only, as all joints are."""
    return str(path).replace("/", f"/{JOINT}").replace("\\", f"\\{JOINT}")


def plain(text: str) -> str:
    """The text without anything that is only for display."""
    return text.translate(_ONLY_SHOWN)
