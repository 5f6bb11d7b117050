"""What the invented office did in October 2569, so that its returns have something to count."""

from itertools import cycle
from typing import Any

from tests.making import make_case, make_help, make_person, make_report, make_screening, make_victim

from centredesk.desk import Desk

_REASONS = "ถูกหลอกให้ทำงานบนเรือประมง ไม่ได้รับค่าจ้าง และถูกยึดเอกสารประจำตัว"
_NATIONS = ("MMR", "THA", "LAO", "KHM", "MMR", "MMR", "THA", "VNM", "BGD")
_FORMS = ("06.1", "01", "06.4", "05", "06.6", "03", "01")


def october(desk: Desk) -> None:
    """Some invented victims, screenings, help and reports of October 2569."""
    turns = zip(range(18), cycle(_NATIONS), cycle(_FORMS), cycle("FMFF"), strict=False)
    for number, nation, form, sex in turns:
        day = f"2026-10-{number + 3:02}"
        person = make_person(desk, nationality=nation, sex=sex, birth_date=str(1990 + number))
        case = make_case(desk, main_form=form, opened_at=day)
        told: dict[str, Any] = {"acts": ["PROCURE"], "means": ["DECEIVE"], "forms": [form]}
        if number != 4:
            make_screening(
                desk, person, start_at=f"{day} 10:00", result="VICTIM_TIP", reasons=_REASONS, **told
            )
        victim = make_victim(
            desk, case=case, person=person, identified_at=day, forms=[form], identified_by="MDT"
        )
        make_help(desk, victim, kind=f"S{number % 6 + 1:02}", start=day, cost=1250 + number)
    make_screening(
        desk, make_person(desk), start_at="2026-11-05 10:00", result="VICTIM_TIP", reasons=_REASONS,
        acts=["PROCURE"], means=["DECEIVE"], forms=["06.1"],
    )  # fmt: skip
    for number, channel in zip(range(9), cycle(("H1300", "P191", "P1191")), strict=False):
        make_report(desk, channel=channel, received_at=f"2026-10-{number + 5:02} 08:15")
