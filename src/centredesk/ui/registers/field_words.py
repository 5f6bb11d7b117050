"""What the fields of a register are called where a person matches columns to them."""

from centredesk.registers.field_words import in_words
from centredesk.registers.headings import IGNORE
from centredesk.registers.words import register_fields

NOT_READ = "ไม่นำเข้า"
# Without these nearly every row would wait for a person.
NEEDED = ("name", "result", "date")
_STAND_FOR = {"name": {"name", "first_name", "name_latin"}, "date": {"date", "received"}}


def choices(also: str = "") -> list[tuple[object, str]]:
    """All fields a column can be, and that it is not read."""
    names = [*register_fields(), *([also] if ":" in also else [])]
    return [(IGNORE, NOT_READ), *((name, in_words(name)) for name in names)]


def missing(fields: set[str]) -> list[str]:
    """The needed fields that no column gives, in words."""
    plain = {name.partition(":")[0] for name in fields}
    return [in_words(n) for n in NEEDED if not plain & _STAND_FOR.get(n, {n})]
