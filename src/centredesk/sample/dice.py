"""Everything that is chance, thrown from one seed: the same seed, the same office."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final, TypeVar

from centredesk.clock import BANGKOK
from centredesk.fields.codes import code_list

T = TypeVar("T")

_RARE_TURN: Final = 0.2  # how often the code that was used least gets its turn
_STEEP: Final = 0.35  # how much rarer each code is than the one before it in its list
_OPENS, _CLOSES = 8 * 60 + 30, 16 * 60 + 30


class Dice:
    """Chance for one story; `used` counts the codes all stories have thrown so far."""

    def __init__(self, seed: str, used: Counter[tuple[str, str]]) -> None:
        self._random = Random(seed)
        self._used = used

    def luck(self, share: float) -> bool:
        """True in this share of throws."""
        return self._random.random() < share

    def between(self, least: int, most: int) -> int:
        """A whole number from least to most."""
        return self._random.randint(least, most)

    def few(self, least: int, most: int) -> int:
        """A whole number from least to most, small ones more often."""
        return min(self.between(least, most), self.between(least, most))

    def pick(self, things: Sequence[T]) -> T:
        """One of the things."""
        return self._random.choice(things)

    def code(self, name: str, among: Sequence[str] = (), *, rare: float = _RARE_TURN) -> str:
        """A code of a list: early ones more often, but every one has its turn."""
        codes = among or [option.code for option in code_list(name).options]
        if self.luck(rare):
            chosen = min(codes, key=lambda code: self._used[name, code])
        else:
            weights = [1 / (1 + _STEEP * place) for place in range(len(codes))]
            chosen = self._random.choices(codes, weights)[0]
        self._used[name, chosen] += 1
        return chosen

    def codes(self, name: str, most: int = 3, among: Sequence[str] = ()) -> list[str]:
        """One to `most` different codes of a list."""
        return sorted({self.code(name, among) for _ in range(self.few(1, most))})

    def digits(self, count: int) -> str:
        """That many digits."""
        return "".join(str(self.between(0, 9)) for _ in range(count))

    def baht(self, least: int, most: int, step: int = 50) -> str:
        """An amount of money in round baht."""
        return str(self.between(least // step, most // step) * step)

    def working(self, day: date) -> datetime:
        """A moment of office hours on that day, or on the Monday after a weekend."""
        day += timedelta(days={5: 2, 6: 1}.get(day.weekday(), 0))
        minute = self.between(_OPENS, _CLOSES)
        return datetime.combine(day, time(minute // 60, minute % 60), BANGKOK)

    def later(self, moment: datetime, least: int, most: int) -> datetime:
        """Office hours some days after a moment."""
        asked = self.working(moment.date() + timedelta(days=self.between(least, most)))
        return max(asked, self.soon(moment, 5, 40))

    def soon(self, moment: datetime, least: int, most: int) -> datetime:
        """Some minutes after a moment."""
        return moment + timedelta(minutes=self.between(least, most))
