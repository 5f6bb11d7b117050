"""What is looked at before an office is opened or made: the file, and where it lies."""

import ctypes
import os
import sys
from pathlib import Path, PurePath

from centredesk.errors import DeskError

DATABASE = "office.cdb"
PAGE = 4096
_PLAIN = b"SQLite format 3\x00"
_NETWORK = {
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "vboxsf",
    "fuse.sshfs",
    "fuse.rclone",
    "davfs",
    "ncpfs",
}
_SYNCED = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud",
    "nextcloud",
    "box sync",
    "mega sync",
)
_REMOVABLE, _REMOTE = 2, 4  # GetDriveTypeW


def office_file(folder: Path) -> Path:
    """The office's encrypted file, after its outside has been looked at; nothing is created."""
    file = folder / DATABASE
    advice = "ตรวจสอบที่อยู่ของสำนักงาน หรือกู้คืนจากข้อมูลสำรอง"
    if not file.is_file():
        raise DeskError("ไม่พบแฟ้มข้อมูลของสำนักงานในโฟลเดอร์นี้", advice)
    size = file.stat().st_size
    if size == 0:
        raise DeskError("แฟ้มข้อมูลของสำนักงานว่างเปล่า โปรแกรมไม่ได้เปลี่ยนแปลงแฟ้ม", advice)
    with file.open("rb") as stream:
        head = stream.read(16)
    if head == _PLAIN:
        raise DeskError("แฟ้มนี้ไม่ได้เข้ารหัส จึงไม่ใช่แฟ้มของสำนักงาน โปรแกรมไม่ได้เปลี่ยนแปลงแฟ้ม", advice)
    if size % PAGE:
        raise DeskError("แฟ้มข้อมูลไม่ครบหรือไม่ใช่แฟ้มของสำนักงาน โปรแกรมไม่ได้เปลี่ยนแปลงแฟ้ม", advice)
    return file


def home_for_office(folder: Path) -> None:
    """Refuse a place where an open database is damaged or leaked: network, sync, removable."""
    reason = unfit(folder)
    if reason:
        raise DeskError(
            f"เก็บสำนักงานไว้ที่นี่ไม่ได้ เพราะ{reason}",
            "เลือกโฟลเดอร์ในดิสก์ของเครื่องนี้ ส่วนหลายเครื่องใช้ร่วมกันให้ใช้เซิร์ฟเวอร์ของสำนักงาน",
        )


def unfit(folder: Path) -> str:
    """Why an office must not lie in this folder, or nothing."""
    whole = folder.expanduser().absolute()
    if str(folder).startswith(("\\\\", "//")):
        return "เป็นโฟลเดอร์ในเครือข่าย"
    if _is_synced(whole):
        return "เป็นโฟลเดอร์ที่ซิงก์ขึ้นอินเทอร์เน็ต"
    return _windows_drive(whole) if sys.platform == "win32" else _mount(whole)


def _is_synced(folder: PurePath) -> bool:
    roots = [
        os.environ.get(name, "") for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
    ]
    if any(root and folder.is_relative_to(root) for root in roots):
        return True
    return any(part.lower().startswith(_SYNCED) for part in folder.parts)


def _windows_drive(folder: Path) -> str:  # pragma: no cover - Windows only
    kind = ctypes.windll.kernel32.GetDriveTypeW(folder.anchor)  # type: ignore[attr-defined]  # Windows
    return {_REMOVABLE: "เป็นไดรฟ์ที่ถอดได้", _REMOTE: "เป็นไดรฟ์ในเครือข่าย"}.get(kind, "")


def _mount(folder: Path, table: Path = Path("/proc/mounts")) -> str:
    if not table.exists():
        return ""
    lines = (line.split() for line in table.read_text(errors="replace").splitlines())
    mounts = [
        (Path(parts[1].replace("\\040", " ")), parts[0], parts[2])
        for parts in lines
        if len(parts) > 2
    ]
    holding = [mount for mount in mounts if folder.is_relative_to(mount[0])]
    if not holding:
        return ""
    point, device, kind = max(holding, key=lambda mount: len(mount[0].parts))
    if kind in _NETWORK:
        return "เป็นโฟลเดอร์ในเครือข่าย"
    if _removable(device) or point.is_relative_to("/media") or point.is_relative_to("/run/media"):
        return "เป็นไดรฟ์ที่ถอดได้"
    return ""


def _removable(device: str) -> bool:
    block = Path("/sys/class/block") / PurePath(device).name
    flag = (
        block / "removable"
        if (block / "removable").exists()
        else block.resolve().parent / "removable"
    )
    return device.startswith("/dev/") and flag.exists() and flag.read_text().strip() == "1"
