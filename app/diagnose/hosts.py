"""The hosts that an address names: whether each is known, its port open, and its certificate good."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from typing import Final

from app.database.engine import Engine, asked_for, connection_arguments
from app.database.second_look import SOON, Endpoint, hosts_of, look
from app.diagnose.finding import Finding, good, none_tried, not_tried, of_trouble, warning
from app.domain.errors import Unavailable

NAME_S: Final = 5.0

AFTER_ADDRESS: Final = ("name", "port", "TLS")


def named_hosts(url: str) -> tuple[Endpoint, ...]:
    """Also those to which no TLS is spoken; none of a file or a socket."""
    asked = asked_for(url)
    return hosts_of(connection_arguments(asked)) if asked.get_backend_name() == "postgresql" else ()


def reached(
    engine: Engine, url: str, targets: tuple[Endpoint, ...], now: Callable[[], datetime]
) -> Iterator[Finding]:
    """Name, port and TLS of every host. `now`: this machine's clock."""
    if not targets:
        hosts = () if engine.dialect.name == "sqlite" else named_hosts(url)
        why = "a file" if engine.dialect.name == "sqlite" else "a socket" if not hosts else "this machine"
        if not hosts:
            yield from none_tried(*AFTER_ADDRESS, why=why)
            return
        for host in hosts:
            yield _name(host)
            yield _port(host)
        yield not_tried("TLS", why)
        return
    for target in targets:
        name = _name(target)
        yield name
        if name.reason:
            yield from none_tried("port", "TLS")
            continue
        port = _port(target)
        yield port
        yield not_tried("TLS") if port.reason else _tls(target, now())


def _name(target: Endpoint) -> Finding:
    host = target.host
    if target.address:
        # As libpq has it: the name is not looked up, the certificate must be its all the same.
        return good("name", f"{host} is {target.address}, as the address of the database says")
    found: list[str] = []

    def ask() -> None:
        with suppress(OSError):
            found.extend(sorted({str(entry[4][0]) for entry in socket.getaddrinfo(host, None)}))

    # A resolver that never answers has no time limit of its own.
    asking = threading.Thread(target=ask, name="name", daemon=True)
    asking.start()
    asking.join(NAME_S)
    if found:
        return good("name", f"{host} is {', '.join(found)}")
    return of_trouble("name", Unavailable("unknown_host", f"{host} is not known"))


def _port(target: Endpoint) -> Finding:
    where = f"{target.reached} port {target.port}"
    try:
        socket.create_connection((target.reached, target.port), NAME_S).close()
    except ConnectionRefusedError:
        return of_trouble("port", Unavailable("refused", f"{where} is closed"))
    except TimeoutError:
        return of_trouble("port", Unavailable("timeout", f"{where} does not answer"))
    except OSError as error:
        return of_trouble("port", Unavailable("timeout", f"{where}: {error.strerror or error}"))
    return good("port", f"{where} is open")


def _tls(target: Endpoint, now: datetime) -> Finding:
    try:
        seen = look(target)
    except Unavailable as trouble:
        return of_trouble("TLS", trouble)
    if seen.trouble:
        said = f"{target.host}: {_OF_CERTIFICATE.get(seen.trouble, 'it does not speak TLS as it should')}"
        if seen.trouble == "tls_no_authorities":
            said = f"{said}: {target.ca_file}"
        named = f" {', '.join(seen.names)}" if seen.names else ""
        return of_trouble("TLS", Unavailable(seen.trouble, f"{said}{named}"))
    ends = seen.ends_at
    said = f"{seen.version}, certificate of {target.host} until {ends:%Y-%m-%d}" if ends else seen.version
    if ends is not None and ends - now < SOON:
        return warning("TLS", said, "Renew the server's certificate before it ends.", "tls_ends_soon")
    return good("TLS", said)


#: What was seen, where a certificate is no good.
_OF_CERTIFICATE: Final = {
    "tls_none": "it does not take TLS",
    "tls_wrong_host": "its certificate is for another name:",
    "tls_expired": "its certificate has expired",
    "tls_not_yet": "its certificate is not valid yet",
    "tls_unknown_authority": "its certificate is signed by nobody that is trusted here",
    "tls_no_authorities": "the file of those who are trusted cannot be used",
}
