"""Puts the program's parts together: an engine, the feed that reads it, and a supervisor's means to act.

Everything here may wait for a disk or a network, so it is called off the GUI thread.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from platformdirs import user_cache_path, user_state_path
from sqlalchemy import Engine
from sqlalchemy.engine import make_url

from app.actions import Journal, Means
from app.alerts.watch import Watch
from app.database.account import account_of, is_one_region
from app.database.alerts import Alerts
from app.database.authorities import of_the_machine
from app.database.certificate_ends import Ends, ends_of
from app.database.contract import Desk
from app.database.engine import asked_for, open_engine
from app.database.later import Later, desk_on_sqlite, on_postgres, on_sqlite
from app.database.proof import Proof, wants_password
from app.database.reads.acts import answer_of
from app.database.reads.messages import Messages
from app.database.reads.permits import login_of, permitted
from app.database.reads.reader import Reader
from app.database.reads.server_clock import ahead_s
from app.database.reads.sqlite import SqliteReader
from app.database.reads.templates import TextTemplates
from app.database.reads.trail import Trail
from app.database.second_look import explained
from app.database.setup import verify_version
from app.demo.live import Demo
from app.demo.live import open_demo as prepare_demo
from app.demo.prepare import SEED
from app.demo.scenarios import DEFAULT
from app.demo.second_desk import SECOND_PERSON, second_means
from app.domain.act import ActKind
from app.domain.errors import Unavailable
from app.domain.moment import from_us
from app.live.clock import Clock, WallClock
from app.live.feed import SCREEN_FIRST_S, Feed
from app.live.store import Store
from app.logs import keep_secret
from app.services import Services
from app.settings import PROGRAM, Authorities, Profile
from app.sign_ins import FailedSignIns, tell_of_sign_in

if TYPE_CHECKING:
    from app.database.postgres.wake import Wake

#: What acts in the demo are signed with.
DEMO_PERSON: Final = "demo"
_NO_PROOF: Final = Proof()
#: No fingerprint is this.
_DEMO_REGION: Final = "demo"


def demo_folder() -> Path:
    """Where the demo's files are kept: the user's cache, which may be emptied at any time."""
    return user_cache_path(PROGRAM, appauthor=False) / "demo"


def open_demo(
    seed: int | None = None,
    scenario: str | None = None,
    speed: float = 1.0,
    progress: Callable[[int, int, str], None] | None = None,
    *,
    cache: Path | None = None,
    today: date | None = None,
) -> Services:
    """The made-up region, prepared the first time, which takes some seconds. Raises OSError for the folder.

    `today`: the day it plays on, else the machine's.
    """
    demo = prepare_demo(
        cache or demo_folder(),
        seed=SEED if seed is None else seed,
        scenario=scenario or DEFAULT.name,
        speed=speed,
        today=today or datetime.now(UTC).astimezone().date(),
        progress=progress,
    )
    engine = open_engine(demo.url)
    parts = _parts_on_sqlite(engine, DEMO_PERSON)
    if demo.outage is not None:
        cuts = demo.outage.cuts
        parts = parts._replace(desk=cuts(parts.desk), feed=cuts(parts.feed), stories=cuts(parts.stories))
    # Its journal goes with its file: a new demo knows nothing of the acts of an old one.
    journal = Journal(demo.path.with_suffix(".acts"))
    return _joined(
        parts,
        journal,
        demo.clock,
        DEMO_PERSON,
        _DEMO_REGION,
        demo=demo,
    )


def open_database(
    url: str, user: str = "", password: str | None = None, *, state: Path | None = None
) -> Services:
    """A contact-centre database that is in service, as `user` (else as the URL names, else as libpq finds).

    Raises Refused (`not_a_database_url`, `insecure`), Unavailable and WrongDatabase.
    """
    keep_secret(password)
    url = with_user(url, user)
    # Acts are few, and a new connection says in its own time whether the server answers.
    engine = open_engine(url, password=password, keeps_connections=False)
    kept = state or user_state_path(PROGRAM, appauthor=False)
    folder = kept / "acts" / _fingerprint(url)
    failed = FailedSignIns(kept / "sign-ins" / f"{_fingerprint(url)}.json")
    try:
        verify_version(engine)
        if engine.dialect.name == "sqlite":
            person = make_url(url).username or user or DEMO_PERSON
            parts = _parts_on_sqlite(engine, person)
            return _joined(parts, Journal(folder), WallClock(), person, _fingerprint(url))
        # A service file, or the name at the workstation, has said who it is.
        person = make_url(url).username or login_of(engine)
        # Here, not above: a demo starts in a third less time without what PostgreSQL needs.
        from app.database.postgres.wake import Wake

        services = _joined(
            _parts_on_postgres(engine, url, password, person),
            Journal(folder),
            WallClock(),
            person,
            _fingerprint(url),
            wake=Wake(url, password=password),
            certificate_ends=partial(ends_of, url),
            proof=Proof(wants_password(engine), url, failed.note),
        )
        tell_of_sign_in(services.trail, failed)
        return services
    except Unavailable as trouble:
        failed.note(trouble)
        told = explained(trouble, url)
        if told is trouble:
            raise
        raise told from trouble


def with_user(url: str, user: str) -> str:
    """The URL with the user's name in it, where it has none. Raises Refused for what is no URL."""
    told = asked_for(url)
    if user and not told.username and told.get_backend_name() != "sqlite":
        told = told.set(username=user)
    return told.render_as_string(hide_password=False)


def with_ca(url: str, ca: Authorities) -> str:
    """The URL with the file of trusted authorities in it, in place of its own where a policy's goes before.

    Raises Refused for what is no URL.
    """
    told = asked_for(url)
    if told.get_backend_name() == "postgresql":
        if ca.is_above_address:
            told = told.difference_update_query(["sslrootcert"])
        # Where a policy wants the system's, neither the user's own file nor a service file's may stand in for them.
        file = ca.file or (of_the_machine() if ca.is_above_address else "")
        if file and "sslrootcert" not in told.query:
            told = told.update_query_dict({"sslrootcert": str(Path(file).expanduser())})
    return told.render_as_string(hide_password=False)


def account(url: str, user: str) -> str:
    """What a password is kept under: who, where and which database; never a password. Raises Refused."""
    return account_of(with_user(url, user)).name


def name_of_test(profiles: Iterable[Profile], url: str) -> str:
    """Of the profile for trying things out that leads where `url` does; "" for none. Reads a service file."""
    return next((one.name for one in profiles if one.kind == "test" and is_one_region(one.database, url)), "")


def finds_password(url: str, user: str) -> bool:
    """Whether libpq will find this account's password in a file by itself. Raises Refused."""
    # Here, not above: a demo starts without it.
    from app.database import pass_file

    return pass_file.finds_password(with_user(url, user))


def fingerprint(url: str, user: str) -> str:
    """Under what this machine keeps what is of one database and login alone. Raises Refused."""
    return _fingerprint(with_user(url, user))


def _fingerprint(url: str) -> str:
    return hashlib.sha256(account_of(url).in_full.encode()).hexdigest()[:16]


class _Parts(NamedTuple):
    """What differs between the engines. `engine` is the desk's; `engines` are all to be disposed of."""

    engine: Engine
    desk: Desk
    feed: Reader
    stories: Reader
    engines: tuple[Engine, ...]
    later: Later


def _parts_on_sqlite(engine: Engine, person: str) -> _Parts:
    return _Parts(
        engine,
        desk_on_sqlite(engine, person),
        SqliteReader(engine),
        SqliteReader(engine),
        (engine,),
        on_sqlite(engine, person),
    )


def _parts_on_postgres(engine: Engine, url: str, password: str | None, person: str) -> _Parts:
    from app.database.postgres.desk import PostgresDesk
    from app.database.reads.postgres import PostgresReader

    # A reader disposes of its engine after trouble, so each has its own.
    feeds, stories, pasts, replayed = (open_engine(url, password=password) for _ in range(4))
    return _Parts(
        engine,
        PostgresDesk(engine),
        PostgresReader(feeds),
        PostgresReader(stories),
        (engine, feeds, stories, pasts, replayed),
        on_postgres(engine, person, pasts, replayed),
    )


def _joined(
    parts: _Parts,
    journal: Journal,
    clock: Clock,
    person: str,
    region: str,
    *,
    wake: Wake | None = None,
    demo: Demo | None = None,
    certificate_ends: Callable[[], Ends | None] = lambda: None,
    proof: Proof = _NO_PROOF,
) -> Services:
    store, closing = Store(), threading.Event()
    feed = Feed(parts.feed, store, clock, notices=wake, screen_first_s=SCREEN_FIRST_S)
    wall = WallClock()

    journal.read()
    trail = Trail(parts.engine, person, lambda: from_us(clock.now_us()))
    trail.look()
    outage = None if demo is None else demo.outage
    templates = TextTemplates(parts.engine)
    templates.read()
    messages = Messages(parts.engine, person, lambda: from_us(clock.now_us()), has_worker=demo is None)
    may = permitted(parts.engine)
    alerts = Alerts(parts.engine, person)
    if outage is not None:
        trail, messages, alerts = outage.cuts(trail), outage.cuts(messages), outage.cuts(alerts)
    means = Means(
        desk=parts.desk,
        answer_of=partial(answer_of, parts.engine),
        journal=journal,
        now=lambda: from_us(clock.now_us()),
        age_s=lambda: store.present.freshness.age_s(wall.now_us()) if store.present.board else None,
        poke=feed.poke,
        pause=closing.wait,
    )
    return Services(
        store=store,
        clock=clock,
        means=means,
        feed=feed,
        person=person,
        region=region,
        is_demo=demo is not None,
        templates=templates,
        messages=messages,
        may=may,
        trail=trail,
        alerts=Watch(alerts, lambda: ActKind.ACKNOWLEDGE_ALERT in may),
        second=second_means(demo, desk_on_sqlite(parts.engine, SECOND_PERSON), means)
        if demo is not None
        else None,
        certificate_ends=certificate_ends,
        clock_ahead_s=partial(ahead_s, parts.engine),
        proof=proof,
        _later=parts.later,
        _stories=parts.stories,
        _engines=parts.engines,
        _closing=closing,
        _demo=demo,
    )
