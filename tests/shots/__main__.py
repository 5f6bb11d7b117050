"""Draw every window with the invented office into `build/shots/`."""

import argparse
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.offscreen import OFFSCREEN

os.environ.setdefault("QT_QPA_PLATFORM", OFFSCREEN)

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from tests.shots.album import SIZES, THEMES, Album, Theme
from tests.shots.scenes import SCENES

_AT_ONCE = 2


def main() -> int:
    """Draw all that is asked for; the answer is the exit code."""
    asked = _asked()
    if asked.child:
        return draw(asked)
    runs = [[str(scale)] for scale in asked.scale]
    if 100 in asked.scale and not asked.only:
        runs.insert(1, ["100", "--longest"])
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        codes = list(pool.map(lambda run: _run(run, asked), runs))
    made = len(list(asked.target.glob("*.png")))
    sys.stdout.write(f"{made} pictures in {asked.target}\n")
    return max(codes)


def draw(asked: argparse.Namespace) -> int:
    """Draw at the scale this process was started with."""
    qInstallMessageHandler(_hear)
    asked.target.mkdir(parents=True, exist_ok=True)
    scale = asked.scale[0]
    wanted = [pair for pair in _wanted(scale, longest=asked.longest) if _fits(pair, asked)]
    if not wanted:
        return 0
    album = Album(longest=asked.longest)
    for name in [n for n in SCENES if any(n.startswith(o) for o in asked.only or [""])]:
        window = album.build(SCENES[name], SIZES[scale][wanted[0][0]])
        for size, theme in wanted:
            file = f"{name}{'_longest' * asked.longest}_{size}_{scale}_{theme}.png"
            album.picture(window, SIZES[scale][size], theme).save(str(asked.target / file))
        album.away(window)
    album.close()
    return 0


def _hear(_: QtMsgType, __: QMessageLogContext, message: str | None) -> None:
    """Everything but that the screenless platform is screenless."""
    if "propagateSizeHints" not in (message or ""):
        sys.stderr.write(f"{message}\n")


def _wanted(scale: int, *, longest: bool) -> list[tuple[str, Theme]]:
    if longest:
        return [("1366", "light")]
    return [(size, theme) for theme in THEMES for size in SIZES[scale]]


def _fits(pair: tuple[str, Theme], asked: argparse.Namespace) -> bool:
    size, theme = pair
    return size in (asked.size or [size]) and theme in (asked.theme or [theme])


def _run(run: list[str], asked: argparse.Namespace) -> int:
    scale, *more = run
    passed = [*more, "--target", str(asked.target)]
    for name in ("only", "size", "theme"):
        if values := getattr(asked, name):
            passed += [f"--{name}", *values]
    command = [sys.executable, "-m", "tests.shots", "--child", "--scale", scale, *passed]
    factor = {"QT_SCALE_FACTOR": str(int(scale) / 100)}
    return subprocess.run(command, env=os.environ | factor, check=False).returncode


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="poe shots", description=__doc__)
    tell = parser.add_argument
    tell("--only", nargs="+", default=[], help="scenes whose name begins so")
    tell("--scale", nargs="+", type=int, choices=list(SIZES), default=list(SIZES))
    tell("--size", nargs="+", choices=["1366", "1920"], default=[])
    tell("--theme", nargs="+", choices=THEMES, default=[])
    tell("--target", type=Path, default=Path("build/shots"))
    tell("--longest", action="store_true", help=argparse.SUPPRESS)
    tell("--child", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
