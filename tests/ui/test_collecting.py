"""What only a circle of references holds is collected, and by no thread but the windows' own."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from ui.collecting import Collecting


class Knot:
    """Holds itself, as a dialog does whose button calls a method of its own."""

    def __init__(self) -> None:
        self.myself = self


@pytest.fixture
def collected_by() -> Iterator[list[int]]:
    """The threads that have collected since."""
    threads: list[int] = []

    def note(phase: str, _about: dict[str, Any]) -> None:
        if phase == "start":
            threads.append(threading.get_ident())

    gc.callbacks.append(note)
    yield threads
    gc.callbacks.remove(note)


@pytest.fixture
def collecting() -> Iterator[Collecting]:
    was_enabled = gc.isenabled()
    one = Collecting(every_ms=1)
    yield one
    one.stop()
    if was_enabled:
        gc.enable()


def test_whatever_other_threads_make_it_is_the_windows_own_that_collects(
    qtbot: QtBot, collecting: Collecting, collected_by: list[int]
) -> None:
    knots: list[weakref.ref[Knot]] = []

    def make() -> None:
        knots.extend(weakref.ref(Knot()) for _ in range(50 * gc.get_threshold()[0]))

    collecting.begin()
    making = threading.Thread(target=make, name="feed")
    making.start()
    making.join()
    by_then = list(collected_by)
    qtbot.waitUntil(lambda: not any(one() for one in knots))

    assert by_then == []
    assert set(collected_by) == {threading.get_ident()}


def test_where_little_is_made_nothing_is_looked_through(
    qtbot: QtBot, collecting: Collecting, collected_by: list[int]
) -> None:
    turns: list[int] = []
    gc.collect()
    collected_by.clear()

    collecting.begin()
    collecting.findChildren(QTimer)[0].timeout.connect(lambda: turns.append(len(turns)))
    qtbot.waitUntil(lambda: len(turns) >= 20)

    assert collected_by == []
