"""A standby takes over under clients who move callbacks: no acknowledged act is lost, and none is done twice."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import uuid4

import numpy as np
import pytest
from sqlalchemy import Engine, text

from app.database import ledger
from app.database.engine import open_engine
from app.database.postgres import setup
from app.database.postgres.platform import PostgresPlatform
from app.database.postgres.setup import create_login
from app.database.reads import acts
from app.database.reads.acts import answer_of
from app.database.reads.postgres import PostgresReader
from app.domain.act import Seen
from app.domain.errors import NotConfirmed
from app.domain.wish import Move
from app.live.feed import Feed
from app.live.store import Store
from tests.builders import a_request, a_small_world, queue_at
from tests.conftest import ExpectedLogs
from tests.database.exactly_once.console import Console
from tests.database.exactly_once.impatience import over_once
from tests.database.exactly_once.movers import Mover, told_wrongly
from tests.database.feed.conftest import SetClock
from tests.proxies import Proxy
from tests.servers import OWNER, PostgresServer
from tests.size import proved, size
from tests.standby import Standby, a_primary, either
from tests.waiting import wait_until

CLIENTS, EACH = size(3, 5), 3
SOON_S = 0.4
WAITING = "FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
WAITING_AT_ALL = "SELECT 1 FROM pg_stat_activity WHERE backend_xid IS NOT NULL"
DATABASE = "contact"


@dataclass
class Pair:
    """Who takes writes, who follows, and the clients' callbacks."""

    primary: PostgresServer
    standby: Standby
    ids: list[list[int]]

    def url(self, user: str = OWNER) -> str:
        # The one that follows comes first: taking writes is what decides.
        return either(DATABASE, user, self.standby.folder, self.primary.folder)

    def fail_over(self) -> float:
        """Kill the primary and promote the standby; the moment of the kill by the monotonic clock."""
        at = time.monotonic()
        self.primary.kill()
        self.standby.promote()
        return at

    def close(self) -> None:
        self.primary.close()
        self.standby.close()

    def turn_round(self, *, synchronous: bool) -> None:
        """After a failover: a new standby for the one that was promoted."""
        self.primary.close()
        self.primary, self.standby = (
            self.standby,
            Standby.following(self.standby, synchronous=synchronous),
        )


@contextmanager
def a_pair(*, synchronous: bool) -> Iterator[tuple[Pair, Proxy]]:
    """The pair, and the network between the two."""
    with ExitStack() as closing:
        primary = a_primary()
        closing.callback(primary.close)
        primary.create_database(DATABASE)
        ids = fill(primary)
        network = closing.enter_context(Proxy(primary.folder))
        standby = Standby.following(primary, synchronous=synchronous, through=network.folder)
        pair = Pair(primary, standby, ids)
        closing.callback(pair.close)
        yield pair, network


def fill(server: PostgresServer) -> list[list[int]]:
    """The small region, its supervisors, and the callbacks of each client."""
    engine = open_engine(server.url(DATABASE))
    setup.create(engine)
    a_small_world(engine)
    platform = PostgresPlatform(engine)
    ids = []
    for client in range(CLIENTS):
        create_login(engine, f"client{client}", "supervisor", [1, 2, 3])
        ids.append([a_request(platform, queue_id=queue_at(1)) for _ in range(EACH)])
    engine.dispose()
    return ids


@contextmanager
def movers_on(pair: Pair, folder: Path) -> Iterator[list[Mover]]:
    movers = [
        Mover(pair.url(f"client{client}"), folder / f"client{client}", ids)
        for client, ids in enumerate(pair.ids)
    ]
    for mover in movers:
        mover.start()
    try:
        yield movers
    finally:
        for mover in movers:
            mover.stop()


@contextmanager
def feed_on(pair: Pair) -> Iterator[Store]:
    store = Store()
    feed = Feed(PostgresReader(open_engine(pair.url())), store, SetClock(), jitter=lambda: 0.0)
    feed.start()
    try:
        yield store
    finally:
        feed.stop()


def wait_for_acts(movers: list[Mover], count: int, *, after: float = 0.0) -> None:
    """Until each client has had that many acts acknowledged since the moment."""

    def each_has() -> bool:
        assert not any(mover.has_ended for mover in movers)
        return all(sum(at > after for _, at in mover.done) >= count for mover in movers)

    wait_until(each_has, f"{count} acts of each client")


def is_shown(store: Store, engine: Engine) -> bool:
    """Whether the board has each callback in the version in which the database has it."""
    board = store.present.board
    if board is None or store.present.freshness.trouble_since_us is not None:
        return False
    with engine.connect() as connection:
        stored = connection.execute(text("SELECT id, version FROM contact.callback")).all()
    slots = board.slots_of(np.array([row.id for row in stored]))
    return bool((slots >= 0).all()) and board.take("version", slots).tolist() == [
        row.version for row in stored
    ]


def test_with_a_synchronous_standby_no_acknowledged_act_is_lost_and_acts_resume_by_themselves(
    tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs.may_say("no live data")
    rounds = size(1, 12)
    acted, in_doubt, away = 0, 0, []
    with a_pair(synchronous=True) as (pair, _network):
        for round_ in range(rounds):
            with feed_on(pair) as store, movers_on(pair, tmp_path / str(round_)) as movers:
                wait_for_acts(movers, 5)
                killed_at = pair.fail_over()
                wait_for_acts(movers, 3, after=killed_at)
                away += [next(at for _, at in mover.done if at > killed_at) - killed_at for mover in movers]
                for mover in movers:
                    mover.stop()
                engine = open_engine(pair.standby.url(DATABASE))
                wait_until(partial(is_shown, store, engine), "the feed to show what is there now")
            assert told_wrongly(movers, engine) == {"lost": 0, "done and denied": 0, "doubled": 0}
            assert ledger.verify(engine).is_sound
            engine.dispose()
            acted += sum(len(mover.done) for mover in movers)
            in_doubt += sum(mover.most_tries > 1 for mover in movers)
            if round_ < rounds - 1:
                pair.turn_round(synchronous=True)
    proved(
        "failover of a synchronous streaming standby under five clients that move callbacks",
        f"{rounds} rounds, {acted} acts acknowledged, {in_doubt} clients had to ask again, 0 lost, 0 doubled; "
        f"each acting again at most {max(away):.1f} s after the kill, with promotion at once",
    )


def test_with_an_asynchronous_standby_what_it_had_not_received_is_lost_whole_and_nothing_is_doubled(
    tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs.may_say("no live data")
    with a_pair(synchronous=False) as (pair, network):
        with movers_on(pair, tmp_path) as movers:
            wait_for_acts(movers, 3)
            network.go_away()
            behind_since = time.monotonic()
            wait_for_acts(movers, 5, after=behind_since)
            killed_at = pair.fail_over()
            wait_for_acts(movers, 3, after=killed_at)
        engine = open_engine(pair.standby.url(DATABASE))
        wrong = told_wrongly(movers, engine)
        assert ledger.verify(engine).is_sound
        engine.dispose()
    acted = sum(len(mover.done) for mover in movers)
    assert wrong["lost"] >= CLIENTS, "the standby must have been behind"
    assert (wrong["done and denied"], wrong["doubled"]) == (0, 0)
    proved(
        "failover of an asynchronous standby that was behind",
        f"{wrong['lost']} of {acted} acknowledged acts lost, each whole, 0 doubled, ledger sound: "
        "only a synchronous standby keeps what was acknowledged",
    )


def test_an_act_is_not_acknowledged_before_the_standby_has_it_though_its_wait_be_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    action = uuid4()
    with (
        a_pair(synchronous=True) as (pair, network),
        # Nobody asks again: the supervisor has closed the window.
        Console(pair.url("client0"), tmp_path, pause=lambda _seconds: True) as console,
    ):
        rows = tuple(Seen(id_, 1) for id_ in pair.ids[0])
        network.go_away()
        with (
            over_once(lambda: pair.primary.execute(f"SELECT 1 {WAITING}") != []),
            pytest.raises(NotConfirmed),
        ):
            console.act(Move(rows, 2), action)
        assert pair.primary.execute(f"SELECT pg_cancel_backend(pid) {WAITING}") != []
        answer = "SELECT count(*) FROM contact.action"
        wait_until(lambda: pair.primary.execute(answer, database=DATABASE) == [(1,)], "the act to be seen")
        with monkeypatch.context() as hasty:
            hasty.setattr(acts, "PATIENCE_S", SOON_S)
            hasty.setattr(acts, "ANSWER_S", SOON_S)
            meanwhile = console.settle()
        network.mend()
        wait_until(lambda: pair.primary.execute(WAITING_AT_ALL) == [], "the standby to have caught up")
        (settled,) = console.settle()
        pair.fail_over()
        engine = open_engine(pair.standby.url(DATABASE))
        is_kept = answer_of(engine, action) is not None
        engine.dispose()

    assert meanwhile == ()
    assert settled.result is not None
    assert is_kept
