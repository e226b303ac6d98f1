"""Tasks: results come back on the GUI thread, in order, and only to somebody who is still there."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.at_once import AtOnce
from tests.waiting import PATIENCE_S
from ui.tasks import Tasks, Worker


class Window(QObject):
    """Notes what it is handed, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.got: list[Any] = []
        self.threads: set[int] = set()

    def take(self, result: object) -> None:
        self.got.append(result)
        self.threads.add(threading.get_ident())


@pytest.fixture
def workers() -> Iterator[tuple[Worker, Worker]]:
    made = Worker("acts"), Worker("look-ups")
    yield made
    for each in made:
        each.shutdown(cancel_futures=True)


def test_work_leaves_the_gui_thread_and_its_result_comes_back_to_it(
    qtbot: QtBot, workers: tuple[Worker, Worker]
) -> None:
    tasks, window, worked_on = Tasks(*workers), Window(), set()

    def work() -> str:
        worked_on.add(threading.get_ident())
        return "done"

    tasks.act(work, window.take, owner=window)
    tasks.look_up(work, window.take, owner=window, name="timeline")
    qtbot.waitUntil(lambda: len(window.got) == 2)

    assert window.got == ["done", "done"]
    assert window.threads == {threading.get_ident()}
    assert len(worked_on) == 2
    assert threading.get_ident() not in worked_on


def test_acts_are_done_one_after_the_other_in_the_order_asked(
    qtbot: QtBot, workers: tuple[Worker, Worker]
) -> None:
    tasks, window = Tasks(*workers), Window()

    for number in range(50):
        tasks.act(lambda number=number: number, window.take, owner=window)  # type: ignore[misc]  # a default binds it
    qtbot.waitUntil(lambda: len(window.got) == 50)

    assert window.got == list(range(50))
    assert tasks.acts_under_way == 0


def test_a_slow_look_up_holds_up_no_act(qtbot: QtBot, workers: tuple[Worker, Worker]) -> None:
    tasks, window, gate = Tasks(*workers), Window(), threading.Event()

    tasks.look_up(gate.wait, window.take, owner=window, name="timeline")
    tasks.act(lambda: "moved", window.take, owner=window)
    qtbot.waitUntil(lambda: window.got == ["moved"])
    gate.set()

    qtbot.waitUntil(lambda: window.got == ["moved", True])


def test_only_the_newest_of_look_ups_of_one_name_is_answered(
    qtbot: QtBot, workers: tuple[Worker, Worker]
) -> None:
    tasks, window, gate, begun = Tasks(*workers), Window(), threading.Event(), list[int]()

    def look(number: int) -> int:
        begun.append(number)
        gate.wait()
        return number

    tasks.look_up(lambda: look(1), window.take, owner=window, name="timeline")
    qtbot.waitUntil(lambda: begun == [1])
    tasks.look_up(lambda: look(2), window.take, owner=window, name="timeline")
    tasks.look_up(lambda: look(3), window.take, owner=window, name="timeline")
    gate.set()
    qtbot.waitUntil(lambda: bool(window.got))

    assert window.got == [3]
    assert begun == [1, 3]


def test_what_nobody_waits_for_any_more_is_dropped_or_not_begun(
    qtbot: QtBot, workers: tuple[Worker, Worker]
) -> None:
    tasks, window, gate, begun = Tasks(*workers), Window(), threading.Event(), list[int]()

    def look(number: int) -> int:
        begun.append(number)
        gate.wait()
        return number

    tasks.look_up(lambda: look(1), window.take, owner=window, name="trail")
    qtbot.waitUntil(lambda: begun == [1])
    tasks.look_up(lambda: look(2), window.take, owner=window, name="feedback")
    tasks.let_go(window, "trail")
    tasks.let_go(window, "feedback")
    is_idle = tasks.is_idle
    tasks.look_up(lambda: look(3), window.take, owner=window, name="trail")
    gate.set()
    qtbot.waitUntil(lambda: bool(window.got), timeout=20_000)

    assert is_idle
    assert window.got == [3]
    assert begun == [1, 3]


def test_a_result_for_a_window_that_is_gone_is_dropped(qtbot: QtBot) -> None:
    tasks, gone, here = Tasks(AtOnce(), AtOnce()), Window(), Window()

    tasks.act(lambda: "late", gone.take, owner=gone)
    delete(gone)
    tasks.act(lambda: "next", here.take, owner=here)
    qtbot.waitUntil(lambda: here.got == ["next"])

    assert gone.got == []


def test_an_error_goes_to_whoever_asked_and_else_to_the_one_place(qtbot: QtBot) -> None:
    tasks, window, elsewhere = Tasks(AtOnce(), AtOnce()), Window(), list[BaseException]()
    tasks.failed.connect(elsewhere.append)
    asked_for, unasked = ValueError("asked for"), ValueError("unasked")

    def fail(error: ValueError) -> None:
        raise error

    tasks.act(lambda: fail(asked_for), window.take, owner=window, failed=window.take)
    tasks.act(lambda: fail(unasked), window.take, owner=window)
    qtbot.waitUntil(lambda: bool(elsewhere))

    assert window.got == [asked_for]
    assert elsewhere == [unasked]


def test_how_many_acts_are_under_way_is_known(qtbot: QtBot, workers: tuple[Worker, Worker]) -> None:
    tasks, window, gate, counts = Tasks(*workers), Window(), threading.Event(), list[int]()
    tasks.acting.connect(counts.append)

    tasks.act(gate.wait, window.take, owner=window)
    tasks.act(gate.wait, window.take, owner=window)
    gate.set()
    qtbot.waitUntil(lambda: len(window.got) == 2)

    assert counts == [1, 2, 1, 0]


def test_tidying_up_comes_after_the_acts_and_is_none(qtbot: QtBot, workers: tuple[Worker, Worker]) -> None:
    tasks, window, gate, order = Tasks(*workers), Window(), threading.Event(), list[str]()

    def act() -> None:
        gate.wait()
        order.append("act")

    tasks.act(act, window.take, owner=window)
    tasks.tidy(lambda: order.append("tidied"), owner=window)
    counted = tasks.acts_under_way
    gate.set()
    qtbot.waitUntil(lambda: order == ["act", "tidied"])

    assert counted == 1


def test_a_fault_when_tidying_up_is_told(qtbot: QtBot) -> None:
    tasks, window, told, fault = (
        Tasks(AtOnce(), AtOnce()),
        Window(),
        list[BaseException](),
        ValueError("a fault"),
    )
    tasks.failed.connect(told.append)

    def fail() -> None:
        raise fault

    tasks.tidy(fail, owner=window)
    qtbot.waitUntil(lambda: bool(told))

    assert told == [fault]


def test_once_the_program_ends_nothing_is_tidied_up(workers: tuple[Worker, Worker]) -> None:
    tasks, window, tidied = Tasks(*workers), Window(), list[str]()
    for worker in workers:
        worker.shutdown()

    tasks.tidy(lambda: tidied.append("tidied"), owner=window)

    assert tidied == []


def test_a_worker_that_hangs_does_not_keep_the_program() -> None:
    worker, gate = Worker("acts"), threading.Event()
    worker.submit(gate.wait)

    worker.shutdown(wait=False, cancel_futures=True)
    ended_in_time = worker.join(0.01)
    gate.set()

    assert not ended_in_time
    assert worker.join(PATIENCE_S)
    with pytest.raises(RuntimeError, match="acts"):
        worker.submit(gate.wait)


def test_look_ups_of_one_name_but_another_owner_leave_each_other_alone(
    qtbot: QtBot, workers: tuple[Worker, Worker]
) -> None:
    tasks, window, other, gate = Tasks(*workers), Window(), Window(), threading.Event()
    tasks.look_up(gate.wait, window.take, owner=window, name="rows")
    tasks.look_up(lambda: 2, other.take, owner=other, name="rows")

    gate.set()

    qtbot.waitUntil(lambda: bool(window.got) and bool(other.got))
    assert (window.got, other.got) == ([True], [2])


def test_what_is_looked_up_after_the_end_is_left(workers: tuple[Worker, Worker]) -> None:
    tasks, window = Tasks(*workers), Window()
    workers[1].shutdown()

    tasks.look_up(lambda: 1, window.take, owner=window, name="rows")

    QCoreApplication.processEvents()
    assert window.got == []


def test_tasks_are_idle_once_all_that_was_asked_for_has_been_handed_over(
    qtbot: QtBot, workers: tuple[Worker, Worker]
) -> None:
    tasks, window, may_end = Tasks(*workers), Window(), threading.Event()

    seen = [tasks.is_idle]
    for name in ("timeline", "numbers"):
        tasks.look_up(partial(may_end.wait, PATIENCE_S), window.take, owner=window, name=name)
        seen.append(tasks.is_idle)
    may_end.set()
    qtbot.waitUntil(lambda: len(window.got) == 2, timeout=round(PATIENCE_S * 1000))

    assert seen == [True, False, False]
    assert tasks.is_idle
