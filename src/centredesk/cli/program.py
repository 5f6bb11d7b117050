"""The words of the commands and the exit codes.

Exit codes: 0 done, 2 the user can mend it (one Thai sentence on standard error), 1 our fault.
"""

import argparse
import io
import logging
import re
import secrets
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn, TypeAlias
from uuid import UUID

from centredesk import __version__
from centredesk.actions.records import ADDERS, CHANGERS
from centredesk.cli import offices, papers, tables
from centredesk.errors import DeskError
from centredesk.models import MODELS

log = logging.getLogger(__name__)
DONE, OUR_FAULT, TO_MEND = 0, 1, 2


class Parser(argparse.ArgumentParser):
    """Says in Thai what is wrong with the words of a command; takes no shortened words."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**more, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        """One Thai sentence and exit code 2; what was typed is not repeated, it may be a secret."""
        sys.stderr.write(f"คำสั่งไม่ถูกต้อง {_in_thai(message)} ดูวิธีใช้ด้วย {self.prog} --help\n")
        sys.exit(TO_MEND)


def _in_thai(message: str) -> str:
    if missing := re.search(r"are required: (.*)", message):
        return f"ยังขาด {missing[1]}"
    named = re.match(r"argument ([^:]+):", message)
    allowed = re.search(r"choose from (.*)\)", message)
    if named and allowed:
        return f"{named[1]} ต้องเป็นค่าหนึ่งใน {allowed[1]}"
    return f"ค่าของ {named[1]} ใช้ไม่ได้" if named else "มีคำที่ไม่รู้จัก"


def main(words: Sequence[str]) -> int:
    """Run one command; the answer is the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    asked = _parser().parse_args(words)
    try:
        asked.run(asked)
    except DeskError as told:
        sys.stderr.write(f"{told}\n")
        return TO_MEND
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return DONE
    except Exception as fault:
        # The type and a code only: the text of an unexpected error may hold what a victim said.
        code = secrets.token_hex(4)
        log.error("command failed: %s, code %s", type(fault).__name__, code)
        sys.stderr.write(f"โปรแกรมขัดข้อง (รหัส {code} {type(fault).__name__}) ข้อมูลไม่เปลี่ยน\n")
        return OUR_FAULT
    return DONE


def _parser() -> Parser:
    parser = Parser(prog="centredesk", description="ศูนย์ปฏิบัติการป้องกันและปราบปรามการค้ามนุษย์")
    parser.add_argument("--version", action="version", version=f"centredesk {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, parser_class=Parser)
    _office_commands(commands)
    _paper_commands(commands)
    _record_commands(commands)
    return parser


# argparse gives no public name to what add_subparsers answers.
Commands: TypeAlias = "argparse._SubParsersAction[Parser]"  # noqa: SLF001
Run = Callable[[argparse.Namespace], None]


def _command(commands: Commands, name: str, run: Run, help: str) -> Parser:
    command: Parser = commands.add_parser(name, help=help, description=help)
    command.set_defaults(run=run)
    command.add_argument("office", metavar="OFFICE", type=Path, help="โฟลเดอร์ของสำนักงาน")
    command.add_argument("--passphrase-file", type=Path, metavar="F", help="แฟ้มที่มีรหัสผ่าน")
    return command


def _office_commands(commands: Commands) -> None:
    office = commands.add_parser("office", help="สร้างและดูแลสำนักงาน")
    kinds = office.add_subparsers(dest="deed", required=True, parser_class=Parser)
    create = _command(kinds, "create", offices.create, "สร้างสำนักงานใหม่")
    create.add_argument("--name", required=True, help="ชื่อศูนย์")
    create.add_argument("--level", required=True, choices=("province", "district"))
    create.add_argument("--province", required=True, help="รหัสจังหวัด 2 หลัก")
    create.add_argument("--district", help="รหัสอำเภอ 4 หลัก (ศูนย์ระดับอำเภอ)")
    create.add_argument("--member", required=True, help="ชื่อสมาชิกคนแรก")
    create.add_argument("--code", help="รหัสศูนย์ หากไม่ใช้รหัสที่ให้")
    create.add_argument("--recovery-kit", type=Path, metavar="FILE.pdf", help="เอกสารกู้คืน")
    recover = _command(kinds, "recover", offices.recover, "เพิ่มผู้ดูแลด้วยเอกสารกู้คืน")
    recover.add_argument("--member", required=True, help="ชื่อผู้ดูแลคนใหม่")
    recover.add_argument("--code-file", type=Path, required=True, help="แฟ้มที่มีรหัสกู้คืน")
    recover.add_argument("--recovery-kit", type=Path, metavar="FILE.pdf")
    admit = _command(kinds, "member", offices.admit, "เพิ่มสมาชิกพร้อมรหัสผ่านของตนเอง")
    admit.add_argument("--name", required=True)
    admit.add_argument("--position", default="เจ้าหน้าที่")
    admit.add_argument("--role", required=True, nargs="+", help="เช่น CLERK HEAD VIEWER")
    admit.add_argument("--sees-names", action="store_true", help="เห็นชื่อบุคคลได้")
    admit.add_argument("--new-passphrase-file", type=Path, metavar="F")
    made_up = _command(commands, "sample", offices.make_sample, "สร้างสำนักงานตัวอย่าง")
    made_up.add_argument("--cases", type=int, default=200)
    made_up.add_argument("--seed", type=int, default=1)
    settings = _command(commands, "settings", offices.set_or_tell, "การตั้งค่าของสำนักงาน")
    settings.add_argument("setting", nargs="?", metavar="NAME")
    settings.add_argument("value", nargs="?", metavar="VALUE")
    _command(commands, "check", offices.check, "ตรวจความสมบูรณ์ของข้อมูลและประวัติ")


def _paper_commands(commands: Commands) -> None:
    register = _command(commands, "import", papers.import_register, "นำเข้าทะเบียนคัดแยก")
    register.add_argument("file", metavar="FILE", type=Path)
    register.add_argument("--preview", action="store_true", help="ดูก่อน ไม่บันทึก")
    register.add_argument("--report", type=Path, metavar="FILE.json")
    register.add_argument("--case", metavar="NUMBER", help="กรณีที่รับผู้เสียหาย (ปกติเปิดใหม่)")
    register.add_argument("--per-sheet", action="store_true", help="หนึ่งปฏิบัติการต่อแผ่นงาน")
    held = _command(commands, "held", papers.list_held, "แถวที่พักไว้รอแก้ไข")
    held.add_argument("--json", action="store_true")
    mend = _command(commands, "mend", papers.mend_held, "แก้ไขแถวที่พักไว้แล้วนำเข้า")
    mend.add_argument("row", metavar="ID", type=UUID)
    mend.add_argument("--from", dest="source", type=Path, required=True, metavar="FILE.json")
    drop = _command(commands, "drop", papers.drop_held, "ไม่นำแถวที่พักไว้เข้า พร้อมเหตุผล")
    drop.add_argument("row", metavar="ID", type=UUID)
    drop.add_argument("--reason", required=True)
    likely = _command(commands, "likely", papers.propose, "บุคคลที่อาจเป็นคนเดียวกัน")
    likely.add_argument("number", metavar="NUMBER")
    returned = _command(commands, "return", papers.write_returns, "ออกรายงานเป็น Excel และ PDF")
    returned.add_argument("codes", nargs="+", metavar="R02")
    returned.add_argument("--to", type=Path, required=True, metavar="FOLDER")
    returned.add_argument("--letter-no", default="", help="เลขที่หนังสือนำส่ง")
    returned.add_argument("--checked-by", default="", help="ผู้ตรวจ")
    returned.add_argument("--thai-digits", action="store_true", help="ใช้เลขไทยในเอกสาร")
    figures = _command(commands, "figures", papers.show_figures, "ตัวเลขของรายงานหนึ่งแบบ")
    figures.add_argument("code", metavar="R02")
    figures.add_argument("--json", action="store_true")
    for command in (returned, figures):
        command.add_argument("--period", required=True, help="เช่น 2568-10 fy2569-q1")
        command.add_argument("--as-at", help="ข้อมูล ณ วันที่")


def _record_commands(commands: Commands) -> None:
    listed = _command(commands, "list", tables.list_lines, "รายการกรณี บุคคล การคัดแยก")
    listed.add_argument("table", choices=("cases", "people", "screenings", "reports"))
    listed.add_argument("--find", metavar="TEXT")
    listed.add_argument("--limit", type=int, metavar="N")
    listed.add_argument("--json", action="store_true")
    added = _command(commands, "add", tables.add, "เพิ่มรายการจากแฟ้ม JSON")
    added.add_argument("model", choices=tuple(ADDERS), metavar="MODEL")
    added.add_argument("--from", dest="source", type=Path, required=True, metavar="FILE.json")
    changed = _command(commands, "change", tables.change, "แก้ไขช่องของรายการจากแฟ้ม JSON")
    changed.add_argument("model", choices=tuple(CHANGERS), metavar="MODEL")
    changed.add_argument("number", metavar="NUMBER")
    changed.add_argument("--from", dest="source", type=Path, required=True, metavar="FILE.json")
    removed = _command(commands, "remove", tables.remove, "ลบรายการ พร้อมเหตุผล")
    removed.add_argument("model", choices=tuple(MODELS), metavar="MODEL")
    removed.add_argument("number", metavar="NUMBER")
    removed.add_argument("--reason", required=True)
    _command(commands, "members", tables.list_members, "สมาชิกและบทบาท")
    _command(commands, "agencies", tables.list_agencies, "หน่วยงาน")
    for name, run, help_text in (
        ("show", tables.show, "แสดงหนึ่งรายการ"),
        ("history", tables.show_history, "ประวัติการแก้ไขของรายการ"),
    ):
        command = _command(commands, name, run, help_text)
        command.add_argument("model", choices=tuple(MODELS), metavar="MODEL")
        command.add_argument("number", metavar="NUMBER")
        command.add_argument("--json", action="store_true")
