"""The system's signals reach the program in Qt's event loop, and leave everything as it was when they are let go."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ui.end_signals import EndSignals


@pytest.fixture
def signals(qtbot: QtBot, signals_as_usual: None) -> Iterator[EndSignals]:
    made = EndSignals()
    yield made
    made.let_go()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_says_in_the_event_loop_that_the_end_is_wanted(
    qtbot: QtBot, signals: EndSignals, number: signal.Signals
) -> None:
    with qtbot.waitSignal(signals.wanted):
        os.kill(os.getpid(), number)


def test_the_second_ctrl_c_ends_the_process_at_once_and_the_second_of_the_others_does_not(
    qtbot: QtBot, signals: EndSignals
) -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        with qtbot.waitSignal(signals.wanted):
            os.kill(os.getpid(), number)

    assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL
    with qtbot.waitSignal(signals.wanted):
        os.kill(os.getpid(), signal.SIGTERM)


def test_what_was_ignored_at_the_start_stays_ignored(qtbot: QtBot) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    made = EndSignals()

    ignored = signal.getsignal(signal.SIGHUP)
    made.let_go()

    assert ignored is signal.SIG_IGN
    signal.signal(signal.SIGHUP, before)


def test_what_signals_did_before_they_do_again_when_they_are_let_go(qtbot: QtBot) -> None:
    numbers = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
    before = [signal.getsignal(number) for number in numbers]

    EndSignals().let_go()

    assert [signal.getsignal(number) for number in numbers] == before
    assert signal.set_wakeup_fd(-1) == -1
