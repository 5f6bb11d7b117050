"""Many stories at once: the clock goes from event to event, whoever's it is."""

import heapq
from collections.abc import Callable, Sequence
from datetime import datetime

from centredesk.clock import StandingClock
from centredesk.sample.stage import Life

Progress = Callable[[int, int], None]


def live(
    clock: StandingClock, lives: Sequence[Life], *, until: datetime, progress: Progress
) -> None:
    """Let every story go on until that moment; what is still open then stays open.

    `progress` is told how many stories have come to rest, of how many.
    """
    waiting = [
        (moment, number)
        for number, life in enumerate(lives)
        if (moment := next(life, None)) is not None
    ]
    heapq.heapify(waiting)
    resting = len(lives) - len(waiting)
    while waiting:
        moment, number = heapq.heappop(waiting)
        following = None
        if moment <= until:
            clock.moment = moment
            following = next(lives[number], None)
        if following is not None:
            heapq.heappush(waiting, (following, number))
        else:
            resting += 1
            progress(resting, len(lives))
