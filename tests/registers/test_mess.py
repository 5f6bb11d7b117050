"""Registers with other headings, order, sheets and mess are read to the last cell as well."""

from collections import Counter
from pathlib import Path

import pytest
from tests.registers.mess import TODAY, make_register

from centredesk.registers.register import read_register


@pytest.mark.parametrize("seed", range(24))
def test_a_messy_register_is_read_as_it_was_meant(seed: int, tmp_path: Path) -> None:
    path = tmp_path / ("ทะเบียน.csv" if seed % 5 == 4 else "ทะเบียน.xlsx")
    truth = make_register(path, seed=seed)
    read = read_register(path, today=TODAY)
    assert {(r.sheet, r.row, p.field) for r in read.held for p in r.problems} == truth.problems
    assert len(read.good) == truth.good
    assert Counter(row.result for row in read.good) == truth.by_result
    assert Counter(row.nationality for row in read.good) == truth.by_nationality


def test_the_same_row_has_the_same_key_however_it_is_written(tmp_path: Path) -> None:
    heads = "ชื่อ-สกุล,เพศ,สัญชาติ,วันที่คัดแยก,ผล,เลขหนังสือเดินทาง\n"
    first = heads + "นายสมมติ ตัวอย่าง,ช,พม่า,1/12/2568,ใช่,A1234567\n"
    again = heads + ",,,,,\n" + "นาย สมมติ  ตัวอย่าง,ชาย,Myanmar,๑ ธ.ค. ๖๘,YES,a1234567\n"
    keys = []
    for text in (first, again):
        path = tmp_path / "a.csv"
        path.write_text(text, encoding="utf-8")
        keys += [row.key for row in read_register(path, today=TODAY).good]
    assert len(keys) == 2
    assert keys[0] == keys[1]


def test_two_lines_that_say_the_same_stay_two(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    line = "นายสมมติ ตัวอย่าง,ช,พม่า,1/12/2568,ใช่\n"
    path.write_text("ชื่อ-สกุล,เพศ,สัญชาติ,วันที่คัดแยก,ผล\n" + line * 2, encoding="utf-8")
    good = read_register(path, today=TODAY).good
    assert len({row.key for row in good}) == 2
