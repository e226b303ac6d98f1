"""The same against a PostgreSQL that has TLS of its own, as every one in service has: Debian's, where it is there."""

from __future__ import annotations

import os
import pwd
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.bootstrap import open_database
from app.database.engine import open_engine
from app.database.postgres import setup
from app.domain.errors import Unavailable
from tests.builders import a_small_world
from tests.certificates import Authority
from tests.database.signing_in.servers import DEBIAN
from tests.database.signing_in.test_tls import trouble
from tests.ports import a_free_port
from tests.servers import PostgresServer
from tests.size import proved

DAY = timedelta(days=1)


class TlsServer(PostgresServer):
    """Takes connections on loopback by TLS alone; certificates are changed while it runs."""

    def __init__(self) -> None:
        self.port = a_free_port()
        super().__init__(settings={"listen_addresses": "'127.0.0.1'", "port": str(self.port)})
        self.binaries = DEBIAN[-1]

    def show(self, certificate: Path) -> None:
        """From the next connection on it has this one, and lets nobody in from the network without TLS."""
        for name in ("server.crt", "server.key"):
            file = self.data / name
            shutil.copy(certificate, file)
            file.chmod(0o600)
            if os.geteuid() == 0:
                nobody = pwd.getpwnam("nobody")
                os.chown(file, nobody.pw_uid, nobody.pw_gid)
        (self.data / "pg_hba.conf").write_text("local all all trust\nhostssl all all 127.0.0.1/32 trust\n")
        self.execute("ALTER SYSTEM SET ssl = on", "SELECT pg_reload_conf()")

    def url(self, database: str = "postgres", *, user: str = "postgres") -> str:
        return f"{super().url(database, user=user)}&port={self.port}"

    def conninfo(self, database: str = "postgres", *, user: str = "postgres") -> str:
        return f"{super().conninfo(database, user=user)} port={self.port}"


@pytest.fixture(scope="module")
def server() -> Iterator[TlsServer]:
    made = TlsServer()
    made.start()
    engine = open_engine(made.create_database("contact"))
    setup.create(engine)
    a_small_world(engine)
    setup.create_login(engine, "anna", "supervisor", [1])
    engine.dispose()
    yield made
    made.close()


def test_a_servers_own_certificate_is_checked_as_that_of_any_front(server: TlsServer, tmp_path: Path) -> None:
    authority, stranger = Authority(tmp_path), Authority(tmp_path, "stranger")
    url = (
        f"postgresql://anna@127.0.0.1:{server.port}/contact?sslmode=verify-full&sslrootcert={authority.file}"
    )
    found: dict[str, str] = {}
    for name, certificate in {
        "expired": authority.signs(begins=-2 * DAY, ends=-DAY),
        "not yet": authority.signs(begins=DAY, ends=2 * DAY),
        "elsewhere": authority.signs("db.elsewhere.example"),
        "stranger's": stranger.signs(),
    }.items():
        server.show(certificate)
        found[name] = trouble(url, tmp_path)
    server.show(authority.signs())
    services = open_database(url, state=tmp_path / "state")
    services.stop()

    assert services.person == "anna"
    assert found == {
        "expired": "tls_expired",
        "not yet": "tls_not_yet",
        "elsewhere": "tls_wrong_host",
        "stranger's": "tls_unknown_authority",
    }
    proved(
        "no sign-in past a certificate that is wrong, and each is told apart", f"{len(found)} certificates"
    )


def test_without_tls_it_lets_nobody_in_from_the_network(server: TlsServer, tmp_path: Path) -> None:
    server.show(Authority(tmp_path).signs())

    with pytest.raises(Unavailable, match="not_allowed"):
        open_database(
            f"postgresql://anna@127.0.0.1:{server.port}/contact?sslmode=disable", state=tmp_path
        ).stop()
