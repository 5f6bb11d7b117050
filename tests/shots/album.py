"""Opens each window as a user would see it and takes its picture."""

import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.invented import fill

from centredesk.actions.offices import NewOffice
from centredesk.clock import BANGKOK, StandingClock
from centredesk.desk import Desk, create_office
from centredesk.errors import WrongPassphrase
from centredesk.ui.background import Background
from centredesk.ui.cases.case_list import CaseList
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.first_run.wizard import FirstRun
from centredesk.ui.forms.dates import DateEditor
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.preferences import Preferences
from centredesk.ui.sweeping import Sweeper
from centredesk.ui.theme import look
from centredesk.ui.unlock.card import UnlockCard

SIZE = (1366, 688)
Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")


class Album:
    """The pictures of one run."""

    def __init__(self, target: Path) -> None:
        self.target = target
        self.drawn: list[Path] = []
        target.mkdir(parents=True, exist_ok=True)
        found = QApplication.instance() or QApplication(["shots", *look.STYLE])
        assert isinstance(found, QApplication)
        self.app = found
        look.start(self.app, "light")
        self.sweeper = Sweeper(self.app)
        self.background = Background()
        self.scenes: dict[str, Callable[[], QWidget]] = {
            "01_unlock": self.unlock,
            "01_unlock_wrong": self.unlock_wrong,
            "02_first_run_centre": self.first_run,
            "02_first_run_member": self.first_run_member,
            "02_first_run_kit": self.first_run_kit,
            "03_cases": self.cases,
            "03_cases_none_found": self.cases_none_found,
            "03_people": self.people,
            "03_screenings": self.screenings,
            "04_case": self.case,
            "04_case_form": self.case_form,
            "04_case_exploitation": self.case_exploitation,
            "04_case_history": self.case_history,
        }
        self.folder = tempfile.TemporaryDirectory()
        self.desk = _office(Path(self.folder.name) / "office")
        self.made = fill(self.desk, 130)

    def draw_all(self, only: set[str]) -> None:
        """Draw each scene in each theme."""
        for theme in THEMES:
            look.apply(self.app, theme)
            for name, scene in self.scenes.items():
                if not only or name in only:
                    self.draw(f"{name}_{theme}", scene())
        self.background.close()

    def draw(self, name: str, window: QWidget) -> None:
        """Take one picture."""
        window.resize(*SIZE)
        window.show()
        self.settle()
        file = self.target / f"{name}.png"
        window.grab().save(str(file))
        self.drawn.append(file)
        window.close()
        window.deleteLater()

    def settle(self, seconds: float = 0.4) -> None:
        """Let answers come and layouts find their place."""
        until = time.monotonic() + seconds
        while time.monotonic() < until or self.background.busy:
            self.app.processEvents()
            time.sleep(0.01)

    # ── scenes ──

    def unlock(self) -> QWidget:
        """The cover."""
        card = UnlockCard(self.background, _never, Path("/office/ศปคม. จังหวัดตาก"))
        card.start()
        return card

    def unlock_wrong(self) -> QWidget:
        """After the third wrong passphrase."""
        card = UnlockCard(self.background, _never, Path("/office/ศปคม. จังหวัดตาก"))
        card.secret.setText("ไม่ใช่รหัสนี้")
        sentence = "รหัสผ่านไม่ถูกต้อง (ครั้งที่ 3)"
        card._refused(WrongPassphrase(sentence, "โปรดตรวจสอบแป้นภาษาและ Caps Lock", wait=18))
        return card

    def first_run(self) -> QWidget:
        """The wizard's first step, with a fault."""
        wizard = FirstRun(self.background, _never, Path.home())
        wizard.centre.centre_name.setText("ศูนย์ปฏิบัติการป้องกันและปราบปรามการค้ามนุษย์ จังหวัดตาก")
        wizard._next()
        return wizard

    def first_run_member(self) -> QWidget:
        """The second step, a passphrase half typed."""
        wizard = FirstRun(self.background, _never, Path.home())
        wizard._show(1)
        wizard.member.full_name.setText("สมมติ ใจดี")
        wizard.member.passphrase.first.setText("ฝนแรกตกลงบนหลังคาสังกะสี")
        wizard.member.passphrase.measure()
        return wizard

    def first_run_kit(self) -> QWidget:
        """The last step before keys are made."""
        wizard = FirstRun(self.background, _never, Path("/home/office"))
        wizard.centre.centre_name.setText("ศปคม. จังหวัดตาก")
        wizard.centre.province.choose("63")
        wizard.kit.tell(wizard.centre, "สมมติ ใจดี")
        wizard._show(2)
        return wizard

    def cases(self) -> QWidget:
        """The list of cases."""
        return self._main()

    def cases_none_found(self) -> QWidget:
        """A search without result."""
        main = self._main()
        assert isinstance(main.page, CaseList)
        main.page.list.search.setText("ไม่มีกรณีชื่อนี้")
        return main

    def people(self) -> QWidget:
        """The list of persons."""
        main = self._main()
        main.navigator.go_to("people")
        return main

    def screenings(self) -> QWidget:
        """The list of screenings."""
        main = self._main()
        main.navigator.go_to("screenings")
        return main

    def case(self) -> QWidget:
        """One case with people."""
        main = self._main()
        main.navigator.go_to("case", self.made[-1])
        return main

    def case_form(self) -> QWidget:
        """The form of one section, with a fault."""
        main = self.case()
        self.settle()
        assert isinstance(main, MainWindow)
        page = main.page
        assert isinstance(page, CasePage)
        page.open("closing")
        page.forms["closing"].editors["closed_at"].set_value(self.desk.clock.today())
        editor = page.forms["closing"].editors["closed_at"]
        assert isinstance(editor, DateEditor)
        editor.line.setText("31/11/2569")
        page.save()
        return main

    def case_exploitation(self) -> QWidget:
        """A long form: choices, ticks, lines, yes and no."""
        main = self.case()
        assert isinstance(main, MainWindow)
        assert isinstance(main.page, CasePage)
        main.page.open("exploitation")
        return main

    def case_history(self) -> QWidget:
        """Who changed what."""
        main = self.case()
        assert isinstance(main, MainWindow)
        assert isinstance(main.page, CasePage)
        main.page.open("history")
        return main

    def _main(self) -> MainWindow:
        preferences = Preferences(Path(self.folder.name) / "windows.json")
        main = MainWindow(self.desk, self.background, preferences)
        main.resize(*SIZE)
        main.show()
        self.settle()
        return main


def _office(folder: Path) -> Desk:
    clock = StandingClock(datetime(2026, 11, 12, 9, 30, tzinfo=BANGKOK))
    plan = NewOffice(name="ศปคม. จังหวัดตาก", level="PROV", province="63", member="สมมติ ใจดี")
    return create_office(folder, plan, "ฝนแรกตกลงบนหลังคาสังกะสี", clock=clock).desk


def _never(*_: Any) -> Any:
    raise AssertionError("no office is opened for a picture")
