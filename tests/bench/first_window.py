"""Started as a program of its own by `starting`: one window of one kind, painted, then gone.

`first_window.py bare|dressed|unlock|libraries|felt|people|jumps [FOLDER]`; its last line is JSON.
What a bare window does not need is imported where it is wanted: it would be measured with it.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from tests.offscreen import OFFSCREEN

JUMPS = 200
WIDE, HIGH = 1366, 688
TICK = 5  # milliseconds
FONTS = Path(__file__).parents[2] / "resources" / "fonts" / "ibm-plex-sans-thai-looped"
LIBRARIES = ("sqlalchemy.orm", "sqlcipher3.dbapi2", "cryptography.hazmat.primitives.ciphers.aead")
FAMILY = "IBM Plex Sans Thai Looped"
SHEET = """
QWidget { background: #F4F5F7; color: #1A1E24; }
QLineEdit, QPushButton { border: 1px solid #858D99; border-radius: 6px; min-height: 30px; }
QLineEdit:focus { border: 2px solid #1B5E9E; }
QPushButton { font-weight: 600; }
"""


class FirstPaint(QObject):
    """Calls when something of a window has been painted, once the painting is over."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__()
        self._then = then
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Wait for the first paint event."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


def say() -> None:
    """Tell what this process weighs, and leave without tidying up."""
    import json  # noqa: PLC0415  the painting is over
    import resource  # noqa: PLC0415  as above

    with Path("/proc/self/status").open() as lines:
        resident = next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sys.stdout.write(json.dumps({"resident": resident / 1024, "peak": peak / 1024}) + "\n")
    sys.stdout.flush()
    os._exit(0)


def bare(_: str) -> None:
    """An empty window of Qt."""
    app = QApplication([])
    window = QWidget()
    window.resize(WIDE, HIGH)
    watch = FirstPaint(window, say)
    window.show()
    app.exec()
    del watch


def dressed(_: str) -> None:
    """A window of Qt that looks like our first one, without a line of ours: what of it is Qt's."""
    from PySide6.QtGui import QFont, QFontDatabase  # noqa: PLC0415  as said above
    from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout  # noqa: PLC0415

    app = QApplication(["bench", "-style", "Fusion"])
    for file in sorted(FONTS.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    font = QFont(FAMILY)
    font.setPixelSize(14)
    app.setFont(font)
    window = QWidget()
    window.setStyleSheet(SHEET)
    window.resize(WIDE, HIGH)
    lines = QVBoxLayout(window)
    for text in ("สำนักงาน", "เปิดแฟ้มข้อมูล", "รหัสผ่าน"):
        lines.addWidget(QLabel(text))
    for widget in (QLineEdit(), QPushButton("เปิดแฟ้มข้อมูล"), QPushButton("สำนักงานอื่น")):
        lines.addWidget(widget)
    watch = FirstPaint(window, say)
    window.show()
    app.exec()
    del watch


def as_started() -> None:
    """Import from here on as the program does from its first line."""
    import gc  # noqa: PLC0415  as said above

    from centredesk.ui import plain_imports  # noqa: PLC0415  as said above

    gc.disable()
    plain_imports.restore()


def unlock(_: str) -> None:
    """Our own first window, started as a user starts it, on the office that is remembered."""
    as_started()
    from centredesk import __main__ as program  # noqa: PLC0415  its import is what is measured
    from centredesk.ui import application  # noqa: PLC0415  as above

    application.Program._fetch_the_rest = lambda self: say()  # type: ignore[method-assign]  # then
    sys.argv = ["centredesk"]
    program.main()


def libraries(_: str) -> None:
    """A bare window with the libraries that reading an office needs, and nothing read."""
    as_started()
    from importlib import import_module  # noqa: PLC0415  as above

    for name in LIBRARIES:
        import_module(name)
    bare("")


def felt(folder: str) -> None:
    """From Enter on the passphrase to the rows of the list, everything fetched before."""
    as_started()
    import json  # noqa: PLC0415  as above

    from tests.bench.measuring import spent  # noqa: PLC0415  as above

    from centredesk.ui import application  # noqa: PLC0415  as above
    from centredesk.ui.preferences import Preferences  # noqa: PLC0415  as above
    from centredesk.ui.theme import look  # noqa: PLC0415  as above

    app = QApplication([])
    preferences = Preferences(Path(folder).parent / "windows.json")
    look.start(app, "light")
    program = application.Program(app, preferences, Path(folder))
    program.show()
    until(app, lambda: bool(program.background._pools) and not program.background.busy)
    from centredesk.sample.office import PASSPHRASE  # noqa: PLC0415  fetched with the rest
    from centredesk.vault import guessing  # noqa: PLC0415  as above

    keys: list[tuple[float, float]] = []
    guessing.open_with_patience = timed(guessing.open_with_patience, keys)
    program.cover.secret.setText(PASSPHRASE)

    def rows() -> None:
        program.cover.open.click()
        until(app, lambda: program.main is not None)
        program.main.navigator.go_to("cases")  # type: ignore[union-attr]  # waited for
        page = program.main.page  # type: ignore[union-attr]  # as above
        until(app, lambda: page.list.model.rowCount() > 0)  # type: ignore[union-attr]  # a list
        app.processEvents()

    whole, key = spent(rows), keys[0]
    told = {"key wall": key[0], "key cpu": key[1]}
    told |= {"rows wall": whole[0] - key[0], "rows cpu": whole[1] - key[1]}
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()
    os._exit(0)


def timed(work: Callable[..., Any], times: list[tuple[float, float]]) -> Callable[..., Any]:
    """The same work, its wall and processor seconds told to the list."""

    def watched(*args: Any, **known: Any) -> Any:
        wall, cpu = time.perf_counter(), time.process_time()
        done = work(*args, **known)
        times.append((time.perf_counter() - wall, time.process_time() - cpu))
        return done

    return watched


def until(app: QApplication, there: Callable[[], bool]) -> None:
    """Work on until this is so; sleep in between, for a window that spins slows down its clerk."""
    tick = QTimer(app)  # owned by it: who watches this thread may be the last to hold our locals
    tick.start(TICK)
    while not there():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    tick.stop()
    tick.deleteLater()


def people(folder: str, then: Callable[[object], None] | None = None) -> None:
    """Our list of people with its rows; the keys come as JSON on the standard input."""
    as_started()
    from tests.bench.seating import seated_desk  # noqa: PLC0415  as above

    from centredesk.actions.people import list_people, people_anchors  # noqa: PLC0415  measured
    from centredesk.models.people import Person  # noqa: PLC0415  as above
    from centredesk.ui.background import Background  # noqa: PLC0415  as above
    from centredesk.ui.lists.columns import Column, column  # noqa: PLC0415  as above
    from centredesk.ui.lists.list_view import Empty, ListView  # noqa: PLC0415  as above
    from centredesk.ui.lists.record_table import Source  # noqa: PLC0415  as above
    from centredesk.ui.sweeping import Sweeper  # noqa: PLC0415  as above
    from centredesk.ui.theme import look  # noqa: PLC0415  as above

    app = QApplication([])
    Sweeper(app, lambda: True)
    look.start(app, "light")
    desk, background = seated_desk(Path(folder), sys.stdin.readline()), Background()
    columns = (
        column(Person, "code", 200),
        Column("name", "ชื่อ", 0),
        *(column(Person, name, 160) for name in ("sex", "nationality", "birth_date")),
    )
    source = Source(desk, background, list_people, people_anchors)
    view = ListView(source, columns, placeholder="", empty=Empty("people", "", ""), sort="name")
    view.resize(WIDE, HIGH)
    view.model.arrived.connect(lambda: QTimer.singleShot(0, view.table.viewport().repaint))
    if then is None:
        view.model.arrived.connect(lambda: QTimer.singleShot(0, say))
    else:
        view.model.counted.connect(lambda _: then(view))
    view.show()
    view.load()
    app.exec()


def jumps(folder: str) -> None:
    """The same list after many jumps through all of it."""
    made = 0

    def jump(view: object) -> None:
        nonlocal made
        made += 1
        rows = view.model.rowCount()  # type: ignore[attr-defined]  # our ListView
        view.table.scrollTo(view.model.index(made * 7919 * rows // JUMPS % rows, 0))  # type: ignore[attr-defined]  # as above
        QTimer.singleShot(5, (lambda: jump(view)) if made < JUMPS else say)

    people(folder, jump)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", OFFSCREEN)
    kinds: dict[str, Callable[[str], None]]
    kinds = {"bare": bare, "dressed": dressed, "unlock": unlock, "libraries": libraries}
    kinds |= {"felt": felt, "people": people, "jumps": jumps}
    kinds[sys.argv[1]](sys.argv[2] if len(sys.argv) > 2 else "")
