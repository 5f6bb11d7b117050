"""Workbooks that mean harm or are broken, built byte by byte."""

import io
import struct
import zipfile
import zlib

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_BOOK = (
    f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
    '<sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_SHEET = f'<worksheet xmlns="{_MAIN}">{{}}</worksheet>'


def _relations(**targets: str) -> str:
    lines = (
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}">{"".join(lines)}</Relationships>'


def _parts(body: str) -> dict[str, str | bytes]:
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _relations(officeDocument="xl/workbook.xml"),
        "xl/workbook.xml": _BOOK,
        "xl/_rels/workbook.xml.rels": _relations(
            worksheet="worksheets/sheet1.xml", sharedStrings="sharedStrings.xml"
        ),
        "xl/worksheets/sheet1.xml": _SHEET.format(body),
    }


def sheet(body: str, more: dict[str, str | bytes] | None = None) -> bytes:
    """A minimal .xlsx with this body of its one sheet, and more parts."""
    return zipped({**_parts(body), **(more or {})})


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """These parts in a zip."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue()


def cells(*references: str) -> str:
    """Sheet data with a number in each of these cells."""
    return (
        "<sheetData>"
        + "".join(f'<row><c r="{ref}"><v>1</v></c></row>' for ref in references)
        + "</sheetData>"
    )


def zip_bomb(*, lying: bool = False) -> bytes:
    """A sheet of 300 MB of spaces; lying, it claims to be a hundred bytes."""
    bomb = sheet("<sheetData>" + " " * 300_000_000 + "</sheetData>")
    if not lying:
        return bomb
    size = struct.pack("<L", 300_000_000 + len(_SHEET.format("<sheetData></sheetData>")))
    return bomb.replace(size, struct.pack("<L", 100))


def billion_laughs() -> bytes:
    """Entities that name entities."""
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    dtd = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{levels}]>'
    body = f"{dtd}<sst xmlns='{_MAIN}'><si><t>&l9;</t></si></sst>"
    return sheet("", {"xl/sharedStrings.xml": body})


def amplified() -> bytes:
    """One long shared text, named by sixty thousand cells: nine gigabytes once written out."""
    text = "ก" * 50_000
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 60_001))
    strings = f'<sst xmlns="{_MAIN}"><si><t>{text}</t></si></sst>'
    return sheet(f"<sheetData>{rows}</sheetData>", {"xl/sharedStrings.xml": strings})


def overlapping() -> bytes:
    """Two names in the directory for one place in the file (after CVE-2024-0450)."""
    held = io.BytesIO(sheet(cells("A1")))
    with zipfile.ZipFile(held, "a") as archive:
        again = archive.getinfo("xl/worksheets/sheet1.xml")
        twin = zipfile.ZipInfo("xl/worksheets/sheet2.xml")
        for name in ("header_offset", "compress_size", "file_size", "CRC", "compress_type"):
            setattr(twin, name, getattr(again, name))
        archive.filelist.append(twin)
        archive._didModify = True  # type: ignore[attr-defined]  # the honest writer never overlaps
    return held.getvalue()


def odd_name(name: str) -> bytes:
    """A part that would like to lie elsewhere on the disk."""
    return zipped({"xl/workbook.xml": _BOOK, name: "x"})


def many_parts() -> bytes:
    """More parts than any register has."""
    return zipped({"xl/workbook.xml": _BOOK, **{f"xl/p{n}.xml": "" for n in range(2_100)}})


def broken_stream() -> bytes:
    """A good directory over rotten contents."""
    data = bytearray(sheet(cells("A1") * 200))
    at = data.index(b"sheet1.xml") + len("sheet1.xml")
    data[at + 4 : at + 24] = zlib.compress(b"not this")[:20].ljust(20, b"\xff")
    return bytes(data)


def flagged_encrypted() -> bytes:
    """A part whose flag says that it is encrypted."""
    data = bytearray(sheet(cells("A1")))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(mark)
        data[at + offset] |= 1
    return bytes(data)
