"""Every field of every model, in every reader: kept, shown, read back, emptied, journalled."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from centredesk.actions import records
from centredesk.clock import BANGKOK
from centredesk.desk import Desk
from centredesk.errors import BadValue
from centredesk.fields.blank import Blank
from centredesk.fields.days import BuddhistDate, Moment, PartialDate
from centredesk.fields.field import Field, fields_of
from centredesk.fields.kinds import (
    Choice,
    Choices,
    Decimals,
    Kind,
    Lines,
    Money,
    Note,
    Number,
    Ref,
    Text,
    YesNo,
)
from centredesk.fields.papers import Passport, Phone, PlaceOf, ThaiId
from centredesk.models import MODELS
from centredesk.models.record import Record
from centredesk.storage.unit_of_work import UnitOfWork

EVERY = [
    pytest.param(model, told, id=f"{slug}.{told.name}")
    for slug, model in MODELS.items()
    for told in fields_of(model)
]
ENOUGH_ATTRIBUTES = 8

SOME: dict[type[Kind], Any] = {
    Text: "น้ำปั้นผู้ที่นี่",
    Note: "บรรทัดหนึ่ง\nบรรทัดสอง",
    Number: 2,
    Decimals: "2.5",
    Money: Decimal("1250.50"),
    BuddhistDate: date(2026, 11, 12),
    PartialDate: "2006-05",
    Moment: datetime(2026, 11, 12, 14, 20, tzinfo=BANGKOK),
    YesNo: True,
    PlaceOf: "6306",
    ThaiId: "1101700203450",
    Passport: "A1234567",
    Phone: "+66 81 234 5678",
}
NONSENSE: dict[type[Kind], Any] = {
    Text: "ก" * 5000,
    Number: "สอง",
    Decimals: "สองครึ่ง",
    Money: "1.2345",
    BuddhistDate: "31/02/2569",
    PartialDate: "13/2569",
    Moment: "31/02/2569 10:00",
    YesNo: "บางที",
    Choice: "ไม่มีคำนี้ในรายการ",
    Choices: ["ไม่มีคำนี้ในรายการ"],
    PlaceOf: "990000",
    ThaiId: "1101700203451",
    Passport: "A" * 40,
    Phone: "โทรมา",
    Lines: [{"ไม่มีช่องนี้": "x"}],
    Ref: "ไม่มีเลขนี้",
}


def some_value(kind: Kind) -> Any:
    """A value the kind can hold."""
    if isinstance(kind, Choices):
        return [kind.options.options[0].code]
    if isinstance(kind, Choice):
        return kind.options.options[0].code
    if isinstance(kind, Lines):
        return [{name: part.to_json(some_value(part)) for name, _, part in kind.columns}]
    if isinstance(kind, Ref):
        return UUID(int=7)
    return SOME[type(kind)]


@pytest.mark.parametrize(("model", "told"), EVERY)
def test_a_field_is_declared_whole(model: type[Record], told: Field) -> None:
    assert told.label.strip() == told.label != ""
    assert told.section
    assert told.private in ("open", "office", "sealed")
    assert len(told.__dataclass_fields__) == ENOUGH_ATTRIBUTES
    assert model.title, "the model has its Thai word"


@pytest.mark.parametrize(("model", "told"), EVERY)
def test_a_value_survives_json_and_is_shown(model: type[Record], told: Field) -> None:
    value = some_value(told.kind)
    assert told.kind.from_json(told.kind.to_json(value)) == value
    assert told.kind.show(value)
    assert told.kind.show(None) == ""


@pytest.mark.parametrize(("model", "told"), EVERY)
def test_what_is_shown_can_be_read_back(model: type[Record], told: Field) -> None:
    value = some_value(told.kind)
    if not isinstance(told.kind, Ref | Lines):
        assert told.kind.read(told.kind.show(value)) == value
    assert told.kind.read("  ") is None


@pytest.mark.parametrize(("model", "told"), EVERY)
def test_nonsense_is_refused_with_words(model: type[Record], told: Field) -> None:
    if isinstance(told.kind, Note):
        return
    with pytest.raises(BadValue) as refused:
        told.kind.from_json(NONSENSE[type(told.kind)])
    assert any("ก" <= letter <= "๛" for letter in refused.value.sentence)


def put(work: UnitOfWork, slug: str, values: dict[str, Any]) -> UUID:
    """Save without the rules: here only keeping is tested."""
    return work.add(MODELS[slug], values)


def edit(work: UnitOfWork, slug: str, key: UUID, values: dict[str, Any]) -> list[str]:
    """Change without the rules."""
    return work.change(MODELS[slug], key, values)


for action in (put, edit):
    action.__module__, action.__name__ = "centredesk.actions.records", "add_records"


@pytest.mark.parametrize("slug", [slug for slug in MODELS if slug != "centre"])
def test_every_field_is_kept_changed_and_emptied(desk: Desk, slug: str) -> None:
    fields = [f for f in fields_of(MODELS[slug]) if not isinstance(f.kind, Ref)]
    values = {f.name: some_value(f.kind) for f in fields}
    key = desk.do(put, slug, values)
    kept = desk.ask(records.record_values, slug, str(key))
    assert {f.name: f.kind.from_json(kept[f.name]) for f in fields} == values
    whys = {f.name: Blank.UNKNOWN for f in fields}
    assert sorted(desk.do(edit, slug, key, whys)) == sorted(values)
    blank = desk.ask(records.record_values, slug, str(key))
    assert {blank[f.name]["blank"] for f in fields} == {"UNKNOWN"}
    desk.do(edit, slug, key, dict.fromkeys(values))
    emptied = desk.ask(records.record_values, slug, str(key))
    assert {emptied[f.name] for f in fields} == {None}
    assert all(finding.whole for finding in desk.check())


def test_names_and_numbers_of_people_are_never_open() -> None:
    hidden = {"first_name", "last_name", "id_number", "passport", "phone", "photo", "reporter_name"}
    for model in (MODELS["person"], MODELS["report"]):
        for told in fields_of(model):
            assert told.name not in hidden or told.private == "sealed"
