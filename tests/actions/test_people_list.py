"""A list of people shows neither a name nor a whole day of birth."""

from tests.making import make_person, make_screening

from centredesk.actions import people, screening
from centredesk.actions.listing import Want
from centredesk.desk import Desk


def test_a_list_shows_the_year_of_birth_and_the_named_list_the_day(desk: Desk) -> None:
    person = make_person(desk, birth_date="1999-04-05", age_basis="DOC")
    make_screening(desk, person)
    (masked,) = desk.ask(people.list_people, Want())
    assert masked.cells["birth_date"] == "1999"
    assert masked.cells["name"] == "ม••• ส•••"
    (named,) = desk.ask(people.list_people, Want(named=True))
    assert named.cells["birth_date"] == "1999-04-05"
    (screened,) = desk.ask(screening.list_screenings, Want())
    assert screened.cells["birth_date"] == "1999"
