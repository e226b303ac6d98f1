"""One look of the feed at the database: everything first, then what changed, and beside it what is read now and then.

What a look finds ends in the store: a newer present, the same one at a later time, or what is wrong.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Final, TypeVar

from app.database.reads.columns import Changes, QueueSum, Unaccounted
from app.database.reads.reader import Cursor, Reader
from app.domain.callback import LOST_AFTER_US
from app.domain.moment import from_us
from app.live.beside import Reading, Readings, reason_of_one_reading
from app.live.board import Board
from app.live.clock import Clock
from app.live.delta import Delta
from app.live.differences import differing_queues, put_right
from app.live.history import History
from app.live.loading import read_board, read_history
from app.live.store import Freshness, Present, Store

log = logging.getLogger(__name__)
T = TypeVar("T")

#: That the data is still fresh is told this often when nothing else is.
_SAY_SO_US: Final = 1_000_000
_COMPARE_S: Final = 180.0
_PAST_S: Final = 300.0
#: Which callbacks nobody is given, as their caller is in a call that may be lost, is asked this often: it is no change
#: of theirs, and the call may be of a centre that one does not see.
_HELD_S: Final = 20.0
#: The books of the last days are proved this often, first when the screen has had what it needs.
_BOOKS_S: Final = 300.0
_FIRST_BOOKS_S: Final = 10.0
_BOOKS_DAYS: Final = 31
#: Always the same, so that whoever looks whether there is another sees that there is none.
_NO_PAST: Final = History.none()


class Looks:
    """What is known of the database, and how it is brought up to date. For the feed's thread, but for `must_look`."""

    def __init__(
        self,
        reader: Reader,
        store: Store,
        clock: Clock,
        wall: Clock,
        monotonic: Callable[[], float],
        *,
        notice: Callable[[], str],
        is_ended: Callable[[], bool],
        screen_first_s: float,
    ) -> None:
        """`notice`: what else is to be said of how the data comes. `screen_first_s`: as of the feed."""
        self._reader = reader
        self._store = store
        self._clock = clock
        self._wall = wall
        self._monotonic = monotonic
        self._notice = notice
        self._is_ended = is_ended
        self._screen_first_s = screen_first_s

        #: Set from any thread: the next look for changes reads, also where nothing seems to have changed.
        self.must_look = True
        self.board: Board | None = None
        self._cursor: Cursor | None = None
        self._history = _NO_PAST
        self._freshness = Freshness()
        self._generation = 0
        self._is_open = False
        self._compare_at = 0.0
        self._readings = Readings(_PAST_S, _HELD_S, _BOOKS_S, monotonic)
        #: Whether the board's places were read with it, a moment ago.
        self._knows_places = False
        self._unaccounted: tuple[Unaccounted, ...] = ()
        #: How often a comparison found the board to differ; each was logged, and put right.
        self.faults = 0

    def look(self) -> None:
        """Read, and publish when it told anything.

        May raise Unavailable and WrongDatabase, then `lose` is next, and StartAgain, then `start_again`.
        """
        if not self._is_open:
            self._reader.open()
            self._is_open = True
        now_us = self._clock.now_us()
        board, cursor = self.board, self._cursor
        if board is None or cursor is None or not board.day.starts_us <= now_us < board.day.ends_us:
            self._read_all(now_us)
        else:
            self._read_changes(board, cursor)
        for reading, read in (
            (self._readings.past, self._read_past),
            (self._readings.held, self._read_held),
            (self._readings.books, self._prove_books),
        ):
            if reading.is_due and self.board is not None:
                read(self.board)
                if not self._is_open or self._is_ended():
                    return

    def lose(self, reason: str) -> None:
        """The database is lost: say so beside what is known.

        What answers next may be another server, or have lost its last commits (a crash, a standby that was behind):
        transactions then bear numbers that the cursor takes for seen. So everything is read again.
        """
        self.close()
        self.board = None
        self._cursor = None
        self._readings.forget()
        since_us = self._freshness.trouble_since_us or self._wall.now_us()
        self._freshness = replace(self._freshness, trouble_since_us=since_us, reason=reason)
        self._tell(Delta())

    def start_again(self) -> None:
        """The database is not the one it was: nothing that was read of it counts."""
        self.board = None

    def close(self) -> None:
        """Give the connection back."""
        self._reader.close()
        self._is_open = False

    def _read_all(self, now_us: int) -> Board:
        self.board = board = self._read_whole(now_us)
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
        must_look, self.must_look = self.must_look, False
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
        self.board = after
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
            if self._is_ended():
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
        self.board, delta = told
        self._publish(delta)
        return told[0]

    def _read_held(self, board: Board) -> None:
        before = from_us(self._clock.now_us() - LOST_AFTER_US)
        held = self._ask(self._readings.held, lambda: self._reader.held(before))
        if held is None:
            return
        delta = None
        if held != board.held:
            self.board, delta = board.with_held(held)
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
        self._freshness = Freshness(
            read_at_us=self._wall.now_us(),
            notice=self._notice(),
            read_at_steady_s=self._monotonic(),
            lacks=self._freshness.lacks,
        )
        self._tell(delta)

    def _tell(self, delta: Delta) -> None:
        self._generation += 1
        # While there is trouble the screen keeps the last board, which says how old it is.
        board = self.board if self.board is not None else self._store.present.board
        if board is not None:
            # On this thread, so that no screen counts on its own.
            board.count()
        history = self._history
        if board is not None and not history.is_beside(board):
            history = _NO_PAST
        present = Present(
            board, history, self._freshness, self._generation, self._unaccounted, self._readings.unread
        )
        self._store.publish(present, delta)
