"""The certificates that a setting or a profile names are those the server is trusted by."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.bootstrap import open_database, with_ca
from app.domain.errors import Refused, Unavailable
from app.settings import Profile, Settings
from tests.database.exactly_once.test_over_tls import a_certificate
from tests.database.postgres.region import Region
from tests.lending import Lender
from tests.proxies import Proxy
from tests.servers import PostgresServer


@pytest.fixture
def address(postgres_server: PostgresServer, small_world_lender: Lender, tmp_path: Path) -> Iterator[str]:
    """Of a server with a certificate that only `tmp_path / "server.pem"` vouches for."""
    with (
        small_world_lender.lent() as name,
        Proxy(postgres_server.folder, certificate=a_certificate(tmp_path)) as line,
    ):
        region = Region(postgres_server, name)
        region.login("cecilia", 1, group="viewer")
        yield f"postgresql://cecilia@127.0.0.1:{line.port}/{name}?sslmode=verify-full"
        region.close()


def test_a_server_vouched_for_by_the_profiles_certificates_is_signed_in_to(
    address: str, tmp_path: Path
) -> None:
    profile = Profile("region", address, str(tmp_path / "server.pem"))
    settings = Settings(own={"profiles": (profile,), "connection.profile": "region"})

    services = open_database(with_ca(settings.database, settings.ca_file), state=tmp_path / "state")
    person = services.person
    services.stop()

    assert person == "cecilia"


def test_without_them_the_same_server_is_not_trusted(address: str, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="tls"):
        open_database(with_ca(address, Settings().ca_file), state=tmp_path / "state")


def test_an_address_that_names_its_own_certificates_keeps_them() -> None:
    url = "postgresql://db.example/contact?sslrootcert=%2Fetc%2Fown.pem"

    assert "own.pem" in with_ca(url, "/etc/other.pem")
    assert "other.pem" not in with_ca(url, "/etc/other.pem")
    assert with_ca("sqlite:///x.db", "/etc/other.pem") == "sqlite:///x.db"
    with pytest.raises(Refused, match="not_a_database_url"):
        with_ca("no address", "/etc/other.pem")
