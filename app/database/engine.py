"""Opens engines on both databases from one URL, and refuses connections that could be listened to."""

from __future__ import annotations

import os
from typing import Any, Final

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool

from app.database.address_options import insist_on_known, insist_on_usable
from app.database.authorities import of_the_system
from app.database.compiled import share_compiled
from app.database.service_file import said_by_service
from app.database.sqlite.connection import MEMORY
from app.database.sqlite.connection import open_engine as open_sqlite
from app.domain.errors import Refused

__all__ = ["Engine", "asked_for", "connection_arguments", "hosts_and_ports", "open_engine"]

#: What libpq is told where the URL says nothing: a dead network is noticed in about ten seconds.
DEFAULTS: Final = {
    "application_name": "jonovahti",
    "connect_timeout": "5",
    "keepalives": "1",
    "keepalives_idle": "5",
    "keepalives_interval": "2",
    "keepalives_count": "3",
    "tcp_user_timeout": "10000",
}
STATEMENT_TIMEOUT: Final = "60s"
IDLE_IN_TRANSACTION_TIMEOUT: Final = "30s"  # an open transaction holds back vacuum and everyone's feed
#: Longest that a new connection may take to be made ready, once the server has let it in.
SET_UP_S: Final = 10.0
_KEPT: Final[dict[str, Any]] = {
    "pool_pre_ping": True,
    "pool_size": 4,
    "max_overflow": 4,
    "pool_timeout": 10,
}
_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})


def open_engine(
    url: str,
    *,
    password: str | None = None,
    statement_timeout: str = STATEMENT_TIMEOUT,
    keeps_connections: bool = True,
) -> Engine:
    """An engine for `postgresql://user@host/database`, or `sqlite:///file` (`sqlite://`: in memory).

    Several hosts: `postgresql://user@/database?host=a,b&port=5432,5433`, or `host=a:5432,b:5433`; each new
    connection goes to the first that takes writes, so that after a failover the next one is right.

    Where no connections are kept, each piece of work has one of its own on PostgreSQL. That is for work that comes
    now and then and from several threads: to look whether a kept one still lives waits for ever where the server hangs.

    Nothing is connected yet. Raises Refused: `not_a_database_url`, `wrong_option` for what libpq cannot take, or
    `insecure` for a TLS mode below verify-full to a host that is neither a socket nor this machine.
    """
    asked = asked_for(url)
    backend = asked.get_backend_name()
    if backend == "sqlite":
        return open_sqlite(asked.database or MEMORY)
    if backend != "postgresql":
        raise Refused("not_a_database_url")
    # Here, not above: it loads psycopg, which a demo has no use for.
    from app.database.reads.deadline import TimedConnection, give_deadlines

    engine = create_engine(
        URL.create("postgresql+psycopg"),
        connect_args=connection_arguments(asked, password),
        **(_KEPT if keeps_connections else {"poolclass": NullPool}),
        hide_parameters=True,  # a number is among them when a request is left
    )

    def make_ready(below: Any, _record: Any) -> None:
        try:
            _set_up(below, statement_timeout)
        except BaseException:
            # Not the pool's yet: nobody else would close it.
            below.close()
            raise
        # Up to here it was bound in time; whoever uses it says how long he will wait.
        if isinstance(below, TimedConnection):
            below.answer_within(float("inf"))

    give_deadlines(engine, SET_UP_S)
    event.listen(engine, "connect", make_ready)
    share_compiled(engine)
    return engine


def _set_up(below: Any, statement_timeout: str) -> None:
    """Give a new session of psycopg's its limits and its zone."""
    # By statements: a pooler refuses start-up options that it does not know.
    was, below.autocommit = below.autocommit, True
    told = below.execute(
        "SELECT set_config('statement_timeout', %s, false),"
        " set_config('idle_in_transaction_session_timeout', %s, false), set_config('TimeZone', 'UTC', false),"
        # Where the planner expects far more than it meets, machine code for it takes seconds, at each statement.
        " set_config('jit', 'off', false), pg_backend_pid()",
        (statement_timeout, IDLE_IN_TRANSACTION_TIMEOUT),
    ).fetchone()
    below.autocommit = was
    if is_pooled(below, told[-1]):
        # What is prepared on one session may be run on another, where it is not, or is somebody else's.
        below.prepare_threshold = None


def is_pooled(below: Any, process: int) -> bool:
    """Whether a pooler answers in the server's place: it gives out numbers of its own for the sessions it hands on.

    `below` is psycopg's connection, `process` what pg_backend_pid() says on it.
    """
    return bool(below.info.backend_pid != process)


def asked_for(url: str) -> URL:
    """What a URL asks for. Raises Refused `not_a_database_url`."""
    try:
        return make_url(url)
    except (ArgumentError, ValueError):
        # Of a port that is none it is a ValueError. What it says may be a part of a password: it is not told on.
        raise Refused("not_a_database_url") from None


def connection_arguments(url: URL, password: str | None = None) -> dict[str, str]:
    """What psycopg is given for a PostgreSQL URL, TLS insisted on; raises Refused `wrong_option` and `insecure`."""
    said = {key: value if isinstance(value, str) else ",".join(value) for key, value in url.query.items()}
    insist_on_known(said)
    hosts, ports = hosts_and_ports(
        said.pop("host", "") or url.host or "", said.pop("port", "") or str(url.port or "")
    )
    # What is only our default gives way to a service file, as libpq itself would have it.
    service = said_by_service(said)
    told = {
        "host": hosts,
        "port": ports,
        "user": url.username or "",
        "password": password or str(url.password or ""),
        "dbname": url.database or "",
    }
    ours = DEFAULTS | (
        {"target_session_attrs": "read-write"} if "," in (hosts or service.get("host", "")) else {}
    )
    arguments = {key: value for key, value in ours.items() if key not in service}
    arguments |= {key: value for key, value in told.items() if value} | said
    if "PGGSSENCMODE" not in os.environ and "gssencmode" not in service:
        # Whoever holds a Kerberos ticket is protected by TLS as all are, unless Kerberos' own encryption is asked for.
        arguments.setdefault("gssencmode", "disable")
    if not all(_is_local(host) for host in _reached(arguments)):
        mode = arguments.setdefault("sslmode", "verify-full")
        if mode != "verify-full":
            # A slip is no wish for less.
            insist_on_usable(arguments, service)
            raise Refused("insecure", sslmode=mode)
    if arguments.get("sslmode") == "verify-full" and "sslrootcert" not in {*arguments, *service}:
        file = of_the_system()
        if file:
            arguments["sslrootcert"] = file
    insist_on_usable(arguments, service)
    return arguments


def hosts_and_ports(hosts: str, ports: str) -> tuple[str, str]:
    """Hosts and ports apart, each with commas; a port may follow its host with a colon."""
    names: list[str] = []
    numbers: list[str] = []
    for host in hosts.split(","):
        name, colon, port = host.rpartition(":")
        # An IPv6 address has colons of its own; a port goes with it in the other form only.
        if colon and port.isdigit() and ":" not in name:
            names.append(name)
            numbers.append(port)
        else:
            names.append(host)
            numbers.append("")
    return ",".join(names), ports or (",".join(numbers) if any(numbers) else "")


def _reached(arguments: dict[str, str]) -> list[str]:
    """Every host or address libpq could go to, the environment and service files included."""
    if arguments.get("service") or os.environ.get("PGSERVICE"):
        return ["a service file's"]
    named = arguments.get("host") or os.environ.get("PGHOST", "")
    numbered = arguments.get("hostaddr") or os.environ.get("PGHOSTADDR", "")
    return [*named.split(","), *(numbered.split(",") if numbered else [])]


def _is_local(host: str) -> bool:
    return not host or host.startswith(("/", "@")) or host in _LOOPBACK
