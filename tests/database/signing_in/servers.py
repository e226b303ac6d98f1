"""What a test's server is told about who may come in, and how."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.servers import PostgresServer

#: Servers with TLS of their own, which that of the embedded package has not.
DEBIAN: Final = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
#: As supervisors have: a blank, signs that URLs and logs take for their own, and letters of the north.
PASSWORD: Final = "Kesä #9: a=b@c/ö%20!"


@contextmanager
def asks_for_passwords(server: PostgresServer, prefix: str) -> Iterator[None]:
    """While it lasts, logins whose name begins so come in by password; `<prefix>never…` not at all."""
    file = server.data / "pg_hba.conf"
    before = file.read_bytes()
    lines = f'local all "/^{prefix}never" reject\nlocal all "/^{prefix}" scram-sha-256\n'
    try:
        file.write_bytes(lines.encode() + before)
        server.execute("SELECT pg_reload_conf()")
        yield
    finally:
        file.write_bytes(before)
        server.execute("SELECT pg_reload_conf()")
