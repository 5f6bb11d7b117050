"""All persons the centre has met."""

from collections.abc import Callable
from functools import partial

from centredesk.actions.listing import Key, Line
from centredesk.actions.people import list_people, near_names, people_anchors
from centredesk.fields.codes import code_list
from centredesk.models.people import Person
from centredesk.ui.lists.columns import Column, column
from centredesk.ui.lists.filters import FilterChip
from centredesk.ui.lists.list_view import Empty
from centredesk.ui.navigation import something_new
from centredesk.ui.pages.list_page import ListPage
from centredesk.ui.parts.buttons import Button

COLUMNS = (
    column(Person, "code", 160, look="strong", sorts=True),
    Column("name", "ชื่อ (ปิดไว้)", 0, sorts=True, whole="ชื่อ"),
    column(Person, "sex", 110),
    column(Person, "birth_date", 150, sorts=True, need=2),
    column(Person, "nationality", 190),
)


class PeopleList(ListPage):
    """Persons by code, names masked; found by name, code or number."""

    name = "people"
    title = "บุคคล"
    watches = ("person",)
    columns = COLUMNS
    placeholder = "ชื่อ ชื่ออื่น รหัส เลขเอกสาร"
    unit = "คน"
    sort = "code"
    descending = True
    opens = "person"
    shows_names = True

    def lines(self) -> Callable[..., list[Line]]:
        """Persons, names masked."""
        return list_people

    def anchors(self) -> Callable[..., tuple[int, list[Key]]]:
        """How many persons."""
        return people_anchors

    def empty(self) -> Empty:
        """The way to the first persons."""
        imports = Button("นำเข้าทะเบียน", lambda: self.go_to("registers"), icon="arrow_download")
        return Empty("people", "ยังไม่มีบุคคล", "นำเข้าทะเบียนคัดแยก แล้วบุคคลจะปรากฏที่นี่", imports)

    def filters(self) -> tuple[FilterChip, ...]:
        """By sex; by sound once that was asked for."""
        sexes = [(option.code, option.th) for option in code_list("sex").options]
        self.near = FilterChip("sounds", "ชื่อที่ออกเสียงเหมือนกัน", [])
        self.near.hide()
        return (FilterChip("sex", "เพศ", sexes), self.near)

    def build(self) -> None:
        """Where a name is not found, those that sound alike are counted."""
        super().build()
        self.list.not_found.connect(self._seek_near)
        self.list.counted.connect(lambda _: self.near.setVisible(self.near.value is not None))

    def _seek_near(self, words: str) -> None:
        self.ask(near_names, partial(self._offer_near, words), words)

    def _offer_near(self, words: str, count: int) -> None:
        if count:
            told = f"อาจสะกดต่างกัน พบชื่อที่ออกเสียงเหมือนกัน {count:,} ราย"
            self.list.suggest(words, told, partial(self._show_near, words))

    def _show_near(self, words: str) -> None:
        self.list.filter_by("sounds", words)
        self.near.show()
        self.list.search.setFocus()

    def actions_of_page(self) -> None:
        """To the victims; a new person."""
        self.action("ผู้เสียหาย", lambda: self.go_to("victims"), icon="heart_pulse")
        self.action("เพิ่มบุคคล", self.add_one, keys="Ctrl+N", icon="add", kind="main")

    def add_one(self) -> None:
        """Enter a person."""
        self.go_to("new_person", something_new())
