"""All returns of a period, counted and checked off the window thread."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from centredesk.actions import returns
from centredesk.actions.figures.checks import Check
from centredesk.exports.period import Period
from centredesk.exports.returns.figures import Column, CountedRecord, Figures
from centredesk.exports.returns.forms import FORMS

if TYPE_CHECKING:
    from centredesk.desk import Desk

State = Literal["", "done", "warn", "bad"]
CODES = tuple(form.code for form in FORMS)
_CASE_NUMBER = re.compile(r"(?:[VSWR]-)?([A-Z0-9]+-\d{4}-\d+)(?:-[A-Z]+)?")


@dataclass(frozen=True)
class Counted:
    """Every return of a period, what was found wrong with them, and in which return."""

    period: Period
    figures: dict[str, Figures]
    checks: tuple[Check, ...]
    found_in: dict[str, tuple[Check, ...]]
    seconds: float

    @property
    def blocking(self) -> tuple[Check, ...]:
        """What must be mended before anything is saved."""
        return tuple(check for check in self.checks if check.severity == "block")

    @property
    def to_look_at(self) -> tuple[Check, ...]:
        """What should be known."""
        return tuple(check for check in self.checks if check.severity != "block")

    def state(self, code: str) -> State:
        """Whether a return is sound, should be looked at, or blocks."""
        severities = {check.severity for check in self.found_in[code]}
        return "bad" if "block" in severities else "warn" if severities else "done"

    def return_of(self, check: Check) -> str:
        """The first return in which a check was found; empty when it takes several to see it."""
        same = (code for code, found in self.found_in.items() if _like(check, found))
        return next(same, "")


def count_returns(desk: "Desk", period: Period, report: Callable[[int, int], None]) -> Counted:
    """Count every return, then check them together and one by one."""
    started = time.monotonic()
    figures: dict[str, Figures] = {}
    steps = 2 * len(CODES) + 1
    for done, code in enumerate(CODES):
        report(done, steps)
        figures[code] = desk.ask(returns.figures, code, period)
    checks = desk.ask(returns.cross_checks, figures, period)
    found_in: dict[str, tuple[Check, ...]] = {}
    for done, code in enumerate(CODES, len(CODES)):
        report(done, steps)
        found_in[code] = desk.ask(returns.cross_checks, {code: figures[code]}, period)
    return Counted(period, figures, checks, found_in, time.monotonic() - started)


def records_behind(
    records: tuple[CountedRecord, ...], row_code: str, column: Column
) -> list[CountedRecord]:
    """The records of a line; only of the column's own kind, where records have one."""
    line = [record for record in records if row_code in ("TOTAL", record.row_code)]
    kinds = {record.what for record in records} & {column.group, column.th}
    return [record for record in line if not kinds or record.what in kinds]


def case_number(number: str) -> str:
    """The number of the case that a case's or a person's number in it speaks of, or nothing."""
    found = _CASE_NUMBER.fullmatch(number)
    return found[1] if found else ""


def _like(check: Check, found: tuple[Check, ...]) -> bool:
    return any(
        it.records == check.records
        and it.severity == check.severity
        and (check.records or it.sentence == check.sentence)
        for it in found
    )
