"""The indexes of persons: of names, which follows a changed name only, and of the removed ones."""

from sqlalchemy import select, text
from tests.making import make_person

from centredesk.actions import people
from centredesk.actions.listing import Want
from centredesk.desk import Desk
from centredesk.models.people import Person


def index_pages(desk: Desk) -> list[tuple[int, bytes]]:
    with desk._engine.connect() as connection:
        rows = connection.execute(text("SELECT id, block FROM person_text_data ORDER BY id"))
        return [(row[0], bytes(row[1])) for row in rows]


def test_a_change_beside_the_name_does_not_touch_the_index(desk: Desk) -> None:
    person = make_person(desk)
    before = index_pages(desk)
    desk.do(people.change_person, person, {"children": 2})
    assert index_pages(desk) == before
    desk.do(people.change_person, person, {"first_name": "ชบาแก้ว"})
    assert index_pages(desk) != before
    (found,) = desk.ask(people.list_people, Want(find="ชบาแก้ว"))
    assert found.id == person
    assert desk.ask(people.list_people, Want(find="มะลิ")) == []


def test_the_few_removed_ones_are_found_without_reading_the_others(desk: Desk) -> None:
    person = Person.__table__
    removed = select(person.c.code, person.c.id).where(person.c.removed.is_(True))
    with desk._engine.connect() as connection:
        for wanted in (removed, removed.where(person.c.sex == "F", person.c.nationality == "THA")):
            told = wanted.compile(connection, compile_kwargs={"literal_binds": True})
            (step,) = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {told}").all()
            assert "ix_person_removed" in step[3]
