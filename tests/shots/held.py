"""Pictures of held rows: waiting, wrong still, closed to a role, left out, none."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from tests.shots.album import Album, Scene, Scenes

from centredesk.actions.held_rows import drop_held_row, waiting_rows
from centredesk.actions.register_import import import_register
from centredesk.registers.register import read_register
from centredesk.ui.held.held_page import HeldPage
from centredesk.ui.main_window.window import MainWindow

HEADS = "ลำดับ,ชื่อ-สกุล,เพศ,สัญชาติ,วันเกิด,อายุ,วันที่คัดแยก,ผล,รูปแบบ,เลขหนังสือเดินทาง,หมายเหตุ\n"
ROWS = (
    "1,นางทดลอง ตัวอย่าง,ไม่แน่ใจ,ลาว,31/2/2540,28,1/10/2568,ใช่,ขอทาน,B{0}54321,พบที่ตลาด\n"
    "2,นายสมมติ ตัวอย่าง,ช,พม่า,2/3/2540,28,1/10/2568,ใช่,ประมง,A{0}34567,\n"
    "3,นายแบบอย่าง สมมติวงศ์,ช,แดนไกลโพ้น,2/3/2540,28,1/10/2568,ใช่,ประมง,A{0}34569,\n"
    "4,,ช,พม่า,2/3/2540,12,1/10/2568,ใช่,ประมง,,แถวที่ {0}\n"
)


def held(album: Album) -> MainWindow:
    """Three rows of an invented register that wait."""
    if not album.desk.ask(waiting_rows):
        file = Path(album.folder.name) / "ทะเบียนตัวอย่าง.csv"
        number = 10 + len(list(Path(album.folder.name).iterdir()))
        file.write_text(HEADS + ROWS.format(number), encoding="utf-8")
        album.desk.do(import_register, read_register(file, today=album.desk.clock.today()))
        file.rename(file.with_name(f"ทะเบียน {number}.csv"))
    return album.at("held")


def wrong(album: Album) -> QWidget:
    """A correction that still cannot be read."""
    main = held(album)
    page = _page(main)
    assert page.form is not None
    page.form.type_back({"birth_date": "30/2/2540", "sex": "F"})
    page.form.edited.emit()
    page.take_in()
    album.settle()
    page.corrections.clear()
    return main


def none(album: Album) -> QWidget:
    """No row waits."""
    for row in album.desk.ask(waiting_rows):
        album.desk.do(drop_held_row, row.id, reason="แถวทดลองหรือแถวตัวอย่าง")
    return album.at("held")


def _page(main: MainWindow) -> HeldPage:
    shown = main.page
    assert isinstance(shown, HeldPage)
    return shown


SCENES: Scenes = {
    "14_held": Scene(held, "held"),
    "14_held_wrong": Scene(wrong, "held"),
    "14_held_none": Scene(none, "held"),
}
