"""The index of names follows a changed name, and is left alone by every other change."""

from sqlalchemy import text
from tests.making import make_person

from centredesk.actions import people
from centredesk.actions.listing import Want
from centredesk.desk import Desk


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
