"""Persons pasted from a worksheet: read with a heading and without, nothing guessed or lost."""

import pytest

from centredesk.actions.pasting import MOST, read_pasted
from centredesk.desk import Desk
from centredesk.errors import BadValue

HEADED = (
    "ลำดับ\tชื่อ-สกุล\tเพศ\tอายุ\tสัญชาติ\tเลขประจำตัวประชาชน\n"
    "1\tนางสาวสมมุติ สุขใจ\tหญิง\t22\tไทย\t1101700230708\n"
    "2\tนายนามแฝง ตัวอย่าง\tชาย\tสิบห้า\tไม่รู้จัก\t1101700230709\n"
    "\t\t\t\t\t\n"
)


def test_a_heading_names_the_columns(desk: Desk) -> None:
    she, he = desk.ask(read_pasted, HEADED).people
    assert she.row == 2
    assert she.typed == {
        "prefix": "นางสาว",
        "first_name": "สมมุติ",
        "last_name": "สุขใจ",
        "sex": "F",
        "stated_age": "22",
        "age_basis": "STATED",
        "nationality": "ไทย",
        "id_number": "1101700230708",
        "id_kind": "THAIID",
    }
    assert not she.unread
    assert [unread.field for unread in he.unread] == ["age", "nationality", "id_number"]
    assert he.typed["id_number"] == "1101700230709", "to be mended where it is seen"
    assert "nationality" not in he.typed


def test_without_a_heading_the_values_tell(desk: Desk) -> None:
    pasted = desk.ask(
        read_pasted, "ด.ช.นามแฝง\tตัวอย่าง\tชาย\tลาว\t12/5/2555\nMr. Aung Example\tM\tพม่า"
    )
    he, other = (person.typed for person in pasted.people)
    assert (he["prefix"], he["first_name"], he["last_name"]) == ("ด.ช.", "นามแฝง", "ตัวอย่าง")
    assert (he["sex"], he["nationality"], he["birth_date"]) == ("M", "ลาว", "12 พ.ค. 2555")
    assert (other["first_name_latin"], other["nationality"]) == ("Aung", "เมียนมา")


def test_nothing_gives_nobody(desk: Desk) -> None:
    assert desk.ask(read_pasted, "\n \n").people == ()


def test_a_whole_register_is_to_be_imported(desk: Desk) -> None:
    with pytest.raises(BadValue, match="ทะเบียน"):
        desk.ask(read_pasted, "\n".join(["สมมุติ สุขใจ"] * (MOST + 2)))
