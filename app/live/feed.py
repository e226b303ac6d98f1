"""The one thread that reads the database, for as long as the program runs: when it looks, and what wakes it.

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
from enum import Enum
from typing import Final

from app.database.reads.reader import Reader, StartAgain
from app.domain.errors import Unavailable, WrongDatabase
from app.live.clock import Clock, WallClock
from app.live.looks import Looks
from app.live.store import Store
from app.live.wake import Bell, Listener, Notices

log = logging.getLogger(__name__)

#: A ring is answered at once, but looks begin at least this far apart, so that a burst of commits is one look;
#: and further, up to a limit, while a screen is still busy with the last board.
_APART_S: Final = 0.004
_LATE_S: Final = 0.06
#: Where a look that finds nothing costs nothing, it is taken this often.
CHEAP_LOOK_S: Final = 0.15
_FIRST_PAUSE_S: Final = 0.5
_LONGEST_PAUSE_S: Final = 15.0
_JOIN_S: Final = 15.0
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
        self._monotonic = monotonic
        self._jitter = jitter
        self._bell = Bell()
        self._listener = Listener(notices, self._bell.ring) if notices else None
        self._pace = Pace.USUAL
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

        self._failures = 0
        self._looks = Looks(
            reader,
            store,
            clock,
            wall or WallClock(),
            monotonic,
            notice=self._notice,
            is_ended=self._ended.is_set,
            screen_first_s=screen_first_s,
        )

    @property
    def faults(self) -> int:
        """How often a comparison found the board to differ; each was logged, and put right."""
        return self._looks.faults

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
        self._looks.must_look = True
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
            self._looks.look()
        except (Unavailable, WrongDatabase) as trouble:
            return self._lose(trouble.reason, trouble)
        except StartAgain:
            log.warning("the database is not the one it was: reading everything again")
            self._looks.start_again()
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
        self._looks.close()

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
                    pause = self._lose("fault", fault)
                if self._sleep(pause):
                    self._looks.must_look = True
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

    def _lose(self, reason: str, trouble: Exception) -> float:
        """Say so, and when to try again: soon at first, then ever later, never all at once."""
        self._failures += 1
        if self._failures == 1:
            log.warning("no live data: %s (%s)", reason, getattr(trouble, "detail", "") or trouble)
        self._looks.lose(reason)
        longest = min(_FIRST_PAUSE_S * 2.0 ** (self._failures - 1), _LONGEST_PAUSE_S)
        return longest * (0.5 + 0.5 * self._jitter())

    def _notice(self) -> str:
        return "polling" if self._listener is not None and self._listener.hears is False else ""
