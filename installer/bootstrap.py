"""The one door for a fresh machine: `bootstrap.py run` and `bootstrap.py test`.

This file is kept readable for every Python 3, so that a wrong one is told so in a plain
sentence. Everything newer lives beside it and is imported only after the check.
"""

import os
import sys

OLDEST, TOO_NEW = (3, 11), (3, 14)
WRONG_PYTHON_TH = "โปรแกรมนี้ต้องใช้ Python 3.11, 3.12 หรือ 3.13 แบบ 64 บิต แต่คำสั่งนี้เรียก Python %s"
WRONG_PYTHON_EN = "This program needs 64-bit Python 3.11, 3.12 or 3.13; this is Python %s."


def right_python(version: "tuple[int, int]", widest: int) -> bool:
    return OLDEST <= version < TOO_NEW and widest > 2**32


def say(thai: str, english: str) -> None:
    for text in (thai, english):
        try:
            text.encode(sys.stderr.encoding or "ascii")
        except UnicodeError:
            continue
        sys.stderr.write(text + "\n")


def main(arguments: "list[str]") -> int:
    if not right_python(sys.version_info[:2], sys.maxsize):
        found = "%d.%d" % sys.version_info[:2]  # noqa: UP031 - read by Pythons without f-strings
        say(WRONG_PYTHON_TH % found, WRONG_PYTHON_EN % found)
        return 2
    here = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120
    sys.path[0] = os.path.dirname(here)  # noqa: PTH120
    from installer.commands import command  # noqa: PLC0415 - no old Python could read it

    return command(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
