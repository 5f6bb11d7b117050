"""One clerk, in order; answers on the window thread, and to nobody who is gone."""

import threading
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from centredesk.errors import DeskError
from centredesk.ui.background import Background, Report

Settle = Callable[[], None]


class Gone(QWidget):
    """A page that was closed."""

    closed = True


def test_work_keeps_its_order_and_answers_on_the_window_thread(
    background: Background, settle: Settle
) -> None:
    worked: list[str] = []
    answered: list[tuple[int, bool]] = []
    window = QThread.currentThread()

    def answer(number: int) -> None:
        answered.append((number, QThread.currentThread() is window))

    for number in range(5):

        def work(number: int = number) -> int:
            time.sleep(0.01 * (5 - number))
            worked.append(threading.current_thread().name)
            return number

        background.run(work, answer)
    settle()
    assert answered == [(number, True) for number in range(5)]
    assert len(set(worked)) == 1
    assert worked[0] != threading.current_thread().name


def test_a_closed_page_is_told_nothing(background: Background, settle: Settle) -> None:
    told: list[int] = []
    page = Gone()
    background.run(lambda: 1, told.append, owner=page)
    settle()
    assert told == []


def test_a_deleted_page_is_told_nothing(
    background: Background, settle: Settle, dressed: QApplication
) -> None:
    told: list[int] = []
    page = QObject()
    background.run(lambda: time.sleep(0.05), told.append, owner=page)
    page.deleteLater()
    settle()
    assert told == []


def test_what_the_user_can_mend_goes_to_the_page(background: Background, settle: Settle) -> None:
    heard: list[str] = []

    def refuse() -> None:
        raise DeskError("เปิดแฟ้มไม่ได้", "เลือกแฟ้มอื่น")

    background.run(refuse, failed=lambda error: heard.append(str(error)))
    settle()
    assert heard == ["เปิดแฟ้มไม่ได้ เลือกแฟ้มอื่น"]


def test_our_own_fault_goes_to_the_last_resort(qtbot: QtBot, dressed: QApplication) -> None:
    clerk = Background()
    heard: list[BaseException] = []
    clerk.broken.connect(heard.append)
    clerk.run(lambda: 1 // 0)
    qtbot.waitUntil(lambda: bool(heard), timeout=5000)
    clerk.close()
    assert isinstance(heard[0], ZeroDivisionError)


@pytest.mark.parametrize("where", ["desk", "files"])
def test_long_work_tells_how_far_and_stops_when_told(
    background: Background, settle: Settle, where: str
) -> None:
    seen: list[tuple[int, int]] = []
    ended: list[str] = []

    def work(report: Report) -> None:
        for done in range(1000):
            report(done, 1000)
            time.sleep(0.005)
        ended.append("to the end")

    job = background.run(
        work, owner=None, where="files" if where == "files" else "desk", reporting=True
    )
    job.progressed.connect(lambda done, of: seen.append((done, of)))
    job.progressed.connect(lambda *_: job.cancel())
    settle()
    assert seen
    assert seen[0][1] == 1000
    assert ended == []
    assert job.done
