"""The declaration of a field, and how to list a model's fields."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, MappedColumn, mapped_column

from centredesk.fields.kinds import Kind, Ref

Privacy = Literal["open", "office", "sealed"]
Merge = Literal["newest", "ask"]


@dataclass(frozen=True)
class Field:
    """What the rest of the program must know of a column.

    `private`: open may stand in any paper; office is masked in lists and never stands in a
    multi-person paper; sealed is also encrypted under the case key of a restricted case.
    `merge`: ask = two concurrent values also block the record's next legal step.
    """

    label: str
    kind: Kind
    section: str
    private: Privacy
    required: bool = False
    merge: Merge = "newest"
    help: str = ""
    name: str = ""


def field(
    label: str,
    kind: Kind,
    *,
    section: str,
    private: Privacy,
    required: bool = False,
    merge: Merge = "newest",
    help: str = "",
    unique: bool = False,
    index: bool = False,
) -> MappedColumn[Any]:
    """Declare a column and say what the rest of the program must know of it."""
    told = Field(label, kind, section, private, required, merge, help)
    refers = isinstance(kind, Ref)
    target = [ForeignKey(f"{kind.model}.id")] if isinstance(kind, Ref) and kind.bound else []
    return mapped_column(
        kind.column(),
        *target,
        nullable=True,
        unique=unique,
        index=index or refers,
        info={"field": told},
    )


@cache
def _declared(model: type[DeclarativeBase]) -> tuple[Field, ...]:
    columns = ((c.key, c.columns[0].info.get("field")) for c in model.__mapper__.column_attrs)
    return tuple(replace(told, name=key) for key, told in columns if told)


def fields_of(model: type[DeclarativeBase], section: str | None = None) -> list[Field]:
    """The model's declared fields in the order of their lines, or those of one section."""
    return [f for f in _declared(model) if section in (None, f.section)]


def sections_of(model: type[DeclarativeBase]) -> list[str]:
    """The names of the model's sections, in the order of their first field."""
    return list(dict.fromkeys(f.section for f in _declared(model)))
