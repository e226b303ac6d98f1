"""Guards for every test: a stray log line, a Python warning or a thread left running fails it."""

from __future__ import annotations

import gc
import logging
import re
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, settings

from tests.size import size

# A shared machine is slow at times, which says nothing about the program; a found example is printed to be kept.
settings.register_profile(
    "house",
    max_examples=size(40, 400),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
)
settings.load_profile("house")

THREAD_GRACE_S = 30.0

# What is loaded and collected from here on stays: looking through it for garbage is a tenth of that.
gc.disable()


def pytest_collection_finish() -> None:
    """Have Python's collector go over what tests make and no more: all modules and tests are there for good."""
    gc.enable()
    gc.collect()
    gc.freeze()


class ExpectedLogs:
    """What a test says about log lines at WARNING and above; those it did not speak of fail it.

    ``expected_logs("fell behind")`` must come at least once; ``expected_logs.may_say("retrying")`` may.
    Both take a regular expression that is searched in the formatted line.
    """

    def __init__(self) -> None:
        self._must: list[re.Pattern[str]] = []
        self._may: list[re.Pattern[str]] = []
        self.records: list[logging.LogRecord] = []

    def __call__(self, pattern: str) -> None:
        self._must.append(re.compile(pattern))

    def may_say(self, pattern: str) -> None:
        """Allow a line that depends on timing."""
        self._may.append(re.compile(pattern))

    def complaints(self) -> list[str]:
        """What is wrong at the end of the test: lines nobody expected, and expected ones that never came."""
        lines = [(record, record.getMessage()) for record in self.records]
        allowed = [*self._must, *self._may]
        stray = [
            f"stray log line: {record.levelname} {record.name}: {line}"
            for record, line in lines
            if not any(pattern.search(line) for pattern in allowed)
        ]
        silent = [
            f"expected log line never came: {pattern.pattern}"
            for pattern in self._must
            if not any(pattern.search(line) for _, line in lines)
        ]
        return stray + silent


class _Collector(logging.Handler):
    def __init__(self, records: list[logging.LogRecord]) -> None:
        super().__init__(logging.WARNING)
        self._records = records

    def emit(self, record: logging.LogRecord) -> None:
        self._records.append(record)


@pytest.fixture(autouse=True)
def expected_logs() -> Iterator[ExpectedLogs]:
    """Fail the test on log lines it did not announce; ask for this fixture by name to announce some."""
    with nothing_unannounced() as expected:
        yield expected


@contextmanager
def nothing_unannounced() -> Iterator[ExpectedLogs]:
    """Fail on log lines that were not announced meanwhile."""
    expected = ExpectedLogs()
    collector = _Collector(expected.records)
    root = logging.getLogger()
    root.addHandler(collector)
    yield expected
    root.removeHandler(collector)
    complaints = expected.complaints()
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    """Fail the test when a thread it started is still running some seconds after its end."""
    with no_thread_left():
        yield


@contextmanager
def no_thread_left() -> Iterator[None]:
    """Fail when a thread that was started meanwhile is still running some seconds after the end."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(THREAD_GRACE_S / len(left))
    names = [thread.name for thread in left if thread.is_alive()]
    if names:
        pytest.fail(f"threads left running: {', '.join(names)}. Stop what you started.", pytrace=False)


@pytest.fixture
def signals_as_usual() -> Iterator[None]:
    """Signals do what they do anywhere: a run by nohup or behind a shell ignores some, and its children would too."""
    numbers = (signal.SIGINT, signal.SIGHUP)
    before = {number: signal.getsignal(number) for number in numbers}
    for number, was in before.items():
        if was is signal.SIG_IGN:
            signal.signal(number, signal.default_int_handler if number is signal.SIGINT else signal.SIG_DFL)
    yield
    for number, was in before.items():
        signal.signal(number, was)
