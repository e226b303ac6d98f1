"""The way to the server, step by step: address, its hosts, sign-in; and what is there once one is in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Final, NamedTuple

from app.database.engine import Engine, asked_for, connection_arguments, open_engine
from app.database.postgres.rights import GROUPS
from app.database.reads.messages import Messages
from app.database.reads.permits import permitted
from app.database.reads.reader import Reader
from app.database.reads.server_clock import OFF_S, WRONG_S, ahead_s
from app.database.reads.standing import Standing, standing
from app.database.second_look import endpoints, explained
from app.database.setup import verify_version
from app.database.trouble import reaching
from app.diagnose.finding import Finding, State, bad, good, none_tried, not_tried, of_trouble, warning
from app.diagnose.hosts import AFTER_ADDRESS, named_hosts, reached
from app.domain.errors import Refused, Unavailable, WrongDatabase
from app.domain.worker_health import problems
from app.live.clock import WallClock
from app.live.feed import Feed
from app.live.store import Store

FIRST_BOARD_S: Final = 30.0

AFTER_SIGN_IN: Final = ("schema", "rights", "clock", "pooler", "feed", "gateway")


class Way(NamedTuple):
    """`url` has no password in it. `now`: this machine's clock."""

    url: str
    password: str | None
    now: Callable[[], datetime]


def of_the_demo() -> Iterator[Finding]:
    """What is said of a profile that opens the demo: there is no server, and nothing wrong with that."""
    yield good("address", "the demo, on this machine")
    yield from none_tried(*AFTER_ADDRESS, "sign-in", *AFTER_SIGN_IN, why="the demo")


def nothing_tried() -> Iterator[Finding]:
    """Every step after an address that cannot be used."""
    yield from none_tried(*AFTER_ADDRESS, "sign-in", *AFTER_SIGN_IN)


def looked_at(way: Way) -> Iterator[Finding]:
    """Every step in order; after the first that is bad, what depends on it is not tried."""
    if not way.url:
        yield bad(
            "address", "none is set", "Set connection.database, or a profile, or sign in once.", "no_address"
        )
        yield from nothing_tried()
        return
    try:
        targets = endpoints(way.url)
        engine = open_engine(way.url, password=way.password, keeps_connections=False)
    except Refused as refused:
        yield of_trouble("address", refused)
        yield from nothing_tried()
        return
    yield good("address", engine.url.database or "" if engine.dialect.name == "sqlite" else _where(way.url))
    try:
        hosts = targets or named_hosts(way.url)
        yield from _way_in(reached(engine, way.url, targets, way.now), _signed_in(way, engine), len(hosts))
    finally:
        engine.dispose()


def _way_in(of_address: Iterator[Finding], signed_in: Iterator[Finding], hosts: int) -> Iterator[Finding]:
    """One host's lines as they come; of several, what is bad about one is a warning once another lets in."""
    if hosts < 2:
        yield from of_address
        yield from signed_in
        return
    of_hosts, sign_in = [*of_address], next(signed_in)
    for one in of_hosts:
        spared = one.state is State.BAD and sign_in.state is State.GOOD
        yield one._replace(state=State.WARNING, said=f"{one.said}; another host lets in") if spared else one
    yield sign_in
    yield from signed_in


def _signed_in(way: Way, engine: Engine) -> Iterator[Finding]:
    try:
        verify_version(engine)
        schema = _schema(engine)
    except Unavailable as trouble:
        yield of_trouble("sign-in", explained(trouble, way.url))
        yield from none_tried(*AFTER_SIGN_IN)
        return
    except WrongDatabase as wrong:
        yield good("sign-in", "the server lets this login in")
        yield of_trouble("schema", wrong)
        yield from none_tried(*AFTER_SIGN_IN[1:])
        return
    try:
        stands = standing(engine)
    except (Unavailable, WrongDatabase) as trouble:
        yield good("sign-in", "the server lets this login in")
        yield schema
        yield of_trouble("rights", trouble)
        yield from none_tried(*AFTER_SIGN_IN[2:])
        return
    who = f"as {stands.login}, " if stands.login else ""
    yield good("sign-in", f"{who}{stands.version}")
    yield schema
    yield _rights(engine, stands)
    yield _clock(engine, way.now)
    yield _pooler(way, stands)
    yield _feed(engine)
    yield _gateway(engine, stands.login)


def _schema(engine: Engine) -> Finding:
    """Of a database that is of this version."""
    said = "of this program's version"
    if engine.dialect.name == "sqlite":
        return good("schema", said)
    from app.database.postgres import server_log

    with reaching(), engine.connect() as connection:
        found = server_log.findings(connection)
    if found:
        advice = " ".join(one.words for one in found)
        return warning("schema", f"{said}; the server's log may show numbers", advice, "numbers_in_log")
    return good("schema", said)


def _rights(engine: Engine, stands: Standing) -> Finding:
    if not stands.login:
        return good("rights", "a file: everything")
    try:
        acts = len(permitted(engine))
    except Unavailable as trouble:
        return of_trouble("rights", trouble)
    said = f"{', '.join(stands.groups) or 'in no group'}; sees {stands.centres} centres, may do {acts} kinds of acts"
    # A login keeps the role it has: naming another would be refused.
    role = "" if {*stands.groups} & {*GROUPS} else " --role ROLE"
    advice = f"`jonovahti-admin rights {stands.login}{role} --centre …`"
    if not stands.centres:
        return bad("rights", said, advice, "no_centres")
    return good("rights", said)


def _clock(engine: Engine, now: Callable[[], datetime]) -> Finding:
    try:
        off_s = ahead_s(engine, now)
    except Unavailable as trouble:
        return of_trouble("clock", trouble)
    if off_s is None:
        return not_tried("clock", "a file has none")
    said = f"this machine is {abs(off_s):.1f} s {'ahead of' if off_s > 0 else 'behind'} the server"
    advice = "Set this machine's clock by the network (NTP): waits and due times are counted by it."
    if abs(off_s) >= WRONG_S:
        return bad("clock", said, advice, "clock")
    return warning("clock", said, advice, "clock") if abs(off_s) >= OFF_S else good("clock", said)


def _pooler(way: Way, stands: Standing) -> Finding:
    if not stands.login:
        return not_tried("pooler", "a file")
    # As late as the feed: a demo has no use for what listens.
    from app.database.postgres.wake import Wake

    try:
        with Wake(way.url, password=way.password) as wake:
            is_told = wake.open()
    except Unavailable as trouble:
        return of_trouble("pooler", trouble)
    said = "a pooler is in between" if stands.is_pooled else "none, a direct connection"
    if is_told:
        return good("pooler", f"{said}; changes are told at once")
    return warning(
        "pooler",
        f"{said}; changes are not told, so they are asked for each second",
        "Go to the server directly, or let the pooler keep sessions; or is contact.notify off on purpose?",
        "not_told",
    )


def _feed(engine: Engine) -> Finding:
    from app.database.reads.sqlite import SqliteReader

    started = datetime.now(UTC)
    store = Store()
    reader: Reader
    if engine.dialect.name == "sqlite":
        reader = SqliteReader(engine)
    else:
        from app.database.reads.postgres import PostgresReader

        reader = PostgresReader(engine)
    try:
        Feed(reader, store, WallClock()).step()
    finally:
        reader.close()
    board = store.present.board
    if board is None:
        return of_trouble("feed", Unavailable(store.present.freshness.reason or "lost", "nothing was read"))
    took_s = (datetime.now(UTC) - started).total_seconds()
    said = f"{len(board)} callbacks of {len(board.places.centres)} centres in {took_s:.1f} s"
    if took_s > FIRST_BOARD_S:
        return warning("feed", said, "The network or the server is slow.", "slow")
    return good("feed", said)


def _gateway(engine: Engine, login: str) -> Finding:
    try:
        health = Messages(engine, login, lambda: datetime.now(UTC)).health()
    except (Unavailable, WrongDatabase) as trouble:
        return of_trouble("gateway", trouble)
    found = problems(health)
    if found:
        told = "; ".join(f"{one.what.replace('_', ' ')} {one.about}".strip() for one in found)
        return warning(
            "gateway", told, "Look at `jonovahti-worker status` where the worker runs.", found[0].what
        )
    return good(
        "gateway", ", ".join(worker.gateway for worker in health.workers if worker.stopped_at is None)
    )


def _where(url: str) -> str:
    arguments = connection_arguments(asked_for(url))
    named = [
        f"{name} {arguments[name]}"
        for name in ("service", "host", "hostaddr", "port", "dbname", "user")
        if name in arguments
    ]
    return ", ".join(named)
