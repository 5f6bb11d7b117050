"""How far a case has come: what is known of each stage, from reception to follow-up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from sqlalchemy import func, select

from centredesk.actions.standard_codes import standard
from centredesk.fields.own_codes import standard_of
from centredesk.models.assistance import Assistance
from centredesk.models.cases import Case
from centredesk.models.victims import Victim
from centredesk.storage.unit_of_work import UnitOfWork

A, V = Assistance.__table__, Victim.__table__
State = Literal["done", "now", "ahead"]
ENDED = ("CLOSED", "REFERRED")
UNDECIDED = ("", "UNCLEAR", "NOT_SCREENED")
_HOME = ("REINTEG", "REPAT", "THIRD")
_RETURNS, _FOLLOW_UPS = ("S18", "S19"), ("S20",)


@dataclass(frozen=True)
class Stage:
    """One stage: its code of the list case_status, how it stands, since when or until when."""

    code: str
    state: State
    on: date | None = None


@dataclass(frozen=True)
class Screened:
    """The persons a case has to screen, their latest results, and the last day."""

    results: tuple[str, ...]
    last: date | None


def stages_of(work: UnitOfWork, case: Case, screened: Screened) -> tuple[Stage, ...]:
    """The six stages of a case; the one its status names is under way unless the case ended."""
    care = _care(work, case)
    known = (
        Stage("OPEN", "done", case.opened_at),
        _screening(screened),
        _protection(care),
        _prosecution(case),
        _return(care, _last_help(work, case, _RETURNS)),
        _follow_up(_last_help(work, case, _FOLLOW_UPS)),
    )
    return tuple(_as_it_stands(stage, case.status or "") for stage in known)


def _as_it_stands(stage: Stage, status: str) -> Stage:
    if status in ENDED and stage.state == "now":
        return replace(stage, state="done")
    return replace(stage, state="now") if stage.code == status else stage


def _screening(screened: Screened) -> Stage:
    met = [result for result in screened.results if result]
    decided = all(result not in UNDECIDED for result in screened.results)
    state: State = "ahead" if not met else "done" if decided else "now"
    return Stage("SCREENING", state, screened.last)


def _protection(care: Sequence[Any]) -> Stage:
    begun = [came or accepted for came, _, _, accepted in care if came or accepted]
    if not begun:
        return Stage("PROTECT", "ahead")
    over = all(left for came, left, _, _ in care if came)
    any_came = any(came for came, *_ in care)
    return Stage("PROTECT", "done" if any_came and over else "now", min(begun))


def _prosecution(case: Case) -> Stage:
    if not (case.criminal_case_no or case.accepted_on or case.arrest_date):
        return Stage("LITIG", "ahead")
    state: State = "done" if case.close_reason == "DONE" else "now"
    return Stage("LITIG", state, case.accepted_on or case.arrest_date)


def _return(care: Sequence[Any], helped: date | None) -> Stage:
    days = [left for _, left, why, _ in care if left and standard_of(why or "") in _HOME]
    last = max([*days, *([helped] if helped else [])], default=None)
    return Stage("RETURN", "done" if last else "ahead", last)


def _follow_up(last: date | None) -> Stage:
    return Stage("FOLLOW", "now" if last else "ahead", last)


def _care(work: UnitOfWork, case: Case) -> Sequence[Any]:
    chosen = select(V.c.admitted_at, V.c.left_at, V.c.leave_reason, V.c.accepted_on)
    return work.rows(chosen.where(V.c.case == case.id, V.c.removed.is_(False)))


def _last_help(work: UnitOfWork, case: Case, kinds: tuple[str, ...]) -> date | None:
    chosen = select(func.max(A.c.start)).select_from(A.join(V, V.c.id == A.c.victim))
    given = standard(A.c.kind).in_(kinds)
    of_case = chosen.where(V.c.case == case.id, given, A.c.removed.is_(False))
    found = work.scalar(of_case)
    return found if isinstance(found, date) else None
