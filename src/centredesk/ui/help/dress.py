"""How an article looks: sizes of the type ramp, colours of the theme, Thai that wraps."""

import re
from collections.abc import Iterable, Sequence
from html import escape

from centredesk.ui.help.articles import Block
from centredesk.ui.theme.look import current
from centredesk.ui.theme.words import wrap_th

_KEY = re.compile(r"`([^`]+)`")
_STRONG = re.compile(r"\*\*([^*]+)\*\*")
# Above, below, left; sizes in px of the type ramp.
_HEADING = "margin:14px 0 2px 0; font-size:14px; font-weight:600;"
_TEXT = "margin:4px 0 4px 0; font-size:14px;"
_ITEM = "margin:3px 0 3px 0; font-size:14px;"
Keys = Sequence[tuple[str, str]]


def as_html(blocks: Iterable[Block]) -> str:
    """The blocks as the rich text Qt understands."""
    parts: list[str] = []
    number = 0
    for block in blocks:
        number = number + 1 if block.shape == "step" else 0
        parts.append(_piece(block, number))
    return "".join(parts)


def _piece(block: Block, number: int) -> str:
    if block.shape == "heading":
        return f'<p style="{_HEADING}">{_inline(block.text)}</p>'
    if block.shape == "paragraph":
        return f'<p style="{_TEXT}">{_inline(block.text)}</p>'
    return _item("•" if block.shape == "bullet" else f"{number}.", block.text)


def _item(sign: str, text: str) -> str:
    """A sign and its text beside it; a table, because Qt indents its own lists far too much."""
    tint = current().text3
    return (
        '<table cellspacing="0" cellpadding="0" width="100%"><tr>'
        f'<td width="20"><p style="{_ITEM} color:{tint};">{sign}</p></td>'
        f'<td><p style="{_ITEM}">{_inline(text)}</p></td></tr></table>'
    )


def key_table(keys: Keys) -> str:
    """Keys at the left, what they do at the right."""
    rows = "".join(
        f'<tr><td width="112"><p style="{_ITEM}">{_key(key)}</p></td>'
        f'<td><p style="{_ITEM}">{_inline(word)}</p></td></tr>'
        for key, word in keys
    )
    return f'<table cellspacing="0" cellpadding="2" width="100%">{rows}</table>'


def _inline(text: str) -> str:
    """Words that wrap, keys in boxes, what is strong in bold."""
    parts = _KEY.split(text)
    words = (_key(part) if odd % 2 else _words(part) for odd, part in enumerate(parts))
    return "".join(words)


def _words(text: str) -> str:
    return _STRONG.sub(r'<span style="font-weight:600;">\1</span>', escape(wrap_th(text)))


def _key(keys: str) -> str:
    told = escape(keys.replace("+", " ")).replace(" ", "\u00a0")
    tokens = current()
    look = f"background-color:{tokens.hover}; color:{tokens.text}; font-size:12px;"
    return f'<span style="{look}">\u00a0{told}\u00a0</span>'
