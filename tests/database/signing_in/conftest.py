"""A region on a real server behind a TLS front, with logins that need a password."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.certificates import Authority
from tests.database.postgres.region import Region
from tests.database.signing_in import kdc, pooler, secret_service
from tests.database.signing_in.servers import DEBIAN, PASSWORD, asks_for_passwords
from tests.lending import Lender
from tests.proxies import Proxy
from tests.servers import PostgresServer

#: What cannot be tried here, by the file of its tests; said when the run ends.
NOT_HERE: dict[str, str] = {}
if not DEBIAN:
    NOT_HERE["test_the_servers_own_tls.py"] = "TLS of PostgreSQL's own: apt-get install postgresql"
if not (DEBIAN and kdc.is_here()):
    missing = "postgresql krb5-kdc krb5-admin-server krb5-user"
    NOT_HERE["test_kerberos.py"] = f"signing in by Kerberos: apt-get install {missing}"
if not secret_service.is_here():
    NOT_HERE["test_secret_service.py"] = "a desktop's key store: apt-get install gnome-keyring dbus-daemon"
if pooler.TOOL is None:
    NOT_HERE["test_pooler.py"] = "a pooler before the server: apt-get install pgbouncer"
collect_ignore = [*NOT_HERE]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly what was not run; `python -m tests` says it again when all lanes have ended."""
    for why in NOT_HERE.values():
        terminalreporter.write_line(f"NOT RUN: {why}", red=True, bold=True)


@dataclass
class Place:
    """A region, the authority its clients trust, and fronts with certificates of its making."""

    region: Region
    authority: Authority
    folder: Path
    _fronts: ExitStack

    def front(self, certificate: Path | None = None, *, clients: Path | None = None) -> Proxy:
        """Listens until the test ends; `clients`: the authority that a client's own certificate must come from."""
        made = Proxy(
            self.region.server.folder,
            certificate=certificate or self.authority.signs(),
            client_authority=clients,
        )
        return self._fronts.enter_context(made)

    def url(self, port: int, user: str = "anna", *, host: str = "127.0.0.1", more: str = "") -> str:
        """With TLS as a host of the network has it."""
        return (
            f"postgresql://{user}@{host}:{port}/{self.region.name}"
            f"?sslmode=verify-full&sslrootcert={self.authority.file}{more}"
        )


@pytest.fixture
def place(postgres_server: PostgresServer, small_world_lender: Lender, tmp_path: Path) -> Iterator[Place]:
    with small_world_lender.lent() as name, ExitStack() as fronts:
        region = Region(postgres_server, name)
        region.login("anna", 1)
        yield Place(region, Authority(tmp_path), tmp_path, fronts)
        region.close()


@pytest.fixture
def with_password(place: Place) -> Iterator[Callable[[str], str]]:
    """Makes logins of which the server wants a password; `PASSWORD` is theirs."""
    with asks_for_passwords(place.region.server, "pw_"):

        def login(name: str) -> str:
            made = place.region.login(f"pw_{name}", 1)
            place.region.ask(
                f"ALTER ROLE {made} PASSWORD '{PASSWORD}' VALID UNTIL 'infinity' CONNECTION LIMIT -1"
            )
            return made

        yield login
