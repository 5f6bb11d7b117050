"""Reads our PDFs the way other programs do: by their text, copied out."""

import re
import shutil
import subprocess
from pathlib import Path

import pypdfium2

# Not everywhere installed; where it is, it judges too.
POPPLER = shutil.which("pdftotext")
_PAGE_NUMBER = re.compile("- ?[๐-๙0-9]+ ?-")


def pages_of(made: bytes, password: str | None = None) -> list[str]:
    """The text of every page as pdfium copies it."""
    document = pypdfium2.PdfDocument(made, password=password)
    pages = [str(page.get_textpage().get_text_range()) for page in document]
    return [page.replace("\r\n", "\n") for page in pages]


def lines_of(made: bytes) -> list[str]:
    """Every line of text in the document, in order, without the page numbers."""
    return body("\n".join(pages_of(made)))


def body(text: str) -> list[str]:
    """The lines of a copied text, without page breaks and page numbers."""
    lines = (line.strip("\f ") for line in text.split("\n"))
    return [line for line in lines if line and not _PAGE_NUMBER.fullmatch(line)]


def poppler_text(made: bytes, folder: Path) -> str:
    """The text as poppler copies it."""
    assert POPPLER
    file = folder / "paper.pdf"
    file.write_bytes(made)
    command = [POPPLER, "-raw", str(file), "-"]
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def size_of(made: bytes) -> list[tuple[int, int]]:
    """Width and height of every page, in whole points."""
    document = pypdfium2.PdfDocument(made)
    return [(round(page.get_width()), round(page.get_height())) for page in document]


def colours_of(made: bytes, page: int = 0) -> set[tuple[int, ...]]:
    """The colours a page shows."""
    picture = pypdfium2.PdfDocument(made)[page].render(scale=1).to_pil().convert("RGB")
    return {colour for _, colour in picture.getcolors(maxcolors=1 << 24)}
