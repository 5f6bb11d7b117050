"""The licence texts of what the program carries and of the packages it stands on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from centredesk.paths import resource

_OURS = "centredesk"
_NAMED = re.compile(r"(LICEN[CS]E|COPYING|OFL|NOTICE|AUTHORS)", re.IGNORECASE)
_REQUIRED = re.compile(r"^[A-Za-z0-9._-]+")
_WORDS = {
    "codes": "รหัส HTCDS",
    "countries": "รายชื่อประเทศ",
    "fonts": "แบบอักษร",
    "geography": "ข้อมูลเขตการปกครอง",
    "icons": "สัญรูป",
    "passphrases": "รายการคำของรหัสผ่าน",
    "pictures": "ภาพ",
    "sample": "ข้อมูลตัวอย่าง",
    "words": "รายการคำไทย",
}


@dataclass(frozen=True)
class Licence:
    """One thing that is used, its licence in a word, and the whole text."""

    name: str
    kind: str
    text: str


def every_licence() -> list[Licence]:
    """Ours, then the resources', then the packages', each with its text."""
    return [*_own(), *_of_resources(), *_of_packages()]


def _own() -> Iterator[Licence]:
    try:
        ours = metadata.distribution(_OURS)
    except metadata.PackageNotFoundError:
        return
    if text := _texts_of(ours):
        yield Licence(f"{_OURS} {ours.version}", "โปรแกรม", text)


def _of_resources() -> Iterator[Licence]:
    top = resource("icons").parent
    for file in sorted(top.rglob("*")):
        if file.is_file() and _NAMED.search(file.name) and file.suffix not in (".svg", ".csv"):
            inside = file.relative_to(top)
            word = _WORDS.get(inside.parts[0], inside.parts[0])
            rest = " ".join((*inside.parts[1:-1], inside.name))
            yield Licence(f"{word}: {rest}", "ข้อมูลที่แนบมา", _read(file))


def _of_packages() -> Iterator[Licence]:
    for name in sorted(_needed(_OURS, set()) - {_OURS}, key=str.lower):
        found = metadata.distribution(name)
        told = found.metadata
        named = told["License-Expression"] if "License-Expression" in told else ""
        kind = named or _classified(told.get_all("Classifier") or [])
        text = _texts_of(found) or "แพ็กเกจนี้ไม่ได้แนบข้อความสัญญาอนุญาตมาด้วย"
        yield Licence(f"{told['Name']} {found.version}", kind, text)


def _needed(name: str, known: set[str]) -> set[str]:
    """A package and all that it needs here, by name."""
    try:
        found = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return known
    known.add(name)
    for required in found.requires or ():
        wanted = _REQUIRED.match(required)
        plain = wanted[0].lower().replace("_", "-") if wanted else ""
        if plain and "extra ==" not in required and plain not in known:
            _needed(plain, known)
    return known


def _classified(classifiers: list[str]) -> str:
    kinds = [c.rpartition(" :: ")[2] for c in classifiers if c.startswith("License ::")]
    return ", ".join(kinds)


def _texts_of(found: metadata.Distribution) -> str:
    files = [f for f in found.files or () if _NAMED.search(f.name) and f.suffix != ".py"]
    texts = [_read(Path(str(found.locate_file(file)))) for file in files]
    return "\n\n".join(text for text in texts if text)


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
