"""From a draft (a form's, a file's, a test's) to checked values, or to all its problems."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select

from centredesk.errors import BadValue
from centredesk.fields.blank import Blank, blank_of
from centredesk.fields.days import BuddhistDate, Moment
from centredesk.fields.field import Field, fields_of
from centredesk.fields.kinds import Choice, Ref, as_written
from centredesk.models import MODELS
from centredesk.models.record import Record, Values
from centredesk.storage.unit_of_work import UnitOfWork


def whole(work: UnitOfWork, model: type[Record], draft: Mapping[str, Any]) -> Values:
    """The values of a new record: every one read, the required ones there, the rules kept."""
    return complete(model, read(work, model, draft))


def complete(model: type[Record], values: Values) -> Values:
    """The same values, already read, once it is sure that they make a whole record."""
    _complain([*_missing(model, values), *_broken(model, plain(values))], model)
    return values


def part(work: UnitOfWork, model: type[Record], key: UUID, draft: Mapping[str, Any]) -> Values:
    """The values of an edit: read, and the record still whole with them."""
    values = read(work, model, draft)
    record = work.get(model, key)
    before = {
        f.name: Blank(record.blanks[f.name])
        if record.blanks and f.name in record.blanks
        else getattr(record, f.name)
        for f in fields_of(model)
    }
    after = before | values
    emptied = [problem for problem in _missing(model, after) if problem[0] in values]
    _complain([*emptied, *_broken(model, plain(after))], model)
    return values


def read(work: UnitOfWork, model: type[Record], draft: Mapping[str, Any]) -> Values:
    """Each value read by its field's kind; all that cannot be read are told at once."""
    known = {f.name: f for f in fields_of(model)}
    values: Values = {}
    problems: list[tuple[str, str]] = []
    for name, given in draft.items():
        if name not in known:
            problems.append((name, f"ไม่รู้จักช่อง “{name}” ของ{model.title}"))
            continue
        try:
            values[name] = _value(work, known[name], given)
        except BadValue as wrong:
            problems.append((name, f"{known[name].label}: {wrong}"))
            continue
        if isinstance(values[name], Blank) and must_be_known(model, known[name]):
            problems.append((name, f"{known[name].label}: ต้องระบุ ไม่ทราบไม่ได้"))
    _complain(problems, model)
    return values


def must_be_known(model: type[Record], told: Field) -> bool:
    """Who, when and which number: without them a record can be neither found nor counted."""
    if told.name == model.number_field:
        return True
    return told.required and isinstance(told.kind, Ref | BuddhistDate | Moment)


def _value(work: UnitOfWork, told: Field, given: Any) -> Any:
    if (why := _why_blank(told, given)) or given is None:
        return why
    if isinstance(told.kind, Ref):
        return _referred(work, told.kind, given)
    return told.kind.from_json(given)


def _why_blank(told: Field, given: Any) -> Blank | None:
    """The blank a value stands for; a list that has the word itself keeps its code."""
    if isinstance(given, Blank):
        return given
    if isinstance(given, Mapping) and set(given) == {"blank"}:
        if why := blank_of(str(given["blank"])):
            return why
        raise BadValue("ไม่รู้จักเหตุที่ว่าง", f"ใช้ {', '.join(Blank)}")
    if not isinstance(given, str) or not (why := blank_of(given)):
        return None
    listed = isinstance(told.kind, Choice) and told.kind.options.find(given)
    return None if listed else why


def _referred(work: UnitOfWork, kind: Ref, given: Any) -> UUID | None:
    if isinstance(given, UUID):
        return given
    model, text = MODELS[kind.model], (as_written(given) or "").strip()
    if not text:
        return None
    return find_by_number(work, model, text) or kind.read(text)


def find_by_number(work: UnitOfWork, model: type[Record], number: str) -> UUID | None:
    """The id of the record people know by this number (or by its id), if there is one."""
    table = model.__table__
    if model.number_field:
        statement = select(table.c.id).where(table.c[model.number_field] == number)
        if key := work.scalar(statement):
            return UUID(str(key))
    try:
        key = UUID(number)
    except ValueError:
        return None
    return key if work.scalar(select(table.c.id).where(table.c.id == key)) else None


def plain(values: Values) -> Values:
    """The values as the rules see them: a blank is nothing."""
    return {name: None if isinstance(value, Blank) else value for name, value in values.items()}


def _missing(model: type[Record], values: Values) -> list[tuple[str, str]]:
    required = (f for f in fields_of(model) if f.required)
    return [
        (f.name, f"{f.label}: ต้องระบุ") for f in required if values.get(f.name) in (None, "", [])
    ]


def _broken(model: type[Record], values: Values) -> list[tuple[str, str]]:
    return [(found.field, found.sentence) for found in model.problems(values) if found.blocks]


def _complain(problems: list[tuple[str, str]], model: type[Record]) -> None:
    if not problems:
        return
    field, sentence = problems[0]
    if len(problems) == 1:
        raise BadValue(sentence, field=field)
    listed = " · ".join(told for _, told in problems)
    raise BadValue(
        f"ยังบันทึก{model.title}ไม่ได้ ต้องแก้ {len(problems)} ช่อง: {listed}",
        field=field,
        problems=tuple(problems),
    )
