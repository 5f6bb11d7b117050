"""Draw every window with the invented office into `build/shots/`."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.shots import papers
from tests.shots.album import Album


def main(target: Path = Path("build/shots")) -> int:
    """Draw all; the answer is the exit code."""
    album = Album(target)
    papers.add_to(album)
    album.draw_all(set(sys.argv[1:]))
    sys.stdout.write(f"{len(album.drawn)} pictures in {target}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
