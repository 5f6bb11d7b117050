"""The first paint waits for nothing that the cover does not need."""

import subprocess
import sys

HEAVY = ("sqlalchemy", "alembic", "openpyxl", "reportlab", "keyring", "pythainlp", "nlpo3")
STARTED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from centredesk.ui import application

app = QApplication([])
shown = []
def look():
    window = application.QApplication.topLevelWidgets()[0]
    shown.append(window.isVisible())
    print(sorted(set(sys.modules) & set(HEAVY)), shown)
    app.quit()
application.Program._fetch_the_rest = lambda self: look()
application.main(None)
"""


def test_nothing_heavy_is_imported_before_the_first_paint() -> None:
    script = f"HEAVY = {HEAVY!r}\n{STARTED}"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[] [True]"
