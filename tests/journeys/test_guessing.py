"""Guessing at the door of an office: free at first, then slower, and a new start is no way out."""

import subprocess
import sys

import pytest
from tests.journeys.conftest import QUICK, Terminal

from centredesk.clock import StandingClock
from centredesk.desk import open_desk
from centredesk.errors import WrongPassphrase
from centredesk.vault.throttle import COUNT_FILE

WRONG = "เข็มทิศเก่าชี้ทางไปทุ่งดอกกระเจียว"


def guess(terminal: Terminal, clock: StandingClock) -> WrongPassphrase:
    with pytest.raises(WrongPassphrase) as wrong:
        open_desk(terminal.office, WRONG, clock=clock)
    return wrong.value


def test_wrong_ones_slow_down_and_a_new_program_knows_it(
    terminal: Terminal, clock: StandingClock
) -> None:
    before = (terminal.office / "office.cdb").read_bytes()
    answers = [guess(terminal, clock) for _ in range(5)]
    assert [answer.wait for answer in answers] == [0, 0, 0, 0, 2]
    assert "ครั้งที่ 5" in str(answers[-1])
    refused = guess(terminal, clock)
    assert "ยังไม่รับรหัสผ่าน" in str(refused)
    assert 0 < refused.wait <= 2
    with pytest.raises(WrongPassphrase, match="ยังไม่รับ"):
        open_desk(terminal.office, QUICK, clock=clock)
    # As after many more guesses: the wait is then longer than a new program takes to start.
    tally = terminal.office / COUNT_FILE
    tally.write_text(tally.read_text().replace('"count": 5', '"count": 14'))
    words = ["check", str(terminal.office), "--passphrase-file", str(terminal.secret)]
    started = subprocess.run(
        [sys.executable, "-m", "centredesk", *words], capture_output=True, check=False
    )
    assert started.returncode == 2
    assert "ยังไม่รับรหัสผ่าน" in started.stderr.decode()
    assert (terminal.office / "office.cdb").read_bytes() == before


def test_the_right_one_opens_after_some_wrong_ones_and_clears_the_count(
    terminal: Terminal, clock: StandingClock
) -> None:
    for _ in range(3):
        guess(terminal, clock)
    with open_desk(terminal.office, QUICK, clock=clock):
        pass
    assert "ครั้งที่ 1" in str(guess(terminal, clock))
