"""The colours of the windows: one row a use, one column a theme."""


class Tokens:
    """The colour of every use in one theme."""

    # Neither a named tuple nor a dataclass: these are written and compiled anew at every start.

    win: str
    side: str
    surf: str
    surf2: str
    hover: str
    line: str
    line2: str
    field: str
    text: str
    text2: str
    text3: str
    dis: str
    accent: str
    accent_h: str
    accent_t: str
    accent_s: str
    accent_l: str
    bad: str
    bad_s: str
    bad_l: str
    warn: str
    warn_s: str
    warn_l: str
    warn_d: str
    good: str
    good_s: str
    good_l: str
    mark: str
    toast: str
    toast_t: str
    toast_l: str
    toast_g: str
    veil: str

    def __init__(self, colours: dict[str, str]) -> None:
        vars(self).update(colours)

    def items(self) -> list[tuple[str, str]]:
        """Each token's name and colour."""
        return list(vars(self).items())


_TABLE = """
win      #F4F5F7 #1C1E22   page ground
side     #EBEDF0 #16181B   navigation, status
surf     #FFFFFF #25282D   cards, tables, fields, headers
surf2    #F8F9FB #2A2D33   totals row, read-only field, well
hover    #E9ECF0 #32363D   pointer over
line     #DFE3E8 #383D45   separators
line2    #C9CFD7 #4A505A   table head rule, button edge
field    #858D99 #858D99   edge of fields, check boxes, radios
text     #1A1E24 #E9EBEE   text
text2    #525A66 #B4BAC3   help, labels of values
text3    #5F6773 #9AA1AC   captions, key hints, placeholder
dis      #9AA1AB #6B727D   disabled text only
accent   #1B5E9E #8ABDF2   main button, focus, link, selected
accent_h #164F86 #A5CDF6   the same under the pointer
accent_t #FFFFFF #0C1C2D   text on accent
accent_s #E6EFF9 #22384F   selected row
accent_l #B9D2EC #3D6288   its edge
bad      #B3261E #FF9C94   error, lapsed, within a day
bad_s    #FCEEED #432523
bad_l    #EFB8B4 #7C3F3B
warn     #7D4E00 #F5C564   needs a look
warn_s   #FFF5DF #3B3120
warn_l   #EBCB8B #75602F
warn_d   #C77F0A #E0A43A   bars and dots only, never text
good     #1A6B3C #7FD19C   done, checked
good_s   #E9F5EE #203729
good_l   #A9D5BA #3D6B4E
mark     #FFF0B3 #5C4F1F   the passage being edited
toast    #2A2E35 #E9EBEE   news of success floats on the opposite ground
toast_t  #FFFFFF #1A1E24
toast_l  #7B838F #858D99
toast_g  #7FD19C #1A6B3C
veil     #331A1E24 #8C000000 over the window while the palette is open
"""


def _column(number: int) -> Tokens:
    rows = [line.split() for line in _TABLE.strip().splitlines()]
    return Tokens({row[0]: row[number] for row in rows})


LIGHT = _column(1)
DARK = _column(2)
THEMES = {"light": LIGHT, "dark": DARK}
