"""A clerk who works through a morning until the power fails: started, and killed, by a test."""

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from tests.offscreen import OFFSCREEN

os.environ["QT_QPA_PLATFORM"] = OFFSCREEN

from PySide6.QtWidgets import QApplication
from tests.ui import morning
from tests.ui.morning import Hands

from centredesk.ui.application import Program
from centredesk.ui.pages.form_page import FormPage
from centredesk.ui.preferences import Preferences
from centredesk.ui.theme import look

PAUSE = 0.012
"""Seconds between two keys: a quick hand, so that a morning takes half a minute."""


class Notebook:
    """Writes down, after every key, what stands unsaved on the page: what must not be lost."""

    def __init__(self, file: Path) -> None:
        self._out = file.open("a", encoding="utf-8", buffering=1)
        self._last = ""
        self.hands: Hands | None = None

    def note(self) -> None:
        """One line: when, where, what."""
        assert self.hands is not None
        main = self.hands.program.main
        page = main.page if main is not None else None
        if not isinstance(page, FormPage):
            return
        content = page._content()
        told = json.dumps([page.where.page, page.where.key, content], ensure_ascii=False)
        if told != self._last:
            self._last = told
            self.write(told)

    def write(self, told: str) -> None:
        """A line with its time; the kernel keeps it when this process is gone."""
        self._out.write(json.dumps([time.time(), told], ensure_ascii=False) + "\n")


def main(office: Path, notes: Path, passphrase: str, case: str) -> None:
    """Unlock, then the morning, step by step."""
    app: Any = QApplication(["centredesk", *look.STYLE])
    look.start(app, "light")
    program = Program(app, Preferences(notes.with_suffix(".windows")), office)
    program.preferences.set("returns_folder", str(notes.parent))
    program.show()
    notebook = Notebook(notes)
    hands = notebook.hands = Hands(program, pause=PAUSE, after=notebook.note)
    program.cover.start()
    hands.rest(0.2)
    program.cover.secret.setFocus()
    morning.unlock(hands, passphrase)
    notebook.write("inside")
    morning.take_in(hands)
    morning.screen(hands)
    morning.assist(hands, case)
    morning.mend(hands)
    morning.report(hands)
    notebook.write("done")
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4])
