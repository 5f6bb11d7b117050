"""The first paint waits for nothing that the cover does not need."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from centredesk.ui.theme import look
from centredesk.ui.theme.tokens import DARK, LIGHT

HEAVY = ("sqlalchemy", "alembic", "openpyxl", "reportlab", "keyring", "pythainlp", "nlpo3")
SELDOM = ("alembic", "openpyxl", "reportlab", "pikepdf", "keyring", "msoffcrypto", "unittest")
LATER = ("dataclasses", "datetime", "json", "centredesk.clock", "centredesk.ui.guards")
STARTED = """
import sys
from PySide6 import QtCore
from PySide6.QtWidgets import QApplication
from centredesk.ui import application

app = QApplication([])
shown = []
def look():
    window = application.QApplication.topLevelWidgets()[0]
    shown.append(window.isVisible())
    # The class `Qt` is made when it is first named, with ninety enumerations: an eighth of a start.
    print(sorted(set(sys.modules) & set(HEAVY)), "Qt" in vars(QtCore), shown)
    app.quit()
application.Program._fetch_the_rest = lambda self: look()
application.main(None)
"""
WARM = """
import linecache
import sys
from PySide6.QtWidgets import QApplication
from centredesk import __main__ as program

def look(app):
    from centredesk.ui import openings
    openings.warm_up()
    # PySide6 reads whatever it is not kept from, and Python keeps every line of it.
    some = ("desk.py", "mapper.py")
    print([file for file in linecache.cache if file.endswith(some)])
    print(sorted(set(sys.modules) & set(SELDOM)), "nlpo3" in sys.modules)
    return 0
QApplication.exec = look
sys.argv = ["centredesk"]
program.main()
"""


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    assert said(f"HEAVY = {(*HEAVY, *LATER)!r}\n{STARTED}", tmp_path) == "[] False [True]"


def test_what_the_office_needs_is_imported_and_its_source_is_not_read(tmp_path: Path) -> None:
    sources, modules = said(f"SELDOM = {SELDOM!r}\n{WARM}", tmp_path).splitlines()
    assert sources == "[]"
    assert modules == "[] True"


def said(program: str, home: Path) -> str:
    """What a program of its own says, of a user who has not started ours before."""
    nobody = os.environ | {"XDG_DATA_HOME": str(home), "LOCALAPPDATA": str(home)}
    words = [sys.executable, "-c", program]
    done = subprocess.run(
        words, env=nobody, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_system_is_heeded_once_the_first_window_stands(dressed: QApplication) -> None:
    look.apply(dressed, "dark")
    assert look.current() is DARK
    look.settle(dressed, "system")
    assert look.current() is LIGHT
