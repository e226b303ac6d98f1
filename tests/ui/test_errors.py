"""What nobody caught comes to the console as a fault, from its own thread and from any other."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.conftest import ExpectedLogs
from ui.errors import Errors


@pytest.fixture
def errors(qtbot: QtBot) -> Iterator[Errors]:
    """In the place of Python's own hooks, as in the console."""
    made = Errors()
    made.catch_all()
    yield made
    made.let_go()
    made.deleteLater()


def test_what_nobody_caught_is_a_fault_with_its_report_and_the_hooks_are_given_back(
    qtbot: QtBot, expected_logs: ExpectedLogs, errors: Errors
) -> None:
    expected_logs("a fault")
    ours = sys.excepthook, threading.excepthook

    with qtbot.waitSignal(errors.fault) as told:
        try:
            raise ValueError("a bug of ours about 040 123 4567")
        except ValueError:
            sys.excepthook(*sys.exc_info())
    errors.let_go()

    assert told.args is not None
    assert "ValueError: a bug of ours about [number ··67]" in told.args[0]
    assert (sys.excepthook, threading.excepthook) != ours


def test_a_fault_of_another_thread_is_told_by_the_windows_own(
    qtbot: QtBot, expected_logs: ExpectedLogs, errors: Errors
) -> None:
    expected_logs("a fault")
    told_by: list[threading.Thread] = []
    errors.fault.connect(lambda _report: told_by.append(threading.current_thread()))

    def work() -> None:
        raise RuntimeError("a bug beside the window")

    with qtbot.waitSignal(errors.fault) as told:
        threading.Thread(target=work).start()

    assert told.args is not None
    assert "RuntimeError: a bug beside the window" in told.args[0]
    assert told_by == [threading.main_thread()]
