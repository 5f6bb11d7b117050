"""Pip, with its progress shown and its troubles turned into one plain sentence."""

import os
import subprocess
from pathlib import Path

from installer.saying import CannotSetUp, Sentence

NO_NETWORK = Sentence(
    "ติดต่อเครือข่ายไม่ได้ จึงดาวน์โหลดส่วนประกอบไม่ได้ โปรดตรวจสอบการเชื่อมต่ออินเทอร์เน็ตแล้วลองอีกครั้ง",
    "The network cannot be reached, so nothing could be downloaded. "
    "Check the internet connection, then start again.",
)
WRONG_HASH = Sentence(
    "ส่วนประกอบที่ดาวน์โหลดมาไม่ตรงกับที่ตรวจสอบไว้ จึงไม่ติดตั้ง โปรดแจ้งผู้ดูแลระบบ",
    "What was downloaded is not what was checked and pinned, so it was not installed.",
)
NO_SPACE = Sentence(
    "เนื้อที่ดิสก์ไม่พอ โปรดเพิ่มเนื้อที่ว่างอย่างน้อย 2 GB แล้วลองอีกครั้ง",
    "The disk is full. Free at least 2 GB, then start again.",
)
DID_NOT_GO = Sentence(
    "ติดตั้งส่วนประกอบไม่สำเร็จ รายละเอียดอยู่ด้านล่าง",
    "The installation did not succeed; the details follow.",
)
_SIGNS = {
    "DO NOT MATCH THE HASHES": WRONG_HASH,
    "No space left": NO_SPACE,
    "connection broken": NO_NETWORK,
    "ConnectionError": NO_NETWORK,
    "ConnectTimeout": NO_NETWORK,
    "Read timed out": NO_NETWORK,
    "ReadTimeoutError": NO_NETWORK,
    "ProxyError": NO_NETWORK,
}


def pip_install(python: Path, *arguments: str) -> None:
    """Install into that Python's environment, downloads shown as they come."""
    command = [str(python), "-m", "pip", "install", "--only-binary=:all:", *_HABITS, *arguments]
    # Its progress goes to the window untouched; only its complaints are kept back.
    done = subprocess.run(
        command, stderr=subprocess.PIPE, env=_environment(), check=False, encoding="utf-8"
    )
    if done.returncode != 0:
        raise _trouble(done.stderr)


_HABITS = (
    "--disable-pip-version-check",
    "--no-input",
    "--no-warn-script-location",
    "--retries=2",
    "--timeout=30",
)


def _environment() -> dict[str, str]:
    """The user's own, so that a proxy or a local package folder keeps working."""
    return {**os.environ, "PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"}


def _trouble(complaint: str) -> CannotSetUp:
    for sign, sentence in _SIGNS.items():
        if sign in complaint:
            return CannotSetUp(sentence)
    return CannotSetUp(DID_NOT_GO, detail=complaint, code=1)
