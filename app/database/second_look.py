"""A look at a server's certificate with Python's TLS: the driver tells neither its end nor why it was not trusted."""

from __future__ import annotations

import os
import socket
import ssl
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import zip_longest
from pathlib import Path
from typing import Any, Final, NamedTuple

from app.database.engine import asked_for, connection_arguments
from app.database.service_file import said_by_service
from app.domain.errors import Refused, Unavailable

#: Longest that one server is waited for.
LIMIT_S: Final = 4.0

#: A certificate that ends sooner than this is told of.
SOON: Final = timedelta(days=30)

#: What a client says before TLS begins, and the server's yes.
_ASKS_FOR_TLS: Final = (8).to_bytes(4, "big") + (80877103).to_bytes(4, "big")
_YES: Final = b"S"
#: OpenSSL's X509_V_ERR_...; any other means that nobody we trust has signed it.
_REASON_OF: Final = {9: "tls_not_yet", 10: "tls_expired", 62: "tls_wrong_host", 64: "tls_wrong_host"}


class Endpoint(NamedTuple):
    """Where a URL leads to: a host of the network, and the file of authorities its certificate must come from.

    `address`: where the URL says by `hostaddr` what to connect to, else ""; the certificate is the host's either way.
    """

    host: str
    port: int
    ca_file: str = ""
    address: str = ""

    @property
    def reached(self) -> str:
        """What is connected to: an address, or a name to be looked up."""
        return self.address or self.host


class Certificate(NamedTuple):
    """What was seen. `trouble`: "" when it is trusted, else a reason of Unavailable.

    `ends_at` is known of a trusted one only; `names` of one that is trusted or in the wrong place.
    """

    endpoint: Endpoint
    trouble: str = ""
    ends_at: datetime | None = None
    names: tuple[str, ...] = ()
    version: str = ""


def endpoints(url: str) -> tuple[Endpoint, ...]:
    """All hosts that a URL or its service names and that are reached by TLS; none for a socket. Raises Refused."""
    told = asked_for(url)
    if told.get_backend_name() != "postgresql":
        return ()
    arguments = connection_arguments(told)
    if arguments.get("sslmode") != "verify-full":
        return ()
    return hosts_of(said_by_service(arguments) | arguments)


def hosts_of(arguments: Mapping[str, str]) -> tuple[Endpoint, ...]:
    """All hosts of the network that libpq's arguments name, by name or by address."""
    names = arguments.get("host", "").split(",")
    addresses = (arguments.get("hostaddr") or os.environ.get("PGHOSTADDR", "")).split(",")
    ports = arguments.get("port", "").split(",")
    many = max(len(names), len(addresses))
    if len(ports) < many:
        # One port is that of all hosts.
        ports = ports[:1] * many
    file = arguments.get("sslrootcert", "")
    return tuple(
        Endpoint(name or address, int(port or 5432), file, address)
        for name, address, port in zip_longest(names, addresses, ports[:many], fillvalue="")
        if (name or address) and not name.startswith(("/", "@"))
    )


def look(endpoint: Endpoint, limit_s: float = LIMIT_S) -> Certificate:
    """What its certificate is worth. Waits; raises Unavailable where there is no server to look at."""
    try:
        context = _context(endpoint.ca_file)
    except (OSError, ssl.SSLError):
        return Certificate(endpoint, "tls_no_authorities")
    try:
        return _seen(endpoint, context, limit_s)
    except ssl.SSLCertVerificationError as error:
        reason = _REASON_OF.get(error.verify_code, "tls_unknown_authority")
    except ssl.SSLError:
        return Certificate(endpoint, "tls")
    if reason != "tls_wrong_host":
        return Certificate(endpoint, reason)
    # The chain was checked and is good: whose it is may be told.
    context.check_hostname = False
    with suppress(Unavailable, ssl.SSLError):
        return _seen(endpoint, context, limit_s)._replace(trouble=reason)
    return Certificate(endpoint, reason)


def explained(trouble: Unavailable, url: str) -> Unavailable:
    """The trouble, with a more precise reason where it was about TLS. Waits."""
    if trouble.reason != "tls":
        return trouble
    with suppress(Refused):
        for endpoint in endpoints(url):
            try:
                seen = look(endpoint)
            except Unavailable:
                continue
            if seen.trouble:
                names = f"; the certificate names {', '.join(seen.names)}" if seen.names else ""
                return Unavailable(seen.trouble, f"{trouble.detail}{names}")
    return trouble


def _context(ca_file: str) -> ssl.SSLContext:
    if ca_file and ca_file != "system":
        return ssl.create_default_context(cafile=str(Path(ca_file).expanduser()))
    return ssl.create_default_context()


def _seen(endpoint: Endpoint, context: ssl.SSLContext, limit_s: float) -> Certificate:
    try:
        with socket.create_connection((endpoint.reached, endpoint.port), limit_s) as line:
            line.settimeout(limit_s)
            line.sendall(_ASKS_FOR_TLS)
            if line.recv(1) != _YES:
                return Certificate(endpoint, "tls_none")
            with context.wrap_socket(line, server_hostname=endpoint.host) as safe:
                told: dict[str, Any] = dict(safe.getpeercert() or {})
                return Certificate(
                    endpoint,
                    ends_at=_moment(told.get("notAfter", "")),
                    names=tuple(name for _, name in told.get("subjectAltName", ())),
                    version=safe.version() or "",
                )
    except ssl.SSLError:
        raise
    except socket.gaierror as error:
        raise Unavailable("unknown_host", str(error)) from error
    except ConnectionRefusedError as error:
        raise Unavailable("refused", str(error)) from error
    except TimeoutError as error:
        raise Unavailable("timeout", str(error)) from error
    except OSError as error:
        raise Unavailable("lost", str(error)) from error


def _moment(written: str) -> datetime | None:
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(written), UTC) if written else None
