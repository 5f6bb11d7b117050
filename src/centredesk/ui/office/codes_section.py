"""All code lists: those an office may extend first, then those of the law and the returns."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from centredesk.actions.office_codes import own_counts
from centredesk.fields.code_titles import TITLES
from centredesk.fields.codes import EXTENDABLE, list_names, standard_list
from centredesk.thai.folding import fold, sort_key
from centredesk.ui.lists.pick_list import Pick, PickList
from centredesk.ui.lists.search_box import SearchBox
from centredesk.ui.pages.page import Page
from centredesk.ui.parts.boxes import ground, row
from centredesk.ui.parts.labels import Words


class CodesSection(QWidget):
    """A search box, and the lists by their titles; Enter opens one."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self._own: dict[str, int] = {}
        self.search = SearchBox("ค้นชื่อรายการ หรือคำในรายการ")
        self.lists = PickList("รายการรหัส")
        bar = ground("bar")
        bar.setFixedHeight(57)
        told = Words("Enter เปิดรายการ", "help")
        inside = row(self.search, 8, told, None)
        inside.setContentsMargins(24, 0, 24, 0)
        bar.setLayout(inside)
        self.search.setFixedWidth(288)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addWidget(bar)
        frame.addWidget(self.lists, 1)
        self.search.looked_for.connect(lambda _: self._show())
        self.search.went_down.connect(self.lists.setFocus)
        self.lists.entered.connect(self._open)
        self.lists.doubleClicked.connect(lambda _: self._open(self.lists.current))
        self._show()
        self.refresh()

    def refresh(self) -> None:
        """Read how many answers the office added."""
        self.page.ask(own_counts, self._counted)

    def _counted(self, own: dict[str, int]) -> None:
        self._own = own
        self._show()

    def _show(self) -> None:
        words = fold(self.search.text())
        fitting = [name for name in list_names() if not words or words in _searched(name)]
        fitting.sort(key=lambda name: sort_key(TITLES[name]))
        open_ones = [name for name in fitting if name in EXTENDABLE]
        closed = [name for name in fitting if name not in EXTENDABLE]
        lines = [
            *self._under("สำนักงานเพิ่มคำของตนเองได้", open_ones),
            *self._under("ตามกฎหมายและแบบรายงาน อ่านอย่างเดียว", closed),
        ]
        self.lists.show_lines(lines, keep=self.lists.current)

    def _under(self, heading: str, names: Iterable[str]) -> list[Pick]:
        lines = [Pick(name, TITLES[name], beside=self._beside(name)) for name in names]
        return [Pick(None, heading, beside=f"{len(lines):,} รายการ"), *lines] if lines else []

    def _beside(self, name: str) -> str:
        standard = f"{len(standard_list(name).options):,} คำ"
        own = self._own.get(name, 0)
        return f"{standard} · ของสำนักงาน {own:,}" if own else standard

    def _open(self, name: str | None) -> None:
        if name is not None:
            self.page.go_to("code_list", name)


def _searched(name: str) -> str:
    words = [TITLES[name], name, *(option.th for option in standard_list(name).options)]
    return fold(" ".join(words))
