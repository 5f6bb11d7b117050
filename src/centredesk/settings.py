"""Every setting of an office, once: its name, its help, what it may be, what it is by default."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Setting:
    """One setting; `options` maps each allowed value to its Thai words."""

    name: str
    label: str
    help: str
    options: dict[str, str]
    default: str


def _minutes(*numbers: int) -> dict[str, str]:
    return {str(number): f"{number} นาที" for number in numbers}


SETTINGS = {
    setting.name: setting
    for setting in (
        Setting(
            "idle_minutes",
            "ล็อกหน้าต่างเมื่อไม่มีการใช้งาน",
            "ครบเวลานี้โดยไม่มีการกดแป้นหรือขยับเมาส์ หน้าต่างจะถูกปิดบังและต้องใช้รหัสผ่านเปิดใหม่ ร่างที่พิมพ์ค้างยังอยู่",
            _minutes(1, 2, 5, 10, 15, 30),
            "10",
        ),
        Setting(
            "reveal_minutes",
            "เปิดเผยชื่อบุคคลครั้งละ",
            "ครบเวลานี้ชื่อจะถูกปิดอีกครั้ง ต้องระบุเหตุผลใหม่หากยังจำเป็น ทุกครั้งบันทึกไว้ในประวัติ",
            _minutes(5, 10, 15),
            "5",
        ),
        Setting(
            "counted_basis",
            "วันที่ใช้นับคดี",
            "กำหนดว่าคดีหนึ่งอยู่ในรอบรายงานใด มีผลกับตารางคดีในรายงานทุกฉบับที่ออกหลังจากนี้",
            {
                "police": "วันที่พนักงานสอบสวนรับคดี (คดีอาญาที่)",
                "opened": "วันที่ศูนย์รับเรื่อง",
            },
            "police",
        ),
        Setting(
            "returns_day",
            "วันครบกำหนดส่งรายงาน",
            "หน้าหลักเตือนรายงานที่ยังไม่ออก นับถึงวันนี้ของเดือนหลังสิ้นรอบ",
            {str(day): f"วันที่ {day} ของเดือนถัดไป" for day in range(1, 16)},
            "5",
        ),
    )
}
