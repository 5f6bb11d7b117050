"""The style sheet: one text for both themes, so that a change of theme needs no other sheet.

Another sheet would be one long act of Qt: it looks at every widget of a window anew, and tells
each that its measures may have changed. Colours are therefore asked of the palette, by role. The
palette has fewer roles than the table has tokens: what is left over stands in rules that hold in
one theme only, written once in the template behind `@@`.
"""

import re
from functools import cache

from centredesk.paths import resource
from centredesk.ui.theme.tokens import THEMES

WORN = "worn"
"""The property of a window that names its theme; its value is looked at by those rules."""
ROLES = {
    "win": "window",
    "surf": "base",
    "surf2": "alternate-base",
    "text": "text",
    "text2": "shadow",
    "text3": "placeholder-text",
    "dis": "link",
    "hover": "light",
    "line": "midlight",
    "line2": "mid",
    "field": "dark",
    "accent": "highlight",
    "accent_t": "highlighted-text",
    "accent_s": "link-visited",
    "bad": "bright-text",
}
"""In which role of the palette the sheet finds a token."""
_ONE_THEME = "@@ "
_TOKEN = re.compile(r"@(\w+)")


@cache
def sheet_text() -> str:
    """The whole sheet."""
    template = resource("theme.qss").read_text(encoding="utf-8")
    rules: list[str] = []
    for line in template.splitlines():
        if line.startswith(_ONE_THEME):
            rules += [_only_in(name, line.removeprefix(_ONE_THEME)) for name in THEMES]
        else:
            rules.append(_TOKEN.sub(lambda found: f"palette({ROLES[found[1]]})", line))
    return "\n".join(rules)


def _only_in(theme: str, rule: str) -> str:
    """A rule for what stands in a window of one theme, in the colours of that theme."""
    selectors, brace, rest = rule.partition("{")
    inside = f'*[{WORN}="{theme}"] '
    named = ", ".join(f"{inside}{selector.strip()}" for selector in selectors.split(","))
    return _TOKEN.sub(lambda found: getattr(THEMES[theme], found[1]), f"{named} {brace}{rest}")
