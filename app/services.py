"""All that a window needs of the world, put together by `app.bootstrap` and closed by whoever opened it.

Everything here may wait for a disk or a network, so it is used off the GUI thread; the store, the clock and the means
are for any thread.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from app.actions import Means
from app.alerts.watch import Watch
from app.database.certificate_ends import Ends
from app.database.engine import Engine
from app.database.later import Later
from app.database.proof import Proof
from app.database.reads.messages import Messages
from app.database.reads.reader import Reader
from app.database.reads.templates import TextTemplates
from app.database.reads.trail import Trail
from app.demo.live import Demo
from app.demo.second_desk import consents_at
from app.domain.act import ActKind, Consent
from app.listing.shown import CallbackHistory
from app.listing.timeline import history
from app.live.clock import Clock
from app.live.feed import Feed, Pace
from app.live.store import Store

if TYPE_CHECKING:
    from app.database.browse import Past
    from app.database.gone_by import GoneBy
    from app.database.reads.rules import Rules
    from app.replay.reading import Replays

T = TypeVar("T")


@dataclass(frozen=True)
class Services:
    """All that a window needs of the world.

    `region`: under it this machine keeps what is of one database and login alone; the same for every demo.
    `templates`: text bodies by purpose and language. `messages`: the outbox; it waits for the database.
    `may`: the acts that are not refused to this login altogether.
    `second`: in the demo the desk of another, made-up supervisor, at which one can sit too; elsewhere None.
    What not every screen needs is made, and loaded, when it is asked for first.
    """

    store: Store
    clock: Clock
    means: Means
    feed: Feed
    person: str
    region: str
    is_demo: bool
    templates: TextTemplates
    messages: Messages
    may: frozenset[ActKind]
    trail: Trail
    alerts: Watch
    second: Means | None
    #: How long the server's certificate lasts, None without one; it waits for the network.
    certificate_ends: Callable[[], Ends | None]
    #: By how much this machine's clock is ahead of the server's, None without a server; it waits for the network.
    clock_ahead_s: Callable[[], float | None]
    #: Asks whoever comes back to a locked console for the password.
    proof: Proof
    _later: Later
    _stories: Reader
    _engines: tuple[Engine, ...]
    _closing: threading.Event
    _demo: Demo | None = field(default=None)
    _seen: threading.Event = field(default_factory=threading.Event)

    @cached_property
    def past(self) -> Past:
        """Requests of any day; it waits for the database."""
        return self._cut(self._later.past())

    @cached_property
    def gone_by(self) -> GoneBy:
        """Days gone by and other channels' load, for charts; it waits for the database."""
        return self._cut(self._later.gone_by())

    @cached_property
    def replays(self) -> Replays:
        """What a day was like at any of its moments; they wait for all of it."""
        from app.replay.reading import Replays

        return Replays(self._cut(self._later.replays()))

    @cached_property
    def rules(self) -> Rules:
        """Policies and hours as they hold; they wait for the database."""
        return self._later.rules()

    def start(self) -> None:
        """Begin to read, and in the demo to live once `seen` was said."""
        self.feed.start()
        if self._demo is not None:
            self._demo.simulation.start(self._seen)

    def seen(self) -> None:
        """The first board is on a screen: what may wait for that begins. Any thread."""
        self._seen.set()

    def poke(self) -> None:
        """Look at the database now. Any thread."""
        self.feed.poke()

    def pace(self, name: str) -> None:
        """How often to look: `active`, `usual` or `hidden`. Any thread."""
        self.feed.pace(Pace[name.upper()])

    def timeline(self, callback_id: int) -> CallbackHistory:
        """A callback's history; waits for the database. Raises Unavailable. One thread at a time."""
        try:
            self._stories.open()
            return history(self._stories.story(callback_id), self.clock.now_us())
        finally:
            # A connection that is only looked through now and then would hold one of the server's for nothing.
            self._stories.close()

    def consents(self) -> tuple[Consent, ...]:
        """Those that wait, asked for or to be given by oneself or, in the demo, at the second desk; oldest first.

        Waits for the database. Raises Unavailable.
        """
        return consents_at(*(desk for desk in (self.means, self.second) if desk is not None))

    def _cut(self, reader: T) -> T:
        outage = None if self._demo is None else self._demo.outage
        return reader if outage is None else outage.cuts(reader)

    def closing(self) -> None:
        """No further tries of acts: what has no answer is settled at the next start. Any thread."""
        self._closing.set()

    def stop(self) -> None:
        """End all threads and let go of the database; waits."""
        self.closing()
        self.feed.stop()
        for engine in self._engines:
            engine.dispose()
        if self._demo is not None:
            self._demo.close()
