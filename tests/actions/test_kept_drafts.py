"""Drafts: kept at once, one per page and record, seen by their writer, gone with the save."""

import pytest
from tests.making import make_case

from centredesk.actions.cases import change_case
from centredesk.actions.kept_drafts import (
    DraftKey,
    drop_draft,
    keep_draft,
    kept_draft,
    waiting_drafts,
)
from centredesk.actions.records import record_values
from centredesk.changes import Changes
from centredesk.desk import Desk
from centredesk.errors import BadValue

HERE = DraftKey("case", "ร่างหนึ่ง")
TYPED = {"summary": {"case_title": "น้ำปั้น", "opened_at": "31/11/25"}}


def test_a_draft_is_kept_replaced_and_dropped(desk: Desk) -> None:
    desk.do(keep_draft, HERE, {"summary": {}}, told="กรณีใหม่", fields=0)
    desk.do(keep_draft, HERE, TYPED, told="กรณีใหม่", fields=2)
    (waiting,) = desk.ask(waiting_drafts)
    assert (waiting.where, waiting.told, waiting.fields) == (HERE, "กรณีใหม่", 2)
    assert waiting.saved_at == desk.clock.now()
    kept = desk.ask(kept_draft, HERE)
    assert kept is not None and kept.typed == TYPED
    desk.do(drop_draft, HERE)
    assert desk.ask(waiting_drafts) == []


def test_a_draft_goes_with_the_save_and_only_with_it(desk: Desk) -> None:
    case = make_case(desk)
    where = DraftKey("case", str(case))
    desk.do(keep_draft, where, TYPED, told="กรณี", fields=2)
    with pytest.raises(BadValue):
        desk.finish(where, change_case, case, {"opened_at": "31/11/2569"})
    assert desk.ask(kept_draft, where), "a refused save leaves the draft"
    desk.finish(where, change_case, case, {"case_title": "น้ำปั้น"})
    assert desk.ask(kept_draft, where) is None
    assert desk.ask(record_values, "case", str(case))["case_title"] == "น้ำปั้น"


def test_drafts_are_told_to_pages_but_not_journalled(desk: Desk) -> None:
    told: list[Changes] = []
    desk.on_change(told.append)
    desk.do(keep_draft, HERE, TYPED, told="กรณีใหม่", fields=2)
    assert told[0].of("draft")
    assert told[0].act is None
