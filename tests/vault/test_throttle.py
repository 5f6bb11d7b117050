"""Wrong passphrases slow down; neither a kill nor a turned clock helps; nobody is locked out."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.vault.conftest import FIRST, FIRST_PASSPHRASE, SECOND_PASSPHRASE, Office

from centredesk.clock import BANGKOK, StandingClock
from centredesk.errors import DeskError, WrongPassphrase
from centredesk.vault.guessing import change_with_patience, open_with_patience
from centredesk.vault.throttle import (
    COUNT_FILE,
    FREE,
    LONGEST_WAIT,
    counted_guess,
    past_guesses,
    wait_left,
)

NOW = datetime(2026, 11, 12, 14, 20, tzinfo=BANGKOK)
NEW_PASSPHRASE = "ฝนตกสามวันที่ริมน้ำยวม"
TEN_YEARS = timedelta(days=3653)


def guess_wrong(folder: Path, uptime: float, now: datetime = NOW) -> WrongPassphrase | None:
    """Guess once; gives the answer, or None when the guess was not even taken."""
    taken = False
    with pytest.raises(WrongPassphrase) as wrong, counted_guess(folder, now, uptime=uptime):
        taken = True
        raise WrongPassphrase("รหัสผ่านไม่ถูกต้อง", "โปรดตรวจสอบแป้นภาษาและ Caps Lock")
    return wrong.value if taken else None


def test_five_at_once_then_ever_slower_up_to_fifteen_minutes(tmp_path: Path) -> None:
    uptime, waits = 1000.0, []
    for _ in range(20):
        assert guess_wrong(tmp_path, uptime)
        waits.append(wait_left(tmp_path, uptime=uptime).total_seconds())
        uptime += waits[-1]
    assert waits == [0, 0, 0, 0, *(2.0**n for n in range(1, 10)), *[900] * 7]


def test_a_guess_is_answered_with_its_number_and_its_wait(tmp_path: Path) -> None:
    answers = [guess_wrong(tmp_path, uptime) for uptime in (0, 1, 2, 3, 4, 6, 10, 18, 34)]
    said = [str(answer) for answer in answers]
    assert said[2] == "รหัสผ่านไม่ถูกต้อง (ครั้งที่ 3) โปรดตรวจสอบแป้นภาษาและ Caps Lock"
    assert said[7] == (
        "รหัสผ่านไม่ถูกต้อง (ครั้งที่ 8) โปรดตรวจสอบแป้นภาษาและ Caps Lock · รอ 16 วินาทีก่อนป้อนรหัสผ่านอีกครั้ง"
    )
    last = answers[8]
    assert last is not None
    assert last.wait == 32
    with pytest.raises(WrongPassphrase, match="ยังไม่รับรหัสผ่าน") as early:
        with counted_guess(tmp_path, NOW, uptime=40.5):
            pytest.fail("taken too early")
    assert str(early.value).endswith("รอ 26 วินาทีก่อนป้อนรหัสผ่านอีกครั้ง")
    assert early.value.wait == pytest.approx(25.5)


def test_a_thousand_guesses_never_make_more_than_sixty_an_hour(tmp_path: Path) -> None:
    uptime, taken = 0.0, []
    for _ in range(1000):
        if guess_wrong(tmp_path, uptime):
            taken.append(uptime)
        uptime += 7.0
    while len(taken) < 60:
        uptime += wait_left(tmp_path, uptime=uptime).total_seconds()
        assert guess_wrong(tmp_path, uptime)
        taken.append(uptime)
    busiest = max(sum(start <= at < start + 3600 for at in taken) for start in taken)
    assert busiest <= 60
    assert busiest < 20


def test_while_time_stands_still_a_thousand_tries_are_five_guesses(tmp_path: Path) -> None:
    taken = [guess_wrong(tmp_path, 500.0) for _ in range(1000)]
    assert sum(answer is not None for answer in taken) == FREE


@pytest.mark.parametrize("jump", [TEN_YEARS, -TEN_YEARS, timedelta(hours=1), timedelta(hours=-1)])
def test_turning_the_clock_neither_frees_nor_locks_out(tmp_path: Path, jump: timedelta) -> None:
    for uptime in (0, 1, 2, 3, 4, 6):
        assert guess_wrong(tmp_path, uptime)
    assert guess_wrong(tmp_path, 9.9, NOW + jump) is None
    assert wait_left(tmp_path, uptime=9.0) == timedelta(seconds=1)
    assert guess_wrong(tmp_path, 10.0, NOW + jump)


def test_after_a_restart_the_wait_counts_from_switching_on(tmp_path: Path) -> None:
    uptime = 50_000.0
    for _ in range(15):
        assert guess_wrong(tmp_path, uptime)
        uptime += wait_left(tmp_path, uptime=uptime).total_seconds()
    assert guess_wrong(tmp_path, uptime)
    assert wait_left(tmp_path, uptime=20.0) == LONGEST_WAIT - timedelta(seconds=20)
    assert wait_left(tmp_path, uptime=900.0) == timedelta()


moves = st.tuples(st.floats(0, 2000), st.integers(-10, 10), st.booleans())


@given(st.lists(moves, max_size=25))
def test_whatever_the_clock_says_no_guess_comes_early(
    tmp_path_factory: pytest.TempPathFactory, story: list[tuple[float, int, bool]]
) -> None:
    folder = tmp_path_factory.mktemp("guesses")
    true_time = uptime = 100.0
    now, taken = NOW, []
    for seconds, years, restart in story:
        true_time += seconds
        uptime = min(seconds, 30.0) if restart else uptime + seconds
        now = (NOW + timedelta(seconds=true_time) + years * timedelta(days=365)).astimezone(UTC)
        assert wait_left(folder, uptime=uptime) <= LONGEST_WAIT
        if guess_wrong(folder, uptime, now):
            taken.append(true_time)
    for number, (one, other) in enumerate(pairwise(taken), start=1):
        needed = 0 if number < FREE else min(2.0 ** (number - FREE + 1), 900)
        assert other - one >= needed - 1e-6


def test_the_right_passphrase_clears_the_count(office: Office) -> None:
    clock = StandingClock(NOW)
    for _ in range(3):
        with pytest.raises(WrongPassphrase):
            open_with_patience(office.folder, NEW_PASSPHRASE, clock=clock, member_id=FIRST)
    past = past_guesses(office.folder)
    assert past is not None
    assert (past.count, past.last) == (3, NOW)
    assert open_with_patience(office.folder, FIRST_PASSPHRASE, clock=clock).member_id == FIRST
    assert past_guesses(office.folder) is None
    assert not (office.folder / COUNT_FILE).exists()


def test_changing_a_passphrase_is_no_way_to_guess(office: Office) -> None:
    clock = StandingClock(NOW)
    for _ in range(2):
        with pytest.raises(WrongPassphrase):
            change_with_patience(
                office.folder, FIRST, SECOND_PASSPHRASE, NEW_PASSPHRASE, clock=clock
            )
    past = past_guesses(office.folder)
    assert past is not None
    assert past.count == 2


def test_a_damaged_key_file_is_no_guess(office: Office) -> None:
    office.put(b"")
    with pytest.raises(DeskError, match="เสียหาย"):
        open_with_patience(office.folder, FIRST_PASSPHRASE, clock=StandingClock(NOW))
    assert past_guesses(office.folder) is None


@pytest.mark.parametrize(
    "spoilt",
    [
        b"",
        b"{}",
        b"[]",
        b"x",
        b'{"count":-4,"last":"","uptime":0}',
        b'{"count":1,"last":"","uptime":1e99}',
    ],
)
def test_a_spoilt_count_is_no_fresh_start(tmp_path: Path, spoilt: bytes) -> None:
    (tmp_path / COUNT_FILE).write_bytes(spoilt)
    assert guess_wrong(tmp_path, 100.0) is None
    assert wait_left(tmp_path, uptime=100.0) == timedelta(seconds=2)
    assert guess_wrong(tmp_path, 102.0)
    assert wait_left(tmp_path, uptime=102.0) == timedelta(seconds=4)


GUESSER = """
import sys, time
from datetime import datetime, timezone
from pathlib import Path
from centredesk.vault.throttle import counted_guess
with counted_guess(Path(sys.argv[1]), datetime(2026, 11, 12, tzinfo=timezone.utc)):
    print("guessing", flush=True)
    time.sleep(60)
"""


def test_ending_the_program_between_guess_and_answer_saves_nothing(tmp_path: Path) -> None:
    for number in range(1, 4):
        with subprocess.Popen(
            [sys.executable, "-c", GUESSER, str(tmp_path)], stdout=subprocess.PIPE, text=True
        ) as guesser:
            assert guesser.stdout
            assert guesser.stdout.readline() == "guessing\n"
            guesser.kill()
        past = past_guesses(tmp_path)
        assert past is not None
        assert past.count == number
