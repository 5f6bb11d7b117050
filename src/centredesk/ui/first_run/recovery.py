"""Back in with the recovery kit: the code, a new administrator, the new kit."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from centredesk.ui.background import Background
from centredesk.ui.first_run.code_boxes import CodeBoxes
from centredesk.ui.first_run.steps import KitStep, ReadyStep, Step
from centredesk.ui.first_run.wizard import Wizard
from centredesk.ui.parts.labelled import Labelled, line
from centredesk.ui.parts.labels import Words
from centredesk.ui.passphrases.new_passphrase import NewPassphrase

Recovered = tuple[Any, tuple[str, ...]]


@dataclass(frozen=True)
class RecoveryWish:
    """All that letting a new administrator in needs."""

    folder: Path
    code: str
    member: str
    passphrase: str
    kit: Path


class CodeStep(Step):
    """The code, as it stands on the paper."""

    word = "รหัสกู้คืน"
    heading = "รหัสจากเอกสารกู้คืน"

    def __init__(self, folder: Path) -> None:
        super().__init__()
        why = (
            "พิมพ์รหัสทั้ง 9 กลุ่มตามลำดับในเอกสาร พิมพ์เล็กหรือใหญ่ก็ได้ ไม่ต้องเปลี่ยนแป้นภาษา "
            "รหัสนี้ทำได้อย่างเดียว คือตั้งผู้ดูแลคนใหม่ และระบบจะบันทึกไว้ในประวัติ"
        )
        self.boxes = CodeBoxes()
        self._told = Words(role="error", wrap=True)
        self.lines.addWidget(Words(f"สำนักงาน {folder.name}", "soft"))
        self.lines.addWidget(Words(why, "soft", wrap=True))
        self.lines.addWidget(self.boxes)
        self.lines.addWidget(self._told)
        self.lines.addStretch(1)
        self.setFocusProxy(self.boxes.boxes[0])
        self.boxes.changed.connect(self._tell)

    def checked(self) -> bool:
        """Whether the check group agrees; takes the keyboard to what does not."""
        if self.boxes.right:
            return True
        self._told.say(self._fault())
        self.boxes.go_to_fault()
        return False

    def _fault(self) -> str:
        states = self.boxes.states
        for state, sentence in (
            ("letters", "รหัสมีเฉพาะตัวเลข 0-9 และอักษรอังกฤษ ไม่มีตัว U ตรวจ{}กับเอกสาร"),
            ("short", "ยังพิมพ์ไม่ครบ {}ต้องมี 4 ตัว"),
            ("wrong", "รหัสไม่ถูกต้อง ตรวจ{}กับเอกสารทีละตัว"),
        ):
            if found := [n for n, said in enumerate(states, 1) if said == state]:
                named = " และ".join(f"กลุ่มที่ {number} " for number in found[:3])
                return sentence.format(named)
        return "รหัสไม่ถูกต้อง ตรวจทุกกลุ่มกับเอกสารกู้คืน"

    def _tell(self) -> None:
        if self.boxes.right:
            self._told.say("รหัสครบทั้ง 9 กลุ่มและตรงกับกลุ่มตรวจ", "good")
        elif set(self.boxes.states) & {"wrong", "unsure"}:
            self._told.say(self._fault())
        else:
            self._told.say("")


class AdministratorStep(Step):
    """Who lets themselves in, and with which passphrase."""

    word = "ผู้ดูแลคนใหม่"
    heading = "ผู้ดูแลคนใหม่และรหัสผ่าน"

    def __init__(self) -> None:
        super().__init__()
        self.full_name = line()
        help_text = "มีบทบาทผู้ดูแลเท่านั้น ยังไม่เห็นข้อมูลกรณี บทบาทอื่นต้องมีผู้ให้"
        self.put(
            "member", Labelled("ชื่อและนามสกุล", self.full_name, required=True, help_text=help_text)
        )
        self.passphrase = NewPassphrase(lambda: (self.full_name.text(),))
        self.lines.addWidget(self.passphrase)
        self.lines.addStretch(1)
        self.setFocusProxy(self.full_name)

    def faults(self) -> dict[str, str]:
        """A missing name, a weak passphrase."""
        found = self.passphrase.faults()
        if not self.full_name.text().strip():
            found["member"] = "ต้องระบุชื่อและนามสกุล"
        return found


class Recovery(Wizard):
    """Lets a new administrator in, and hands over the open desk."""

    title = "กู้คืนการเข้าถึง"
    summary = "ใช้เมื่อไม่มีผู้ใดเปิดแฟ้มข้อมูลได้แล้ว เอกสารกู้คืนฉบับเดิมจะใช้ไม่ได้อีก"
    verbs = ("ถัดไป", "ถัดไป", "ตั้งผู้ดูแลคนใหม่", "เปิดแฟ้มข้อมูล")

    def __init__(
        self,
        background: Background,
        recovering: Callable[[RecoveryWish], Recovered],
        folder: Path,
        home: Path,
    ) -> None:
        self._recovering = recovering
        self._folder = folder
        self.code = CodeStep(folder)
        self.member = AdministratorStep()
        self.kit = KitStep(home)
        self.ready = ReadyStep("ตั้งผู้ดูแลคนใหม่แล้ว")
        super().__init__(background, [self.code, self.member, self.kit, self.ready])

    def start(self) -> None:
        """Put the keyboard into the first group."""
        self.code.boxes.boxes[0].setFocus()

    def prepare(self) -> None:
        """Sum up what will be done."""
        named = f"ผู้ดูแลคนใหม่ {self.member.full_name.text().strip()}"
        self.kit.sum_up("จะเปิดสำนักงานนี้", self._folder.name, named)

    def work(self) -> Callable[[], Recovered]:
        """Let the new administrator in."""
        wish = RecoveryWish(
            self._folder,
            self.code.boxes.text(),
            self.member.full_name.text().strip(),
            self.member.passphrase.text(),
            Path(self.kit.file.text().strip()),
        )
        return lambda: self._recovering(wish)

    def taken(self, result: Recovered) -> None:
        """The office is open; the new code stands on the new kit, or here when that failed."""
        self.desk, groups = result
        self.code.boxes.forget()
        self.member.passphrase.forget()
        if groups:
            self.ready.write_down(groups)
        else:
            self.ready.kit.setText(self.kit.file.text())
