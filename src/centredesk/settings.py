"""Every setting of an office, once: its name, what it may be, and what it is when nobody said."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Setting:
    """One setting; `options` maps each allowed value to its Thai words."""

    name: str
    label: str
    options: dict[str, str]
    default: str


SETTINGS = {
    setting.name: setting
    for setting in (
        Setting(
            "counted_basis",
            "วันที่ใช้นับคดี",
            {
                "police": "วันที่พนักงานสอบสวนรับคดี (คดีอาญาที่)",
                "opened": "วันที่ศูนย์รับเรื่อง",
            },
            "police",
        ),
        Setting(
            "idle_minutes",
            "ล็อกหน้าต่างเมื่อไม่มีการใช้งาน",
            {minutes: f"{minutes} นาที" for minutes in ("1", "2", "5", "10", "15", "30")},
            "10",
        ),
        Setting(
            "returns_day",
            "วันที่ครบกำหนดส่งรายงานประจำเดือน",
            {str(day): f"วันที่ {day} ของเดือนถัดไป" for day in range(1, 16)},
            "5",
        ),
    )
}
