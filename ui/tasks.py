"""Leaving the GUI thread and coming back: one worker for acts, one for look-ups, results on the GUI thread."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

Result = TypeVar("Result")
Arguments = ParamSpec("Arguments")


class Worker(Executor):
    """One thread, begun at the first task; a daemon, as a server that never answers must not keep us alive."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._waiting: queue.SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._is_closed = False

    def submit(
        self, fn: Callable[Arguments, Result], /, *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> Future[Result]:
        """Raises RuntimeError after shutdown."""
        future: Future[Result] = Future()
        with self._lock:
            if self._is_closed:
                raise RuntimeError(f"the worker for {self._name} has ended")
            self._waiting.put((future, lambda: fn(*args, **kwargs)))
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
                self._thread.start()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """What is running ends by itself; `wait` waits for that without a limit, `join` with one."""
        with self._lock:
            self._is_closed = True
        if cancel_futures:
            self._cancel_waiting()
        self._waiting.put(None)
        if wait:
            self.join()

    @property
    def has_ended(self) -> bool:
        """Whether it takes no more work."""
        return self._is_closed

    def join(self, timeout_s: float | None = None) -> bool:
        """Whether the thread has ended within the time."""
        if self._thread is not None:
            self._thread.join(timeout_s)
            return not self._thread.is_alive()
        return True

    def _cancel_waiting(self) -> None:
        while True:
            try:
                task = self._waiting.get_nowait()
            except queue.Empty:
                return
            if task is not None:
                task[0].cancel()

    def _work(self) -> None:
        while (task := self._waiting.get()) is not None:
            future, work = task
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = work()
            except BaseException as error:  # noqa: BLE001  # it belongs to whoever asked, and is raised there
                future.set_exception(error)
            else:
                future.set_result(result)
            # A result may hold a whole board: not to be kept alive until the next task comes.
            del task, future, work
            result = None


@dataclass(frozen=True, slots=True)
class _Ended:
    future: Future[Any]
    done: Callable[[Any], object]
    failed: Callable[[BaseException], object] | None
    owner: QObject
    #: Of a look-up; "" of an act, None of what tidies up.
    name: str | None


class Tasks(QObject):
    """Runs work off the GUI thread and hands its result to a bound method of `owner` on the GUI thread.

    Executors are injected: tests pass one that runs at once. A result whose owner is gone is dropped.
    """

    #: An error nobody asked to be told of: a fault, or trouble with a task of no interest.
    failed = Signal(object)
    #: How many acts are under way, for the window that is about to close.
    acting = Signal(int)

    _ended = Signal(object)

    def __init__(self, acts: Executor, look_ups: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._acts = acts
        self._look_ups = look_ups
        self._newest: dict[tuple[int, str], Future[Any]] = {}
        self._acts_under_way = 0
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def acts_under_way(self) -> int:
        return self._acts_under_way

    @property
    def is_idle(self) -> bool:
        """Whether all that was asked for has been handed over."""
        return not self._newest and not self._acts_under_way

    def act(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], object],
        *,
        owner: QObject,
        failed: Callable[[BaseException], object] | None = None,
    ) -> None:
        """One after the other, in the order asked: a supervisor's undo never overtakes the act."""
        self._acts_under_way += 1
        self.acting.emit(self._acts_under_way)
        self._start(self._acts, work, _Asked(done, failed, owner, ""))

    def tidy(self, work: Callable[[], object], *, owner: QObject) -> None:
        """What can as well be left undone, after the acts asked before it; when the program ends, not begun."""
        # Whoever ends the program does so on another thread, between any two lines of this one.
        with suppress(RuntimeError):
            self._start(self._acts, work, _Asked(_nothing, None, owner, None))

    def look_up(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], object],
        *,
        owner: QObject,
        name: str,
        failed: Callable[[BaseException], object] | None = None,
    ) -> None:
        """A newer look-up of the same name and owner makes the earlier one needless: it is not begun, or dropped."""
        if isinstance(self._look_ups, Worker) and self._look_ups.has_ended:
            # The program ends: an answer that comes now may ask for more, and nobody is there to see it.
            return
        earlier = self._newest.get((id(owner), name))
        if earlier is not None:
            earlier.cancel()
        self._start(self._look_ups, work, _Asked(done, failed, owner, name))

    def let_go(self, owner: QObject, name: str) -> None:
        """Nobody waits for the look-up of that name any more: it is not begun, or what it brings is dropped."""
        asked = self._newest.pop((id(owner), name), None)
        if asked is not None:
            asked.cancel()

    def _start(self, executor: Executor, work: Callable[[], Any], asked: _Asked) -> None:
        future = executor.submit(work)
        if asked.name:
            self._newest[id(asked.owner), asked.name] = future
        future.add_done_callback(
            lambda ended: self._tell(_Ended(ended, asked.done, asked.failed, asked.owner, asked.name))
        )

    def _tell(self, ended: _Ended) -> None:
        """Worker's thread."""
        if shiboken6.isValid(self):
            self._ended.emit(ended)

    @Slot(object)
    def _deliver(self, ended: _Ended) -> None:
        if ended.name:
            if self._newest.get((id(ended.owner), ended.name)) is not ended.future:
                return
            del self._newest[id(ended.owner), ended.name]
        elif ended.name is not None:
            self._acts_under_way -= 1
            self.acting.emit(self._acts_under_way)
        if ended.future.cancelled() or not shiboken6.isValid(ended.owner):
            return
        error = ended.future.exception()
        if error is None:
            ended.done(ended.future.result())
        elif ended.failed is not None:
            ended.failed(error)
        else:
            self.failed.emit(error)


@dataclass(frozen=True, slots=True)
class _Asked:
    done: Callable[[Any], object]
    failed: Callable[[BaseException], object] | None
    owner: QObject
    name: str | None


def _nothing(_result: object) -> None:
    return
