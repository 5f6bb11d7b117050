"""The steps of the wizard: each asks a little and says what is missing."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from centredesk import places
from centredesk.ui.forms.place_box import PlaceBox
from centredesk.ui.parts.boxes import row
from centredesk.ui.parts.buttons import Button, Segments
from centredesk.ui.parts.labelled import Labelled, line
from centredesk.ui.parts.labels import Words
from centredesk.ui.passphrases.new_passphrase import NewPassphrase

PROVINCE, DISTRICT = "PROV", "DIST"
_PATH = 4096


class Step(QWidget):
    """One step: a heading, its fields, its faults."""

    word = ""
    heading = ""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, Labelled] = {}
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(12)
        self.lines.addWidget(Words(self.heading, "subtitle"))

    def faults(self) -> dict[str, str]:
        """What is missing, by field."""
        return {}

    def checked(self) -> bool:
        """Whether the step is complete; marks what is not."""
        faults = self.faults()
        for name, field in self.fields.items():
            field.show_fault(faults.get(name, ""))
        return not faults

    def put(self, name: str, field: Labelled) -> None:
        """Add a field."""
        self.fields[name] = field
        self.lines.addWidget(field)


class CentreStep(Step):
    """Which centre this office is, and where its folder lies."""

    word = "ศูนย์"
    heading = "ศูนย์และที่เก็บแฟ้ม"
    named = Signal()

    def __init__(self, home: Path) -> None:
        super().__init__()
        self.centre_name = line()
        self.level = Segments([(PROVINCE, "ระดับจังหวัด"), (DISTRICT, "ระดับอำเภอ")], PROVINCE)
        self.province = PlaceBox(digits=(2,))
        self.district = PlaceBox(digits=(4,))
        self.folder = line(str(home / "centredesk" / "office"), longest=_PATH)
        choose = Button("เลือกที่เก็บ", self._choose)
        where = QWidget()
        where.setLayout(row(self.folder, choose))
        where.setFocusProxy(self.folder)
        self.put("name", Labelled("ชื่อศูนย์", self.centre_name, required=True))
        self.put("level", Labelled("ระดับ", self.level, required=True))
        self.put("province", Labelled("จังหวัด", self.province, required=True))
        self.put("district", Labelled("อำเภอ", self.district, required=True))
        help_text = "โฟลเดอร์ว่างในเครื่องนี้ ไม่ใช่ไดรฟ์เครือข่าย โฟลเดอร์คลาวด์ หรือแฟลชไดรฟ์"
        self.put("folder", Labelled("ที่เก็บแฟ้มข้อมูล", where, required=True, help_text=help_text))
        self.lines.addStretch(1)
        self.level.chosen.connect(self._fit)
        self.province.chosen.connect(self._fit)
        self._fit()

    def faults(self) -> dict[str, str]:
        """Names and places that are missing."""
        found: dict[str, str] = {}
        if not self.centre_name.text().strip():
            found["name"] = "ต้องระบุชื่อศูนย์"
        if not self.province.code():
            found["province"] = "เลือกจังหวัดจากรายการ"
        if self.level.value() == DISTRICT and not self.district.code():
            found["district"] = "เลือกอำเภอจากรายการ"
        if not self.folder.text().strip():
            found["folder"] = "ต้องเลือกที่เก็บแฟ้มข้อมูล"
        return found

    def _fit(self, _: object = None) -> None:
        self.fields["district"].setVisible(self.level.value() == DISTRICT)
        province = self.province.code() or ""
        self.district.within = province
        if (district := self.district.code()) and not district.startswith(province):
            self.district.choose(None)

    def _choose(self) -> None:
        start = str(Path(self.folder.text()).parent)
        if chosen := QFileDialog.getExistingDirectory(self, "เลือกโฟลเดอร์ว่าง", start):
            self.folder.setText(chosen)


class MemberStep(Step):
    """Who opens the office first, and with which passphrase."""

    word = "ผู้ใช้คนแรก"
    heading = "ผู้ใช้คนแรกและรหัสผ่าน"

    def __init__(self, centre: CentreStep) -> None:
        super().__init__()
        self._centre = centre
        self.full_name = line()
        help_text = "เป็นผู้ดูแลและหัวหน้าศูนย์ เพิ่มผู้ใช้คนอื่นได้ภายหลัง"
        self.put(
            "member", Labelled("ชื่อและนามสกุล", self.full_name, required=True, help_text=help_text)
        )
        self.passphrase = NewPassphrase(self._own_names)
        self.lines.addWidget(self.passphrase)
        self.lines.addStretch(1)

    def faults(self) -> dict[str, str]:
        """A missing name, a weak passphrase."""
        found = self.passphrase.faults()
        if not self.full_name.text().strip():
            found["member"] = "ต้องระบุชื่อและนามสกุล"
        return found

    def _own_names(self) -> tuple[str, ...]:
        return self._centre.centre_name.text(), self.full_name.text()


class KitStep(Step):
    """Where the recovery kit is saved, and a last look at everything."""

    word = "เอกสารกู้คืน"
    heading = "เอกสารกู้คืน"

    def __init__(self, home: Path) -> None:
        super().__init__()
        why = (
            "หากลืมรหัสผ่านทุกคน เอกสารนี้เป็นทางเดียวที่จะเปิดแฟ้มได้อีก "
            "พิมพ์ ใส่ซองปิดผนึก เก็บในตู้นิรภัย แล้วลบแฟ้ม PDF ออกจากเครื่อง"
        )
        self.lines.addWidget(Words(why, "soft", wrap=True))
        self.file = line(str(_free(home)), longest=_PATH)
        choose = Button("เลือกที่บันทึก", self._choose)
        where = QWidget()
        where.setLayout(row(self.file, choose))
        where.setFocusProxy(self.file)
        self.put("kit", Labelled("บันทึกเอกสารกู้คืนเป็น", where, required=True))
        self.summary = Words(role="soft", wrap=True)
        self._what = Words("", "strong")
        self.lines.addWidget(self._what)
        self.lines.addWidget(self.summary)
        self.lines.addStretch(1)

    def faults(self) -> dict[str, str]:
        """A place that cannot take the paper."""
        target = Path(self.file.text().strip())
        if not self.file.text().strip():
            return {"kit": "ต้องเลือกที่บันทึกเอกสารกู้คืน"}
        try:
            if not target.parent.is_dir():
                return {"kit": "ไม่มีโฟลเดอร์ปลายทาง"}
            return {"kit": "มีแฟ้มชื่อนี้อยู่แล้ว เลือกชื่ออื่น"} if target.exists() else {}
        except OSError:
            return {"kit": "ใช้ชื่อแฟ้มนี้ไม่ได้ เลือกชื่ออื่น"}

    def tell(self, centre: CentreStep, member: str) -> None:
        """Sum up what will be made."""
        code = centre.district.code() or centre.province.code() or ""
        parts = [centre.centre_name.text(), places.full_name(code), f"ผู้ใช้คนแรก {member}"]
        self.sum_up("จะสร้างสำนักงานนี้", *parts, centre.folder.text())

    def sum_up(self, what: str, *lines: str) -> None:
        """Say what the next button does."""
        self._what.setText(what)
        self.summary.setText("\n".join(lines))

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, "บันทึกเอกสารกู้คืน", self.file.text(), "PDF (*.pdf)"
        )
        if chosen:
            self.file.setText(chosen)


def _free(home: Path) -> Path:
    """A name for the kit that no earlier kit has."""
    names = (f"centredesk-recovery{n}.pdf" for n in ("", *(f"-{k}" for k in range(2, 100))))
    return next((home / name for name in names if not (home / name).exists()), home)


class ReadyStep(Step):
    """What to do with the kit, before the office opens."""

    word = "พร้อมใช้งาน"

    def __init__(self, heading: str = "ตั้งสำนักงานแล้ว") -> None:
        self.heading = heading
        super().__init__()
        self.kit = Words(role="strong", wrap=True)
        self._where = Words("บันทึกเอกสารกู้คืนที่", "soft", wrap=True)
        self._todo = Words("พิมพ์เอกสารกู้คืน ใส่ซองปิดผนึก เก็บในตู้นิรภัย แล้วลบแฟ้ม PDF ออกจากเครื่อง", wrap=True)
        for widget in (self._where, self.kit, self._todo):
            self.lines.addWidget(widget)
        self.lines.addStretch(1)

    def write_down(self, groups: tuple[str, ...]) -> None:
        """The paper could not be saved: the code is shown this once, for a pen."""
        self._where.say("บันทึกเอกสารกู้คืนไม่ได้ รหัสกู้คืนใหม่แสดงครั้งเดียวที่นี่", "bad")
        self.kit.setText("   ".join(groups))
        self._todo.setText("จดรหัสทั้ง 9 กลุ่มลงกระดาษ ใส่ซองปิดผนึก เก็บในตู้นิรภัย")
