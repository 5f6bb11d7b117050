"""What the door understands: run and test."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from installer import checks, main_job
from installer.saying import CannotSetUp, say, speak_utf8
from installer.system_libraries import has_display
from installer.virtual_environment import VirtualEnvironment

ROOT = Path(__file__).resolve().parents[1]


def command(arguments: Sequence[str]) -> int:
    """Do what the command line asks; the answer is the exit code."""
    speak_utf8()
    wanted = _parser().parse_args(arguments)
    try:
        return int(wanted.do(wanted))
    except CannotSetUp as problem:
        say(problem.sentence, to=sys.stderr)
        sys.stderr.write(problem.detail)
        return problem.code
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bootstrap.py",
        description="Set up centredesk on this machine, then run or test it.",
    )
    verbs = parser.add_subparsers(required=True, metavar="run | test")
    run = verbs.add_parser("run", help="sample office, the main job on it, then the window")
    run.set_defaults(do=_run)
    test = verbs.add_parser("test", help="every check and every test")
    test.add_argument("pytest", nargs="*", help="given on to pytest, after --")
    test.set_defaults(do=_test)
    return parser


def _run(_: argparse.Namespace) -> int:
    display = has_display()
    place = VirtualEnvironment(ROOT)
    place.ready("run", display=display)
    return main_job.do(place.python, ROOT, display=display)


def _test(wanted: argparse.Namespace) -> int:
    place = VirtualEnvironment(ROOT)
    place.ready("test", display=False)
    return checks.do(place.python, ROOT, pytest_arguments=wanted.pytest)
