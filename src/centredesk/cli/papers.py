"""Paper from the command line: registers come in, returns go out."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from centredesk.actions import register_import, returns
from centredesk.cli.offices import opened
from centredesk.cli.tables import write_json
from centredesk.desk import Desk
from centredesk.errors import BadValue
from centredesk.exports.period import Period, read_period
from centredesk.fields.days import BuddhistDate
from centredesk.registers.register import read_register

Arguments = argparse.Namespace


def _period(desk: Desk, words: Arguments) -> Period:
    as_at = BuddhistDate().read(words.as_at) if words.as_at else None
    return read_period(words.period, today=desk.clock.today(), as_at=as_at)


def write_returns(words: Arguments) -> None:
    """Write returns as Excel and PDF with their cover letter; the paths are said."""
    with opened(words) as desk:
        period = _period(desk, words)
        codes = [code.upper() for code in words.codes]
        paths = desk.do(returns.produce_returns, codes, period, words.to)
    for path in paths:
        sys.stdout.write(f"{path}\n")


def show_figures(words: Arguments) -> None:
    """The figures of one return: a table for people, an object for programs."""
    with opened(words) as desk:
        counted = desk.ask(returns.figures, words.code.upper(), _period(desk, words))
    told = returns.as_json(counted)
    if words.json:
        write_json(told)
        return
    sys.stdout.write(f"{counted.title} {counted.period.title}\n")
    for row in counted.all_rows:
        cells = "\t".join("–" if value in (0, None) else str(value) for value in row.values)
        sys.stdout.write(f"{row.code}\t{row.th}\t{cells}\n")
