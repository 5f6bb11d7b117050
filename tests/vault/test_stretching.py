"""A guess is dear: never cheaper than the floor, on this computer about half a second."""

from dataclasses import replace

import pytest

from centredesk.errors import DeskError
from centredesk.vault.stretching import FLOOR, Cost, Stretching, calibrate, stretch


@pytest.mark.parametrize(
    "cost",
    [
        replace(FLOOR, memory_kib=FLOOR.memory_kib - 1),
        replace(FLOOR, passes=FLOOR.passes - 1),
        replace(FLOOR, lanes=FLOOR.lanes - 1),
        replace(FLOOR, memory_kib=2**30),
        replace(FLOOR, passes=10_000),
    ],
)
def test_below_the_floor_or_absurd_is_refused(cost: Cost) -> None:
    with pytest.raises(DeskError, match="ต่ำกว่าเกณฑ์หรือผิดปกติ"):
        stretch("อะไรก็ได้", Stretching.fresh(cost))


def test_the_same_salt_gives_the_same_key_and_another_salt_another() -> None:
    how = Stretching.fresh(FLOOR)
    assert stretch("ประโยคหนึ่ง", how) == stretch("ประโยคหนึ่ง", how)
    assert stretch("ประโยคหนึ่ง", how) != stretch("ประโยคหนึ่ง", Stretching.fresh(FLOOR))


@pytest.mark.parametrize("nanoseconds_per_kib", [1, 50, 300, 1_000, 5_000, 100_000])
def test_calibration_never_goes_below_the_floor(nanoseconds_per_kib: int) -> None:
    def measure(cost: Cost) -> float:
        return cost.memory_kib * cost.passes * nanoseconds_per_kib * 1e-9

    cost = calibrate(measure)
    assert cost.bearable()
    if measure(FLOOR) < 1.0:
        assert measure(cost) <= 1.0
    else:
        assert cost == FLOOR, "a slow computer keeps the floor"
    if 50 <= nanoseconds_per_kib and measure(FLOOR) < 0.5:
        assert measure(cost) >= 0.3


def test_this_computer_is_measured_once() -> None:
    assert calibrate().bearable()
    assert calibrate() is calibrate()
