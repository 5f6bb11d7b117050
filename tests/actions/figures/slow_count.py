"""The returns counted slowly, one record at a time, from the words of the data dictionary (§4)."""

from collections import defaultdict
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from tests.actions.figures.invented import Invented, Line

from centredesk.exports.period import Period

Cells = dict[tuple[str, str], Any]
NATIONS = "THA MMR LAO KHM VNM CHN IND IDN PHL BGD PAK KEN UGA TZA ETH XXA XXX".split()
SERVICES = [f"S{number:02}" for number in range(1, 21)]
TENTH = Decimal("0.1")


def inside(period: Period, day: date | None) -> bool:
    return day is not None and period.first <= day <= period.last and day <= period.as_at


def nation(person: Line) -> str:
    code = person["nationality"] or "XXX"
    return code if code in ("THA", "XXA", "XXX") else "FOR"


def sex(person: Line) -> str:
    return person["sex"] if person["sex"] in ("M", "F") else "X"


def band(victim: Line) -> str:
    if victim["age_band"] in ("A1", "A2", "A3"):
        return str(victim["age_band"])
    age = victim["age_at_identification"]
    if age is None:
        return "AU"
    if age <= 15:
        return "A1"
    return "A3" if age >= 18 else "A2"


def s4_form(code: str | None) -> str | None:
    form = (code or "")[:2]
    return form if form in ("01", "02", "03", "04", "05", "06", "07", "08") else None


def victims(office: Invented, period: Period) -> list[tuple[Line, Line, Line]]:
    """Each counted victim with the person and the case."""
    found = []
    for victim in office["victim"]:
        person, case = office.get("person", victim["person"]), office.get("case", victim["case"])
        if victim["removed"] or not person or not case:
            continue
        if victim["status"] in ("POSSIBLE", "REJECTED", None):
            continue
        if inside(period, victim["identified_at"]):
            found.append((victim, person, case))
    return found


def r02(office: Invented, period: Period, basis: str = "police") -> Cells:
    cells: Cells = defaultdict(int)
    for case in office["case"]:
        day = case["opened_at"]
        if basis == "police" and case["accepted_on"]:
            day = case["accepted_on"]
        if not case["removed"] and inside(period, day):
            cells[_case_line(case), "CASES"] += 1
    for part in office["involvement"]:
        person, found = office.get("person", part["person"]), office.get("case", part["case"])
        if part["removed"] or not person or not found or part["role"] != "SUSPECT":
            continue
        if inside(period, part["since"]):
            _people(cells, _case_line(found), "S", person)
    for victim, person, case in victims(office, period):
        line = _victim_line(victim, case)
        _people(cells, line, "V", person)
        cells[line, f"V_{band(victim)}"] += 1
    return _with_total(cells, [f"0{number}" for number in range(1, 9)])


def _case_line(case: Line) -> str:
    return (
        "S6_1" if (case["main_form"] or "").startswith("09") else s4_form(case["main_form"]) or ""
    )


def _victim_line(victim: Line, case: Line) -> str:
    if victim["law"] != "S6":
        return victim["law"] or ""
    own = sorted(form for form in map(s4_form, victim["forms"] or []) if form)
    return own[0] if own else s4_form(case["main_form"]) or ""


def _people(cells: Cells, line: str, prefix: str, person: Line) -> None:
    for code in (sex(person), nation(person), "ALL"):
        cells[line, f"{prefix}_{code}"] += 1


def _with_total(cells: Cells, lines: list[str]) -> Cells:
    for (line, column), number in list(cells.items()):
        if line in lines:
            cells["TOTAL", column] += number
    return cells


def r03(office: Invented, period: Period) -> Cells:
    cells: Cells = defaultdict(int)
    for victim, person, _ in victims(office, period):
        if not victim["law"]:
            continue
        nationality = person["nationality"] or "XXX"
        line = nationality if nationality in NATIONS else "OTHER"
        line = "S6_1" if victim["law"] == "S6_1" else line
        for column in (f"{band(victim)}_{sex(person)}", f"ALL_{sex(person)}", "ALL"):
            cells[line, column] += 1
    return _with_total(cells, [*NATIONS, "OTHER"])


def age(person: Line, day: date) -> int | None:
    birth: str | None = person["birth_date"]
    stated: int | None = person["stated_age"]
    stated_on: date | None = person["stated_age_on"]
    if birth and len(birth) == 10:
        return _years(date.fromisoformat(birth), day)
    if stated is not None and stated_on:
        had = stated + day.year - stated_on.year
        return max(0, had - 1 if (day.month, day.day) < (stated_on.month, stated_on.day) else had)
    if not birth:
        return None
    # The youngest the person can be: born on the last day that the birth date allows.
    year, month = int(birth[:4]), int(birth[5:7] or 12)
    youngest = day.year - year - (1 if day.month <= month else 0)
    return max(0, youngest)


def _years(birth: date, day: date) -> int:
    years = 0
    while True:
        try:
            birthday = birth.replace(year=birth.year + years + 1)
        except ValueError:  # 29 February: a year older on 1 March
            birthday = date(birth.year + years + 1, 3, 1)
        if birthday > day:
            return years
        years += 1


def r09(office: Invented, period: Period) -> Cells:
    latest: dict[tuple[str, Any], tuple[tuple[datetime, int, int], Line, Line]] = {}
    for screening in office["screening"]:
        person = office.get("person", screening["person"])
        start, came = screening["start_at"], screening["received_on"]
        if (
            screening["removed"]
            or not person
            or not inside(period, start.date() if start else came)
        ):
            continue
        operation = office.get("screening_operation", screening["operation"])
        line = operation["op_no"] if operation else "NONE"
        moment = start.replace(tzinfo=None) if start else datetime.combine(came, time.min)
        order = (moment, 1 if start else 0, screening["id"].int)
        key = (line, person["id"])
        if key not in latest or latest[key][0] < order:
            latest[key] = (order, screening, person)
    cells: Cells = defaultdict(int)
    waited: dict[str, list[int]] = defaultdict(list)
    for (line, _), (_, screening, person) in latest.items():
        for row in (line, "TOTAL"):
            _met(cells, waited, row, screening, person)
    for line, days in waited.items():
        share = Decimal(100 * sum(1 for it in days if it <= 15)) / len(days)
        cells[line, "WITHIN_15"] = share.quantize(TENTH, ROUND_HALF_UP)
    return cells


def _met(
    cells: Cells, waited: dict[str, list[int]], row: str, screening: Line, person: Line
) -> None:
    result, start, came = (screening[n] for n in ("result", "start_at", "received_on"))
    cells[row, "lines"] += 1
    named = {"VICTIM_TIP", "VICTIM_FL", "NOT_VICTIM", "UNCLEAR"}
    cells[row, result if result in named else "NO_RESULT"] += 1
    if screening["disposition"]:
        cells[row, f"D_{screening['disposition']}"] += 1
    if result in (None, "NOT_SCREENED"):
        return
    for code in (sex(person), nation(person), "ALL"):
        cells[row, f"P_{code}"] += 1
    years = age(person, start.date() if start else came)
    cells[row, "P_CHILD"] += 1 if years is not None and years < 18 else 0
    cells[row, "INTERPRETER"] += 1 if screening["interpreter"] else 0
    if start and came:
        waited[row].append((start.date() - came).days)


def r11(office: Invented, period: Period) -> Cells:
    cells: Cells = {}
    given = []
    for help_given in office["assistance"]:
        victim = office.get("victim", help_given["victim"])
        if help_given["removed"] or not victim or not inside(period, help_given["start"]):
            continue
        person, case = office.get("person", victim["person"]), office.get("case", victim["case"])
        if person and case and help_given["kind"] in SERVICES:
            given.append((help_given, person["id"]))
    for code in (*SERVICES, "TOTAL"):
        acts = [pair for pair in given if code in ("TOTAL", pair[0]["kind"])]
        cells[code, "PEOPLE"] = len({person for _, person in acts})
        cells[code, "TIMES"] = len(acts)
        cells[code, "VALUE"] = sum((act["cost"] or Decimal(0) for act, _ in acts), Decimal(0))
        cells[code, "PROVIDERS"] = len({act["provider"] for act, _ in acts if act["provider"]})
    return cells


def r16(office: Invented, period: Period) -> Cells:
    cells: Cells = defaultdict(int)
    seconds: dict[str, list[int]] = defaultdict(list)
    for report in office["report"]:
        if report["removed"] or not report["channel"]:
            continue
        received, answered = report["received_at"], report["first_response_at"]
        if not inside(period, received.date()):
            continue
        for row in (report["channel"], "TOTAL"):
            cells[row, "REPORTS"] += 1
            cells[row, "FOUND"] += report["result"] in ("SCREEN", "CASE", "OTHERLAW")
            cells[row, "NOTFOUND"] += report["result"] == "NOTFOUND"
            cells[row, "FORWARD"] += report["result"] == "FORWARD"
            opened = office.get("case", report["case"]) is not None
            cells[row, "CASE"] += opened or report["result"] == "CASE"
            if answered and answered.date() <= period.as_at:
                seconds[row].append(int((answered - received).total_seconds()))
    for row, found in seconds.items():
        hours = Decimal(sum(found)) / (3600 * len(found))
        cells[row, "RESPONSE"] = hours.quantize(TENTH, ROUND_HALF_UP)
    return cells
