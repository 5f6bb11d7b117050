"""Measure everything, or the groups that are named: `python -m tests.bench [--quick] [1 2 3 …]`."""

import argparse
import os
import sys

from tests.offscreen import OFFSCREEN

# Before anything imports Qt.
os.environ["QT_QPA_PLATFORM"] = OFFSCREEN

from tests.bench import importing, listing, long_list, pages, paper, saving, starting
from tests.bench.offices import FOLDER
from tests.bench.report import Report

QUICK, WHOLE = [2_000, 20_000], [10_000, 20_000, 100_000, 1_000_000]
GROUPS = {
    "1": starting.measure,
    "2": listing.measure,
    "3": saving.measure,
    "4": importing.measure,
    "5": paper.measure,
    "6": pages.measure,
    "7": long_list.measure,
}


def main() -> int:
    """Measure, print, keep."""
    words = argparse.ArgumentParser(prog="python -m tests.bench")
    words.add_argument("--quick", action="store_true", help="small sizes, a few minutes")
    words.add_argument("--sizes", nargs="+", type=int, help="persons in the offices measured")
    words.add_argument("groups", nargs="*", help=f"{' '.join(GROUPS)}; all when none is named")
    asked = words.parse_args()
    report = Report()
    sizes = asked.sizes or (QUICK if asked.quick else WHOLE)
    for name in asked.groups or GROUPS:
        GROUPS[name](report, sizes)
    report.save(FOLDER / "last.json")
    return 0


if __name__ == "__main__":
    sys.exit(main())
