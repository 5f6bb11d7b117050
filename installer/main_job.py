"""The main job on the sample office: a register in, the month's return out, then the window."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from installer.saying import CannotSetUp, Sentence, say

RETURNS = ("R02", "R03", "R09", "R11", "R16")
MONTH = "2568-10"  # the month the sample register was filled in
REGISTER = Path("resources", "registers", "sample_register.xlsx")
DONE_BEFORE = Sentence(
    "งานตัวอย่างทำไว้แล้ว หากต้องการทำใหม่ ให้ลบโฟลเดอร์ build/sample",
    "The sample job is done already; remove build/sample to do it anew.",
)
OPEN = (
    "import sys, pathlib; from centredesk.ui import application; "
    "sys.exit(application.main(pathlib.Path(sys.argv[1])))"
)
DID_NOT_GO = Sentence(
    "งานตัวอย่างทำไม่สำเร็จ สาเหตุอยู่ด้านบน",
    "The sample job did not go through; the reason stands above.",
)


def do(python: Path, root: Path, *, display: bool, cases: int = 200) -> int:
    """Do the job, say where the papers lie, and open the window where there is a screen."""
    folder = root / "build" / "sample"
    mark = folder / "done.txt"
    made_of = _made_of(root)
    if _is_done(mark, made_of):
        say(DONE_BEFORE)
    else:
        office = _office(python, folder, cases=cases)
        _work(python, office, root)
        mark.write_text(made_of, encoding="ascii")
    _tell(folder)
    return _window(python, folder / "office") if display else 0


def _work(python: Path, office: Path, root: Path) -> None:
    """The month's work of an officer, as the command line does it."""
    secret = f"--passphrase-file={_passphrase(office)}"
    say(Sentence("นำเข้าทะเบียนตัวอย่าง", f"Importing {REGISTER.name}"))
    _centredesk(python, "import", str(office), str(root / REGISTER), secret)
    papers = _papers(office.parent)
    papers.mkdir(exist_ok=True)
    say(Sentence("จัดทำรายงานประจำเดือน", f"Writing the returns of {MONTH}"))
    period = ("--period", MONTH, "--to", str(papers))
    _centredesk(python, "return", str(office), *RETURNS, *period, secret)


def _made_of(root: Path) -> str:
    """Changes with the register and with every line of the program."""
    told = hashlib.sha256((root / REGISTER).read_bytes())
    for file in sorted((root / "src").rglob("*.py")):
        state = file.stat()
        told.update(f"{file} {state.st_size} {state.st_mtime_ns}".encode())
    return told.hexdigest()


def _is_done(mark: Path, made_of: str) -> bool:
    papers = _papers(mark.parent)
    kept = {file.suffix for file in papers.iterdir()} if papers.is_dir() else set()
    return (
        {".xlsx", ".pdf"} <= kept and mark.is_file() and mark.read_text(encoding="ascii") == made_of
    )


def _papers(folder: Path) -> Path:
    return folder / "returns"


def _office(python: Path, folder: Path, *, cases: int) -> Path:
    """The sample office; made beside its place and moved there whole."""
    office = folder / "office"
    if _passphrase(office).is_file():
        return office
    say(Sentence("สร้างสำนักงานตัวอย่าง", "Making the sample office"))
    half_made = folder.with_name("sample.part")
    if half_made.exists():
        shutil.rmtree(half_made)  # a run that was broken off
    half_made.mkdir(parents=True)
    # It would say where it lies; a moment later it lies elsewhere.
    _centredesk(python, "sample", str(half_made / "office"), "--cases", str(cases), silent=True)
    half_made.rename(folder)
    return office


def _passphrase(office: Path) -> Path:
    return office.with_name(f"{office.name}.passphrase")


def _centredesk(python: Path, *arguments: str, silent: bool = False) -> None:
    command = [str(python), "-m", "centredesk", *arguments]
    out = subprocess.DEVNULL if silent else None
    code = subprocess.run(command, stdout=out, check=False).returncode
    if code != 0:
        raise CannotSetUp(DID_NOT_GO, code=code)


def _tell(folder: Path) -> None:
    papers, office = _papers(folder), folder / "office"
    lying = "\n".join(f"  {file}" for file in sorted(papers.iterdir()))
    say(Sentence(f"รายงานประจำเดือน\n{lying}", f"The returns (Excel and PDF) are in {papers}"))
    secret = _passphrase(office)
    say(Sentence(f"สำนักงานตัวอย่าง {office}", f"The sample office; its passphrase is in {secret}"))


def _window(python: Path, office: Path) -> int:
    """Become the program itself; Windows cannot, so there it is started and waited for."""
    command = [str(python), "-c", OPEN, str(office)]
    if sys.platform == "win32":
        return subprocess.run(command, check=False).returncode
    os.execv(command[0], command)  # noqa: S606 - our own program, in our own place
