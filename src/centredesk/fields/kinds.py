"""The kinds of value: how each is stored, shown, read back and written as JSON."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Boolean, Integer, Uuid
from sqlalchemy import Text as TextColumn
from sqlalchemy.types import TypeEngine

from centredesk.errors import BadValue
from centredesk.fields.codes import CodeList, code_list
from centredesk.fields.columns import Satang
from centredesk.thai import digits, folding


@dataclass(frozen=True)
class Kind:
    """One sort of value; `show` is for people, `read` takes what people write."""

    def column(self) -> TypeEngine[Any]:
        """The column type the value is kept in."""
        return TextColumn()

    def show(self, value: Any) -> str:
        """The value as people write it; nothing for no value."""
        return "" if value is None else str(value)

    def read(self, text: str) -> Any:
        """The value a written text stands for, or None; BadValue when it stands for none."""
        return folding.clean(text) or None

    def to_json(self, value: Any) -> Any:
        """The value for the journal and for files."""
        return value

    def from_json(self, value: Any) -> Any:
        """Back from a file or the journal; a text is read as a person's writing."""
        return self.read(value) if isinstance(value, str) else value


@dataclass(frozen=True)
class Text(Kind):
    """One line of text, at most `longest` characters."""

    longest: int = 300

    def read(self, text: str) -> str | None:
        """Clean Thai, one line, not too long."""
        value = folding.clean(text).replace("\n", " ")
        if len(value) > self.longest:
            raise BadValue(f"ข้อความยาวเกิน {self.longest} ตัวอักษร", "ย่อข้อความให้สั้นลง")
        return value or None

    def from_json(self, value: Any) -> str | None:
        """A number in a file is taken as its digits."""
        return None if value is None else self.read(str(value))


@dataclass(frozen=True)
class Note(Kind):
    """Many lines of text."""

    def read(self, text: str) -> str | None:
        """Clean Thai, line ends kept."""
        return "\n".join(folding.clean(line) for line in text.splitlines()).strip() or None


@dataclass(frozen=True)
class Number(Kind):
    """A whole number from `least` to `most`."""

    least: int = 0
    most: int = 10_000_000

    def column(self) -> TypeEngine[Any]:
        """A whole number."""
        return Integer()

    def show(self, value: int | None) -> str:
        """With thousands commas."""
        return "" if value is None else f"{value:,}"

    def read(self, text: str) -> int | None:
        """Thai or Arabic digits, commas allowed."""
        plain = digits.arabic_digits(text).replace(",", "").strip()
        if not plain:
            return None
        try:
            return self.from_json(int(plain))
        except ValueError:
            raise BadValue("ช่องนี้ต้องเป็นจำนวนเต็ม", "ใส่เฉพาะตัวเลข") from None

    def from_json(self, value: Any) -> int | None:
        """Within its bounds."""
        if value is None:
            return None
        if isinstance(value, str):
            return self.read(value)
        if isinstance(value, bool) or value != int(value):
            raise BadValue("ช่องนี้ต้องเป็นจำนวนเต็ม", "ใส่เฉพาะตัวเลข")
        if not self.least <= value <= self.most:
            raise BadValue(f"จำนวนต้องอยู่ระหว่าง {self.least:,} ถึง {self.most:,}")
        return int(value)


@dataclass(frozen=True)
class Decimals(Kind):
    """A number with a fraction, such as a latitude or hours."""

    least: float = 0.0
    most: float = 1_000_000.0

    def show(self, value: str | None) -> str:
        """As written."""
        return value or ""

    def read(self, text: str) -> str | None:
        """Kept as its exact decimal digits."""
        plain = digits.arabic_digits(text).replace(",", "").strip()
        if not plain:
            return None
        try:
            number = Decimal(plain)
        except InvalidOperation:
            raise BadValue("ช่องนี้ต้องเป็นตัวเลข", "ใส่เฉพาะตัวเลขและจุดทศนิยม") from None
        if not self.least <= number <= self.most:
            raise BadValue(f"ตัวเลขต้องอยู่ระหว่าง {self.least:g} ถึง {self.most:g}")
        return f"{number:f}"

    def from_json(self, value: Any) -> str | None:
        """A number or its digits."""
        return None if value is None else self.read(str(value))


@dataclass(frozen=True)
class Money(Kind):
    """Baht and satang, exact."""

    def column(self) -> TypeEngine[Any]:
        """Whole satang."""
        return Satang()

    def show(self, value: Decimal | None) -> str:
        """As 1,250.00."""
        return "" if value is None else f"{value:,.2f}"

    def read(self, text: str) -> Decimal | None:
        """Thai or Arabic digits, commas and the word baht allowed."""
        plain = digits.arabic_digits(text).replace(",", "").replace("บาท", "").strip()
        if not plain:
            return None
        try:
            value = Decimal(plain)
        except InvalidOperation:
            raise BadValue("จำนวนเงินต้องเป็นตัวเลข", "เช่น 1,250.00") from None
        if not value.is_finite() or value < 0 or value >= Decimal(10) ** 12:
            raise BadValue("จำนวนเงินต้องไม่ติดลบและน้อยกว่าหนึ่งล้านล้านบาท")
        if value != value.quantize(Decimal("0.01")):
            raise BadValue("จำนวนเงินมีเศษได้ไม่เกินสองตำแหน่ง (สตางค์)")
        return value.quantize(Decimal("0.01"))

    def to_json(self, value: Decimal | None) -> str | None:
        """Exact digits, never a float."""
        return None if value is None else f"{value:.2f}"

    def from_json(self, value: Any) -> Decimal | None:
        """A number or its digits."""
        return None if value is None else self.read(str(value))


@dataclass(frozen=True)
class YesNo(Kind):
    """Yes or no."""

    def column(self) -> TypeEngine[Any]:
        """True or false."""
        return Boolean()

    def show(self, value: bool | None) -> str:
        """As มี/ใช่ or ไม่."""
        return "" if value is None else ("ใช่" if value else "ไม่ใช่")

    def read(self, text: str) -> bool | None:
        """The usual words."""
        word = folding.fold(text)
        if not word:
            return None
        if word in {"ใช่", "มี", "yes", "true", "y", "1"}:
            return True
        if word in {"ไม่ใช่", "ไม่มี", "ไม่", "no", "false", "n", "0"}:
            return False
        raise BadValue("ตอบได้เพียง ใช่ หรือ ไม่ใช่")

    def from_json(self, value: Any) -> bool | None:
        """A word, or true and false."""
        if isinstance(value, str):
            return self.read(value)
        if value is None or isinstance(value, bool):
            return value
        raise BadValue("ตอบได้เพียง ใช่ หรือ ไม่ใช่")


@dataclass(frozen=True)
class Choice(Kind):
    """One code of a list."""

    codes: str = ""

    @property
    def options(self) -> CodeList:
        """The list it is chosen from."""
        return code_list(self.codes)

    def show(self, value: str | None) -> str:
        """The Thai word of the code."""
        return self.options.label(value) if value else ""

    def read(self, text: str) -> str | None:
        """A code or its word; an unknown word is refused, never dropped."""
        if not text.strip():
            return None
        if (code := self.options.find(text)) is None:
            raise BadValue(f"ไม่มีคำว่า “{text.strip()[:40]}” ในรายการรหัส", "เลือกจากรายการที่กำหนด")
        return code

    def from_json(self, value: Any) -> str | None:
        """A code in a file may be a number, such as an urgency."""
        return None if value is None else self.read(str(value))


@dataclass(frozen=True)
class Choices(Choice):
    """Several codes of a list, kept in the list's order."""

    def column(self) -> TypeEngine[Any]:
        """A JSON list of codes."""
        return JSON(none_as_null=True)

    def show(self, value: list[str] | None) -> str:  # type: ignore[override]  # many, not one
        """The words, separated by commas."""
        return ", ".join(self.options.label(code) for code in value or ())

    def read(self, text: str) -> list[str] | None:  # type: ignore[override]  # many, not one
        """Words separated by commas."""
        return self.from_json([part for part in text.replace("،", ",").split(",") if part.strip()])

    def from_json(self, value: Any) -> list[str] | None:  # type: ignore[override]  # many
        """A list of codes or words; one alone counts as a list of one."""
        if not value:
            return None
        if isinstance(value, str):
            return self.read(value)
        found = {Choice.read(self, str(item)) for item in value}
        return [option.code for option in self.options.options if option.code in found]


@dataclass(frozen=True)
class Ref(Kind):
    """Another record, by its id; `model` is the slug of its model.

    `bound` makes the database hold the reference; of two models that refer to each other only
    one side is bound, so that tables can be made in an order.
    """

    model: str = ""
    bound: bool = True

    def column(self) -> TypeEngine[Any]:
        """An id."""
        return Uuid()

    def read(self, text: str) -> UUID | None:
        """An id; a person's number for the record is looked up by the action."""
        if not text.strip():
            return None
        try:
            return UUID(text.strip())
        except ValueError:
            raise BadValue("ไม่พบรายการที่อ้างถึง", "ตรวจเลขที่ของรายการ") from None

    def to_json(self, value: UUID | None) -> str | None:
        """The id as text."""
        return str(value) if value else None


@dataclass(frozen=True)
class Lines(Kind):
    """A few lines of the same small fields, such as team members or points of a route.

    `columns` are (name, Thai label, kind); the value is a list of dictionaries.
    """

    columns: tuple[tuple[str, str, Kind], ...] = ()

    def column(self) -> TypeEngine[Any]:
        """A JSON list."""
        return JSON(none_as_null=True)

    def show(self, value: list[dict[str, Any]] | None) -> str:
        """The filled cells of each line."""
        return "; ".join(
            " ".join(
                kind.show(kind.from_json(line[name]))
                for name, _, kind in self.columns
                if line.get(name)
            )
            for line in value or ()
        )

    def read(self, text: str) -> list[dict[str, Any]] | None:
        """Lines separated by ; with their cells separated by |."""
        rows = [part.split("|") for part in text.split(";") if part.strip()]
        named = [
            dict(zip((name for name, _, _ in self.columns), row, strict=False)) for row in rows
        ]
        return self.from_json(named)

    def from_json(self, value: Any) -> list[dict[str, Any]] | None:
        """Each cell read by its kind and kept as JSON."""
        if isinstance(value, str):
            return self.read(value)
        if not isinstance(value or [], list) or not all(
            isinstance(line, dict) for line in value or []
        ):
            raise BadValue("ช่องนี้ต้องเป็นรายการหลายบรรทัด")
        return [self._line(line) for line in value or ()] or None

    def _line(self, line: dict[str, Any]) -> dict[str, Any]:
        known = {name: kind for name, _, kind in self.columns}
        if strange := set(line) - set(known):
            raise BadValue(f"ไม่รู้จักช่องย่อย {', '.join(sorted(strange))}")
        read = {
            name: known[name].to_json(known[name].from_json(cell)) for name, cell in line.items()
        }
        return {name: cell for name, cell in read.items() if cell is not None}
