"""From a commit to the painted cell, by way of all that lies between: feed, store, bridge, model, view."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import time
from collections.abc import Callable
from statistics import median, quantiles
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPaintEvent

from app.database.postgres.wake import Wake
from app.domain.moment import to_us
from app.live.clock import Clock
from app.live.delta import Delta
from app.live.feed import Feed
from app.live.store import Present
from tests.builders import WEDNESDAY
from tests.speed import screen
from tests.speed.figures import Figure, Rounds, cpu_seconds
from tests.speed.stages import Stages, WatchedReader, WatchedStore
from tests.speed.world import SUPERVISOR, World, a_world
from ui.formats import Formats
from ui.models.callback_cells import CellWriter
from ui.models.callback_table import CallbackTable
from ui.panels.callback_view import CallbackView
from ui.screens.live_listing import LiveListing
from ui.store_bridge import StoreBridge

EVENTS: Final = 500
PER_SECOND: Final = 100.0
_SHOWN: Final = 24
_PATIENCE_S: Final = 20.0
_FETCH: Final = """
    SELECT e.seq, c.reason, c.* FROM contact.event e JOIN contact.callback c ON c.id = e.subject_id
     WHERE e.seq > %s ORDER BY e.seq"""


def painted(quick: bool) -> list[Figure]:
    """T1: the time from sending COMMIT, at half and at 95 of a hundred events."""
    rounds = 2 if quick else 5
    each = EVENTS // rounds if not quick else 60
    screen.a_program()
    halves, tails = [], []
    with a_world() as world:
        bench = _Bench(world)
        # As the program does once its first board is there: what a start has made is not looked through for garbage.
        gc.collect()
        gc.freeze()
        for _ in range(rounds):
            ours, bare = bench.by_console(each), bench.bare(each)
            halves.append((median(ours), median(bare)))
            tails.append((quantiles(ours, n=20)[-1], quantiles(bare, n=20)[-1]))
        bench.close()
    taking, painting = (f"{1000 * median(took):.2f}" for took in (bench.taking, bench.painting))
    ways = bench.stages.said(bench.sent)
    what = f"commit to painted cell, {rounds * each} events at {PER_SECOND:.0f} a second:"
    baseline = "psycopg's LISTEN and a SELECT of the changed rows, nothing shown"
    note = (
        "A writer in a process of its own; offscreen, so without a compositor. Of ours, list and model are "
        f"{taking} ms of the GUI thread's processor time and painting is {painting} ms. On the clock, each at half and "
        f"in ms: {ways}."
    )
    return [
        Rounds(*zip(*halves, strict=True)).figure("T1", f"{what} half", baseline, 2.0, note=note),
        Rounds(*zip(*tails, strict=True)).figure("T1", f"{what} 95 %", baseline, 2.0, note=note),
    ]


class _SetClock(Clock):
    def now_us(self) -> int:
        return to_us(WEDNESDAY)


class _WatchedView(CallbackView):
    """Says when it has painted."""

    after_paint: Callable[[], None] = staticmethod(lambda: None)

    painting: list[float]
    began = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.began = time.monotonic()
        self.painting.append(cpu_seconds(lambda: super(_WatchedView, self).paintEvent(event)))
        self.after_paint()


class _Bench:
    """The database, the console's parts over it, and both ways to hear of a commit."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._ids = world.callbacks(_SHOWN)
        self._number = 1
        self.listing = LiveListing(Formats("fi", ZoneInfo("Europe/Helsinki")))
        self._model = CallbackTable(CellWriter(self.listing.formats))
        #: Seconds of the GUI thread's processor time, by board taken and by painting.
        self.taking, self.painting = list[float](), list[float]()
        self._applied: list[int] = []
        self._view = _WatchedView(self._model)
        self._view.painting = self.painting
        self._view.after_paint = self._note_painted
        screen.show(self._view)
        self._painted: dict[int, float] = {}
        self._is_live = False
        self.stages = Stages()
        #: When each number was committed that the console was to show.
        self.sent: dict[int, float] = {}

    def by_console(self, count: int) -> list[float]:
        """Seconds from each commit until its cell was painted."""
        engine = self._world.engine(SUPERVISOR)
        store = WatchedStore(self.stages)
        reader = WatchedReader(engine, self.stages)
        feed = Feed(reader, store, _SetClock(), notices=Wake(self._world.url(SUPERVISOR)))
        bridge = StoreBridge(store)
        bridge.changed.connect(self._take)
        self._is_live = False
        bridge.start()
        feed.start()
        self._turn_until(lambda: self._is_live)
        first, writer = self._write(count)
        self._turn_until(lambda: first + count - 1 in self._painted or writer.poll() not in (None, 0))
        sent = _sent(writer)
        self.sent |= sent
        bridge.stop()
        feed.stop()
        engine.dispose()
        return [self._painted[number] - at for number, at in sent.items() if number in self._painted]

    def bare(self, count: int) -> list[float]:
        """Seconds from each commit until its row was fetched."""
        got: dict[int, float] = {}
        with self._world.connect(SUPERVISOR) as connection:
            last = int(connection.execute("SELECT max(seq) FROM contact.event").fetchall()[0][0])
            connection.execute("LISTEN contact_feed")
            first, writer = self._write(count)
            until = time.monotonic() + _PATIENCE_S + count / PER_SECOND
            while first + count - 1 not in got and time.monotonic() < until:
                if not list(connection.notifies(timeout=1.0, stop_after=1)):
                    continue
                rows = connection.execute(_FETCH, (last,)).fetchall()
                now = time.monotonic()
                for row in rows:
                    got[int(row[1])] = now
                    last = row[0]
        sent = _sent(writer)
        return [got[number] - at for number, at in sent.items() if number in got]

    def close(self) -> None:
        self._view.close()

    def _write(self, count: int) -> tuple[int, subprocess.Popen[str]]:
        first, self._number = self._number, self._number + count
        told = json.dumps([self._world.conninfo(), self._ids, first, count, PER_SECOND])
        command = [sys.executable, "-m", "tests.speed.writer", told]
        return first, subprocess.Popen(command, stdout=subprocess.PIPE, text=True)

    def _take(self, present: Present, delta: Delta) -> None:
        board = present.board
        if board is None:
            return
        began = time.monotonic()
        self.taking.append(
            cpu_seconds(lambda: self._model.show(self.listing.take(board, delta, to_us(WEDNESDAY))))
        )
        self.stages.show(present.generation, began)
        for slot in delta.touched.tolist():
            reason = board.text("reason", slot)
            if reason.isdigit():
                self._applied.append(int(reason))
        self._is_live = True

    def _note_painted(self) -> None:
        now = time.monotonic()
        for number in self._applied:
            self._painted.setdefault(number, now)
            self.stages.paint(number, self._view.began, now)
        self._applied.clear()

    @staticmethod
    def _turn_until(condition: Callable[[], bool]) -> None:
        """Let Qt's events through until the condition holds."""
        loop = QEventLoop()
        until = time.monotonic() + _PATIENCE_S
        look = QTimer()
        look.setInterval(20)
        look.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > until else None)
        look.start()
        loop.exec()
        look.stop()
        if not condition():
            raise TimeoutError(f"nothing came for {_PATIENCE_S} s")


def _sent(writer: subprocess.Popen[str]) -> dict[int, float]:
    told, _ = writer.communicate(timeout=_PATIENCE_S)
    return {int(number): at for number, at in json.loads(told).items()}
