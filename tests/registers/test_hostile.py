"""A workbook from outside may be broken or hostile: it is refused in words, and we go on."""

import io
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from tests.registers import hostile

from centredesk.errors import CannotReadFile
from centredesk.registers.limits import MAX_FILE, MAX_MEMORY
from centredesk.registers.reader import read_workbook
from centredesk.registers.refusals import REFUSALS

SAMPLE = Path(__file__).with_name("screening_register_sample.xlsx")


def encrypted() -> bytes:
    held = io.BytesIO()
    with SAMPLE.open("rb") as plain:
        OOXMLFile(plain).encrypt("ลับเฉพาะการทดสอบ", held)
    return held.getvalue()


HOSTILE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "empty": ("empty", lambda: b""),
    "only zeros": ("empty", lambda: bytes(4096)),
    "too big": ("too_big", lambda: b"a,b\n" * (MAX_FILE // 4 + 1)),
    "zip bomb": ("bomb", hostile.zip_bomb),
    "zip bomb that lies about its size": ("bomb", lambda: hostile.zip_bomb(lying=True)),
    "billion laughs": ("dtd", hostile.billion_laughs),
    "external entity": (
        "dtd",
        lambda: hostile.sheet("", {"xl/styles.xml": '<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>'}),
    ),
    "xml in another alphabet": (
        "parts",
        lambda: hostile.sheet("", {"xl/styles.xml": "<!DOCTYPE a><a/>".encode("utf-16")}),
    ),
    "one cell at the end of the world": (
        "dimension",
        lambda: hostile.sheet(hostile.cells("A1", "XFD1048576")),
    ),
    "a very wide table": ("dimension", lambda: hostile.sheet(hostile.cells("A1", "SG2"))),
    "a very long table": ("dimension", lambda: hostile.sheet(hostile.cells("A1", "B900000"))),
    "a column that does not exist": ("dimension", lambda: hostile.sheet(hostile.cells("ZZZZ1"))),
    "wide and long": ("dimension", lambda: hostile.sheet(hostile.cells("A1", "SA99999"))),
    "one text nine thousand million bytes long": ("memory", hostile.amplified),
    "encrypted workbook": ("password", encrypted),
    "encrypted part": ("password", hostile.flagged_encrypted),
    "overlapping parts": ("parts", hostile.overlapping),
    "part with a path upwards": ("parts", lambda: hostile.odd_name("../../evil.xml")),
    "part with a path from the root": ("parts", lambda: hostile.odd_name("/etc/evil.xml")),
    "too many parts": ("parts", hostile.many_parts),
    "broken stream": ("broken", hostile.broken_stream),
    "cut off": ("broken", lambda: SAMPLE.read_bytes()[:20_000]),
    "a zip of something else": ("type", lambda: hostile.zipped({"word/document.xml": "<w/>"})),
    "binary workbook": ("xlsb", lambda: hostile.zipped({"xl/workbook.bin": "x"})),
    "page of the web": ("html", lambda: b"<html><table><tr><td>1</td></tr></table></html>"),
    "pdf": ("type", lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
    "program": ("type", lambda: b"MZ\x90\x00\x03" + bytes(range(256)) * 20),
    "old container of something else": (
        "type",
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2048),
    ),
    "old container, broken": (
        "broken",
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le") * 99,
    ),
    "unreadable letters": ("encoding", lambda: b"a,\xfc\xfd\xfe\n" * 20),
    "text without columns": ("type", "ไม่ใช่ตาราง\nเลย".encode),
}  # fmt: skip


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_refused_in_words_and_in_time(kind: str, tmp_path: Path) -> None:
    code, make = HOSTILE[kind]
    path = tmp_path / "ทะเบียน.xlsx"
    path.write_bytes(make())
    begun = time.monotonic()
    with pytest.raises(CannotReadFile) as refused:
        read_workbook(path)
    assert time.monotonic() - begun < 11
    assert (refused.value.sentence, refused.value.advice) == REFUSALS[code]
    assert "ข้อมูล" in refused.value.advice or "โปรด" in refused.value.advice


# A process of its own, small as a window is not: a child counts its parent's size as its own.
MEASURE = """
import resource, sys
from pathlib import Path
from centredesk.errors import CannotReadFile
from centredesk.registers.reader import read_workbook
for path in sys.argv[1:]:
    try:
        print(len(read_workbook(Path(path)).sheets))
    except CannotReadFile as refused:
        print("refused")
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)
"""


def test_the_program_reads_on_after_refusals_and_no_child_grew_large(tmp_path: Path) -> None:
    paths = []
    for at, make in enumerate((hostile.zip_bomb, hostile.amplified, hostile.billion_laughs)):
        paths.append(tmp_path / f"{at}.xlsx")
        paths[-1].write_bytes(make())
    told = subprocess.run(
        [sys.executable, "-c", MEASURE, *paths, SAMPLE], capture_output=True, text=True, check=True
    ).stdout.split()
    assert told[:4] == ["refused", "refused", "refused", "3"]
    assert 10_000_000 < int(told[4]) <= MAX_MEMORY


def test_a_slow_file_is_stopped(tmp_path: Path) -> None:
    begun = time.monotonic()
    with pytest.raises(CannotReadFile) as refused:
        read_workbook(SAMPLE, seconds=0.01)
    assert refused.value.sentence == REFUSALS["time"][0]
    assert time.monotonic() - begun < 5


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotReadFile) as refused:
        read_workbook(tmp_path / "หาย.xlsx")
    assert refused.value.sentence == REFUSALS["missing"][0]


def test_a_formula_is_its_stored_value_and_text_like_a_formula_stays_text(tmp_path: Path) -> None:
    body = (
        '<sheetData><row r="1"><c r="A1"><f>WEBSERVICE("http://localhost")</f><v>41</v></c>'
        '<c r="B1" t="str"><f>CONCAT("a")</f><v>a</v></c>'
        '<c r="C1" t="inlineStr"><is><t>=1+1</t></is></c></row></sheetData>'
    )
    path = tmp_path / "a.xlsx"
    path.write_bytes(hostile.sheet(body))
    assert read_workbook(path).sheets[0].rows == [[41.0, "a", "=1+1"]]
