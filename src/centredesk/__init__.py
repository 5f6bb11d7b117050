"""The case desk of a provincial anti-trafficking centre: offline, encrypted, in Thai.

What lives here: the whole program, floor upon floor. Each floor may look down, never up:

    __main__ → cli | ui → desk → actions → exports | registers → storage
             → vault | models → fields → places, settings, thai → changes, clock, errors, paths

One word per subject on every floor: `models/cases.py`, `actions/cases.py`, `ui/cases/`. What a
user can do is an action, a plain function; windows, command line and tests hold one `Desk` and
know two verbs, `do` and `ask`. Qt stays in `ui`, SQL in `storage` and `actions`, secrets in
`vault`, paper in `exports`, other people's workbooks in `registers`.

What does not live here: fonts, code lists, word list and icons (`resources/`), the set-up of a
fresh machine (`installer/`). Why: a core that knows neither window nor paper outlives both.
"""

__version__ = "0.1.0"
