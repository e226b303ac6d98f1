"""Where the newest board is found: the feed publishes, screens follow.

follower = store.follow(wake)      # wake() is called on the feed's thread, once until the next take()
present, delta = follower.take()   # on the GUI thread: the newest, and how it differs from the last one taken
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from app.database.reads.columns import Unaccounted
from app.live.beside import Beside, Lack
from app.live.board import Board
from app.live.delta import Delta
from app.live.history import History


@dataclass(frozen=True, slots=True)
class Freshness:
    """How old the data is, in real time. `reason` is a code of `Unavailable` or `WrongDatabase`, "" when all is well.

    `read_at_us` is when the database last answered, 0 for never, and `read_at_steady_s` the same moment on
    `time.monotonic`, None where it is not known; `trouble_since_us` is None when all is well.
    `notice` is something to be said that is no trouble: `polling` (no notices come through this connection).
    `lacks`: the board goes on and these parts beside it cannot be read.
    """

    read_at_us: int = 0
    trouble_since_us: int | None = None
    reason: str = ""
    notice: str = ""
    read_at_steady_s: float | None = None
    lacks: tuple[Lack, ...] = ()

    def lack_of(self, part: Beside) -> Lack | None:
        return next((one for one in self.lacks if one.part is part), None)

    def age_s(self, wall_us: int, steady_s: float | None = None) -> float | None:
        """Seconds since the database last answered; None when it never did.

        `steady_s` is the present on `time.monotonic`, read here when it is not given.
        """
        if not self.read_at_us:
            return None
        age = (wall_us - self.read_at_us) / 1e6
        if self.read_at_steady_s is None:
            return age
        # Each clock can only be too young: the wall's when it is set back, the steady one while the machine sleeps.
        return max(age, (time.monotonic() if steady_s is None else steady_s) - self.read_at_steady_s)

    def read_at_on(self, clock_us: int, wall_us: int) -> int:
        """`read_at_us` on another clock, such as the demo's: it says `clock_us` when the workstation says `wall_us`."""
        return self.read_at_us + clock_us - wall_us

    def is_stale(self, wall_us: int, limit_s: float, steady_s: float | None = None) -> bool:
        """Whether acts are to be refused: no data, or none for longer than the limit."""
        age = self.age_s(wall_us, steady_s)
        return age is None or age > limit_s


@dataclass(frozen=True, slots=True)
class Present:
    """What is published as one: the board (None before the first read), the past beside it, and its age.

    `generation` only rises; a publisher that is late with an older one is not heard. `unaccounted` are the days
    whose books do not balance, which is never ordinary. `unread`: parts beside the board that were not read with it
    yet, or cannot be now: what is known of them is none or old.
    """

    board: Board | None
    history: History
    freshness: Freshness
    generation: int
    unaccounted: tuple[Unaccounted, ...] = ()
    unread: frozenset[Beside] = frozenset()

    @property
    def has_past(self) -> bool:
        """Whether the past of every queue of the board has been read beside its day, if only that there is none."""
        return self.board is not None and self.history.is_beside(self.board)


class Store:
    """The newest present. Publishing is for one thread; reading and following are for any."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._present = Present(None, History.none(), Freshness(), 0)
        self._followers: tuple[Follower, ...] = ()
        self._is_taken = threading.Event()
        #: Set when somebody has taken a board for the first time, and when nobody is waited for any more.
        self.seen = threading.Event()

    @property
    def present(self) -> Present:
        return self._present

    @property
    def is_awaited(self) -> bool:
        """Whether a follower has not yet taken what was published last."""
        return any(follower.is_behind for follower in self._followers)

    def wait_until_taken(self, seconds: float) -> None:
        """Until every follower has taken what was published last, or the time is over. The publishing thread's."""
        until = time.monotonic() + seconds
        while self.is_awaited and (left := until - time.monotonic()) > 0:
            # First cleared, then looked: what is taken in between ends the wait.
            self._is_taken.clear()
            if self.is_awaited:
                self._is_taken.wait(left)

    def publish(self, present: Present, delta: Delta) -> bool:
        """Make it the newest and tell the followers; False when there is a newer one already."""
        with self._lock:
            if present.generation <= self._present.generation:
                return False
            self._present = present
            followers = self._followers
            to_wake = [follower for follower in followers if follower._add(present, delta)]  # noqa: SLF001  # its own half
        for follower in to_wake:
            follower.wake()
        return True

    def follow(self, wake: Callable[[], None]) -> Follower:
        """Follow from now on; the first `take` gives the present as a whole."""
        follower = Follower(wake, self._note_taken)
        with self._lock:
            self._followers = (*self._followers, follower)
            follower._add(self._present, Delta(is_whole=True))  # noqa: SLF001  # its own half
        return follower

    def leave(self, follower: Follower) -> None:
        """Stop following; a wake that is under way may still come."""
        with self._lock:
            self._followers = tuple(one for one in self._followers if one is not follower)
        self._is_taken.set()

    def _note_taken(self, taken: Present | None) -> None:
        # Asked first, as to set what is set goes through a lock and ten calls. Whoever waits has cleared it before.
        if not self._is_taken.is_set():
            self._is_taken.set()
        if taken is not None and taken.board is not None and not self.seen.is_set():
            self.seen.set()


class Follower:
    """One reader's place in the stream of boards: skipped boards are summed up in the delta it takes."""

    def __init__(self, wake: Callable[[], None], taken: Callable[[Present | None], None]) -> None:
        self.wake = wake
        self._taken = taken
        self._lock = threading.Lock()
        self._waiting: tuple[Present, Delta] | None = None

    @property
    def is_behind(self) -> bool:
        return self._waiting is not None

    def take(self) -> tuple[Present, Delta] | None:
        """The newest present and its difference from the one taken last; None when nothing came since."""
        with self._lock:
            waiting, self._waiting = self._waiting, None
        self._taken(waiting[0] if waiting is not None else None)
        return waiting

    def _add(self, present: Present, delta: Delta) -> bool:
        """Keep for the next take; whether the reader must be woken for it."""
        with self._lock:
            earlier = self._waiting
            self._waiting = (present, earlier[1].then(delta) if earlier else delta)
            return earlier is None
