"""What each form of exploitation usually looks like: where, who, how."""

from dataclasses import dataclass
from typing import Final

from centredesk.sample.dice import Dice


@dataclass(frozen=True)
class Pattern:
    """Venues and sectors of a form; shares of women, of children and of Thais, in percent."""

    venues: tuple[str, ...]
    sectors: tuple[str, ...]
    women: int
    children: int
    thais: int


_ELSEWHERE: Final = Pattern(("OTHER", "HOME"), ("S", "N"), 50, 30, 50)
_PATTERNS: Final = {
    "01": Pattern(("ENTERTAIN", "MASSAGE", "HOTEL", "ONLINE"), ("I", "R", "S"), 95, 45, 65),
    "02": Pattern(("ONLINE", "HOME"), ("J",), 75, 80, 95),
    "03": Pattern(("HOTEL", "HOME"), ("S", "I"), 85, 60, 75),
    "05": Pattern(("STREET",), ("S",), 45, 70, 15),
    "06.1": Pattern(("BOAT",), ("A",), 2, 10, 15),
    "06.2": Pattern(("SEAFOOD",), ("C",), 60, 15, 5),
    "06.3": Pattern(("FARM",), ("A",), 40, 15, 10),
    "06.4": Pattern(("SITE",), ("F",), 25, 5, 10),
    "06.5": Pattern(("FACTORY",), ("C", "B"), 60, 10, 10),
    "06.6": Pattern(("HOME",), ("T",), 95, 25, 10),
    "06.7": Pattern(("ENTERTAIN", "HOTEL"), ("I", "R"), 70, 20, 20),
    "06.8": Pattern(("SCAM", "ONLINE"), ("J", "K"), 35, 6, 35),
    "09": Pattern(("FACTORY", "SITE", "FARM"), ("C", "F", "A"), 40, 5, 10),
}
_USUAL: Final = (
    "01", "06.8", "01", "06.3", "09", "05", "06.1", "06.4", "06.5", "06.6", "02", "06.7", "06.2",
    "03", "06.9", "04", "08", "08.3", "06", "08.1", "08.2", "07",
)  # fmt: skip
_STRANGERS: Final = (
    "MMR", "MMR", "LAO", "KHM", "CHN", "KEN", "ETH", "UGA", "VNM", "IND", "IDN", "PHL", "BGD",
    "PAK", "TZA", "XXA", "XXX",
)  # fmt: skip


def a_form(dice: Dice) -> str:
    """A main form, the usual ones more often."""
    return dice.code("exploit", _USUAL)


def pattern_of(form: str) -> Pattern:
    """What this form usually looks like."""
    return _PATTERNS.get(form, _ELSEWHERE)


def a_nationality(dice: Dice, pattern: Pattern) -> str:
    """A nationality as this pattern has them."""
    if dice.luck(pattern.thais / 100):
        return "THA"
    return dice.code("nat", _STRANGERS)
