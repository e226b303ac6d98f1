"""The one thread that reads the database: everything first, then what changed, for as long as the program runs.

    feed = Feed(reader, store, clock)
    feed.start(); feed.poke(); feed.pace(Pace.HIDDEN); feed.stop()

Tests call `step()` instead of `start()`: one look at the database, on the caller's thread.
"""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from enum import Enum
from typing import Final, TypeVar

from app.database.reads.columns import Changes, QueueSum, Unaccounted
from app.database.reads.reader import Cursor, Reader, StartAgain
from app.domain.callback import LOST_AFTER_US
from app.domain.errors import Unavailable, WrongDatabase
from app.domain.moment import from_us
from app.live.beside import Reading, Readings, reason_of_one_reading
from app.live.board import Board
from app.live.clock import Clock, WallClock
from app.live.delta import Delta
from app.live.differences import differing_queues, put_right
from app.live.history import History
from app.live.loading import read_board, read_history
from app.live.store import Freshness, Present, Store
from app.live.wake import Bell, Listener, Notices

log = logging.getLogger(__name__)
T = TypeVar("T")

#: A ring is answered at once, but looks begin at least this far apart, so that a burst of commits is one look;
#: and further, up to a limit, while a screen is still busy with the last board.
_APART_S: Final = 0.004
_LATE_S: Final = 0.06
#: Where a look that finds nothing costs nothing, it is taken this often.
CHEAP_LOOK_S: Final = 0.15
#: That the data is still fresh is told this often when nothing else is.
_SAY_SO_US: Final = 1_000_000
_FIRST_PAUSE_S: Final = 0.5
_LONGEST_PAUSE_S: Final = 15.0
_COMPARE_S: Final = 180.0
_PAST_S: Final = 300.0
#: Which callbacks nobody is given, as their caller is in a call that may be lost, is asked this often: it is no change
#: of theirs, and the call may be of a centre that one does not see.
_HELD_S: Final = 20.0
#: The books of the last days are proved this often, first when the screen has had what it needs.
_BOOKS_S: Final = 300.0
_FIRST_BOOKS_S: Final = 10.0
_BOOKS_DAYS: Final = 31
_JOIN_S: Final = 15.0
#: Always the same, so that whoever looks whether there is another sees that there is none.
_NO_PAST: Final = History.none()
#: So long at most the past is left unread until a screen has taken the first board: reading it takes from the
#: interpreter what the making of that screen needs.
SCREEN_FIRST_S: Final = 1.0


class Pace(Enum):
    """How often to look, in seconds; `ACTIVE` while someone works with the window, `HIDDEN` when it is not seen."""

    ACTIVE = 0.5
    USUAL = 1.0
    HIDDEN = 5.0


class Feed:
    """Publishes to the store. `poke`, `pace` and `stop` may be called from any thread, all else from the feed's."""

    def __init__(
        self,
        reader: Reader,
        store: Store,
        clock: Clock,
        *,
        notices: Notices | None = None,
        wall: Clock | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        jitter: Callable[[], float] = random.random,
        screen_first_s: float = 0.0,
    ) -> None:
        """`screen_first_s`: how long the first reading of the past waits for a screen to take the board."""
        self._reader = reader
        self._store = store
        self._clock = clock
        self._wall = wall or WallClock()
        self._monotonic = monotonic
        self._jitter = jitter
        self._screen_first_s = screen_first_s
        self._bell = Bell()
        self._listener = Listener(notices, self._bell.ring) if notices else None
        self._pace = Pace.USUAL
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

        self._board: Board | None = None
        self._cursor: Cursor | None = None
        self._history = _NO_PAST
        self._freshness = Freshness()
        self._generation = 0
        self._is_open = False
        self._must_look = True
        self._compare_at = 0.0
        self._readings = Readings(_PAST_S, _HELD_S, _BOOKS_S, monotonic)
        #: Whether the board's places were read with it, a moment ago.
        self._knows_places = False
        self._unaccounted: tuple[Unaccounted, ...] = ()
        self._failures = 0
        #: How often a comparison found the board to differ; each was logged, and put right.
        self.faults = 0

    # From any thread

    def start(self) -> None:
        self._bell.hang()
        self._thread = threading.Thread(target=self._run, name="feed", daemon=True)
        self._thread.start()
        if self._listener is not None:
            self._listener.start()

    def stop(self) -> None:
        """End it; returns when the thread is gone, or has not come back from the database for 15 seconds."""
        self._ended.set()
        self._store.seen.set()
        self._bell.ring()
        if self._thread is not None:
            self._thread.join(_JOIN_S)
            self._thread = None
        if self._listener is not None:
            self._listener.stop()

    def poke(self) -> None:
        """Look now: an act was just committed."""
        self._must_look = True
        self._bell.ring()

    def pace(self, pace: Pace) -> None:
        """How often to look from now on."""
        is_faster, self._pace = pace.value < self._pace.value, pace
        if is_faster:
            self._bell.ring()

    # Feed thread

    def step(self) -> float:
        """One look at the database, published when it told anything; how many seconds may pass until the next."""
        try:
            self._look()
        except (Unavailable, WrongDatabase) as trouble:
            # What answers next may have lost its last commits (a crash, a standby that was behind): transactions then
            # bear numbers that the cursor takes for seen. So everything is read again.
            self._cursor = None
            return self._tell_trouble(trouble.reason, trouble)
        except StartAgain:
            log.warning("the database is not the one it was: reading everything again")
            self._board = None
            return 0.0
        self._failures = 0
        usual = self._pace.value * (0.9 + 0.2 * self._jitter())
        return (
            min(usual, CHEAP_LOOK_S)
            if self._reader.looks_cheaply and self._pace is not Pace.HIDDEN
            else usual
        )

    def close(self) -> None:
        """Give the connection back. The thread does so itself when it ends."""
        self._reader.close()
        self._is_open = False

    def _run(self) -> None:
        try:
            while not self._ended.is_set():
                begun = self._monotonic()
                try:
                    pause = self.step()
                except (
                    Exception
                ) as fault:  # the screen must say that it is no longer live, whatever the fault
                    log.exception("the feed failed; it goes on")
                    pause = self._tell_trouble("fault", fault)
                if self._sleep(pause):
                    self._must_look = True
                    self._wait_for_screens(begun)
        finally:
            self._bell.take_down()
            self.close()

    def _sleep(self, pause: float) -> bool:
        """Until the next look is due, or something may have changed: whether it may."""
        listener = self._listener
        was_rung, is_readable = self._bell.sleep(pause, listener.descriptor if listener else None)
        return (is_readable and listener is not None and listener.heard()) or was_rung

    def _wait_for_screens(self, begun: float) -> None:
        left = begun + _APART_S - self._monotonic()
        if left > 0 and self._ended.wait(left):
            return
        self._store.wait_until_taken(begun + _LATE_S - self._monotonic())

    def _look(self) -> None:
        if not self._is_open:
            self._reader.open()
            self._is_open = True
        now_us = self._clock.now_us()
        board, cursor = self._board, self._cursor
        if board is None or cursor is None or not board.day.starts_us <= now_us < board.day.ends_us:
            self._read_all(now_us)
        else:
            self._read_changes(board, cursor)
        for reading, read in (
            (self._readings.past, self._read_past),
            (self._readings.held, self._read_held),
            (self._readings.books, self._prove_books),
        ):
            if reading.is_due and self._board is not None:
                read(self._board)
                if not self._is_open or self._ended.is_set():
                    return

    def _read_all(self, now_us: int) -> Board:
        self._board = board = self._read_whole(now_us)
        self._compare_at = self._monotonic() + _COMPARE_S
        self._readings.books.ask_in(_FIRST_BOOKS_S)
        self._publish(Delta(is_whole=True))
        return board

    def _read_whole(self, now_us: int) -> Board:
        """A board of queues of which there may be no past yet: that is asked for at once, and so is who is held."""
        before = self._store.present.board
        board, self._cursor = read_board(self._reader, now_us)
        self._readings.held.is_known = False
        if not self._readings.held.ask_in(0.0) and before is not None:
            # What was known last stands while it cannot be read, and says how old it is.
            board, _ = board.with_held(before.held)
        if self._readings.past.ask_in(0.0):
            self._knows_places = True
        return board

    def _read_changes(self, board: Board, cursor: Cursor) -> None:
        must_compare = self._monotonic() >= self._compare_at
        must_look, self._must_look = self._must_look, False
        if not (self._reader.may_have_changed() or must_compare or must_look):
            if self._wall.now_us() - self._freshness.read_at_us >= _SAY_SO_US:
                self._publish(Delta())
            return
        day = board.day
        answer = self._reader.changes(cursor, day.starts_us, day.ends_us, sums=must_compare)
        after, delta = self._after(board, answer.changes)
        if answer.sums is not None and not delta.is_whole:
            self._compare_at = self._monotonic() + _COMPARE_S
            after, delta = self._compared(after, delta, answer.sums)
        self._board = after
        if not delta.is_whole:  # a whole board was read with a cursor of its own
            self._cursor = answer.cursor
        self._publish(delta)

    def _after(self, board: Board, changes: Changes) -> tuple[Board, Delta]:
        if changes.reference_changed or not board.knows(changes.rows):
            told = board.with_reference(self._reader.reference(board.day.date))
            if told is None or not told[0].knows(changes.rows):
                return self._read_whole(self._clock.now_us()), Delta(is_whole=True)
            named, names = told
            after, delta = named.after(changes)
            return after, names.then(delta)
        return board.after(changes)

    def _compared(self, board: Board, delta: Delta, sums: tuple[QueueSum, ...]) -> tuple[Board, Delta]:
        """The board, with queues that differ from the database's sums of the same moment read again."""
        for queue_id in differing_queues(board, sums):
            self.faults += 1
            log.error("queue %d differs from the database: reading it again", queue_id)
            rows = self._reader.queue(queue_id, board.day.starts_us)
            board, more = put_right(board, queue_id, rows)
            delta = delta.then(more)
        return board, delta

    def _ask(self, reading: Reading, asked: Callable[[], T]) -> T | None:
        """What is read of one part; None where it alone cannot be read: that is said, and the present goes on."""
        reading.begin()
        try:
            return asked()
        except Exception as trouble:  # whatever the fault, it may be none of the board's
            reason = reason_of_one_reading(trouble)
            if not reason:
                raise
            # On with another connection, as after an exception this one is gone.
            self._is_open = False
            self._reader.close()
            if reason == "timeout":  # what answers next may be another server
                self._cursor = None
            reading.fail(reason, trouble, self._wall.now_us())
            self._freshness = replace(self._freshness, lacks=self._readings.lacks)
            self._tell(Delta())
            return None

    def _has_read(self, reading: Reading, delta: Delta | None) -> None:
        """It was read; `delta` None: and nothing is another one than before."""
        is_news = not reading.is_known or delta is not None
        reading.succeed()
        if is_news:
            self._freshness = replace(self._freshness, lacks=self._readings.lacks)
            self._publish(delta or Delta())

    def _read_past(self, board: Board) -> None:
        # First of all, as the past is read by the board's queues: rights and names change without telling the spine.
        if not self._knows_places:
            board = self._with_places_of_now(board)
        if self._knows_places:
            self._store.seen.wait(self._screen_first_s)
            if self._ended.is_set():
                return
        self._knows_places = False
        history = self._ask(self._readings.past, lambda: read_history(self._reader, board))
        if history is not None:
            self._history = history
            self._has_read(self._readings.past, Delta())

    def _with_places_of_now(self, board: Board) -> Board:
        reference = self._reader.reference(board.day.date)
        if reference == board.places.reference:
            return board
        told = board.with_reference(reference)
        if told is None:
            return self._read_all(self._clock.now_us())
        self._board, delta = told
        self._publish(delta)
        return told[0]

    def _read_held(self, board: Board) -> None:
        before = from_us(self._clock.now_us() - LOST_AFTER_US)
        held = self._ask(self._readings.held, lambda: self._reader.held(before))
        if held is None:
            return
        delta = None
        if held != board.held:
            self._board, delta = board.with_held(held)
        self._has_read(self._readings.held, delta)

    def _prove_books(self, board: Board) -> None:
        since = board.day.date - timedelta(days=_BOOKS_DAYS)
        unaccounted = self._ask(self._readings.books, lambda: self._reader.unaccounted(since))
        if unaccounted is None:
            return
        is_same = unaccounted == self._unaccounted
        if not is_same:
            self._unaccounted = unaccounted
            for one in unaccounted:
                log.error("the books of %s do not balance: %d requests", one.day, one.count)
        self._has_read(self._readings.books, None if is_same else Delta())

    def _publish(self, delta: Delta) -> None:
        notice = "polling" if self._listener is not None and self._listener.hears is False else ""
        self._freshness = Freshness(
            read_at_us=self._wall.now_us(),
            notice=notice,
            read_at_steady_s=self._monotonic(),
            lacks=self._freshness.lacks,
        )
        self._tell(delta)

    def _tell_trouble(self, reason: str, trouble: Exception) -> float:
        """Say so beside what is known, and when to try again: soon at first, then ever later, never all at once."""
        self._is_open = False
        self._reader.close()
        # A server that comes back may be another one, or have lost its last commits: nothing is taken for granted.
        self._board = None
        self._readings.forget()
        self._failures += 1
        since_us = self._freshness.trouble_since_us or self._wall.now_us()
        if self._failures == 1:
            log.warning("no live data: %s (%s)", reason, getattr(trouble, "detail", "") or trouble)
        self._freshness = replace(self._freshness, trouble_since_us=since_us, reason=reason)
        self._tell(Delta())
        longest = min(_FIRST_PAUSE_S * 2.0 ** (self._failures - 1), _LONGEST_PAUSE_S)
        return longest * (0.5 + 0.5 * self._jitter())

    def _tell(self, delta: Delta) -> None:
        self._generation += 1
        # While there is trouble the screen keeps the last board, which says how old it is.
        board = self._board if self._board is not None else self._store.present.board
        history = self._history
        if board is not None and not history.is_beside(board):
            history = _NO_PAST
        present = Present(
            board, history, self._freshness, self._generation, self._unaccounted, self._readings.unread
        )
        self._store.publish(present, delta)
